"""Which column names the place of a row."""

from __future__ import annotations

from factcheck.places import is_aggregate
from factcheck.references.headers import plain, roles
from factcheck.references.plan import PLACE_SHARE, ColumnPlan, Plan
from factcheck.references.profile import place_of_code, place_of_name
from factcheck.references.table import Table

__all__ = ["settle_place"]


def settle_place(plan: Plan, table: Table) -> None:
    """Give one column the role `place`, its code and the place around it theirs; others are dimensions."""
    if not _settle_parts(plan, table):
        _settle_places(plan)


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
