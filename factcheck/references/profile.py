"""What the cells of a column look like: numbers, dates, places, codes, words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from string import ascii_uppercase

from factcheck.places import resolve, resolve_code
from factcheck.references.calendar_cells import read_period
from factcheck.references.numbers import is_missing, parse_number

__all__ = ["Profile", "place_inside", "place_of_code", "place_of_name", "place_of_state", "profile"]

LONGEST_NAME = 80
LONGEST_CODE = 8
"""Letters before the colon of an SDMX cell `DE: Germany`."""


@dataclass
class Profile:
    """What the sampled cells of a column look like."""

    header: str
    filled: int
    distinct: list[str]
    """Distinct cells that are not missing, in order of appearance."""
    numeric: float
    """Share of numbers among the cells that are not missing."""
    period: float
    place: float
    code: float
    integer: bool
    low: float | None
    high: float | None
    longest: int


@lru_cache(maxsize=65_536)
def place_of_name(name: str) -> str | None:
    """Key of the place that a cell names; one inside a country that is not known itself gets a key there."""
    text = name.strip()
    if not text or len(text) > LONGEST_NAME:
        return None
    found = resolve(text)
    if found is not None:
        return found.key
    code, colon, label = text.partition(": ")
    if colon and len(code) <= LONGEST_CODE:
        return place_of_name(label) or place_of_code(code)
    inner, _, outer = text.rpartition(",")
    around = resolve(outer) if inner and outer.strip() else None
    if around is None or resolve(inner.split(",")[0]) is not None:
        return None
    return place_inside(around.key, inner.split(",")[0])


def place_inside(around: str, name: str) -> str | None:
    """Key of a part of a place that is not known by itself.

    >>> place_inside("KEN", "Old Town")
    'KEN/old-town'
    """
    words = "".join(char if char.isalnum() else " " for char in name.casefold()).split()
    return f"{around}/{'-'.join(words)}" if words else None


@lru_cache(maxsize=65_536)
def place_of_code(code: str) -> str | None:
    found = resolve_code(code.strip()) if 1 < len(code.strip()) < 9 else None
    return found.key if found else None


@lru_cache(maxsize=1)
def _states() -> dict[str, str]:
    """Keys of the states of the USA by postal code and by name."""
    codes = ("".join(pair) for pair in product(ascii_uppercase, repeat=2))
    found = {code: place for code in codes if (place := resolve_code(code, "USA")) is not None}
    return {
        **{code: p.key for code, p in found.items()},
        **{p.name.casefold(): p.key for p in found.values()},
    }


def place_of_state(cell: str) -> str | None:
    """Key of a state of the USA that a cell under `state` names: `CA` is California there, not Canada."""
    text = cell.strip()
    return _states().get(text) or _states().get(text.casefold())


def profile(header: str, cells: tuple[str, ...], order: str | None, decimal: str) -> Profile:
    present = [cell.strip() for cell in cells if not is_missing(cell) or cell.strip().casefold() == "na"]
    distinct = list(dict.fromkeys(present))
    some = distinct[:400]
    numbers = [value[0] for cell in some if (value := parse_number(cell, decimal))]
    return Profile(
        header=header,
        filled=len(present),
        distinct=distinct,
        numeric=_share([parse_number(cell, decimal) for cell in present[:2000] if cell.casefold() != "na"]),
        period=_share([read_period(cell, order) for cell in some]),
        place=_share([place_of_name(cell) for cell in some[:150]]),
        code=_share([place_of_code(cell) if cell.isupper() else None for cell in some[:150]]),
        integer=bool(numbers) and all(number == int(number) for number in numbers if abs(number) < 1e15),
        low=min(numbers, default=None),
        high=max(numbers, default=None),
        longest=max(map(len, some), default=0),
    )


def _share(found: list[object]) -> float:
    return sum(item is not None for item in found) / len(found) if found else 0.0
