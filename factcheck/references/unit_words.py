"""The unit and the scale that a header, a title or a description states."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["StatedUnit", "scale_of", "stated_unit", "unit_in_description", "unit_named"]

_TABLE = Path(__file__).parent / "tables" / "unit_phrases.csv"
_SCALES = {
    "thousand": 1e3,
    "thousands": 1e3,
    "'000": 1e3,
    "000s": 1e3,
    "000": 1e3,
    "k": 1e3,
    "million": 1e6,
    "millions": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mio": 1e6,
    "billion": 1e9,
    "billions": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "trillion": 1e12,
    "trillions": 1e12,
    "trn": 1e12,
    "hundreds": 1e2,
    "tens": 10.0,
    "units": 1.0,
}
_TIMES = frozenset(["year", "month", "week", "day", "hour", "minute", "people", "death", "vote"])
"""A table called `Months` is not measured in months."""
_FUELS = frozenset(["oil", "coal"])
"""A tonne of oil equivalent is an energy, no mass."""
_UNMISTAKABLE = frozenset(["celsius", "fahrenheit", "part per million", "part per billion"])
"""Units that mean nothing else wherever they stand in a name (`CO2 PPM, monthly`)."""
_POWERS = range(-6, 16)
_FILLER = frozenset(
    [
        "in",
        "of",
        "annual",
        "current",
        "constant",
        "real",
        "nominal",
        "total",
        "measured",
        "as",
        "the",
        "each",
        "prices",
        "price",
        "expressed",
        "ppp",
        "a",
        "us",
        "(current)",
    ]
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]]")
_TOKENS = re.compile(r"'000|000s|us\$|°c|[$€£%]|[^\W_]+[²³]?", re.IGNORECASE)
_DESCRIBED = re.compile(
    r"(?:measured|expressed|given|reported|stated|denominated) (?:in|as)(?: an?| the)?\s+([^.;,()]{2,60})",
    re.IGNORECASE,
)
_LEADING = re.compile(r"(?P<p>percent(?:age)?|per cent|%|share|number) of\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class StatedUnit:
    """A unit in words, and what a cell is to be multiplied with to be in it."""

    unit: str | None
    """Name to be made canonical; None where only a scale is stated."""
    scale: float = 1.0


@cache
def _phrases() -> dict[tuple[str, ...], str]:
    with _TABLE.open(encoding="utf-8", newline="") as file:
        return {tuple(tokens(row["phrase"])): row["unit"] for row in csv.DictReader(file)}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words[0] for words in _phrases() if words)


def tokens(text: str) -> list[str]:
    return [token.casefold() for token in _TOKENS.findall(text.replace(",", ""))]


def scale_of(text: str) -> float | None:
    """The factor that a unit multiplier cell states: `Thousands`, `3` (a power of ten), `6: Millions`."""
    words = tokens(text)
    named = [_SCALES[word] for word in words if word in _SCALES]
    if named:
        return named[-1]
    power = text.strip()
    if re.fullmatch(r"-?\d{1,2}", power) and int(power) in _POWERS:
        return 10.0 ** int(power)
    return None


def unit_named(text: str) -> StatedUnit | None:
    """The unit that a phrase names as a whole: `million tonnes`, `annual %`, `% of GDP`, `thousands`."""
    words = [word for word in tokens(text) if not (word.isdigit() and len(word) == 4 and word[0] in "12")]
    if len(words) > 1 and words[0] == "1" and set(words[1:]) == {"000"}:
        return StatedUnit(None, 1000.0 ** (len(words) - 1))
    scale = 1.0
    while words and (words[0] in _FILLER or words[0] in _SCALES):
        scale *= _SCALES.get(words.pop(0), 1.0)
    if words[:1] and scale > 1.0 and words[0] == "of":
        words.pop(0)
    for size in range(min(len(words), 6), 0, -1):
        unit = _phrases().get(tuple(words[:size]))
        if unit is None:
            continue
        rest = words[size:]
        if rest and unit.startswith("per "):
            return None
        while rest and rest[0] in _SCALES and rest[0] != "k":
            scale *= _SCALES[rest.pop(0)]
        if rest and unit != "percent" and rest[0] not in _FILLER | {"per"}:
            return None
        if "equivalent" in rest and set(rest) & _FUELS:
            return None
        return None if "per" in rest and unit != "percent" else StatedUnit(unit, scale)
    return StatedUnit(None, scale) if scale != 1.0 and not words else None


def stated_unit(header: str) -> StatedUnit | None:
    """The unit in a header or indicator name: in brackets, after the last comma, at either end."""
    for inside in reversed(_BRACKETS.findall(header)):
        if found := unit_named(inside):
            return found
    bare = _BRACKETS.sub(" ", header)
    leading = _LEADING.match(bare.strip())
    if leading:
        return StatedUnit("percent") if leading["p"].casefold()[0] in "p%" else None
    if "," in bare and (found := unit_named(bare.rpartition(",")[2])):
        return found
    words = tokens(bare)
    if len(words) == 1 and (_phrases().get(tuple(words)) or "") in _TIMES:
        return None
    for size in (4, 3, 2, 1):
        if len(words) > size or (size == 1 and words):
            tail = words[-size:]
            if tail[0] not in _SCALES and tail[0] not in _first_words():
                continue
            if size == 1 and tail[0] in {
                "people",
                "persons",
                "years",
                "days",
                "deaths",
                "votes",
                "k",
                "000",
                "units",
            }:
                continue
            if found := unit_named(" ".join(tail)):
                return found
    pairs = [" ".join(words[at : at + 2]) for at in range(len(words) - 1)]
    named = (found for phrase in (*pairs, *words) if (found := unit_named(phrase)))
    plain = next((found for found in named if found.unit in _UNMISTAKABLE), None)
    return plain or (StatedUnit("percent") if "%" in words or "percent" in words else None)


def unit_in_description(text: str) -> StatedUnit | None:
    """The unit in a sentence about a column: `measured in million tonnes per year`."""
    if re.match(r"\s*(?:annual )?percentage (?:change|of|growth)", text, re.IGNORECASE):
        return StatedUnit("percent")
    found = _DESCRIBED.search(text)
    if found:
        phrase = re.sub(
            r"\s+(?:per (?:year|annum)|a year|each year|of .*|equivalents?)$", "", found[1].strip()
        )
        named = unit_named(phrase)
        if named:
            return named
    tail = re.search(r" in ([^.;,()]{2,40})(?:[.;,]|$)", text)
    if tail and (named := unit_named(tail[1])):
        return named
    for inside in _BRACKETS.findall(text):
        if named := unit_named(re.sub(r"\s+of \w+$", "", inside.split(";")[0].strip())):
            return named
    return None
