"""Explanations in plain words."""

from __future__ import annotations

import pytest

from factcheck.findings.wording import in_words
from tests.findings.making import a_candidate, a_cell, a_claim, a_quantity, exactly, judged


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (3_733_804_649_549.03, "USD", "3.734 trillion US dollars"),
        (43_888_303.0, "people", "43.89 million people"),
        (1429.0, "people", "1,429 people"),
        (10.37304, "percent", "10.37%"),
        (745_415_975_253.0, "2019 USD", "745.4 billion US dollars of 2019"),
        (20200308.0, "date", "2020-03-08"),
        (499.5311, "EUR", "499.5 EUR"),
    ],
)
def test_values_as_a_sentence_gives_them(value: float, unit: str, said: str) -> None:
    assert in_words(value, unit) == said


def test_percentages_are_apart_by_points() -> None:
    quantity = a_quantity("12", 12, 11.5, 12.5, unit="percent", counted=False)
    text = judged(a_claim(quantity), a_candidate(a_cell(6.2, unit="percent"))).explanation
    assert "by 5.8 percentage points" in text


def test_a_computed_result_names_its_measure_and_no_second_period() -> None:
    change = a_candidate(a_cell(1400), operation="rise 2010 to 2012")
    text = judged(exactly("1,400", 1400, 50), change).explanation
    assert text.endswith("(rise 2010 to 2012; migrants; Norland).")


def test_what_stands_between_is_said_in_the_words_of_its_warning() -> None:
    doubt = "definition: the reference counts children only"
    unsure = a_candidate(a_cell(900), same_measure=0.4, warnings=(doubt,))
    text = judged(exactly("1,400", 1400, 50), unsure).explanation
    assert "but the reference counts children only" in text


def test_a_series_that_has_nothing_to_do_with_it_is_not_named() -> None:
    assert (
        "migrants" not in judged(exactly("1,400", 1400, 50), a_candidate(a_cell(9), score=0.01)).explanation
    )
