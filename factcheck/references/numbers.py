"""Cells to numbers: separators, percent and currency signs, footnote marks, missing markers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.references.calendar_cells import read_period

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["MISSING", "NumberColumn", "is_missing", "parse_number", "to_numbers"]

MISSING = frozenset(
    [
        "",
        ".",
        "..",
        "...",
        "-",
        "--",
        "–",
        "—",
        "na",
        "n/a",
        "n.a.",
        "nan",
        "null",
        "none",
        "nil",
        ":",
        "*",
        "(na)",
        "#n/a",
        "#value!",
        "#div/0!",
        "#ref!",
        "missing",
        "not available",
        "no data",
        "x",
        "(x)",
        "\\n",
        "nr",
        "s",
        "(s)",
        "c",
        "(d)",
        "…",
        "?",
        "unknown",
        "tba",
        "tbd",
    ]
)
"""Cells that mean no number; from the guides of Eurostat, OECD, the US Census, FRED and spreadsheets."""
SCALE_WORDS = {"thousand": 1e3, "million": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}
_POINT = r"\d{1,3}(?:[, '\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+"
_COMMA = r"\d{1,3}(?:[. '\u00a0\u2009\u202f]\d{3})+(?:,\d+)?|\d+(?:,\d*)?|,\d+"
_CURRENCY = "(?:USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|CNY|INR|SEK|NOK|DKK|PLN|CZK|HUF|RUB|TRY|BRL|MXN|ZAR|KRW)"
_SHAPE = (
    r"(?P<open>\()?\s*(?P<sign>[-+−–]\s?)?(?P<before>[$€£¥]|US\$|{currency}(?=\s?\d))?\s?"
    r"(?P<sign2>[-−])?(?P<number>{number})(?P<exp>[eE][-+]?\d+)?"
    r"\s?(?P<word>thousand|million|billion|trillion|mn|bn)?\s?(?P<after>%|[$€£¥]|{currency})?"
    r"(?P<close>\))?(?P<note>\s?(?:\[\w{{1,3}}\]|\*{{1,3}}|[†‡§¹²³]|\([a-z]\))|\s[befpru]{{1,2}})?"
)
"""A trailing lower-case letter or bracket is a status flag (Eurostat `12.3 p`, Wikipedia `12[a]`)."""
_PATTERNS = {
    ".": re.compile(_SHAPE.format(number=_POINT, currency=_CURRENCY)),
    ",": re.compile(_SHAPE.format(number=_COMMA, currency=_CURRENCY)),
}
_GROUPS = re.compile(r"[ ,.'\u00a0\u2009\u202f]")


@dataclass
class NumberColumn:
    """What was seen while a column was read."""

    values: list[NDArray[np.float64]] = field(default_factory=list)
    symbols: Counter[str] = field(default_factory=Counter)
    """How often a cell carried a percent or currency sign; the empty one counts plain numbers."""
    missing: int = 0
    """Cells with a marker for missing."""
    blank: int = 0
    bad: int = 0
    dates: int = 0
    """Cells that hold a date instead of a number, as facts may."""
    first_bad: tuple[int, str] | None = None
    """Line and text of the first cell that is neither a number nor a missing marker."""


def is_missing(text: str) -> bool:
    return text.strip().casefold() in MISSING


@lru_cache(maxsize=65_536)
def parse_number(text: str, decimal: str = ".") -> tuple[float, str] | None:
    """A cell as (value, sign it carries), or None.

    >>> parse_number("$1,200.50")
    (1200.5, '$')
    """
    found = _PATTERNS[decimal].fullmatch(text.strip())
    if found is None or bool(found["open"]) != bool(found["close"]):
        return None
    digits = found["number"]
    if decimal == ",":
        whole, _, rest = digits.partition(",")
    else:
        whole, _, rest = digits.partition(".")
    value = float(f"{_GROUPS.sub('', whole) or '0'}.{rest or '0'}{found['exp'] or ''}")
    negative = bool(found["open"]) or (found["sign"] or "").strip() in {"-", "−", "–"} or bool(found["sign2"])
    value *= SCALE_WORDS.get(found["word"] or "", 1.0)
    return (-value if negative else value), found["before"] or found["after"] or ""


def to_numbers(
    cells: Sequence[str], lines: NDArray[Any], decimal: str, column: NumberColumn
) -> NDArray[np.float64]:
    """The numbers of a run of cells, NaN where there is none; what was odd is noted in `column`."""
    import pandas as pd

    raw = np.array(cells, dtype=object)
    if decimal == ".":
        values = np.asarray(pd.to_numeric(pd.Series(raw), errors="coerce"), dtype=np.float64).copy()
        values[~np.isfinite(values)] = np.nan
    else:
        values = np.full(len(raw), np.nan)
    column.symbols[""] += int(np.count_nonzero(~np.isnan(values)))
    blank = raw == ""
    column.blank += int(np.count_nonzero(blank))
    for at in np.flatnonzero(np.isnan(values) & ~blank):
        text = raw[at]
        if is_missing(text):
            column.missing += 1
            continue
        parsed = parse_number(text, decimal)
        if parsed is None and read_period(text) is not None:
            column.dates += 1
        elif parsed is None:
            column.bad += 1
            column.first_bad = column.first_bad or (int(lines[at]), text)
        else:
            values[at] = parsed[0]
            column.symbols[parsed[1]] += 1
    column.values.append(values)
    return values
