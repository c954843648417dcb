"""A claim as the reviewer corrects it, read by the same grammar that reads articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from factcheck.claims import Claim, Kind
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.periods import Period, parse_period
from factcheck.quantities import Comparator, Quantity
from factcheck.tui.words import COMPARATORS, number

__all__ = ["Fields", "corrected", "fields_of", "missed_claim", "sentence_around"]

_SPAN = re.compile(r"\s+(?:to|until|–|-)\s+")


@dataclass(frozen=True, slots=True)
class Fields:
    """What the form shows, as text; an empty field is one that the article does not settle."""

    value: str
    comparator: Comparator
    unit: str
    kind: Kind
    subject: str = ""
    place: str = ""
    period: str = ""
    attribution: str = ""


def fields_of(claim: Claim) -> Fields:
    """The claim as the form shows it."""
    quantity = claim.quantity
    if quantity.value is None:
        ends = [number(float(end)) for end in (quantity.lower, quantity.upper) if end is not None]
        value = " to ".join(ends)
    else:
        value = number(float(quantity.value))
    return Fields(
        value=value,
        comparator=quantity.comparator,
        unit=quantity.unit or "",
        kind=claim.kind,
        subject=claim.subject or "",
        place=claim.place or "",
        period=_written(claim.period),
        attribution=claim.attribution or "",
    )


def corrected(claim: Claim, fields: Fields) -> Claim:
    """The claim with the fields in place of what was read; what was not changed stays to the digit.

    Raises InputError, one line for the form, where a value or period cannot be read.
    """
    before = fields_of(claim)
    quantity = claim.quantity
    if (fields.value, fields.comparator, fields.unit) != (before.value, before.comparator, before.unit):
        quantity = _quantity(claim.quantity, fields)
    place, place_key = claim.place, claim.place_key
    if fields.place != before.place:
        place, place_key = fields.place or None, _place_key(fields.place)
    period = claim.period if fields.period == before.period else _period(fields.period)
    return replace(
        claim,
        quantity=quantity,
        kind=fields.kind,
        subject=fields.subject or None,
        place=place,
        place_key=place_key,
        period=period,
        attribution=fields.attribution or None,
    )


def _quantity(written: Quantity, fields: Fields) -> Quantity:
    """The number read as if the article said it; it keeps its place in the text."""
    from factcheck.quantities import find_quantities

    found = find_quantities(_phrase(fields))
    if len(found) != 1:
        raise InputError(f"value {fields.value!r}: write one number, such as 1,400 or 1.4 million or 5 to 10")
    read = found[0]
    unit, counted = _unit(fields.unit, read)
    return replace(
        written,
        value=read.value,
        lower=read.lower,
        upper=read.upper,
        comparator=read.comparator,
        unit=unit,
        counted=counted,
    )


def _phrase(fields: Fields) -> str:
    if fields.comparator is Comparator.BETWEEN:
        return _SPAN.sub(" to ", fields.value)
    return f"{COMPARATORS[fields.comparator]} {fields.value}".strip()


def _unit(text: str, read: Quantity) -> tuple[str | None, bool]:
    """The unit in its canonical name, and whether it is a counted noun."""
    from factcheck.units import canonical, dimension

    if not text:
        return read.unit, read.counted
    unit = canonical(text) or text
    return unit, (dimension(unit) or "count").startswith("count")


def _place_key(name: str) -> str | None:
    from factcheck.places import resolve

    place = resolve(name) if name else None
    return place.key if place else None


def _written(period: Period | None) -> str:
    if period is None:
        return ""
    start, end = period.start, period.end
    if start and end:
        match period.granularity:
            case "day":
                return start.isoformat()
            case "month":
                return f"{start:%Y-%m}"
            case "quarter":
                return f"{start.year}-Q{(start.month + 2) // 3}"
            case "year":
                return f"{start.year}"
    return f"{start or ''} to {end or ''}".strip()


def _period(text: str) -> Period | None:
    if not text:
        return None
    ends = [parse_period(part) for part in _SPAN.split(text)]
    if len(ends) > 2 or any(end is None for end in ends):
        raise InputError(f"when {text!r}: write 2013, 2013-09, 2013-09-13, 2013-Q3, or two of them with 'to'")
    first, last = ends[0], ends[-1]
    return Period(first.start if first else None, last.end if last else None)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a span begins and ends."""
    from factcheck.claims import split_sentences

    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    for sentence in split_sentences(text[line : stop if stop >= 0 else len(text)]):
        if sentence.start + line <= start and end <= sentence.end + line:
            return sentence.start + line, sentence.end + line
    return start, end


def _moved(quantity: Quantity, by: int) -> Quantity:
    """The quantity with offsets into a longer text."""
    start, end = quantity.start + by, quantity.end + by
    return replace(quantity, start=start, end=end, phrase_start=-1, phrase_end=-1)


def missed_claim(document: Document, start: int, end: int, known: Iterable[Claim] = ()) -> Claim:
    """A claim that the reviewer marked: its figure as read, its context as far as a neighbour gives it.

    `known` are the claims of the article; one in the same sentence lends place, period and attribution.
    Raises InputError where the words hold no number.
    """
    from factcheck.quantities import find_quantities

    begin, finish = sentence_around(document.text, start, end)
    found = [_moved(quantity, begin) for quantity in find_quantities(document.text[begin:finish])]
    inside = [quantity for quantity in found if quantity.start < end and quantity.end > start]
    if not inside:
        raise InputError(f"{document.text[start:end]!r} holds no number; mark the figure itself")
    quantity = inside[0]
    neighbour = next((claim for claim in known if claim.sentence_start == begin), None)
    return Claim(
        id=f"marked-{quantity.start}-{quantity.end}",
        sentence=document.text[begin:finish],
        sentence_start=begin,
        quantity=quantity,
        kind=Kind.LEVEL,
        subject=quantity.unit if quantity.counted else None,
        place=neighbour.place if neighbour else None,
        place_key=neighbour.place_key if neighbour else None,
        period=neighbour.period if neighbour else None,
        attribution=neighbour.attribution if neighbour else None,
        check_worthiness=1.0,
    )
