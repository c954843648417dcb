"""Phrases that limit the base of a share: `among women`, `of daily users`, `for people 60 and up`."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.units import is_plural

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.sentence import Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["base_clauses", "base_cues", "stated_bases"]

_STRONG, _OPENING, _WEAK, _AFTER_VERB = 1.0, 0.8, 0.3, -0.4
"""After `among`, after `for`, `in` … at the start of a clause or after the number, after them elsewhere, and
after the verb.
"""
_LEAST_BASE, _BASE_REACH = 20, 2
"""The smallest number of answers that a text gives as a base, and the words from `of` to it."""


def base_cues(reading: Reading) -> Strengths:
    """Word → how surely it stands in a phrase that limits the base (`among women`, `of daily users`): 1,
    0 where nothing says so, negative after the verb."""
    import numpy as np

    spoken = language().words
    cues, leading = np.zeros(len(reading.words)), base_clauses(reading)
    state, chunk, relative, clause = 0.0, -1, -_RELATIVE_REACH, False
    for i, word in enumerate(reading.words):
        at_start = word.chunk != chunk
        after_claim = i > 0 and (i - 1 == reading.claimed_end or reading.words[i - 1].text in _PERCENT_WORDS)
        if at_start and not (state == _STRONG and {chunk, word.chunk} <= leading):
            state = _SUBJECT if _compares(reading, word.chunk) else 0.0
        if at_start:
            chunk = word.chunk
            clause = word.text in spoken["base_clauses"]
        if word.text in spoken["relatives"]:
            relative = i
        if word.text in spoken["base_strong"] and (word.text != "of" or after_claim or at_start):
            state = _STRONG
        elif _opens_weakly(reading, i) and not (word.text in spoken["conditions"] and state < 0):
            state = _OPENING if at_start or after_claim else max(state, _WEAK)
        elif word.text in spoken["verbs"] and not clause and i - relative > _RELATIVE_REACH:
            state = _AFTER_VERB
        cues[i] = state
        if state == _STRONG and (_ends_the_phrase(reading, i) or _has_replied(reading, i)):
            state = _AFTER_VERB
    own = reading.words[reading.claimed_word].chunk if reading.claimed_word < len(reading.words) else 0
    if _refers_back(reading, own):
        before = [i for i, word in enumerate(reading.words) if word.chunk == own - 1]
        cues[before] = np.maximum(cues[before], _REFERRED)
    return cues


def base_clauses(reading: Reading) -> frozenset[int]:
    """The clauses with whose first word the base begins (`Among cyclists, …`), and those before the number in
    which its list goes on (`Among cyclists, runners and swimmers, …`)."""
    words, found = reading.words, set[int]()
    own = words[min(reading.claimed_word, len(words) - 1)].chunk if words else 0
    for before, word in zip((None, *words), words, strict=False):
        if before is None or word.chunk != before.chunk:
            between = "" if before is None else reading.text[before.end : word.start]
            said = [one.text for one in words if one.chunk == word.chunk]
            goes_on = "," in between and word.chunk - 1 in found and word.chunk < own
            if said[0] in language().words["base_strong"] or (goes_on and not said[0][0].isdecimal()):
                found.add(word.chunk)
    return frozenset(found)


def stated_bases(reading: Reading) -> frozenset[float]:
    """Whole numbers that the text gives as the base (`of 858 respondents`)."""
    words, bases = reading.words, language().words["base_strong"]
    return frozenset(
        one.value for one in reading.mentions
        if one.value >= _LEAST_BASE and any(
            word.text in bases for word in words[max(0, one.word - _BASE_REACH) : one.word]
        )
    )  # fmt: skip


def _opens_weakly(reading: Reading, i: int) -> bool:
    """Whether a word may open a base phrase, and is not the beginning of a comparison (`at least one`)."""
    said = [word.text for word in reading.words[i : i + 2]]
    return said[0] in language().words["base_weak"] and " ".join(said) not in language().before


def _ends_the_phrase(reading: Reading, i: int) -> bool:
    """Whether a verb follows the noun that a base phrase names (`of Americans celebrate`): a plural, after
    which neither a preposition nor another noun stands."""
    words = reading.words
    if i + 1 >= len(words) or words[i + 1].chunk != words[i].chunk or not is_plural(words[i].text):
        return False
    following, spoken = words[i + 1].text, language()
    goes_on = (
        following in spoken.stop or following in spoken.words["base_goes_on"] or following[0].isdecimal()
    )
    return not goes_on and not following.endswith("s")


def _has_replied(reading: Reading, i: int) -> bool:
    """Whether a word ends `of those who answered`, and what follows it is their answer."""
    words, spoken = reading.words, language()
    following = words[i + 1].text if i + 1 < len(words) else ""
    return words[i].text in spoken.words["replying"] and following not in spoken.stop


_PERCENT_WORDS = frozenset({"percent", "cent", "%"})
_SUBJECT = 0.5
"""The subject of a comparison (`Men were more likely to … (23 percent)`) limits the base."""
_REFERRED = 0.8
"""What `of them`, `of those` refers to limits the base."""
_RELATIVE_REACH = 3
"""Words after `who`, `that` in which a verb belongs to the relative clause."""


def _compares(reading: Reading, chunk: int) -> bool:
    texts = [word.text for word in reading.words if word.chunk == chunk]
    return "likely" in texts and bool({"more", "less", "as"} & set(texts))


def _refers_back(reading: Reading, chunk: int) -> bool:
    texts = [word.text for word in reading.words if word.chunk == chunk]
    return any(one == "of" and other in language().words["referring"] for one, other in pairwise(texts))
