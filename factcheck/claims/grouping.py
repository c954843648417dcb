"""Claims of one figure are found together, so that the reviewer judges once."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims.claim import Claim
from factcheck.claims.language import singular

__all__ = ["mark_repeats"]

_TRIED = 100
"""Earlier claims of the same number with which one is compared."""
_GENERIC = frozenset({"people", "person", "dead", "number", "total", "figure", "death"})
"""Heads that any other head of the same figure may stand for (`100,000 dead` and `100,000 people`)."""


def mark_repeats(claims: list[Claim]) -> list[Claim]:
    """The claims, each later statement of a figure pointing to the first one of it."""
    first: dict[tuple[object, ...], list[Claim]] = {}
    marked = []
    for claim in claims:
        quantity = claim.quantity
        value = quantity.value if quantity.value is not None else (quantity.lower, quantity.upper)
        key = (value, None if quantity.counted else quantity.unit, claim.kind.value == "rank")
        same = next((other for other in first.get(key, [])[:_TRIED] if _about_the_same(other, claim)), None)
        if same is None:
            first.setdefault(key, []).append(claim)
        else:
            claim = replace(claim, details=replace(claim.details, repeats=same.id))
        marked.append(claim)
    return marked


def _about_the_same(one: Claim, other: Claim) -> bool:
    """Same head noun or one that may stand for it, and no other place or period."""
    if one.place_key and other.place_key and one.place_key[:3] != other.place_key[:3]:
        return False
    if one.period and other.period and not one.period.overlaps(other.period):
        return False
    heads = {_head(one), _head(other)}
    if None in heads:
        return False
    return len(heads) == 1 or bool(heads & _GENERIC) or bool(_stems(one) & _stems(other))


def _head(claim: Claim) -> str | None:
    return claim.details.head


def _stems(claim: Claim) -> set[str]:
    """Words of a subject that are long enough to mean something."""
    return {singular(word) for word in (claim.subject or "").split() if len(word) > 5}
