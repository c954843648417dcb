"""Claims of one figure are found together, so that the reviewer judges once."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from factcheck.claims.claim import Claim, Kind
from factcheck.claims.language import classes, singular, word_tags
from factcheck.units import is_person_noun

__all__ = ["mark_repeats"]

_TRIED = 100
"""Earlier claims of the same number with which one is compared."""
_GENERIC = frozenset({"people", "person", "dead", "number", "total", "figure", "death"})
"""Heads that any other head of the same figure may stand for (`100,000 dead` and `100,000 people`)."""
_PEOPLE = frozenset({"people", "person", "dead", "death"})
_HUNDRED = 100
_FUNCTION_WORDS = frozenset({"DET", "PREP", "CONJ", "PRON", "AUX", "ADV", "SUB", "REL"})


def mark_repeats(claims: list[Claim]) -> list[Claim]:
    """The claims, each later statement of a figure pointing to the first one of it."""
    first: dict[tuple[object, ...], list[Claim]] = {}
    marked = []
    for claim in claims:
        key = (_figure(claim), claim.kind is Kind.RANK)
        same = next((other for other in first.get(key, [])[:_TRIED] if _about_the_same(other, claim)), None)
        if same is None:
            first.setdefault(key, []).append(claim)
        else:
            claim = replace(claim, details=replace(claim.details, repeats=same.id))
        marked.append(claim)
    return marked


def _figure(claim: Claim) -> tuple[object, ...]:
    """The number and its unit; a half and 50 percent are one."""
    quantity = claim.quantity
    unit = None if quantity.counted else quantity.unit
    if quantity.value is None:
        return quantity.lower, quantity.upper, unit
    if unit is None and claim.kind is Kind.SHARE and quantity.value < 1:
        return quantity.value * _HUNDRED, "percent"
    return Decimal(quantity.value), unit


def _about_the_same(one: Claim, other: Claim) -> bool:
    """Same head noun or one that may stand for it, and no other place, period or measure."""
    if one.place_key and other.place_key and one.place_key[:3] != other.place_key[:3]:
        return False
    if one.period and other.period and not one.period.overlaps(other.period):
        return False
    if {one.details.direction, other.details.direction} == {"up", "down"}:
        return False
    heads = {one.details.head, other.details.head}
    if None in heads:
        return False
    told, again = _content(one), _content(other)
    apart = [{word for word in held if word not in heads} for held in (told, again)]
    if all(apart) and not apart[0] & apart[1]:
        return False
    if heads & _PEOPLE and not all(is_person_noun(head) for head in heads - _GENERIC if head):
        return False
    return len(heads) == 1 or bool(heads & _GENERIC) or bool(told & again)


def _content(claim: Claim) -> set[str]:
    """The words of a subject and of what is counted that mean something; what kills counts the dead."""
    unit = (claim.quantity.unit or "") if claim.quantity.counted else ""
    plain = (word.strip(",.’'\"“”").lower() for word in f"{claim.subject or ''} {unit}".split())
    meant = {word for word in plain if word and word_tags().get(word) not in _FUNCTION_WORDS}
    alike = classes("alike")
    return {alike.get(word, singular(word)) for word in meant} - _GENERIC
