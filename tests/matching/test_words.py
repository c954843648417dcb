"""Words, stems and the thesaurus."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from factcheck.matching.attribution import same_source
from factcheck.matching.contrasts import contrast, meant_as_people, stems_set_apart
from factcheck.matching.stemming import stem
from factcheck.matching.thesaurus import mentions
from factcheck.matching.words import stems, tokens, weight


def concepts(text: str) -> set[int]:
    return {mention.concept for mention in mentions(stems(text))}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("employed", "employment"),
        ("countries", "country"),
        ("refugees", "refugee"),
        ("infections", "infected"),
        ("women", "woman"),
        ("died", "deaths"),
        ("organisation", "organization"),
        ("programmes", "program"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("employed", "unemployed"), ("pension", "tension")])
def test_other_words_keep_another_stem(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_initials_numbers_and_accents_are_joined() -> None:
    assert tokens("The U.S. and Côte d'Ivoire spent 1,400") == [
        "the", "us", "and", "cote", "d'ivoire", "spent", "1400",
    ]  # fmt: skip


def test_grammar_weighs_nothing_and_form_words_little() -> None:
    assert weight("the") == 0
    assert 0 < weight(stem("percentage")) < weight(stem("unemployment")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the jobless rate", "unemployment rate"),
        ("lost their lives", "fatalities"),
        ("economic output", "GDP"),
        ("people who fled", "refugees"),
        ("shot dead", "killed"),
        ("carbon emissions", "CO2"),
        ("went to the polls", "voter turnout"),
        ("behind bars", "prison population"),
        ("high school", "secondary education"),
    ],
)
def test_other_words_for_one_thing_share_a_concept(one: str, other: str) -> None:
    assert concepts(one) & concepts(other)


@pytest.mark.parametrize(("one", "other"), [("births", "deaths"), ("exports", "imports"), ("GDP", "GNI")])
def test_opposites_share_no_concept(one: str, other: str) -> None:
    assert not concepts(one) & concepts(other)


def test_the_thesaurus_covers_the_field() -> None:
    text = files("factcheck.matching").joinpath("tables", "thesaurus.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) >= 300
    assert {"population", "economy", "labour", "health", "conflict", "migration"} < {
        r["domain"] for r in rows
    }
    assert all(len(row["terms"].split("|")) > 1 or row["domain"] in {"health", "conflict"} for row in rows)


@pytest.mark.parametrize(
    ("said_by", "publisher"),
    [
        ("Obama administration", "United States Government (White House)"),
        ("the U.N. refugee agency", "UNHCR (via a newspaper)"),
        ("UNHCR", "UN High Commissioner for Refugees"),
        ("Doctors Without Borders", "Medecins Sans Frontieres"),
        ("the Labor Department", "US Bureau of Labor Statistics"),
        ("Norland Institute of Fisheries", "Institute of Fisheries, Norland"),
    ],
)
def test_names_of_one_source(said_by: str, publisher: str) -> None:
    assert same_source(said_by, publisher) is True


@pytest.mark.parametrize(
    ("said_by", "publisher"),
    [("White House", "Government of France"), ("UNHCR", "UNICEF"), ("Amnesty", "Human Rights Watch")],
)
def test_names_of_two_sources(said_by: str, publisher: str) -> None:
    assert same_source(said_by, publisher) is False


def test_no_name_says_nothing() -> None:
    assert same_source(None, "UNHCR") is None


def test_a_definition_that_only_one_side_names_is_a_contrast() -> None:
    note = contrast(stems("civilians killed"), stems("deaths people killed"))
    assert note is not None
    assert note.startswith("definition:")
    assert "civilian" in note


def test_the_carbon_of_carbon_dioxide_is_no_contrast() -> None:
    gas = stems_set_apart("carbon dioxide emissions")
    assert contrast(gas, stems("CO2 emissions per capita")) is None
    assert contrast(stems("carbon emissions"), stems("CO2 emissions")) is not None


def test_the_same_definition_is_no_contrast() -> None:
    assert contrast(stems("civilians killed"), stems("civilians killed in the war, people")) is None


def test_two_halves_are_the_whole() -> None:
    assert contrast(stems("men and women in work"), stems("people in work")) is None
    assert contrast(stems("women in work"), stems("people in work")) is not None
    assert contrast(stems("men and women in work"), stems("women in work")) is not None


def test_a_speaker_s_citizens_are_the_people() -> None:
    assert meant_as_people("Two million of our citizens had no work.") == set(stems("citizens"))
    assert not meant_as_people("Two million citizens had no work.")


def test_a_part_in_the_reference_contrasts_with_any_text_that_does_not_name_it() -> None:
    note = contrast(stems("Norlanders who fled"), stems("Norland child refugees"))
    assert note
    assert "child" in note
    assert contrast(stems("children who fled"), stems("child refugees")) is None


@pytest.mark.parametrize("text", ["y", "½y", "² 19²", ""])
def test_any_text_has_stems(text: str) -> None:
    assert isinstance(stems(text), list)


def test_what_stands_for_the_whole_or_is_left_out_sets_a_reference_not_apart() -> None:
    assert contrast(stems("active people"), stems("waste"), stems("Total - all activities")) is None
    assert contrast(stems("men"), stems("employment"), stems("Total")) is not None
    assert contrast(stems("couples in work"), stems_set_apart("hours of couples, no children")) is None
    assert contrast(stems("imports of fish"), stems_set_apart("imports/exports of fish")) is None


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("investment in theatres, total", "Economic activity: Arts"),
        ("income of jobless families", "Household type: Couple, 2 children"),
        ("residents of the islands", "national accounts"),
    ],
)
def test_words_of_the_same_stem_and_the_makeup_of_a_household_are_no_contrast(
    text: str, reference: str
) -> None:
    assert contrast(stems_set_apart(text), stems_set_apart(reference)) is None


def test_american_and_british_spellings_are_one_word() -> None:
    assert stem("neighboring") == stem("neighbours")
