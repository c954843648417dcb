"""Whom a share is of by the text, where the base of a computation says less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem

if TYPE_CHECKING:
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.unsaid.account import Account

__all__ = ["leaves_out_of_base"]


def leaves_out_of_base(account: Account) -> bool:
    """Whether the text limits whom it speaks of and the base does not, or the base is stated by a noun for
    all who answer."""
    return (
        _leaves_opening(account)
        or _leaves_group(account)
        or any(_is_of_anyone(account, one) for one in account.query.base)
    )


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
