"""Places as running text names them: names, adjectives, peoples, capitals and cities."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.places.gazetteer import contains, place, slug
from factcheck.places.tables import entries, pairs, words

__all__ = ["PlaceMention", "find_places", "institution_home", "without_places"]

_BREAK = re.compile(r"[ .,'’*-]")
_CAPITALISED = re.compile(
    r"(?<![\w.@/-])(?:[A-ZÀ-Ý][\w.'’*-]*|worldwide|world-wide|global(?:ly)?|world|planet|sub-Saharan|euro(?:zone)?)"
)
_CAPITALISED_BEFORE = re.compile(r"([A-Z][\w’'.]*) $")
_CAPITALISED_AFTER = re.compile(r"[ -][A-Z][a-z]")
_MONEY_AFTER = re.compile(r"\$| \$(?!\d)| (?:dollars?|cents?|pounds?|francs?|currency)\b", re.IGNORECASE)
_WORLD_WORDS = ("worldwide", "world-wide", "globally", "global", "world", "planet")
_LONGEST_NAME_BEFORE = 30
_TEXTS_KEPT = 2048
"""Texts whose places are remembered: a sentence is held against hundreds of series."""
_LONGEST_KEPT = 1000
"""Characters of such a text."""


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in a text; `text[start:end]` is the name as written."""

    start: int
    end: int
    key: str
    """Key of `factcheck.places`."""
    adjective: bool
    """True for `Syrian`, `Syrians`, `worldwide`; False for the name of the place."""

    @property
    def name(self) -> str:
        """As a reader would write it."""
        return place(self.key).name


@dataclass(frozen=True, slots=True)
class _Name:
    text: str
    key: str | None
    """None for names that only look like places."""
    adjective: bool


def find_places(text: str) -> list[PlaceMention]:
    """The places named in a text, in order, without overlaps.

    >>> [(m.name, m.adjective) for m in find_places("Syrian refugees reached Hanover.")]
    [('Syria', True), ('Hanover', False)]
    """
    return list(_remembered(text) if len(text) <= _LONGEST_KEPT else _found_in(text))


def _found_in(text: str) -> tuple[PlaceMention, ...]:
    found = [
        PlaceMention(start, start + len(name.text), name.key, name.adjective)
        for start, name in _names_in(text)
        if name.key is not None
        and not _names_a_person(text, start, name)
        and not _names_money(text, start + len(name.text), name.text)
    ]
    return tuple(_settle_twins(found))


_remembered = lru_cache(maxsize=_TEXTS_KEPT)(_found_in)


def _names_money(text: str, end: int, name: str) -> bool:
    """`US $5`, `Hong Kong dollars`; in `China $5 billion and India $2 billion` the countries have it."""
    return bool(_MONEY_AFTER.match(text, end)) or (name.isupper() and text.startswith(" $", end))


@lru_cache(maxsize=1024)
def without_places(text: str) -> str:
    """A text with the names of places left out: there is nothing new about New Zealand."""
    for mention in reversed(find_places(text)):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return text


def institution_home(text: str) -> str | None:
    """The key of the country whose institution a headline names, or None.

    >>> institution_home("The President's address on the State of the Union")
    'USA'
    """
    return next((key for name, key in pairs("institutions").items() if name in text), None)


def _names_in(text: str) -> Iterator[tuple[int, _Name]]:
    names, done = _names(), 0
    for word in _CAPITALISED.finditer(text):
        start = word.start()
        if start < done:
            continue
        for name in names.get(_first_word(word[0]), ()):
            if _written_at(text, start, name.text):
                done = start + len(name.text)
                yield start, name
                break


def _first_word(word: str) -> str:
    return _BREAK.split(word, 1)[0].casefold()


def _written_at(text: str, start: int, name: str) -> bool:
    """Whether the name stands there as a whole; words of five letters and more also in capitals."""
    end = start + len(name)
    written = text[start:end]
    if written != name and not (len(name) > 4 and written == name.upper()):
        return False
    return end == len(text) or not (text[end].isalnum() or text[end] == "_")


def _names_a_person(text: str, start: int, name: _Name) -> bool:
    """`Michael Jordan`, `Paris Hilton`: a name that people bear too, beside another capitalised word.

    Only a city is taken for a first name: `Jordan Food prices` is a heading.
    """
    if name.text not in words("person_names"):
        return False
    before = _CAPITALISED_BEFORE.search(text[max(0, start - _LONGEST_NAME_BEFORE) : start])
    if before and before[1] not in words("openers", whole_lines=False) and not before[1].endswith("."):
        return True
    return "/" in (name.key or "") and bool(_CAPITALISED_AFTER.match(text, start + len(name.text)))


def _settle_twins(found: list[PlaceMention]) -> list[PlaceMention]:
    """A name of two places is the one whose country the text speaks of (`Georgia` beside `Ohio`)."""
    twins = pairs("twins")
    if not any(mention.key in twins for mention in found):
        return found
    settled = []
    for mention in found:
        other = twins.get(mention.key)
        if other and _speaks_of(found, "USA") and not _speaks_of(found, "RUS"):
            mention = PlaceMention(mention.start, mention.end, other, mention.adjective)
        settled.append(mention)
    return settled


def _speaks_of(found: list[PlaceMention], key: str) -> bool:
    return any(contains(key, mention.key) for mention in found)


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    """Names by their first word, longest first."""
    by_text = {name.text: name for name in _all_names()}
    found: dict[str, list[_Name]] = {}
    for name in by_text.values():
        found.setdefault(_first_word(name.text), []).append(name)
    return {
        word: tuple(sorted(held, key=lambda name: (-len(name.text), name.text)))
        for word, held in found.items()
    }


def _all_names() -> Iterator[_Name]:
    """Weakest first: a later name replaces an earlier one of the same spelling."""
    for table in ("parts", "countries"):
        for entry in entries(table):
            for city in entry.inside:
                yield from _spellings(city, f"{entry.codes[0]}/{slug(city)}", False)
    for table in ("parts", "groups", "countries"):
        for entry in entries(table):
            for adjective in entry.adjectives:
                yield from _spellings(adjective, entry.codes[0], True)
                yield from _spellings(_plural(adjective), entry.codes[0], True)
            for name in (entry.name, *entry.others):
                yield from _spellings(name, entry.codes[0], False)
    yield from (_Name(name, key, False) for name, key in pairs("text_names").items())
    yield from (_Name(form, "world", True) for word in _WORLD_WORDS for form in (word, word.capitalize()))
    yield from (_Name(form, None, False) for name in words("not_places") for form in _broken(name))


def _broken(name: str) -> Iterator[str]:
    """A name as written and as a broken line leaves it: `African-American`, `African- American`."""
    yield name
    if "-" in name:
        yield from (name.replace("-", f"-{gap}") for gap in (" ", "\n"))


def _plural(people: str) -> str:
    return people if people.endswith(("s", "h", "ese", ".", "men")) or len(people) < 4 else f"{people}s"


def _spellings(name: str, key: str, adjective: bool) -> Iterator[_Name]:
    """A name with and without accents, with `&` or `and`, with either apostrophe, with `St.` or `St`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    for form in (name, plain):
        for old, new in (
            ("", ""),
            ("Sub-", "sub-"),
            (" & ", " and "),
            (" and ", " & "),
            ("’", "'"),
            ("St. ", "St "),
        ):
            spelt = form.replace(old, new) if old else form
            if spelt[0].isupper() or spelt.startswith("sub-"):
                yield _Name(spelt, key, adjective)
