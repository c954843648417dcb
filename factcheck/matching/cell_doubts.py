"""What speaks against a cell: its rivals, the words that set it apart, the unit of the figure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.claims import Claim, Kind
from factcheck.matching.agreeing import agrees
from factcheck.matching.attribution import same_source
from factcheck.matching.base_years import other_base
from factcheck.matching.candidate import Candidate
from factcheck.matching.changing import (
    is_change,
    is_of_short_steps,
    of_one_day,
    other_change,
    states_change_of,
)
from factcheck.matching.compositions import other_members
from factcheck.matching.defining import contrast_with
from factcheck.matching.drafts import Draft, Scene
from factcheck.matching.flows import other_than_all
from factcheck.matching.joining import added_measures, says_average, says_by_head
from factcheck.matching.meaning import Meant
from factcheck.matching.measuring import says_how
from factcheck.matching.origins import bracketed_origin, file_origin, of_parts, origin_of, told_origins
from factcheck.matching.parts_named import part_named
from factcheck.matching.price_years import price_doubt
from factcheck.matching.ranking import DOUBTFUL, NO_RIVAL, probability, same_measure, words_fit
from factcheck.matching.restricting import restricted_to
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.shared_base import share_of_another, taken_of
from factcheck.matching.smaller_parts import may_be_part
from factcheck.matching.surroundings import made_of
from factcheck.matching.thesaurus import mentions
from factcheck.matching.top_times import top_times
from factcheck.matching.unit_reading import states_rate
from factcheck.matching.words import stems, tokens
from factcheck.places import find_places, is_aggregate, place
from factcheck.references import Indicator, Observation

__all__ = ["candidate_of", "definition_of", "few_slices", "lead_of", "names_series"]

_LONGER = 1.5
"""A mean over a period that is longer than that of a cell by this factor is not the cell."""
_QUALIFIED = re.compile(r"[,(\[:]")
FAR_SLICE = 20.0
"""Factor beyond which a figure is more often of another pair of places than wrong."""
MOST_SLICES = 2
"""Cells kept of pairs with places that the text does not name: hundreds are alike."""


def lead_of(claim: Claim, draft: Draft, drafts: Sequence[Draft]) -> float:
    """By how much the words fit better than those of the next series that structure allows as well.

    A file with faults is no rival of one without, nor are the figures that a file gives under one name for
    other places. Nor is the same measure in another definition (`Inflation, consumer prices` and `Inflation,
    GDP deflator`) where the claim agrees with neither: whichever is meant. Nor is a pair of places whose
    figure is of another size.
    """
    refuted = not agrees(claim, draft.cell)
    rivals = [
        words_fit(one.fit.agreement)
        for one in drafts
        if one.eligible
        and not (
            draft.spot.same
            and not one.spot.same
            and one.series.indicator.source_id == draft.series.indicator.source_id
            and _of_one_name(one.series.indicator, draft.series.indicator)
        )
        and (draft.definition or not one.definition)
        and one.series.indicator.id != draft.series.indicator.id
        and one.cell.value != draft.cell.value
        and one.cell.trusted >= draft.cell.trusted
        and not (_is_far_slice(claim, one) and not _is_far_slice(claim, draft))
        and not (
            refuted
            and one.spot.key == draft.spot.key
            and _of_one_name(one.series.indicator, draft.series.indicator)
            and not agrees(claim, one.cell)
        )
    ]
    return words_fit(draft.fit.agreement) - max(rivals, default=-NO_RIVAL)


def _is_far_slice(claim: Claim, draft: Draft) -> bool:
    """Whether a cell is of one pair of places among many and of quite another size than the figure: in a
    list of hosts the text names both places of many such pairs."""
    figure = float(claim.quantity.value or 0)
    if not figure or not places_named_by(draft.series.indicator):
        return False
    return not 1 / FAR_SLICE <= abs((draft.cell.value or 0) / figure) <= FAR_SLICE


def _of_one_name(one: Indicator, other: Indicator) -> bool:
    """Whether two series share a name and unit but for what stands behind a comma or in brackets."""
    if one.unit != other.unit or one.dimensions or other.dimensions:
        return False
    return _bare_name(one.name) == _bare_name(other.name)


def _bare_name(name: str) -> str:
    return _QUALIFIED.split(name, maxsplit=1)[0].strip().casefold()


def candidate_of(scene: Scene, draft: Draft, lead: float) -> Candidate:
    claim = scene.claim
    fit = replace(draft.fit, lead=max(-NO_RIVAL, min(NO_RIVAL, lead)))
    change = (_states_change(claim) or of_one_day(claim)) and not is_change(draft.series.indicator)
    level = "base: read as the level itself, not as the change that the text tells of" if change else None
    one_of_several = _one_of_several(scene, draft)
    part = _slice_of_another(scene, draft.series.indicator, draft.cell)
    prices = price_doubt(claim, draft.cell, stated=scene.fixed_prices)
    title = _title(scene, draft.series.indicator, draft.cell)
    named = part_named(claim, draft.series.indicator, title)
    flow = other_than_all(claim, draft.series.indicator)
    smaller = may_be_part(claim, draft.cell, draft.series.indicator, title)
    members = other_members(claim, draft.cell, draft.series.indicator)
    part_of = restricted_to(claim, draft.series.indicator, title)
    whole = share_of_another(claim, draft.series.indicator)
    of_another = (smaller, members, part_of, whole)
    limits = (draft.definition, level, one_of_several, part, prices, named, flow, *of_another)
    doubts = (draft.spot.warning, draft.timing.warning, *limits)
    return Candidate(
        observation=draft.cell,
        score=probability(fit),
        same_measure=min(same_measure(fit), DOUBTFUL if any(limits) or fit.agreement.neighbours else 1.0),
        same_place=draft.spot.same,
        same_period=draft.timing.same,
        same_attribution=same_source(claim.attribution, draft.cell.publisher),
        warnings=tuple(doubt for doubt in doubts if doubt),
        mismatch=_mismatch(claim, draft.series) or _part_of_sum(scene, draft),
        too_wide=part_of is not None,
        read_as=draft.series.units.read_as,
    )


def definition_of(claim: Claim, indicator: Indicator) -> str | None:
    """What the words of the claim and those that set the series apart contradict each other in."""
    return other_change(claim, indicator) or contrast_with(claim, indicator)


def _slice_of_another(scene: Scene, indicator: Indicator, cell: Observation) -> str | None:
    """A doubt where a series is of people or goods from or to countries that the text does not name."""
    countries = {key for key in places_named_by(indicator) if not is_aggregate(key)}
    bracketed = bracketed_origin(scene.claim)
    around = {scene.claim.place_key, *scene.named.sentence, *scene.named.before}
    told = {bracketed} if bracketed else around - of_parts(scene.claim)
    if countries and countries.isdisjoint(told):
        which = ", ".join(indicator.dimensions.values())
        return f"base: the reference is for {which}, which the text leaves out"
    origin = origin_of(indicator) or file_origin(cell, _title(scene, indicator, cell))
    if origin is None or origin in told_origins(scene.claim, told):
        return None
    return f"base: the reference is for people from {place(origin).name}, of whom the text does not speak"


def _title(scene: Scene, indicator: Indicator, cell: Observation) -> str:
    """The title of a file and its name."""
    return f"{scene.titles.get(indicator.source_id, '')} . {cell.path.rpartition('/')[2]}"


def few_slices(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The cells without those of yet more countries of origin that the text does not name."""
    kept, seen = [], Counter[tuple[int, str]]()
    for draft in drafts:
        indicator = draft.series.indicator
        kind = (indicator.source_id, indicator.name)
        other = _slice_of_another(scene, indicator, draft.cell) is not None
        seen[kind] += other
        if not other or seen[kind] <= MOST_SLICES:
            kept.append(draft)
    return kept


def _part_of_sum(scene: Scene, draft: Draft) -> str | None:
    """Why a cell is no sum over what the text adds, no mean of its period, no amount by head."""
    joined, claim, cell = scene.joined, scene.claim, draft.cell.period
    part = joined is not None and joined.said and draft.cell.place_key in joined.keys
    days = (claim.period.days or 0) if claim.period else 0
    short = cell is not None and days > _LONGER * (cell.days or 1)
    by_head = says_by_head(claim) and not states_rate(draft.series.indicator)
    whole = part or added_measures(claim) is not None or (short and says_average(claim))
    return "base" if whole or by_head else None


def _one_of_several(scene: Scene, draft: Draft) -> str | None:
    """A doubt where the cell is of one place of those that the figure is about together."""
    joined = scene.joined
    if joined is None or draft.cell.place_key not in joined.keys:
        return None
    percentage = (scene.claim.quantity.unit or "").startswith("percent")
    apart = percentage and not joined.said and not _shares_one_whole(scene.claim)
    return None if apart else "base: the text names this place together with others"


def _shares_one_whole(claim: Claim) -> bool:
    """Whether places listed have a share of one whole together (`42 percent of the world's emissions`)."""
    whole = find_places(taken_of(claim)) if claim.kind is Kind.SHARE else []
    return any(is_aggregate(one.key) for one in whole)


def _mismatch(claim: Claim, series: Meant) -> str | None:
    """Why a cell as it is cannot be what the claim states."""
    if series.units.fit == 0.0:
        return "unit"
    if names_series(claim, series.indicator):
        return "definition"
    if other_base(claim, series.indicator):
        return "base"
    if is_of_short_steps(claim, series.indicator):
        return "definition"
    if top_times(claim):
        return "base"
    made = made_of(claim)
    if made and not (made == "difference" and states_change_of(claim, series.indicator)):
        return "base" if made == "difference" else "definition"
    if claim.kind is Kind.RANK:
        return None if _is_that_rank(claim, series.indicator) else "base"
    return None


def _states_change(claim: Claim) -> bool:
    """An end of a change is a level; the rest of a change is not."""
    ends = claim.quantity.role in {"from", "to"}
    return claim.kind is Kind.CHANGE and claim.details.direction is not None and not ends


def _is_that_rank(claim: Claim, indicator: Indicator) -> bool:
    """Whether a series states ranks, and the one that the text words (`biggest` is `largest`)."""
    text = stems(f"{indicator.name} {indicator.subject or ''}")
    if "rank" not in [*text, *stems(indicator.unit or "")]:
        return False
    said = stems(claim.text)
    concepts = {mention.concept for mention in mentions(said)}
    return bool(set(said) & set(text)) or any(mention.concept in concepts for mention in mentions(text))


def names_series(claim: Claim, indicator: Indicator) -> bool:
    """Whether the figure is part of the name of the series (`aged 25 to 54`) and no value of it."""
    figures = {word for word in tokens(claim.text) if word[0].isdigit()}
    parts = {header: tokens(value) for header, value in indicator.dimensions.items()}
    named = [word for header, words in parts.items() if not says_how(header) for word in words]
    if not figures:
        return False
    subject = "" if parts else indicator.subject or ""
    if figures <= {*tokens(f"{indicator.name} {subject}"), *named}:
        return True
    return any(_beside(claim, words) for header, words in parts.items() if says_how(header))


def _beside(claim: Claim, words: Sequence[str]) -> bool:
    """Whether the figure stands beside the same word in a text and in the claim (`decile 1`)."""
    start = claim.start - claim.sentence_start
    before, after = tokens(claim.sentence[:start])[-1:], tokens(claim.sentence[start + len(claim.text) :])[:1]
    figure = tokens(claim.text)
    pairs = [[*before, *figure[:1]], [*figure[-1:], *after]]
    return any(list(pair) in pairs for pair in pairwise(words))
