"""A count for so many inhabitants, and people as a part of all who live at a place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from factcheck.claims import Claim
from factcheck.matching.series import algebra
from factcheck.matching.series.bases import base_of, populations
from factcheck.matching.series.panel import Track
from factcheck.matching.series.points import Computed, Measure, Point, show
from factcheck.matching.series.scene import Draft, Scene
from factcheck.matching.series.totals import point_at
from factcheck.matching.series.unit_classes import unit_days
from factcheck.matching.series.wording import Wording

__all__ = ["of_inhabitants", "per_many", "shares_of_inhabitants", "shares_people"]

_OTHER_FILE = 0.6
"""Prior where the population comes from another file than the count."""
_OLDEST = 3
"""Years by which a population may be older than what is divided by it."""
_DOUBTED = 1.5
"""Factor within which another estimate of the population may make up for a difference: those of countries
that took in many refugees differ by a third."""
_SURE_BELOW, _SURE_ABOVE = 0.95, 1.05
"""Factors within which a figure agrees, so that there is nothing to doubt."""
_REACH = 60
"""Characters behind a figure in which the base of its rate stands."""
_WORDS = {"hundred": 1e2, "thousand": 1e3, "ten thousand": 1e4, "hundred thousand": 1e5, "million": 1e6}
_PER = re.compile(
    r"\b(?:per|for (?:every|each)|out of every|in every|among every)\s+(?:(?:a|one)\s+)?"
    r"(?P<number>\d[\d,]*(?:\s+(?:thousand|million))?|(?:hundred |ten )?thousand|hundred|million)\b"
    r"(?:\s+(?P<who>[a-z]+))?",
    re.IGNORECASE,
)
_PEOPLE = frozenset({"people", "persons", "inhabitants", "residents", "citizens", "population"})
_EVERYBODY = re.compile(
    r"^(?:(?:the|all|every) )*(?:people|inhabitants|residents|population|those living)\b"
    r"(?! (?:who|that|with))",
    re.IGNORECASE,
)
_A_WEEK = re.compile(
    r"\b(?:an?|per|each|every|last|past|this|seven-day) (?:day|week|month|year)\b"
    r"|\b(?:dai|week|month|year)ly\b",
    re.IGNORECASE,
)
_IN_A_TIME = "base: the text may count what came about in some days, the reference counts all"
_OTHER_ESTIMATE = "base: other estimates of the population give another rate"


def per_many(scene: Scene) -> Iterator[Draft]:
    """`165 refugees for every 1,000 inhabitants`: the count by the population, for so many people."""
    many = of_inhabitants(scene.claim)
    if many is None or not _is_counted(scene):
        return
    for amount, people in _with_population(scene):
        each = algebra.quotient(amount, people, f"{scene.indicator.name} for {show(many)} inhabitants")
        if each is not None:
            value = each.value * many
            steps = (*each.steps, f"{show(each.value)} × {show(many)} = {show(value)}")
            result = replace(each, value=value, measure=Measure.OWN, steps=steps)
            yield from scene.draft(_unless_near(scene, result), _OTHER_FILE)


def shares_of_inhabitants(scene: Scene) -> Iterator[Draft]:
    """`One in four people in Chad is a refugee`: the count in per cent of the population.

    It may confirm only, for a text may leave out children or count citizens.
    """
    if scene.indicator.unit != "people":
        return
    for part, people in _with_population(scene):
        if part.value < people.value and part.name != people.name:
            share = algebra.share(part, people, f"share of the inhabitants of {people.place}")
            yield from scene.draft(replace(share, assumed=True) if share else None, _OTHER_FILE)


@lru_cache(maxsize=64)
def of_inhabitants(claim: Claim) -> float | None:
    """For how many inhabitants a figure counts something; None where it does not."""
    end = claim.end - claim.sentence_start
    unit = claim.quantity.unit or ""
    found = _PER.search(unit) or _PER.search(claim.sentence[end : end + _REACH])
    if found is None:
        return None
    who = (found["who"] or "").lower()
    if who not in _PEOPLE and not (found.string == unit and not who):
        return None
    number = found["number"].lower()
    digits = re.match(r"[\d,]+", number)
    if digits is None:
        return _WORDS.get(number)
    scale = _WORDS.get(number[digits.end() :].strip(), 1.0)
    return float(digits[0].replace(",", "")) * scale


def _is_counted(scene: Scene) -> bool:
    """Whether a series counts or weighs what the figure does."""
    from factcheck.units import comparable

    numerator, unit = (scene.claim.quantity.unit or "").partition(" per ")[0], scene.indicator.unit
    if unit is None or not scene.panel.adds_up:
        return False
    counted = unit == "people" and scene.claim.quantity.counted
    return bool(counted or (numerator and comparable(numerator, unit)))


def _with_population(scene: Scene) -> Iterator[tuple[Point, Point]]:
    """The value at the claim's place and time with each of several populations of the place."""
    period = scene.wording.when
    amount = point_at(scene.track, period, scene)
    if amount is None or scene.place is None or amount.period is None:
        return
    for track in populations(scene):
        people = _then(track, amount) if track.panel.indicator.id != scene.indicator.id else None
        if people is not None:
            yield amount, people


def _then(track: Track, amount: Point) -> Point | None:
    """The population in the year of a value, or the last one before."""
    day = amount.period.end if amount.period else None
    if day is None:
        return None
    of_year = day.replace(month=12, day=31)
    index = track.last_by(of_year)
    point = track.point(index) if index is not None else None
    ends = point.period.end if point and point.period else None
    return point if ends and day.year - ends.year <= _OLDEST else None


def _unless_near(scene: Scene, computed: Computed) -> Computed:
    """The result; one that another estimate of the population may bring to the figure does not refute."""
    claimed = float(scene.claim.quantity.value or 0)
    if _in_a_time(scene.wording):
        return replace(computed, assumed=True, warnings=(*computed.warnings, _IN_A_TIME))
    if not computed.value / _DOUBTED <= claimed <= computed.value * _DOUBTED:
        return computed
    if computed.value * _SURE_BELOW <= claimed <= computed.value * _SURE_ABOVE:
        return computed
    return replace(computed, assumed=True, warnings=(*computed.warnings, _OTHER_ESTIMATE))


def _in_a_time(wording: Wording) -> bool:
    """`27 new cases per 100,000 inhabitants in the past 14 days` are none of all until now."""
    timed = any(unit_days(quantity.unit) for quantity in wording.others)
    return timed or wording.says("new") or _A_WEEK.search(wording.clause) is not None


def shares_people(wording: Wording) -> bool:
    """Whether a share is of all who live somewhere."""
    return _EVERYBODY.search(base_of(wording).strip()) is not None
