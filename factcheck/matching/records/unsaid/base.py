"""Whom a count or share is of by the text, where the base of a computation says less."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import combinations
from operator import and_
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.measures import is_percent

if TYPE_CHECKING:
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.sentence import Word
    from factcheck.matching.records.unsaid.account import Account

__all__ = ["leaves_out_of_base"]

_NEAR_OPENING = 5
"""Words within which a sentence that begins with a whole gives its number."""


def leaves_out_of_base(account: Account) -> bool:
    """Whether the text limits whom it speaks of and the base does not, or the base is stated by a noun for
    all who answer."""
    return (
        _leaves_whole(account)
        or _is_of_names(account)
        or _leaves_opening(account)
        or _leaves_group(account)
        or any(_is_of_anyone(account, one) for one in account.query.base)
    )


def _leaves_whole(account: Account) -> bool:
    """Whether a sentence begins with a whole (`Of the 20 crews in Chad, six …`) which the computation leaves
    out and no part of its conditions meets, or whose own number is held against what is said of its part."""
    words, reading = account.words, account.scene.reading
    at = _opening_number(words)
    if at is None:
        return False
    lead = {i for i, word in enumerate(words) if word.chunk == words[at].chunk}
    if at >= reading.claimed_word:
        return any(lead.isdisjoint(account.stating(one)) for one in account.conditions)
    known = account.scene.hits.known
    if not any(i > at and words[i].content and known[i] and not account.explained[i] for i in lead):
        return False
    text = words[at].text
    whole = float(language().number_words.get(text, text))
    return account.query.denominator != whole and not any(
        int(reduce(and_, (one.mask for one in some), account.scene.cube.all_rows).sum()) == whole
        for size in range(len(account.conditions))
        for some in combinations(account.conditions, size)
    )


def _opening_number(words: Sequence[Word]) -> int | None:
    """Index of the number with which a sentence begins as a whole, before a clause of its parts."""
    spoken = language()
    if not words or words[0].text not in spoken.words["opens_whole"] or words[0].chunk == words[-1].chunk:
        return None
    near = [i for i in range(1, min(_NEAR_OPENING, len(words))) if words[i].chunk == words[0].chunk]
    return next((i for i in near if words[i].text.isdecimal() or words[i].text in spoken.number_words), None)


def _is_of_names(account: Account) -> bool:
    """Whether a share of rows is one of a name's rows, where a column holds percentages: it is theirs that a
    text tells (`Adams took 49 percent`)."""
    if account.query.operation != "share" or not any(map(is_percent, account.scene.table.columns)):
        return False
    people = language().stems["people_headers"]
    return any(one.column.holds_names or people & set(one.column.stems) for one in account.query.target)


def _leaves_opening(account: Account) -> bool:
    """Whether the sentence begins with whom the number is of (`Among those who fish, …`), and what they do
    has no part in the base; nor need it where the text gives the number of those who are the base."""
    scene, query, explained = account.scene, account.query, account.explained
    if query.denominator in scene.stated_bases or scene.is_of_whole((*query.target, *query.base)):
        return False
    telling = _told_of_opening(account)
    return (
        bool(telling)
        and not any(one.strengths[i] for one in query.base for i in telling)
        and (not all(explained[i] for i in telling) or any(map(_is_some_yes, query.target)))
    )


def _told_of_opening(account: Account) -> list[int]:
    """The telling words of the opening clause that say what those do whom the number is of; that they
    answered needs no part in a base, nor does what the question asked of them says."""
    words, spoken = account.words, language()
    if not words or words[0].text not in spoken.words["opens_whom"]:
        return []
    lead = [i for i, word in enumerate(words) if word.chunk == words[0].chunk]
    who = next((i for i in lead if words[i].text in spoken.words["relatives"]), None)
    number = words[min(account.scene.reading.claimed_end, len(words) - 1)].chunk
    if who is None or number == words[0].chunk:
        return []
    passed = spoken.stems["asking"] | spoken.stems["answering"] | {stem("question")}
    return [i for i in lead if i > who and words[i].content and words[i].stem not in passed]


def _is_some_yes(one: Predicate) -> bool:
    """Whether a condition is one of several answers that mean a yes, so that a text may take all who say yes
    for its base (`of those who own one, 46 percent …`)."""
    return bool(one.codes) and (one.codes or frozenset()) < one.column.poles.get("yes", frozenset())


def _leaves_group(account: Account) -> bool:
    """Whether a share is of a group by age or stage of life that has no part (`of teenagers`)."""
    at = account.scene.whole.noun
    if account.query.operation != "share" or at is None:
        return False
    word = account.words[at]
    grouped = word.stem in language().stems["groups_of_people"]
    return grouped and not account.explained[at] and not account.scene.table.is_named_by(word)


def _is_of_anyone(account: Account, one: Predicate) -> bool:
    """Whether a base is stated by no more than a noun for all who answer (`of customers`)."""
    said = account.scene.hits.of_value(one.column, one.strengths)
    words = [word for word, strength in zip(account.words, said, strict=True) if strength > 0]
    return bool(words) and all(word.stem in language().stems["survey_rows"] for word in words)
