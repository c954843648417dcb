"""The tables of English in `tables/`, ready for lookups by lower-case word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

__all__ = ["classes", "lines", "participle", "phrases", "singular", "verb_forms", "word_tags", "words"]

_VOWELS = "aeiou"
_IRREGULAR_SINGULARS = {
    "people": "people", "children": "child", "men": "man", "women": "woman", "lives": "life",
    "wives": "wife", "crises": "crisis", "feet": "foot", "data": "data", "series": "series", "news": "news",
}  # fmt: skip


def lines(table: str) -> Iterator[str]:
    """The lines of a table, notes and blank ones left out."""
    text = (files("factcheck.claims") / "tables" / f"{table}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(table: str) -> frozenset[str]:
    """All words of a table without classes."""
    return frozenset(" ".join(lines(table)).replace("|", " ").split())


@cache
def phrases(table: str) -> frozenset[str]:
    """The lines of a table of phrases."""
    return frozenset(lines(table))


@cache
def classes(table: str) -> dict[str, str]:
    """Word → class of a table with lines `class: words`; the first class of a word counts."""
    found: dict[str, str] = {}
    for line in lines(table):
        name, _, members = line.partition(":")
        for word in members.split():
            found.setdefault(word, name)
    return found


@cache
def word_tags() -> dict[str, str]:
    """Word → tag: the closed classes, `V` for forms that are only verbs, `NV` for those that may be nouns."""
    found = {word: "V" if form in ("past", "ing") else "NV" for word, (_, _, form) in verb_forms().items()}
    found.update(classes("word_classes"))
    return found


@cache
def verb_forms() -> dict[str, tuple[str, str, str]]:
    """Form → base, class (`UP`, `SAY` …) and which form (`base`, `s`, `past`, `ing`)."""
    found: dict[str, tuple[str, str, str]] = {}
    for line in lines("verbs"):
        name, _, members = line.partition(":")
        for entry in members.split():
            base, past, perfect = (entry.split("/") * 3)[:3] if "/" not in entry else entry.split("/")
            regular = past == base and "/" not in entry
            past, perfect = (_past(base), _past(base)) if regular else (past, perfect)
            for form, which in ((base, "base"), (_third_person(base), "s"), (_ing(base), "ing")):
                found.setdefault(form, (base, name, which))
            for form in (past, perfect):
                if form != base:
                    found.setdefault(form, (base, name, "past"))
    return found


@cache
def _participles() -> dict[str, str]:
    """Base → perfect participle of the irregular verbs."""
    entries = (entry.split("/") for line in lines("verbs") for entry in line.partition(":")[2].split())
    return {entry[0]: entry[2] for entry in entries if len(entry) == 3}


def participle(form: str) -> str | None:
    """`killed` for any form of *kill*, or None for a word that is no verb of the table."""
    known = verb_forms().get(form)
    if known is None:
        return form if form.endswith("ed") else None
    return _participles().get(known[0]) or _past(known[0])


def _doubles(base: str) -> bool:
    """Whether the last consonant doubles: one short syllable (`ship`, `ban`), not `claim` or `open`."""
    return bool(re.fullmatch(r"[^aeiou]*[aeiou][bdgmnprt]", base)) or base in ("admit", "commit", "submit")


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base) else "") + "ed"


def _third_person(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _ing(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye")):
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base) else "") + "ing"


def singular(noun: str) -> str:
    """A noun in the singular and lower case, by its ending."""
    word = noun.lower()
    if word in _IRREGULAR_SINGULARS:
        return _IRREGULAR_SINGULARS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
