"""What the machine found; a finding is never changed by hand."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["PROPOSED_VERDICTS", "Finding", "Reason", "Verdict"]


class Finding(StrEnum):
    """The relation of a claim to the references."""

    MATCHES = "matches"
    MATCHES_ROUNDED = "matches_rounded"
    BOUND_HOLDS = "bound_holds"
    APPROXIMATES = "approximates"
    OVERSTATES = "overstates"
    UNDERSTATES = "understates"
    DISPUTED = "disputed"
    NOT_COMPARABLE = "not_comparable"
    NO_REFERENCE = "no_reference"

    @property
    def supports(self) -> bool:
        return self in {Finding.MATCHES, Finding.MATCHES_ROUNDED, Finding.BOUND_HOLDS, Finding.APPROXIMATES}

    @property
    def refutes(self) -> bool:
        return self in {Finding.OVERSTATES, Finding.UNDERSTATES}


class Reason(StrEnum):
    """Why a finding is `not_comparable`."""

    UNIT = "unit"
    DEFINITION = "definition"
    DATE = "date"
    PLACE = "place"
    BASE = "base"


class Verdict(StrEnum):
    """What the reviewer decides; keeps the direction of an error (Africa Check's scale)."""

    CORRECT = "correct"
    MOSTLY_CORRECT = "mostly_correct"
    EXAGGERATED = "exaggerated"
    UNDERSTATED = "understated"
    MISLEADING = "misleading"
    INCORRECT = "incorrect"
    UNPROVEN = "unproven"
    NOT_A_CLAIM = "not_a_claim"


PROPOSED_VERDICTS: dict[Finding, Verdict] = {
    Finding.MATCHES: Verdict.CORRECT,
    Finding.MATCHES_ROUNDED: Verdict.MOSTLY_CORRECT,
    Finding.BOUND_HOLDS: Verdict.CORRECT,
    Finding.APPROXIMATES: Verdict.MOSTLY_CORRECT,
    Finding.OVERSTATES: Verdict.EXAGGERATED,
    Finding.UNDERSTATES: Verdict.UNDERSTATED,
    Finding.DISPUTED: Verdict.UNPROVEN,
    Finding.NOT_COMPARABLE: Verdict.UNPROVEN,
    Finding.NO_REFERENCE: Verdict.UNPROVEN,
}
"""The verdict that a finding proposes; `incorrect` is for the reviewer alone to choose."""
