"""Times, numbers and negations of the claim's clause that limit nothing in a computation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.columns import YEARS
from factcheck.matching.records.language import language
from factcheck.matching.records.negation import denies, has_negator
from factcheck.matching.records.sentence import ATTACHED

if TYPE_CHECKING:
    from factcheck.matching.records.sentence import Mention
    from factcheck.matching.records.unsaid.account import Account

__all__ = ["is_unused_number", "leaves_out_a_bound"]


def leaves_out_a_bound(account: Account) -> bool:
    """Whether the claim's clause bounds what it counts, by a time, a number or a negation, and the
    computation does not."""
    dated = _leaves_month(account) or _leaves_year(account)
    return dated or _leaves_comparison(account) or _leaves_negation(account)


def is_unused_number(account: Account, one: Mention) -> bool:
    """Whether a number of the clause, no year, has no part (`120 people have two cats`)."""
    near = account.words[one.word].weight >= ATTACHED
    return near and not account.has_part(one) and not YEARS[0] <= one.value <= YEARS[1]


def _leaves_month(account: Account) -> bool:
    """Whether the clause says a month that has no part, where the table has dates."""
    dated = any(column.column.kind == "date" for column in account.scene.table.columns)
    months = language().months
    return dated and any(
        word.text in months
        and word.written[0].isupper()
        and word.weight >= ATTACHED
        and not account.explained[i]
        for i, word in enumerate(account.words)
        if i
    )


def _leaves_year(account: Account) -> bool:
    """Whether the clause says a year that has no part and no row, where the table dates its rows."""
    columns = account.scene.table.columns
    years = [one.numbers for one in columns if one.holds_years and one.numbers is not None]
    return bool(years) and any(
        YEARS[0] <= one.value <= YEARS[1]
        and one.lower == one.upper
        and account.words[one.word].written.isdecimal()
        and account.words[one.word].weight >= ATTACHED
        and not account.has_part(one)
        and not any((numbers == one.value).any() for numbers in years)
        for one in account.scene.reading.mentions
    )


def _leaves_comparison(account: Account) -> bool:
    """Whether a number that is compared with something limits nothing; a year may be that of all rows, and
    `at least one` only says that there are some."""
    return any(
        one.compared
        and is_unused_number(account, one)
        and not _is_day(account, one)
        and (account.query.operation == "rows" or (one.value, one.lower, one.closed[0]) != (1.0, 1.0, True))
        for one in account.scene.reading.mentions
    )


def _is_day(account: Account, one: Mention) -> bool:
    """Whether a number is the day of the month before it."""
    return bool(one.word) and account.words[one.word - 1].text in language().words["months"]


def _leaves_negation(account: Account) -> bool:
    """Whether a negator has no part, unless it is the header's or the answer's own (`could not explain`) or
    says how exact the number is (`no fewer than 20`)."""
    words, at = account.words, account.scene.reading.claimed_word
    exact = language().words["exact_after_negators"]
    of_number = {i for i, word in enumerate(words[1 : at + 1]) if word.text in exact}
    denied = any(
        word.weight >= ATTACHED and not account.explained[i] and denies(word.text) and i not in of_number
        for i, word in enumerate(words)
    )
    return denied and not any(map(has_negator, _texts(account)))


def _texts(account: Account) -> Iterator[str]:
    """The headers and the values that the computation names."""
    yield from (column.name for column in account.columns)
    for one in account.conditions:
        yield from (one.column.values[code] for code in one.codes or ())
