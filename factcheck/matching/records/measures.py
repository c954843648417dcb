"""What a column of numbers measures: shares, sums of money, times, and the unit that it is in."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.texts import spaced
from factcheck.matching.records.tokens import tokens
from factcheck.units import canonical

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.forms import Form

__all__ = ["holds_unit", "is_money", "is_percent", "scale_of", "time_unit", "written_scale"]

_SCALED_MONEY = re.compile(r"[$£€]\s*(mm|mn|m|bn|b|k)\b", re.I)
_RATES = frozenset({"per", "a", "each", "every"})
"""Words before a large number that make it the base of a rate (`per billion miles`)."""
_MONEY_SCALES = {"k": 1e3, "m": 1e6, "mm": 1e6, "mn": 1e6, "b": 1e9, "bn": 1e9}


def is_percent(column: ColumnProfile) -> bool:
    """Whether a column holds shares, as percent or as fractions."""
    marks, words = language().words["percent_marks"], tokens(spaced(column.name))
    named = "%" in column.name or _says_noun(words, marks)
    named = named or any(word.endswith("percent") for word in words)
    return column.column.unit == "percent" or column.is_fraction or named


def _says_noun(words: list[str], marks: frozenset[str]) -> bool:
    """Whether a header says one of some words, and not as a verb (`Please rate how much …`)."""
    spoken = language().words
    return any(
        word in marks and before not in spoken["verb_openers"] and after not in spoken["verb_objects"]
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
    )


def is_money(column: ColumnProfile) -> bool:
    """Whether a column holds sums of money."""
    known, said = language().words, tokens(spaced(column.name))
    signs = any(mark in column.name for mark in known["currency"])
    return signs or bool(
        known["money_headers"] & {form for word in said for form in (word, word.removesuffix("s"))}
    )


def scale_of(form: Form, column: ColumnProfile) -> float | None:
    """What a result is multiplied by to be in the claim's unit, shares as fractions; None where the column
    measures something else."""
    if form.percent:
        return 1.0 if column.is_fraction else 0.01
    said = form.measured
    if said is None:
        return written_scale(column)
    headers = language().measure_headers
    said = said if said in headers else said.partition(" per ")[0]
    seconds, time = language().seconds, time_unit(column.name)
    if said in seconds and time:
        return time / seconds[said]
    allowed = headers.get(said, frozenset()) | {stem(said)}
    same = column.column.unit == said or bool(allowed & set(column.stems))
    return 1.0 if same or holds_unit(column, said) else None


def time_unit(header: str) -> float | None:
    """Seconds of the unit of time that a header is in: the minutes of `On a typical day, how many minutes …`,
    the hours of `hours_per_week`; None where it names none."""
    seconds, apart = language().seconds, language().words["no_units_after"]
    words = tokens(spaced(header))
    found = [
        (before == "many", seconds[unit])
        for before, word in pairwise(["", *words])
        if (unit := word.removesuffix("s")) in seconds and before not in apart
    ]
    return max(found, key=lambda one: one[0])[1] if found else None


def holds_unit(column: ColumnProfile, unit: str | None) -> bool:
    """Whether the header names a unit (`height_cm`)."""
    return unit is not None and any(canonical(word) == unit for word in tokens(spaced(column.name)))


def written_scale(column: ColumnProfile) -> float:
    """What the header says that its numbers are multiplied by (`budget_millions`, `Gross ($M)`)."""
    money = _SCALED_MONEY.search(column.name)
    if money:
        return _MONEY_SCALES[money[1].casefold()]
    scales, words = language().scale_words, tokens(spaced(column.name))
    return next(
        (scales[word] for before, word in pairwise(["", *words]) if word in scales and before not in _RATES),
        1.0,
    )
