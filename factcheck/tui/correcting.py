"""A claim as a form: its fields as text, and back."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from factcheck.claims import Claim, Kind
from factcheck.periods import Period
from factcheck.quantities import Comparator
from factcheck.tui.words import number

__all__ = ["Fields", "corrected", "fields_of", "sentence_around"]


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
    from factcheck.reviews import corrected_claim

    before, after = asdict(fields_of(claim)), asdict(fields)
    return corrected_claim(claim, {name: after[name] for name in after if after[name] != before[name]})


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


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds a span begins and ends."""
    from factcheck.claims import split_sentences

    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    for sentence in split_sentences(text[line : stop if stop >= 0 else len(text)]):
        if sentence.start + line <= start and end <= sentence.end + line:
            return sentence.start + line, sentence.end + line
    return start, end
