"""What speaks against a cell: its rivals, the words that set it apart, the unit of the figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from factcheck.claims import Claim, Kind
from factcheck.matching.attribution import same_source
from factcheck.matching.candidate import Candidate
from factcheck.matching.changing import (
    is_change,
    is_of_short_steps,
    states_change_of,
)
from factcheck.matching.compositions import other_members
from factcheck.matching.drafts import Draft, Scene
from factcheck.matching.flows import other_than_all
from factcheck.matching.meaning import Meant
from factcheck.matching.measuring import says_how
from factcheck.matching.origins import file_origin, origin_of
from factcheck.matching.price_years import price_doubt
from factcheck.matching.ranking import DOUBTFUL, NO_RIVAL, probability, same_measure
from factcheck.matching.series.groups import places_named_by
from factcheck.matching.shared_base import taken_of
from factcheck.matching.smaller_parts import may_be_part, may_count_more
from factcheck.matching.thesaurus import mentions
from factcheck.matching.unit_reading import states_rate
from factcheck.matching.words import stems, tokens
from factcheck.places import find_places, is_aggregate, place
from factcheck.references import Indicator, Observation

__all__ = ["candidate_of", "few_slices", "names_series", "slice_of_another"]

_LONGER = 1.5
"""A mean over a period that is longer than that of a cell by this factor is not the cell."""
MOST_SLICES = 2
"""Cells kept of pairs with places that the text does not name: hundreds are alike."""


def candidate_of(scene: Scene, draft: Draft, lead: float) -> Candidate:
    claim = scene.claim
    fit = replace(draft.fit, lead=max(-NO_RIVAL, min(NO_RIVAL, lead)))
    about = scene.doubts.about(draft.series.indicator)
    title = scene.doubts.title(draft.series.indicator)
    change = scene.states_change and not is_change(draft.series.indicator)
    level = "base: read as the level itself, not as the change that the text tells of" if change else None
    one_of_several = _one_of_several(scene, draft)
    prices = price_doubt(claim, draft.cell, stated=scene.fixed_prices)
    flow = other_than_all(claim, draft.series.indicator)
    smaller = may_be_part(claim, draft.cell, draft.series.indicator, title)
    members = other_members(claim, draft.cell, draft.series.indicator)
    larger = may_count_more(claim, draft.cell, draft.series.indicator)
    of_another = (
        smaller,
        larger,
        members,
        about.restricted_to,
        about.share_of_another,
        about.framed_otherwise,
        about.part_unsaid,
        about.of_something_else,
    )
    part = about.part_named
    limits = (draft.definition, level, one_of_several, draft.of_slice, prices, part, flow, *of_another)
    doubts = (draft.spot.warning, draft.timing.warning, *limits)
    return Candidate(
        observation=draft.cell,
        score=probability(fit),
        same_measure=min(same_measure(fit), DOUBTFUL if any(limits) or fit.agreement.neighbours else 1.0),
        same_place=draft.spot.same,
        same_period=draft.timing.same,
        same_attribution=same_source(claim.attribution, draft.cell.publisher),
        warnings=tuple(doubt for doubt in doubts if doubt),
        mismatch=_mismatch(scene, draft.series) or _part_of_sum(scene, draft),
        too_wide=about.restricted_to is not None,
        read_as=draft.series.units.read_as,
    )


def slice_of_another(scene: Scene, indicator: Indicator, cell: Observation) -> str | None:
    """A doubt where a series is of people or goods from or to countries that the text does not name."""
    countries = {key for key in places_named_by(indicator) if not is_aggregate(key)}
    if countries and countries.isdisjoint(scene.told):
        which = ", ".join(indicator.dimensions.values())
        return f"base: the reference is for {which}, which the text leaves out"
    origin = origin_of(indicator) or file_origin(cell, scene.doubts.title(indicator))
    if origin is None or origin in scene.told_origins:
        return None
    return f"base: the reference is for people from {place(origin).name}, of whom the text does not speak"


def few_slices(drafts: Sequence[Draft]) -> list[Draft]:
    """The cells without those of yet more countries of origin that the text does not name."""
    kept, seen = [], Counter[tuple[int, str]]()
    for draft in drafts:
        indicator = draft.series.indicator
        kind = (indicator.source_id, indicator.name)
        other = draft.of_slice is not None
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
    by_head = scene.by_head and not states_rate(draft.series.indicator)
    whole = part or scene.adds_measures or (short and scene.averaged)
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


def _mismatch(scene: Scene, series: Meant) -> str | None:
    """Why a cell as it is cannot be what the claim states."""
    claim = scene.claim
    if series.units.fit == 0.0:
        return "unit"
    if names_series(claim, series.indicator):
        return "definition"
    if scene.doubts.about(series.indicator).other_base:
        return "base"
    if is_of_short_steps(claim, series.indicator):
        return "definition"
    if scene.of_top_times:
        return "base"
    if scene.made and not (scene.made == "difference" and states_change_of(claim, series.indicator)):
        return "base" if scene.made == "difference" else "definition"
    if claim.kind is Kind.RANK:
        return None if _is_that_rank(claim, series.indicator) else "base"
    return None


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
