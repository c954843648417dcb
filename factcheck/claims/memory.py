"""What the claims and sentences before lend a number: what it counts and the period it is told from."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.claims.claim import Claim, Kind, Tense
from factcheck.claims.language import words
from factcheck.claims.scene import TIME_UNITS, Subject
from factcheck.claims.sentences import Sentence
from factcheck.claims.setting import Setting
from factcheck.claims.when import dates_a_beginning
from factcheck.periods import Period
from factcheck.quantities import Quantity

__all__ = ["Memory"]

_ANCHOR_HOLDS = 2
"""Sentences in which `a year earlier` is told from the period of a claim or sentence before."""
_NOUN_HOLDS = 4
"""Sentences in which a bare number takes over what a claim before counted."""
_RECENT = 2 * 366
"""Days before publication within which a time is one that news tells of: statistics come late."""
_LONGEST_LIST = 30
"""Items of a list that are still of the time of what leads in to it."""
_KEPT = 12
"""Claims that are remembered."""
_NEVER_LENT = frozenset({"rank", "times", "ratio", "share"})
_UNCOUNTED = _NEVER_LENT | TIME_UNITS | {"percent", "percentage point"}
_CONCENTRATION = "part per "
_COUNTING = (Kind.LEVEL, Kind.COUNT, Kind.CHANGE)
_POINTS = re.compile(
    r"\b(?:earlier|before|later|previous(?:ly)?|prior|preceding|following|then|since|th(?:at|e) time"
    r"|that (?:day|week|month|quarter|year|decade)|the same|(?:over|in|within|during) (?:the|those|these))\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(r"\b(?:ago|earlier|before|previous|later)\b", re.IGNORECASE)
"""In the words of a period: it is about so long from another one, and dates only what stands with it."""
_SCALED = re.compile(r"(?:illion|bn|trn|[mM])$")
_COMPARED = re.compile(r"\b(?:from|than|against|versus|compared (?:with|to)) (?:[\w’'-]+ ){0,3}$")
_WHERE = re.compile(
    r"\b(?:in|on|at|across|throughout|within|among) (?:(?:the|all|some|about|just|only|over) )*$"
)
_LEAD = 40
"""Characters before a number or period in which it is said to be what another one is compared with."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A claim that was made, as far as it lends something."""

    subject: Subject
    unit: str | None
    kind: Kind
    number: int
    """Of its sentence."""
    where: bool = False
    """Whether it only says where or among how many (`in 17 countries`)."""
    vague: bool = False
    """`tens of thousands`, said in passing between exact numbers."""
    moved: bool = False
    """Whether it is the size of a change, and no level that something reached."""


def _is_lent(quantity: Quantity) -> bool:
    """Whether a later number without a unit may be in that of a quantity; a rate is no count."""
    unit = quantity.unit or ""
    rate = " per " in unit and not unit.startswith(_CONCENTRATION)
    return unit not in TIME_UNITS and unit not in _NEVER_LENT and not rate


def _is_one_of(quantity: Quantity) -> bool:
    """`one of its neighbours`: what is singled out is not what numbers later count."""
    return quantity.counted and quantity.value == 1


class Memory:
    """The claims made so far, the nearest first where something is looked for."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._held: list[_Held] = []
        self._period: Period | None = None
        self._dated = -_ANCHOR_HOLDS - 1
        self._read_to = 0
        """Number of the sentence up to which what the text tells of has been read."""
        self._latest: tuple[int, Period | None] = (-1, None)
        self._recent: Period | None = None
        self._aside: set[Period] = set()
        """Times that lie before the one told of (`it had sold 5 in 1987`), or near it (`a year ago`)."""

    def keep(self, claim: Claim, subject: Subject, quantity: Quantity, number: int) -> None:
        """Remember a claim of sentence `number`."""
        if subject.phrase and claim.kind not in (Kind.RANK, Kind.DATE) and not _is_one_of(quantity):
            lent = quantity.unit if _is_lent(quantity) else None
            subject = replace(subject, unit=lent, counted=quantity.counted)
            where, vague = self._says_where(quantity), quantity.value is None
            moved = claim.kind is Kind.CHANGE and claim.quantity.role is None
            held = _Held(subject, quantity.unit, claim.kind, number, where, vague, moved)
            self._held = [*self._held[-_KEPT:], held]
        told = claim.period
        if told and _LOOSE.search(claim.details.period_text or ""):
            self._aside.add(told)
        if told and claim.details.tense is Tense.BEFORE_PAST:
            self._aside.add(told)
            return
        if told and told.granularity != "span" and claim.kind is not Kind.RANK and not self._is_base(claim):
            self._period, self._dated = told, number

    def _says_where(self, quantity: Quantity) -> bool:
        return _WHERE.search(self._setting.text, max(0, quantity.start - _LEAD), quantity.start) is not None

    def _is_base(self, claim: Claim) -> bool:
        """Whether a claim only says what another one is compared with (`compared with 9 in 2011`)."""
        text = self._setting.text
        return bool(_COMPARED.search(text, max(0, claim.start - _LEAD), claim.start))

    def last(self, number: int) -> Subject | None:
        """The subject of the claim before; its verb stands in the sentence only if that is the same."""
        own = [held for held in self._held if held.number == number and not held.vague]
        held = (own or self._held)[-1:]
        return self._as_seen(held[0], number) if held else None

    def counted(self, number: int, quantity: Quantity) -> Subject | None:
        """What was last counted, or measured where the number has a scale word (`3 billion`): of percentages,
        spans and ranks no number that stands alone is one."""
        scaled = _SCALED.search(quantity.text) is not None
        latest = self._first_told(number)
        for held in sorted(latest, key=lambda held: (held.where, held.vague and held.number == number)):
            if number - held.number > _NOUN_HOLDS:
                continue
            counts = held.subject.counted or held.unit is None or held.number == number or scaled
            rate = " per " in (held.unit or "")
            if counts and not rate and held.unit not in _UNCOUNTED and held.kind in _COUNTING:
                return self._as_seen(held, number)
        return None

    def _first_told(self, number: int) -> list[_Held]:
        """The claims before, the nearest first; of an earlier sentence the one that it told first, since a
        new one goes on with what that was about (`Chad has 20 goats and 3 dogs. Niger has 40`)."""
        own = [held for held in self._held if held.number == number]
        earlier = [held for held in self._held if held.number != number]
        return [*reversed(own), *sorted(earlier, key=lambda held: -held.number)]

    def rate(self, number: int) -> Subject | None:
        """The rate whose percentage was last given."""
        for held in reversed(self._held):
            if number - held.number > _NOUN_HOLDS:
                break
            if held.unit == "percent" and held.subject.head in words("rates"):
                return self._as_seen(held, number)
        return None

    def alike(self, number: int, quantity: Quantity) -> Subject | None:
        """What was last measured in the unit of a number, or in any where it has none."""
        for held in reversed(self._held):
            if number - held.number > _NOUN_HOLDS:
                break
            lent = held.subject.unit is not None if quantity.unit is None else held.unit == quantity.unit
            if lent and not held.moved and not held.where and held.kind is not Kind.RATIO:
                return self._as_seen(held, number)
        return None

    def whole(self, number: int) -> Subject | None:
        """What was last counted or measured, and is no share or span itself."""
        for held in reversed(self._held):
            if number - held.number > _NOUN_HOLDS:
                break
            if held.unit not in _UNCOUNTED and held.kind in _COUNTING and not held.where:
                return self._as_seen(held, number)
        return None

    @staticmethod
    def _as_seen(held: _Held, number: int) -> Subject:
        return held.subject if held.number == number else replace(held.subject, verb=-1)

    def period(self, number: int) -> Period | None:
        """The period that `a year earlier` or `by then` in sentence `number` is told from."""
        sentence = self._setting.sentences[number]
        if not _POINTS.search(self._setting.text, sentence.text_start, sentence.end):
            return None
        for i in range(number - 1, max(-1, number - 1 - _ANCHOR_HOLDS), -1):
            if i == self._dated:
                return self._period
            named = self._named(self._setting.sentences[i])
            if named:
                return named
        return None

    def around(self, number: int) -> Period | None:
        """The time that the text tells of at sentence `number`, for a claim that names none.

        It is the last one told in the paragraph, else the last one that was recent on the day of publication:
        what is new is told of that time.
        """
        if self._dated == number and self._period:
            return self._period
        for i in range(self._read_to, number):
            told = self._period if i == self._dated else self._told(i)
            self._latest = (i, told) if told else self._latest
            self._recent = told if told and self._is_recent(told) else self._recent
        self._read_to = max(self._read_to, number)
        last, told = self._latest
        near = last >= 0 and self._of_one_part(last, number)
        return told if near else self._recent

    def _of_one_part(self, before: int, number: int) -> bool:
        """Whether two sentences stand in one paragraph, or in a list and what leads in to it."""
        sentences = self._setting.sentences
        near = number - before <= _LONGEST_LIST
        listed = near and all(sentence.item for sentence in sentences[before + 1 : number + 1])
        return listed or sentences[before].paragraph == sentences[number].paragraph

    def _told(self, number: int) -> Period | None:
        told = self._named(self._setting.sentences[number], loose=False)
        return None if told in self._aside else told

    def _is_recent(self, period: Period) -> bool:
        day = self._setting.day
        return bool(day and period.end and 0 <= (day - period.end).days <= _RECENT)

    def _named(self, sentence: Sentence, *, loose: bool = True) -> Period | None:
        """The last period that a sentence names and is not compared with; `loose` ones are told by `ago` and
        `since`, which reaches until now."""
        text = self._setting.text[sentence.start : sentence.end]
        for mention in reversed(self._setting.periods(sentence)):
            period = mention.period
            aside = mention.relation == "since" or _LOOSE.search(text[mention.start : mention.end])
            if not loose and (aside or dates_a_beginning(text[: mention.start][-_LEAD:])):
                continue
            if period and period.end and not _COMPARED.search(text[: mention.start][-_LEAD:]):
                opened = mention.relation == "since" and period.start
                return Period.of_day(period.start) if opened and period.start else period
        return None
