"""Extremes of one series over time: `the lowest in 17 years`, `the highest since 1974`, `on record`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from factcheck.matching.adjectives import with_measure
from factcheck.matching.changing import is_change, other_change
from factcheck.matching.revisions import revised_by
from factcheck.matching.series.asking import asked_of
from factcheck.matching.series.derived import by_year
from factcheck.matching.series.narrower import narrower
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.spoken_of import index_spoken_of
from factcheck.matching.series.unit_classes import YEAR_DAYS, UnitClass, unit_days

__all__ = ["extremes"]

_SAID = 0.85
_STEP_TOLERANCE = 0.2
"""Share by which the steps of a series may differ from the times that are ranked."""
_FEWEST = 3
"""An extreme of fewer values says nothing."""
_REVISED = 0.003
"""Share by which later editions of a series move a value; so small a lead may have come about later."""
_ROUNDED = 0.1
"""Share of a length of time by which a text may round it up, a year at most."""
_EPOCH = 1970


def extremes(scene: Scene) -> Iterator[Draft]:
    """How long a value of one series has not been as extreme, or its rank in a stretch of time."""
    highest, track = scene.wording.highest, scene.track
    wording = scene.wording
    if wording.says("inflation") and not wording.mean_years and other_change(scene.claim, scene.indicator):
        return
    track = asked_of(scene, track) if track is not None else None
    track = _of_times(scene, track) if track is not None else None
    if highest is None or track is None or len(track) < _FEWEST:
        return
    if scene.wording.flow == -1 and not is_change(scene.indicator):
        highest = not highest
    index = index_spoken_of(scene, track)
    if index is None:
        return
    run = _Run(track, index, highest)
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
    """The series in the times that are ranked: of `the warmest year` by year; None where it has none such.

    A figure of a year is held against those of years.
    """
    days, period = scene.wording.ranked_time, scene.claim.period
    if days is None:
        of_year = period is not None and period.granularity == "year"
        return (by_year(track) if of_year else None) or track
    if abs(track.panel.usual_step - days) <= _STEP_TOLERANCE * days:
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
    """A value with the earlier ones that are more extreme; one that equals it leaves it the extreme."""

    track: Track
    index: int
    highest: bool
    spell: bool = False
    """Whether the value stands for those of the year before it, among which the lead goes to and fro."""

    @property
    def now(self) -> Point:
        return self.track.point(self.index)

    @property
    def broken(self) -> int | None:
        """Index of the last earlier value that is more extreme; None where there is none on record."""
        if not self.spell:
            return self._last_beyond(0.0)
        year_ago = self.track.ends[self.index] - np.timedelta64(round(YEAR_DAYS), "D")
        ahead = np.flatnonzero(self._beyond(0.0) & (self.track.ends[: self.index] <= year_ago))
        return int(ahead[-1]) if len(ahead) else None

    @property
    def surely_broken(self) -> int | None:
        """The same by more than what later editions of a series change, or its last digit can hide."""
        return self._last_beyond(self.margin)

    @property
    def margin(self) -> float:
        indicator = self.track.panel.indicator
        share = max(_REVISED, revised_by(indicator.name) if is_change(indicator) else 0.0)
        value = abs(float(self.track.values[self.index]))
        return max(self.track.last_digit * (1 + _STEP_TOLERANCE), share * value)

    def ahead(self, first: int, margin: float = 0.0) -> int:
        """How many values from an index on to this one are more extreme by more than a margin."""
        return int(self._beyond(margin)[first:].sum())

    def _last_beyond(self, margin: float) -> int | None:
        ahead = np.flatnonzero(self._beyond(margin))
        return int(ahead[-1]) if len(ahead) else None

    def _beyond(self, margin: float) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        earlier, now = self.track.values[: self.index], self.track.values[self.index]
        return np.asarray(earlier > now + margin if self.highest else earlier < now - margin)

    @property
    def word(self) -> str:
        return "highest" if self.highest else "lowest"

    def days_since(self, index: int | None) -> float:
        """Days from an earlier value, or from the first on record, to this one."""
        return float((self.track.ends[self.index] - self.track.ends[index or 0]).astype(int))

    @property
    def unbroken(self) -> bool:
        """Whether no period is missing between the two."""
        return self.track.complete(self.broken or 0, self.index)

    @property
    def steps(self) -> tuple[str, ...]:
        last, way = self.broken, "higher" if self.highest else "lower"
        told = f"last {way}: {self.track.point(last).step}" if last is not None else None
        return (self.now.step, told or f"no earlier value is {way}")


def _in_years(scene: Scene, run: _Run) -> Computed:
    """How long the value has not been more extreme, in the claim's unit; any shorter time is true as well.

    Where it was a last digit more extreme within the year, the record is that of the whole spell.
    """
    if not _to_and_fro(run):
        return _length(scene, run)
    told = f"value: within the year before it was a little {'higher' if run.highest else 'lower'}"
    spell = _length(scene, replace(run, spell=True))
    return replace(spell, warnings=(*spell.warnings, told))


def _to_and_fro(run: _Run) -> bool:
    """Whether what is more extreme within a year before is so by no more than revisions change."""
    last, sure = run.broken, run.surely_broken
    recent = last is not None and run.days_since(last) < YEAR_DAYS
    return recent and (sure is None or run.days_since(sure) >= YEAR_DAYS)


def _length(scene: Scene, run: _Run) -> Computed:
    named = scene.claim.quantity.unit
    unit = unit_days(named) or YEAR_DAYS
    step = max(run.track.panel.usual_step, min(unit, YEAR_DAYS)) / unit
    length = round(run.days_since(run.broken) / unit, 2)
    claimed = float(scene.claim.quantity.value or 0)
    open_ended = run.broken is None
    beyond = claimed > length + step
    doubted = beyond and not claimed > run.days_since(run.surely_broken) / unit + step
    warnings = []
    if claimed < length - step and not open_ended:
        warnings.append(f"weak bound: it is the {run.word} in {show(length)} {named}")
    if doubted and not open_ended:
        warnings.append("value: what breaks the record does so by no more than revisions change")
    gaps = not run.unbroken and not (beyond and not open_ended)
    return Computed(
        max(length, step) if not open_ended else length,
        Measure.OWN,
        f"time since the value was last {'higher' if run.highest else 'lower'}",
        (run.now, *([run.track.point(run.broken)] if run.broken is not None else [])),
        (*run.steps, f"{show(length)} {named} lie between"),
        run.now.period,
        lower=0.0,
        upper=None if open_ended and not beyond else length + step,
        warnings=tuple(warnings),
        mismatch="date" if gaps or (open_ended and beyond) else "definition" if doubted else None,
    )


def _since(scene: Scene, run: _Run) -> Computed:
    """The rank of the value among all since the year that is named, in a stretch of time, or on record."""
    since, back = scene.wording.since, scene.wording.back
    first = run.track.first_after(since) if since else 0
    if back:
        first = run.track.first_within(run.index, back - min(YEAR_DAYS, _ROUNDED * back))
    ahead = run.ahead(first)
    early = scene.wording.since_at_first
    most = max(ahead, run.ahead(run.track.first_after(early))) if early and not back else ahead
    rank, claimed = ahead + 1, float(scene.claim.quantity.value or 1)
    warnings = []
    if rank == 1 and since and (run.broken is None or run.broken < first - 1):
        back_to = f"since {run.track.point(run.broken).period}" if run.broken is not None else "on record"
        warnings.append(f"weak bound: it is the {run.word} {back_to}")
    doubted = rank > claimed >= run.ahead(first, run.margin) + 1
    if doubted:
        warnings.append("value: what is ahead of it is so by no more than revisions change")
    seen = max(run.index - first, 0)
    open_ = rank == 1 and not _covered(run, since, first)
    return Computed(
        rank,
        Measure.RANK,
        f"rank from the {run.word} over time",
        (run.now, *([run.track.point(run.broken)] if run.broken is not None else [])),
        (
            *run.steps,
            f"{ahead} of the {seen} earlier values since then are more extreme",
        ),
        run.now.period,
        lower=rank if most > ahead else None,
        upper=most + 1 if most > ahead else None,
        warnings=tuple(warnings),
        mismatch="date" if open_ else "definition" if doubted else None,
        assumed=scene.wording.back_is_vague,
    )


def _covered(run: _Run, since: int | None, first: int) -> bool:
    """Whether the series reaches back to the year that is named, without a gap."""
    begins = int(run.track.starts[0].astype("datetime64[Y]").astype(int)) + _EPOCH
    return run.track.complete(first, run.index) and (since is None or begins <= since + 1)
