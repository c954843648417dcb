"""What a sentence speaks of and counts, and how far that is what the table knows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.language import language
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.texts import content_stems
from factcheck.places import find_places

if TYPE_CHECKING:
    from factcheck.matching.records.forms import Form
    from factcheck.matching.records.lexicon import Hits
    from factcheck.matching.records.operation_signs import OperationSigns
    from factcheck.matching.records.whole import Whole

__all__ = ["Subject"]

_ELSEWHERE = 0.6
"""Weight of an unknown word outside the claim's clause as a sign that something else is spoken of; this and
the weights below are set on the project's own sentences (tests/matching_records/cases.py)."""
_KNOWN_COMMON = 0.5
_COMMON = 0.2
"""The same for a word of no subject in particular, of the weight of another word."""
_STRANGE_BASE = 2.0
"""The same for the noun that a share is of."""
_STRANGE_PLACE = 1.5
"""The same for a place that the table does not name; it may still be where the survey was taken."""
_ROW_NOUN, _OFTEN, _PEOPLE, _TOPIC = 1.0, 0.5, 0.25, 0.4
"""What speaks for counting rows: the noun is one for the rows; it is how often; it is people; the title's
words occur."""
_ASKS_ELSE = 1.0
"""What speaks against counting rows where nothing is counted and a word asks for a mean or an extreme."""
_OF_NUMBERS = frozenset({"mean", "median", "max", "min"})
_STRANGE_NOUN = 0.6
"""What speaks against counting rows where the noun is one that the table does not know."""


class Subject:
    """What speaks for the rows of a table, or against the whole of it, as what the sentence is about."""

    def __init__(self, hits: Hits, form: Form, operations: OperationSigns, whole: Whole) -> None:
        self._hits, self._reading, self._table = hits, hits.reading, hits.table
        self._form, self._operations, self._whole = form, operations, whole

    @cached_property
    def worth(self) -> float:
        """Closeness of all telling words of the claim's clause and of the one that it belongs to, but for
        dates and those that only name what the table is about."""
        unknown = sum(self._unexplained(i) for i, word in enumerate(self._reading.words) if word.content)
        return unknown + _STRANGE_BASE * self._whole.is_strange

    def strangeness(self, place: str | None) -> float:
        """What the claim's place counts for in favour of another subject where the table does not know it;
        a word for those who answer (`Americans`) names none."""
        people = language().stems["survey_rows"] | language().stop
        told = any(
            {word.stem, word.text} & people for mention in find_places(self._reading.text)
            for word in self._reading.words if mention.start <= word.start < mention.end
        )  # fmt: skip
        near = any(
            word.weight >= ATTACHED for mention in find_places(self._reading.text)
            for word in self._reading.words if mention.start <= word.start < mention.end
        )  # fmt: skip
        named = content_stems(place) if place and near and not told else []
        known = self._table.topic | self._table.in_headers.keys() | self._table.in_values.keys()
        return _STRANGE_PLACE if named and not known & set(named) else 0.0

    def _unexplained(self, i: int) -> float:
        """What a word counts for in favour of another subject: one of the claim's clause that the table may
        explain or not, and one elsewhere that the table does not know at all."""
        word = self._reading.words[i]
        uncounted = self._form.points or self._form.times or self._form.measured
        if uncounted and i == self._reading.claimed_end + 1:
            return 0.0
        if word.text.isdigit() or word.text in language().words["months"] or self._table.is_named_by(word):
            return 0.0
        common = word.stem in language().common_stems | language().weak_stems
        if self._hits.known[i]:
            near = word.weight if word.weight >= ATTACHED else 0.0
            return near * (_KNOWN_COMMON if common else 1.0)
        telling = _COMMON if common else 1.0
        return telling * word.weight * (1.0 if word.weight >= ATTACHED else _ELSEWHERE)

    @cached_property
    def tallies_of_people(self) -> frozenset[int]:
        """Columns that hold how many people something befell, which the claim counts (`num_injured` where 40
        people were hurt)."""
        named = ("tally_headers", "survey_rows", "harm_headers")
        tally, people, harm = (language().stems[name] for name in named)
        if self._table.asks or not self._form.nouns & people:
            return frozenset()
        told = {
            column.index: set(column.stems) - tally for column in self._table.columns
            if column.counts_things and (set(column.stems) & tally or set(column.stems) <= harm)
        }  # fmt: skip
        return frozenset(index for index, stems in told.items() if stems and stems <= self._hits.spoken)

    @cached_property
    def counts_rows(self) -> float:
        """What speaks for counting rows: the noun that is counted, and words of the table's title."""
        if self._form.money:
            return 0.0
        stems, nouns, topic = language().stems, self._form.nouns, self._table.topic
        rows_are_people = self._table.is_survey and not self.tallies_of_people
        named = nouns & (
            topic | stems["list_rows"] | (stems["survey_rows"] if rows_are_people else frozenset())
        )
        about = sum(
            word.weight for word in self._reading.words if word.content and self._table.is_named_by(word)
        )
        people = bool(nouns & stems["survey_rows"]) and not self.tallies_of_people
        often = bool(nouns & stems["occurrences"])
        noun = max(_ROW_NOUN * bool(named), _OFTEN * often, _PEOPLE * people)
        asked = _ASKS_ELSE * (not nouns and bool(self._operations.cued & _OF_NUMBERS))
        return noun + min(_TOPIC, _TOPIC * about) - _STRANGE_NOUN * self.counts_strangers - asked

    @cached_property
    def counts_strangers(self) -> bool:
        """Whether the noun that is counted is one that the table does not know."""
        spoken, counted = language(), self._form.nouns
        familiar = spoken.common_stems | spoken.stems["survey_rows"] | spoken.stems["occurrences"]
        known = any(
            word.stem in counted and (self._hits.known[i] or self._table.is_named_by(word))
            for i, word in enumerate(self._reading.words)
        )
        return bool(counted) and not known and not counted & (familiar | spoken.stems["verbs"])
