"""An Excel workbook: the claims, and the references they were checked against."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime

from factcheck.errors import MissingExtraError
from factcheck.reports.data import COLUMNS, rows
from factcheck.reports.report import Report
from factcheck.reports.wording import one_line

__all__ = ["xlsx_report"]

_EPOCH = datetime(2000, 1, 1)
"""Creation date of every workbook: the same input gives the same bytes."""
_REFERENCES = ("path", "layout", "observations", "sha256")
_WIDE = frozenset({"sentence", "explanation", "warnings", "calculation", "note", "source_title"})
_WIDE_COLUMN, _COLUMN = 48, 14
"""Widths in characters."""
MAX_CELL = 32_767
"""Characters that Excel allows in a cell."""


def xlsx_report(reports: Sequence[Report]) -> bytes:
    """A workbook in which no cell is a formula or link, whatever the texts say.

    Raises MissingExtraError where xlsxwriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise MissingExtraError("xlsx needs xlsxwriter: pip install 'factcheck[export]'") from error
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": _EPOCH})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        claims = book.add_worksheet("Claims")
        claims.freeze_panes(1, 0)
        claims.write_row(0, 0, COLUMNS, bold)
        for at, column in enumerate(COLUMNS):
            claims.set_column(at, at, _WIDE_COLUMN if column in _WIDE else _COLUMN, wrapped)
        count = 0
        for count, row in enumerate(rows(reports), 1):
            for at, value in enumerate(row):
                if isinstance(value, str):
                    claims.write_string(count, at, value[:MAX_CELL], wrapped)
                else:
                    claims.write(count, at, value, wrapped)
        claims.autofilter(0, 0, count, len(COLUMNS) - 1)
        sheet = book.add_worksheet("References")
        sheet.write_row(0, 0, _REFERENCES, bold)
        for at, reference in enumerate(_references(reports), 1):
            sheet.write_row(at, 0, reference)
    return buffer.getvalue()


def _references(reports: Sequence[Report]) -> list[tuple[str, ...]]:
    found = {
        tuple(one_line(reference.get(key, "")) for key in _REFERENCES): None
        for report in reports
        for reference in report.references
    }
    return list(found)
