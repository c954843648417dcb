"""Answers of which a text says more than the target of a computation holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.columns import MOST_ANSWERS
from factcheck.matching.records.language import language
from factcheck.matching.records.mentions import sign_before
from factcheck.matching.records.placings import names_a_place
from factcheck.matching.records.sentence import ATTACHED

if TYPE_CHECKING:
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.unsaid.account import Account

__all__ = ["leaves_out_of_target"]

_DIRECTED = 2
"""Words after `at least` among which the answer stands that it is said of."""


def leaves_out_of_target(account: Account) -> bool:
    """Whether the text states another answer as well, more than the answer, or its place among several."""
    return (
        any(_has_other_answer(account, one) for one in account.query.target)
        or any(_is_compared(account, one) for one in account.query.target)
        or _is_end_of_scale(account)
        or _leaves_place(account)
    )


def _has_other_answer(account: Account, one: Predicate) -> bool:
    """Whether the clause states another answer to the same question as well (`very or extremely`)."""
    scene, explained = account.scene, account.explained
    if one.codes is None or len(one.column.values) > MOST_ANSWERS:
        return False
    own = {word.start for word in scene.reading.own_words}
    return any(
        word.start in own
        and word.content
        and not scene.table.is_named_by(word)
        and scene.hits.states_other(one.column, one.codes, i, free=not explained[i])
        for i, word in enumerate(account.words)
    )


def _is_compared(account: Account, one: Predicate) -> bool:
    """Whether an answer stands behind words of comparison that have no part (`at least somewhat wet`)."""
    for i in account.stating(one) if one.codes is not None else ():
        sign, words = sign_before(account.words, i)
        if sign != "=" and not account.explained[[k for k in words if k != i]].any():
            return True
    return False


def _is_end_of_scale(account: Account) -> bool:
    """Whether the answer is said to be the least or the most that is meant (`a little or more`), and it
    alone is taken."""
    phrases = {tuple(one.split()) for side in language().scale_directions.values() for one in side}
    return any(
        _is_said_of_answer(account, phrase, i)
        for phrase in phrases
        for i in range(len(account.words) - len(phrase) + 1)
    )


def _is_said_of_answer(account: Account, phrase: tuple[str, ...], i: int) -> bool:
    """Whether a phrase stands at a word, has no part, and an answer of the target is beside it; before it
    where it begins with `or`."""
    words, end = account.words, i + len(phrase)
    said = tuple(word.text for word in words[i:end]) == phrase and words[i].weight >= ATTACHED
    if not said or account.explained[i:end].any():
        return False
    beside = range(max(0, i - 1), i) if phrase[0] == "or" else range(end, min(len(words), end + _DIRECTED))
    if any(_is_number(words[k].text) for k in beside):
        return False
    return any(one.strengths[k] for one in account.query.target for k in beside)


def _is_number(word: str) -> bool:
    return word[0].isdecimal() or word in language().words["numerals"]


def _leaves_place(account: Account) -> bool:
    """Whether the text speaks of the first or the last of several things, and what is used is only a list of
    answers of which each may give several (`the films that you have seen`)."""
    lists = any(one.column.members and one.codes is not None for one in account.query.target)
    return lists and any(not account.explained[i] for i, _ in names_a_place(account.scene.hits))
