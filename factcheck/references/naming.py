"""Names, units and scales of the indicators of a table."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from factcheck.references.block import Block, Measure
from factcheck.references.headers import has_role, humanise, plain, roles, words_of
from factcheck.references.sidecar import FieldNotes, Sidecar
from factcheck.references.table import Table
from factcheck.references.unit_words import StatedUnit, scale_of, stated_unit, unit_in_description, unit_named
from factcheck.units import canonical, dimension

__all__ = ["Series", "Unit", "canonical_unit", "measure_name", "series_of_code", "table_title", "unit_of"]

_TABLES = Path(__file__).parent / "tables"
_DETAIL = re.compile(
    r",? \(?(?:PPP converted|exchange rate converted|current prices|constant prices)\)?", re.IGNORECASE
)
_PRICE_YEAR = re.compile(r"constant (?:(?P<y>(?:19|20)\d\d) )?(?P<rest>.+)", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_NOUN = re.compile(r"[A-Za-z][a-z]+s")
_CLAUSE_END = re.compile(r"\.(?=\s|$)|[;:]|, (?:measured|expressed|given|reported) ")
_NO_COUNT = re.compile(
    r"\b(?:shares?|percent\w*|prct|pct|rates?|ratios?|per|index|average|mean|median|growth|change|rank|density)\b"
)
"""Words of names that measure something about what they count."""
_COUNT_OF = re.compile(r"^(?:total )?(?:numbers?|counts?|totals?|sum) of (?:the |all )?")
_BEHIND_HEAD = re.compile(r" (?:of|in|by|from|at|on|with|without|who|that|due|during|under|aged) ")
_COUNTED = frozenset(["people", "births", "votes"])
LONG_ENOUGH, SHORT_ENOUGH = 8, 100
"""Characters of a clause that can serve as a name."""
_FRACTION_WORDS = frozenset(["share", "rate", "proportion", "fraction"])
"""Of a column with such a name, numbers between 0 and 1 are fractions; as percentages they compare better."""
_NATIONAL = re.compile(r"(?:national|local|reported) currency(?: units?)?", re.IGNORECASE)
_SYMBOL_UNITS = {"%": "percent", "$": "USD", "US$": "USD", "€": "EUR", "£": "GBP"}


@dataclass(frozen=True, slots=True)
class Series:
    """A series known by its code."""

    name: str
    unit: str | None
    scale: float
    place: str | None


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of an indicator."""

    unit: str | None
    certain: bool
    scale: float = 1.0
    words: str | None = None
    """A stated unit that is none of those known, in the file's own words (`Twenty-foot equivalent units`)."""


@cache
def series_by_code() -> dict[str, Series]:
    with (_TABLES / "series_codes.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["code"]: Series(row["name"], row["unit"] or None, float(row["scale"]), row["place"] or None)
            for row in csv.DictReader(file)
        }


def series_of_code(text: str) -> Series | None:
    return series_by_code().get(text.strip())


@cache
def _units_by_words() -> dict[str, str]:
    with (_TABLES / "measure_units.csv").open(encoding="utf-8", newline="") as file:
        return {row["words"]: row["unit"] for row in csv.DictReader(file)}


@cache
def _unit_codes() -> dict[str, tuple[str, float]]:
    """Codes of SDMX unit columns, as Eurostat and OECD write them."""
    with (_TABLES / "unit_codes.csv").open(encoding="utf-8", newline="") as file:
        return {row["code"]: (row["unit"], float(row["scale"])) for row in csv.DictReader(file)}


def canonical_unit(text: str) -> str | None:
    """The canonical name of a unit as a table states it; a counted noun not known elsewhere stays as it is.

    A national or reported currency is another one in each row: unknown.

    >>> canonical_unit("US dollars, PPP converted"), canonical_unit("Patents")
    ('USD', 'patents')
    """
    if "currency" in text.casefold():
        return None
    plain_text = _DETAIL.sub("", text.strip())
    year = None
    if found := _PRICE_YEAR.fullmatch(plain_text):
        year, plain_text = found["y"], found["rest"]
    named = unit_named(plain_text)
    phrase = named.unit if named and named.unit and named.scale == 1.0 else None
    unit = canonical(plain_text) or (canonical(phrase) if phrase else None)
    if unit is None and named is None and _NOUN.fullmatch(plain_text):
        return plain_text.lower()
    return f"{year} {unit}" if unit and year and len(unit) == 3 and unit.isupper() else unit


def table_title(table: Table, sidecar: Sidecar) -> str:
    """What the table is called: by its sidecar, else by the file."""
    return sidecar.name or sidecar.title or humanise(table.stem.replace("-", " "))


def series_of_address(url: str | None) -> Series | None:
    """The series whose code ends an address (`data.worldbank.org/indicator/SP.POP.TOTL`)."""
    return series_of_code(url.rstrip("/").rpartition("/")[2]) if url else None


def measure_name(
    measure: Measure, cells: dict[str, str], block: Block, title: str, notes: FieldNotes, sidecar: Sidecar
) -> str:
    """What an indicator measures, in words."""
    if (header := block.special.get("measure_name")) and cells.get(header):
        return cells[header]
    if notes.title:
        return notes.title
    if series := series_of_code(measure.header):
        return series.name
    if has_role(measure.header.split(":")[0], "value") or not measure.header or measure.column is None:
        series = series_of_address(sidecar.url) if measure.column is not None else None
        return series.name if series else title
    if clause := _spoken(measure.header, notes.description):
        return clause
    if plain(measure.header) in roles()["generic"]:
        return f"{title}: {humanise(measure.header).lower()}"
    if measure.period is not None and measure.period.start is not None:
        return humanise(_without_year(measure.header, measure.period.start.year))
    return humanise(measure.header)


def _without_year(header: str, year: int) -> str:
    """`pop (2010)` and `2010 Men` without the year, which is the period."""
    bare = re.sub(rf"[(\[]?\b{year}\b[)\]]?", " ", header.replace("_", " ")).strip(" ,-")
    return bare or header


def _spoken(header: str, description: str | None) -> str | None:
    """The first clause of a description, as the name of a column that is headed by a code or one word."""
    if not description or " " in header.strip():
        return None
    clause = _CLAUSE_END.split(description, maxsplit=1)[0].strip()
    return clause if LONG_ENOUGH <= len(clause) <= SHORT_ENOUGH else None


def unit_of(
    measure: Measure,
    name: str,
    cells: dict[str, str],
    block: Block,
    notes: FieldNotes,
    table: Table,
    sidecar: Sidecar,
) -> Unit:
    """The unit of an indicator: as stated in a cell, a sidecar or a header, else by what it measures.

    Certain only where the file or its sidecar says so.
    """
    scale = scale_of(cells.get(block.special.get("multiplier", ""), "")) or 1.0
    if header := block.special.get("unit"):
        found = _multiplied(_from_cell(_currency_named(cells[header], cells), 1.0), scale)
        return found if found.unit else Unit(_by_name(measure, name), False, found.scale, found.words)
    if notes.unit:
        return _from_cell(notes.unit, notes.multiplier or 1.0)
    if measure.symbol:
        unit = _SYMBOL_UNITS.get(measure.symbol) or canonical(measure.symbol)
        return Unit(unit, unit is not None)
    if table.units and measure.column is not None and table.units[measure.column].strip():
        found = _from_cell(table.units[measure.column].strip("()[] "), 1.0)
        return found if found.unit else Unit(_by_name(measure, name), False, found.scale)
    stated = stated_unit(name) or stated_unit(measure.header)
    if stated is None or stated.unit is None:
        stated = unit_in_description(notes.description or "") or stated
    if stated is not None:
        return _from_words(stated, measure, name)
    return _inferred(measure, name, sidecar, scale * (notes.multiplier or 1.0))


def _multiplied(unit: Unit, scale: float) -> Unit:
    """A unit with what the file multiplies by; a percentage has no multiplier, whatever its row says."""
    return unit if unit.unit and unit.unit.startswith("percent") else replace(unit, scale=unit.scale * scale)


def _inferred(measure: Measure, name: str, sidecar: Sidecar, scale: float) -> Unit:
    """The unit that a known series, a name or the range of the values suggests."""
    series = series_of_code(measure.header)
    if series is None and has_role(measure.header, "value"):
        series = series_of_address(sidecar.url)
    if series is not None:
        return Unit(series.unit, False, series.scale)
    said = {*words_of(name), *words_of(measure.header)}
    if _is_fraction(measure) and said & _FRACTION_WORDS:
        return Unit("percent", False, 100.0)
    return Unit(_by_name(measure, name), False, scale)


def _by_name(measure: Measure, name: str) -> str | None:
    """The unit that a measure of this name usually has, or that its head counts (`Conflict deaths`)."""
    known = _units_by_words()
    texts = [_IN_BRACKETS.sub("", text) for text in (name, measure.header)]
    whole = (unit for text in texts if (unit := known.get(plain(text))))
    counted = (unit for text in texts if (unit := known.get(_counted_head(text))) in _COUNTED)
    return next(whole, None) or next(counted, None)


def _counted_head(text: str) -> str:
    """The noun that a name counts: `deaths` of `Number of deaths in road accidents`; empty for a rate."""
    if _NO_COUNT.search(plain(text)):
        return ""
    phrase = _BEHIND_HEAD.split(_COUNT_OF.sub("", plain(text.partition(",")[0])), maxsplit=1)[0]
    return phrase.rpartition(" ")[2]


def _from_cell(text: str, scale: float) -> Unit:
    if code := _unit_codes().get(text.partition(":")[0].strip()):
        return Unit(code[0], True, scale * code[1])
    named = unit_named(text)
    unit = None if named is not None and named.scale != 1.0 else canonical_unit(text)
    if named is not None and unit is None:
        unit, scale = (canonical(named.unit) or named.unit if named.unit else None), scale * named.scale
    elif unit is None and text.strip().isalpha():
        unit = text.strip().lower()
    return Unit(unit, unit is not None, scale, None if unit else text.strip() or None)


def _currency_named(unit: str, cells: dict[str, str]) -> str:
    """`National currency` with what a column of currencies calls it, where the row has one."""
    if not _NATIONAL.match(unit):
        return unit
    named = next((text for header, text in cells.items() if plain(header) == "currency" and text), "")
    code = canonical(named) if named else None
    return _NATIONAL.sub(code, unit) if code and dimension(code).startswith("money") else unit


def _from_words(stated: StatedUnit, measure: Measure, name: str) -> Unit:
    unit = canonical(stated.unit) or stated.unit if stated.unit else None
    if unit == "percent" and _is_fraction(measure):
        return Unit("percent", False, 1.0)
    if unit is None:
        return Unit(_by_name(measure, name), False, stated.scale)
    return Unit(unit, True, stated.scale)


def _is_fraction(measure: Measure) -> bool:
    """Whether numbers said to be per cent all lie within 0 and 1: they may be fractions."""
    return measure.low >= 0.0 and measure.high <= 1.0 and measure.high > 0.0
