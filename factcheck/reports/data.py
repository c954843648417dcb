"""JSON, JSON lines and CSV."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.reports.report import Entry, Report
from factcheck.reports.wording import one_line

__all__ = [
    "COLUMNS",
    "cell_text",
    "csv_report",
    "json_report",
    "jsonl_report",
    "plain_json",
    "rows",
    "visible",
]

_HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""Characters that JSON may hold as they are, but that change what a terminal shows."""
_FORMULA = re.compile(r"[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""First characters that make a spreadsheet compute a cell (OWASP, CSV injection)."""
COLUMNS = (
    "article", "published", "id", "start", "end", "text", "sentence", "kind", "value", "lower", "upper",
    "comparator", "unit", "subject", "place", "period_start", "period_end", "attribution",
    "check_worthiness", "finding", "reason", "confidence", "explanation", "warnings", "proposed_verdict",
    "verdict", "status", "reasons", "note", "reviewer", "at", "corrected", "added", "reference_value",
    "reference_lower", "reference_upper", "reference_unit", "difference", "relative_difference",
    "calculation", "indicator", "publisher", "source_title", "source_url", "source_published", "file",
    "line", "column", "cell", "source_note", "candidates",
)  # fmt: skip
"""One row a claim, with the candidate that led to its finding."""


def json_report(reports: Sequence[Report]) -> str:
    """The JSON contract; a list of them for several articles."""
    plain = [report.to_dict() for report in reports]
    return plain_json(plain[0] if len(plain) == 1 else plain)


def jsonl_report(reports: Sequence[Report]) -> str:
    """A claim a line, each with its document."""
    lines = [
        visible(json.dumps({"document": plain["document"], **claim}, ensure_ascii=False, allow_nan=False))
        for plain in (report.to_dict() for report in reports)
        for claim in plain["claims"]
    ]
    return "".join(f"{line}\n" for line in lines)


def plain_json(value: Any) -> str:
    """Indented JSON; characters that a terminal would obey or hide are written as escapes."""
    return visible(json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"


def csv_report(reports: Sequence[Report]) -> str:
    """RFC 4180 with line feeds; a text that a spreadsheet would compute begins with an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows(reports):
        writer.writerow([cell_text(cell) for cell in row])
    return out.getvalue()


def rows(reports: Sequence[Report]) -> Iterator[list[str | int | float | bool | None]]:
    """The cells of `COLUMNS`, a row a claim; texts on one line."""
    for report in reports:
        for entry in report.entries:
            row = _row(report, entry)
            yield [_plain(row[column]) for column in COLUMNS]


def _row(report: Report, entry: Entry) -> dict[str, Any]:
    plain = entry.to_dict()
    quantity, period, review = plain["quantity"], plain["period"] or {}, plain["review"]
    return {
        **{key: plain[key] for key in COLUMNS if key in plain},
        "article": report.document.source,
        "published": report.document.to_dict()["published"],
        **{key: quantity[key] for key in ("value", "lower", "upper", "comparator", "unit")},
        "period_start": period.get("start"),
        "period_end": period.get("end"),
        "warnings": "; ".join(plain["warnings"]),
        **review,
        "reasons": ", ".join(review["reasons"]),
        **_leading(plain["evidence"]),
        "candidates": len(plain["evidence"]),
    }


def _leading(evidence: list[dict[str, Any]]) -> dict[str, Any]:
    first = evidence[0] if evidence else {}
    same = ("difference", "relative_difference", "indicator", "publisher", "source_title", "source_url",
            "file", "line", "column", "cell")  # fmt: skip
    return {
        **{key: first.get(key) for key in same},
        **{f"reference_{key}": first.get(key) for key in ("value", "lower", "upper", "unit")},
        "calculation": "; ".join(first.get("calculation", ())),
        "source_published": first.get("published"),
        "source_note": first.get("note"),
    }


def _plain(value: Any) -> str | int | float | bool | None:
    if value is None or isinstance(value, bool | int | float):
        return value
    return one_line(value)


def cell_text(value: Any) -> str | int | float | None:
    """A cell of a CSV file: texts on one line, and none that a spreadsheet would compute."""
    plain = _plain(value)
    if isinstance(plain, bool):
        return "yes" if plain else "no"
    if isinstance(plain, str) and _FORMULA.match(plain):
        return f"'{plain}"
    return plain


def visible(text: str) -> str:
    """JSON with escapes for the characters that a terminal would obey or hide."""
    return _HIDDEN.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
