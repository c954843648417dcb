"""How findings, verdicts and statuses are shown: a sign and a word each, never colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.findings import Finding, Reason, Verdict
from factcheck.quantities import Comparator

__all__ = [
    "COMPARATORS", "FINDINGS", "REASONS", "STATUSES", "STEPS", "VERDICTS", "VERDICT_KEYS", "Sign", "bounds",
    "confidence", "number",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sign:
    """A one-cell glyph, a word and a tone of the theme."""

    glyph: str
    word: str
    tone: str
    """`good`, `bad`, `doubt` or `quiet`; the themes give each a colour."""
    short: str = ""
    """For narrow rows; the word where it is empty."""

    @property
    def brief(self) -> str:
        return self.short or self.word


FINDINGS: Mapping[Finding, Sign] = {
    Finding.MATCHES: Sign("=", "matches", "good"),
    Finding.MATCHES_ROUNDED: Sign("≈", "matches when rounded", "good", "rounded"),
    Finding.BOUND_HOLDS: Sign("≥", "the bound holds", "good", "bound holds"),
    Finding.APPROXIMATES: Sign("~", "comes near", "good", "near"),
    Finding.OVERSTATES: Sign("▲", "overstates", "bad"),
    Finding.UNDERSTATES: Sign("▼", "understates", "bad"),
    Finding.DISPUTED: Sign("‡", "disputed among sources", "doubt", "disputed"),
    Finding.NOT_COMPARABLE: Sign("≠", "not comparable", "doubt"),
    Finding.NO_REFERENCE: Sign("·", "no reference", "quiet"),
}

VERDICTS: Mapping[Verdict, Sign] = {
    Verdict.CORRECT: Sign("✓", "correct", "good"),
    Verdict.MOSTLY_CORRECT: Sign("✓", "mostly correct", "good", "mostly"),
    Verdict.EXAGGERATED: Sign("▲", "exaggerated", "bad", "over"),
    Verdict.UNDERSTATED: Sign("▼", "understated", "bad", "under"),
    Verdict.MISLEADING: Sign("!", "misleading", "bad", "mislead"),
    Verdict.INCORRECT: Sign("×", "incorrect", "bad", "wrong"),
    Verdict.UNPROVEN: Sign("?", "unproven", "doubt", "unprov"),
    Verdict.NOT_A_CLAIM: Sign("−", "not a claim", "quiet", "no claim"),
}

VERDICT_KEYS: tuple[Verdict, ...] = tuple(Verdict)
"""In the order of the keys 1 to 7 and 0; the id of each key is the verdict's name."""

STATUSES: Mapping[str, Sign] = {
    "open": Sign("○", "open", "quiet"),
    "flagged": Sign("⚑", "flagged", "doubt"),
    "done": Sign("●", "done", "good"),
    "dismissed": Sign("−", "dismissed", "quiet"),
    "checking": Sign("…", "checking", "quiet"),
}

STEPS: Mapping[str, str] = {
    "verdict": "verdict",
    "flag": "flag",
    "unflag": "flag taken away",
    "reopen": "reopening",
    "note": "note",
    "choose": "choice of a candidate",
    "correct": "correction",
    "add": "marked claim",
    "ruling": "final ruling",
}
"""The steps of a review that can be undone, as undo names them."""

REASONS: Mapping[Reason, str] = {
    Reason.UNIT: "the unit differs",
    Reason.DEFINITION: "it measures something else",
    Reason.DATE: "the date differs",
    Reason.PLACE: "the place differs",
    Reason.BASE: "the base differs",
}

COMPARATORS: Mapping[Comparator, str] = {
    Comparator.EQUAL: "",
    Comparator.ABOUT: "about",
    Comparator.MORE_THAN: "more than",
    Comparator.AT_LEAST: "at least",
    Comparator.LESS_THAN: "less than",
    Comparator.AT_MOST: "at most",
    Comparator.BETWEEN: "between",
}


def number(value: float | None, unit: str | None = None) -> str:
    """The number as a newspaper prints it, with thousands commas and no false digits.

    >>> number(1234567.0), number(0.125), number(None)
    ('1,234,567', '0.125', '–')
    """
    if value is None:
        return "–"
    if unit:
        from factcheck.findings.wording import with_unit

        return with_unit(float(value), unit)
    value = float(value)
    shown = f"{value:,.0f}" if value == int(value) and abs(value) < 1e15 else f"{value:,.6g}"
    if "e" in shown:
        shown = f"{value:.4g}"
    return shown


def bounds(lower: float | None, upper: float | None) -> str:
    """An interval in words; an open end is unbounded."""
    if lower is None and upper is None:
        return ""
    if lower is None:
        return f"up to {number(upper)}"
    if upper is None:
        return f"{number(lower)} or more"
    return number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"


def confidence(value: float) -> str:
    return f"{value:.0%}"
