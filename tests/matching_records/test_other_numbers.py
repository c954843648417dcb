"""What another number of the sentence says is not said of the claimed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.findings import Finding
from factcheck.matching.records.owners import owners
from tests.matching_records.checking import check_one, rows

BOOTS = "How comfortable are your boots?,Region\n" + rows(
    (36, "Very comfortable,Upper Valley"),
    (24, "Somewhat comfortable,Upper Valley"),
    (15, "Very comfortable,Lower Valley"),
    (20, "Somewhat comfortable,Lower Valley"),
    (25, "Not comfortable,Lower Valley"),
)
SOUPS = "Please rate how much you like the soup of Wales:,Which share of your income goes on soup?\n" + rows(
    (6, "5,20"), (4, "2,30"), (10, "1,40")
)


def test_a_percentage_in_words_has_words_of_its_own() -> None:
    text = "Thirty-two percent like it a lot, and 39 percent some."
    start = text.index("39")
    assert [text[a:b] for a, b in owners(text, start, start + 2)] == ["Thirty-two", "39"]


def test_a_word_before_percent_that_is_no_number_owns_nothing() -> None:
    text = "The percent of men is small, at 39 percent."
    start = text.index("39")
    assert owners(text, start, start + 2) == [(start, start + 2)]


def test_the_answer_of_a_percentage_in_words_is_not_the_next_ones(tmp_path: Path) -> None:
    sentence = (
        "Forty-three percent said their boots were “very comfortable,” "
        "and another 37 percent said “somewhat comfortable.”"
    )
    claim = check_one(tmp_path, BOOTS, sentence, "37")
    assert claim.finding == Finding.MATCHES_ROUNDED
    assert claim.evidence[0].value == pytest.approx(100 * 44 / 120)


def test_a_clause_after_a_stop_limits_the_number_that_follows(tmp_path: Path) -> None:
    sentence = (
        "Among people in the Upper Valley region, 60 percent said their boots were very comfortable; "
        "in the Lower Valley region, 25 percent did."
    )
    assert check_one(tmp_path, BOOTS, sentence, "60").evidence[0].value == pytest.approx(60)


def test_to_rate_is_no_rate(tmp_path: Path) -> None:
    sentence = "Of those who rated the soup of Wales, 30 percent gave it the top score."
    claim = check_one(tmp_path, SOUPS, sentence, "30")
    assert claim.finding not in (Finding.OVERSTATES, Finding.UNDERSTATES)
