"""One door to every report format."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.errors import InputError
from factcheck.reports.report import Report

__all__ = ["BINARY", "FORMATS", "render"]

FORMATS = ("md", "html", "csv", "xlsx", "json", "jsonl", "claimreview", "table")
BINARY = frozenset({"xlsx"})
"""The formats that are no text and belong into a file."""


def render(
    reports: Sequence[Report],
    form: str,
    *,
    url: str | None = None,
    organisation: str | None = None,
    width: int = 100,
    fold: float = 0.0,
) -> bytes:
    """The reports in one of `FORMATS`, text in UTF-8; the same input gives the same bytes.

    `url` is the public address that `claimreview` needs, `organisation` who publishes it; `width` is of
    the table, in columns, and `fold` the check-worthiness below which it folds claims. Raises InputError
    for another format or a missing address.
    """
    match form:
        case "md":
            from factcheck.reports.markdown import markdown_report as make
        case "html":
            from factcheck.reports.html import html_report as make
        case "csv":
            from factcheck.reports.data import csv_report as make
        case "json":
            from factcheck.reports.data import json_report as make
        case "jsonl":
            from factcheck.reports.data import jsonl_report as make
        case "xlsx":
            from factcheck.reports.spreadsheet import xlsx_report

            return xlsx_report(reports)
        case "claimreview":
            from factcheck.reports.claimreview import claimreview_report

            return claimreview_report(reports, url, organisation).encode()
        case "table":
            from factcheck.reports.table import table_report

            return _encoded(table_report(reports, width=width, fold=fold))
        case _:
            raise InputError(f"{form!r} is no report format; use one of: {', '.join(FORMATS)}")
    return _encoded(make(reports))


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
