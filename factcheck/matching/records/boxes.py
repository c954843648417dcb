"""Boxes to tick: columns that hold nothing but the name of their own option, read as one list of answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import takewhile
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.matching.records.language import language

if TYPE_CHECKING:
    import pandas as pd

    from factcheck.references import RecordTable

__all__ = ["Boxes", "ticked"]

_UNNAMED = re.compile(r"(?:column|unnamed:?)[ _]?\d+", re.I)
_NUMBERED = re.compile(r"(\w*\d)[_.-]\d+")
"""The code of a question, and the number of one of its options (`q0010_0003`)."""
_LEAST_BOXES = 2
_LEAST_QUESTION = 8
"""Letters of the question that the headers of one group must share."""


class Boxes(NamedTuple):
    """Columns next to each other that are the options of one question."""

    first: int
    question: str
    headers: tuple[str, ...]
    options: tuple[str, ...]


def ticked(table: RecordTable) -> list[Boxes]:
    """The groups of boxes of a table, in its order."""
    options = [
        _option(table.frame[column.name]) if column.kind in ("category", "text") else None
        for column in table.columns
    ]
    headers = [column.name for column in table.columns]
    return list(_groups(headers, options))


def _option(cells: pd.Series[Any]) -> str | None:
    """The one answer of a column, besides `Not selected` or none at all."""
    left_out = language().words["unticked"]
    found = {str(cell).strip() for cell in cells.dropna().unique()}
    found = {text for text in found if text.casefold().replace(" ", "-") not in left_out}
    return found.pop() if len(found) == 1 else None


def _groups(headers: Sequence[str], options: Sequence[str | None]) -> Iterator[Boxes]:
    at = 0
    while at < len(headers):
        end = at + 1
        while options[at] is not None and end < len(headers) and _continues(headers, options, at, end):
            end += 1
        chosen = [option for option in options[at:end] if option is not None]
        if len(chosen) >= _LEAST_BOXES:
            yield Boxes(at, _question(headers[at:end], options[at]), tuple(headers[at:end]), tuple(chosen))
        at = end


def _continues(headers: Sequence[str], options: Sequence[str | None], first: int, at: int) -> bool:
    """Whether a column is another option of the question that begins at `first`."""
    option = options[at]
    if option is None or option in options[first:at]:
        return False
    shared = len(_beginning(headers[first], headers[at]))
    code = _code(headers[at])
    numbered = code is not None and code == _code(headers[first])
    return bool(_UNNAMED.fullmatch(headers[at])) or shared >= _LEAST_QUESTION or numbered


def _code(header: str) -> str | None:
    """The code of the question that a numbered option belongs to."""
    numbered = _NUMBERED.fullmatch(header)
    return numbered[1] if numbered else None


def _beginning(one: str, other: str) -> str:
    """The words with which both begin."""
    pairs = zip(one.split(" "), other.split(" "), strict=False)
    return " ".join(left for left, _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _question(headers: Sequence[str], option: str | None) -> str:
    """What the headers share, without the option of the first."""
    if code := _code(headers[0]):
        return code
    named = [header for header in headers if not _UNNAMED.fullmatch(header)]
    shared = reduce(_beginning, named) if len(named) > 1 else named[0].removesuffix(option or "")
    return shared.rstrip(" -–:([") or named[0]
