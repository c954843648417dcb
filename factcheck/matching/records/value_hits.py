"""Values that the words of a sentence state."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.clauses import quoted_terms
from factcheck.matching.records.found_words import SURE, FoundWords
from factcheck.matching.records.name_hits import by_last_name, by_short_name, by_surname
from factcheck.matching.records.spelling import EXACT
from factcheck.matching.records.texts import impersonal

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile

    Strengths = npt.NDArray[np.float64]

__all__ = ["ValueHits"]

_DENIED = 3
"""Words between `not` and the rest of a phrase."""
_NAME_MISSING = 0.25
"""Share of a name that may be missing, but for the surname that only one has, which covers so much of it."""
_SURNAME = 0.9
_LONGER = 2
"""Telling words that a value may have beside all those of another, and still be what these state."""
_UNTOLD = 0.3
"""Share of an answer counted as missing where no word tells it from another."""


class ValueHits(FoundWords):
    """Which word states which value, and how much of it is said."""

    def value(self, column: ColumnProfile, code: int) -> tuple[Strengths, float]:
        """Word → how strongly it states the value, and the share of the value's weight that is covered.

        A word inside a longer value of any column that stands in full does not count: `rare` is not
        said by `medium rare`.
        """
        barred = self._barred.get((column.index, code), frozenset())
        strengths, missing = self._cover(
            column.value_stems[code], column.value_weights, barred, literal=column.holds_titles
        )
        if column.holds_names:
            named = any(one not in self.table.in_headers for one in column.value_stems[code])
            if named and (by_surname(self, column, code) or by_short_name(self, column, code)):
                return strengths, max(1 - missing, _SURNAME)
            return strengths, 1 - missing if named and missing <= _NAME_MISSING else 0.0
        if quoted := self._quoted_in(column, code):
            strengths[sorted(quoted)] = 1.0
            return strengths, 1.0
        literal = next((run for run in self._literal.get((column.index, code), ()) if not run & barred), None)
        if literal:
            strengths[sorted(literal)] = 1.0
            return strengths, 1.0
        if column.told_apart.get(code, frozenset()) - self._spoken_near:
            missing = min(1.0, missing + _UNTOLD)
        weights = column.value_weights
        for stems in column.alternatives.get(code, ()):
            known = tuple(one for one in stems if one in weights)
            other, less = self._cover(known, weights, barred)
            strengths, missing = (other, less) if less < missing else (strengths, missing)
        if missing > 1 - _SURNAME and (by_surname(self, column, code) or by_last_name(self, column, code)):
            return strengths, _SURNAME
        return strengths, 1 - missing

    @cached_property
    def _spoken_near(self) -> frozenset[str]:
        """Stems of the words close to the claim, stop words too."""
        return frozenset(word.stem for word in self.reading.words if word.weight >= SURE)

    def _quoted_in(self, column: ColumnProfile, code: int) -> frozenset[int]:
        """The words of a quotation that stands in this value and in no other of the column."""
        for run in self._quotations:
            said = tuple(impersonal(self.reading.words[i].text) for i in sorted(run))
            having = [one for one in self.codes(column.index) if _holds(column.phrases[one], said)]
            if having == [code]:
                return run
        return frozenset()

    @cached_property
    def _quotations(self) -> list[frozenset[int]]:
        """Words of each quotation of two words or more."""
        words = self.reading.words
        runs = [
            frozenset(i for i, word in enumerate(words) if a < word.start < b)
            for a, b in quoted_terms(self.reading.text)
        ]
        return [run for run in runs if len(run) > 1]

    @cached_property
    def _literal(self) -> dict[tuple[int, int], list[frozenset[int]]]:
        """(Column, code) → the runs of words that repeat the value to the letter, the closest first."""
        spoken = [impersonal(word.text) for word in self.reading.words]
        near = [word.weight * (1.0 if word.content else 0.99) for word in self.reading.words]
        return {
            (column, code): _runs(spoken, self.table.columns[column].phrases[code], near)
            for column, codes in self._codes.items()
            if not self.table.columns[column].holds_names
            for code in sorted(codes)
        }

    @cached_property
    def _barred(self) -> dict[tuple[int, int], frozenset[int]]:
        """(Column, code) → words taken by longer values, of any column, that stand there in full."""
        spans = [(key, run) for key, runs in self._literal.items() for run in runs if len(run) > 1]
        for column in self._codes:
            profile = self.table.columns[column]
            if not profile.holds_names:
                for code in self.codes(column):
                    spans += [((column, code), span) for span in self._spans(profile.value_stems[code])]
        return {
            (column, code): frozenset(
                i for key, span in spans
                if key != (column, code) and len(span) > self._length(column, code) for i in span
            )
            for column, codes in self._codes.items() for code in codes
        }  # fmt: skip

    def _length(self, column: int, code: int) -> int:
        profile = self.table.columns[column]
        literal = max((len(run) for run in self._literal.get((column, code), ())), default=0)
        return max(len(set(profile.value_stems[code])), literal)

    def _spans(self, stems: tuple[str, ...]) -> list[frozenset[int]]:
        """Runs of words that state all of `stems` side by side (at most one other word between)."""
        wanted = set(stems)
        size = len(wanted)
        if size < 2:
            return []
        places = [i for i, found in enumerate(self._found) if wanted & found.keys()]
        spans: list[frozenset[int]] = []
        for k in range(len(places) - size + 1):
            run = frozenset(places[k : k + size])
            close = max(run) - min(run) <= size and wanted <= {one for i in run for one in self._found[i]}
            if close and not any(run & other for other in spans):
                spans.append(run)
        return spans

    def literal(self, column: ColumnProfile, code: int) -> bool:
        """Whether the sentence repeats the value to the letter."""
        return bool(self._literal.get((column.index, code)))

    def elsewhere(self, column: ColumnProfile, code: int) -> bool:
        """Whether another column has a value with all its words and few others: then its own header should be
        named."""
        if any(len(run) > 1 for run in self._literal.get((column.index, code), ())):
            phrase = column.phrases[code]
            return any(phrase in other.phrases for other in self.table.columns if other is not column)
        stems = column.value_stems[code]
        having = [set(self.table.in_values.get(one, ())) for one in stems]
        return any(
            index != column.index
            and not self.table.columns[index].holds_names
            and len(self.table.columns[index].value_stems[other]) <= len(stems) + _LONGER
            for index, other in (set.intersection(*having) if having else ())
        )

    def of_rivals(self, column: ColumnProfile, code: int) -> Strengths:
        """Word → 1 where it stands for another answer that the question names, and not for this one (`Are you
        a tea person or a coffee person?`)."""
        import numpy as np

        if column.holds_names:
            return np.zeros(len(self._found))
        own = set(column.value_stems[code])
        named = {one for stems in column.value_stems for one in stems} & set(column.stems)
        first, *others = column.value_stems
        named -= set(first).intersection(*others)
        if not own & named:
            return np.zeros(len(self._found))
        meant = [{one for one, strength in found.items() if strength >= EXACT} for found in self._found]
        return np.array([float(bool(one & (named - own)) and not one & own) for one in meant])


def _holds(phrase: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether words stand in a phrase one after the other."""
    return any(phrase[k : k + len(part)] == part for k in range(len(phrase) - len(part) + 1))


def _runs(spoken: list[str], phrase: tuple[str, ...], weights: list[float]) -> list[frozenset[int]]:
    """Where the words of a phrase stand one after the other, the closest to the claim first; after `not`
    stands what is denied (`not care at all`)."""
    found = []
    for k in range(len(spoken) - len(phrase) + 1):
        if not phrase or spoken[k] != phrase[0] or weights[k] < 0.99 * SURE:
            continue
        for gap in range(_DENIED + 1 if phrase[0] == "not" else 1):
            rest = range(k + 1 + gap, k + gap + len(phrase))
            if tuple(spoken[i] for i in rest if i < len(spoken)) == phrase[1:]:
                found.append(frozenset({k, *rest}))
                break
    return sorted(found, key=lambda run: -weights[min(run)])
