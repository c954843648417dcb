"""Stems, synonyms, answers that are ranges and scales."""

from __future__ import annotations

import math

import pytest

from factcheck.matching.records.bins import Interval, value_interval
from factcheck.matching.records.language import derived, language, stem, synonyms
from factcheck.matching.records.profile import profile
from factcheck.matching.records.texts import content_stems
from factcheck.references import Library
from tests.matching_records.helpers import DATA, library


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("18 - 29", (18, 29)),
        ("$25,000 to $49,999", (25000, 49999)),
        ("60+", (60, math.inf)),
        ("> 60", (60, math.inf)),
        ("65 and over", (65, math.inf)),
        ("Under 5", (-math.inf, 5)),
        ("Never", None),
    ],
)
def test_a_range_is_read_off_an_answer(text: str, interval: Interval | None) -> None:
    assert value_interval(text) == interval


def test_forms_of_a_word_share_a_stem() -> None:
    assert stem("reclining") == stem("reclined") == stem("recline")


def test_irregular_forms_are_joined() -> None:
    assert stem("flown") == stem("fly")


def test_the_doer_is_derived_from_the_deed() -> None:
    assert stem("smoke") in derived("smokers")


def test_a_negative_prefix_is_taken_off() -> None:
    assert stem("armed") in derived("unarmed")


def test_synonyms_go_both_ways() -> None:
    assert stem("female") in synonyms(stem("women"))
    assert stem("women") in synonyms(stem("female"))


def test_the_tables_name_every_operation() -> None:
    assert {"mean", "median", "sum", "max", "min", "distinct", "mode"} <= language().cues.keys()


@pytest.fixture
def poll() -> Library:
    return library(DATA / "library-poll.csv")


def test_answers_on_a_scale_are_ranked(poll: Library) -> None:
    visits = profile(poll.records()[0]).columns[1]
    ranked = sorted(visits.scale, key=lambda code: visits.scale[code])
    assert [visits.values[code] for code in ranked][::5] == ["Every day", "Never"]


def test_answers_that_begin_with_yes_are_one_pole(poll: Library) -> None:
    fees = profile(poll.records()[0]).columns[4]
    assert {fees.values[code] for code in fees.poles["yes"]} == {"Yes, always", "Yes, but only to adults"}


def test_words_run_together_in_a_header_are_parted() -> None:
    assert content_stems("Is itrude to lean?", {"is", "it", "rude", "to"}) == [stem("rude"), stem("lean")]


def test_codes_stand_for_words() -> None:
    sex = profile(library(DATA / "sleep-habits.csv").records()[0]).columns[1]
    assert sorted(sex.value_stems) == [(stem("female"),), (stem("male"),)]
