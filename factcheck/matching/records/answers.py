"""Conditions on single answers: the value that the sentence states, yes or no to the header's question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.language import language
from factcheck.matching.records.lexicon import MANY_VALUES
from factcheck.matching.records.negation import LEFT, WRONG_POLE, has_negator, negated
from factcheck.matching.records.sentence import ATTACHED
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
_BARE_POLES = (("ye",), ("yes",), ("no",), ("true",), ("fals",), ("y",), ("n",), ("0",), ("1",))
_AT_ALL_COST = 0.1


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
        if covered < 1 and len(column.value_stems[code]) > 1 and resolve(str(column.values[code])):
            continue
        needed = _ESTABLISHED_VALUE if hits.tells(strengths) else _ESTABLISHED_COMMON
        if covered >= needed:
            both = np.maximum(strengths, header)
            cost = _pole_cost(column, code, hits, both)
            header_missing = header_share if hits.elsewhere(column, code) else 0.0
            cost += _NAMES_COST * (len(column.values) > MANY_VALUES)
            cost += WRONG_POLE * _is_left(hits, strengths)
            found.append(Predicate(column, frozenset({code}), None, both, 1 - covered, header_missing, cost))
    return found


def _is_left(hits: Hits, strengths: Strengths) -> bool:
    """Whether the text names a value as what others were chosen over (`tea rather than coffee`)."""
    stated = [i for i, strength in enumerate(strengths) if strength >= _STATED]
    first = min(stated, default=0)
    return [word.text for word in hits.reading.words[max(0, first - 2) : first]] in LEFT


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
    header, missing = hits.header(column)
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


def _undecided(column: ColumnProfile, hits: Hits, header: Strengths, missing: float) -> list[Predicate]:
    """`are undecided about it`: the answer that is neither a yes nor a no."""
    spoken = language().words
    said = [
        i for i, word in enumerate(hits.reading.words)
        if word.text in spoken["undecided"] and word.weight >= ATTACHED
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


def at_all(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """`had flown before`: every answer but `Never`; `unarmed`, `not armed`: the answer `No` among others."""
    spoken = language()
    zero = frozenset(
        code for code, value in enumerate(column.values)
        if value.casefold().strip().replace(" ", "-") in spoken.words["zero_values"]
    )  # fmt: skip
    header, missing = hits.header(column)
    if not zero or column.poles or not header.any():
        return []
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
