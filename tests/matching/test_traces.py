"""Traces in the air, and figures that are deviations themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims import Details, Kind
from factcheck.matching.changing import is_change
from factcheck.matching.flows import other_than_all
from factcheck.matching.unit_reading import unit_fit
from tests.matching.making import TinyLibrary, a_claim


def a_series(name: str, unit: str | None) -> TinyLibrary:
    library = TinyLibrary()
    library.add(name, unit, [("NOR", 2012, 1.0)])
    return library


def test_parts_per_million_are_no_share() -> None:
    claim = a_claim("The air held 400 parts per million.", "400", 400.0, "air", unit="part per million")
    assert unit_fit(claim, a_series("Share of emissions", "percent").indicator(1)).fit == 0
    assert unit_fit(claim, a_series("CO2 in air", "part per million").indicator(1)).fit == 1


def test_an_anomaly_is_a_change_by_itself() -> None:
    assert is_change(a_series("Temperature anomalies", "celsius").indicator(1))


@pytest.mark.parametrize(("unit", "doubted"), [("people", True), ("metric ton", False)])
def test_only_people_come_and_go(unit: str, doubted: bool) -> None:
    claim = a_claim("In 2012 the intake came to 500 in Norway.", "500", 500.0, "intake")
    claim = replace(claim, kind=Kind.LEVEL, details=replace(Details(), period_text="2012"))
    assert (other_than_all(claim, a_series("Stock", unit).indicator(1)) is not None) is doubted


def test_things_that_take_people_in_are_no_people_who_came() -> None:
    claim = a_claim("In May 2012 three clinics received the wounded.", "three", 3, "clinics", unit="clinics")
    counted = replace(claim, quantity=replace(claim.quantity, counted=True))
    told = replace(counted, details=replace(counted.details, period_text="May 2012"))
    library = TinyLibrary()
    series = library.indicator(library.add("Wounded", "people", [("NOR", 2012, 50.0)]))
    assert other_than_all(told, series) is None
    people = replace(told, quantity=replace(told.quantity, unit="refugees"))
    assert other_than_all(people, series) is not None
