"""What each column of a table holds, and so which layout the table has."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from factcheck.errors import ReferenceFileError
from factcheck.places import is_aggregate
from factcheck.references.calendar_cells import date_order, read_period
from factcheck.references.headers import has_role, plain, roles
from factcheck.references.profile import Profile, place_of_code, place_of_name, profile
from factcheck.references.sidecar import FieldNotes, Sidecar
from factcheck.references.table import Table

__all__ = ["ATTRIBUTES", "TRUSTED_NUMERIC_SHARE", "ColumnPlan", "Plan", "plan_of"]

ATTRIBUTES = ("publisher", "title", "url", "published", "retrieved", "licence", "note", "comparator")
"""Roles whose cells describe the single observation."""
NUMERIC_SHARE = 0.6
"""From this share of numbers among the cells that are not missing, a column holds numbers."""
TRUSTED_NUMERIC_SHARE = 0.9
"""Below this share the column of numbers is not trusted."""
PERIOD_SHARE = 0.9
PLACE_SHARE = 0.5
"""Of the distinct cells under a header that names places; aggregates and old states are often unknown."""
PLACE_SHARE_UNNAMED = 0.8
FEW_PLACES = 0.2
"""Under a header that names places, so few known ones are enough: the rest are towns or old states."""
MELT_COLUMNS = 3
"""From this many headers that are periods or places the table is wide by them."""
LONG_TEXT = 80
LATEST_YEAR = 2100


@dataclass
class ColumnPlan:
    """A column with its role and, for a measure, what is known of it."""

    at: int
    header: str
    role: str
    of: int | None = None
    """For bounds: position of the measure's column; for a code: that of the names."""


@dataclass
class Plan:
    """How the rows of a table become observations."""

    layout: str
    columns: list[ColumnPlan]
    order: str | None = None
    """Day or month first in numeric dates."""
    melted: list[int] = field(default_factory=list)
    """Positions of the columns whose headers are periods or places."""
    melt: str | None = None
    """`period` or `place`: what the melted headers are."""
    profiles: list[Profile] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    trusted: bool = True

    def first(self, role: str) -> ColumnPlan | None:
        return next((column for column in self.columns if column.role == role), None)

    def all(self, role: str) -> list[ColumnPlan]:
        return [column for column in self.columns if column.role == role]


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
    if _is_sdmx(table.header):
        _sdmx_roles(plan)
    table.shifted = table.shifted or _misplaced(plan)
    _report_ambiguous_dates(plan)
    _settle_periods(plan)
    if not _settle_parts(plan, table):
        _settle_places(plan)
    _settle_melt(plan)
    _settle_bounds(plan)
    _settle_measure_names(plan)
    plan.layout = _layout(plan, table)
    return plan


_KNOWN_ROLES = frozenset({"measure", "dimension", "text", "ignore", "date", "code"})


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
                'left without dates, not trusted; `dates = "dmy"` or `"mdy"` in references.toml settles it'
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
        if any(name == word or name.endswith(" " + word) for word in roles()["code_endings"]) and p.integer:
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


def _is_sdmx(header: list[str]) -> bool:
    names = {name.split(":")[0].strip().upper() for name in header}
    return any(name.startswith("OBS_VALUE") for name in names) and (
        "TIME_PERIOD" in names or any(name.startswith(("STRUCTURE", "DATAFLOW")) for name in names)
    )


def _sdmx_roles(plan: Plan) -> None:
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


_LABELLED = frozenset({"dimension", "place", "measure_name", "unit", "multiplier"})


def _drop_codes_beside_labels(plan: Plan) -> None:
    """Where each code column is followed by one of labels (SDMX-CSV 2), the labels count."""
    for code, label in pairwise(plan.columns):
        pair = plan.profiles[code.at], plan.profiles[label.at]
        spoken = any(c.islower() for c in label.header) and ":" not in label.header
        if not spoken or code.header != code.header.upper() or len(pair[0].distinct) != len(pair[1].distinct):
            continue
        if code.role == "period":
            label.role = "status"
        elif code.role == label.role or {code.role, label.role} <= {"dimension", "place"}:
            code.role = "code" if label.role in _LABELLED else code.role


def _settle_periods(plan: Plan) -> None:
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
            if name in roles()["quarter_of"] and column.role in {"measure", "dimension"} and (high or 4) <= 4:
                column.role = "quarter_of"
    keep = years[0] if years else (periods[0] if periods else None)
    for column in periods:
        if column is not keep:
            column.role = "date"


def _settle_parts(plan: Plan, table: Table) -> bool:
    """Places inside others: `Province/State` beside `Country/Region`, cities beside countries.

    The inner column is the place, the outer one says where it lies. A continent beside each country is not
    such an outer place: a country is known by itself.
    """
    outers = [c for c in plan.columns if c.role in _PLACE_ROLES and _countries(plan, c) >= MOSTLY]
    inners = [
        c
        for c in plan.columns
        if plain(c.header.partition(":")[0]) in roles()["place"]
        and c.role in {*_PLACE_ROLES, "dimension"}
        and len(plan.profiles[c.at].distinct) > 1
        and _countries(plan, c) < PLACE_SHARE
    ]
    pairs = [(o, i) for o in outers for i in inners if o is not i and _lies_in(table, o.at, i.at)]
    if not pairs:
        return False
    outer, inner = max(pairs, key=lambda pair: len(plan.profiles[pair[1].at].distinct))
    for column in plan.columns:
        if column.role in _PLACE_ROLES:
            column.role = "dimension"
        elif column.role == "place_code":
            column.role = "code"
    outer.role, inner.role = "outer_place", "place"
    return True


_PLACE_ROLES = frozenset({"place", "first_place"})
MOSTLY = 0.6
"""Share of the cells of an outer place that are countries or states known by name."""
OUTERS_PER_INNER = 1.5
"""A name such as Springfield may lie in several states, a continent holds many countries."""


def _countries(plan: Plan, column: ColumnPlan) -> float:
    some = plan.profiles[column.at].distinct[:150]
    keys = [place_of_name(cell) or place_of_code(cell) for cell in some]
    known = sum(key is not None and "/" not in key and not is_aggregate(key) for key in keys)
    return known / len(keys) if keys else 0.0


def _lies_in(table: Table, outer: int, inner: int) -> bool:
    """Whether the sampled inner cells have hardly more than one outer cell each, and are not fewer."""
    pairs = {(i, o) for i, o in zip(table.sample[inner], table.sample[outer], strict=True) if i.strip()}
    inners = {i for i, _ in pairs}
    return len({o for _, o in pairs}) <= len(inners) and len(pairs) <= OUTERS_PER_INNER * len(inners)


def _settle_places(plan: Plan) -> None:
    """One place; its code; other places become dimensions."""
    candidates = [c for role in ("first_place", "place", "second_place") for c in plan.all(role)]
    if not candidates:
        codes = plan.all("place_code")
        if codes:
            codes[0].role = "place"
        return
    varying = [c for c in candidates if len(plan.profiles[c.at].distinct) > 1]
    best = max(varying or candidates, key=lambda c: _place_rank(c, plan))
    for column in candidates:
        column.role = "place" if column is best else "dimension"
    for code in plan.all("place_code"):
        code.of = _named_by(code, candidates, plan)
        if code.of != best.at:
            code.role = "code"


def _place_rank(column: ColumnPlan, plan: Plan) -> tuple[int, bool, float, int]:
    rank = {"first_place": 2, "place": 1, "second_place": 0}[column.role]
    return rank, _countries(plan, column) >= MOSTLY, plan.profiles[column.at].place, -column.at


def _named_by(code: ColumnPlan, names: list[ColumnPlan], plan: Plan) -> int | None:
    """The names that a column of codes stands for: those that resolve to the same places in the same rows."""
    first = plain(code.header).split()[0]
    alike = [c for c in names if plain(c.header).split()[0] == first]
    return (alike or names)[0].at


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
    """Bounds and uncertainties belong to the measure before them."""
    measures = plan.all("measure")
    for kind in ("lower", "upper", "uncertainty"):
        for column in measures:
            others = [c for c in measures if c.role == "measure" and c is not column]
            if plain(column.header) in roles()[kind] and others:
                before = [c for c in others if c.at < column.at]
                column.role, column.of = kind, (before or others)[-1 if before else 0].at


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
    if _is_sdmx(table.header):
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
