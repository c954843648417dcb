"""Questions that ask for a choice, an order or an answer in the first person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

PICNIC = (
    "Would you say you are a beach person or a forest person?,Where do you sleep on a trip?,"
    "How do you cross the lake?,Rank the lakes with 1 being your favorite: Mirror Lake,"
    "Rank the lakes with 1 being your favorite: Last Hope Lake,"
    "Rank the lakes with 1 being your favorite: Swan Lake\n"
) + rows(
    (30, "Beach person,In my own tent,In a canoe,1,2,3"),
    (20, "Forest person,In a cabin,In a ferry,2,1,3"),
    (40, "Forest person,In a tent that I rent,In a canoe,2,3,1"),
    (10, "Forest person,In a cabin,I don't cross lakes,3,1,2"),
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        (
            "Beach people numbered 30 respondents, to 41 respondents who said they are forest people.",
            "41",
            70,
        ),
        ("People chose forest over beach: 41 percent call themselves a forest person.", "41", 70),
        ("Some 41 percent sleep in their own tent.", "41", 30),
        ("When asked to rank the lakes, 29 percent put Mirror Lake first.", "29", 30),
        ("Swan Lake was the favorite of 31 percent of respondents.", "31", 40),
        ("Swan Lake was the least favorite of 31 percent of respondents.", "31", 50),
        ("Last Hope Lake was the favorite of 41 percent.", "41", 30),
        ("Of those who cross lakes, 66 percent use a canoe.", "66", 70),
        ("Of those who cross lakes, 78 percent use a canoe.", "78", 70 / 0.9),
    ],
)
def test_what_was_chosen(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, PICNIC, sentence, number, name="picnic-survey")
    assert claim.evidence[0].value == pytest.approx(value)


SEEN = "Which lakes have you seen?,Which town do you like?\n" + rows(
    (20, "Mirror Lake;Swan Lake,Ayr"),
    (10, "Mirror Lake,Ayr"),
    (30, "Swan Lake,Ayr"),
    (40, "Mirror Lake;Tarn,Lund"),
)


def test_what_was_seen_is_no_favorite(tmp_path: Path) -> None:
    sentence = "Mirror Lake was the favorite of 41 percent."
    assert not check_one(tmp_path, SEEN, sentence, "41", name="picnic-survey").finding.refutes
    sentence = "Some 41 percent have seen Mirror Lake."
    assert check_one(tmp_path, SEEN, sentence, "41", name="picnic-survey").finding.refutes
