"""The whole of a share as the sentence names it: `a tenth of all injuries`, `35 percent of baristas`."""

from __future__ import annotations

from functools import cached_property
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language, synonyms
from factcheck.matching.records.measures import time_unit
from factcheck.matching.records.texts import content_stems, spaced
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.lexicon import Hits

__all__ = ["Whole"]

_BASE_NOUN = 3
"""Words behind `of` in which the noun stands that a share is of."""
_WHOLE_WORDS = 2
"""Words that name the whole."""


class Whole:
    """What a share is of: rows, the sum of a column, or things that the table does not know."""

    def __init__(self, hits: Hits, *, percent: bool) -> None:
        self._hits, self._reading, self._table = hits, hits.reading, hits.table
        self._percent = percent

    @cached_property
    def noun(self) -> int | None:
        """Index of the first word in its clause that says what a share is of (`a tenth of all injuries`)."""
        words, at = self._reading.words, self._reading.claimed_end
        passed = language().words["percent_words"]
        after = [i for i in range(at + 1, len(words)) if words[i].text not in passed]
        if not self._percent or not after or words[after[0]].text != "of":
            return None
        named = next((i for i in after[1 : 1 + _BASE_NOUN] if words[i].content), None)
        if named is None or words[named].chunk != words[min(at, len(words) - 1)].chunk:
            return None
        return named

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Stems of the words that name what a share is of, and of their synonyms."""
        if self.noun is None:
            return frozenset()
        words = self._reading.words[self.noun : self.noun + _WHOLE_WORDS]
        named = list(takewhile(lambda word: word.content, words))
        return frozenset(one for word in named for one in (word.stem, *synonyms(word.stem)))

    @cached_property
    def is_sum(self) -> bool:
        """Whether a share is of what a column of numbers holds, and not of the rows."""
        rows = self._table.topic | language().stems["list_rows"] | language().stems["survey_rows"]
        summed = {
            one for column in self._table.columns
            if column.is_measure and not column.holds_places and self.sums_up(column)
            for one in column.stems
        }  # fmt: skip
        told = {one for column in self._table.columns if column.numbers is None for one in column.stems}
        return bool(self.nouns & (summed - told)) and not self.nouns & rows

    def sums_up(self, column: ColumnProfile) -> bool:
        """Whether a column may hold how much there is of what a share is of: a time holds only times
        (`seconds before the next point`)."""
        units = {
            one for word in tokens(spaced(column.name)) if time_unit(word) for one in content_stems(word)
        }
        return not units or bool(units & self.nouns)

    @cached_property
    def is_strange(self) -> bool:
        """Whether the share is of things that the table does not know (`35 percent of baristas`)."""
        at, spoken = self.noun, language()
        if at is None:
            return False
        words = self._reading.words
        familiar = spoken.common_stems | spoken.weak_stems | spoken.stems["survey_rows"] | self._hits.counted
        known = self._hits.known[at] or words[at].stem in familiar or self._table.is_named_by(words[at])
        return not known and (at + 1 >= len(words) or not words[at + 1].content)
