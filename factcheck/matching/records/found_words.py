"""The words of a sentence with what each stands for in a table, and how much it tells."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.spelling import IN_OTHER_WORDS, RELATED, matches

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.sentence import Reading

    Strengths = npt.NDArray[np.float64]

__all__ = ["SURE", "FoundWords"]

SURE = 0.5
"""Closeness from which a word covers a value fully; less covers it in proportion."""
_WEAK_WORD = 0.3
"""Weight of a word of little weight; set on the project's own sentences."""
_TOPIC_WORD = 0.7
"""Weight of a word that all rows have in common: of the table's title, or the noun that is counted."""
_NOUN_REACH = 4
"""Words after the number in which the counted noun stands."""
_BESIDE = 5
"""Words to each side among which the rest of a header or of a value stands."""


class FoundWords:
    """For one sentence and one table: the stems of the table that each word means, and its weight."""

    def __init__(self, table: TableProfile, reading: Reading, counted: frozenset[str] = frozenset()) -> None:
        self.table = table
        self.reading = reading
        self.counted = counted
        self._found = matches(table, reading)

    @cached_property
    def places(self) -> dict[str, list[int]]:
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

    @cached_property
    def spoken(self) -> frozenset[str]:
        """Stems of the table that some word of the sentence stands for."""
        return frozenset(one for found in self._found for one in found)

    @cached_property
    def known(self) -> Strengths:
        """Word → 1 where the table has it in any header, value or its title, else 0."""
        import numpy as np

        return np.array([float(bool(found)) for found in self._found])

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
            return _WEAK_WORD
        counted = word.stem in self.counted and at < i <= at + _NOUN_REACH and not self._values[i]
        return _TOPIC_WORD if counted or word.stem in self.table.topic else 1.0

    @cached_property
    def _values(self) -> list[bool]:
        """Word → whether a value of the table has it, by whatever name."""
        return [any(one in self.table.in_values for one in found) for found in self._found]

    def tells(self, strengths: Strengths) -> bool:
        """Whether one of the words found is neither weak nor common to all rows of the table."""
        return any(strength > 0 and self._telling(i) == 1.0 for i, strength in enumerate(strengths))

    def exact_words(self, one: str) -> list[int]:
        """Indices of the words that state a stem of the table exactly or by another name."""
        return [i for i, found in enumerate(self._found) if found.get(one, 0.0) >= RELATED]

    def stated(self, stems: Iterable[str], least: float = SURE, strength: float = RELATED) -> frozenset[str]:
        """Those of `stems` that a word close to the claim states exactly or by another name."""
        near = (
            found for found, word in zip(self._found, self.reading.words, strict=True) if word.weight >= least
        )
        said = {one for found in near for one, how in found.items() if how >= strength}
        return frozenset(said & set(stems))

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
                near = min(1.0, self.reading.words[at].weight / SURE)
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
        places = [i for i in self.places.get(one, ()) if i not in barred]
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
