"""A change whose own figures contradict its verb: `increased from 33 % to 22 %`."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.findings.finding import Finding
from factcheck.findings.wording import number

__all__ = ["contradiction"]


def contradiction(claim: Claim) -> tuple[Finding, str] | None:
    """What to find where the text says up and its figures go down, or the other way; None where they agree.

    A rise that was a fall is overstated, a fall that was a rise understated.
    """
    details, end = claim.details, claim.quantity.value
    if claim.quantity.role == "from" or details.change_from is None or end is None:
        return None
    rose = float(end) > details.change_from
    if float(end) == details.change_from or details.direction not in {"up", "down"}:
        return None
    if rose == (details.direction == "up"):
        return None
    said = "rise" if details.direction == "up" else "fall"
    finding = Finding.OVERSTATES if said == "rise" else Finding.UNDERSTATES
    figures = f"from {number(details.change_from)} to {number(float(end))}"
    return finding, f"direction: the text says a {said}, but its figures go {figures}"
