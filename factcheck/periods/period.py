"""Spans of calendar time, at the granularity in which they were written."""

from __future__ import annotations

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

__all__ = ["Period", "parse_period"]

_ISO = re.compile(r"(\d{4})(?:-(?:(\d{2})(?:-(\d{2}))?|[Qq]([1-4])))?")


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days, both ends included; an end that is not known is None.

    >>> Period.of_month(2013, 9).days
    30
    """

    start: date | None
    """First day, or None where the beginning is not known."""
    end: date | None
    """Last day, or None where the end is not known."""

    @classmethod
    def of_day(cls, day: date) -> Period:
        return cls(day, day)

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        return cls(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))

    @classmethod
    def of_quarter(cls, year: int, quarter: int) -> Period:
        first = Period.of_month(year, 3 * quarter - 2)
        return cls(first.start, Period.of_month(year, 3 * quarter).end)

    @classmethod
    def of_year(cls, year: int) -> Period:
        return cls(date(year, 1, 1), date(year, 12, 31))

    @property
    def days(self) -> int | None:
        """Number of days, or None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start).days + 1

    @property
    def granularity(self) -> str:
        """`day`, `month`, `quarter`, `year` or `span`, read off the two ends."""
        start, end = self.start, self.end
        if start is None or end is None:
            return "span"
        if start == end:
            return "day"
        if start.day != 1 or (end + timedelta(days=1)).day != 1:
            return "span"
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        if months == 1:
            return "month"
        if months == 3 and start.month in (1, 4, 7, 10):
            return "quarter"
        return "year" if months == 12 and start.month == 1 else "span"

    def overlaps(self, other: Period) -> bool:
        """Whether a day can lie in both; an open end reaches without limit."""
        return (self.start or date.min) <= (other.end or date.max) and (other.start or date.min) <= (
            self.end or date.max
        )

    def contains(self, other: Period) -> bool:
        """Whether `other` lies wholly inside."""
        return (self.start or date.min) <= (other.start or date.min) and (other.end or date.max) <= (
            self.end or date.max
        )

    def to_dict(self) -> dict[str, str | None]:
        return {
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, str | None]) -> Period:
        ends = (date.fromisoformat(day) if day else None for day in (data["start"], data["end"]))
        return cls(*ends)

    def __str__(self) -> str:
        start, end = self.start, self.end
        match self.granularity:
            case "year" if start:
                return str(start.year)
            case "month" if start:
                return start.strftime("%b %Y")
            case "quarter" if start:
                return f"Q{(start.month + 2) // 3} {start.year}"
            case "day" if start:
                return f"{start.day} {start.strftime('%b %Y')}"
        return f"{start or '…'} to {end or '…'}"


def parse_period(text: str) -> Period | None:
    """Read `2013`, `2013-09`, `2013-09-13` or `2013-Q3`; None for anything else."""
    match = _ISO.fullmatch(text.strip())
    if match is None:
        return None
    year, month, day, quarter = (int(part) if part else None for part in match.groups())
    try:
        if quarter:
            return Period.of_quarter(year or 0, quarter)
        if month and day:
            return Period.of_day(date(year or 0, month, day))
        return Period.of_month(year or 0, month) if month else Period.of_year(year or 0)
    except ValueError:
        return None
