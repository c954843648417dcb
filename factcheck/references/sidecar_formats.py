"""Readers for the sidecars in use: Frictionless, CSVW, Our World in Data, codebooks, READMEs and our own."""

from __future__ import annotations

import csv
import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.references.calendar_cells import read_period
from factcheck.references.headers import humanise, plain, stem_words
from factcheck.references.sidecar import FieldNotes, Sidecar

__all__ = [
    "read_codebook",
    "read_csvw",
    "read_datapackage",
    "read_owid_metadata",
    "read_readme",
    "read_references_toml",
]

MIN_SHARED_FIELDS = 0.99
"""A package whose file has another name still describes the table if it names nearly all of its columns."""
_CODE = r"(?P<n>-?\d[\d.]*\d|-\d)"
_MEANS_MISSING = (
    re.compile(rf"{_CODE} (?:denotes|means|indicates|stands for|=) (?:a )?(?:no data|missing|not)", re.I),
    re.compile(
        r"(?:missing|no data)[^.;]{0,40}?(?:denoted|marked|coded|shown|given|indicated|represented)"
        rf" (?:by|as|with) {_CODE}",
        re.I,
    ),
)
_MARKDOWN_ROW = re.compile(r"^\|?\s*`([^`]+)`\s*\|\s*(.+?)\s*\|?\s*$")
_MARKDOWN_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_JUNK_TITLE = re.compile(r"csv file|derived|^data$", re.I)


def read_datapackage(path: Path, table: Path) -> Sidecar | None:
    """Frictionless data package with Table Schema; Our World in Data's display settings are understood."""
    package = _json(path)
    resources = [item for item in package.get("resources", []) if isinstance(item, Mapping)]
    resource = _resource_of(table, resources)
    if resource is None:
        return None
    said = Sidecar(description=_text(package.get("description")), title=_text(package.get("title")))
    name = _text(resource.get("title"))
    if name and not _JUNK_TITLE.search(name):
        said.name = name
    elif len(resources) > 1 and resource.get("name"):
        said.name = f"{said.title or ''} ({humanise(str(resource['name']).replace('-', ' '))})".strip()
    if resource.get("description"):
        said.description = _text(resource.get("description"))
    _sources(said, package.get("sources") or resource.get("sources") or [])
    _contributors(said, package.get("contributors") or [])
    licences = resource.get("licenses") or package.get("licenses") or [{}]
    said.licence = _text(licences[0].get("title") or licences[0].get("name"))
    said.published = _day(package.get("last_updated") or package.get("modified") or package.get("created"))
    schema = resource.get("schema")
    if isinstance(schema, Mapping):
        said.missing = tuple(str(mark) for mark in schema.get("missingValues", []))
        for item in schema.get("fields", []):
            said.note(str(item["name"])).fill(_table_schema_field(item))
    return said


def _resource_of(table: Path, resources: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    """The resource that describes a table: by file name, by name, by the names of its fields."""
    stem = stem_words(table)
    for item in resources:
        if Path(str(item.get("path") or "")).name == table.name:
            return item
    for item in resources:
        if item.get("name") == stem:
            return item
    header = {plain(name) for name in _header(table)}
    fitting = [item for item in resources if _shared(header, item) >= MIN_SHARED_FIELDS]
    named = [item for item in fitting if stem.startswith(str(item.get("name") or "\0"))]
    chosen = named or fitting
    return chosen[0] if len(chosen) == 1 else None


def _shared(header: set[str], resource: Mapping[str, Any]) -> float:
    schema = resource.get("schema")
    names = (
        {plain(str(item.get("name"))) for item in schema.get("fields", [])}
        if isinstance(schema, Mapping)
        else set()
    )
    return len(names & header) / max(len(names | header), 1)


def _header(table: Path) -> list[str]:
    """The names on the first line, taken apart at the usual separators; empty for a packed file."""
    if table.suffix.casefold() in {".gz", ".zip"}:
        return []
    with table.open("rb") as file:
        line = file.readline(100_000).decode("utf-8-sig", "replace")
    separator = max(",;\t|#", key=line.count)
    return next(csv.reader([line], delimiter=separator), [])


def _table_schema_field(item: Mapping[str, Any]) -> FieldNotes:
    notes = FieldNotes(
        title=_text(item.get("title")),
        description=_text(item.get("description")),
        unit=_text(item.get("unit") or item.get("units")),
        type=_text(item.get("type")),
    )
    display = item.get("owidDisplaySettings") or item.get("display")
    if isinstance(display, str):
        display = json.loads(display)
    if isinstance(display, Mapping):
        notes.title = notes.title or _text(display.get("name"))
        notes.unit = notes.unit or _text(display.get("unit")) or _text(display.get("shortUnit"))
    constraints = item.get("constraints")
    if isinstance(constraints, Mapping):
        notes.minimum, notes.maximum = (
            _number(constraints.get("minimum")),
            _number(constraints.get("maximum")),
        )
    notes.missing = _sentinels(notes.description or "")
    return notes


def _sentinels(description: str) -> tuple[float, ...]:
    found = (float(match["n"]) for pattern in _MEANS_MISSING for match in pattern.finditer(description))
    return tuple(dict.fromkeys(found))


def _sources(said: Sidecar, sources: Iterable[Any]) -> None:
    """Publisher and address from the sources of a package; several are named together."""
    items = [item for item in sources if isinstance(item, Mapping)]
    names = [_text(item.get("dataPublishedBy") or item.get("title") or item.get("name")) for item in items]
    distinct = list(dict.fromkeys(name for name in names if name))
    said.publisher = "; ".join(distinct[:3]) or None
    links = [_text(item.get("path") or item.get("link") or item.get("web")) for item in items]
    addresses = [link for link in links if link and link.startswith("http")]
    said.url = addresses[0].split(";")[0].strip() if addresses else None
    said.retrieved = next((day for item in items if (day := _day(item.get("retrievedDate")))), None)


def _contributors(said: Sidecar, contributors: Iterable[Any]) -> None:
    for item in contributors:
        if isinstance(item, Mapping) and item.get("role") in {"publisher", "author"}:
            said.publisher = _text(item.get("title")) or said.publisher
            return


def read_csvw(path: Path, table: Path) -> Sidecar | None:
    """CSV on the Web metadata, for one table or a group."""
    whole = _json(path)
    tables = whole.get("tables") or [whole]
    named = [item for item in tables if Path(str(item.get("url") or "")).name == table.name]
    stem = stem_words(table)
    chosen = named or [
        item for item in tables if stem.endswith(stem_words(Path(str(item.get("url") or "\0"))))
    ]
    if not chosen and len(tables) > 1:
        return None
    item = (chosen or tables)[0]
    said = Sidecar(title=_any(item, whole, "dc:title", "title"), name=None)
    said.description = _any(item, whole, "dc:description", "description")
    said.licence = _any(item, whole, "dc:license", "license")
    said.published = _day(_any(item, whole, "dc:issued", "dc:modified", "dc:date"))
    said.publisher = _any(item, whole, "dc:publisher", "dc:creator", "dc:source")
    said.url = _any(item, whole, "dcat:landingPage", "dc:source", "dc:identifier")
    if said.url and not said.url.startswith("http"):
        said.url = None
    for column in item.get("tableSchema", {}).get("columns", []):
        _csvw_column(said, column)
    return said


def _csvw_column(said: Sidecar, column: Mapping[str, Any]) -> None:
    titles = column.get("titles") or column.get("title") or column.get("name")
    if isinstance(titles, Mapping):
        titles = next(iter(titles.values()), None)
    names = [str(title) for title in (titles if isinstance(titles, list) else [titles])]
    datatype = column.get("datatype")
    base = datatype.get("base") if isinstance(datatype, Mapping) else datatype
    notes = FieldNotes(
        description=_plain_value(column.get("dc:description") or column.get("description")),
        unit=_plain_value(column.get("schema:unitText") or column.get("unit") or column.get("dc:unit")),
        type=f"csvw:{base}" if base else None,
    )
    if isinstance(datatype, Mapping):
        notes.minimum, notes.maximum = _number(datatype.get("minimum")), _number(datatype.get("maximum"))
    for name in {*names, str(column.get("name") or names[0])}:
        said.note(name).fill(notes)


def _any(first: Mapping[str, Any], second: Mapping[str, Any], *keys: str) -> str | None:
    for key in keys:
        for item in (first, second):
            if text := _plain_value(item.get(key)):
                return text
    return None


def _plain_value(value: Any) -> str | None:
    """The text in a JSON-LD value: itself, its `@value`, its name or its `@id`."""
    if isinstance(value, list):
        return _plain_value(value[0]) if value else None
    if isinstance(value, Mapping):
        for key in ("@value", "schema:name", "name", "rdfs:label", "foaf:name", "@id"):
            if key in value:
                return _plain_value(value[key])
        return None
    return _text(value)


def read_owid_metadata(path: Path, table: Path) -> Sidecar | None:
    """The `.metadata.json` that comes with a chart's data from Our World in Data."""
    whole = _json(path)
    columns, chart = whole.get("columns"), whole.get("chart") or {}
    if not isinstance(columns, Mapping):
        return None
    said = Sidecar(title=_text(chart.get("title")), description=_text(chart.get("subtitle")))
    said.url = _text(chart.get("originalChartUrl"))
    said.retrieved = _day(whole.get("dateDownloaded"))
    said.publisher = _text(chart.get("citation"))
    for name, item in columns.items():
        notes = FieldNotes(
            title=_text(item.get("titleShort")),
            description=_text(item.get("descriptionShort")),
            unit=_text(item.get("unit")) or _text(item.get("shortUnit")),
        )
        said.publisher = said.publisher or _text(item.get("citationShort"))
        said.note(name).fill(notes)
        if item.get("shortName"):
            said.note(str(item["shortName"])).fill(notes)
    return said


_CODEBOOK_NAMES = ("column", "variable", "variable name", "field", "name", "header", "code")
_CODEBOOK_TEXTS = ("description", "definition", "label", "meaning", "variable label", "title")
_CODEBOOK_SOURCES = ("source", "publisher")
_CODEBOOK_UNITS = ("unit", "units")


def read_codebook(path: Path, table: Path) -> Sidecar | None:
    """A CSV that describes the columns of another."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file))
    header = {plain(name): name for name in (rows[0] if rows else {}) if name}
    names = next((header[word] for word in _CODEBOOK_NAMES if word in header), None)
    texts = next((header[word] for word in _CODEBOOK_TEXTS if word in header), None)
    described = {plain(row[names] or "") for row in rows} if names and texts else set()
    if not described & {plain(name) for name in _header(table)}:
        return None
    units = next((header[word] for word in _CODEBOOK_UNITS if word in header), None)
    sources = next((header[word] for word in _CODEBOOK_SOURCES if word in header), None)
    said = Sidecar()
    for row in rows:
        text = _text(row.get(texts or ""))
        if sources and row.get(sources) and text:
            text = f"{text} Source: {row[sources]}"
        notes = FieldNotes(description=text, unit=_text(row.get(units or "")))
        notes.missing = _sentinels(text or "")
        said.note(row[names or ""] or "").fill(notes)
    return said


def read_readme(path: Path, table: Path) -> Sidecar | None:
    """A Markdown README with a table of columns; a general one must name columns of this table."""
    text = path.read_text(encoding="utf-8", errors="replace")
    rows = [match.groups() for line in text.splitlines() if (match := _MARKDOWN_ROW.match(line))]
    header = {plain(name) for name in _header(table)}
    known = [(name, said) for name, said in rows if plain(name) in header]
    if not known and not path.name.startswith(stem_words(table)):
        return None
    heading = re.search(r"^#+\s*(.+)$", text, re.MULTILINE)
    said = Sidecar(title=heading[1].strip() if heading else None)
    links = _MARKDOWN_LINK.findall(text)
    stated = re.search(r"^Source:\s*\[([^\]]+)\]\((\S+?)\)", text, re.MULTILINE)
    said.publisher = stated[1] if stated else None
    said.url = stated[2] if stated else links[0][1] if links else None
    for name, description in known:
        said.note(name).fill(FieldNotes(description=description, missing=_sentinels(description)))
    return said


def read_references_toml(path: Path, table: Path) -> Sidecar | None:
    """Our own: `["file name.csv"]` with publisher, title … and `["file name.csv".columns."Header"]`.

    Raises ValueError naming the key that is not known.
    """
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    item = whole.get(table.name)
    if not isinstance(item, Mapping):
        return None
    said = Sidecar()
    for key, value in item.items():
        if key == "columns":
            for header, notes in value.items():
                said.note(header).fill(_own_field(header, notes))
        elif key in {"published", "retrieved"}:
            setattr(said, key, _day(value))
        elif key in {"publisher", "title", "name", "description", "url", "licence", "place"}:
            setattr(said, key, _text(value))
        elif key == "dates":
            said.dates = _one_of(value, ("dmy", "mdy"), key)
        elif key == "header_row":
            said.header_row = int(value)
        elif key == "missing":
            said.missing = tuple(str(mark) for mark in value)
        else:
            raise ValueError(f"unknown key {key!r}")
    return said


def _one_of(value: Any, known: tuple[str, ...], key: str) -> str:
    if value not in known:
        raise ValueError(f"{key} is {value!r}, not one of {', '.join(known)}")
    return str(value)


def _own_field(header: str, item: Mapping[str, Any]) -> FieldNotes:
    notes = FieldNotes()
    for key, value in item.items():
        if key in {"title", "description", "unit", "role"}:
            setattr(notes, key, _text(value))
        elif key in {"multiplier", "minimum", "maximum"}:
            setattr(notes, key, float(value))
        elif key == "missing":
            notes.missing = tuple(float(number) for number in value)
        else:
            raise ValueError(f"unknown key {key!r} of column {header!r}")
    return notes


def _json(path: Path) -> dict[str, Any]:
    whole = json.loads(path.read_text(encoding="utf-8-sig"))
    if not isinstance(whole, dict):
        raise ValueError("not a JSON object")
    return whole


def _text(value: Any) -> str | None:
    """A text without markup and line breaks, or None."""
    if not isinstance(value, str | int | float) or isinstance(value, bool):
        return None
    return " ".join(str(value).split()) or None


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def _day(value: Any) -> date | None:
    if isinstance(value, date):
        return value
    period = read_period(str(value)) if value else None
    return period.start if period else None
