"""Conditions on several answers: joined by the text, sharing a word, up or down a scale, all but one."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.matching.records.condition import Predicate
from factcheck.matching.records.frequency import tells_how_often
from factcheck.matching.records.language import language
from factcheck.matching.records.mentions import sign_before
from factcheck.matching.records.negation import LEFT, has_negator, negated
from factcheck.matching.records.spelling import EXACT, RELATED

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

    Strengths = npt.NDArray[np.float64]

__all__ = ["beyond", "complements", "complete", "coordinated", "scaled", "sharing"]

_UNION_MISSING = 0.25
_UNION_REACH = 6
"""Words between two values that are still joined by `or`, `and`, `to`."""
_SHARED_COST, _STATED_COST = 0.1, 0.3
"""Cost of taking a word for all values that have it; more where one value is just that word."""
_SCALE_BONUS, _COMPLEMENT_BONUS, _ALL_BONUS = -0.5, -0.3, -0.3
"""`or more`, `other than`, `all six` are words for the form itself."""
_JOINERS = frozenset({"or", "and"})
_SPANNING = frozenset({"to", "through"})


def coordinated(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`very or somewhat rude`, `medium-rare to medium`: values whose own words stand joined."""
    import numpy as np

    reading = hits.reading
    anchors = sorted(((at, i) for i, value in enumerate(values) for at in _anchors(value, hits)))
    found = []
    for (left, i), (right, k) in combinations(anchors, 2):
        between = [word.text for word in reading.words[left + 1 : right]]
        joiners = _JOINERS | (_SPANNING if column.scale else frozenset())
        apart = reading.words[left].chunk != reading.words[right].chunk
        if i == k or apart or not 0 < len(between) <= _UNION_REACH or not joiners & set(between):
            continue
        one, other = values[i], values[k]
        if max(one.missing, other.missing) > _UNION_MISSING:
            continue
        codes = _union(column, one, other, spanning=bool(_SPANNING & set(between)))
        strengths = np.maximum(one.strengths, other.strengths)
        missing = (one.missing + other.missing) / 2
        found.append(
            Predicate(column, codes, None, strengths, missing, one.header_missing, max(one.cost, other.cost))
        )
    return found


def _union(column: ColumnProfile, one: Predicate, other: Predicate, *, spanning: bool) -> frozenset[int]:
    codes = (one.codes or frozenset()) | (other.codes or frozenset())
    ranks = [column.scale[code] for code in codes if code in column.scale]
    if spanning and len(ranks) == len(codes):
        return frozenset(code for code, rank in column.scale.items() if min(ranks) <= rank <= max(ranks))
    return codes


def _anchors(value: Predicate, hits: Hits) -> list[int]:
    """Words that state what sets the value apart from the others of its column."""
    (code,) = value.codes or frozenset({0})
    strengths, _ = hits.value(value.column, code)
    weights = value.column.value_weights
    top = max((weights[one] for one in value.column.value_stems[code]), default=0.0)
    own = [one for one in value.column.value_stems[code] if one not in value.column.stems]
    telling = [one for one in own if weights[one] >= 0.9 * top]
    stated = {i for one in telling for i in hits.exact_words(one)}
    return [i for i in sorted(stated) if strengths[i] > 0 and hits.reading.words[i].weight >= 0.5]


def sharing(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Values that share the words stated: `rude` for both `Yes, somewhat rude` and `Yes, very rude`."""
    import numpy as np

    told = (code for code in hits.codes(column.index) if code not in column.intervals)
    said = {code: _telling(column, code, hits) for code in told}
    header, missing = hits.header(column)
    found = []
    for words in sorted({s for s in said.values() if s}, key=sorted):
        places = [i for one in sorted(words) for i in hits.exact_words(one)]
        codes = frozenset(code for code, others in said.items() if words <= others)
        if column.poles:
            spoken = np.zeros(len(hits.weights))
            spoken[places] = 1.0
            codes &= column.poles["no" if negated(column, hits, spoken) is not None else "yes"]
        if 1 < len(codes) < len(column.values) and not _is_told_apart(words, set(said.values()), hits):
            strengths = header.copy()
            for code in codes:
                strengths[places] = np.maximum(strengths[places], hits.value(column, code)[0][places])
            stated = any(set(column.value_stems[code]) <= words for code in codes)
            found.append(
                Predicate(column, codes, None, strengths, 0.0, missing, _SHARED_COST + _STATED_COST * stated)
            )
    return found


def _is_told_apart(words: frozenset[str], said: set[frozenset[str]], hits: Hits) -> bool:
    """Whether these words stand only beside one that tells a single value from the others that share them:
    `East Germany` is not the other one."""
    shared = {i for one in words for i in hits.exact_words(one)}
    added = {i for others in said if words < others for one in others - words for i in hits.exact_words(one)}
    return bool(shared) and all(added & {i - 1, i + 1} for i in shared)


def _telling(column: ColumnProfile, code: int, hits: Hits) -> frozenset[str]:
    """Words of a value that are stated; those of the header too where the value only adds a degree to them
    (`Very satisfied` under `How satisfied are you?`)."""
    stems = column.value_stems[code]
    stated = hits.stated(stems, strength=EXACT if column.holds_titles else RELATED)
    graded = stated and set(stems) - stated <= language().stems["degrees"]
    return stated if graded else stated - set(column.stems)


def complete(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """`had seen all six films`: the rows that hold every value of a list of as many."""
    header, missing = hits.header(column)
    if column.codes is not None or not header.any():
        return []
    words, numbers = hits.reading.words, language().number_words
    found = []
    for i, (word, following) in enumerate(pairwise(words)):
        size = numbers.get(following.text) or (int(following.text) if following.text.isdecimal() else 0)
        if word.text == "all" and size == len(column.values):
            strengths = header.copy()
            strengths[[i, i + 1]] = 1.0
            codes = frozenset(range(len(column.values)))
            found.append(Predicate(column, codes, None, strengths, 0.0, missing, _ALL_BONUS, every=True))
    return found


def scaled(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`half the time or more`: a value of a scale and everything above or below it."""
    if not column.scale or tells_how_often(column):
        return []
    text = hits.reading.text.casefold()
    found = []
    for direction, cues in language().scale_directions.items():
        if not any(f" {cue}" in text for cue in cues):
            continue
        for value in values:
            (code,) = value.codes or frozenset({0})
            rank = column.scale.get(code)
            if rank is not None:
                codes = frozenset(
                    c for c, r in column.scale.items() if (r <= rank if direction == "up" else r >= rank)
                )
                found.append(
                    Predicate(
                        column,
                        codes,
                        None,
                        value.strengths,
                        value.missing,
                        value.header_missing,
                        _SCALE_BONUS,
                    )
                )
    return found


def beyond(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`less than somewhat worried`, `at least very worried`: the answers on one side of the one that words of
    comparison stand before."""
    found = []
    ranked = {code: ((), rank) for code, rank in column.scale.items()} or column.sides
    for value in values if ranked else ():
        (code,) = value.codes or frozenset({0})
        at = min(_anchors(value, hits), default=0)
        sign, used = sign_before(hits.reading.words, at)
        if code not in ranked or sign == "=":
            continue
        side, rank = ranked[code]
        codes = frozenset(c for c, (of, r) in ranked.items() if of == side and _is_beyond(r, rank, sign))
        if codes:
            strengths = value.strengths.copy()
            strengths[used] = 1.0
            found.append(replace(value, codes=codes, strengths=strengths, cost=_SCALE_BONUS))
    return found


def _is_beyond(rank: int, bound: int, sign: str) -> bool:
    """Whether an answer lies on the side of a bound; the first of a scale is the most."""
    return {">": rank < bound, ">=": rank <= bound, "<": rank > bound, "<=": rank >= bound}[sign]


def complements(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`other than the app`, `not from the South`: every answer but the one named."""
    if column.codes is None or column.poles:
        return []
    negators = language().words["negators"] | language().words["exclusions"]
    found = []
    for value in values:
        (code,) = value.codes or frozenset({0})
        if has_negator(column.values[code]):
            continue
        for at in _anchors(value, hits)[:1]:
            before = [word.text for word in hits.reading.words[max(0, at - 2) : at]]
            if negators & set(before) or before in LEFT:
                codes = frozenset(range(len(column.values))) - (value.codes or frozenset())
                strengths = value.strengths.copy()
                strengths[
                    [i for i in range(max(0, at - 2), at) if hits.reading.words[i].text in negators]
                ] = 1.0
                found.append(
                    Predicate(
                        column,
                        codes,
                        None,
                        strengths,
                        value.missing,
                        value.header_missing,
                        _COMPLEMENT_BONUS,
                        all_but=True,
                    )
                )
    return found
