"""Which contestants a claim is about: its subject, and the one that is beaten."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.matching.contests.cues import listed, pattern
from factcheck.matching.contests.names import is_she
from factcheck.matching.words import tokens

if TYPE_CHECKING:
    from factcheck.matching.contests.names import Contestant, Field, Mention
    from factcheck.matching.contests.wording import Asked

__all__ = ["Sides", "sides"]


@dataclass(frozen=True)
class Sides:
    """Who is meant, and whom the text holds against them."""

    who: Contestant
    against: Contestant | None = None
    sure: bool = True
    """Whether no other can be meant."""


def sides(field: Field, asked: Asked, before: str) -> Sides | None:
    """The contestant named last before the number, else after it, else the one a pronoun stands for."""
    left, right = field.mentions(asked.left), field.mentions(asked.right)
    if left:
        return _of_left(asked, left, right)
    if len(right) > 1 and pattern("sides", "more_than").search(asked.right[: right[1].start]):
        return Sides(right[0].who, right[1].who)
    whom = _after_for(asked, right)
    if whom is not None:
        return Sides(whom)
    return _of_pronoun(field, asked, before, right)


def _of_left(asked: Asked, left: list[Mention], right: list[Mention]) -> Sides | None:
    last = left[-1]
    if len(left) > 1 and left[-2].who is not last.who:
        between = asked.left[left[-2].end : last.start]
        if pattern("sides", "joined").match(between):
            return None
        if pattern("sides", "passive").search(between):
            return Sides(last.who, left[-2].who)
        if pattern("sides", "between").search(between) and not pattern("sides", "parted").search(between):
            return Sides(left[-2].who, last.who)
    elif pattern("sides", "beaten").search(asked.left[: last.start]):
        return None
    return Sides(last.who, _rival(asked, last.who, right))


def _rival(asked: Asked, who: Contestant, right: list[Mention]) -> Contestant | None:
    """Whom the words after the number hold against the subject (`more votes than Peel`)."""
    for one in right:
        said = asked.right[: one.start]
        if pattern("sides", "against").search(said) and one.who is not who:
            return one.who
    return None


def _after_for(asked: Asked, right: list[Mention]) -> Contestant | None:
    for one in right[:1]:
        if pattern("sides", "whom").search(asked.right[: one.start]):
            return one.who
    return None


def _is_compared(text: str, one: Mention) -> bool:
    """Whether a name is only one that somebody else is held against, whom a pronoun then means."""
    return bool(pattern("sides", "compared").search(text[: one.start]))


def _of_pronoun(field: Field, asked: Asked, before: str, right: list[Mention]) -> Sides | None:
    said = tokens(f"{asked.left} {asked.right}")
    pronoun = next((word for word in said if word in listed("he") | listed("she")), None)
    if pronoun is None:
        return None
    told = [one for one in field.mentions(before) if one.who.person and not _is_compared(before, one)]
    titles = {one.who: one.title for one in told if one.title}
    she = pronoun in listed("she")
    fitting = [one for one in told if one.who not in titles or is_she(titles[one.who] or "") == she]
    if not fitting:
        return None
    who = fitting[-1].who
    sure = titles.get(who) is not None or len({one.who for one in fitting[-3:]}) == 1
    return Sides(who, _rival(asked, who, right), sure=sure)
