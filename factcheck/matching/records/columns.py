"""One column of a record table: its words, its rows as codes or numbers, and what its numbers are."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.matching.records.bins import Interval, value_interval
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.texts import (
    content_stems,
    denies_itself,
    full_name,
    impersonal,
    scale_rank,
    without_notes,
)
from factcheck.matching.records.tokens import tokens

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.boxes import Boxes
    from factcheck.references import RecordColumn

    Mask = npt.NDArray[np.bool_]

__all__ = ["MOST_ANSWERS", "YEARS", "ColumnProfile"]

MOST_ANSWERS = 60
"""Distinct values from which a column holds names or free text and not the answers to a question."""
_MANY_IDS = 20
"""From so many rows on, whole numbers of which none occurs twice are identifiers where the header says so or
they lie close together; numbers in turn always."""
_ID_SPREAD = 1.1
"""Factor between the largest and the smallest of identifiers that were given out in turn."""
_ONE_PERSON = 0.9
"""Share of the rows with a surname from which one person is meant by it."""
_INITIAL = 0.1
"""Weight of an initial or of `Jr.` in a column of names."""
_LEAST_TEXTS, _FREE, _WORDS_OF_TEXT = 10, 0.8, 3.5
"""Values from which a column holds free text, the share of the rows with an answer that they are then at
least, and their telling words on average."""
_LONGEST_LABEL = 3
"""Telling words of a header that names a thing and asks no question."""
_LONGEST_SCALE = 11
"""Marks of the longest scale, from 0 to 10."""
YEARS = (1800.0, 2100.0)
_LABEL = re.compile(r"([A-Za-z][A-Za-z ]{2,24}):\s+\S")
"""The name before what explains it."""
_DEGREE_AFTER = re.compile(r"(?:more|less|fewer|over|under|above|older|younger|better|worse|so|not)\b", re.I)
"""What makes `or` a bound and no second name."""


@dataclass(eq=False)
class ColumnProfile:
    """One column: its words, and its rows as codes (into `values`) or as numbers."""

    index: int
    column: RecordColumn
    stems: tuple[str, ...]
    """Content stems of the header."""
    values: tuple[str, ...]
    """Distinct values as text, most frequent first; empty for numbers and dates."""
    value_stems: tuple[tuple[str, ...], ...]
    codes: npt.NDArray[np.int32] | None
    """Row → index into `values`, -1 where missing; None for lists, numbers and dates."""
    numbers: npt.NDArray[np.float64] | None
    """Row → number (20190314 for a date), NaN where missing."""
    answered: Mask
    members: tuple[Mask, ...] = ()
    """For a list: the rows that hold each value."""
    masks: dict[object, Mask] = field(default_factory=dict)
    boxes: Boxes | None = None
    """The columns of the file that a list of ticked boxes is read from."""

    total: float | None = None
    """The sum of its numbers that the table itself states in a row below them."""

    @cached_property
    def meaning(self) -> tuple[str, ...]:
        """Content stems of what a file beside the table says that the column holds; empty without one."""
        return tuple(content_stems(self.column.meaning)) if self.column.meaning else ()

    @property
    def name(self) -> str:
        return self.boxes.question if self.boxes else self.column.name

    def header_of(self, code: int) -> str:
        """The column of the file in which a value stands."""
        return (
            self.boxes.headers[self.boxes.options.index(self.values[code])]
            if self.boxes
            else self.column.name
        )

    def rows_with(self, codes: frozenset[int]) -> Mask:
        """Rows whose value is one of `codes`; computed once."""
        import numpy as np

        if codes not in self.masks:
            if self.codes is None:
                self.masks[codes] = np.logical_or.reduce([self.members[code] for code in sorted(codes)])
            else:
                chosen = np.zeros(len(self.values) + 1, dtype=bool)
                chosen[list(codes)] = True
                self.masks[codes] = chosen[self.codes]
        return self.masks[codes]

    def rows_with_all(self, codes: frozenset[int]) -> Mask:
        """Rows of a list that hold all of `codes`; computed once."""
        import numpy as np

        key = ("all", codes)
        if key not in self.masks:
            self.masks[key] = np.logical_and.reduce([self.members[code] for code in sorted(codes)])
        return self.masks[key]

    def rows_between(self, lower: float, upper: float, closed: tuple[bool, bool]) -> Mask:
        """Rows whose number lies in the interval; computed once."""
        key = (lower, upper, closed)
        if key not in self.masks:
            assert self.numbers is not None
            above = self.numbers >= lower if closed[0] else self.numbers > lower
            below = self.numbers <= upper if closed[1] else self.numbers < upper
            self.masks[key] = above & below
        return self.masks[key]

    def rows_against(self, other: ColumnProfile, sign: str) -> Mask:
        """Rows whose number is above (`>`) or below (`<`) that of another column; computed once."""
        key = (other.index, sign)
        if key not in self.masks:
            assert self.numbers is not None
            assert other.numbers is not None
            above = self.numbers > other.numbers
            self.masks[key] = above if sign == ">" else self.numbers < other.numbers
        return self.masks[key]

    @cached_property
    def is_measure(self) -> bool:
        """Whether sums and means of the numbers mean anything: not for years, dates and identifiers."""
        import numpy as np

        if self.numbers is None or self.column.kind == "date" or self.holds_years or self.is_indicator:
            return False
        known = self.numbers[self.answered]
        whole = bool(np.all(known == np.floor(known)))
        distinct = len(known) > _MANY_IDS and len(np.unique(known)) == len(known)
        close = distinct and known.min() > 0 and bool(known.max() <= _ID_SPREAD * known.min())
        in_turn = len(known) > 1 and bool(np.all(np.diff(known) == 1))
        named = bool(language().stems["id_headers"] & set(self.stems))
        identifies = close or in_turn or "id" in self.stems or (named and distinct)
        return not (whole and identifies)

    @cached_property
    def takes_several(self) -> bool:
        """Whether a row may hold several of the answers of a list."""
        import numpy as np

        return len(self.members) > 1 and bool((np.sum(self.members, axis=0) > 1).any())

    @cached_property
    def unknown(self) -> frozenset[int]:
        """Codes of the values that only say that the answer is not known (`Unknown`, `Prefer not to say`)."""
        marks = language().words["unknown_values"]
        return frozenset(
            code for code, value in enumerate(self.values[:MOST_ANSWERS])
            if "-".join(tokens(value)) in marks
        )  # fmt: skip

    @cached_property
    def opted_out(self) -> frozenset[int]:
        """Codes of the values that say that the question does not apply (`I don't own a car`)."""
        if len(self.values) > MOST_ANSWERS or self.codes is None or self.poles or self.scale:
            return frozenset()
        return frozenset(code for code, value in enumerate(self.values) if denies_itself(value))

    @cached_property
    def known(self) -> Mask:
        """Rows with an answer that says more."""
        left_out = self.unknown | self.opted_out
        return self.answered & ~self.rows_with(left_out) if left_out else self.answered

    @cached_property
    def is_age(self) -> bool:
        """Whether the header says that it holds ages."""
        return bool(language().stems["age_headers"] & set(self.stems))

    @cached_property
    def holds_ranks(self) -> bool:
        """Whether the header says that it holds the place that each row takes."""
        import numpy as np

        if self.numbers is None or not language().stems["rank_headers"] & set(self.stems):
            return False
        known = self.numbers[self.answered]
        return bool(np.all((known >= 1) & (known == np.floor(known))))

    @cached_property
    def is_tally(self) -> bool:
        """Whether the header says no more than that it holds a number of things (`Total`, `n`)."""
        tally = language().stems["tally_headers"]
        return self.is_measure and bool(self.stems) and set(self.stems) <= tally

    @cached_property
    def counts_things(self) -> bool:
        """Whether its numbers are whole ones from zero on, or of those who came to harm."""
        import numpy as np

        if self.numbers is None or not self.is_measure:
            return False
        known = self.numbers[self.answered]
        harm = bool(self.stems) and set(self.stems) <= language().stems["harm_headers"]
        return bool(len(known)) and bool(
            np.all((known >= 0) & (known == np.floor(known))) and (harm or np.any(known == 0))
        )

    @cached_property
    def is_indicator(self) -> bool:
        """Whether its numbers are 0 and 1, for something that is there or not."""
        import numpy as np

        if self.numbers is None or not self.answered.any():
            return False
        return set(np.unique(self.numbers[self.answered])) == {0.0, 1.0}

    @cached_property
    def holds_marks(self) -> bool:
        """Whether its numbers are the few whole ones of a scale."""
        import numpy as np

        if self.numbers is None or not self.is_measure:
            return False
        known = np.unique(self.numbers[self.answered])
        return 2 < len(known) <= _LONGEST_SCALE and bool(
            np.all(known == np.floor(known)) and known[0] >= 0 and known[-1] <= _LONGEST_SCALE
        )

    @property
    def holds_places(self) -> bool:
        """Whether its numbers are the places that one thing got among others."""
        return self.holds_marks and bool(language().stems["ranking_headers"] & set(self.stems))

    @cached_property
    def is_fraction(self) -> bool:
        """Whether all its numbers are fractions of one, which a text would write as percent."""
        import numpy as np

        if self.numbers is None or not self.answered.any():
            return False
        known = self.numbers[self.answered]
        return bool(np.all((known >= 0) & (known <= 1)) and np.any(known != np.floor(known)))

    @cached_property
    def holds_years(self) -> bool:
        import numpy as np

        if self.numbers is None:
            return False
        known = self.numbers[self.answered]
        inside = (known >= YEARS[0]) & (known <= YEARS[1]) & (known == np.floor(known))
        return bool(len(known)) and bool(np.all(inside))

    @cached_property
    def alternatives(self) -> dict[int, tuple[tuple[str, ...], ...]]:
        """Codes of the values that give two names for one thing (`Hispanic/Latino`), that name two things
        (`An argument or fight`) or explain a name (`Fall: patron fell from ride`) → the stems of each that
        may stand for the value, those of notes in brackets left out as in the values."""
        found = {code: _names_of(value) for code, value in enumerate(self.values[:MOST_ANSWERS])}
        named = {
            code: [[one for one in content_stems(name) if one in self.value_weights] for name in names]
            for code, names in found.items()
        }
        return {
            code: tuple(tuple(stems) for stems in names if stems) for code, names in named.items() if names
        }

    @cached_property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Stems of all words of each value, stop words too, notes in brackets left out."""
        return tuple(tuple(map(impersonal, tokens(_without_speaker(value)))) for value in self.values)

    @cached_property
    def told_apart(self) -> dict[int, frozenset[str]]:
        """Codes of the answers that have the telling words of another (`Not at all keen`, `Not too keen`) →
        the stems that only they have of these."""
        alike: dict[frozenset[str], list[int]] = {}
        for code, stems in enumerate(self.value_stems[:MOST_ANSWERS]):
            alike.setdefault(frozenset(stems), []).append(code)
        return {
            code: frozenset(self.phrases[code]).difference(*(self.phrases[k] for k in codes if k != code))
            for codes in alike.values() if 1 < len(codes) < len(self.values) for code in codes
        }  # fmt: skip

    @cached_property
    def intervals(self) -> dict[int, Interval]:
        """Codes of the values that are ranges of numbers (`18-29`, `60+`, `$25,000 to $49,999`), or numbers
        beside such."""
        found = {code: value_interval(text) for code, text in enumerate(self.values)}
        ranges = {code: interval for code, interval in found.items() if interval}
        points = {code: float(text) for code, text in enumerate(self.values) if ranges and text.isdecimal()}
        return ranges | {code: (point, point) for code, point in points.items()}

    @cached_property
    def poles(self) -> dict[str, frozenset[int]]:
        """`yes` and `no`: the codes of the values that begin so; empty where the column has not both."""
        words = language().words
        found: dict[str, set[int]] = {"yes": set(), "no": set()}
        if len(self.values) > MOST_ANSWERS:
            return {}
        for code, text in enumerate(self.values):
            first = (tokens(text) or [""])[0]
            numeric = first in ("0", "1")
            if numeric and (self.column.kind != "yes_no" or len(tokens(text)) > 1):
                continue
            if first in words["yes_values"]:
                found["yes"].add(code)
            elif first in words["no_values"]:
                found["no"].add(code)
        return {pole: frozenset(codes) for pole, codes in found.items()} if all(found.values()) else {}

    @cached_property
    def scale(self) -> dict[int, int]:
        """Code → rank on the scale of answers that the values come from, 0 the most; empty without one."""
        best: dict[int, int] = {}
        if len(self.values) > MOST_ANSWERS:
            return best
        for order in language().scales:
            ranks = {code: scale_rank(text, order) for code, text in enumerate(self.values)}
            known = {code: rank for code, rank in ranks.items() if rank is not None}
            if len(known) > len(best) and len(known) >= 3 and len(known) == len(set(known.values())):
                best = known
        return best

    @cached_property
    def holds_names(self) -> bool:
        """Whether its values are names or free text, of which a claim must say most words: many different
        ones, or texts that hardly any other row has."""
        import numpy as np

        if self.codes is None:
            return len(self.values) > MOST_ANSWERS
        words = sum(map(len, self.value_stems)) / max(1, len(self.values))
        answers = int(np.sum(self.answered))
        free = len(self.values) >= max(_LEAST_TEXTS, _FREE * answers) and words >= _WORDS_OF_TEXT
        return len(self.values) > MOST_ANSWERS or free

    @cached_property
    def holds_titles(self) -> bool:
        """Whether its values are names or titles, for which no other word stands."""
        named = bool(language().stems["title_headers"] & set(self.stems))
        return self.holds_names or (named and len(self.stems) <= _LONGEST_LABEL and "?" not in self.name)

    @cached_property
    def sides(self) -> dict[int, tuple[tuple[str, ...], int]]:
        """Code → what it is a degree of and its rank, 0 the most, where the answers have two sides (`Very
        wet`, `Somewhat wet`, `Very dry`); empty for other answers."""
        found: dict[int, tuple[tuple[str, ...], int]] = {}
        degrees = next(order for order in language().scales if "moderately" in order)
        for code, value in enumerate(self.values[:MOST_ANSWERS]):
            rank = scale_rank(value, degrees)
            if rank is not None:
                rest = tokens(value)[len(degrees[rank].split()) :]
                found[code] = tuple(stem(word) for word in rest), rank
        return found if len({rest for rest, _ in found.values()}) > 1 else {}

    @cached_property
    def surnames(self) -> dict[int, str]:
        """Codes of the values that are names of people → the stem of a surname that nearly all rows with it
        mean by one person; empty where the header does not say that it names people."""
        import numpy as np

        if self.codes is None or not language().stems["people_headers"] & set(self.stems):
            return {}
        names = {code: name for code, value in enumerate(self.values) if (name := full_name(value))}
        times = np.bincount(self.codes[self.codes >= 0], minlength=len(self.values))
        having: Counter[str] = Counter()
        meant: Counter[tuple[str, str]] = Counter()
        for code, stems in enumerate(self.value_stems):
            having.update(dict.fromkeys(stems, int(times[code])))
            if code in names:
                meant[names[code]] += int(times[code])
        surnames = {code: stem(last) for code, (_, last) in names.items()}
        return {
            code: one for code, one in surnames.items() if meant[names[code]] >= _ONE_PERSON * having[one]
        }

    @cached_property
    def value_weights(self) -> dict[str, float]:
        """Stem → how well it tells the values of this column apart, 0 to 1."""
        counts = Counter(one for stems in self.value_stems for one in set(stems))
        total = max(2, len(self.values))
        endings = language().words["name_endings"] if total > MOST_ANSWERS else frozenset()
        return {
            one: math.log(1 + total / count) / math.log(1 + total)
            * (_INITIAL if endings and (len(one) == 1 or one in endings) else 1.0)
            for one, count in counts.items()
        }  # fmt: skip


def _without_speaker(value: str) -> str:
    """A value without notes, and without the `I` with which it begins."""
    return re.sub(r"^I (?=\w+ \w)", "", without_notes(value))


def _names_of(value: str) -> list[str]:
    """The names of which one may stand for a value that has several; none for a plain one."""
    slashed = value.split("/")
    if len(slashed) == 2 and all(name.strip().isalpha() or " " in name.strip() for name in slashed):
        return slashed
    label = _LABEL.match(value)
    if label:
        return [label[1]]
    joined = value.split(" or ")
    both = len(joined) == 2 and not value_interval(value) and not _DEGREE_AFTER.match(joined[1])
    return joined if both else []
