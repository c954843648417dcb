"""Persons and bodies are told apart where the name shows which, and left open where it does not."""

from __future__ import annotations

import pytest

from factcheck.reports.speakers import speaker_type


@pytest.mark.parametrize(
    "name",
    ["harbour office", "OECD", "the U.N.", "Ministry of Fisheries", "the mayor's office", "Tarn Water Board",
     "Sound Watch"],
)  # fmt: skip
def test_bodies(name: str) -> None:
    assert speaker_type(name) == "Organization"


@pytest.mark.parametrize(
    "name",
    ["Dr. Okoro", "council leader Ines Okoro", "Ines Okoro, leader of the council", "head of the OECD",
     "a spokesman for the ministry", "OECD economist Jo Lind", "Prof Lind"],
)  # fmt: skip
def test_persons(name: str) -> None:
    assert speaker_type(name) == "Person"


@pytest.mark.parametrize("name", ["Ines Okoro", "experts", "MPs", "Friends of the Sound", "INES OKORO", ""])
def test_what_the_name_does_not_show_stays_open(name: str) -> None:
    assert speaker_type(name) is None
