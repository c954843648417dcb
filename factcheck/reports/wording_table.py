"""The words in which reports put findings, verdicts, comparators and reasons."""

from __future__ import annotations

from factcheck.findings import Finding, Reason, Verdict
from factcheck.reviews import ReasonCode, Status

__all__ = ["FINDINGS", "REASONS", "REASON_CODES", "STATUSES", "VERDICTS", "WARNINGS"]

FINDINGS: dict[Finding, tuple[str, str]] = {
    Finding.MATCHES: ("✓", "matches"),
    Finding.MATCHES_ROUNDED: ("✓", "matches only by rounding"),
    Finding.BOUND_HOLDS: ("✓", "bound holds"),
    Finding.APPROXIMATES: ("≈", "comes close"),
    Finding.OVERSTATES: ("▲", "overstates"),
    Finding.UNDERSTATES: ("▼", "understates"),
    Finding.DISPUTED: ("⇄", "sources disagree"),
    Finding.NOT_COMPARABLE: ("≠", "not comparable"),
    Finding.NO_REFERENCE: ("–", "no reference"),
}
"""Glyph and words of each finding."""

REASONS: dict[Reason, str] = {
    Reason.UNIT: "other unit",
    Reason.DEFINITION: "other definition",
    Reason.DATE: "other date",
    Reason.PLACE: "other place",
    Reason.BASE: "other base",
}

VERDICTS: dict[Verdict, str] = {
    Verdict.CORRECT: "Correct",
    Verdict.MOSTLY_CORRECT: "Mostly correct",
    Verdict.EXAGGERATED: "Exaggerated",
    Verdict.UNDERSTATED: "Understated",
    Verdict.MISLEADING: "Misleading",
    Verdict.INCORRECT: "Incorrect",
    Verdict.UNPROVEN: "Unproven",
    Verdict.NOT_A_CLAIM: "Not a claim",
}

WARNINGS: dict[str, str] = {
    "source_conflict": "sources disagree",
    "percentage_points": "percent or percentage points",
    "date": "other date",
    "definition": "other definition",
    "base": "other base",
    "place": "other place",
}
"""The kinds of warnings whose names are not plain words."""

STATUSES: dict[Status, str] = {
    Status.OPEN: "Not reviewed",
    Status.FLAGGED: "Flagged for a second look",
    Status.DONE: "Reviewed",
}

REASON_CODES: dict[ReasonCode, str] = {
    ReasonCode.ROUNDING: "rounding",
    ReasonCode.OUTDATED: "outdated",
    ReasonCode.DEFINITION: "definition",
    ReasonCode.BASE: "base of the percentage",
    ReasonCode.PERIOD: "choice of period",
    ReasonCode.PERCENTAGE_POINTS: "percent and percentage points",
    ReasonCode.SOURCE_CONFLICT: "sources disagree",
    ReasonCode.ATTRIBUTION: "attribution",
}
