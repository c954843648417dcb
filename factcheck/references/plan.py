"""What each column of a table holds, and so which layout the table has."""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.references.profile import Profile

__all__ = [
    "ATTRIBUTES",
    "NUMERIC_SHARE",
    "PERIOD_SHARE",
    "PLACE_SHARE",
    "TRUSTED_NUMERIC_SHARE",
    "ColumnPlan",
    "Plan",
]

ATTRIBUTES = ("publisher", "title", "url", "published", "retrieved", "licence", "note", "comparator")
"""Roles whose cells describe the single observation."""
NUMERIC_SHARE = 0.6
"""From this share of numbers among the cells that are not missing, a column holds numbers."""
TRUSTED_NUMERIC_SHARE = 0.9
"""Below this share the column of numbers is not trusted."""
PERIOD_SHARE = 0.9
PLACE_SHARE = 0.5
"""Of the distinct cells under a header that names places; aggregates and old states are often unknown."""


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
