"""Headers and answers as words: stems that carry meaning, notes left out, codes spelled out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, stem
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    from factcheck.references import RecordTable

__all__ = [
    "content_stems",
    "decoded",
    "denies_itself",
    "full_name",
    "header_words",
    "impersonal",
    "scale_rank",
    "spaced",
    "topic_stems",
    "without_notes",
]


_SHORTEST_START, _SHORTEST_PART = 3, 4
"""Letters of the first and the second of two words that are run together in a header."""
_DENIED_AT_ONCE = 3
"""Words of an answer within which it denies what is asked (`I have never`)."""


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
        glued = len(left) >= _SHORTEST_START and len(right) >= _SHORTEST_PART and left in known
        if (left in language().stop or glued) and right in known and len(right) > 2:
            return [left, right]
    return [word]


def header_words(names: Iterable[str]) -> set[str]:
    """The words of the headers of a table, and what two of them have left after another or after a word for
    an amount (`totalvotes`, `candidatevotes` beside `candidate`)."""
    said = {word for name in names for word in tokens(name)}
    amounts = {word for word in language().words["tally_headers"] if len(word) >= _SHORTEST_PART}
    marks = [mark for mark in language().words["percent_words"] if len(mark) >= _SHORTEST_PART]
    starts = {word.removesuffix(mark) for word in said for mark in marks if word.endswith(mark)}
    ends = {start for start in starts if len(start) >= _SHORTEST_START}
    rests = Counter(
        word.removeprefix(first)
        for first in {one for one in said if len(one) >= _SHORTEST_PART} | amounts
        for word in said
        if word.startswith(first) and len(word) - len(first) >= _SHORTEST_PART
    )
    shared = {rest for rest, times in rests.items() if times > 1}
    harm = {word.removeprefix("all") for word in said} | rests.keys()
    harm = {word for word in harm if stem(word) in language().stems["harm_headers"]}
    return said | shared | harm | (amounts if shared else set()) | ends | ({"percent"} if ends else set())


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


def impersonal(word: str) -> str:
    """The stem of a word, one for all possessives: who answers `my car` is said to use `their car`."""
    spoken = language().words
    if word in spoken["possessives"]:
        return "their"
    return "themselves" if word in spoken["reflexives"] else stem(word)


def denies_itself(value: str) -> bool:
    """Whether an answer says that one does not do what is asked about (`I don't own a car`)."""
    said = tokens(value)[:_DENIED_AT_ONCE]
    negators = language().words["negators"]
    return said[:1] in (["i"], ["we"]) and any(word in negators or word.endswith("n't") for word in said)


def decoded(values: Iterable[str], stems: tuple[str, ...]) -> list[str]:
    """What the codes in a column with such a header stand for (`F` under `sex`), by the list of codes that
    knows most of them (`C` beside `PG` is no catcher)."""
    found = [value.casefold() for value in values]
    lists = [codes for one in stems for codes in language().codes.get(one, ())]
    best = max(lists, key=lambda codes: sum(value in codes for value in found), default={})
    return [best.get(plain, value) for plain, value in zip(found, values, strict=True)]


def full_name(value: str) -> tuple[str, str] | None:
    """First and last name of a person, without initials and titles; None where it is no such name.

    >>> full_name("LEE, ANN B. JR") == full_name("Ann Lee")
    True
    """
    last, comma, first = value.partition(",")
    words = [
        word for word in tokens(f"{first} {last}" if comma else value)
        if len(word) > 1 and word.isalpha() and word not in language().words["name_endings"]
    ]  # fmt: skip
    return (words[0], words[-1]) if len(words) > 1 and value[:1].isupper() else None


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
