"""English nouns as far as counting needs them: number, and whether they name people."""

from __future__ import annotations

from functools import lru_cache

from factcheck.units.tables.people import IRREGULAR_PLURALS, PEOPLE, PERSON_EVENTS, PERSON_SUFFIXES

__all__ = ["is_event_of_person", "is_person_noun", "is_plural", "plural", "singular"]

_SIBILANTS = ("ches", "shes", "sses", "xes", "zzes")
_NEVER_PLURAL = ("ss", "us", "is")


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """The singular of a noun, lower case; a word that is no plural comes back as it is."""
    low = word.lower()
    if low in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[low]
    if low.endswith("men"):
        return low[:-2] + "an"
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(_SIBILANTS):
        return low[:-2]
    if low.endswith("s") and not low.endswith(_NEVER_PLURAL) and len(low) > 2:
        return low[:-1]
    return low


def plural(word: str) -> str:
    """The regular plural of a lower-case noun."""
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith("man") and word != "human":
        return word[:-2] + "en"
    return word + "s"


def is_plural(word: str) -> bool:
    """Whether a word has the form of a plural noun (also of a verb in -s, which looks the same)."""
    low = word.lower()
    return low in IRREGULAR_PLURALS or singular(low) != low


@lru_cache(maxsize=4096)
def is_person_noun(word: str) -> bool:
    """Whether a noun, singular or plural, names people (`refugees`, `firemen`, `Syrians`)."""
    one = singular(word)
    if one in PEOPLE or one.endswith(PERSON_SUFFIXES):
        return True
    return word[:1].isupper() and one.endswith(("ian", "ean", "can")) and one != word.lower()


def is_event_of_person(word: str) -> bool:
    """Whether each of the things counted befalls one person (`deaths`, `arrests`)."""
    return singular(word) in PERSON_EVENTS
