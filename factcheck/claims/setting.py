"""What the text around a sentence lends it: places named before it, the headline, the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from datetime import date
from functools import cached_property, partial

from factcheck.claims.analysis import analyse
from factcheck.claims.attribution import Saying, find_sayings
from factcheck.claims.language import words
from factcheck.claims.pointed import pointed_at, world_named
from factcheck.claims.quotes import Speakers
from factcheck.claims.sentences import Sentence
from factcheck.claims.terms import Term, term_mentions, term_of
from factcheck.claims.where import acts, of_the_state, speaks, stands_for, topic_place
from factcheck.periods import Period, PeriodMention, find_periods
from factcheck.places import PlaceMention, country, find_places, institution_home, is_aggregate
from factcheck.quantities import Quantity

__all__ = ["Setting"]

_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?)\b")
_ITS = re.compile(r"(?:(?:On|By|In|As of|Since|So|To|Until) [\w ]{1,25},? )?[Ii]ts?\b")
"""How a sentence goes on about the country with which the one before begins (`On Friday it counted 5`)."""
_THE_COUNTRY = re.compile(r"(?:The|This) (?:country|nation)\b(?!['’]s [a-z]+ (?:to|in)\b)")
_BACK = 3
"""Sentences that may go on about one country, each in a paragraph of its own."""
_WITH_A_NUMBER = re.compile(r"(?:['’]s)?,?(?: [a-z]+){0,5} [$€£]?\d")
_SEVERAL = 3
"""Countries in a list after which none is what the text is about."""
_NEAR = 2
"""Sentences back in which a place still holds for a sentence of the same paragraph."""
_CLEAR_SHARE = 3
"""A country is what a text is about if at least one in so many of its places lie there."""
_REMEMBERED = 50
"""Places before a sentence among which the continent that it points at is looked for."""
_BESIDE = 5
"""Characters between a time told from a term of office and the year that says it again."""
_CLEARLY_GLOBAL = 2
"""Times that a text speaks of the world from which it may be about the world."""
_HEADLINES = 3
"""Sentences at the top among which a headline and a dateline are looked for."""


def _lists(text: str, mention: PlaceMention) -> bool:
    """Whether a country is an item of a list with its number (`Peru 5,000 and Chile with 3,000`)."""
    return not is_aggregate(mention.key) and _WITH_A_NUMBER.match(text, mention.end) is not None


def _restates(mention: PeriodMention, told: PeriodMention) -> bool:
    """Whether a year only says again when someone took office (`when I took office in 1977`)."""
    behind = told.end <= mention.start <= told.end + _BESIDE
    whole, part = mention.period, told.period
    return bool(behind and whole and part and part.end and whole.contains(Period.of_day(part.end)))


class Setting:
    """The places and periods of a text, sentence by sentence."""

    def __init__(
        self, text: str, sentences: list[Sentence], quantities: list[Quantity], day: date | None
    ) -> None:
        self.text, self.sentences, self.day = text, sentences, day
        self._quantities = quantities
        self._quantity_starts = [quantity.start for quantity in quantities]
        self._topics: dict[int, tuple[str | None, bool]] = {}
        self._places: dict[int, list[PlaceMention]] = {}
        self._periods: dict[tuple[int, Period | None], list[PeriodMention]] = {}
        self._said: dict[int, list[Saying]] = {}

    @cached_property
    def _mentions(self) -> list[PlaceMention]:
        return find_places(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self._mentions]

    def places(self, sentence: Sentence) -> list[PlaceMention]:
        """The places that a sentence names or points at, in order."""
        if sentence.start not in self._places:
            named = self._named(sentence)
            before = partial(self._named_before, sentence)
            pointed = list(
                pointed_at(
                    self.text,
                    sentence,
                    named,
                    before,
                    partial(self._spoken_of, sentence),
                    lambda: self._of_the_text,
                )
            )
            starts = {mention.start for mention in pointed}
            kept = [mention for mention in named if mention.start not in starts]
            self._places[sentence.start] = sorted([*kept, *pointed], key=lambda mention: mention.start)
        return self._places[sentence.start]

    def _named_before(self, sentence: Sentence) -> list[PlaceMention]:
        """The places named last before a sentence."""
        end = bisect_left(self._starts, sentence.start)
        return self._mentions[max(0, end - _REMEMBERED) : end]

    def _named(self, sentence: Sentence) -> list[PlaceMention]:
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        return [of_the_state(self.text, mention) for mention in self._mentions[first:last]]

    def _spoken_of(self, sentence: Sentence) -> str | None:
        """What the text is about where a sentence begins."""
        number = bisect_left(self.sentences, sentence.start, key=lambda held: held.start)
        home = self._of_the_text
        known = home if home and not is_aggregate(home) else None
        return self.topic_before(number) or known or self._gone_on_about(number) or home

    def quantities(self, sentence: Sentence) -> list[Quantity]:
        """The quantities of a sentence."""
        starts = self._quantity_starts
        return self._quantities[bisect_left(starts, sentence.text_start) : bisect_left(starts, sentence.end)]

    def periods(self, sentence: Sentence, anchor: Period | None = None) -> list[PeriodMention]:
        """The periods that a sentence names, `a year later` than an anchor too; offsets count in it."""
        key = sentence.start, anchor
        if key not in self._periods:
            self._periods[key] = self._find_periods(sentence, anchor)
        return self._periods[key]

    def _find_periods(self, sentence: Sentence, anchor: Period | None) -> list[PeriodMention]:
        part = self.text[sentence.start : sentence.end]
        found = find_periods(part, self.day, anchor)
        if self._term:
            told = list(term_mentions(part, self._term, self.day))
            found = [one for one in found if not any(_restates(one, other) for other in told)]
            found = sorted([*found, *told], key=lambda mention: mention.start)
        first = sentence.text_start - sentence.start
        return [mention for mention in found if mention.start >= first]

    @cached_property
    def _term(self) -> Term | None:
        """The term of office of the speaker whom the headline names."""
        return term_of(self.text[: self.text.find("\n")], self.day) if "\n" in self.text else None

    @property
    def in_office(self) -> Period | None:
        """The time for which that speaker has been in office, from the month on in which it began."""
        return Period(self._term.took_office.replace(day=1), self.day) if self._term else None

    def place_before(self, number: int) -> str | None:
        """The place that holds for a sentence that names none: that of the sentence before it in its
        paragraph, of the headline or dateline, or the one country that the text is about.

        `We` are those of the text, whatever the sentence before was about."""
        sentence = self.sentences[number]
        if _WE.search(self.text, sentence.text_start, sentence.end) and self._of_the_text:
            return self._of_the_text
        return self.topic_before(number) or self._of_the_text

    def topic_before(self, number: int) -> str | None:
        """The place that the sentences just before are about; who only speaks in one is passed over."""
        sentence, left = self.sentences[number], _NEAR
        if number and _ITS.match(self.text, sentence.text_start):
            opening = self._gone_on_about(number)
            if opening:
                return opening
        for i in range(number - 1, -1, -1):
            if self.sentences[i].paragraph != sentence.paragraph or not left:
                break
            topic, spoken = self._topic(i)
            if topic is not None:
                return topic or None
            left -= not spoken
        return None

    def _gone_on_about(self, number: int) -> str | None:
        """The country that `it` or `the country` at the head of a sentence is: the one that the sentence
        before begins with, even if it speaks, or goes on about in the same way."""
        for i in range(number - 1, max(-1, number - 1 - _BACK), -1):
            sentence = self.sentences[i]
            if opening := self._opens_with(sentence):
                return opening
            goes_on = (_ITS, _THE_COUNTRY)
            if sentence.heading or not any(told.match(self.text, sentence.text_start) for told in goes_on):
                return None
        return None

    def _opens_with(self, sentence: Sentence) -> str | None:
        """The country that a sentence begins with."""
        first = next((m for m in self._named(sentence) if m.start >= sentence.text_start), None)
        opens = first and first.start == sentence.text_start and not first.adjective
        owned = first and self.text.startswith(("'", "’"), first.end)
        known = first and not is_aggregate(first.key) and not sentence.heading
        return first.key if first and opens and known and not owned else None

    def _topic(self, number: int) -> tuple[str | None, bool]:
        """What a sentence is about, and whether the only places in it are those of who speaks.

        It is "" where a sentence goes through several countries, of which none holds for the next."""
        if number not in self._topics:
            self._topics[number] = self._find_topic(self.sentences[number])
        return self._topics[number]

    def _find_topic(self, sentence: Sentence) -> tuple[str | None, bool]:
        mentions = [mention for mention in self.places(sentence) if mention.start >= sentence.text_start]
        if not mentions:
            return None, False
        sayings = self._read_sayings(sentence)
        about = [mention for mention in mentions if not speaks(self.text, mention, sayings)]
        acting = [mention for mention in about if acts(self.text, mention)]
        if len({country(mention.key) for mention in about if _lists(self.text, mention)}) >= _SEVERAL:
            return "", False
        topic = topic_place(self.text, about) or next(iter(acting), None)
        return (topic.key if topic else None), not about

    def _seats(self, dateline: Sentence) -> list[str]:
        """The countries of a dateline from a town of international bodies (`GENEVA, June 20 --`)."""
        inside = (m for m in self._named(dateline) if m.start < dateline.text_start)
        names = ((m, self.text[m.start : m.end].lower().split()) for m in inside)
        return [country(m.key) for m, name in names if words("seats").intersection(name)]

    def _city_of(self, headline: Sentence, key: str) -> str:
        """The town in a headline that the text goes on about (`Leeds to close libraries`), else `key`."""
        named = Counter(m.key for m in self._mentions if country(m.key) == key)
        for mention in self._named(headline):
            if "/" in mention.key and named[mention.key] > 1 and 2 * named[mention.key] >= named.total():
                return mention.key
        return key

    def speaker(self, number: int, start: int) -> str | None:
        """Who says what stands at `start`, told from the sentences around one that does not say so."""
        return self._speakers.of(number, start)

    @cached_property
    def _speakers(self) -> Speakers:
        return Speakers(self.text, self.sentences, lambda number: self._read_sayings(self.sentences[number]))

    def _read_sayings(self, sentence: Sentence) -> list[Saying]:
        start, end = sentence.text_start, sentence.end
        if start not in self._said:
            a = analyse(self.text, start, end, self.quantities(sentence))
            self._said[start] = find_sayings(a, self.text, start, end)
        return self._said[start]

    @cached_property
    def _of_the_world(self) -> int:
        """How often the text speaks of all the world, and does not only compare something with it."""
        worldly = [m for m in self._mentions if m.key == "world" and stands_for(self.text, m)]
        return len(worldly) + len(list(world_named(self.text)))

    @cached_property
    def _of_the_text(self) -> str | None:
        """The country of the headline or dateline, else the one named most often."""
        counts = Counter(country(m.key) for m in self._mentions if not is_aggregate(m.key))
        for number, sentence in enumerate(self.sentences[:_HEADLINES]):
            named = [m.key.partition("/")[0] for m in self._named(sentence) if not is_aggregate(m.key)]
            headline = sentence.heading and not number
            if not headline:
                seats = [key for key in self._seats(sentence) if counts[key] == 1]
                counts -= Counter(seats)
                named = [key for key in named if key not in seats]
            if named and (headline or sentence.body >= 0):
                key = max(named, key=lambda key: (counts[country(key)], -named.index(key)))
                return self._city_of(sentence, key) if headline else key
            regions = {m.key for m in self._named(sentence) if is_aggregate(m.key)}
            if headline and len(regions - {"world"}) == 1 and not named:
                return (regions - {"world"}).pop()
            if headline and "world" in regions and not named and self._of_the_world >= _CLEARLY_GLOBAL:
                return "world"
            home = institution_home(self.text[sentence.start : sentence.end]) if sentence.heading else None
            if home:
                return home
        if not counts:
            groups = Counter(m.key for m in self._mentions)
            return groups.most_common(1)[0][0] if len(groups) == 1 else None
        key, times = counts.most_common(1)[0]
        if self._of_the_world >= max(times, _CLEARLY_GLOBAL):
            return "world"
        return key if _CLEAR_SHARE * times >= counts.total() else None
