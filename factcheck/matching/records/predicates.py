"""Which conditions on the rows of a table the words of a sentence may mean."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.lexicon import MANY_VALUES
from factcheck.matching.records.profile import YEARS
from factcheck.matching.records.sentence import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.profile import ColumnProfile, Mask, TableProfile
    from factcheck.matching.records.sentence import Mention, Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["Predicate", "find_predicates"]

MOST_PREDICATES = 26
"""Conditions kept for combining: 26 give 2,951 sets of up to three."""
_ESTABLISHED_HEADER = 0.4
"""Share of a header's words that must occur for its yes or no to be meant at all."""
_ESTABLISHED_VALUE = 0.45
"""Share of a value's telling words that must occur."""
_UNION_MISSING = 0.25
_UNION_REACH = 6
"""Words between two values that are still joined by `or`, `and`, `to`."""
_WRONG_POLE = 1.0
"""Cost of reading a sentence against its negation; set on the project's own sentences."""
_NAMES_COST = 0.3
"""Cost of a value of a column of names or free text, of which one or other often meets by chance."""
_SHARED_COST, _STATED_COST = 0.1, 0.3
"""Cost of taking a word for all values that have it; more where one value is just that word."""
_NEGATOR_REACH = 4
"""Words from a negator to the word it negates (`did not usually check`)."""
_BARE_POLES = (("ye",), ("yes",), ("no",), ("true",), ("fals",), ("y",), ("n",), ("0",), ("1",))
_OTHER_THAN = (["other", "than"], ["rather", "than"])
_JOINERS = frozenset({"or", "and"})
_SPANNING = frozenset({"to", "through"})


@dataclass(frozen=True, eq=False)
class Predicate:
    """A condition on one column, with the words of the sentence that state it."""

    column: ColumnProfile
    codes: frozenset[int] | None
    """Values that meet it; None for an interval of numbers."""
    interval: tuple[float, float, tuple[bool, bool]] | None
    strengths: Strengths
    """Word of the sentence → how strongly the condition explains it, 0 to 1."""
    missing: float
    """Share of the value's telling words that the sentence lacks, 0 to 1."""
    header_missing: float
    """The same for the header."""
    cost: float = 0.0
    """What its form adds to the doubt: a reading against a negation, a complement."""
    all_but: bool = False
    """`codes` are all but the named value; for the wording only."""

    @property
    def mask(self) -> Mask:
        if self.codes is not None:
            return self.column.rows_with(self.codes)
        assert self.interval is not None
        return self.column.rows_between(*self.interval)

    @property
    def key(self) -> tuple[int, object]:
        return self.column.index, self.codes if self.codes is not None else self.interval

    def words(self) -> str:
        """The condition as a reader would write it: `Gender = "Female"`."""
        if self.codes is None:
            assert self.interval is not None
            return f"{self.column.name} {_interval_words(*self.interval)}"
        values = self.column.values
        if self.all_but:
            others = [value for code, value in enumerate(values) if code not in self.codes]
            return f"{self.column.name} is not {_listed(others)}"
        sign = "contains" if self.column.codes is None else "="
        return f"{self.column.name} {sign} {_listed([values[code] for code in sorted(self.codes)])}"


def _listed(values: list[str]) -> str:
    return " or ".join([f'"{value}"' for value in values[:6]] + (["…"] if len(values) > 6 else []))


def _interval_words(lower: float, upper: float, closed: tuple[bool, bool]) -> str:
    if lower == upper:
        return f"= {lower:g}"
    if upper == math.inf:
        return f"{'≥' if closed[0] else '>'} {lower:g}"
    if lower == -math.inf:
        return f"{'≤' if closed[1] else '<'} {upper:g}"
    return f"from {lower:g} to {upper:g}"


def find_predicates(table: TableProfile, hits: Hits) -> list[Predicate]:
    """The conditions that the sentence may state, the best worded first, at most `MOST_PREDICATES`."""
    found: list[Predicate] = []
    for column in table.columns:
        if column.numbers is not None:
            found += _numeric(column, hits)
        elif column.values:
            values = _values(column, hits)
            found += values
            if len(column.values) > MANY_VALUES:
                continue
            found += [*_poles(column, hits), *_coordinated(column, hits, values)]
            found += [*_sharing(column, hits), *_scaled(column, hits, values), *_at_all(column, hits)]
            found += [*_bins(column, hits), *_complements(column, hits, values)]
    return _best(found, hits)


def _best(found: list[Predicate], hits: Hits) -> list[Predicate]:
    """One predicate a condition (the best worded), best first."""
    best: dict[tuple[int, object], tuple[float, int, Predicate]] = {}
    for i, predicate in enumerate(found):
        doubt = predicate.missing + 0.3 * predicate.header_missing + predicate.cost
        worth = float(predicate.strengths @ hits.weights) - doubt
        if predicate.key not in best or worth > best[predicate.key][0]:
            best[predicate.key] = (worth, i, predicate)
    ranked = sorted(best.values(), key=lambda item: (-item[0], item[1]))
    return [predicate for _, _, predicate in ranked[:MOST_PREDICATES]]


def _values(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Each value some of whose telling words occur."""
    import numpy as np

    found = []
    header, header_share = hits.header(column)
    poles = [code for codes in column.poles.values() for code in codes]
    for code in hits.codes(column.index):
        if code in poles and column.phrases[code][:1] in _BARE_POLES:
            continue
        strengths, covered = hits.value(column, code)
        if covered >= _ESTABLISHED_VALUE:
            both = np.maximum(strengths, header)
            cost = _pole_cost(column, code, hits, both)
            header_missing = header_share if hits.elsewhere(column, code) else 0.0
            cost += _NAMES_COST * (len(column.values) > MANY_VALUES)
            found.append(Predicate(column, frozenset({code}), None, both, 1 - covered, header_missing, cost))
    return found


def _pole_cost(column: ColumnProfile, code: int, hits: Hits, words: Strengths) -> float:
    """What it costs to read `No, …` without a negator, or `Yes, …` with one that is not its own."""
    if not column.poles:
        return 0.0
    negated = _negated(column, hits, words) is not None
    own = bool(language().words["negators"] & set(tokens(column.values[code])[1:]))
    if negated and own:
        return 0.0
    return _WRONG_POLE if code in column.poles["yes" if negated else "no"] else 0.0


def _poles(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Yes or no to the question that the header asks; a negator beside its words turns yes to no."""
    header, missing = hits.header(column)
    if not column.poles or 1 - missing < _ESTABLISHED_HEADER:
        return []
    negator = _negated(column, hits, header)
    found = []
    for pole in ("yes", "no"):
        strengths = header.copy()
        if negator is not None and pole == "no":
            strengths[negator] = 1.0
        cost = 0.0 if (negator is not None) == (pole == "no") else _WRONG_POLE
        found.append(Predicate(column, column.poles[pole], None, strengths, 0.0, missing, cost))
    return found


def _negated(column: ColumnProfile, hits: Hits, words: Strengths) -> int | None:
    """Index of a negator of `words` that is not part of the question itself (`could not explain`)."""
    if language().words["negators"] & set(tokens(column.name)):
        return None
    return _negator(hits.reading, words)


def _negator(reading: Reading, words: Strengths) -> int | None:
    """Index of a negator shortly before one of `words`, in the clause closest to the claim."""
    negators = language().words["negators"]
    own = max((w.weight for w, s in zip(reading.words, words, strict=True) if s > 0), default=0.0)
    for i, word in enumerate(reading.words):
        if word.text not in negators and not word.text.endswith(("n't", "n’t")):
            continue
        reach = range(i + 1, min(len(reading.words), i + 1 + _NEGATOR_REACH))
        if word.weight >= own and any(words[k] > 0 and reading.words[k].chunk == word.chunk for k in reach):
            return i
    return None


def _coordinated(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
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


def _sharing(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Values that share the words stated: `rude` for both `Yes, somewhat rude` and `Yes, very rude`."""
    import numpy as np

    said = {
        code: hits.stated(column.value_stems[code]) - set(column.stems) for code in hits.codes(column.index)
    }
    header, missing = hits.header(column)
    found = []
    for words in sorted({s for s in said.values() if s}, key=sorted):
        places = [i for one in sorted(words) for i in hits.exact_words(one)]
        codes = frozenset(code for code, others in said.items() if words <= others)
        if column.poles:
            spoken = np.zeros(len(hits.weights))
            spoken[places] = 1.0
            codes &= column.poles["no" if _negated(column, hits, spoken) is not None else "yes"]
        if 1 < len(codes) < len(column.values):
            strengths = header.copy()
            for code in codes:
                strengths[places] = np.maximum(strengths[places], hits.value(column, code)[0][places])
            stated = any(set(column.value_stems[code]) <= words for code in codes)
            found.append(
                Predicate(column, codes, None, strengths, 0.0, missing, _SHARED_COST + _STATED_COST * stated)
            )
    return found


def _scaled(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`half the time or more`: a value of a scale and everything above or below it."""
    if not column.scale:
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
                    Predicate(column, codes, None, value.strengths, value.missing, value.header_missing, -0.5)
                )
    return found


def _at_all(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """`had flown before`: every answer but `Never`."""
    spoken = language()
    zero = {
        i
        for i, value in enumerate(column.values)
        if value.casefold().strip().replace(" ", "-") in spoken.words["zero_values"]
    }
    cues = [i for i, word in enumerate(hits.reading.words) if word.text in spoken.words["at_all"]]
    header, missing = hits.header(column)
    if not zero or not cues or not header.any():
        return []
    strengths = header.copy()
    strengths[cues] = 1.0
    codes = frozenset(range(len(column.values))) - zero
    return [Predicate(column, codes, None, strengths, 0.0, missing, 0.1, all_but=True)]


def _complements(column: ColumnProfile, hits: Hits, values: list[Predicate]) -> list[Predicate]:
    """`other than the app`, `not from the South`: every answer but the one named."""
    if column.codes is None or column.poles:
        return []
    negators = language().words["negators"] | language().words["exclusions"]
    found = []
    for value in values:
        for at in _anchors(value, hits)[:1]:
            before = [word.text for word in hits.reading.words[max(0, at - 2) : at]]
            if negators & set(before) or before in _OTHER_THAN:
                codes = frozenset(range(len(column.values))) - (value.codes or frozenset())
                strengths = value.strengths.copy()
                found.append(
                    Predicate(
                        column,
                        codes,
                        None,
                        strengths,
                        value.missing,
                        value.header_missing,
                        -0.3,
                        all_but=True,
                    )
                )
    return found


def _bins(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Answers that are ranges (`45 - 59`, `60+`), for the numbers that the sentence compares."""
    bins = column.intervals
    if len(bins) < 2:
        return []
    header, missing = hits.header(column)
    found = []
    for mention in hits.reading.mentions:
        if not mention.compared:
            continue
        codes = _inside(bins, mention)
        if codes and len(codes) < len(bins) and mention.money == ("$" in column.values[min(codes)]):
            strengths = header.copy()
            strengths[list(mention.words)] = 1.0
            found.append(Predicate(column, codes, None, strengths, 0.0, min(missing, 0.5)))
    return found


def _inside(bins: dict[int, tuple[float, float]], mention: Mention) -> frozenset[int]:
    """The bins that lie in the interval; none where its ends cut through a bin."""
    slack = 1.0
    inside = {
        code for code, (low, high) in bins.items()
        if low >= mention.lower - slack and high <= mention.upper + slack
    }  # fmt: skip
    rest = [interval for code, interval in bins.items() if code not in inside]
    cut = any(low < mention.upper - slack and high > mention.lower + slack for low, high in rest)
    return frozenset() if cut else frozenset(inside)


_NEAR_WORDS = 3
"""Words between a number and the header word that says what it counts (`four or more games`)."""


def _numeric(column: ColumnProfile, hits: Hits) -> list[Predicate]:
    """Intervals of a number column: `in 2012`, `more than 30 minutes`, `four-game`."""
    header, missing = hits.header(column)
    found = []
    for mention in hits.reading.mentions:
        near = [i for i in range(mention.word - _NEAR_WORDS, mention.word + _NEAR_WORDS + 1)
                if 0 <= i < len(header) and header[i] > 0]  # fmt: skip
        year = _is_year(mention.value) and column.holds_years
        if not (near or year) or (_is_year(mention.value) and not year):
            continue
        strengths = header.copy()
        strengths[list(mention.words)] = 1.0
        interval = (mention.lower, mention.upper, mention.closed)
        mask = column.rows_between(*interval)
        if mask.any() and not mask[column.answered].all():
            found.append(Predicate(column, None, interval, strengths, 0.0, 0.0 if year else missing))
    return found


def _is_year(value: float) -> bool:
    return YEARS[0] <= value <= YEARS[1] and value == int(value)
