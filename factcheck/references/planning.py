"""From headers and cells to the role of each column, and to the layout of the table."""

from __future__ import annotations

import re

from factcheck.errors import ReferenceFileError
from factcheck.references.calendar_cells import date_order, read_period
from factcheck.references.headers import has_role, plain, roles
from factcheck.references.plan import (
    ATTRIBUTES,
    NUMERIC_SHARE,
    PERIOD_SHARE,
    PLACE_SHARE,
    ColumnPlan,
    Plan,
)
from factcheck.references.planning_places import settle_place
from factcheck.references.planning_sdmx import is_sdmx, settle_sdmx
from factcheck.references.profile import Profile, place_of_name, profile
from factcheck.references.sidecar import FieldNotes, Sidecar
from factcheck.references.table import Table

__all__ = ["plan_of"]

PLACE_SHARE_UNNAMED = 0.8


FEW_PLACES = 0.2
"""Under a header that names places, so few known ones are enough: the rest are towns or old states."""


MELT_COLUMNS = 3
"""From this many headers that are periods or places the table is wide by them."""


LONG_TEXT = 80


LATEST_YEAR = 2100


def plan_of(table: Table, sidecar: Sidecar) -> Plan:
    """Roles of all columns, those that a sidecar settles first."""
    order = _order(table, sidecar)
    decimal = table.dialect.decimal
    profiles = [
        profile(name, cells, order, decimal) for name, cells in zip(table.header, table.sample, strict=True)
    ]
    plan = Plan("records", [], order, profiles=profiles)
    plan.columns = [
        ColumnPlan(at, p.header, _given(sidecar.of(p.header), p) or _role(p)) for at, p in enumerate(profiles)
    ]
    if is_sdmx(table.header):
        settle_sdmx(plan)
    table.shifted = table.shifted or _misplaced(plan)
    _report_ambiguous_dates(plan)
    _settle_periods(plan, table)
    settle_place(plan, table)
    _settle_melt(plan)
    _settle_bounds(plan)
    _settle_single_value(plan)
    _settle_measure_names(plan)
    plan.layout = _layout(plan, table)
    return plan


_KNOWN_ROLES = frozenset({"outer_place", "measure", "dimension", "text", "ignore", "date", "code"})


_STRICT_TEXT = frozenset({"csvw:string", "csvw:anyURI"})


def _given(notes: FieldNotes, p: Profile) -> str | None:
    """The role that a sidecar gives a column. Raises ReferenceFileError for one that does not exist."""
    if notes.role and notes.role not in _KNOWN_ROLES | set(roles()) | {"empty"}:
        raise ReferenceFileError(f"references.toml: unknown role {notes.role!r}")
    return notes.role or ("code" if notes.type in _STRICT_TEXT and p.numeric >= NUMERIC_SHARE else None)


def _report_ambiguous_dates(plan: Plan) -> None:
    """Dates whose day may be their month are not read, and say so."""
    for column in plan.columns:
        p = plan.profiles[column.at]
        if plan.order or p.period >= PLACE_SHARE or not p.distinct:
            continue
        if all(read_period(cell, "dmy") and read_period(cell, "mdy") for cell in p.distinct[:400]):
            column.role = "date"
            plan.trusted = False
            plan.problems.append(
                f"column {p.header!r}: {p.distinct[0]!r} may have the day or the month first; "
                'left without dates; `dates = "dmy"` or `"mdy"` in references.toml settles it'
            )


def _order(table: Table, sidecar: Sidecar) -> str | None:
    if sidecar.dates:
        return sidecar.dates
    orders = {date_order(cells[:2000]) for cells in table.sample} - {None}
    return orders.pop() if len(orders) == 1 else None


def _misplaced(plan: Plan) -> str | None:
    """Why the names seem to stand over other columns: no years under `year`, but under the name beside it."""
    for column in plan.columns:
        p = plan.profiles[column.at]
        if plain(p.header) not in {"year", "date"} or p.filled < MELT_COLUMNS or p.period >= PLACE_SHARE:
            continue
        for at in (column.at - 1, column.at + 1):
            if 0 <= at < len(plan.profiles):
                beside = plan.profiles[at]
                strays = (
                    beside.period >= PERIOD_SHARE and _yearly(beside) and len(beside.distinct) >= MELT_COLUMNS
                )
                if strays and (beside.high or 0) <= LATEST_YEAR:
                    return f"no dates under {p.header!r} but under {beside.header!r}: the columns are shifted"
    return None


_BY_HEADER = (
    "start",
    "end",
    "period",
    "first_place",
    "second_place",
    "place",
    "place_code",
    "measure_name",
    "measure_code",
    "unit",
    "multiplier",
    "comparator",
    "title",
    "url",
    "published",
    "retrieved",
    "licence",
    "publisher",
    "note",
    "status",
    "id",
    "subject",
)


def _role(p: Profile) -> str:
    """The role that header and cells agree on."""
    name = plain(p.header)
    if not name:
        return "empty"
    names = {name, plain(p.header.partition(":")[0])}
    said = [role for role in _BY_HEADER if names & roles()[role]]
    for role in said:
        if _fits(role, p):
            return role
    if p.filled == 0:
        return "measure"
    if name in roles()["value"] and p.numeric > 0.0:
        return "measure"
    if p.numeric >= NUMERIC_SHARE:
        endings = roles()["code_endings"]
        coded = "code" in name.split() or any(name == word or name.endswith(" " + word) for word in endings)
        if coded and p.integer:
            return "code"
        return "measure"
    if p.period >= PERIOD_SHARE and len(p.distinct) > 1:
        return "date"
    if p.place >= PLACE_SHARE_UNNAMED and len(p.distinct) >= 3:
        return "place"
    if p.code >= PLACE_SHARE_UNNAMED and "country" in name.split():
        return "place"
    if p.longest > LONG_TEXT:
        return "text"
    if "id" in name.split() and len(p.distinct) > 0.9 * p.filled:
        return "id"
    return "dimension"


def _fits(role: str, p: Profile) -> bool:
    """Whether the cells can have the role that the header claims."""
    match role:
        case "start" | "end" | "period":
            return p.period >= PERIOD_SHARE and (p.numeric < NUMERIC_SHARE or _yearly(p))
        case "place" | "first_place" | "second_place":
            return p.numeric < NUMERIC_SHARE and (
                p.place > FEW_PLACES or p.code >= PLACE_SHARE or role != "place"
            )
        case "place_code":
            return p.code >= PLACE_SHARE
        case "published" | "retrieved":
            return p.filled == 0 or p.period >= PLACE_SHARE
        case "measure_name" | "subject" | "unit" | "comparator" | "publisher" | "title":
            return p.numeric < NUMERIC_SHARE and (p.filled > 0 or role in ATTRIBUTES)
        case "note" | "url":
            return p.numeric < NUMERIC_SHARE
        case "id":
            return p.filled == 0 or len(p.distinct) > 0.9 * p.filled
    return True


def _yearly(p: Profile) -> bool:
    return p.integer and p.low is not None and p.high is not None and 1000 <= p.low <= p.high


_PART = re.compile(r"[MQSA]\d\d")
"""A part of a year as the US labour statistics write it: `M01`, `Q03`, `A01`."""


def _settle_periods(plan: Plan, table: Table) -> None:
    """One period, or a start and an end, or a year with a month; what is left is a date of the record."""
    starts, ends, periods = plan.all("start"), plan.all("end"), plan.all("period")
    if starts and ends:
        for column in periods:
            column.role = "date"
        return
    for column in starts + ends:
        column.role = "date"
    if not periods:
        dates = [c for c in plan.all("date") if plan.profiles[c.at].numeric < NUMERIC_SHARE]
        if len(dates) == 1:
            dates[0].role = "period"
        periods = plan.all("period")
    years = [c for c in periods if "year" in plain(c.header).split()]
    if years:
        for column in plan.columns:
            name = plain(column.header)
            high = plan.profiles[column.at].high
            if (
                name in roles()["month_of"]
                and column.role in {"measure", "dimension", "code"}
                and (high or 12) <= 12
            ):
                column.role = "month_of"
            if name == "period" and all(_PART.fullmatch(c) for c in plan.profiles[column.at].distinct):
                column.role = "month_of"
            if name in roles()["quarter_of"] and column.role in {"measure", "dimension"} and (high or 4) <= 4:
                column.role = "quarter_of"
    keep = years[0] if years else (periods[0] if periods else None)
    if keep is not None and (finer := _finer(plan, table, keep)) is not None:
        keep.role, keep = "date", finer
        finer.role = "period"
    for column in periods:
        if column is not keep:
            column.role = "date"


def _finer(plan: Plan, table: Table, year: ColumnPlan) -> ColumnPlan | None:
    """The only other column of dates, where the column of years merely repeats their years."""
    others = [c for c in plan.columns if c.role in {"period", "date"} and c is not year]
    if len(others) != 1 or plan.first("month_of") or plan.first("quarter_of"):
        return None
    cells = list(zip(table.sample[year.at], table.sample[others[0].at], strict=True))[:300]
    pairs = [(read_period(y), read_period(d, plan.order)) for y, d in cells if y.strip() and d.strip()]
    agree = [y for y, d in pairs if y and d and y.contains(d) and y != d]
    return others[0] if pairs and len(agree) >= PERIOD_SHARE * len(pairs) else None


def _settle_melt(plan: Plan) -> None:
    """Years, months or places in the headers make the table wide by them."""
    numeric = [c for c in plan.columns if c.role in {"measure", "empty", "dimension", "code"} and c.header]
    periods = [c for c in numeric if read_period(c.header) is not None and _may_hold_numbers(plan, c)]
    if len(periods) >= MELT_COLUMNS and plan.first("period") is None:
        plan.melt, plan.melted = "period", [c.at for c in periods]
    elif plan.first("place") is None and plan.first("period") is not None:
        measures = plan.all("measure")
        places = [c for c in measures if place_of_name(c.header.replace("_", " "))]
        if len(places) >= MELT_COLUMNS and len(places) >= 0.6 * len(measures):
            plan.melt, plan.melted = "place", [c.at for c in places]
    for at in plan.melted:
        plan.columns[at].role = "melted"


def _may_hold_numbers(plan: Plan, column: ColumnPlan) -> bool:
    p = plan.profiles[column.at]
    return p.filled == 0 or p.numeric >= NUMERIC_SHARE


def _settle_bounds(plan: Plan) -> None:
    """Bounds and uncertainties belong to the measure before them, or to the first one."""
    for kind in ("lower", "upper", "uncertainty"):
        for column in plan.columns:
            named = column.role == "measure" and plain(column.header) in roles()[kind]
            others = [c for c in plan.all("measure") if c is not column]
            if others and (named or (column.role == kind and column.of is None)):
                before = [c for c in others if c.at < column.at]
                column.role, column.of = kind, (before[-1] if before else others[0]).at


def _settle_single_value(plan: Plan) -> None:
    """Beside one column of values with its unit or measure, other numbers are codes and counters."""
    values = [c for c in plan.all("measure") if has_role(c.header.split(":")[0], "value")]
    if len(values) != 1 or not any(plan.first(role) for role in ("unit", "multiplier", "measure_name")):
        return
    others = [c for c in plan.all("measure") if c is not values[0]]
    for column in others:
        column.role = "code"
    if named := [c.header for c in others if plan.profiles[c.at].filled]:
        said = ", ".join(map(repr, named[:5]))
        plan.problems.append(f"{said}: numbers beside the column {values[0].header!r}; left out")


def _settle_measure_names(plan: Plan) -> None:
    """The column of measure names needs values beside it that are not themselves named."""
    names = plan.all("measure_name")
    values = plan.all("measure") + [plan.columns[at] for at in plan.melted]
    for extra in names[1:] if values else names:
        extra.role = "dimension"
    if names and plan.melt is None:
        generic = [c for c in plan.all("measure") if _is_value(c.header)]
        if not generic:
            names[0].role = "dimension"


def _is_value(header: str) -> bool:
    return (
        has_role(header.split(":")[0], "value")
        or has_role(header, "generic")
        or header.upper().startswith("OBS_")
    )


def _layout(plan: Plan, table: Table) -> str:
    roles_here = {column.role for column in plan.columns}
    if not roles_here & {"measure", "melted"}:
        return "records"
    if is_sdmx(table.header):
        return "sdmx"
    if {"start", "measure_name", "subject"} <= roles_here:
        return "facts"
    if plan.melt == "place":
        return "entities"
    if plan.melt == "period":
        lengths = {
            period.granularity for at in plan.melted if (period := read_period(plan.columns[at].header))
        }
        return "months" if lengths & {"month", "quarter"} else "years"
    if not roles_here & {"period", "start", "place"}:
        return "records"
    measures = plan.all("measure")
    if (
        len(measures) == 1
        and measures[0].header.isupper()
        and len(plan.columns) == 2
        and "period" in roles_here
    ):
        return "fred"
    return "long" if len(measures) == 1 else "wide"
