"""`A nation of 12 million people`, `Chad has 12 million people`: those who live there."""

from __future__ import annotations

import re

from factcheck.claims.language import words
from factcheck.claims.scene import Scene, Subject

__all__ = ["LIVING_THERE", "inhabitants"]

_UNITS = frozenset({"people", "inhabitants", "residents", "souls"})
_FEWEST = 1000
"""A bare number after `a town of` counts people from here on (`a country of three`)."""
_HAS = frozenset({"has", "had", "have"})
_WORLD = ("on the planet", "on earth", "in the world")
_YEAR = re.compile(r"(?:1[89]|20)\d\d$")
LIVING_THERE = Subject("people (population)", "people", unit="people", counted=True)
"""How many live somewhere: told by the year, whatever days the rest of the sentence is about."""


def inhabitants(scene: Scene) -> Subject | None:
    """The population, where the words before a number of people make it that of a place."""
    quantity = scene.quantity
    if not (quantity.unit in _UNITS or (quantity.unit is None and (quantity.value or 0) >= _FEWEST)):
        return None
    a, i = scene.a, scene.at - 1
    while i >= 0 and a.tokens[i].start >= quantity.phrase_start:
        i -= 1
    while a.lower(i) in ("an", "a", "total", "estimated"):
        i -= 1
    before, said = a.lower(i - 1), a.lower(i)
    if said in ("of", "with") and before in words("peopled"):
        return LIVING_THERE
    if quantity.unit is None:
        return None
    if _of_the_world(scene):
        return LIVING_THERE
    if (said, before) == ("to", "home") or _has_with_it(scene, i):
        return LIVING_THERE if _ends(scene) or scene.a.lower(scene.at + 2) == "," else None
    owner = i - 3 if (before, a.lower(i - 2)) == ("which", ",") else i - 1
    there = _is_subject(scene, owner) or before in words("peopled")
    ends = _ends(scene) or (owner < i - 1 and a.lower(scene.at + 2) == ",")
    return LIVING_THERE if said in _HAS and there and ends else None


def _has_with_it(scene: Scene, i: int) -> bool:
    """`Laos, with 7 million people,`: token `i` is the `with` of an aside that follows a place."""
    aside = scene.a.lower(i) == "with" and scene.a.lower(i - 1) == ","
    return aside and _is_subject(scene, i - 2)


def _of_the_world(scene: Scene) -> bool:
    """`Three billion people on the planet`, with nothing after that says which."""
    a, i = scene.a, scene.at + 2
    place = f"{a.lower(i)} {a.lower(i + 1)} {a.lower(i + 2)}"
    last = next((i + len(name.split()) for name in _WORLD if f"{place} ".startswith(f"{name} ")), 0)
    return bool(last) and (a.lower(last) in ("", ".", ",") or a.tag(last) == "CONJ")


def _ends(scene: Scene) -> bool:
    """Whether nothing after the noun says which people are meant (`2,000 people in camps`)."""
    a, i = scene.a, scene.at + 2
    if a.lower(i) == "in":
        return _YEAR.match(a.lower(i + 1)) is not None
    return a.tag(i) == "CONJ" or a.lower(i) in ("", ".")


def _is_subject(scene: Scene, i: int) -> bool:
    """Whether a place that ends at token `i` is what has something (`The Red Cross in Chad has` is none).

    `The Baltic states` are one as well.
    """
    while i > 0 and i not in scene.spots and scene.a.lower(i) in words("group_nouns"):
        i -= 1
    if i not in scene.spots:
        return False
    while i in scene.spots:
        i -= 1
    return scene.a.tag(i) != "PREP"
