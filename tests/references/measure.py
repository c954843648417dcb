"""Say what was read of each file of a folder, and check random observations against the raw cells.

    python -m tests.references.measure ../shared/refdata [observations a file]

The raw cells come by another path than the reader's: the file is split at its separator, the column is
found by its header, the number is read by `float`. Exit code 1 where one differs.
"""

from __future__ import annotations

import csv
import random
import sys
import time
from pathlib import Path

import click

from factcheck.references import IndexedLibrary, Observation, load_references

SCALES = (1.0, 1e2, 1e3, 1e6, 1e9, 1e12)


def raw_rows(path: Path, encoding: str, separator: str) -> dict[int, list[str]]:
    """Rows by the line on which they start."""
    rows, before = {}, 0
    with path.open(encoding=encoding, newline="") as file:
        reader = csv.reader(file, delimiter=separator)
        for row in reader:
            rows[before + 1] = row
            before = reader.line_num
    return rows


def raw_cell(rows: dict[int, list[str]], header_line: int, observation: Observation) -> str | None:
    names = [" ".join(name.split()) for name in rows[header_line]]
    if observation.column not in names:
        return None
    return rows[observation.line][names.index(observation.column)]


def agrees(observation: Observation, cell: str | None) -> bool:
    """Whether the raw cell gives the observation's value, up to a scale by powers of ten."""
    if cell is None or cell != observation.cell:
        return False
    if observation.value is None:
        return True
    plain = cell.strip().rstrip("%").replace("\u00a0", "").replace(" ", "").lstrip("$")
    for text in (plain, plain.replace(",", ""), plain.replace(",", ".")):
        try:
            number = float(text)
        except ValueError:
            continue
        if any(abs(number * scale - observation.value) <= 1e-9 * abs(observation.value) for scale in SCALES):
            return True
    return False


def some_observations(library: IndexedLibrary, source_id: int, count: int) -> list[Observation]:
    indicators = library.indicators(source_id)
    chosen = random.Random(source_id)
    found = []
    for _ in range(count if indicators else 0):
        observations = library.observations(chosen.choice(indicators).id)
        found.append(chosen.choice(observations))
    return found


def main(folder: str, count: int) -> int:
    begun = time.perf_counter()
    library = load_references(folder)
    click.echo(f"loaded in {time.perf_counter() - begun:.2f} s")
    wrong = checked = 0
    for source in library.sources:
        facts = library.facts[source.id]
        indicators = library.indicators(source.id)
        units = sorted({f"{i.unit}{'' if i.unit_certain else '?'}" for i in indicators})
        roles = ", ".join(f"{header}={role}" for header, role in list(facts.get("roles", {}).items())[:8])
        click.echo(
            f"{source.path}: {source.layout}, {source.observations:,} observations, trusted {source.trusted}"
        )
        click.echo(f"    roles {roles}\n    units {', '.join(units[:8])}")
        for problem in source.problems:
            click.echo(f"    ! {problem}")
        if not indicators:
            continue
        rows = raw_rows(Path(facts["absolute"]), facts["encoding"], facts["separator"])
        for observation in some_observations(library, source.id, count):
            checked += 1
            cell = raw_cell(rows, facts["header_line"], observation)
            if not agrees(observation, cell):
                wrong += 1
                click.echo(
                    f"    WRONG line {observation.line} {observation.column!r}: {cell!r}, {observation}"
                )
    total = sum(source.observations for source in library.sources)
    click.echo(f"{len(library.sources)} files, {total:,} observations, {checked} checked, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 10))
