"""The roles of the columns of SDMX-CSV, where codes and their labels may stand side by side."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.references.plan import PERIOD_SHARE, Plan

__all__ = ["is_sdmx", "settle_sdmx"]

_LABELLED = frozenset({"dimension", "place", "measure_name", "unit", "multiplier"})
_CODE = re.compile(r"[A-Z0-9_.+-]{1,30}")
"""A cell of a code list."""


def is_sdmx(header: list[str]) -> bool:
    """Whether the headers are those of SDMX-CSV: a value, and a time or the structure it follows."""
    names = {name.split(":")[0].strip().upper() for name in header}
    return any(name.startswith("OBS_VALUE") for name in names) and (
        "TIME_PERIOD" in names or any(name.startswith(("STRUCTURE", "DATAFLOW")) for name in names)
    )


def settle_sdmx(plan: Plan) -> None:
    """In SDMX columns before the value are dimensions, those after it attributes unless they are known."""
    value = next(c.at for c in plan.columns if c.header.upper().startswith("OBS_VALUE"))
    keep = {
        "period",
        "place",
        "first_place",
        "second_place",
        "unit",
        "multiplier",
        "status",
        "empty",
        "measure_name",
    }
    for column in plan.columns:
        name = column.header.split(":")[0].strip().upper()
        if name.startswith("OBS_VALUE"):
            column.role = "measure"
        elif name.startswith(("STRUCTURE", "DATAFLOW", "SERIES_KEY", "OBS_KEY")):
            column.role = "status"
        elif column.role not in keep:
            column.role = "dimension" if column.at < value or name.startswith("DIM_") else "status"
    if plan.first("period") is None:
        for column in plan.columns:
            if column.role == "dimension" and plan.profiles[column.at].period >= PERIOD_SHARE:
                column.role = "period"
                break
    _drop_codes_beside_labels(plan)


def _drop_codes_beside_labels(plan: Plan) -> None:
    """Where each code column is followed by one of labels (SDMX-CSV 2), the labels count."""
    for code, label in pairwise(plan.columns):
        pair = plan.profiles[code.at], plan.profiles[label.at]
        coded = all(_CODE.fullmatch(cell) for cell in pair[0].distinct)
        same = [cell.casefold() for cell in pair[0].distinct] == [
            cell.casefold() for cell in pair[1].distinct
        ]
        labelled = same or not all(_CODE.fullmatch(cell) for cell in pair[1].distinct)
        if ":" in label.header or not coded or len(pair[0].distinct) != len(pair[1].distinct) or not labelled:
            continue
        if code.role == "period":
            label.role = "status"
        elif code.role == label.role or {code.role, label.role} <= {"dimension", "place"}:
            code.role = "code" if label.role in _LABELLED else code.role
