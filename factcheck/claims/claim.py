"""A quantity asserted about something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from factcheck.periods import Period
from factcheck.quantities import Quantity

__all__ = ["Claim", "Details", "Kind", "Tense"]


class Kind(StrEnum):
    """What the number says about its subject."""

    LEVEL = "level"
    CHANGE = "change"
    SHARE = "share"
    RATIO = "ratio"
    RANK = "rank"
    COUNT = "count"
    DURATION = "duration"
    DATE = "date"


class Tense(StrEnum):
    """When something is so, as seen from the day of the article."""

    PRESENT = "present"
    """`hosts`, `are hosted`, `is hosting`."""
    PERFECT = "perfect"
    """`has hosted`: so until now."""
    PAST = "past"
    """`hosted`, `was hosted`."""
    BEFORE_PAST = "before_past"
    """`had hosted`: before the time that the text tells of."""
    OPEN = "open"
    """`will host`, `could host`."""


@dataclass(frozen=True, slots=True)
class Details:
    """Parts of a claim that only some kinds have, and how sure its context is."""

    head: str | None = None
    """Head noun of the subject, singular and lower case (`civilian`, `rate`)."""
    direction: str | None = None
    """`up` or `down` of a change."""
    change_from: float | None = None
    """The other end of a change, in the claim's unit (`fell from 12.4 to 3.2`)."""
    base: str | None = None
    """Of what a share or ratio is taken, as written (`respondents`, `world-wide infections`)."""
    base_value: float | None = None
    """The number of the base where it is given (`61 of the past 62`)."""
    superlative: str | None = None
    """`highest`, `lowest`, `first` … of a rank, normalised to the direction of the value."""
    rank: int | None = None
    """1 for a superlative, 3 for `third-largest`."""
    comparison_set: str | None = None
    """Among whom or since when (`in existence`, `since 1983`, `in the OECD`)."""
    compared_with: str | None = None
    """The second term of a ratio or comparison (`Jordan` in `twice as many as Jordan`)."""
    hypothetical: bool = False
    """A plan, forecast, proposal, question or condition: it cannot be refuted by data."""
    place_carried_over: bool = False
    """The place comes from an earlier sentence, the headline or the dateline."""
    period_carried_over: bool = False
    period_around: Period | None = None
    """The time that the text tells of where the claim itself names none."""
    in_office: Period | None = None
    """The time for which the speaker whom the headline names has been in office."""
    tense: Tense | None = None
    """Of the verb that states the figure; None where there is none."""
    period_text: str | None = None
    """The words that gave the period (`last year`)."""
    worthiness_reasons: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    """What the other figures of the sentence count or measure."""
    repeats: str | None = None
    """Id of the earlier claim that states the same figure about the same thing."""

    def to_dict(self) -> dict[str, Any]:
        plain = {name: getattr(self, name) for name in self.__slots__}
        return {
            **plain,
            "period_around": self.period_around.to_dict() if self.period_around else None,
            "in_office": self.in_office.to_dict() if self.in_office else None,
            "tense": self.tense.value if self.tense else None,
            "worthiness_reasons": list(self.worthiness_reasons),
            "beside": list(self.beside),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Details:
        around, office, tense = (data.get(name) for name in ("period_around", "in_office", "tense"))
        read = {
            "period_around": Period.from_dict(around) if around else None,
            "in_office": Period.from_dict(office) if office else None,
            "tense": Tense(tense) if tense else None,
            "worthiness_reasons": tuple(data["worthiness_reasons"]),
            "beside": tuple(data.get("beside", ())),
        }
        return cls(**{**data, **read})


@dataclass(frozen=True, slots=True)
class Claim:
    """What a reviewer judges: a figure, what it counts, where, when and who says so.

    A field that the text does not settle is None: empty rather than wrong.
    """

    id: str
    """Stable across runs on the same text."""
    sentence: str
    sentence_start: int
    quantity: Quantity
    kind: Kind
    subject: str | None
    """The phrase that is counted or measured, as written (`civilians killed in a gas attack`)."""
    place: str | None
    """Name of the place as a reader would write it (`Syria`, also where the text says `Syrian`)."""
    place_key: str | None
    """Key of `factcheck.places`; None where the place is not known to it."""
    period: Period | None
    attribution: str | None
    """Who says so, as written; None where the article itself does."""
    check_worthiness: float
    """0 (no reviewer would look) to 1."""
    details: Details = field(default_factory=Details)

    @property
    def start(self) -> int:
        return self.quantity.start

    @property
    def end(self) -> int:
        return self.quantity.end

    @property
    def text(self) -> str:
        return self.quantity.text

    def to_dict(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "sentence": self.sentence,
            "sentence_start": self.sentence_start,
            "quantity": self.quantity.to_dict(),
            "kind": self.kind.value,
            "subject": self.subject,
            "place": self.place,
            "place_key": self.place_key,
            "period": self.period.to_dict() if self.period else None,
            "attribution": self.attribution,
            "check_worthiness": round(self.check_worthiness, 2),
            "details": self.details.to_dict(),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Claim:
        """The inverse of `to_dict`; keys of later stages are passed over."""
        plain = {name: data[name] for name in cls.__slots__}
        period = data["period"]
        return cls(
            **{
                **plain,
                "quantity": Quantity.from_dict(data["quantity"]),
                "kind": Kind(data["kind"]),
                "period": Period.from_dict(period) if period else None,
                "details": Details.from_dict(data["details"]),
            }
        )
