"""Record tables, libraries and claims made by hand, and what findings would make of the candidates."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from factcheck.claims import Claim, Details, Kind
from factcheck.findings import judge
from factcheck.matching import Candidate
from factcheck.quantities import Comparator, Quantity
from factcheck.references import Library, RecordColumn, RecordTable, Source

if TYPE_CHECKING:
    import pandas as pd

DATA = Path(__file__).parent / "data"
_MISSING = frozenset({"", "-", "NA", "N/A"})
_MOST_CATEGORIES = 0.5


def read_table(path: Path) -> RecordTable:
    """A CSV as a record table, with kinds told from the cells; the stand-in for the references stage."""
    import pandas as pd

    with path.open(newline="", encoding="utf-8", errors="replace") as file:
        header, *rows = list(csv.reader(file))
    if rows and rows[0].count("Response") > len(header) / 2:
        rows = rows[1:]
    cells = {name: [row[i] if i < len(row) else "" for row in rows] for i, name in enumerate(header)}
    columns, frame = [], {}
    for name, values in cells.items():
        kind, series = _typed(values)
        columns.append(RecordColumn(name, kind, separator=";" if kind == "list" else None))
        frame[name] = series
    index = pd.RangeIndex(2, 2 + len(rows))
    typed = pd.DataFrame({name: series.set_axis(index) for name, series in frame.items()}, index=index)
    source = Source(0, str(path), str(path), "records", 0, title=re.sub(r"[-_]", " ", path.stem))
    return RecordTable(source, tuple(columns), typed)


def _typed(values: list[str]) -> tuple[str, pd.Series[Any]]:
    import pandas as pd

    known = [value for value in values if value not in _MISSING]
    text = pd.Series([None if value in _MISSING else value for value in values], dtype="object")
    plain = [value.replace(",", "").lstrip("$") for value in known]
    numbers = [re.fullmatch(r"-?\d+(?:\.\d+)?", value) is not None for value in plain]
    if known and sum(numbers) / len(known) > 0.9:
        return "number", pd.to_numeric(text.str.replace(r"[,$]", "", regex=True), errors="coerce").astype(
            float
        )
    if known and all(re.fullmatch(r"\d{4}-\d\d-\d\d", value) for value in known):
        return "date", pd.to_datetime(text)
    if set(known) == {"Yes", "No"}:
        return "yes_no", text.map({"Yes": True, "No": False}).astype("boolean")
    if known and sum(";" in value for value in known) > 0.2 * len(known):
        return "list", text
    return ("text" if len(set(known)) > _MOST_CATEGORIES * len(known) + 5 else "category"), text


@dataclass
class Tables:
    """A library of record tables only."""

    tables: list[RecordTable]

    @property
    def sources(self) -> list[Source]:
        return [table.source for table in self.tables]

    def records(self) -> list[RecordTable]:
        return self.tables

    def search(self, words: object, *, limit: int = 50) -> list[object]:
        return []


def library(*paths: Path) -> Library:
    return cast(Library, Tables([read_table(path) for path in paths]))


def claim(
    sentence: str, number: str, kind: Kind = Kind.SHARE, comparator: Comparator = Comparator.EQUAL
) -> Claim:
    """The claim that a sentence makes with the number as written in it (`23.2`, `874`, `half`)."""
    start = sentence.index(number)
    return claim_at(sentence, start, start + len(number), kind, comparator)


def claim_at(
    sentence: str, start: int, end: int, kind: Kind = Kind.SHARE, comparator: Comparator = Comparator.EQUAL
) -> Claim:
    """The claim that a sentence makes with the number at `sentence[start:end]`."""
    text, value, unit = _number(sentence[start:end], sentence[end:])
    half = (
        _half_unit(text, value, percent=unit == "percent")
        if text[0].isdigit() or text[0] == "$"
        else Decimal("0.02")
    )
    lower: Decimal | None = value - half
    upper: Decimal | None = value + half
    if comparator is Comparator.ABOUT:
        lower, upper = value * Decimal("0.95"), value * Decimal("1.05")
    elif comparator is Comparator.MORE_THAN:
        lower, upper = value, None
    elif comparator is Comparator.LESS_THAN:
        lower, upper = None, value
    measure = (unit or "").removesuffix("s")
    counted = bool(unit) and measure not in _MEASURES
    unit = measure if measure in {"minute", "hour", "year", "second"} else unit
    quantity = Quantity(start, start + len(text), text, value, lower, upper, comparator, unit, counted)
    return Claim("c", sentence, 0, quantity, kind, None, None, None, None, None, 0.9)


_MEASURES = {"percent", "percentage point", "time", "USD", "minute", "hour", "year", "second"}
_WORDS = {"half": "0.5", "a quarter": "0.25", "a third": "0.3333", "two thirds": "0.6667"}


_TIMES = {"twice": 2, "three times": 3}


def superlative(sentence: str, words: str, direction: str = "highest") -> Claim:
    """The claim that something is the first by what `words` (`most common`) say."""
    start = sentence.index(words)
    one = Decimal(1)
    quantity = Quantity(start, start + len(words), words, one, one, one, Comparator.EQUAL, "rank")
    details = Details(superlative=direction, rank=1)
    return Claim("c", sentence, 0, quantity, Kind.RANK, None, None, None, None, None, 0.9, details)


def _number(number: str, after: str) -> tuple[str, Decimal, str | None]:
    if number.casefold() in _TIMES:
        return number, Decimal(_TIMES[number.casefold()]), "times"
    if number.casefold() in _WORDS:
        return number, Decimal(_WORDS[number.casefold()]), None
    ratio = re.fullmatch(r"(?:[Aa]bout )?(\d+) in (\d+)", number)
    if ratio:
        return number, Decimal(ratio[1]) / Decimal(ratio[2]), None
    match = re.match(r"\$?([\d,]+(?:\.\d+)?)", number)
    assert match, number
    rest = number[match.end() :] + after
    units = (("percentage point", "percentage points?"), ("percent", "%|per ?cent"), ("times", "times"))
    unit = next((name for name, words in units if re.match(rf"\s*(?:{words})", rest)), None)
    unit = "USD" if number[0] == "$" else unit
    noun = re.match(r"\s+([a-z]+)", rest)
    return match[0], Decimal(match[1].replace(",", "")), unit or (noun[1] if noun else None)


def _half_unit(text: str, value: Decimal, *, percent: bool) -> Decimal:
    """Half of the last non-zero digit, at most 5 % of the value; nothing for whole counts below ten."""
    digits = text.replace(",", "").lstrip("$")
    decimals = len(digits.partition(".")[2])
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    if decimals == 0 and abs(value) < 10 and not percent:
        return Decimal(0)
    return min(Decimal(10) ** (zeros - decimals) / 2, abs(value) * Decimal("0.05")) if value else Decimal(0)


def decision(made: Claim, found: list[Candidate], tables: Library) -> str:
    """`supported`, `refuted` or `abstained`: what findings make of the candidates."""
    finding = judge(made, found, None, tables).finding
    return "supported" if finding.supports else "refuted" if finding.refutes else "abstained"
