"""Where the header of a table is, what it says, and whether it belongs to the rows."""

from __future__ import annotations

from collections import Counter

from factcheck.references.calendar_cells import read_period
from factcheck.references.numbers import is_missing, parse_number

__all__ = [
    "MAX_PREAMBLE",
    "above",
    "fit_header",
    "header_at",
    "is_subheader",
    "looks_like_data",
    "merge",
    "unique",
    "width_of",
]

MAX_PREAMBLE = 40
"""Lines above a header; the longest seen (a bank's export) has 22."""
SHIFTED_SHARE = 0.9
"""From this share of rows with one and the same wrong width on, the header is wrong, not the rows."""


def _is_number(cell: str) -> bool:
    return parse_number(cell, ".") is not None or parse_number(cell, ",") is not None


def header_at(filled: list[tuple[int, list[str]]]) -> int:
    """Index of the first row that is wide enough and holds names rather than numbers."""
    widths = Counter(len(row) for _, row in filled)
    usual = max(widths, key=lambda width: (widths[width] * min(width, 3), width))
    for at, (_, row) in enumerate(filled[:MAX_PREAMBLE]):
        names = [cell for cell in row if cell.strip()]
        if len(row) >= usual - max(1, usual // 5) and len(names) >= min(2, usual) and len(names) * 2 > usual:
            return at
    return 0


def width_of(header: list[str], rows: list[list[str]]) -> int:
    """The header's width, or that of nearly all rows where they agree on another."""
    if not rows:
        return len(header)
    width, often = Counter(len(row) for row in rows).most_common(1)[0]
    return width if often >= SHIFTED_SHARE * len(rows) else len(header)


def fit_header(header: list[str], width: int, rows: list[list[str]]) -> tuple[list[str], str | None]:
    """The header at the table's width, and why they do not belong together where they do not."""
    missing = width - len(header)
    if missing <= 0:
        extra = [name for name in header[width:] if name.strip()]
        why = f"the header has {len(header)} names and the rows {width} fields"
        return header[:width], why if len(extra) > 1 else None
    full = [row for row in rows if len(row) == width]
    if not any(cell.strip() for row in full for cell in row[len(header) :]):
        return header + [""] * missing, None
    if missing == 1 and [row[0] for row in full[:3]] in (["1", "2", "3"], ["0", "1", "2"]):
        return ["", *header], None
    why = f"the header has {len(header)} names and the rows {width} fields: the columns are shifted"
    return header + [""] * missing, why


def above(
    header: list[str], filled: list[tuple[int, list[str]]], top: int, width: int
) -> tuple[list[str], int]:
    """The header joined with a row of spanning names right above it, and whether there is one."""
    if top == 0 or len(filled[top - 1][1]) != width or width < 3:
        return header, 0
    above = filled[top - 1][1]
    if sum(bool(cell.strip()) for cell in above) < 2 or (
        len(set(header)) == len(header) and above[0].strip() != ""
    ):
        return header, 0
    spans, last = [], ""
    for cell in above:
        last = cell.strip() or last
        spans.append(last)
    joined = [f"{span} {name}".strip() if span else name for span, name in zip(spans, header, strict=True)]
    return joined, 1


def is_subheader(header: list[str], rows: list[list[str]]) -> bool:
    """Whether the row below the header continues it: text over numbers that comes back in none of them, or a
    first cell left empty.

    In the latter the names are answers of the rows at most where a column holds nothing else: the boxes that
    one may tick.
    """
    first, rest = rows[0], [row for row in rows[1:201] if len(row) == len(header)]
    if len(first) != len(header) or len(rest) < 3:
        return False
    numeric = [
        at
        for at in range(len(header))
        if (cells := [row[at] for row in rest if not is_missing(row[at])])
        and sum(map(_is_number, cells)) > 0.8 * len(cells)
    ]
    named = [at for at in range(len(header)) if first[at].strip()]
    if not named or any(_is_number(first[at]) for at in named):
        return False
    if over := set(numeric) & set(named):
        later_cells = {at: {row[at].strip() for row in rest} for at in over}
        return not any(is_missing(first[at]) or first[at].strip() in later_cells[at] for at in over)
    if first[0].strip() or not all(row[0].strip() for row in rest):
        return False
    later = {at: {row[at].strip() for row in rest} - {""} for at in named}
    said = {first[at].strip() for at in named}
    return all(not later[at] & said or later[at] == {first[at].strip()} for at in named)


def merge(header: list[str], second: list[str]) -> tuple[list[str], list[str] | None]:
    """Header and second row as one; a row of units, or one that says the same everywhere, is kept apart.

    What it says below several complete names (`Response`) adds nothing to them.
    """
    said = {cell.strip() for cell in second if cell.strip()}
    if len(said) == 1 and len([cell for cell in second if cell.strip()]) > 1 and not _unit_like(said):
        return header, None
    if _unit_like(said):
        return header, second
    often = Counter(cell.strip() for cell in second)
    joined, last = [], ""
    for at, (name, sub) in enumerate(zip(header, second, strict=True)):
        last = name.strip() or last
        alone = bool(name.strip()) and (at + 1 == len(header) or bool(header[at + 1].strip()))
        idle = not sub.strip() or (alone and often[sub.strip()] > 1)
        joined.append(name if idle else f"{last} {sub.strip()}".strip())
    return joined, None


def _unit_like(said: set[str]) -> bool:
    from factcheck.references.unit_words import unit_named

    return sum(unit_named(text.strip("()[] ")) is not None for text in said) * 2 > len(said)


def unique(header: list[str], sample: list[tuple[str, ...]]) -> list[str]:
    """Names for all columns: an empty one over an empty column stays empty, a repeated one is numbered."""
    names: list[str] = []
    for at, name in enumerate(header):
        clean = " ".join(name.split())
        if not clean and at < len(sample) and any(cell.strip() for cell in sample[at]):
            clean = f"column {at + 1}"
        count = 2
        base = clean
        while clean and clean in names:
            clean = f"{base} ({count})"
            count += 1
        names.append(clean)
    return names


def looks_like_data(header: list[str], sample: list[tuple[str, ...]]) -> bool:
    """Whether what stands in for the header is a row like the others."""
    numeric = [at for at, column in enumerate(sample) if at < len(header) and column and _numeric(column)]
    numbers = [at for at in numeric if _is_number(header[at])]
    as_years = [at for at in numbers if read_period(header[at]) is not None]
    return bool(numbers) and len(numbers) * 2 > len(numeric) and len(as_years) < len(numbers)


def _numeric(column: tuple[str, ...]) -> bool:
    cells = [cell for cell in column[:200] if not is_missing(cell)]
    return bool(cells) and sum(map(_is_number, cells)) > 0.8 * len(cells)
