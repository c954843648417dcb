"""Headers and answers as words: stems that carry meaning, notes left out, codes spelled out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    from factcheck.references import RecordTable

__all__ = ["content_stems", "decoded", "scale_rank", "spaced", "topic_stems", "without_notes"]


def content_stems(text: str, known: set[str] | None = None) -> list[str]:
    """Stems of the words that carry meaning; of all words where none does. Words run together in a
    header (`Is itrude to …`) are parted where both parts occur in other headers."""
    words = [part for word in tokens(text) for part in _parted(word, known)]
    stop, idle = language().stop, language().idle
    if known is not None:
        words = [w for before, w in zip(["", *words], words, strict=False) if before not in idle.get(w, ())]
    return [stem(word) for word in words if word not in stop] or [stem(word) for word in words]


def _parted(word: str, known: set[str] | None) -> list[str]:
    if known is None or len(word) < 5:
        return [word]
    for cut in range(2, len(word) - 1):
        left, right = word[:cut], word[cut:]
        if left in language().stop and right in known and len(right) > 2:
            return [left, right]
    return [word]


def spaced(header: str) -> str:
    """A header as words: without mark-up, with `snake_case` and `camelCase` parted, years in full.

    >>> spaced("fatalities_85_99")
    'fatalities 1985 1999'
    """
    header = re.sub(r"<[^>]*>", " ", header).replace("_", " ")
    header = _SHORT_YEARS.sub(_years, header)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", header)


_SHORT_YEARS = re.compile(r"(?<![\d$.,-])(\d\d)( | ?[-–] ?)(\d\d)(?![\d%.,-])")
_FIRST_SHORT_YEAR, _NO_AGE = 30, 80
"""Two digits are a year of the last century from the first on; two that begin below the second, and without
a zero, may be ages."""


def _years(match: re.Match[str]) -> str:
    first, last = match[1], match[3]
    if not ("0" in (first[0], last[0]) or first > last or int(first) >= _NO_AGE):
        return match[0]
    return " ".join(f"{'19' if int(short) >= _FIRST_SHORT_YEAR else '20'}{short}" for short in (first, last))


def without_notes(value: str) -> str:
    """An answer without notes in brackets (`Other (please specify)`) and without a yes or no before more."""
    value = re.sub(r"\([^)]*\)", " ", value).strip() or value
    return re.sub(r"^(?:yes|no)\b[\s,;:–-]+(?=\w)", "", value, flags=re.I)


def decoded(value: str, stems: tuple[str, ...]) -> str:
    """What a code stands for in a column with such a header (`F` under `sex`)."""
    known = (language().codes[one] for one in stems if one in language().codes)
    return next((codes[value.casefold()] for codes in known if value.casefold() in codes), value)


def topic_stems(table: RecordTable) -> frozenset[str]:
    """Stems of the title and of the file name."""
    source = table.source
    name = re.sub(r"\.\w+$", "", source.path.replace("\\", "/").rsplit("/", 1)[-1])
    return frozenset(content_stems(f"{source.title or ''} {re.sub(r'[-_]', ' ', name)}"))


def scale_rank(text: str, order: list[str]) -> int | None:
    """Where an answer stands on a scale: the longest entry that it begins with."""
    plain = " ".join(tokens(text))
    best = max(
        (entry for entry in order if plain == entry or plain.startswith(entry + " ")), key=len, default=None
    )
    return order.index(best) if best else None
