"""Claims as extracted, before any check."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any

from factcheck.claims import Claim
from factcheck.documents import Document
from factcheck.reports import wording
from factcheck.reports.data import cell_text, plain_json, visible
from factcheck.reports.report import SCHEMA

__all__ = ["render_claims"]

Found = Sequence[tuple[Document, Sequence[Claim]]]
COLUMNS = (
    "article", "id", "start", "end", "text", "sentence", "kind", "value", "lower", "upper", "comparator",
    "unit", "subject", "place", "period_start", "period_end", "attribution", "check_worthiness",
)  # fmt: skip


def render_claims(found: Found, form: str, *, fold: float = 0.0) -> bytes:
    """The claims of each document as `table`, `json`, `jsonl` or `csv`, in UTF-8.

    The table counts claims that are less worth a check than `fold` in place of showing them.
    """
    if form == "table":
        return _table(found, fold).encode("utf-8", "replace")
    make = {"json": _json, "jsonl": _jsonl, "csv": _csv}[form]
    return make(found).encode("utf-8", "replace")


def _json(found: Found) -> str:
    plain = [
        {"schema": SCHEMA, "document": document.to_dict(), "claims": [claim.to_dict() for claim in claims]}
        for document, claims in found
    ]
    return plain_json(plain[0] if len(plain) == 1 else plain)


def _jsonl(found: Found) -> str:
    lines = [
        json.dumps({"document": document.to_dict(), **claim.to_dict()}, ensure_ascii=False)
        for document, claims in found
        for claim in claims
    ]
    return "".join(f"{visible(line)}\n" for line in lines)


def _csv(found: Found) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for document, claims in found:
        for claim in claims:
            row = _row(document, claim)
            writer.writerow([cell_text(row.get(column)) for column in COLUMNS])
    return out.getvalue()


def _row(document: Document, claim: Claim) -> dict[str, Any]:
    plain = claim.to_dict()
    period = plain["period"] or {}
    return {
        **plain["quantity"],
        **plain,
        "article": document.source,
        "period_start": period.get("start"),
        "period_end": period.get("end"),
    }


def _table(found: Found, fold: float) -> str:
    return "".join(f"{line}\n" for document, claims in found for line in _lines(document, claims, fold))


def _lines(document: Document, claims: Sequence[Claim], fold: float) -> Iterator[str]:
    yield f"{wording.one_line(document.title or document.source)}: {wording.several(len(claims), 'claim')}"
    shown = [(position, claim) for position, claim in enumerate(claims, 1) if claim.check_worthiness >= fold]
    for position, claim in shown:
        parts = dict(wording.understood(claim))
        yield f"{position:>3}  {parts.pop('figure')}"
        yield "     " + "; ".join(f"{label}: {text}" for label, text in parts.items())
    if len(shown) < len(claims):
        yield wording.folded(len(claims) - len(shown))
