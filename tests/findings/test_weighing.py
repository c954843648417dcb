"""One claim against one reference."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from factcheck.claims import Claim, Details, Kind
from factcheck.findings.finding import Reason
from factcheck.findings.weighing import weigh
from factcheck.quantities import Comparator
from tests.findings.making import (
    ARTICLE,
    a_candidate,
    a_cell,
    a_claim,
    a_quantity,
    at_most,
    exactly,
    finding_of,
    more_than,
)


@pytest.mark.parametrize(
    ("reference", "finding"),
    [
        (1400, "matches"),
        (1429, "matches_rounded"),
        (1350, "matches_rounded"),
        (1300, "overstates"),
        (1500, "understates"),
    ],
)
def test_a_rounded_figure_means_an_interval(reference: float, finding: str) -> None:
    assert finding_of(exactly("1,400", 1400, 50), a_cell(reference)) == finding


@pytest.mark.parametrize(
    ("reference", "finding"),
    [(110_371, "bound_holds"), (100_000, "bound_holds"), (99_500, "approximates"), (92_901, "overstates")],
)
def test_more_than_is_a_lower_bound(reference: float, finding: str) -> None:
    assert finding_of(more_than(100_000), a_cell(reference)) == finding


@pytest.mark.parametrize(
    ("reference", "finding"), [(5000, "bound_holds"), (3000, "bound_holds"), (6000, "understates")]
)
def test_up_to_is_an_upper_bound(reference: float, finding: str) -> None:
    assert finding_of(at_most(5000), a_cell(reference)) == finding


def test_a_bound_far_from_the_reference_holds_but_is_weak() -> None:
    evidence = weigh(more_than(100), a_candidate(a_cell(900)), ARTICLE).evidence
    assert evidence.finding == "bound_holds"
    assert any(warning.startswith("weak bound:") for warning in evidence.warnings)


def test_a_bound_far_from_what_may_be_another_measure_does_not_hold() -> None:
    unsure = a_candidate(a_cell(900), same_measure=0.5)
    assert weigh(more_than(100), unsure, ARTICLE).evidence.finding == "not_comparable"


def test_a_hedged_figure_inside_its_tolerance_approximates() -> None:
    quantity = a_quantity("200,000", 200_000, 180_000, 220_000, comparator=Comparator.ABOUT, hedge="roughly")
    assert finding_of(a_claim(quantity), a_cell(209_780)) == "approximates"


def test_a_reference_that_is_a_minimum_refutes_only_what_is_below_it() -> None:
    minimum = a_cell(350, comparator="at_least", lower=350)
    assert finding_of(exactly("1,400", 1400, 50), minimum) == "not_comparable"
    assert finding_of(exactly("200", 200, 5), minimum) == "understates"
    assert finding_of(more_than(300), minimum) == "bound_holds"


def test_a_reference_range_holds_what_lies_inside() -> None:
    span = a_cell(None, lower=281, upper=1729, comparator="between", cell="")
    assert finding_of(exactly("1,400", 1400, 50), span) == "approximates"
    assert finding_of(exactly("2,400", 2400, 50), span) == "overstates"


def test_a_vague_plural_holds_by_overlap() -> None:
    quantity = a_quantity("hundreds", None, 200, 1000)
    assert finding_of(a_claim(quantity), a_cell(640)) == "bound_holds"
    assert finding_of(a_claim(quantity), a_cell(20)) == "overstates"


def test_the_rounding_of_the_cell_counts_too() -> None:
    share = a_claim(a_quantity("28.75", 28.75, 28.745, 28.755, unit="percent", counted=False))
    assert finding_of(share, a_cell(28.8, unit="percent", cell="28.8")) == "matches_rounded"


def test_a_factor_of_a_thousand_is_asked_about_and_not_guessed() -> None:
    evidence = weigh(exactly("54,000", 54_000, 500), a_candidate(a_cell(54)), ARTICLE).evidence
    assert (evidence.finding, evidence.reason) == ("not_comparable", Reason.UNIT)
    assert any(warning.startswith("scale:") for warning in evidence.warnings)


def test_units_are_converted_with_the_working_shown() -> None:
    claim = a_claim(a_quantity("5", 5, 4.5, 5.5, unit="kilometre", counted=False))
    evidence = weigh(claim, a_candidate(a_cell(5100, unit="metre")), ARTICLE).evidence
    assert evidence.finding == "matches_rounded"
    assert evidence.value_in_claim_unit == pytest.approx(5.1)
    assert any("5,100 metre = 5.1 kilometre" in line for line in evidence.calculation)


def test_another_dimension_is_not_comparable() -> None:
    evidence = weigh(exactly("1,400", 1400, 50), a_candidate(a_cell(1400, unit="USD")), ARTICLE).evidence
    assert (evidence.finding, evidence.reason) == ("not_comparable", Reason.UNIT)


def test_tons_are_read_as_tonnes_where_the_reference_is_metric() -> None:
    claim = a_claim(a_quantity("1,000", 1000, 950, 1050, unit="ton", counted=False))
    evidence = weigh(claim, a_candidate(a_cell(1000, unit="metric ton")), ARTICLE).evidence
    assert evidence.finding == "matches"
    assert any(warning.startswith("unit:") for warning in evidence.warnings)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"same_place": None}, Reason.PLACE),
        ({"same_period": None}, Reason.DATE),
        ({"same_measure": 0.3}, Reason.DEFINITION),
        ({"same_attribution": False}, Reason.DEFINITION),
    ],
)
def test_a_refutation_needs_measure_place_and_period(change: dict[str, object], reason: Reason) -> None:
    candidate = replace(a_candidate(a_cell(800)), **change)  # type: ignore[arg-type]  # one field each
    evidence = weigh(exactly("1,400", 1400, 50), candidate, ARTICLE).evidence
    assert (evidence.finding, evidence.reason) == ("not_comparable", reason)


def test_an_inferred_unit_may_hide_a_scale_unless_the_figures_are_of_one_size() -> None:
    assert finding_of(exactly("1,400", 1400, 50), a_cell(800, unit_certain=False)) == "overstates"
    assert finding_of(exactly("1,400", 1400, 50), a_cell(200, unit_certain=False)) == "not_comparable"


def test_a_change_without_a_unit_is_in_that_of_its_series() -> None:
    claim = replace(exactly("1,400", 1400, 50), quantity=a_quantity("1,400", 1400, 1350, 1450, unit=None))
    change = replace(a_candidate(a_cell(800, unit_certain=False)), operation="rise 2010 to 2012")
    assert weigh(claim, change, ARTICLE).evidence.finding == "overstates"


def test_a_large_whole_number_without_a_unit_may_be_a_count_and_others_may_be_anything() -> None:
    def without_unit(text: str, value: float) -> Claim:
        return a_claim(a_quantity(text, value, value - 0.5, value + 0.5, unit=None, counted=False))

    inferred = a_cell(800, unit_certain=False)
    assert finding_of(without_unit("1,400", 1400), inferred) == "overstates"
    assert finding_of(without_unit("420.5", 420.5), inferred) == "not_comparable"
    assert finding_of(without_unit("40", 40), a_cell(20, unit_certain=False)) == "not_comparable"
    assert finding_of(without_unit("1,400", 1400), replace(inferred, unit="USD")) == "not_comparable"


@pytest.mark.parametrize("fault", [{"unit": None}, {"trusted": False}])
def test_a_doubtful_cell_may_inform_but_not_refute(fault: dict[str, object]) -> None:
    cell = replace(a_cell(800), **fault)  # type: ignore[arg-type]  # one field each
    assert finding_of(exactly("1,400", 1400, 50), cell) == "not_comparable"


def test_a_plan_cannot_be_refuted() -> None:
    plan = replace(exactly("1,400", 1400, 50), details=Details(hypothetical=True), period=None)
    assert finding_of(plan, a_cell(800)) == "not_comparable"


def test_a_forecast_of_a_time_that_is_over_can() -> None:
    forecast = replace(exactly("1,400", 1400, 50), details=Details(hypothetical=True))
    assert finding_of(forecast, a_cell(800)) == "overstates"


def test_a_reference_of_another_place_never_decides() -> None:
    assert finding_of(exactly("1,400", 1400, 50), a_cell(1400), same_place=False) == "not_comparable"


def test_the_calculation_can_be_followed() -> None:
    evidence = weigh(exactly("1,400", 1400, 50), a_candidate(a_cell(1429)), ARTICLE).evidence
    assert evidence.calculation == (
        "1,400 as written means 1,350 to 1,450",
        "norland.csv:7, column value: 1,429 people (cell: 1429)",
        "reference 1,429 lies inside",
    )
    assert evidence.difference == -29


def test_people_in_fractions_show_that_the_file_left_out_the_thousands() -> None:
    evidence = weigh(exactly("54,000", 54_000, 500), a_candidate(a_cell(54.3)), ARTICLE).evidence
    assert evidence.finding == "approximates"
    assert any("thousands" in warning for warning in evidence.warnings)


def test_a_single_digit_agrees_with_no_figure_at_another_scale() -> None:
    claim = exactly("4.9 million", 4.9e6, 5e4)
    assert finding_of(claim, a_cell(5, unit_certain=False)) == "not_comparable"
    assert finding_of(claim, a_cell(4.9, unit_certain=False)) == "approximates"


def test_a_missing_scale_refutes_only_what_is_clearly_off_at_every_scale() -> None:
    assert finding_of(exactly("50,000", 50_000, 500), a_cell(54.3)) == "not_comparable"
    assert finding_of(exactly("20,000", 20_000, 500), a_cell(54.3)) == "understates"


def test_figures_far_apart_are_of_two_measures_however_sure_the_words() -> None:
    claim, cell = exactly("12 million", 12e6, 5e5), a_cell(3)
    assert weigh(claim, a_candidate(cell, same_measure=0.95), ARTICLE).evidence.finding == "not_comparable"


@pytest.mark.parametrize(
    ("text", "value", "half", "reference", "finding"),
    [
        ("0.2", 0.2, 0.01, 0.233, "approximates"),
        ("5", 5, 0.25, 5.4, "approximates"),
        ("5.0", 5, 0.05, 5.4, "understates"),
        ("0.2", 0.2, 0.01, 0.27, "understates"),
    ],
)
def test_a_percentage_rounded_as_written_is_not_wrong(
    text: str, value: float, half: float, reference: float, finding: str
) -> None:
    quantity = a_quantity(text, value, value - half, value + half, unit="percent", counted=False)
    assert finding_of(a_claim(quantity), a_cell(reference, unit="percent")) == finding


def test_a_figure_without_a_unit_may_be_a_share_of_the_other_and_is_not_far_off() -> None:
    half = a_claim(a_quantity("half", 0.5, 0.475, 0.525, unit=None, counted=False))
    found = weigh(half, a_candidate(a_cell(4698), same_measure=0.95), ARTICLE).evidence
    assert found.finding == "not_comparable"


def test_no_day_is_near_another() -> None:
    date = a_quantity("11 March 2020", 20200311, 20200311, 20200311, unit="date", counted=False)
    cell = a_cell(20200131, unit="date")
    evidence = weigh(replace(exactly("1,400", 1400, 50), quantity=date), a_candidate(cell), ARTICLE).evidence
    assert evidence.calculation[0] == "11 March 2020 as written means 2020-03-11"
    assert evidence.finding == "overstates"


def test_a_fraction_in_words_is_not_refuted_by_a_percentage() -> None:
    half = a_claim(a_quantity("half", 0.5, 0.475, 0.525, unit=None, counted=False))
    assert finding_of(half, a_cell(1.17, unit="percent")) == "not_comparable"


def test_a_cell_of_a_column_that_lacks_its_scale_is_read_at_the_nearest() -> None:
    cell = a_cell(0.3, unit="USD", scale_certain=False, cell="0.3")
    claim = a_claim(a_quantity("1.2 million", 1.2e6, 1.15e6, 1.25e6, unit="USD", counted=False))
    evidence = weigh(claim, a_candidate(cell), ARTICLE).evidence
    assert (evidence.finding, evidence.value_in_claim_unit) == ("overstates", 300_000)
    assert "0.3 × 1,000,000 = 300,000" in evidence.calculation


def test_a_source_s_own_estimate_is_refuted_by_no_other() -> None:
    claim = replace(exactly("1,400", 1400, 50), attribution="bureau")
    own = replace(claim, sentence="The bureau puts the total number at 1,400.")
    assert finding_of(claim, a_cell(800)) == "overstates"
    assert finding_of(own, a_cell(800)) == "not_comparable"
    assert finding_of(own, a_cell(800), same_attribution=True) == "overstates"


@pytest.mark.parametrize(("value", "finding"), [(1460.0, "not_comparable"), (1600.0, "understates")])
def test_a_population_may_be_an_earlier_estimate(value: float, finding: str) -> None:
    cell = replace(a_cell(value), indicator="Population, total")
    assert finding_of(exactly("1,400", 1400, 5), cell) == finding
    assert finding_of(exactly("1,400", 1400, 5), a_cell(value)) == "understates"


@pytest.mark.parametrize(("carried", "finding"), [(True, "not_comparable"), (False, "overstates")])
def test_a_figure_far_off_may_be_of_another_place_than_the_one_before(carried: bool, finding: str) -> None:
    claim = exactly("1,400", 1400, 50)
    claim = replace(claim, details=replace(claim.details, place_carried_over=carried))
    assert finding_of(claim, a_cell(200)) == finding
    assert finding_of(claim, a_cell(800)) == "overstates"


@pytest.mark.parametrize(("same_measure", "finding"), [(0.5, "not_comparable"), (0.8, "matches")])
def test_a_record_of_perhaps_something_else_bears_nothing_out(same_measure: float, finding: str) -> None:
    record = a_quantity("highest", 1, 1, 1, unit="rank", counted=False)
    claim = a_claim(record, kind=Kind.RANK, details=Details(superlative="highest", rank=1))
    first = replace(a_cell(1.0), unit="rank")
    more: dict[str, Any] = {"operation": "rank", "same_measure": same_measure}
    assert finding_of(claim, first, **more) == finding


def test_the_same_with_a_minus_is_no_refutation() -> None:
    absorbed = exactly("1,400", 1400, 50)
    assert finding_of(absorbed, a_cell(-1405)) == "not_comparable"
    assert finding_of(absorbed, a_cell(-900)) == "overstates"


@pytest.mark.parametrize(("seen", "finding"), [(2.25, "approximates"), (2.6, "understates")])
def test_a_factor_in_words_is_told_roughly(seen: float, finding: str) -> None:
    doubled = a_claim(a_quantity("doubled", 2, 1.9, 2.1, unit="times", counted=False))
    assert finding_of(replace(doubled, kind=Kind.CHANGE), a_cell(seen, unit="times")) == finding
