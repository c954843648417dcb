"""Names of people and of groups that a sentence gives in part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.texts import without_notes

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.found_words import FoundWords

__all__ = ["by_last_name", "by_short_name", "by_surname"]

_SHORT_NAME = 2
"""Words of the shortest name of several."""


def by_surname(words: FoundWords, column: ColumnProfile, code: int) -> bool:
    """Whether the sentence writes the surname that one person of a column of names has."""
    surname = column.surnames.get(code)
    said = (words.reading.words[i] for i in words.places.get(surname or "", ()))
    return any(word.written[0].isupper() and word.stem == surname for word in said)


def by_short_name(words: FoundWords, column: ColumnProfile, code: int) -> bool:
    """Whether the sentence gives two names running of the one that has more, its last among them, and no
    other value has both (`Anna Berg` for `Anna Maria Berg`)."""
    last = next(reversed(column.value_stems[code]), "")
    said, own = words.reading.words, frozenset(column.value_stems[code])
    for i in words.places.get(last, ()):
        pair = said[max(0, i - 1) : i + 1]
        named = {word.stem for word in pair if word.written[0].isupper()}
        if len(named) == _SHORT_NAME and named <= own:
            return sum(named <= set(column.value_stems[one]) for one in words.codes(column.index)) == 1
    return False


def by_last_name(words: FoundWords, column: ColumnProfile, code: int) -> bool:
    """Whether the sentence gives the last word of a name of several, that no other value has
    (`Presbyterians` for `United Presbyterian`)."""
    last = next(reversed(column.value_stems[code]), "")
    written = without_notes(column.values[code]).split()
    if len(written) < _SHORT_NAME or not all(word[0].isupper() for word in written):
        return False
    alone = sum(last in stems for stems in column.value_stems) == 1
    said = (words.reading.words[i] for i in words.places.get(last, ()))
    return alone and any(word.written[0].isupper() and word.stem == last for word in said)
