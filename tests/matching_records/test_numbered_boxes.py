"""Options that stand in columns with the code of their question and a number of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

HIKERS = "id,q7_1,q7_2,q7_3,q9\n" + rows(
    (10, "a,Hikers have sore feet,Not selected,Not selected,Summer"),
    (30, "b,Not selected,Wild bears,Not selected,Summer"),
    (40, "c,Not selected,Wild bears,Hikers get lost,Winter"),
    (20, "d,Not selected,Not selected,Not selected,Winter"),
    (25, "e,,,,Winter"),
)


def test_numbered_columns_are_the_options_of_one_question(tmp_path: Path) -> None:
    evidence = check_one(tmp_path, HIKERS, "Wild bears worried 70 percent of them.", "70").evidence[0]
    assert evidence.operation is not None
    assert 'q7 contains "Wild bears"' in evidence.operation


def test_an_option_that_is_said_to_be_left_was_asked_about(tmp_path: Path) -> None:
    claim = check_one(tmp_path, HIKERS, "Wild bears worried 70 percent of them.", "70")
    assert claim.evidence[0].value == pytest.approx(70)
