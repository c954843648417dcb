"""The tense in which a figure is stated."""

from __future__ import annotations

from factcheck.claims.analysis import Analysis
from factcheck.claims.claim import Tense
from factcheck.claims.language import verb_forms
from factcheck.claims.scene import verb_before

__all__ = ["tense_at"]

_OF_AUXILIARY = {
    **dict.fromkeys(("is", "are", "am", "do", "does", "it's", "they're", "there's", "that's"), Tense.PRESENT),
    **dict.fromkeys(("was", "were", "did"), Tense.PAST),
    **dict.fromkeys(("has", "have"), Tense.PERFECT),
    "had": Tense.BEFORE_PAST,
}
_OWNING = {"has": Tense.PRESENT, "have": Tense.PRESENT, "having": None, "had": Tense.PAST}
"""Of forms of *have* that govern no other verb (`Chad has 5,000`)."""
_NO_TENSE = frozenset({"be", "been", "being", "having"})
_AHEAD = 8
"""Words behind a number in which its verb stands (`some 5 million of them live in Chad`)."""


def tense_at(a: Analysis, at: int) -> Tense | None:
    """The tense of the verb that states the number at a token, or None where none is found."""
    verb = verb_before(a, at)
    if verb < 0:
        verb = _there_is(a, at)
    if verb < 0:
        verb = _verb_behind(a, at)
    while verb >= 0 and _is_gerund(a, verb) and not _auxiliaries(a, verb):
        verb = verb_before(a, verb)
    return _tense(a, verb) if verb >= 0 else None


def _there_is(a: Analysis, at: int) -> int:
    """The verb of `there were 5,000`."""
    i = at - 1
    while a.tag(i) == "ADV":
        i -= 1
    return i if a.tag(i) == "AUX" else -1


def _verb_behind(a: Analysis, at: int) -> int:
    for i in range(at + 1, at + 1 + _AHEAD):
        if a.tag(i) in ("V", "AUX"):
            return i
        if a.tag(i) in ("|", "SUB", "REL", ","):
            break
    return -1


def _is_gerund(a: Analysis, verb: int) -> bool:
    return verb_forms().get(a.lower(verb), ("", "", ""))[2] == "ing"


def _tense(a: Analysis, verb: int) -> Tense | None:
    chain = _auxiliaries(a, verb)
    if a.tag(verb) == "AUX":
        chain = [*chain, a.lower(verb)]
        if len(chain) == 1 and chain[0] in _OWNING and not _governs(a, verb):
            return _OWNING[chain[0]]
    if chain:
        told = next((word for word in chain if word not in _NO_TENSE), None)
        return None if told is None else _OF_AUXILIARY.get(told, Tense.OPEN)
    if a.lower(verb - 1) == "to":
        return None
    which = verb_forms().get(a.lower(verb), ("", "", "past"))[2]
    return {"past": Tense.PAST, "s": Tense.PRESENT, "base": Tense.PRESENT}.get(which)


def _auxiliaries(a: Analysis, verb: int) -> list[str]:
    """The auxiliaries before a verb, in order."""
    found: list[str] = []
    i = verb - 1
    while a.tag(i) in ("AUX", "ADV"):
        if a.tag(i) == "AUX":
            found.insert(0, a.lower(i))
        i -= 1
    return found


def _governs(a: Analysis, auxiliary: int) -> bool:
    i = auxiliary + 1
    while a.tag(i) == "ADV":
        i += 1
    return a.tag(i) in ("V", "AUX")
