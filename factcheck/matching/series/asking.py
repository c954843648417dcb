"""Which made series an extreme or a mean is about: inflation, a mean of several years, the changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.changing import is_change
from factcheck.matching.series.derived import (
    LESS_THAN_A_YEAR,
    at_year_ends,
    by_year,
    running_mean,
    steps,
    year_on_year,
)
from factcheck.matching.series.panel import Panel, Track

if TYPE_CHECKING:
    from factcheck.matching.series.scene import Scene
    from factcheck.references import Indicator

__all__ = ["asked_of", "is_index", "names_index"]

_INDEX_WORDS = ("price index", "cpi", "deflator", "consumer prices", "index")


def asked_of(scene: Scene, track: Track) -> Track | None:
    """By the words the inflation that an index gives, the mean of several years, the changes by period.

    The fastest growth is none that a series of levels tells by its differences.
    """
    wording, moves = scene.wording, is_change(track.panel.indicator)
    if wording.says("inflation") and is_index(track.panel):
        return _inflation(scene, track)
    if wording.mean_years:
        years = by_year(track)
        return _mean(years, wording.mean_years) if years else None
    if wording.growth and not moves:
        return None
    return _steps(scene, track) if wording.flow and not moves else track


def _inflation(scene: Scene, track: Track) -> Track | None:
    """The rise of an index over a year, at the end of each year unless the text tells of a month."""
    rate, period = year_on_year(track), scene.claim.period
    if rate is None:
        return None
    by_years = scene.wording.mean_years or (period is not None and period.granularity == "year")
    return _mean(at_year_ends(rate), scene.wording.mean_years) if by_years else rate


def _mean(track: Track | None, years: int | None) -> Track | None:
    return running_mean(track, years) if track and years else track


def _steps(scene: Scene, track: Track) -> Track | None:
    """Changes over the years of a finer series, unless the claim is about a month of it."""
    period = scene.claim.period
    by_years = period is None or period.granularity == "year"
    fine = track.panel.usual_step < LESS_THAN_A_YEAR
    stepped = at_year_ends(track) if by_years and fine else track
    return steps(stepped) if stepped else None


def is_index(panel: Panel) -> bool:
    """Whether a series is an index of prices, whose change over a year is inflation."""
    return names_index(panel.indicator)


def names_index(indicator: Indicator) -> bool:
    """The same of an indicator."""
    name = f"{indicator.name} {indicator.column}".lower()
    percentage = (indicator.unit or "").startswith("percent")
    return not percentage and any(word in name for word in _INDEX_WORDS)
