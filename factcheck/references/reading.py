"""One file → what the cache keeps of it: its source, its indicators and its observations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.periods import Period
from factcheck.places import find_places, place
from factcheck.references.block import Block, Measure
from factcheck.references.build import build
from factcheck.references.headers import spoken, stem_words
from factcheck.references.naming import Unit, measure_name, series_of_code, table_title, unit_of
from factcheck.references.plan import Plan
from factcheck.references.planning import plan_of
from factcheck.references.plausibility import check_ranges, countable, doubt_units, lacks_scale
from factcheck.references.profile import place_of_code, place_of_name
from factcheck.references.record_tables import (
    describe_columns,
    first_answers,
    holds_records,
    lists_files,
    lists_records,
    lists_things,
)
from factcheck.references.sidecar import Sidecar
from factcheck.references.store import write_stored
from factcheck.references.table import Table, open_table
from factcheck.references.twins import sketch

__all__ = ["read_file"]


MAX_SKETCHED = 20
"""A file with more series of one column is not somebody's copy of a single one."""


MAX_PLACES = 400
"""Places of one indicator whose names are indexed."""


@dataclass
class _Indicator:
    measure: int
    combination: int
    observations: int
    meta: dict[str, Any]


def read_file(
    path: Path, shown: str, encoding: str, sidecar: Sidecar, target: Path, name: str, sha256: str
) -> None:
    """Read a table and write it to `target`; `name` and `sha256` are those of the file before unpacking.

    Raises ReferenceFileError where it cannot be read.
    """
    table = open_table(path, shown, encoding, sidecar.header_row)
    table.stem = stem_words(Path(name))
    plan = plan_of(table, sidecar)
    block = None
    if table.shifted:
        table.problems.append(f"line {table.header_line}: {table.shifted}; nothing is read from it")
    else:
        sentinels = {header: sidecar.of(header).missing for header in table.header}
        block = build(table, plan, sentinels=sentinels)
        if block is not None and lists_records(plan, block):
            block = None
        if block is not None:
            check_ranges(block, sidecar, table)
    indicators = _indicators(block, table, sidecar) if block is not None else []
    meta = _source(table, plan, block, sidecar, encoding, sha256)
    arrays: dict[str, np.ndarray[Any, Any]] = {}
    listed = holds_records(plan, meta["rows"], meta["layout"], block.telling if block else ())
    listed = listed or lists_things(plan, table, meta["rows"], meta["layout"])
    if listed and not table.shifted and not lists_files(table, path.parent):
        meta["record_columns"] = describe_columns(table, sidecar)
        meta["answers"] = first_answers(table, meta["record_columns"])
    meta.update(places=[], attributes={}, headers=table.header, doubtful=[])
    if block is not None:
        meta["indicators"] = [item.meta for item in indicators]
        meta["observations"] = sum(item.observations for item in indicators)
        meta["places"] = block.places
        meta["doubtful"] = block.doubtful
        meta["attributes"] = {role: texts for role, (_, texts) in block.attributes.items()}
        arrays = _arrays(block)
    write_stored(target, meta, arrays)


def _source(
    table: Table, plan: Plan, block: Block | None, sidecar: Sidecar, encoding: str, sha256: str
) -> dict[str, Any]:
    problems = [*sidecar.problems, *plan.problems, *table.problems, *(block.problems if block else [])]
    if encoding == "cp1252":
        problems.append("not UTF-8; read as Windows-1252")
    return {
        "sha256": sha256,
        "stem": table.stem,
        "layout": plan.layout if block or table.shifted else "records",
        "publisher": sidecar.publisher,
        "title": sidecar.title or (table.preamble[0][:200] if table.preamble else None),
        "url": sidecar.url,
        "published": sidecar.published.isoformat() if sidecar.published else None,
        "retrieved": sidecar.retrieved.isoformat() if sidecar.retrieved else None,
        "licence": sidecar.licence,
        "trusted": not table.shifted and (plan.trusted and block.trusted if block else True),
        "problems": problems,
        "observations": 0,
        "rows": block.rows if block else len(table.sample[0]) if table.sample else 0,
        "indicators": [],
        "encoding": table.dialect.encoding,
        "separator": table.dialect.separator,
        "quoted": table.dialect.quoted,
        "decimal": table.dialect.decimal,
        "header_line": table.header_line,
        "header_line_given": sidecar.header_row,
        "header": table.header,
        "roles": {column.header: column.role for column in plan.columns if column.header},
        "footnotes": table.footnotes,
        "sidecars": sidecar.files,
        "fixed_place": _fixed_place(table, plan, sidecar),
    }


def _fixed_place(table: Table, plan: Plan, sidecar: Sidecar) -> tuple[str, str] | None:
    """Name and key of the one place that a table without a column of places is about."""
    if plan.first("place") or plan.melt == "place" or plan.layout in {"facts", "records"}:
        return None
    series = next((s for c in plan.all("measure") if (s := series_of_code(c.header)) and s.place), None)
    if series and series.place:
        return place(series.place).name, series.place
    if sidecar.place:
        key = place_of_name(sidecar.place) or place_of_code(sidecar.place)
        return (sidecar.place, key) if key else None
    above = table.preamble[0] if table.preamble else ""
    for text in (sidecar.title, sidecar.name, above, table.stem.replace("-", " ").replace("_", " ")):
        keys = {mention.key for mention in find_places(text or "")}
        if len(keys) == 1:
            key = keys.pop()
            return place(key).name, key
    return None


def _present(measure: Measure, at: slice, dated: np.ndarray[Any, Any] | None) -> np.ndarray[Any, Any]:
    present = ~np.isnan(measure.values[at])
    for bound in (measure.lower, measure.upper):
        if bound is not None:
            present |= ~np.isnan(bound[at])
    if dated is not None:
        present |= dated[at]
    return present


def _indicators(block: Block, table: Table, sidecar: Sidecar) -> list[_Indicator]:
    """Every measure for every combination that has observations."""
    title = table_title(table, sidecar)
    units = _checked_units(block, table, sidecar, title)
    constant = {spoken(_label(header)) for header in _constant(block.combinations)}
    found = []
    for number, measure in enumerate(block.measures):
        notes = sidecar.of(measure.header)
        for combination, cells in enumerate(block.combinations):
            run = _run(block, combination)
            present = _present(measure, run, None)
            count = int(np.count_nonzero(present))
            if not count and not _is_date_fact(cells, block):
                continue
            name = measure_name(measure, cells, block, title, notes, sidecar)
            unit = units[number] if units else unit_of(measure, name, cells, block, notes, table, sidecar)
            first, last, granularity = _span(measure, block, run, present)
            found.append(
                _Indicator(
                    number,
                    combination,
                    count or run.stop - run.start,
                    {
                        "measure": number,
                        "combination": combination,
                        "name": name,
                        "subject": _subject(cells, block, constant),
                        "unit": unit.unit,
                        "unit_certain": unit.certain,
                        "scale_certain": True,
                        "unit_words": unit.words,
                        "scale": unit.scale,
                        "column": measure.header,
                        "dimensions": _dimensions(cells, block),
                        "note": notes.description,
                        "first": first,
                        "last": last,
                        "observations": count or run.stop - run.start,
                        "dated": not count,
                        "granularity": granularity,
                        "trusted": measure.trusted and block.trusted,
                        "sketch": _sketch(measure, block, run, present),
                        "small_places": _small_places(block, run, present),
                        "period": measure.period.to_dict() if measure.period else None,
                    },
                )
            )
    _doubt_scales(block, found)
    return found


def _doubt_scales(block: Block, found: list[_Indicator]) -> None:
    """People in fractions and sums of less than a cent lack a scale, and the file says so."""
    groups: dict[tuple[int, str], list[_Indicator]] = {}
    for one in found:
        if one.meta["scale"] == 1.0 and (what := countable(one.meta["unit"], one.meta["name"])):
            groups.setdefault((one.measure, what), []).append(one)
    for (number, what), alike in groups.items():
        measure = block.measures[number]
        values = np.concatenate([measure.values[_run(block, one.combination)] for one in alike])
        if not lacks_scale(values[~np.isnan(values)], what):
            continue
        block.problems.append(
            f"column {measure.header!r}: {what} in fractions; a scale such as thousands seems to be missing"
        )
        for one in alike:
            one.meta["scale_certain"] = False


def _run(block: Block, combination: int) -> slice:
    """The rows of a combination."""
    return slice(int(block.starts_of[combination]), int(block.starts_of[combination + 1]))


def _small_places(block: Block, run: slice, present: np.ndarray[Any, Any]) -> list[str]:
    """Names of places that no gazetteer knows, so that they are found by their words."""
    numbers = np.unique(block.place[run][present])
    named = [block.places[number] for number in numbers[:MAX_PLACES] if number >= 0]
    return [name for name, key in named if key is None or "/" in key]


def _sketch(measure: Measure, block: Block, run: slice, present: np.ndarray[Any, Any]) -> list[int]:
    if len(block.combinations) > MAX_SKETCHED:
        return []
    keys = [key or name for name, key in block.places]
    known = present & ~np.isnan(measure.values[run])
    return sketch(keys, block.place[run][known], block.start[run][known], measure.values[run][known])


def _checked_units(block: Block, table: Table, sidecar: Sidecar, title: str) -> list[Unit]:
    """A unit for each measure, checked against the others; empty where units differ by combination."""
    if block.special:
        return []
    units = []
    for measure in block.measures:
        notes = sidecar.of(measure.header)
        name = measure_name(measure, {}, block, title, notes, sidecar)
        units.append(unit_of(measure, name, {}, block, notes, table, sidecar))
    return doubt_units(block, units)


def _is_date_fact(cells: dict[str, str], block: Block) -> bool:
    return block.layout == "facts" and bool(cells)


def _constant(combinations: list[dict[str, str]]) -> set[str]:
    """Headers whose cell is the same in all combinations: they set nothing apart."""
    if len(combinations) < 2:
        return set()
    first = combinations[0]
    return {header for header in first if all(cells[header] == first[header] for cells in combinations)}


def _label(cell: str) -> str:
    """The label of an SDMX cell `A: Value A`."""
    code, colon, label = cell.partition(": ")
    return label if colon and " " not in code else cell


def _dimensions(cells: dict[str, str], block: Block) -> dict[str, str]:
    roles = {header: role for role, header in block.special.items()}
    return {
        spoken(_label(header)): _label(cell)
        for header, cell in cells.items()
        if cell
        and roles.get(header) not in {"subject", "multiplier", "measure_name"}
        and not _says_nothing(cell)
        and (block.layout != "facts" or header not in roles)
    }


def _says_nothing(cell: str) -> bool:
    return cell.casefold() in {"not applicable", "_z", "_x", "na", "n/a", "-"}


def _subject(cells: dict[str, str], block: Block, constant: set[str]) -> str | None:
    if header := block.special.get("subject"):
        return cells[header] or None
    telling = {spoken(_label(header)) for header in block.telling}
    varying = {
        header: cell
        for header, cell in _dimensions(cells, block).items()
        if header not in constant and header != spoken(block.special.get("unit", "")) and header in telling
    }
    if not varying:
        return None
    if len(varying) == 1:
        header, cell = next(iter(varying.items()))
        return cell if cell[:1].isalpha() and len(cell) > 3 else f"{header}: {cell}"
    return "; ".join(f"{header}: {cell}" for header, cell in varying.items())


def _span(
    measure: Measure, block: Block, run: slice, present: np.ndarray[Any, Any]
) -> tuple[str | None, str | None, str | None]:
    """First day, last day and granularity of an indicator."""
    if measure.period is not None and measure.period.start and measure.period.end:
        return measure.period.start.isoformat(), measure.period.end.isoformat(), measure.period.granularity
    chosen = present if present.any() else np.ones_like(present)
    start, end = block.start[run][chosen], block.end[run][chosen]
    starts, ends = start[start > 0], end[end > 0]
    first = date.fromordinal(int(starts.min())).isoformat() if starts.size else None
    last = date.fromordinal(int(ends.max())).isoformat() if ends.size else None
    if not starts.size or not ends.size:
        return first, last, None
    pairs = np.unique(np.stack([start[:50], end[:50]]), axis=1).T
    kinds = [
        Period(date.fromordinal(int(a)), date.fromordinal(int(b))).granularity for a, b in pairs if a and b
    ]
    return first, last, max(sorted(set(kinds)), key=kinds.count) if kinds else None


def _arrays(block: Block) -> dict[str, np.ndarray[Any, Any]]:
    arrays: dict[str, np.ndarray[Any, Any]] = {
        "starts_of": block.starts_of,
        "row": block.row,
        "place": block.place,
        "start": block.start,
        "end": block.end,
        "lines": block.lines,
    }
    if block.column is not None:
        arrays["column"] = block.column
    for number, measure in enumerate(block.measures):
        arrays[f"value{number}"] = measure.values
        if measure.lower is not None:
            arrays[f"lower{number}"] = measure.lower
        if measure.upper is not None:
            arrays[f"upper{number}"] = measure.upper
        arrays[f"column{number}"] = np.array([-1 if measure.column is None else measure.column], np.int32)
    for at, texts in block.texts.items():
        data, ends = texts.arrays()
        arrays[f"text{at}"] = data
        arrays[f"ends{at}"] = ends.astype(np.uint32) if len(data) < 2**32 else ends
    for role, (codes, _) in block.attributes.items():
        arrays[f"attribute-{role}"] = codes
    return arrays
