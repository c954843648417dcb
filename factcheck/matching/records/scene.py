"""One claim in front of one table: what every kind of computation needs to know of the two."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property, reduce
from itertools import chain, combinations, pairwise, takewhile
from operator import and_
from typing import TYPE_CHECKING

from factcheck.matching.records.answers import values
from factcheck.matching.records.base_phrases import base_clauses, base_cues
from factcheck.matching.records.forms import Form
from factcheck.matching.records.language import derived, language, synonyms
from factcheck.matching.records.lexicon import Hits
from factcheck.matching.records.measures import is_money, time_unit
from factcheck.matching.records.predicates import Predicate, find_predicates
from factcheck.matching.records.queries import Cube, PredicateSet, predicate_sets, scored_set
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.texts import content_stems, spaced
from factcheck.matching.records.tokens import tokens
from factcheck.places import find_places

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.profile import TableProfile
    from factcheck.matching.records.sentence import Reading, Word

    Strengths = npt.NDArray[np.float64]

__all__ = ["Scene", "describes"]

_CLOSE = 0.5
"""Closeness to the claim from which a word can name the operation; this and the weights below are set on the
project's own sentences (tests/matching_records/cases.py)."""
_COMPARATIVE_REACH = 2
"""Words after the number in which `more`, `fewer` make it a difference."""
_BY_REACH = 4
"""Words from `by` to the number of a margin (`by more than 40`)."""
_ASKED_REACH = 3
"""Words from a verb of asking to the number of those asked."""
_LEAST_BASE, _BASE_REACH = 20, 2
"""The smallest number of answers that a text gives as a base, and the words from `of` to it."""
_UNSURPASSED = 10
"""Words in which nobody is said to have more than another."""
_LIMITS = 0.7
"""Sign from which a condition limits the base."""
_DESCRIPTIVE = 0.7
"""Sign that a question on who answers (age, region) limits the base."""
_ROLE = 1.9
"""Weight of the signs for what is the base and what the target."""
_TWO_TARGETS = 0.6
"""Cost of a target of two conditions: texts mostly put one of them in the base."""
_ELSEWHERE = 0.6
"""Weight of an unknown word outside the claim's clause as a sign that something else is spoken of."""
_KNOWN_COMMON = 0.5
_COMMON = 0.2
"""The same for a word of no subject in particular, of the weight of another word."""
_STRANGE_BASE, _BASE_NOUN = 2.0, 3
"""The same for the noun that a share is of, which stands within so many words of `of`."""
_WHOLE_WORDS = 2
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
_COLUMN, _COLUMN_MISSING = 0.3, 0.5
"""Cost of aggregating a column, and of each share of its header that the sentence lacks."""


def _unsurpassed(words: list[str]) -> list[tuple[str, str]]:
    """The extreme that `none has more than …` states, with the word for it."""
    spoken = language()
    for i, word in enumerate(words):
        reach = words[i : i + _UNSURPASSED]
        if word in spoken.words["nobody"] and "than" in reach:
            sign = next((spoken.than[one] for one in reach if one in spoken.than), None)
            return [("max" if sign == ">" else "min", word)] if sign else []
    return []


class Scene:
    """The conditions that the sentence may state, their sets, and the signs of operation and base."""

    def __init__(
        self, table: TableProfile, reading: Reading, form: Form, claimed: float | None = None
    ) -> None:
        self.table, self.reading, self.form, self.claimed = table, reading, form, claimed
        self.hits = Hits(table, reading, form.nouns)
        self.predicates = [self._confirmed(one) for one in find_predicates(table, self.hits)]
        self.cube = Cube(table, self.predicates)

    def _confirmed(self, one: Predicate) -> Predicate:
        """A condition, sure where as many have answered its question as the text says."""
        told = one.doubtful and self.is_of_stated(one.column)
        return replace(one, doubtful=False, header_missing=0.0) if told else one

    @cached_property
    def sets(self) -> list[PredicateSet]:
        return predicate_sets(self.predicates, self.hits)

    def set_of(self, members: tuple[int, ...]) -> PredicateSet:
        """These conditions as a set with its score."""
        return scored_set(members, self.predicates, self.hits)

    def columns_of(self, one: PredicateSet) -> set[ColumnProfile]:
        """The columns that a set of conditions is about."""
        return {column for predicate in self.pick(one.members) for column in predicate.columns}

    def is_of_whole(self, conditions: tuple[Predicate, ...]) -> bool:
        """Whether some of the conditions, but not all, are met by as many rows as the text gives for the
        whole (`Of the 92 women, 32 …`)."""
        some = (combinations(conditions, size) for size in range(1, len(conditions)))
        return self.reading.whole is not None and any(
            int(reduce(and_, (one.mask for one in base)).sum()) == self.reading.whole
            for base in chain.from_iterable(some)
        )

    @cached_property
    def listed(self) -> list[Predicate]:
        """The single values that the sentence names, however many."""
        return [one for column in self.table.columns if column.values for one in values(column, self.hits)]

    @cached_property
    def survey(self) -> bool:
        """Whether the rows are people who answered questions, or people at all."""
        named = language().stems["survey_names"] & (self.table.topic | self.table.in_headers.keys())
        return self.asks or bool(named)

    @cached_property
    def asks(self) -> bool:
        """Whether a header is a question."""
        return any("?" in column.name for column in self.table.columns)

    def pick(self, members: tuple[int, ...]) -> tuple[Predicate, ...]:
        return tuple(self.predicates[i] for i in members)

    def rest_of(self, i: int) -> int | None:
        """Index of the condition that all others meet who gave an answer; None where it is not known."""
        one = self.predicates[i]
        codes = interval = None
        if one.codes is not None and one.column.codes is not None:
            poles = [codes for codes in one.column.poles.values() if codes != one.codes]
            everything = frozenset(range(len(one.column.values))) - one.column.unknown
            codes = poles[0] if len(poles) == 1 else everything - one.codes
        elif one.column.is_indicator and one.interval is not None:
            interval = (1 - one.interval[0], 1 - one.interval[1], (True, True))
        if not codes and interval is None:
            return None
        self.predicates.append(replace(one, codes=codes, interval=interval, all_but=len(codes or ()) > 1))
        return len(self.predicates) - 1

    def cue(self, operation: str) -> bool:
        """Whether a word that names the operation stands close to the claim."""
        return operation in self._cued

    def cues_of(self, operation: str) -> list[str]:
        """The words close to the claim that name the operation."""
        return [cue for name, cue in self._cues if name == operation]

    @cached_property
    def _cued(self) -> set[str]:
        return {name for name, _ in self._cues}

    @cached_property
    def _cues(self) -> list[tuple[str, str]]:
        """Operations named close to the claim, with the words; `most` does not count inside `most common`."""
        words = [(i, word) for i, word in enumerate(self.reading.words) if word.weight >= _CLOSE]
        spoken = ["" if i in self._in_answers else word.text for i, word in words]
        near = f" {' '.join(spoken)} "
        said = _unsurpassed(spoken) + [
            (name, cue) for name, cues in language().cues.items() for cue in cues if f" {cue} " in near
        ]
        return [
            (name, cue) for name, cue in said
            if not any(cue != other and f" {cue} " in f" {other} " for _, other in said)
        ]  # fmt: skip

    @cached_property
    def _in_answers(self) -> frozenset[int]:
        """Words that belong to an answer of several words which the text gives in full (`Best actress`)."""
        whole = [one for one in self.listed if not one.missing and _is_long(one)]
        return frozenset(
            i for one in whole for i, said in enumerate(self.hits.of_value(one.column, one.strengths)) if said
        )

    @cached_property
    def compares(self) -> bool:
        """Whether the number may be a difference between groups (`12 more fires than in Mill Creek`)."""
        after = [word.text for word in self.reading.words[self.reading.claimed_end + 1 :]]
        more = bool(language().words["comparatives"] & set(after[:_COMPARATIVE_REACH])) and "than" in after
        return more or self._outdone_by

    @cached_property
    def _outdone_by(self) -> bool:
        """Whether the number is that by which one outdoes another (`women outnumber men by 40`)."""
        words, at = self.reading.words, self.reading.claimed_word
        before = {word.stem for word in self.reading.own_words if word.start < self.reading.claimed[0]}
        outdoes = language().outdoing.keys() | language().stems["margins"]
        passed = language().stop | language().words["exactness"]
        near = takewhile(lambda word: word.text in passed, reversed(words[max(0, at - _BY_REACH) : at]))
        return any(word.text == "by" for word in near) and bool(before & outdoes)

    @cached_property
    def compares_counts(self) -> bool:
        """Whether numbers of things are compared: `more`, `fewer` or `as many` stand right before a noun."""
        words = self.reading.words[self.reading.claimed_word :][: _COMPARATIVE_REACH + 2]
        return any(
            word.text in language().words["count_comparatives"] and following.content
            for word, following in pairwise(words)
        )

    @cached_property
    def _after_in_clause(self) -> list[str]:
        """The words after the number in its clause."""
        return [word.text for word in self.reading.own_words if word.start >= self.reading.claimed[1]]

    @cached_property
    def limits_rows(self) -> bool:
        """Whether the claim's clause compares what it counts with something (`longer than an hour`)."""
        after = self._after_in_clause
        return any(word == "than" and before in language().than for before, word in pairwise(after))

    @cached_property
    def only_compares(self) -> bool:
        """Whether it can be nothing else: the comparative follows it, and `than` after its noun."""
        after = self._after_in_clause
        more = bool(after) and after[0] in language().words["comparatives"] and "than" in after[2:]
        return more or self._outdone_by

    def role_score(self, target: tuple[int, ...], base: tuple[int, ...]) -> float:
        """What speaks for this parting of the conditions into target and base, against other partings."""
        described = sum(_DESCRIPTIVE * (self.describes[i] if i in base else -self.describes[i])
                        for i in (*target, *base))  # fmt: skip
        return self.wording_score(target, base) + _ROLE * described / 2 - _TWO_TARGETS * (len(target) - 1)

    def wording_score(self, target: tuple[int, ...], base: tuple[int, ...]) -> float:
        """What the sentence's own words for a base say of this parting."""
        signs = [self.base_signs[i] for i in base] + [-self.base_signs[i] for i in target]
        return _ROLE * sum(signs) / 2

    def only_groups(self, target: tuple[int, ...]) -> bool:
        """Whether the text takes a share of all of these (`of women, 40 percent …`): they are no share."""
        return bool(target) and all(
            self.base_signs[i] >= _LIMITS and (self.describes[i] or self._in_base_clause(i)) for i in target
        )

    def _in_base_clause(self, i: int) -> bool:
        """Whether a condition stands in a clause of its own that names the base (`Among cyclists, …`)."""
        words = self.reading.words
        chunk = words[int(self.predicates[i].strengths.argmax())].chunk
        own = words[min(self.reading.claimed_word, len(words) - 1)].chunk
        return chunk != own and chunk in self._base_clauses

    @cached_property
    def _base_clauses(self) -> frozenset[int]:
        return base_clauses(self.reading)

    @cached_property
    def describes(self) -> list[bool]:
        """Predicate → whether it is about who answers (age, region)."""
        return [describes(predicate.column) for predicate in self.predicates]

    @cached_property
    def base_signs(self) -> list[float]:
        """Predicate → signs by the words around it that it limits the base, -1 to 1."""
        import numpy as np

        cues = base_cues(self.reading)
        found = []
        for predicate in self.predicates:
            worth = self.hits.of_value(predicate.column, predicate.strengths) * self.hits.weights
            share = float(worth @ cues / worth.sum()) if worth.sum() else 0.0
            found.append(float(np.clip(share, -1, 1)))
        return found

    @cached_property
    def asked(self) -> bool:
        """Whether the number is that of all who were asked (`we polled 1,040 adults`)."""
        first, last = self.reading.claimed_word, self.reading.claimed_end
        beside = self.reading.words[max(0, first - _ASKED_REACH) : last + 1 + _ASKED_REACH]
        return bool(language().words["asking"] & {word.text for word in beside})

    @cached_property
    def answers(self) -> bool:
        """Whether the claim's clause speaks of giving an answer."""
        return bool(language().words["answering"] & {word.text for word in self.reading.own_words})

    @cached_property
    def one_column_of_money(self) -> bool:
        """Whether sums of money can only be those of one column."""
        return sum(column.is_measure and is_money(column) for column in self.table.columns) == 1

    @cached_property
    def stated_bases(self) -> frozenset[float]:
        """Whole numbers that the text gives as the base (`of 858 respondents`)."""
        words, bases = self.reading.words, language().words["base_strong"]
        return frozenset(
            one.value for one in self.reading.mentions
            if one.value >= _LEAST_BASE and any(
                word.text in bases for word in words[max(0, one.word - _BASE_REACH) : one.word]
            )
        )  # fmt: skip

    def is_of_stated(self, column: ColumnProfile) -> bool:
        """Whether as many have answered a question as the text says, and not all."""
        answered = int(column.answered.sum())
        return answered < self.table.rows and answered in self.stated_bases

    @cached_property
    def limits_base(self) -> bool:
        """Whether the claim's words limit its base by something that the table knows."""
        return any(sign >= _LIMITS for sign in self.base_signs)

    def keeps_limits(self, base: tuple[int, ...]) -> bool:
        """Whether one of the conditions of a base is what the claim's words limit it by."""
        return any(self.base_signs[i] >= _LIMITS for i in base)

    @cached_property
    def worth(self) -> float:
        """Closeness of all telling words of the claim's clause and of the one that it belongs to, but for
        dates and those that only name what the table is about."""
        unknown = sum(self._unexplained(i) for i, word in enumerate(self.reading.words) if word.content)
        return unknown + _STRANGE_BASE * self.strange_base

    @cached_property
    def whole_noun(self) -> int | None:
        """Index of the first word in its clause that says what a share is of (`a tenth of all injuries`)."""
        words, at = self.reading.words, self.reading.claimed_end
        passed = language().words["percent_words"]
        after = [i for i in range(at + 1, len(words)) if words[i].text not in passed]
        if not self.form.percent or not after or words[after[0]].text != "of":
            return None
        named = next((i for i in after[1 : 1 + _BASE_NOUN] if words[i].content), None)
        if named is None or words[named].chunk != words[min(at, len(words) - 1)].chunk:
            return None
        return named

    @cached_property
    def whole_nouns(self) -> frozenset[str]:
        """Stems of the words that name what a share is of, and of their synonyms."""
        if self.whole_noun is None:
            return frozenset()
        words = self.reading.words[self.whole_noun : self.whole_noun + _WHOLE_WORDS]
        named = list(takewhile(lambda word: word.content, words))
        return frozenset(one for word in named for one in (word.stem, *synonyms(word.stem)))

    @cached_property
    def is_of_sum(self) -> bool:
        """Whether a share is of what a column of numbers holds, and not of the rows."""
        rows = self.table.topic | language().stems["list_rows"] | language().stems["survey_rows"]
        summed = {
            one for column in self.table.columns
            if column.is_measure and not column.holds_places and self.sums_up(column)
            for one in column.stems
        }  # fmt: skip
        told = {one for column in self.table.columns if column.numbers is None for one in column.stems}
        return bool(self.whole_nouns & (summed - told)) and not self.whole_nouns & rows

    def sums_up(self, column: ColumnProfile) -> bool:
        """Whether a column may hold how much there is of what a share is of: a time holds only times
        (`seconds before the next point`)."""
        units = {
            one for word in tokens(spaced(column.name)) if time_unit(word) for one in content_stems(word)
        }
        return not units or bool(units & self.whole_nouns)

    @cached_property
    def strange_base(self) -> bool:
        """Whether the share is of things that the table does not know (`35 percent of baristas`)."""
        at, spoken = self.whole_noun, language()
        if at is None:
            return False
        words = self.reading.words
        familiar = spoken.common_stems | spoken.weak_stems | spoken.stems["survey_rows"] | self.form.nouns
        known = self.hits.known[at] or words[at].stem in familiar or self.names_table(words[at])
        return not known and (at + 1 >= len(words) or not words[at + 1].content)

    def strangeness(self, place: str | None) -> float:
        """What the claim's place counts for in favour of another subject where the table does not know it;
        a word for those who answer (`Americans`) names none."""
        people = language().stems["survey_rows"] | language().stop
        told = any(
            {word.stem, word.text} & people for mention in find_places(self.reading.text)
            for word in self.reading.words if mention.start <= word.start < mention.end
        )  # fmt: skip
        near = any(
            word.weight >= ATTACHED for mention in find_places(self.reading.text)
            for word in self.reading.words if mention.start <= word.start < mention.end
        )  # fmt: skip
        named = content_stems(place) if place and near and not told else []
        known = self.table.topic | self.table.in_headers.keys() | self.table.in_values.keys()
        return _STRANGE_PLACE if named and not known & set(named) else 0.0

    def _unexplained(self, i: int) -> float:
        """What a word counts for in favour of another subject: one of the claim's clause that the table may
        explain or not, and one elsewhere that the table does not know at all."""
        word = self.reading.words[i]
        uncounted = self.form.points or self.form.times or self.form.measured
        if uncounted and i == self.reading.claimed_end + 1:
            return 0.0
        if word.text.isdigit() or word.text in language().words["months"] or self.names_table(word):
            return 0.0
        common = word.stem in language().common_stems | language().weak_stems
        if self.hits.known[i]:
            near = word.weight if word.weight >= ATTACHED else 0.0
            return near * (_KNOWN_COMMON if common else 1.0)
        telling = _COMMON if common else 1.0
        return telling * word.weight * (1.0 if word.weight >= ATTACHED else _ELSEWHERE)

    def names_table(self, word: Word) -> bool:
        """Whether a word is one of the title, in whatever form."""
        forms = {word.stem} | synonyms(word.stem) | derived(word.text)
        return bool(forms & (self.table.topic | language().stems["list_rows"]))

    @cached_property
    def tallies_of_people(self) -> frozenset[int]:
        """Columns that hold how many people something befell, which the claim counts (`num_injured` where 40
        people were hurt)."""
        named = ("tally_headers", "survey_rows", "harm_headers")
        tally, people, harm = (language().stems[name] for name in named)
        if self.asks or not self.form.nouns & people:
            return frozenset()
        told = {
            column.index: set(column.stems) - tally for column in self.table.columns
            if column.counts_things and (set(column.stems) & tally or set(column.stems) <= harm)
        }  # fmt: skip
        return frozenset(index for index, stems in told.items() if stems and stems <= self.hits.spoken)

    @cached_property
    def counts_rows(self) -> float:
        """What speaks for counting rows: the noun that is counted, and words of the table's title."""
        if self.form.money:
            return 0.0
        stems, nouns, topic = language().stems, self.form.nouns, self.table.topic
        rows_are_people = self.survey and not self.tallies_of_people
        named = nouns & (
            topic | stems["list_rows"] | (stems["survey_rows"] if rows_are_people else frozenset())
        )
        about = sum(word.weight for word in self.reading.words if word.content and self.names_table(word))
        people = bool(nouns & stems["survey_rows"]) and not self.tallies_of_people
        often = bool(nouns & stems["occurrences"])
        noun = max(_ROW_NOUN * bool(named), _OFTEN * often, _PEOPLE * people)
        asked = _ASKS_ELSE * (not nouns and bool(self._cued & _OF_NUMBERS))
        return noun + min(_TOPIC, _TOPIC * about) - _STRANGE_NOUN * self.counts_strangers - asked

    @cached_property
    def counts_strangers(self) -> bool:
        """Whether the noun that is counted is one that the table does not know."""
        spoken, counted = language(), self.form.nouns
        familiar = spoken.common_stems | spoken.stems["survey_rows"] | spoken.stems["occurrences"]
        known = any(self.hits.known[i] or self.names_table(word) for i, word in enumerate(self.reading.words)
                    if word.stem in counted)  # fmt: skip
        return bool(counted) and not known and not counted & (familiar | spoken.stems["verbs"])

    def column_score(self, one: PredicateSet, header: Strengths, missing: float) -> float:
        """The score of a set of conditions together with a column that is aggregated."""
        import numpy as np

        extra = (np.maximum(one.explained, header) - one.explained) @ self.hits.weights
        return one.score + float(extra) - _COLUMN - _COLUMN_MISSING * missing


def describes(column: ColumnProfile) -> bool:
    """Whether a header begins with what describes people, and not with an order (`Please state …`)."""
    ordered = language().words["verb_openers"] & set(tokens(column.name)[:1])
    return not ordered and bool(language().stems["descriptive_headers"] & set(column.stems[:3]))


def _is_long(one: Predicate) -> bool:
    """Whether a condition is on one answer of several telling words."""
    return one.codes is not None and all(len(one.column.value_stems[code]) > 1 for code in one.codes)
