"""What the clauses beside the number's say for it, and conditions that belong to another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.base_signs import describes
from factcheck.matching.records.clauses import FOREIGN
from factcheck.matching.records.language import language
from factcheck.matching.records.negation import denies

if TYPE_CHECKING:
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.sentence import Word
    from factcheck.matching.records.unsaid.account import Account

__all__ = ["leaves_out_a_clause"]

_BARE = 2
"""Telling words of a clause that gives no more than a number and its group."""
_PAIR = 2
"""Words of `of them`."""


def leaves_out_a_clause(account: Account) -> bool:
    """Whether the number's clause leans on another that has no part, or the computation on one that is not
    the number's."""
    return (
        _leaves_shared_words(account)
        or _leaves_antecedent(account)
        or _leaves_verb(account)
        or any(_is_borrowed(account, one) for one in account.conditions)
        or _is_of_the_others(account)
        or any(_is_denied(account, one) for one in account.query.base)
    )


def _leaves_shared_words(account: Account) -> bool:
    """Whether the claim's clause only gives its number and who it is of, and the clause of the next number
    says what holds for both (`49 of one side and 66 of the other sit in the Senate`)."""
    hits, used = account.scene.hits, {column.index for column in account.columns}
    own = [word for word in account.scene.reading.own_words if not word.text[0].isdecimal()]
    if not own or len([word for word in own if word.content]) > _BARE or any(map(_is_verb, own)):
        return False
    chunk = own[0].chunk
    return any(
        abs(word.chunk - chunk) == 1
        and word.weight <= FOREIGN
        and word.content
        and not account.explained[i]
        and hits.states_in_other(used, i)
        for i, word in enumerate(account.words)
    )


def _is_verb(word: Word) -> bool:
    """Whether a word is a verb of the list, or one in the past tense."""
    return word.text in language().words["verbs"] or word.text.endswith("ed")


def _leaves_antecedent(account: Account) -> bool:
    """Whether the number is one `of them`, `of which`, and the clause before names a value of the table that
    has no part."""
    words, after, spoken = account.words, account.scene.reading.claimed_end + 1, language().words
    said = [word.text for word in words[after : after + 3] if word.text not in spoken["percent_words"]]
    if len(said) < _PAIR or said[0] != "of" or said[1] not in spoken["antecedents"]:
        return False
    told = {word.stem for i, word in enumerate(words) if account.explained[i]}
    hits, before = account.scene.hits, words[after].chunk - 1
    return any(
        word.chunk == before
        and word.content
        and word.stem not in told
        and (hits.states_in_other(set(), i) or hits.asks_in_other(i))
        for i, word in enumerate(words)
    )


def _leaves_verb(account: Account) -> bool:
    """Whether the number is of those who do what another clause says (`45 percent have done so`), and what is
    counted says only who they are."""
    reading, target, spoken = account.scene.reading, account.query.target, language()
    after = [word for word in reading.own_words if word.start >= reading.claimed[1]]
    bare = all(word.text in spoken.stop | spoken.words["percent_words"] for word in after)
    acts = any(word.text in spoken.words["pro_verbs"] for word in after)
    return bare and acts and bool(target) and all(describes(one.column) for one in target)


def _is_borrowed(account: Account, one: Predicate) -> bool:
    """Whether a condition stands in the clause of another number alone (`126 women, 101 of them elected`)."""
    near = [account.words[i].weight for i in account.stating(one)]
    return bool(near) and max(near) <= FOREIGN


def _is_of_the_others(account: Account) -> bool:
    """Whether the only group used is that of the number which the claimed one is held against, though its own
    clause says of whom it is (`30 percent of those hired in May, against 20 percent of those who left`)."""
    reading, groups = account.scene.reading, language().words["base_strong"]
    own = [word for word in reading.own_words if word.start > reading.claimed[0]]
    if not (reading.contrasted and account.query.base) or not any(word.text in groups for word in own):
        return False
    chunks = {word.chunk for word in own}
    stated = [_chunks(account, one) for one in account.conditions]
    return not any(chunks & told for told in stated) and any(told <= reading.contrasted for told in stated)


def _is_denied(account: Account, one: Predicate) -> bool:
    """Whether a base stands only in another clause, and what that denies has no part (`Cats don't bite: 45
    percent of owners …`)."""
    chunks = _chunks(account, one)
    if not chunks or account.scene.reading.own_words[0].chunk in chunks:
        return False
    return any(
        word.chunk in chunks and not account.explained[i] and denies(word.text)
        for i, word in enumerate(account.words)
    )


def _chunks(account: Account, one: Predicate) -> set[int]:
    """The clauses that state a condition."""
    return {account.words[i].chunk for i in account.stating(one)}
