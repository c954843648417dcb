"""Words of a claim that name a part of what a series gives."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.claims import Claim, Details, Kind
from factcheck.matching.locating import is_of_a_group
from factcheck.matching.measuring import agree, claim_words
from factcheck.matching.parts_named import part_named
from tests.matching.making import TinyLibrary, a_claim


def doubt(claim: Claim, name: str, unit: str) -> str | None:
    library = TinyLibrary()
    return part_named(claim, library.indicator(library.add(name, unit, [("NOR", 2012, 50.0)])))


@pytest.mark.parametrize(
    ("noun", "narrower"),
    [("mining jobs", True), ("jobs", False), ("new jobs", False), ("Norwegian jobs", False)],
)
def test_a_counted_noun_may_be_narrower_than_the_series(noun: str, narrower: bool) -> None:
    claim = a_claim(f"It made 50 {noun}.", "50", 50, noun, unit=noun)
    counted = replace(claim, quantity=replace(claim.quantity, counted=True))
    assert (doubt(counted, "Jobs in all", "jobs") is not None) is narrower


@pytest.mark.parametrize(
    ("base", "other"), [("new jobs", True), ("all jobs", False), ("mining jobs", True), ("jobs", False)]
)
def test_a_share_may_be_of_another_whole(base: str, other: bool) -> None:
    claim = a_claim(f"It is 50 percent of {base}.", "50", 50, "it", unit="percent", kind=Kind.SHARE)
    claim = replace(claim, details=Details(base=base))
    assert (doubt(claim, "Share of jobs", "percent") is not None) is other


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("The 15 members have 5 ships.", True),
        ("Together they have 5 ships.", True),
        ("Its northern neighbours have 5 ships.", True),
        ("The navy has 5 ships.", False),
    ],
)
def test_a_group_is_a_place_of_its_own(sentence: str, group: bool) -> None:
    claim = a_claim(sentence, "5 ships", 5, "ships")
    assert not is_of_a_group(claim)
    assert is_of_a_group(replace(claim, details=Details(place_carried_over=True))) is group


@pytest.mark.parametrize(
    ("sentence", "part"),
    [
        ("Coal accounts for 50 percent of exports.", True),
        ("The port fell, and coal made up about 50 percent of exports.", True),
        ("Norway accounts for 50 percent of exports.", False),
        ("The country accounts for 50 percent of exports.", False),
        ("Exports made up 50 percent of output.", False),
    ],
)
def test_what_accounts_for_a_share_is_named_by_the_series(sentence: str, part: bool) -> None:
    claim = a_claim(sentence, "50 percent", 50, "share", unit="percent", kind=Kind.SHARE)
    assert (doubt(claim, "Share of exports", "percent") is not None) is part


@pytest.mark.parametrize(
    ("subject", "name", "narrower"),
    [
        ("unemployment rate", "Unemployment rate", False),
        ("youth unemployment", "Unemployment rate", True),
        ("unemployment rate for veterans", "Unemployment rate", True),
        ("jobless rate in Norway", "Unemployment rate", False),
        ("official unemployment rate", "Unemployment rate", False),
        ("unemployment rate that was reported", "Unemployment rate", False),
        ("Buddhist population", "Population, total", True),
        ("emissions from steel", "CO2 emissions", True),
        ("men and women at work", "Employment", False),
        ("men at work", "Employment", True),
        ("wastewater", "Waste water", False),
    ],
)
def test_a_subject_may_be_narrower_than_the_series(subject: str, name: str, narrower: bool) -> None:
    claim = a_claim(f"The {subject} was 50.", "50", 50, subject)
    assert (doubt(claim, name, "percent") is not None) is narrower


def test_words_that_tell_one_series_of_many_outweigh_a_word_that_is_missing() -> None:
    subject = "ferry services to islands in winter months"
    claim = a_claim(f"The number of {subject} was 50.", "50", 50, subject)
    assert doubt(claim, "Transport by ferry to islands, winter", "people") is None


def test_who_says_so_narrows_nothing() -> None:
    claim = a_claim("The Observatory's deaths were 50.", "50", 50, "deaths known to the Observatory")
    assert doubt(claim, "Deaths", "people") is not None
    assert doubt(replace(claim, attribution="the Observatory"), "Deaths", "people") is None


def test_words_of_another_figure_make_no_measure() -> None:
    text = "It had a lending rate of 50 percent and record unemployment of 9 percent."
    words = claim_words("lending rate", text, "", "rate", frozenset(), "unemployment")
    library = TinyLibrary()
    series = library.indicator(library.add("Unemployment rate", "percent", [("NOR", 2012, 50.0)]))
    assert agree(words, series).neighbours
    assert not agree(claim_words("lending rate", text, "", "rate", frozenset()), series).neighbours


def test_what_is_told_of_those_counted_is_no_narrower_count() -> None:
    text = "Some 50 patients who were at home."
    claim = a_claim(text, "50", 50, "recovered cases who were staying home", unit="cases")
    counted = replace(claim, quantity=replace(claim.quantity, counted=True))
    assert doubt(counted, "Recovered cases", "people") is None


@pytest.mark.parametrize(
    ("subject", "narrower"),
    [("veterans' unemployment", True), ("post-war unemployment", False), ("fellow unemployment", False)],
)
def test_words_that_only_colour_a_measure_name_no_part(subject: str, narrower: bool) -> None:
    claim = a_claim(f"In Norway {subject} was 50 percent.", "50", 50, subject, unit="percent")
    assert (doubt(claim, "Unemployment rate", "percent") is not None) is narrower
