"""The words of a sentence found among the headers and values of a table."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.clauses import quoted_terms
from factcheck.matching.records.language import language
from factcheck.matching.records.spelling import EXACT, IN_OTHER_WORDS, RELATED, matches
from factcheck.matching.records.texts import impersonal, spaced, without_notes
from factcheck.matching.records.tokens import tokens
from factcheck.places import find_places

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.sentence import Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["WEAK_WORD", "Hits"]

WEAK_WORD = 0.3
"""Weight of a word of little weight; set on the project's own sentences."""
TOPIC_WORD = 0.7
"""Weight of a word that all rows have in common: of the table's title, or the noun that is counted."""
_NOUN_REACH = 4
"""Words after the number in which the counted noun stands."""
_SURE_FOCUS = 0.5
"""Closeness from which a word covers a value fully; less covers it in proportion."""
_DENIED = 3
"""Words between `not` and the rest of a phrase."""
_BESIDE = 5
"""Words to each side among which the rest of a header or of a value stands."""
_ENOUGH = 3.5
"""Weight of words that name a header however long it is: three telling words."""
_OTHER_FORM = 0.5
"""Share of a header counted as missing where another has the same words, and in the form that is written."""
_NAME_MISSING = 0.25
"""Share of a name that may be missing, but for the surname that only one has, which covers so much of it."""
_SURNAME = 0.9
_LONGER = 2
"""Telling words that a value may have beside all those of another, and still be what these state."""
_UNTOLD = 0.3
"""Share of an answer counted as missing where no word tells it from another."""
_SHORT_NAME = 2
"""Words of the shortest name of several."""


class Hits:
    """For one sentence and one table: which word explains which header or value."""

    def __init__(self, table: TableProfile, reading: Reading, counted: frozenset[str] = frozenset()) -> None:
        self.table = table
        self.reading = reading
        self.counted = counted
        self._found = matches(table, reading)

    @cached_property
    def names(self) -> Strengths:
        """Word → 1 for a name that some value has and no header: who or what a claim is about.

        A place is none, for a survey may be of all of it.
        """
        import numpy as np

        places = [(one.start, one.end) for one in find_places(self.reading.text)]
        return np.array([
            float(
                word.content and word.written[0].isupper() and word.start > 0
                and word.stem in self.table.in_values
                and word.stem not in self.table.topic and word.stem not in self.table.in_headers
                and word.weight >= _SURE_FOCUS
                and not any(start <= word.start < end for start, end in places)
            )
            for word in self.reading.words
        ])  # fmt: skip

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Stems of the table that some word of the sentence stands for."""
        return frozenset(one for found in self._found for one in found)

    @cached_property
    def measured(self) -> frozenset[str]:
        """Stems of the counted noun that name a column of numbers of such things, and so no answer."""
        return (
            frozenset(one for column in self.table.columns if column.is_measure for one in column.stems)
            & self.counted
        )

    @cached_property
    def weights(self) -> Strengths:
        """Word → what explaining it is worth: its closeness to the claim times its telling power."""
        import numpy as np

        weights = [word.weight * self._telling(i) if word.content else 0.0
                   for i, word in enumerate(self.reading.words)]  # fmt: skip
        return np.array(weights)

    def _telling(self, i: int) -> float:
        """How much a word tells: little for a weak one, for the title's, for the noun that is counted."""
        word, at = self.reading.words[i], self.reading.claimed_end
        if word.quoted:
            return 1.0
        if word.stem in language().weak_stems:
            return WEAK_WORD
        counted = word.stem in self.counted and at < i <= at + _NOUN_REACH and not self._values[i]
        return TOPIC_WORD if counted or word.stem in self.table.topic else 1.0

    @cached_property
    def _values(self) -> list[bool]:
        """Word → whether a value of the table has it, by whatever name."""
        return [any(one in self.table.in_values for one in found) for found in self._found]

    def tells(self, strengths: Strengths) -> bool:
        """Whether one of the words found is neither weak nor common to all rows of the table."""
        return any(strength > 0 and self._telling(i) == 1.0 for i, strength in enumerate(strengths))

    @cached_property
    def known(self) -> Strengths:
        """Word → 1 where the table has it in any header, value or its title, else 0."""
        import numpy as np

        return np.array([float(bool(found)) for found in self._found])

    def header(self, column: ColumnProfile) -> tuple[Strengths, float]:
        """Word → how strongly it names the column, and the share of the header's weight that is missing."""
        return self._headers[column.index]

    @cached_property
    def _headers(self) -> list[tuple[Strengths, float]]:
        """Each column by its header, or by its meaning where the words of that cover more of the sentence."""
        named = [
            max(self._named(column, False), self._named(column, True), key=self._naming)
            if column.meaning
            else self._named(column, False)
            for column in self.table.columns
        ]
        return [
            (strengths, min(1.0, missing + _OTHER_FORM * (column.index in self._in_other_form)))
            for column, (strengths, missing) in zip(self.table.columns, named, strict=True)
        ]

    @cached_property
    def _in_other_form(self) -> set[int]:
        """Columns beside one with the same stems, whose header alone stands in the sentence as it is written
        (`at least one tree` names `TREE` and not `TREES`)."""
        said: dict[str, float] = {}
        for word in self.reading.words:
            said[word.text] = max(word.weight, said.get(word.text, 0.0))
        other = set()
        for twins in self.table.twins:
            near = {
                column.index: min((said.get(word, 0.0) for word in tokens(spaced(column.name))), default=0.0)
                for column in twins
            }
            closest = max(near.values())
            if closest >= _SURE_FOCUS:
                other |= {index for index, weight in near.items() if weight < closest}
        return other

    def of_value(self, column: ColumnProfile, strengths: Strengths) -> Strengths:
        """What a condition explains by its value, without the words of its header and those that say what
        all rows are; all of it where that is nothing."""
        import numpy as np

        header, _ = self.header(column)
        own = np.where((header > 0) | self._topical, 0.0, strengths)
        return own if (own @ self.weights) > 0 else strengths

    @cached_property
    def _topical(self) -> npt.NDArray[np.bool_]:
        import numpy as np

        return np.array([word.stem in self.table.topic for word in self.reading.words], dtype=bool)

    def _naming(self, named: tuple[Strengths, float]) -> float:
        strengths, missing = named
        return float(strengths @ self.weights) - missing

    def _named(self, column: ColumnProfile, meaning: bool) -> tuple[Strengths, float]:
        stems = column.meaning if meaning else column.stems
        weights = {one: self.table.header_weight(one, meaning) for one in stems}
        return self._cover(stems, weights, enough=_ENOUGH)

    def _cover(
        self,
        stems: tuple[str, ...],
        weights: dict[str, float],
        barred: frozenset[int] = frozenset(),
        enough: float = math.inf,
        *,
        literal: bool = False,
    ) -> tuple[Strengths, float]:
        """Strength by word, and the share of the weight of `stems` (at most `enough` of it) that no word
        covers; `literal` where no word of another root stands for one."""
        import numpy as np

        strengths = np.zeros(len(self._found))
        covered = dict.fromkeys(stems, 0.0)
        for one in covered:
            for at, strength in self._best_places(one, barred, stems):
                if literal and strength in IN_OTHER_WORDS:
                    continue
                near = min(1.0, self.reading.words[at].weight / _SURE_FOCUS)
                strengths[at] = max(strengths[at], strength * min(1.0, 0.4 + 0.6 * weights.get(one, 1.0)))
                covered[one] = max(covered[one], strength * near)
        total = min(enough, sum(weights.get(one, 1.0) for one in covered))
        said = sum(weights.get(one, 1.0) * covered[one] for one in covered)
        return strengths, max(0.0, 1.0 - said / total) if total else 1.0

    def _best_places(
        self, one: str, barred: frozenset[int], stems: tuple[str, ...]
    ) -> list[tuple[int, float]]:
        """Where a stem of the table is said closest to the claim, and how strongly: one place for each of
        the words that mean it, for saying a thing twice does not make it surer. Of several, the one among
        other words of `stems`."""
        places = [i for i in self._places.get(one, ()) if i not in barred]
        if len(places) < 2:
            return [(i, self._found[i][one]) for i in places]
        best: dict[str, int] = {}
        words = self.reading.words
        for i in sorted(places, key=lambda i: (-words[i].weight, -self._beside(i, stems), i)):
            best.setdefault(words[i].stem, i)
        return [(i, self._found[i][one]) for i in best.values()]

    def _beside(self, i: int, stems: tuple[str, ...]) -> int:
        """How many words around one state another of some stems."""
        around = range(max(0, i - _BESIDE), min(len(self._found), i + _BESIDE + 1))
        return sum(k != i and any(one in self._found[k] for one in stems) for k in around)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """Stem of the table → the words that may mean it."""
        found: dict[str, list[int]] = {}
        for i, meant in enumerate(self._found):
            for one in meant:
                found.setdefault(one, []).append(i)
        return found

    def codes(self, column: int) -> list[int]:
        """Values of a column some of whose words occur."""
        return sorted(self._codes.get(column, ()))

    @cached_property
    def _codes(self) -> dict[int, set[int]]:
        found: dict[int, set[int]] = {}
        for meant in self._found:
            for one in meant:
                for column, code in self.table.in_values.get(one, ()):
                    found.setdefault(column, set()).add(code)
        return found

    def value(self, column: ColumnProfile, code: int) -> tuple[Strengths, float]:
        """Word → how strongly it states the value, and the share of the value's weight that is covered.

        A word inside a longer value of the same column that stands in full does not count: `rare` is not
        said by `medium rare`.
        """
        barred = self._barred.get((column.index, code), frozenset())
        strengths, missing = self._cover(
            column.value_stems[code], column.value_weights, barred, literal=column.holds_titles
        )
        if column.holds_names:
            named = any(one not in self.table.in_headers for one in column.value_stems[code])
            if named and (self._by_surname(column, code) or self._by_short_name(column, code)):
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
        if missing > 1 - _SURNAME and (self._by_surname(column, code) or self._by_last_name(column, code)):
            return strengths, _SURNAME
        return strengths, 1 - missing

    @cached_property
    def _spoken_near(self) -> frozenset[str]:
        """Stems of the words close to the claim, stop words too."""
        return frozenset(word.stem for word in self.reading.words if word.weight >= _SURE_FOCUS)

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

    def _by_surname(self, column: ColumnProfile, code: int) -> bool:
        """Whether the sentence writes the surname that one person of a column of names has."""
        surname = column.surnames.get(code)
        said = (self.reading.words[i] for i in self._places.get(surname or "", ()))
        return any(word.written[0].isupper() and word.stem == surname for word in said)

    def _by_short_name(self, column: ColumnProfile, code: int) -> bool:
        """Whether the sentence gives two names running of the one that has more, its last among them, and no
        other value has both (`Anna Berg` for `Anna Maria Berg`)."""
        last = next(reversed(column.value_stems[code]), "")
        words, own = self.reading.words, frozenset(column.value_stems[code])
        for i in self._places.get(last, ()):
            pair = words[max(0, i - 1) : i + 1]
            said = {word.stem for word in pair if word.written[0].isupper()}
            if len(said) == _SHORT_NAME and said <= own:
                return sum(said <= set(column.value_stems[one]) for one in self.codes(column.index)) == 1
        return False

    def _by_last_name(self, column: ColumnProfile, code: int) -> bool:
        """Whether the sentence gives the last word of a name of several, that no other value has
        (`Presbyterians` for `United Presbyterian`)."""
        last = next(reversed(column.value_stems[code]), "")
        written = without_notes(column.values[code]).split()
        if len(written) < _SHORT_NAME or not all(word[0].isupper() for word in written):
            return False
        alone = sum(last in stems for stems in column.value_stems) == 1
        said = (self.reading.words[i] for i in self._places.get(last, ()))
        return alone and any(word.written[0].isupper() and word.stem == last for word in said)

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

    def exact_words(self, one: str) -> list[int]:
        """Indices of the words that state a stem of the table exactly or by another name."""
        return [i for i, found in enumerate(self._found) if found.get(one, 0.0) >= RELATED]

    def states_other(self, column: ColumnProfile, codes: frozenset[int], i: int, *, free: bool) -> bool:
        """Whether a word stands for a value of a column that is none of `codes`, and for none of these; one
        that is not `free` must be the very word."""
        own = {one for code in codes for one in column.value_stems[code]} | set(column.stems)
        least = RELATED if free else EXACT
        meant = {one for one, strength in self._found[i].items() if strength >= least}
        if meant & own:
            return False
        places = (place for one in meant for place in self.table.in_values.get(one, ()))
        return any(index == column.index and code not in codes for index, code in places)

    def in_row(self, row: int) -> list[int]:
        """Indices of the words that stand for a value of a row, exactly or by another name."""
        held = {
            (column.index, int(column.codes[row])) for column in self.table.columns
            if column.codes is not None
        }  # fmt: skip
        return [
            i for i, meant in enumerate(self._found)
            if any(place in held for one, how in meant.items() if how >= RELATED
                   for place in self.table.in_values.get(one, ()))
        ]  # fmt: skip

    def states_in_other(self, used: set[int], i: int) -> bool:
        """Whether a word stands for a value of a column of few values, and for none of those used."""
        meant = (one for one, strength in self._found[i].items() if strength >= RELATED)
        columns = {index for one in meant for index, _ in self.table.in_values.get(one, ())}
        few = (not self.table.columns[index].holds_names for index in columns)
        return not columns & used and any(few)

    def asks_in_other(self, i: int) -> bool:
        """Whether a telling word stands in a header that is answered by yes or no."""
        word = self.reading.words[i]
        meant = [one for one, strength in self._found[i].items() if strength >= RELATED]
        columns = (self.table.columns[index] for one in meant for index in self.table.in_headers.get(one, ()))
        telling = word.stem not in self.table.topic and word.stem not in language().weak_stems
        return telling and any(column.poles or column.is_indicator for column in columns)

    def stated(
        self, stems: Iterable[str], least: float = _SURE_FOCUS, strength: float = RELATED
    ) -> frozenset[str]:
        """Those of `stems` that a word close to the claim states exactly or by another name."""
        near = (
            found for found, word in zip(self._found, self.reading.words, strict=True) if word.weight >= least
        )
        said = {one for found in near for one, how in found.items() if how >= strength}
        return frozenset(said & set(stems))


def _holds(phrase: tuple[str, ...], part: tuple[str, ...]) -> bool:
    """Whether words stand in a phrase one after the other."""
    return any(phrase[k : k + len(part)] == part for k in range(len(phrase) - len(part) + 1))


def _runs(spoken: list[str], phrase: tuple[str, ...], weights: list[float]) -> list[frozenset[int]]:
    """Where the words of a phrase stand one after the other, the closest to the claim first; after `not`
    stands what is denied (`not care at all`)."""
    found = []
    for k in range(len(spoken) - len(phrase) + 1):
        if not phrase or spoken[k] != phrase[0] or weights[k] < 0.99 * _SURE_FOCUS:
            continue
        for gap in range(_DENIED + 1 if phrase[0] == "not" else 1):
            rest = range(k + 1 + gap, k + gap + len(phrase))
            if tuple(spoken[i] for i in rest if i < len(spoken)) == phrase[1:]:
                found.append(frozenset({k, *rest}))
                break
    return sorted(found, key=lambda run: -weights[min(run)])
