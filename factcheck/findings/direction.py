"""A change whose own figures contradict its verb: `increased from 33 % to 22 %`."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.findings.finding import Finding
from factcheck.findings.wording import number
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems

__all__ = ["contradiction"]


_VERBS = {"increase": "up", "decrease": "down"}
"""The direction of the concepts of the thesaurus under which all verbs of change are listed."""


def _in_words(claim: Claim) -> str | None:
    """The direction of the last verb of change before the figure."""
    before = claim.sentence[: max(claim.start - claim.sentence_start, 0)]
    said = [_VERBS.get(terms(mention.concept)[0]) for mention in mentions(stems(before))]
    return next((direction for direction in reversed(said) if direction), None)


def contradiction(claim: Claim) -> tuple[Finding, str] | None:
    """What to find where the text says up and its figures go down, or the other way; None where they agree.

    A rise that was a fall is overstated, a fall that was a rise understated.
    """
    details, end = claim.details, claim.quantity.value
    direction = details.direction or _in_words(claim)
    if claim.quantity.role == "from" or details.change_from is None or end is None:
        return None
    rose = float(end) > details.change_from
    if float(end) == details.change_from or direction not in {"up", "down"}:
        return None
    if rose == (direction == "up"):
        return None
    said = "rise" if direction == "up" else "fall"
    finding = Finding.OVERSTATES if said == "rise" else Finding.UNDERSTATES
    figures = f"from {number(details.change_from)} to {number(float(end))}"
    return finding, f"direction: the text says a {said}, but its figures go {figures}"
