"""Conditions on single answers: the value that the sentence states, yes or no to the header's question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.negation import LEFT, WRONG_POLE, has_negator, negated
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.spelling import NEAR
from factcheck.matching.records.tokens import tokens
from factcheck.places import resolve

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

    Strengths = npt.NDArray[np.float64]

__all__ = ["at_all", "poles", "values"]

_ESTABLISHED_HEADER = 0.28
"""Share of a header's words that must occur for its yes or no to be meant at all."""
_MOSTLY_UNSAID = 0.65
"""Share of a question's words that the sentence lacks from which its yes or no is too doubtful to refute."""
_ESTABLISHED_VALUE = 0.45
"""Share of a value's telling words that must occur."""
_ESTABLISHED_COMMON = 0.9
"""The same where only words occur that all rows share (`Death in custody` in a list of deaths)."""
_STATED = 0.99
"""Strength of a word that states a value itself."""
_NAMES_COST = 0.3
"""Cost of a value of a column of names or free text, of which one or other often meets by chance."""
_BARE_POLES = (
    ("ye",),
    ("yes",),
    ("no",),
    ("true",),
    ("fals",),
    ("y",),
    ("n",),
    ("t",),
    ("f",),
    ("0",),
    ("1",),
)
_AT_ALL_COST = 0.1
_WHOLLY = frozenset({"no", "whatsoever", "nothing", "none", "zero", "any"})
"""Words of a clause that denies every degree (`no trust whatsoever`)."""
_EVER = frozenset({"ever", "never"})
_EVER_MISSING = 0.5
"""Share of what is missing of a header that is left where it asks `ever`, and the text says so."""

_WHOLE_PLACE = 0.94
"""Share of the name of a place that the text must say; another name (`U.S.`) stands for all but 0.05."""


def values(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Each value some of whose telling words occur; of the name of a place all (`New Zealand` is no part of
    `New Brunswick`)."""
    import numpy as np

    found = []
    header, header_share = hits.header(column)
    poles = [code for codes in column.poles.values() for code in codes]
    for code in hits.codes(column.index):
        if code in column.intervals and not hits.literal(column, code):
            continue
        if code in poles and column.phrases[code][:1] in _BARE_POLES:
            continue
        own = set(column.value_stems[code]) - set(column.stems)
        if own and own.isdisjoint(hits.spoken):
            continue
        if hits.measured and hits.measured.issuperset(column.value_stems[code]):
            continue
        strengths, covered = hits.value(column, code)
        if covered < _WHOLE_PLACE and len(column.value_stems[code]) > 1 and resolve(str(column.values[code])):
            continue
        needed = _ESTABLISHED_VALUE if hits.tells(strengths) else _ESTABLISHED_COMMON
        if covered >= needed:
            both = np.maximum(strengths, np.where(hits.of_rivals(column, code) > 0, 0.0, header))
            cost = _pole_cost(column, code, hits, both)
            header_missing = header_share if hits.elsewhere(column, code) else 0.0
            cost += _NAMES_COST * column.holds_names
            cost += WRONG_POLE * _is_left(hits, strengths)
            found.append(Predicate(column, frozenset({code}), None, both, 1 - covered, header_missing, cost))
    return found


def _is_left(hits: Hits, strengths: Strengths) -> bool:
    """Whether the text names a value as what others were chosen over (`rather than coffee`, `chose tea over
    coffee`)."""
    stated = [i for i, strength in enumerate(strengths) if strength >= _STATED]
    first = min(stated, default=0)
    before = [word.text for word in hits.reading.words[:first]]
    return before[-2:] in LEFT or (
        before[-1:] == ["over"] and bool(language().words["choosing"] & set(before))
    )


def _pole_cost(column: ColumnProfile, code: int, hits: Hits, words: Strengths) -> float:
    """What it costs to read `No, …` without a negator, or `Yes, …` with one that is not its own."""
    if not column.poles:
        return 0.0
    against = negated(column, hits, words) is not None
    if against and has_negator(column.values[code].partition(" ")[2]):
        return 0.0
    return WRONG_POLE if code in column.poles["yes" if against else "no"] else 0.0


def poles(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Yes or no to the question that the header asks; a negator beside its words turns yes to no."""
    header, missing = _asked_ever(column, hits)
    if not column.poles or 1 - missing < _ESTABLISHED_HEADER:
        return []
    if unsure := _undecided(column, hits, header, missing):
        return unsure
    negator = negated(column, hits, header)
    found = []
    for pole in ("yes", "no"):
        strengths = header.copy()
        if negator is not None and pole == "no":
            strengths[negator] = 1.0
        cost = 0.0 if (negator is not None) == (pole == "no") else WRONG_POLE
        doubtful = missing > _MOSTLY_UNSAID
        found.append(
            Predicate(column, column.poles[pole], None, strengths, 0.0, missing, cost, doubtful=doubtful)
        )
    return found


def _asked_ever(column: ColumnProfile, hits: Hits) -> tuple[Strengths, float]:
    """The words of a header; `ever` and `never` close to the claim are such too where it asks whether a thing
    was ever done, and half of what is to be said of it."""
    header, missing = hits.header(column)
    said = [i for i, word in enumerate(hits.reading.words)
            if word.text in _EVER and word.weight >= ATTACHED]  # fmt: skip
    if not (said and header.any() and "ever" in tokens(column.name)):
        return header, missing
    both = header.copy()
    both[said] = 1.0
    return both, missing * _EVER_MISSING


def _undecided(column: ColumnProfile, hits: Hits, header: Strengths, missing: float) -> list[Predicate]:
    """`are undecided about it`: the answer that is neither a yes nor a no."""
    spoken = language().words
    said = [
        i for i, word in enumerate(hits.reading.words)
        if word.weight >= ATTACHED and (word.text in spoken["undecided"] or _is_denied(hits, i))
    ]  # fmt: skip
    codes = frozenset(
        code for code, value in enumerate(column.values)
        if "-".join(tokens(value)) in spoken["undecided_values"]
    ) if said else frozenset()  # fmt: skip
    if not codes:
        return []
    strengths = header.copy()
    strengths[said] = 1.0
    return [Predicate(column, codes, None, strengths, 0.0, missing)]


def _is_denied(hits: Hits, i: int) -> bool:
    """Whether a word for certainty stands right after a negator (`are not sure`)."""
    words = hits.reading.words
    return i > 0 and words[i].text in language().words["decided"] and has_negator(words[i - 1].text)


def at_all(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """`had flown before`: every answer but `Never`; `unarmed`, `not armed`: the answer `No` among others."""
    spoken = language()
    zero, graded = _zeros(column)
    header, missing = hits.header(column)
    if not zero or column.poles or not header.any():
        return []
    if graded:
        return _no_degree(column, hits, zero)
    negator = negated(column, hits, header)
    cues = [i for i, word in enumerate(hits.reading.words) if word.text in spoken.words["at_all"]]
    strengths = header.copy()
    if negator is not None and 1 - missing >= _ESTABLISHED_HEADER:
        strengths[negator] = 1.0
        return [Predicate(column, zero, None, strengths, 0.0, missing)]
    if not cues:
        return []
    strengths[cues] = 1.0
    rest = frozenset(range(len(column.values))) - zero
    return [Predicate(column, rest, None, strengths, 0.0, missing, _AT_ALL_COST, all_but=True)]


def _zeros(column: ColumnProfile) -> tuple[frozenset[int], bool]:
    """Codes of the values that mean zero, and whether they deny a degree of what the header asks for (`Not at
    all familiar`)."""
    zeros = language().words["zero_values"]
    plain = frozenset(code for code, value in enumerate(column.values) if "-".join(tokens(value)) in zeros)
    if plain:
        return plain, False
    graded = frozenset(
        code for code, value in enumerate(column.values)
        if "-".join(word for word in tokens(value) if stem(word) not in column.stems) in zeros
    )  # fmt: skip
    return graded, bool(graded)


def _no_degree(column: ColumnProfile, hits: Hits, zero: frozenset[int]) -> list[Predicate]:
    """`had no trust whatsoever`: the answer that denies every degree of what the header asks for."""
    header, missing = hits.header(column)
    own = {one for code in zero for one in column.value_stems[code]} & set(column.stems)
    stated = hits.stated(own, ATTACHED, NEAR)
    negator = negated(column, hits, header)
    wholly = [i for i, word in enumerate(hits.reading.words)
              if word.text in _WHOLLY and word.weight >= ATTACHED]  # fmt: skip
    if negator is None or not stated or not wholly:
        return []
    strengths = header.copy()
    strengths[[negator, *wholly]] = 1.0
    return [Predicate(column, zero, None, strengths, 0.0, missing)]
