"""Two halves of a people that the counted noun names narrow nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.matching.narrowing import narrowing_doubt
from tests.matching.making import TinyLibrary, a_claim


@pytest.mark.parametrize(
    ("noun", "subject", "narrower"),
    [("men and women", "more men", False), ("men", "more men", True)],
)
def test_both_halves_are_everybody(noun: str, subject: str, narrower: bool) -> None:
    library = TinyLibrary()
    series = library.indicator(library.add("All employees", "people", [("NOR", 2012, 2e6)]))
    claim = a_claim(f"A million {noun} have work.", "A million", 1e6, subject, unit=noun)
    counted = replace(claim, quantity=replace(claim.quantity, counted=True))
    assert (narrowing_doubt(counted, series) is not None) is narrower
