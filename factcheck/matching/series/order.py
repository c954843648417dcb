"""Ranks among places, and extremes of one series over time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from factcheck.matching.adjectives import with_measure
from factcheck.matching.changing import is_change
from factcheck.matching.series import algebra
from factcheck.matching.series.asking import asked_of
from factcheck.matching.series.derived import by_year
from factcheck.matching.series.groups import members_in, missing_members, unlisted_members
from factcheck.matching.series.narrower import narrower
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.scene import Draft, Scene, comparison_group
from factcheck.matching.series.unit_classes import YEAR_DAYS, UnitClass, unit_days
from factcheck.periods import Period
from factcheck.places import place

__all__ = ["extremes", "ranks"]

_SAID = 0.85
_YEAR = 365.25
_STEP_TOLERANCE = 0.2
"""Share by which the steps of a series may differ from the times that are ranked."""
_FEWEST = 3
"""A rank among fewer places, or an extreme of fewer values, says nothing."""
_ROOM = 2.0
"""A member without a value may since have grown or shrunk by this factor."""
_TOP = re.compile(r"\b(?:top|bottom|among the)\b", re.IGNORECASE)
_EPOCH = 1970
_SINCE = re.compile(r"since\s+(?:the\s+)?(?:\w+\s+){0,2}?(\d{4})(s?)", re.IGNORECASE)


def ranks(scene: Scene) -> Iterator[Draft]:
    """The rank of the claim's place among the countries of the world or of the group that is named."""
    highest = scene.wording.highest
    if highest is None or scene.track is None or scene.place is None:
        return
    if scene.panel.aggregate[scene.track.rows].any():
        return
    group = comparison_group(scene)
    point = _spoken_of(scene, scene.track)
    others = _at_same_time(scene, point, group) if point else []
    if point is None or len(others) < _FEWEST:
        return
    listed = scene.sums is not None and scene.doubt is None
    missing = 0 if listed else _perhaps_ahead(scene, group, others, point, highest)
    word, among = "highest" if highest else "lowest", f"among {len(others)} places"
    where = f" of {place(group).name}" if group else ""
    name = f"rank from the {word} {among}{where}" + (f", {point.period}" if point.period else "")
    computed = algebra.rank(others, point, highest, missing, name)
    yield from scene.draft(_top(scene, computed), _SAID)


def _perhaps_ahead(
    scene: Scene, group: str | None, seen: Sequence[Point], point: Point, highest: bool
) -> int:
    """How many members without a value at the time may lie ahead, judged by their last value before."""
    day = point.period.end if point.period else None
    ahead = unlisted_members(scene.panel, group, day)
    for key in missing_members(scene.panel, group, {other.place_key for other in seen}, day):
        track = scene.panel.track(key)
        index = track.last_by(day) if track and day else None
        if track is None or index is None:
            continue
        before = float(track.values[index])
        ahead += before * _ROOM > point.value if highest else before / _ROOM < point.value
    return ahead


def _top(scene: Scene, computed: Computed) -> Computed:
    """`among the top five` holds for each rank up to five; a rank that missing members may change is open."""
    claimed = float(scene.claim.quantity.value or 0)
    if _TOP.search(scene.wording.clause) and computed.value < claimed:
        upper = max(claimed, computed.upper or claimed)
        step = f"rank {show(computed.value)} lies among the first {show(claimed)}"
        open_rank = computed.upper is not None and computed.upper > claimed
        computed = replace(computed, lower=computed.value, upper=upper, steps=(*computed.steps, step))
        return replace(computed, mismatch="base") if open_rank else computed
    if computed.upper is not None and computed.upper >= claimed >= computed.value:
        return replace(computed, mismatch="base")
    return computed


def extremes(scene: Scene) -> Iterator[Draft]:
    """`the lowest in 17 years`, `the highest since 1974`, `the lowest on record`, of one series."""
    highest, track = scene.wording.highest, scene.track
    track = asked_of(scene, track) if track is not None else None
    track = _of_times(scene, track) if track is not None else None
    if highest is None or track is None or len(track) < _FEWEST:
        return
    if scene.wording.flow == -1 and not is_change(scene.indicator):
        highest = not highest
    index = _index_spoken_of(scene, track)
    if index is None:
        return
    run = _run_before(track, index, highest)
    in_years = scene.unit_class == UnitClass.TIME
    computed = _in_years(scene, run) if in_years else _until_now(scene, run, _since(scene, run))
    yield from scene.draft(_of_all(scene, computed), _SAID)


def _of_all(scene: Scene, computed: Computed) -> Computed:
    """`The deadliest year for cyclists` is none of all deaths, whatever rank these have."""
    text = with_measure(scene.claim).subject or ""
    doubt = narrower(text, scene.indicator) if scene.wording.ranked_time else None
    if doubt is None:
        return computed
    return replace(computed, mismatch="definition", warnings=(*computed.warnings, doubt))


def _of_times(scene: Scene, track: Track) -> Track | None:
    """The series in the times that are ranked: of `the warmest year` by year; None where it has none such."""
    days = scene.wording.ranked_time
    if days is None or abs(track.panel.usual_step - days) <= _STEP_TOLERANCE * days:
        return track
    return by_year(track) if days == YEAR_DAYS and track.panel.usual_step < days else None


def _until_now(scene: Scene, run: _Run, computed: Computed) -> Computed:
    """A record that a later value had broken by the day of the article is told of then or of now."""
    now, day = run.track.values[run.index], scene.wording.published
    later = run.track.values[run.index + 1 :]
    if day is not None:
        later = later[: int((run.track.ends[run.index + 1 :] <= np.datetime64(day)).sum())]
    ahead = int((later > now).sum() if run.highest else (later < now).sum())
    if not ahead or not scene.wording.ranked_time:
        return computed
    told = f"date: {ahead} later values up to the article are more extreme"
    if computed.value > 1:
        return replace(computed, value=computed.value + ahead)
    return replace(computed, mismatch="date", warnings=(*computed.warnings, told))


@dataclass(frozen=True, slots=True)
class _Run:
    """A value and the last earlier one that is as extreme."""

    track: Track
    index: int
    highest: bool
    broken: int | None
    """Index of the last earlier value that is at least as extreme; None where there is none on record."""

    @property
    def now(self) -> Point:
        return self.track.point(self.index)

    @property
    def before(self) -> Point | None:
        return None if self.broken is None else self.track.point(self.broken)

    @property
    def word(self) -> str:
        return "highest" if self.highest else "lowest"

    @property
    def years(self) -> float:
        """Years back to the value that is as extreme, or to the first on record."""
        first = self.track.ends[self.broken if self.broken is not None else 0]
        return float((self.track.ends[self.index] - first).astype(int)) / _YEAR

    @property
    def unbroken(self) -> bool:
        """Whether no period is missing between the two."""
        return self.track.complete(self.broken or 0, self.index)


def _run_before(track: Track, index: int, highest: bool) -> _Run:
    earlier, now = track.values[:index], track.values[index]
    as_extreme = np.flatnonzero(earlier >= now if highest else earlier <= now)
    return _Run(track, index, highest, int(as_extreme[-1]) if len(as_extreme) else None)


def _in_years(scene: Scene, run: _Run) -> Computed:
    """How long the value has not been as extreme, in the claim's unit; any shorter time is true as well."""
    unit = (unit_days(scene.claim.quantity.unit) or _YEAR) / _YEAR
    step = max(run.track.panel.usual_step / _YEAR / unit, 1.0)
    length = round(run.years / unit, 2)
    claimed = float(scene.claim.quantity.value or 0)
    open_ended = run.before is None
    beyond = claimed > length + step
    steps = (*_steps(run), f"{show(length)} {scene.claim.quantity.unit} lie between")
    length = max(length, step) if run.before else length
    warnings = []
    if claimed < length - step and not open_ended:
        warnings.append(f"weak bound: it is the {run.word} in {show(length)} {scene.claim.quantity.unit}")
    gaps = not run.unbroken and not (beyond and run.before is not None)
    return Computed(
        length,
        Measure.OWN,
        f"time since the value was last as {'high' if run.highest else 'low'}",
        (run.now, *([run.before] if run.before else [])),
        steps,
        run.now.period,
        lower=0.0,
        upper=None if open_ended and not beyond else length + step,
        warnings=tuple(warnings),
        mismatch="date" if gaps or (open_ended and beyond) else None,
    )


def _since(scene: Scene, run: _Run) -> Computed:
    """The rank of the value among all since the year that is named, or on record."""
    since = _SINCE.search(scene.wording.clause)
    first = _first_after(run.track, int(since[1]) + (9 if since[2] else 0)) if since else 0
    if scene.wording.back:
        first = _first_within(run, scene.wording.back)
    window = run.track.values[first : run.index]
    now = run.track.values[run.index]
    ahead = window > now if run.highest else window < now
    rank = int(ahead.sum()) + 1
    warnings = []
    if rank == 1 and since and (run.broken is None or run.broken < first - 1):
        back = f"since {run.before.period}" if run.before else "on record"
        warnings.append(f"weak bound: it is the {run.word} {back}")
    broken = run.track.point(first + int(np.flatnonzero(ahead)[-1])) if rank > 1 else run.before
    return Computed(
        rank,
        Measure.RANK,
        f"rank from the {run.word} over time",
        (run.now, *([broken] if broken else [])),
        (*_steps(run), f"{rank - 1} of the {len(window)} earlier values since then are more extreme"),
        run.now.period,
        warnings=tuple(warnings),
        mismatch="date" if rank == 1 and not _covered(run, since, first) else None,
    )


def _covered(run: _Run, since: re.Match[str] | None, first: int) -> bool:
    """Whether the series reaches back to the year that is named, without a gap."""
    begins = int(run.track.starts[0].astype("datetime64[Y]").astype(int)) + _EPOCH
    return run.track.complete(first, run.index) and (since is None or begins <= int(since[1]) + 1)


def _steps(run: _Run) -> tuple[str, ...]:
    last = f"last as {'high' if run.highest else 'low'}: {run.before.step}" if run.before else None
    return (run.now.step, last or f"no earlier value is as {'high' if run.highest else 'low'}")


def _first_within(run: _Run, days: float) -> int:
    """Index of the first value of a stretch of time that ends with the value."""
    begins = run.track.ends[run.index] - np.timedelta64(round(days), "D")
    return int(np.searchsorted(run.track.ends, begins, side="right"))


def _first_after(track: Track, year: int) -> int:
    """Index of the first value after the end of a year."""
    return int(np.searchsorted(track.starts, np.datetime64(f"{year + 1}-01-01")))


def _at_same_time(scene: Scene, point: Point, group: str | None) -> list[Point]:
    """One point a country of the group for the period of `point`."""
    day = point.period.end if point.period else None
    keys = set(members_in(scene.panel, group, day)) | {point.place_key}
    rows = [int(row) for row in scene.panel.rows_in(point.period) if scene.panel.keys[row] in keys]
    found = {scene.panel.keys[row]: scene.panel.point(row) for row in rows}
    found[point.place_key] = point
    return list(found.values())


def _spoken_of(scene: Scene, track: Track) -> Point | None:
    index = _index_spoken_of(scene, track)
    return None if index is None else track.point(index)


def _index_spoken_of(scene: Scene, track: Track) -> int | None:
    """The value that the superlative is about: the claim's period, else the latest."""
    period = _period(scene)
    if period is not None:
        inside = track.inside(period)
        return int(inside[-1]) if len(inside) else None
    return track.latest(scene.as_of)


def _period(scene: Scene) -> Period | None:
    now = scene.wording.today
    dates = (mention for mention in scene.wording.dates if mention.period != now)
    mentioned = [mention for mention in dates if mention.link not in ("since", "than")]
    if mentioned:
        return mentioned[0].period
    period = scene.claim.period if scene.claim.period != now else None
    return period if period and period.days and period.days < 2 * _YEAR else None
