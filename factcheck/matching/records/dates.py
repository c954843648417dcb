"""Dates as numbers that sort (20190314), and the spans of them that a sentence names."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.sentence import Mention, Reading

__all__ = ["date_span", "is_one_of_several_dates", "span_words"]

Span = tuple[float, float, tuple[bool, bool]]


_SAME_YEAR = 0.9
"""Share of the rows from which two dates are of the same event (the year, and the day in it)."""


def is_one_of_several_dates(column: ColumnProfile, hits: Hits) -> bool:
    """Whether a year may be one of another column as well, as the text names none (`founded`, `closed`), or
    of no column, as this one holds when somebody was born or died."""
    import numpy as np

    own = _years(column)
    if own is None or hits.header(column)[0].any():
        return False
    if language().stems["life_dates"] & set(column.stems):
        return True
    others = (_years(one) for one in hits.table.columns if one is not column)
    return any(np.mean(np.abs(own - other) < 1) < _SAME_YEAR for other in others if other is not None)


def _years(column: ColumnProfile) -> npt.NDArray[np.float64] | None:
    """Row → the year of its date; None for what holds no dates."""
    if column.numbers is None or not (column.holds_years or column.column.kind == "date"):
        return None
    return column.numbers if column.holds_years else column.numbers // 10000


def date_span(reading: Reading, mention: Mention) -> tuple[Span, tuple[int, ...]]:
    """The span of days that a year with its month and day names, and the words that say so.

    A month is 20190300 to 20190399, so that no calendar is needed.
    """
    if mention.lower != mention.upper and math.isfinite(mention.lower) and math.isfinite(mention.upper):
        return (mention.lower * 10000, mention.upper * 10000 + 9999, (True, True)), mention.words
    month, day, used = _month_and_day(reading, mention.word)
    first = mention.value * 10000 + (month or 0) * 100 + (day or 0)
    last = mention.value * 10000 + (month or 99) * 100 + (day or 99)
    words = tuple(sorted({*used, *mention.words}))
    sign = _sign(reading, mention, words[0])
    if sign in (">", ">="):
        return (first if sign == ">=" else last, math.inf, (sign == ">=", True)), words
    if sign in ("<", "<="):
        return (-math.inf, last if sign == "<=" else first, (True, sign == "<=")), words
    return (first, last, (True, True)), words


def _month_and_day(reading: Reading, year: int) -> tuple[int | None, int | None, tuple[int, ...]]:
    """Month and day before a year (`March 15, 2007`, `15 March 2007`, `March 2007`), and their words."""
    months, texts = language().months, [word.text for word in reading.words]
    for month_at, day_at in ((year - 2, year - 1), (year - 1, year - 2), (year - 1, None)):
        month = months.get(texts[month_at]) if month_at >= 0 else None
        if month is None:
            continue
        if day_at is None:
            return month, None, (month_at,)
        if day_at >= 0 and texts[day_at].isdecimal() and 1 <= int(texts[day_at]) <= 31:
            return month, int(texts[day_at]), (month_at, day_at)
    return None, None, ()


def _sign(reading: Reading, mention: Mention, first: int) -> str:
    """The comparison word before the whole date."""
    if mention.compared:
        low, high = mention.closed
        if math.isinf(mention.upper):
            return ">=" if low else ">"
        return "<=" if high else "<"
    before = reading.words[first - 1].text if first else ""
    return language().before.get(before, "=")


def span_words(lower: float, upper: float, closed: tuple[bool, bool]) -> str:
    """A span as a reader would write it: `in 2019-03`, `from 2010 on`."""
    if math.isinf(upper):
        return f"from {_date(lower)} on" if closed[0] else f"after {_date(lower)}"
    if math.isinf(lower):
        return f"up to {_date(upper)}" if closed[1] else f"before {_date(upper)}"
    first, last = _date(lower), _date(upper)
    return f"in {first}" if first == last else f"from {first} to {last}"


def _date(number: float) -> str:
    year, rest = divmod(int(number), 10000)
    month, day = divmod(rest, 100)
    parts = [f"{year}"] + [f"{part:02}" for part in (month, day) if 0 < part < 99]
    return "-".join(parts[: 1 if not 0 < month < 99 else 3])
