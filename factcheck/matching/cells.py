"""Cells as they stand: the candidates that need no computation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from factcheck.claims import Claim, Kind
from factcheck.matching.agreeing import agrees
from factcheck.matching.attribution import same_source
from factcheck.matching.candidate import Candidate
from factcheck.matching.cell_doubts import candidate_of, few_slices, names_series, slice_of_another
from factcheck.matching.cell_rivals import leads
from factcheck.matching.drafts import Draft, Scene
from factcheck.matching.inside import settle_inside
from factcheck.matching.joining import joined_places
from factcheck.matching.locating import (
    Spot,
    by_name,
    everywhere,
    is_own,
    may_hold,
    places_named,
    spots,
)
from factcheck.matching.meaning import Meant
from factcheck.matching.ranking import DOUBTFUL, Fit, words_fit
from factcheck.matching.series_doubts import Doubts
from factcheck.matching.timing import OTHER_TIME, Timing, dates_the_end, other_periods, pick, target
from factcheck.matching.undated import settle
from factcheck.periods import Period
from factcheck.references import Library, Observation

__all__ = ["candidates"]

LOOKED_UP = 18
"""Series whose cells are fetched for a claim; the rest differ too much in words or unit."""
NEAREST = 4
"""Series without the place, of which a cell is shown where nothing better is found."""
MOST_PUBLISHERS = 6
"""Cells kept of one series, where several publishers speak about it."""
MOST_CELLS = 400
"""Cells of one indicator at one place that are looked at."""


NEIGHBOUR = 31
"""Days beyond its own length to each side of a time in which its neighbours lie."""


def candidates(
    claim: Claim,
    series: Sequence[Meant],
    library: Library,
    published: date | None,
    before: str,
    doubts: Doubts,
    *,
    fixed_prices: bool = False,
) -> list[Candidate]:
    """The best cell of each series that may be meant, in no particular order.

    `before` is the text before the claim, where a place may have been named; `fixed_prices` says that the
    text gives its sums in the money of one year. A date is no figure that a
    cell could state, so a claim of one has none.
    """
    if claim.kind is Kind.DATE:
        return []
    scene = Scene(
        claim,
        library,
        published,
        places_named(claim, before),
        other_periods(claim, before, published),
        joined_places(claim),
        fixed_prices,
        doubts,
    )
    drafts = few_slices([draft for meant in _worth_a_look(scene, series) for draft in _best(scene, meant)])
    found = [candidate_of(scene, *pair) for pair in zip(drafts, leads(claim, drafts), strict=True)]
    return [_doubted(one) for one in found] if _names_the_best(claim, drafts) else found


def _names_the_best(claim: Claim, drafts: Sequence[Draft]) -> bool:
    """Whether the figure is part of the name of the series that the words fit best: it is no value at all."""
    best = max(drafts, key=lambda draft: words_fit(draft.fit.agreement), default=None)
    return best is not None and names_series(claim, best.series.indicator)


def _doubted(candidate: Candidate) -> Candidate:
    return replace(candidate, same_measure=min(candidate.same_measure, DOUBTFUL))


def _worth_a_look(scene: Scene, series: Sequence[Meant]) -> list[Meant]:
    """The best series, and the best few of those that hold none of the places that the text names."""
    claim, library = scene.claim, scene.library
    if claim.place_key is None:
        return list(series[:LOOKED_UP])
    keys = [claim.place_key, *scene.named.sentence, *scene.named.before]
    held = [meant for meant in series if any(may_hold(library, meant.indicator.id, key) for key in keys)]
    kept = {meant.indicator.id for meant in held[:LOOKED_UP]}
    others = [meant for meant in series if meant.indicator.id not in kept][:NEAREST]
    return [*held[:LOOKED_UP], *others]


def _best(scene: Scene, series: Meant) -> list[Draft]:
    """The cells of one series at its best place, one for each publisher."""
    found = [
        draft
        for spot in spots(scene.claim, scene.named, scene.library, series.indicator.id)
        for draft in _at(scene, series, spot)
    ]
    found.sort(key=lambda draft: -draft.spot.fit - draft.timing.fit)
    first: dict[str | None, Draft] = {}
    for draft in found:
        first.setdefault(draft.cell.publisher, draft)
    best = list(first.values())[:MOST_PUBLISHERS]
    wrong = [draft for draft in best if draft.fit.unit and not agrees(scene.claim, draft.cell)]
    return [*best, *(other for draft in wrong for other in _at_other_times(scene, draft))]


def _at(scene: Scene, series: Meant, spot: Spot) -> list[Draft]:
    """The cell at a place whose time fits best, for each publisher."""
    by_publisher: dict[str | None, list[Observation]] = {}
    for cell in _seen(series.indicator.id, spot, scene.library, scene.near)[-MOST_CELLS:]:
        by_publisher.setdefault(cell.publisher, []).append(cell)
    found = []
    for group in by_publisher.values():
        wanted = _wanted(scene.claim, group)
        picked = pick(group, _dated(wanted, group, scene.published), scene.published)
        if picked:
            inside = settle_inside(scene.claim, group, *picked, wanted)
            around = _with_neighbours(scene, series, spot, group)
            cell, timing = settle(scene.claim, around, *inside, scene.published)
            unsure = dates_the_end(scene.claim) and cell.period != target(scene.claim)
            sure = replace(timing, same=timing.same and None) if unsure else timing
            found.append(_draft(scene, series, spot, cell, sure))
    return found


def _with_neighbours(
    scene: Scene, series: Meant, spot: Spot, group: Sequence[Observation]
) -> Sequence[Observation]:
    """The cells with those of the time before and after, where the time is that of the text before."""
    wanted = target(scene.claim)
    if not scene.claim.details.period_carried_over or wanted is None or not (wanted.start and wanted.end):
        return group
    reach = timedelta(days=(wanted.days or 0) + NEIGHBOUR)
    wider = Period(wanted.start - reach, wanted.end + reach)
    found = scene.library.observations(series.indicator.id, place_key=spot.key, period=wider)
    return [cell for cell in found if cell.publisher == group[0].publisher]


def _wanted(claim: Claim, group: Sequence[Observation]) -> Period | None:
    """The time of the figure; where a change set out from, in a finer series, any time of the change."""
    wanted = target(claim)
    known = not dates_the_end(claim) or any(cell.period == wanted for cell in group)
    return wanted if known else claim.period


def _dated(wanted: Period | None, group: Sequence[Observation], published: date | None) -> Period | None:
    """The time wanted; none where it is the day of the article and the series gives no figures by day.

    `Today` the month or year is not over, so the last one that is speaks for it.
    """
    today = wanted is not None and wanted.start == wanted.end == published
    if not today:
        return wanted
    daily = any(cell.period and cell.period.granularity == "day" for cell in group)
    return wanted if daily else None


def _at_other_times(scene: Scene, draft: Draft) -> list[Draft]:
    """The same series at another time that the text names, where the figure agrees with it there."""
    for period in scene.other_periods:
        found = scene.library.observations(draft.cell.indicator_id, place_key=draft.spot.key, period=period)
        for cell in found:
            same_place = cell.place_key == draft.cell.place_key
            if cell.period == period and same_place and agrees(scene.claim, cell):
                warning = f"date: the figure is that of {period}, which the text names too"
                return [_draft(scene, draft.series, draft.spot, cell, Timing(None, OTHER_TIME, warning))]
    return []


def _seen(indicator_id: int, spot: Spot, library: Library, near: Period | None) -> list[Observation]:
    """The cells at a spot near the time wanted, or all of them where none is near."""
    for period in dict.fromkeys([near, None]):
        found = library.observations(indicator_id, place_key=spot.key, period=period)
        if spot.key is None:
            found = [cell for cell in found if cell.place_key is None or is_own(cell.place_key)]
        if found:
            return found
    return []


def _draft(scene: Scene, series: Meant, spot: Spot, cell: Observation, timing: Timing) -> Draft:
    claim = scene.claim
    if spot.key is None and spot.same is None:
        spot = by_name(claim, cell.place) or everywhere(claim, series.indicator, cell.place) or spot
    attributed = same_source(claim.attribution, cell.publisher)
    fit = Fit(
        agreement=series.agreement,
        unit=series.units.fit,
        place=spot.fit,
        period=timing.fit,
        attribution=0.5 if attributed is None else float(attributed),
    )
    definition = scene.doubts.about(series.indicator).definition
    return Draft(cell, series, spot, timing, fit, definition, slice_of_another(scene, series.indicator, cell))
