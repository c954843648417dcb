"""Several references, one conclusion."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims import Details, Kind
from factcheck.findings.checked import CheckedClaim
from tests.findings.making import a_candidate, a_cell, at_most, exactly, judged, more_than

CLAIM = exactly("1,400", 1400, 50)


def said_by(publisher: str, value: float) -> CheckedClaim:
    return judged(CLAIM, a_candidate(a_cell(value, publisher=publisher)))


def test_one_good_candidate_decides() -> None:
    assert judged(CLAIM, a_candidate(a_cell(1429))).finding == "matches_rounded"


def test_without_candidates_there_is_no_reference() -> None:
    checked = judged(CLAIM)
    assert checked.finding == "no_reference"
    assert "Norland" in checked.explanation


def test_a_weak_candidate_does_not_support() -> None:
    assert judged(CLAIM, a_candidate(a_cell(1400), score=0.27)).finding == "not_comparable"
    assert judged(CLAIM, a_candidate(a_cell(1400), score=0.1)).finding == "no_reference"


def test_a_telling_figure_needs_less_than_a_bound() -> None:
    assert judged(CLAIM, a_candidate(a_cell(1400), score=0.35)).finding == "matches"
    assert judged(more_than(1000), a_candidate(a_cell(1400), score=0.35)).finding == "not_comparable"


def test_sources_that_disagree_about_the_claim_are_disputed() -> None:
    ours = a_candidate(a_cell(1429, publisher="Ministry of the Interior"))
    theirs = a_candidate(a_cell(502, publisher="Observatory"))
    assert judged(CLAIM, ours, theirs).finding == "disputed"


def test_a_claim_that_reports_a_source_is_checked_against_it() -> None:
    claim = replace(CLAIM, attribution="Ministry of the Interior")
    ours = a_candidate(a_cell(1429, publisher="Ministry of the Interior"), same_attribution=True)
    theirs = a_candidate(a_cell(502, publisher="Observatory"), same_attribution=False, score=0.95)
    checked = judged(claim, theirs, ours)
    assert checked.finding == "matches_rounded"
    assert checked.evidence[0].publisher == "Ministry of the Interior"
    assert any("Observatory says 502" in warning for warning in checked.warnings)


def test_a_clearly_better_candidate_refutes_against_a_chance_hit() -> None:
    right = a_candidate(a_cell(900), score=0.95)
    chance = a_candidate(a_cell(1400, indicator="tourists"), score=0.2, same_measure=0.2)
    assert judged(CLAIM, right, chance).finding == "overstates"


def test_nothing_is_refuted_that_another_reading_of_the_measure_fits() -> None:
    refuter = a_candidate(a_cell(900), score=0.95)
    other = a_candidate(a_cell(1400, indicator="migrants, yearly average"), score=0.2, same_measure=0.7)
    checked = judged(CLAIM, refuter, other)
    assert checked.finding == "not_comparable"
    assert any("migrants, yearly average would fit" in warning for warning in checked.warnings)


def test_the_figure_decides_between_equals_and_it_is_said() -> None:
    one = a_candidate(a_cell(900, indicator="migrants, women"), score=0.9)
    other = a_candidate(a_cell(1400, indicator="migrants, men"), score=0.9)
    checked = judged(CLAIM, one, other)
    assert checked.finding == "matches"
    assert any(warning.startswith("value:") for warning in checked.warnings)


def test_a_later_figure_does_not_refute() -> None:
    later = a_candidate(a_cell(10_000), same_period=False, score=0.4)
    now = a_candidate(a_cell(5000))
    checked = judged(at_most(5000), now, later)
    assert checked.finding == "bound_holds"
    assert not any(warning.startswith("source_conflict") for warning in checked.warnings)


def test_the_explanation_is_a_sentence_with_the_figure_and_its_source() -> None:
    text = judged(more_than(1000), a_candidate(a_cell(1429))).explanation
    assert text == (
        "Norland Statistics gives 1,429 people, so 'more than 1,000' holds (migrants; Norland, 2012)."
    )


def test_a_verb_against_its_own_figures_is_an_error_though_the_figure_is_right() -> None:
    details = Details(direction="up", change_from=2000)
    checked = judged(replace(CLAIM, details=details, kind=Kind.CHANGE), a_candidate(a_cell(1400)))
    assert checked.finding == "overstates"
    assert "go from 2,000 to 1,400" in checked.explanation


def test_a_verb_that_agrees_with_its_figures_changes_nothing() -> None:
    details = Details(direction="down", change_from=2000)
    checked = judged(replace(CLAIM, details=details, kind=Kind.CHANGE), a_candidate(a_cell(1400)))
    assert checked.finding == "matches"


@pytest.mark.parametrize(
    ("sentence", "finding"),
    [
        ("Norland's intake went up from 2,000 to 1,400 people.", "overstates"),
        ("Norland's intake, shrinking from 2,000 to 1,400 people, was low.", "matches"),
        ("Norland's intake by rate of growth went from 2,000 to 1,400 people.", "matches"),
        ("Norland's intake for increasing hours went from 2,000 to 1,400 people.", "matches"),
    ],
)
def test_the_verb_before_from_and_to_gives_the_direction(sentence: str, finding: str) -> None:
    claim = replace(CLAIM, details=Details(change_from=2000), kind=Kind.CHANGE, sentence=sentence)
    start = sentence.index("1,400")
    quantity = replace(claim.quantity, start=start, end=start + 5)
    assert judged(replace(claim, quantity=quantity), a_candidate(a_cell(1400))).finding == finding


def test_a_plan_needs_a_surer_candidate() -> None:
    plan = replace(CLAIM, details=Details(hypothetical=True), period=None)
    assert judged(plan, a_candidate(a_cell(1400), score=0.6)).finding == "not_comparable"
    assert judged(plan, a_candidate(a_cell(1400), score=0.8)).finding == "matches"


def test_a_bound_that_is_a_hundred_times_off_is_of_another_measure() -> None:
    assert judged(more_than(100), a_candidate(a_cell(90_000))).finding == "not_comparable"


def test_a_rise_refutes_a_fall_of_the_same_size() -> None:
    fall = replace(exactly("36", 36, 0.5), kind=Kind.CHANGE, details=Details(direction="down"))
    rise = a_candidate(a_cell(-36), operation="percentage change 2010 to 2012")
    assert judged(fall, rise).finding == "overstates"


def test_a_series_that_turns_the_other_way_is_not_said_to_fit() -> None:
    rise = replace(exactly("36", 36, 0.5), kind=Kind.CHANGE, details=Details(direction="up"))
    warning = "direction: the text says a rise, the series falls"
    fall = a_candidate(a_cell(-2), operation="percentage change 2010 to 2012", warnings=(warning,))
    text = judged(rise, fall).explanation
    assert "the text says a rise, the series falls" in text
    assert "fits the figure" not in text


def test_a_verb_against_its_figures_is_an_error_at_whatever_scale() -> None:
    details = Details(direction="up", change_from=2000)
    checked = judged(replace(CLAIM, details=details, kind=Kind.CHANGE), a_candidate(a_cell(1.4)))
    assert checked.finding == "overstates"


def test_a_bound_far_below_speaks_for_no_other_reading() -> None:
    claim = more_than(1000)
    change, level = a_cell(700), a_cell(90_000)
    unsure = a_candidate(level, score=0.85, same_measure=0.5)
    assert judged(claim, a_candidate(change), unsure).finding == "overstates"
