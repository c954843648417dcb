"""The facts of English that matching a claim to a record table needs, read from `tables/language.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from factcheck.matching.stemming import stem as porter_stem
from factcheck.matching.thesaurus import mentions, terms
from factcheck.matching.words import stems as shared_stems

__all__ = ["Language", "derived", "language", "related", "stem", "synonyms", "without_negative_prefix"]

_SHORTEST = 3
_NEGATIVE_PREFIXES = ("un", "non")
_LONGEST_WITH_E = 5
"""Letters of a stem that keeps its last e: `state` is no `stat`."""
_SHORTEST_BARE = 4
_SHORTEST_DOER = 6
"""Letters from which `-er` is taken for the one who does it (`checker`, not `paper`)."""


@dataclass(frozen=True)
class Language:
    """Words are sets of lower-case words or stems, as their names say."""

    stop: frozenset[str]
    weak_stems: frozenset[str]
    common_stems: frozenset[str]
    """Words that speak of no subject in particular (`account`, `record`, `main`)."""
    irregular: dict[str, str]
    synonyms: dict[str, frozenset[str]]
    """Stem → the stems that stand for the same thing."""
    words: dict[str, frozenset[str]]
    """Named word lists, as written."""
    stems: dict[str, frozenset[str]]
    """The same lists, stemmed."""
    idle: dict[str, frozenset[str]]
    """Word → the words before it that make it name nothing (`last year`)."""
    codes: dict[str, list[dict[str, str]]]
    """Stem of a header → the lists of what the codes in its column stand for (`sex`: `f` → `female`)."""
    before: dict[str, str]
    """Comparison words that stand before a number → `<`, `<=`, `=`, `>=`, `>`."""
    after: dict[str, str]
    than: dict[str, str]
    """Comparatives before `than` and a number → `<`, `>`."""
    outdoing: dict[str, str]
    """Stem of a verb between two things that are compared (`outnumber`) → `<`, `>`."""
    number_words: dict[str, int]
    """`two` → 2, up to `twelve`; `one` is left out, for it is a pronoun as often."""
    months: dict[str, int]
    measure_headers: dict[str, frozenset[str]]
    """Unit of measure → stems of headers that are in it though they do not say so."""
    scale_words: dict[str, float]
    """Words of a header that say what its numbers are multiplied by."""
    nicknames: dict[str, frozenset[str]]
    """Short form of a first name → stems of the full ones."""
    seconds: dict[str, float]
    """Unit of time → its seconds."""
    insertions: frozenset[str]
    """What stands between commas and parts no clauses (`on average`)."""
    fractions: dict[str, float]
    """`half`, `third` → percent."""
    never: frozenset[str]
    """Answers that say that it never happens."""
    rates: dict[str, float]
    """Adverb of time (`weekly`) → times a year."""
    units_of_year: dict[str, float]
    """Unit of time → how many a year has."""
    multiples: dict[str, float]
    """`once`, `twice`, `thrice` → times."""
    vague_numbers: dict[str, float]
    """`few`, `several` → the number that they mean at least."""
    scale_directions: dict[str, list[str]]
    scales: list[list[str]]
    """Answers of one scale, from the most to the least."""
    cues: dict[str, list[str]]
    """Operation → the words and phrases that name it."""


@cache
def language() -> Language:
    """The tables, read once."""
    raw = tomllib.loads((files(__package__) / "tables" / "language.toml").read_text(encoding="utf-8"))
    lists = {name: text.split() for name, text in raw["words"].items()}
    return Language(
        stop=frozenset(raw["stop"].split()),
        weak_stems=frozenset(map(stem, raw["weak"].split())),
        common_stems=frozenset(map(stem, _common_words())),
        irregular=raw["irregular"],
        synonyms=_synonyms([group["words"].split() for group in raw["synonyms"]]),
        words={name: frozenset(words) for name, words in lists.items()},
        stems={name: frozenset(map(stem, words)) for name, words in lists.items()},
        idle={word: frozenset(text.split()) for word, text in raw["idle"].items()},
        codes=_codes(raw["codes"]),
        before=raw["comparisons"]["before"],
        after=raw["comparisons"]["after"],
        than={word: sign for sign, text in raw["comparisons"]["than"].items() for word in text.split()},
        outdoing={
            stem(word): sign for sign, text in raw["comparisons"]["outdoing"].items() for word in text.split()
        },
        number_words={word: i for i, word in enumerate(lists["number_words"], start=2)},
        months={word: i for i, word in enumerate(lists["months"], start=1)},
        measure_headers={
            unit: frozenset(map(stem, text.split())) for unit, text in raw["measure_headers"].items()
        },
        scale_words=raw["scale_words"],
        nicknames={short: frozenset(map(stem, text.split())) for short, text in raw["nicknames"].items()},
        seconds=raw["seconds"],
        insertions=frozenset(raw["insertions"]["phrases"]),
        fractions=raw["fractions"],
        never=frozenset(raw["how_often"]["never"]),
        rates=raw["how_often"]["rates"],
        units_of_year=raw["how_often"]["units"],
        multiples=raw["how_often"]["multiples"],
        vague_numbers=raw["how_often"]["vague"],
        scale_directions=raw["scale_directions"],
        scales=[scale["order"] for scale in raw["scales"]],
        cues={name: text.split(", ") for name, text in raw["operations"].items()},
    )


def _common_words() -> list[str]:
    lines = (files(__package__) / "tables" / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def _codes(rows: list[dict[str, str]]) -> dict[str, list[dict[str, str]]]:
    """Stem of a header → its lists of codes, each row of the table being one for one or more headers."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        named = dict(pair.split(" = ") for pair in row["codes"].split(", "))
        for word in row["headers"].split():
            found.setdefault(stem(word), []).append(named)
    return found


def _synonyms(groups: list[list[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for group in groups:
        stems = {stem(word) for word in group}
        for one in stems:
            found.setdefault(one, set()).update(stems - {one})
    return {one: frozenset(others) for one, others in found.items()}


@cache
def _irregular() -> dict[str, str]:
    raw = tomllib.loads((files(__package__) / "tables" / "language.toml").read_text(encoding="utf-8"))
    return dict(raw["irregular"])


@cache
def stem(word: str) -> str:
    """What the forms of a word share, for comparing only: `reclining`, `reclined` → `reclin`.

    Porter's stem, with irregular forms joined.

    >>> stem("reclining") == stem("recline")
    True
    """
    word = re.sub(r"['’]s?$", "", word.casefold())
    word = _irregular().get(word, word)
    if not word.isalpha() or len(word) < _SHORTEST:
        return word
    stemmed = porter_stem(word)
    return stemmed.removesuffix("e") if len(stemmed) > _LONGEST_WITH_E else stemmed


def without_negative_prefix(word: str) -> str | None:
    """`unarmed` → `armed`; None for words without such a prefix."""
    bare = next((word.removeprefix(p) for p in _NEGATIVE_PREFIXES if word.startswith(p)), "")
    return bare if len(bare) >= _SHORTEST_BARE else None


@cache
def derived(word: str) -> frozenset[str]:
    """Stems of the deed for its doer, of the doer for the deed (`checker`, `check`), and of what a word with
    a negative prefix denies.

    >>> stem("smoke") in derived("smokers")
    True
    """
    word = word.casefold()
    bare = without_negative_prefix(word)
    if bare:
        return frozenset({stem(bare)})
    single = word.removesuffix("s")
    if single.endswith(("er", "or")) and len(single) >= _SHORTEST_DOER:
        deed = single[:-2]
        undoubled = deed[:-1] if deed[-1] == deed[-2] else deed
        return frozenset(map(stem, (deed, undoubled, deed + "e", single[:-1]))) - {stem(word)}
    base = word.removesuffix("e")
    return frozenset({stem(base + "er"), stem(base + "or")}) - {stem(word)} if word.isalpha() else frozenset()


def synonyms(one: str) -> frozenset[str]:
    """Stems that stand for the same thing as a stem, by the tables of this folder."""
    return language().synonyms.get(one, frozenset())


@cache
def related(word: str) -> frozenset[str]:
    """Stems of the single words that the thesaurus of the field joins with a word."""
    concepts = [mention.concept for mention in mentions(shared_stems(word))]
    found = {stem(term) for concept in concepts for term in terms(concept) if term.isalpha()}
    return frozenset(found - {stem(word)})
