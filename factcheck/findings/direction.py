"""A change whose own figures contradict its verb: `increased from 33 % to 22 %`."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.claims.language import classes, verb_forms
from factcheck.findings.finding import Finding
from factcheck.findings.wording import number
from factcheck.matching.words import tokens

__all__ = ["contradiction"]


_CLASSES = {"UP": "up", "DOWN": "down"}
"""The same of the classes of verbs."""
_MOVING = frozenset(["be", "go", "come", "move", "head", "trend", "tick", "creep"])
"""Verbs to which `up` and `down` give a direction."""


_BE = frozenset(["is", "are", "was", "were", "been"])
NEAR_BY = 6
"""Words between a verb of change and the `from` of its figures."""


def _in_words(claim: Claim) -> str | None:
    """The direction of the last verb or noun of change before `from … to …`."""
    words = tokens(claim.sentence[: max(claim.start - claim.sentence_start, 0)])
    start = next((at for at in reversed(range(len(words))) if words[at] == "from"), 0)
    near = range(max(start - NEAR_BY, 0), start)
    said = next((way for at in reversed(near) if (way := _of_word(words, at)) is not None), None)
    return said or None


def _of_word(words: list[str], at: int) -> str | None:
    """`rose`, `went up`, `falling from`, `a drop from`; empty for `growth went from`.

    `Increasing hours` says nothing of the figures.
    """
    base, kind, form = verb_forms().get(words[at], (words[at], "", ""))
    after = words[at + 1]
    if base in _MOVING or words[at] in _BE:
        return after if after in {"up", "down"} else "" if after == "from" else None
    if form == "ing" and after != "from":
        return None
    return _CLASSES.get(kind) or classes("change_nouns").get(words[at])


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
