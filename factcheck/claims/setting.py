"""What the text around a sentence lends it: places named before it, the headline, the dateline."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from datetime import date
from functools import cached_property

from factcheck.claims.analysis import analyse
from factcheck.claims.attribution import find_sayings
from factcheck.claims.sentences import Sentence
from factcheck.claims.where import acts, speaks, topic_place
from factcheck.periods import Period, PeriodMention, find_periods
from factcheck.places import PlaceMention, country, find_places, is_aggregate
from factcheck.quantities import Quantity

__all__ = ["Setting"]

_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?)\b")
_NEAR = 2
"""Sentences back in which a place still holds for a sentence of the same paragraph."""
_CLEAR_SHARE = 3
"""A country is what a text is about if at least one in so many of its places lie there."""
_HEADLINES = 3
"""Sentences at the top among which a headline and a dateline are looked for."""


class Setting:
    """The places and periods of a text, sentence by sentence."""

    def __init__(
        self, text: str, sentences: list[Sentence], quantities: list[Quantity], day: date | None
    ) -> None:
        self.text, self.sentences, self.day = text, sentences, day
        self._quantities = quantities
        self._quantity_starts = [quantity.start for quantity in quantities]
        self._topics: dict[int, tuple[str | None, bool]] = {}

    @cached_property
    def _mentions(self) -> list[PlaceMention]:
        return find_places(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self._mentions]

    def places(self, sentence: Sentence) -> list[PlaceMention]:
        """The places that a sentence names."""
        first, last = bisect_left(self._starts, sentence.start), bisect_left(self._starts, sentence.end)
        return self._mentions[first:last]

    def quantities(self, sentence: Sentence) -> list[Quantity]:
        """The quantities of a sentence."""
        starts = self._quantity_starts
        return self._quantities[bisect_left(starts, sentence.text_start) : bisect_left(starts, sentence.end)]

    def periods(self, sentence: Sentence, anchor: Period | None = None) -> list[PeriodMention]:
        """The periods that a sentence names, `a year later` than an anchor too; offsets count in it."""
        found = find_periods(self.text[sentence.start : sentence.end], self.day, anchor)
        first = sentence.text_start - sentence.start
        return [mention for mention in found if mention.start >= first]

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
        for i in range(number - 1, -1, -1):
            if self.sentences[i].paragraph != sentence.paragraph or not left:
                break
            topic, spoken = self._topic(i)
            if topic is not None:
                return topic
            left -= not spoken
        return None

    def _topic(self, number: int) -> tuple[str | None, bool]:
        """What a sentence is about, and whether the only places in it are those of who speaks."""
        if number not in self._topics:
            self._topics[number] = self._find_topic(self.sentences[number])
        return self._topics[number]

    def _find_topic(self, sentence: Sentence) -> tuple[str | None, bool]:
        mentions = [mention for mention in self.places(sentence) if mention.start >= sentence.text_start]
        if not mentions:
            return None, False
        start, end = sentence.text_start, sentence.end
        a = analyse(self.text, start, end, self.quantities(sentence))
        sayings = find_sayings(a, self.text, start, end)
        about = [mention for mention in mentions if not speaks(self.text, mention, sayings)]
        acting = [mention for mention in about if acts(self.text, mention)]
        topic = topic_place(self.text, about) or next(iter(acting), None)
        return (topic.key if topic else None), not about

    @cached_property
    def _of_the_text(self) -> str | None:
        """The country of the headline or dateline, else the one named most often."""
        counts = Counter(country(m.key) for m in self._mentions if not is_aggregate(m.key))
        for number, sentence in enumerate(self.sentences[:_HEADLINES]):
            named = [m.key.partition("/")[0] for m in self.places(sentence) if not is_aggregate(m.key)]
            headline = sentence.heading and not number
            if named and (headline or sentence.body >= 0):
                return max(named, key=lambda key: (counts[country(key)], -named.index(key)))
        if not counts:
            groups = Counter(m.key for m in self._mentions)
            return groups.most_common(1)[0][0] if len(groups) == 1 else None
        key, times = counts.most_common(1)[0]
        return key if _CLEAR_SHARE * times >= counts.total() else None
