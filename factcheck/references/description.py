"""What was inferred of a file, in words and as a `references.toml` to be edited."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.references.indexed import IndexedLibrary

__all__ = ["OWN_SIDECAR", "describe", "printable", "toml_section", "write_section"]

OWN_SIDECAR = "references.toml"
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", "#": "number sign"}
_WHOLE_TABLE = ("publisher", "title", "url", "published", "retrieved", "licence")


def printable(text: str) -> str:
    """The text without characters that would steer a terminal."""
    return "".join(char if char.isprintable() else "�" for char in text)


def describe(library: IndexedLibrary, source_id: int) -> Iterator[str]:
    """Lines that say how a file was read: dialect, columns, indicators, faults, sidecars."""
    facts = library.facts[source_id]
    trust = "" if facts["trusted"] else ", not trusted"
    yield f"{facts['path']}: {facts['layout']}, {facts['observations']:,} observations{trust}"
    if "encoding" in facts:
        separator = _SEPARATORS[facts["separator"]]
        yield (
            f"  {facts['rows']:,} rows, {facts['encoding']}, separated by {separator}, "
            f"decimal sign {facts['decimal']!r}, header on line {facts['header_line']}"
        )
    for name in (*_WHOLE_TABLE, "sidecars"):
        if value := facts.get(name):
            yield f"  {name}: {', '.join(value) if isinstance(value, list) else value}"
    if facts.get("fixed_place"):
        yield f"  place of all rows: {facts['fixed_place'][0]}"
    units = _units_by_column(library, source_id)
    for header, role in facts.get("roles", {}).items():
        stated = f", {units[header]}" if header in units else ""
        yield f"  column {header!r}: {role}{stated}"
    for column in facts.get("record_columns", ()):
        marks = f", missing {', '.join(map(repr, column['missing']))}" if column.get("missing") else ""
        yield f"  as records {column['name'][:60]!r}: {column['kind']}{marks}"
    for note in facts.get("footnotes", ())[:5]:
        yield f"  footnote: {note[:200]}"
    for problem in facts["problems"]:
        yield f"  fault: {problem}"


def _units_by_column(library: IndexedLibrary, source_id: int) -> dict[str, str]:
    """What is known of the unit of each column of values; the first of several indicators speaks."""
    units: dict[str, str] = {}
    for indicator in library.indicators(source_id):
        if indicator.unit is None:
            said = "unit unknown"
        else:
            said = f"{indicator.unit} ({'stated' if indicator.unit_certain else 'inferred'})"
            said += "" if indicator.scale_certain else ", scale missing"
        units.setdefault(indicator.column, said if indicator.trusted else f"{said}, not trusted")
    return units


def toml_section(library: IndexedLibrary, source_id: int) -> str:
    """The part of a `references.toml` that states what was inferred of a file.

    What is not known stands there as a comment to be filled in.
    """
    facts = library.facts[source_id]
    name = Path(facts["absolute"]).name
    lines = [f"[{_quoted(name)}]"]
    for key in _WHOLE_TABLE:
        value = facts.get(key)
        lines.append(f"{key} = {_quoted(value)}" if value else f'# {key} = ""')
    if facts.get("fixed_place"):
        lines.append(f"place = {_quoted(facts['fixed_place'][0])}")
    units = {i.column: i for i in reversed(library.indicators(source_id))}
    for header, role in facts.get("roles", {}).items():
        lines += ["", f"[{_quoted(name)}.columns.{_quoted(header)}]", f"role = {_quoted(_writable(role))}"]
        if header in units:
            indicator = units[header]
            known = indicator.unit if indicator.unit_certain else None
            lines.append(f"unit = {_quoted(known)}" if known else f"# unit = {_quoted(indicator.unit or '')}")
            lines.append("# multiplier = 1")
    return "\n".join(lines) + "\n"


def _writable(role: str) -> str:
    return "measure" if role == "melted" else role


def _quoted(value: Any) -> str:
    """A TOML basic string."""
    return json.dumps(printable(str(value)), ensure_ascii=False)


def write_section(library: IndexedLibrary, source_id: int) -> Path | None:
    """Add what was inferred to the `references.toml` beside the file; None where it has a section already."""
    import tomllib

    from factcheck.references.store import write_atomically

    table = Path(library.facts[source_id]["absolute"])
    target = table.parent / OWN_SIDECAR
    before = target.read_text(encoding="utf-8") if target.exists() else ""
    if table.name in tomllib.loads(before):
        return None
    gap = "\n" if before else ""
    write_atomically(target, (before + gap + toml_section(library, source_id)).encode())
    return target
