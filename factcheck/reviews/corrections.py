"""What a claim says, put right by a reviewer in words, as in a form or on the command line."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from factcheck.claims import Claim, Kind, extract
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.periods import find_periods, parse_period
from factcheck.places import resolve
from factcheck.quantities import Comparator, Quantity, find_quantities
from factcheck.units import canonical, dimension

_Choice = TypeVar("_Choice", bound=StrEnum)

__all__ = ["FIELDS", "corrected_claim", "marked_claim"]

HEDGES: dict[Comparator, str] = {
    Comparator.EQUAL: "",
    Comparator.ABOUT: "about",
    Comparator.MORE_THAN: "more than",
    Comparator.AT_LEAST: "at least",
    Comparator.LESS_THAN: "less than",
    Comparator.AT_MOST: "at most",
    Comparator.BETWEEN: "between",
}
"""The words by which the grammar of quantities reads a comparator."""
_SENTENCE_EDGE = re.compile(r"[.!?][\"”’)]*\s|\n")


def corrected_claim(claim: Claim, changes: Mapping[str, str]) -> Claim:
    """The claim with some of `FIELDS` as the reviewer words them; an empty text means not known.

    `value` is read by the grammar of quantities, so `1.4 million` and `5 to 10` will do; a new value or
    comparator has its own interval. The place in the text stays. Raises InputError that names the field.
    """
    unknown = [name for name in changes if name not in FIELDS]
    if unknown:
        raise InputError(f"{unknown[0]!r} is no part of a claim; use one of: {', '.join(FIELDS)}")
    if {"value", "comparator"} & changes.keys():
        claim = replace(claim, quantity=_figure(claim.quantity, changes))
    for name, text in changes.items():
        claim = FIELDS[name](claim, text.strip())
    return claim


def marked_claim(document: Document, start: int, end: int) -> Claim:
    """The claim on the quantity at `document.text[start:end]`, which the machine had passed over.

    Its context is what the machine reads there, where it reads any. Raises InputError where there is no
    number.
    """
    found = [claim for claim in extract(document) if claim.start < end and start < claim.end]
    if found:
        return found[0]
    first, last = _sentence(document.text, start, end)
    quantities = _quantities_at(document.text, start, end)
    if not quantities:
        raise InputError(f"{document.text[start:end]!r}: no number to check; mark the figure itself")
    quantity = quantities[0]
    digest = hashlib.sha256(f"{quantity.start}:{document.text[first:last]}".encode()).hexdigest()
    return Claim(
        id=f"m{digest[:10]}",
        sentence=document.text[first:last],
        sentence_start=first,
        quantity=quantity,
        kind=Kind.COUNT if quantity.counted else Kind.LEVEL,
        subject=quantity.unit if quantity.counted else None,
        place=None,
        place_key=None,
        period=None,
        attribution=None,
        check_worthiness=1.0,
    )


def _quantities_at(text: str, start: int, end: int) -> list[Quantity]:
    """Those of the article that reach into the span; else what it says by itself, as half of a score does."""
    found = [one for one in find_quantities(text) if one.start < end and start < one.end]
    return found or [_moved(one, start) for one in find_quantities(text[start:end])]


def _moved(quantity: Quantity, by: int) -> Quantity:
    places = {name: getattr(quantity, name) for name in ("start", "end", "phrase_start", "phrase_end")}
    return replace(quantity, **{name: place + by for name, place in places.items() if place >= 0})


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    before = [edge.end() for edge in _SENTENCE_EDGE.finditer(text, 0, start)]
    after = _SENTENCE_EDGE.search(text, end)
    last = after.start() + (text[after.start()] != "\n") if after else len(text)
    return (before[-1] if before else 0), last


def _figure(quantity: Quantity, changes: Mapping[str, str]) -> Quantity:
    """The quantity that the reviewer's words mean, at the place of the old one."""
    words = changes.get("value", quantity.text).strip()
    found = _read(words)
    wanted = (
        _choice(Comparator, "comparator", changes["comparator"])
        if "comparator" in changes
        else quantity.comparator
    )
    if found.comparator is Comparator.EQUAL and wanted not in (Comparator.EQUAL, Comparator.BETWEEN):
        found = _read(f"{HEDGES[wanted]} {words}")
    unit, counted = (found.unit, found.counted) if found.unit else (quantity.unit, quantity.counted)
    place = {name: getattr(quantity, name) for name in ("start", "end", "text", "phrase_start", "phrase_end")}
    hedge = HEDGES[found.comparator] or None
    return replace(found, **place, unit=unit, counted=counted, hedge=hedge, role=quantity.role)


def _read(words: str) -> Quantity:
    found = find_quantities(f"There were {words}.")
    if len(found) != 1:
        raise InputError(f"value {words!r}: not one number; write it as in the text, such as 1.4 million")
    return found[0]


def _choice(choices: type[_Choice], name: str, text: str) -> _Choice:
    try:
        return choices(text.strip().lower().replace(" ", "_").replace("-", "_"))
    except ValueError as error:
        raise InputError(f"{name} {text!r}: use one of: {', '.join(choices)}") from error


def _kept(claim: Claim, _text: str) -> Claim:
    """Value and comparator have been read together."""
    return claim


def _unit(claim: Claim, text: str) -> Claim:
    unit = canonical(text) if text else None
    counted = dimension(unit).startswith("count:") if unit else bool(text)
    return replace(claim, quantity=replace(claim.quantity, unit=unit or text or None, counted=counted))


def _subject(claim: Claim, text: str) -> Claim:
    return replace(claim, subject=text or None)


def _place(claim: Claim, text: str) -> Claim:
    place = resolve(text) if text else None
    return replace(claim, place=place.name if place else text or None, place_key=place.key if place else None)


def _period(claim: Claim, text: str) -> Claim:
    if not text:
        return replace(claim, period=None)
    mentions = find_periods(text)
    period = parse_period(text) or (mentions[0].period if len(mentions) == 1 else None)
    if period is None:
        raise InputError(f"period {text!r}: write 2013, 2013-09, 2013-09-13, 2013-Q3 or 2011 to 2013")
    return replace(claim, period=period)


def _attribution(claim: Claim, text: str) -> Claim:
    return replace(claim, attribution=text or None)


def _kind(claim: Claim, text: str) -> Claim:
    return replace(claim, kind=_choice(Kind, "kind", text))


FIELDS: dict[str, Callable[[Claim, str], Claim]] = {
    "value": _kept,
    "comparator": _kept,
    "unit": _unit,
    "subject": _subject,
    "place": _place,
    "period": _period,
    "attribution": _attribution,
    "kind": _kind,
}
"""What can be corrected, in the order of a form."""
