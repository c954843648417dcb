"""Conditions on numbers: answers that are ranges, and number and date columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.clauses import ATTACHED, FOREIGN
from factcheck.matching.records.columns import YEARS
from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.dates import date_span
from factcheck.matching.records.language import language
from factcheck.matching.records.measures import holds_unit, is_percent, time_unit, written_scale
from factcheck.matching.records.negation import negated
from factcheck.matching.records.sentence import Mention
from factcheck.matching.records.tokens import tokens
from factcheck.units import canonical

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

    Strengths = npt.NDArray[np.float64]

__all__ = ["bins", "indicators", "numeric"]

_ESTABLISHED_HEADER = 0.28
"""Share of a header's words that must occur for what it names to be meant at all."""
_A_KIND = 3
"""Columns from which on a word that they share only says of what kind they are."""
_NEAR_WORDS = 3
"""Telling words between a compared number and the header word that says what it counts (`four or more
games`); a bare number stands right beside it (`season 25`)."""
_TIMED_MISSING = 0.3
"""Share of a header counted as missing at most where the unit of time names the column."""
_SLACK = 1.0
"""How far the ends of a bin may lie from a bound that means it (`over 60` for `60+`), where bins are wide."""
_OLDEST = 110.0
"""A compared number up to this may be an age where nothing else is said."""


def bins(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Answers that are ranges (`45 - 59`, `60+`), for the numbers that the sentence compares."""
    ranges = column.intervals
    if len(ranges) < 2:
        return []
    header, missing = hits.header(column)
    found = []
    for mention in hits.reading.mentions:
        if mention.ranked or (mention.of_age and not column.is_age and hits.table.has_ages):
            continue
        if not mention.compared and not _is_near(column, hits, mention, header):
            continue
        codes = _inside(ranges, mention) if mention.compared else _just(ranges, mention)
        if codes and len(codes) < len(ranges) and _same_kind(mention, column.values[min(codes)]):
            strengths = header.copy()
            strengths[list(mention.words)] = 1.0
            found.append(Predicate(column, codes, None, strengths, 0.0, min(missing, 0.5)))
    return found


def _same_kind(mention: Mention, answer: str) -> bool:
    """Whether a number of the sentence is one of money, or of percent, where the answer is."""
    said = tokens(answer)
    percent = "%" in answer or not language().words["percent_words"].isdisjoint(said)
    return mention.money == ("$" in answer) and mention.percent == percent


def _just(bins: dict[int, tuple[float, float]], mention: Mention) -> frozenset[int]:
    """The answer that is just the number (`2` beside `4 or more`)."""
    return frozenset(code for code, ends in bins.items() if ends == (mention.value, mention.value))


def _inside(bins: dict[int, tuple[float, float]], mention: Mention) -> frozenset[int]:
    """The bins that lie in the interval; none where its ends cut through a bin."""
    slack = 0.0 if any(low == high for low, high in bins.values()) else _SLACK
    inside = {
        code for code, (low, high) in bins.items()
        if low >= mention.lower - slack and high <= mention.upper + slack
    }  # fmt: skip
    rest = [interval for code, interval in bins.items() if code not in inside]
    cut = any(low < mention.upper - slack and high > mention.lower + slack for low, high in rest)
    return frozenset() if cut else frozenset(inside)


def indicators(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """A column of 0 and 1: whether the thing that its header names is there."""
    header, missing = hits.header(column)
    if not column.is_indicator or not header.any() or 1 - missing < _ESTABLISHED_HEADER:
        return []
    if missing and _is_one_of_a_kind(column, hits):
        return []
    zero = (
        one.word for one in hits.reading.mentions if one.value == 0 and _is_near(column, hits, one, header)
    )
    against = next(zero, negated(column, hits, header))
    value = 0.0 if against is not None else 1.0
    strengths = header.copy()
    if against is not None:
        strengths[against] = 1.0
    return [Predicate(column, None, (value, value, (True, True)), strengths, 0.0, missing)]


def _is_one_of_a_kind(column: ColumnProfile, hits: Hits) -> bool:
    """Whether the text says of a header no more than what many headers have (`developers` of columns for web
    developers, embedded developers, …)."""
    said = set(column.stems) & hits.spoken
    return bool(said) and all(len(hits.table.in_headers.get(one, ())) >= _A_KIND for one in said)


def numeric(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Intervals of a number column: `in 2012`, `more than 30 minutes`, `four-game`."""
    header, missing = hits.header(column)
    found = []
    for mention in hits.reading.mentions:
        if mention.ranked:
            found += _first_places(column, hits, mention)
            continue
        dated = column.column.kind == "date"
        says_year = _says_year(hits, mention)
        year = says_year and (column.holds_years or dated)
        if (mention.of_age and not column.is_age) or (mention.compared and not (year or _compares(column))):
            continue
        factor = None if _is_margin(hits, mention) else _unit_factor(column, hits, mention)
        if factor is None or (says_year and not year) or (dated and not year):
            continue
        if not (year or _is_near(column, hits, mention, header) or _may_be_age(column, hits, mention)):
            continue
        used, interval = mention.words, (mention.lower * factor, mention.upper * factor, mention.closed)
        if dated:
            interval, used = date_span(hits.reading, mention)
        strengths = header.copy()
        strengths[list(used)] = 1.0
        mask = column.rows_between(*interval)
        if mask.any() and not mask[column.answered].all():
            timed = mention.compared and _is_timed(column, hits, mention)
            unsaid = 0.0 if year else min(missing, _TIMED_MISSING) if timed else missing
            found.append(Predicate(column, None, interval, strengths, 0.0, unsaid))
    return found + _none_of_it(column, hits, header, missing) + _grades(column, hits, header, missing)


def _first_places(column: ColumnProfile, hits: Hits, mention: Mention) -> list[Predicate]:
    """`of the top six`: the rows with these places in a column of ranks."""
    import numpy as np

    if not column.holds_ranks:
        return []
    strengths = np.zeros(len(hits.reading.words))
    strengths[list(mention.words)] = 1.0
    return [Predicate(column, None, (1.0, mention.value, (True, True)), strengths, 0.0, 0.0)]


def _grades(column: ColumnProfile, hits: Hits, header: Strengths, missing: float) -> list[Predicate]:
    """`gave it a 5`, `a 1 or a 2`: the rows with these marks in a column of marks that the text names."""
    said = [one for one in hits.reading.mentions if one.grade and _is_own(hits, one)]
    if not said or not column.holds_marks or 1 - missing < _ESTABLISHED_HEADER:
        return []
    low, high = min(one.value for one in said), max(one.value for one in said)
    if high - low != len(said) - 1 or not column.rows_between(low, high, (True, True)).any():
        return []
    strengths = header.copy()
    strengths[[one.word for one in said]] = 1.0
    return [Predicate(column, None, (low, high, (True, True)), strengths, 0.0, missing)]


def _is_own(hits: Hits, mention: Mention) -> bool:
    """Whether a number stands in the claim's clause, in one that belongs to it or that it is held against."""
    word = hits.reading.words[mention.word]
    return word.weight >= ATTACHED or word.chunk in hits.reading.contrasted


def _is_near(column: ColumnProfile, hits: Hits, mention: Mention, header: Strengths) -> bool:
    """Whether a word of the header stands beside the number, or the column's unit after it."""
    words = hits.reading.words
    word = words[mention.word]
    stated = word.weight <= FOREIGN or not (word.content or word.text in language().number_words)
    if not mention.compared and stated:
        return False
    if holds_unit(column, canonical(_after(hits, mention))) or _is_timed(column, hits, mention):
        return True
    before = [i for i in range(min(mention.words) - 1, -1, -1) if words[i].content]
    after = [i for i in range(max(mention.words) + 1, len(words)) if words[i].content]
    reach = _NEAR_WORDS if mention.compared or words[mention.word].text in language().words["zero"] else 1
    return any(header[i] > 0 for i in (*mention.words, *before[:reach], *after[:reach]))


def _is_margin(hits: Hits, mention: Mention) -> bool:
    """Whether a bound is one of a difference (`won by more than 10,000 votes`)."""
    first = min(mention.words)
    return mention.compared and first > 0 and hits.reading.words[first - 1].text == "by"


def _is_timed(column: ColumnProfile, hits: Hits, mention: Mention) -> bool:
    """Whether a number is of a time, and this the only column that is in a unit of time."""
    if _time_unit(_after(hits, mention)) is None or time_unit(column.name) is None:
        return False
    return not any(one is not column and one.is_measure and time_unit(one.name) for one in hits.table.columns)


def _none_of_it(column: ColumnProfile, hits: Hits, header: Strengths, missing: float) -> list[Predicate]:
    """`no fatal accidents`: the rows with a zero in a column of numbers of things."""
    if not (column.counts_things and header.any()) or 1 - missing < _ESTABLISHED_HEADER:
        return []
    negator = negated(column, hits, header)
    if negator is None:
        return []
    strengths = header.copy()
    strengths[negator] = 1.0
    return [Predicate(column, None, (0.0, 0.0, (True, True)), strengths, 0.0, missing)]


def _says_year(hits: Hits, mention: Mention) -> bool:
    """Whether a number is written as a year is: `2000`, not `2,000` or `2000 hours`."""
    value, unit = mention.value, _time_unit(_after(hits, mention))
    written = hits.reading.words[mention.word].written
    return YEARS[0] <= value <= YEARS[1] and value == int(value) and "," not in written and unit is None


def _compares(column: ColumnProfile) -> bool:
    """Whether more and less mean anything for the numbers of a column, as they do not for identifiers."""
    return column.is_measure or column.is_age or column.holds_years or column.column.kind == "date"


def _may_be_age(column: ColumnProfile, hits: Hits, mention: Mention) -> bool:
    """`people over 65` in a column of ages."""
    plain = mention.compared and 0 < mention.value < _OLDEST and not mention.money
    return plain and column.is_age and _time_unit(_after(hits, mention)) is None


def _unit_factor(column: ColumnProfile, hits: Hits, mention: Mention) -> float | None:
    """What a number in the sentence's unit of time, in percent or in plain units is multiplied by to be in
    the column's; None where they cannot be told."""
    if mention.percent:
        return None if not is_percent(column) else 0.01 if column.is_fraction else 1.0
    if mention.money or mention.scaled:
        return 1.0 / written_scale(column)
    after = _after(hits, mention)
    said, held = _time_unit(after), time_unit(column.name)
    if said is None or held is None:
        headers = language().measure_headers.get(after.removesuffix("s"), frozenset())
        untimed = said is not None and not (headers & set(column.stems) or column.is_age)
        return None if untimed and mention.compared else 1.0
    return said / held


def _after(hits: Hits, mention: Mention) -> str:
    words = hits.reading.words
    following = max(mention.words) + 1
    return words[following].text if following < len(words) else ""


def _time_unit(word: str) -> float | None:
    """Seconds of a unit of time."""
    return language().seconds.get(word.removesuffix("s"))
