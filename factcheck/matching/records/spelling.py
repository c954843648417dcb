"""Which stems of a table each word of a sentence stands for, and how surely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.language import derived, language, related, stem, synonyms
from factcheck.matching.records.texts import content_stems
from factcheck.periods.calendar_table import ORDINAL_WORDS
from factcheck.places import find_places

if TYPE_CHECKING:
    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.sentence import Reading, Word

__all__ = ["EXACT", "IN_OTHER_WORDS", "NEAR", "RELATED", "matches"]

EXACT, PLACE, SYNONYM, DERIVED, RELATED, NEAR = 1.0, 0.95, 0.9, 0.88, 0.8, 0.7
"""Strength of a match: the same stem, another name of a place, a synonym, the doer of a deed, a word of the
same group of the field's thesaurus, nearly the same spelling."""
IN_OTHER_WORDS = frozenset({SYNONYM, DERIVED, RELATED})
"""Strengths of words that mean the same; a name is none of them (`lasts` is no Mr Long)."""
_INITIALS = (3, 4)
"""Words whose initials may be an acronym; two words meet one by chance (`votes in Alabama`: VA)."""
_NEAR_RATIO = 84.0
"""Similarity (rapidfuzz ratio, 0 to 100) from which two stems with the same first letters are one word."""
_SHORTEST_NEAR = 5

Found = list[dict[str, float]]
"""Word → stem of the table → how strongly the word stands for it."""


def matches(table: TableProfile, reading: Reading) -> Found:
    """What each word of the sentence stands for in the table; nothing for one that names nothing."""
    comparing = _comparing(reading)
    found = [
        _match(table, word) if word.content and i not in comparing else {}
        for i, word in enumerate(reading.words)
    ]
    _add_places(found, table, reading)
    _add_initials(found, table, reading)
    return found


def _comparing(reading: Reading) -> set[int]:
    """The prepositions that bound a number, and so name nothing."""
    bounds = language().words["bounds"]
    used = (i for one in reading.mentions if one.compared for i in one.words)
    return {i for i in used if reading.words[i].text in bounds}


def _add_places(found: Found, table: TableProfile, reading: Reading) -> None:
    """What names a place by another name or by its people (`Brazilians`) stands for its words; the words of a
    longer name of one in the table for nothing else (`United States`: no `stats`)."""
    for mention in find_places(reading.text):
        values = table.places.get(mention.key, ())
        meant = {one for column, code in values for one in table.columns[column].value_stems[code]}
        named = content_stems(mention.name)
        meant |= {one for one in named if all(other in table.in_headers for other in named)}
        whole = bool(values) and " " in reading.text[mention.start : mention.end]
        for i, word in enumerate(reading.words):
            if mention.start <= word.start < mention.end and word.content:
                if whole:
                    found[i] = {one: strength for one, strength in found[i].items() if one in meant}
                found[i] |= {one: max(PLACE, found[i].get(one, 0.0)) for one in meant}


def _add_initials(found: Found, table: TableProfile, reading: Reading) -> None:
    """Words whose initials are a value or a part of one (`performance-enhancing drugs`: PEDs)."""
    words = [i for i, word in enumerate(reading.words) if word.content]
    for size in _INITIALS:
        for k in range(len(words) - size + 1):
            run = words[k : k + size]
            initials = stem("".join(reading.words[i].text[0] for i in run))
            if run[-1] - run[0] <= size and initials in table.acronyms:
                for i in run:
                    found[i][initials] = SYNONYM


def _match(table: TableProfile, word: Word) -> dict[str, float]:
    """Stems of the table that a word of the sentence stands for, with their strengths."""
    found: dict[str, float] = {}
    meant = [(word.stem, EXACT)]
    meant += [(other, DERIVED) for other in sorted(derived(word.text))]
    meant += [(other, SYNONYM) for other in sorted(synonyms(word.stem))]
    meant += [(other, RELATED) for other in sorted(related(word.text))]
    counted = str(ORDINAL_WORDS.get(word.text, ""))
    meant += [(counted, SYNONYM)] if counted in table.in_headers else []
    if word.written[:1].isupper():
        meant += [(other, PLACE) for other in sorted(language().nicknames.get(word.text, ()))]
    for other, strength in meant:
        taken = strength == DERIVED and EXACT in found.values()
        taken = taken or (strength == RELATED and word.stem in table.topic)
        if not taken and table.says(other):
            found.setdefault(other, strength)
    return found if EXACT in found.values() else {**_near(table, word.stem), **found}


def _near(table: TableProfile, one: str) -> dict[str, float]:
    if len(one) < _SHORTEST_NEAR or not one.isalpha():
        return {}
    from rapidfuzz.fuzz import ratio

    bucket = table.vocabulary.get(one[:4], ())
    return {
        other: NEAR
        for other in bucket
        if (
            min(len(one), len(other)) >= _SHORTEST_NEAR
            and other.isalpha()
            and ratio(one, other) >= _NEAR_RATIO
        )
        or _derived(one, other)
    }


def _derived(one: str, other: str) -> bool:
    """Whether one stem begins with the other, or both share a root of six letters that makes up most of the
    longer."""
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    longer, shorter = max(len(one), len(other)), min(len(one), len(other))
    begins = shared == shorter >= _SHORTEST_NEAR and shared >= 0.6 * longer
    return begins or (shared >= 6 and shared >= 0.7 * longer)
