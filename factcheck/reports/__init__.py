"""Reports: Markdown, HTML, CSV, XLSX, JSON, ClaimReview and a table for the terminal."""

from factcheck.reports.render import BINARY, FORMATS, render
from factcheck.reports.report import Entry, Report, report_of_check, reports_of_session

__all__ = ["BINARY", "FORMATS", "Entry", "Report", "render", "report_of_check", "reports_of_session"]
