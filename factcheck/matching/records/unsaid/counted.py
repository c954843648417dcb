"""What a claim counts, adds up or compares, where the computation takes something else or more of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.language import verb_forms
from factcheck.matching.records.dates import is_one_of_several_dates
from factcheck.matching.records.language import language
from factcheck.matching.records.nouns_of_others import is_counted_by_another, may_be_another
from factcheck.matching.records.owners import is_in_rows
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.texts import content_stems, spaced
from factcheck.matching.records.unsaid.bounds import is_unused_number

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.sentence import Word
    from factcheck.matching.records.unsaid.account import Account

    Strengths = npt.NDArray[np.float64]

__all__ = ["counts_something_else", "narrows", "narrows_rows"]

_PAIR = 2
"""Sums of a comparison."""


def counts_something_else(account: Account) -> bool:
    """Whether the number may be one of fewer rows, of other years, of another column or of other things."""
    return (
        (_may_be_of_fewer(account) and narrows(account, _of_extreme(account)))
        or _is_at_other_times(account)
        or _is_one_of_several(account)
        or any(may_be_another(account.scene, column) for column in account.columns)
        or _is_of_other_things(account)
        or (account.query.operation == "count" and _is_measured(account))
        or any(_is_of_any_date(account, one) for one in account.conditions)
    )


def narrows_rows(account: Account) -> bool:
    """Whether the text says that a count of rows is a part of another (`in 12 of the 14 cities`), or anything
    that may narrow it."""
    reading = account.scene.reading
    return (reading.whole is not None and not reading.is_whole) or _says_more(account, account.explained)


def narrows(account: Account, told: Strengths | None = None) -> bool:
    """Whether the clause says anything that may narrow a count further than the computation does: the true
    number may then be any smaller one. Words that are `told` otherwise do not."""
    scene = account.scene
    explained = account.explained if told is None else account.explained + told
    if scene.operations.asked or scene.operations.answers:
        return False
    numbers = (one for one in scene.reading.mentions if one.value != scene.reading.whole)
    return any(
        is_unused_number(account, one) and not explained[list(one.words)].any() for one in numbers
    ) or _says_more(account, explained)


def _says_more(account: Account, explained: Strengths) -> bool:
    """Whether the clause has a telling word that is not `explained`; where it counts the rows in which
    something holds, the sentence. A verb before the number with a preposition only leads to it (`ended in 29
    pleas`), one with an object may say what befell fewer (`rescued 9 women`)."""
    scene, spoken, reading = account.scene, language(), account.scene.reading
    if scene.operations.asked or scene.operations.answers:
        return False
    passed = spoken.common_stems | spoken.weak_stems
    passed = passed.union(*(spoken.stems[one] for one in ("survey_rows", "list_rows", "months", "answering")))
    least = 0.0 if is_in_rows(reading.text, reading.claimed[0]) else ATTACHED
    return any(
        word.content
        and word.weight >= least
        and not word.text[0].isdecimal()
        and not explained[i]
        and word.stem not in passed
        and not scene.table.is_named_by(word)
        and i != reading.claimed_end + 1
        and not (i < reading.claimed_word and _leads_on(account.words, i))
        for i, word in enumerate(reading.words)
    )


def _leads_on(words: tuple[Word, ...], i: int) -> bool:
    """Whether a word is a verb with a preposition behind it."""
    verb = words[i].text in language().words["verbs"] or words[i].text in verb_forms()
    return verb and i + 1 < len(words) and words[i + 1].text in language().words["verb_prepositions"]


def _may_be_of_fewer(account: Account) -> bool:
    """Whether fewer rows than those of a computation may give what is claimed: a smaller count, sum or
    maximum, a larger minimum."""
    scene, query = account.scene, account.query
    if scene.claimed is None or query.operation not in ("count", "sum", "max", "min"):
        return False
    if any(scene.is_of_stated(one.column) for one in query.target):
        return False
    return scene.claimed > query.value if query.operation == "min" else scene.claimed < query.value


def _of_extreme(account: Account) -> Strengths:
    """Word → whether it stands for a value of the row that has the largest or smallest number (`Ohio had the
    most of all`)."""
    import numpy as np

    query, named = account.query, np.zeros(len(account.words))
    column = query.column
    if query.operation in ("max", "min") and column is not None and column.numbers is not None:
        numbers = np.where(account.rows(query), column.numbers, np.nan)
        extreme = (np.nanmax if query.operation == "max" else np.nanmin)(numbers)
        named[account.scene.hits.in_row(int(np.flatnonzero(numbers == extreme)[0]))] = 1.0
    return named


def _is_at_other_times(account: Account) -> bool:
    """Whether two sums are compared that are not of the same years."""
    sums = [part for part in account.query.parts if part.operation == "sum"]
    dated = next((column for column in account.scene.table.columns if column.holds_years), None)
    if len(sums) < _PAIR or dated is None or dated.numbers is None:
        return False
    first, second = (set(dated.numbers[account.rows(part) & dated.answered].tolist()) for part in sums)
    return first != second


def _is_of_any_date(account: Account, one: Predicate) -> bool:
    """Whether a condition is a span of years, and the text does not say of which of several dates."""
    return one.interval is not None and is_one_of_several_dates(one.column, account.scene.hits)


def _is_one_of_several(account: Account) -> bool:
    """Whether another column has all that the text says of the header of one that is used, and nothing tells
    which is meant."""
    others = [one for one in account.scene.table.columns if one not in account.columns]
    return any(_has_rival(account, column, others) for column in account.columns)


def _has_rival(account: Account, column: ColumnProfile, others: list[ColumnProfile]) -> bool:
    """Whether the text says the same of another header, which differs only in its digits (`goals1`,
    `goals2`), or says less that the text does not."""
    header, missing = account.scene.hits.header(column)
    if column.numbers is None or column.holds_years or not header.any() or missing <= 0:
        return False
    for other in others:
        words, rest = account.scene.hits.header(other)
        if other.holds_years or ((words > 0) != (header > 0)).any():
            continue
        alike = other.numbers is not None and rest > 0 and _numbered(column, other)
        if alike or (other.numbers is None and rest < missing):
            return True
    return False


def _numbered(one: ColumnProfile, other: ColumnProfile) -> bool:
    """Whether two headers differ in their digits alone."""
    plain = ["".join(letter for letter in column.name if not letter.isdecimal()) for column in (one, other)]
    return plain[0] == plain[1]


def _is_of_other_things(account: Account) -> bool:
    """Whether the claim counts something that the table does not know, or that another column holds the
    numbers of, and the column used is one of particular things (`won nine games`: `Ends won`)."""
    scene, column = account.scene, account.query.column
    if column is None or column.is_tally or scene.form.money or scene.form.measured:
        return False
    nouns = scene.form.nouns
    counted = [i for i, word in enumerate(account.words) if word.stem in nouns]
    others = {one for other in scene.table.columns if other.is_measure for one in other.stems}
    elsewhere = bool(counted) and not account.explained[counted].any() and bool(nouns & others)
    strangers = scene.subject.counts_strangers
    return elsewhere or strangers or is_counted_by_another(scene, column)


def _is_measured(account: Account) -> bool:
    """Whether what is counted is what a column holds the numbers of (`40 points`), and no row."""
    heads = (content_stems(spaced(column.name).partition(" of ")[0])[-1:]
             for column in account.scene.table.columns if column.is_measure)  # fmt: skip
    return any(one in account.scene.hits.measured for head in heads for one in head)
