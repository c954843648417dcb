from __future__ import annotations

import pytest

from factcheck.claims import Claim, Kind, extract
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.periods import Period
from factcheck.quantities import Comparator, Quantity
from factcheck.reviews import FIELDS, corrected_claim, marked_claim
from tests.reviews.samples import checked


@pytest.fixture
def claim() -> Claim:
    return checked("2,000").claim


def bounds(quantity: Quantity) -> list[object]:
    return [quantity.lower, quantity.upper]


def test_value_is_read_by_the_grammar_with_its_own_interval(claim: Claim) -> None:
    quantity = corrected_claim(claim, {"value": "1.4 million"}).quantity
    assert bounds(quantity) == [1_350_000, 1_450_000]
    assert quantity.value == 1_400_000


def test_place_in_the_text_stays(claim: Claim) -> None:
    after = corrected_claim(claim, {"value": "1.4 million"})
    assert (after.start, after.end, after.text, after.id) == (claim.start, claim.end, "2,000", claim.id)


def test_comparator_changes_the_interval(claim: Claim) -> None:
    quantity = corrected_claim(claim, {"comparator": "at most"}).quantity
    assert quantity.comparator is Comparator.AT_MOST
    assert bounds(quantity) == [None, 2000]


def test_new_value_keeps_the_comparator(claim: Claim) -> None:
    bounded = corrected_claim(claim, {"comparator": "more_than"})
    assert corrected_claim(bounded, {"value": "3,000"}).quantity.comparator is Comparator.MORE_THAN


def test_value_may_be_a_range(claim: Claim) -> None:
    quantity = corrected_claim(claim, {"value": "5 to 10"}).quantity
    assert quantity.comparator is Comparator.BETWEEN
    assert bounds(quantity) == [5, 10]


def test_unit_is_understood_in_any_spelling(claim: Claim) -> None:
    after = corrected_claim(claim, {"unit": "sq. km"}).quantity
    assert (after.unit, after.counted) == ("square kilometre", False)
    assert corrected_claim(claim, {"unit": "persons"}).quantity.counted


def test_place_period_and_kind_are_understood(claim: Claim) -> None:
    after = corrected_claim(claim, {"place": "Kenya", "period": "2012-Q3", "kind": "count"})
    assert (after.place_key, after.period, after.kind) == ("KEN", Period.of_quarter(2012, 3), Kind.COUNT)


def test_empty_text_means_not_known(claim: Claim) -> None:
    after = corrected_claim(claim, dict.fromkeys(("subject", "place", "period", "attribution", "unit"), ""))
    assert (after.subject, after.place, after.place_key, after.period, after.quantity.unit) == (None,) * 5


def test_place_that_is_not_known_keeps_its_name(claim: Claim) -> None:
    after = corrected_claim(claim, {"place": "Liston Docks"})
    assert (after.place, after.place_key) == ("Liston Docks", None)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"valeu": "3"}, "'valeu' is no part"),
        ({"value": "many"}, "'many': not one number"),
        ({"comparator": "nearby"}, "use one of: equal, about"),
        ({"period": "soon"}, "period 'soon'"),
        ({"kind": "guess"}, "use one of: level"),
    ],
)
def test_what_cannot_be_read_is_named(claim: Claim, changes: dict[str, str], words: str) -> None:
    with pytest.raises(InputError, match=words):
        corrected_claim(claim, changes)


def test_fields_are_those_of_the_form() -> None:
    assert [*FIELDS] == [
        "value", "comparator", "unit", "subject", "place", "period", "attribution", "kind",
    ]  # fmt: skip


def test_marked_figure_becomes_a_claim_on_its_sentence() -> None:
    document = Document("It rained. The two nations met 17 times in Liston. They left.\n")
    start = document.text.index("two")
    claim = marked_claim(document, start, start + 3)
    assert document.text[claim.start : claim.end] == claim.text == "two"
    assert claim.sentence == "The two nations met 17 times in Liston."
    assert document.text[claim.sentence_start :].startswith(claim.sentence)


def test_mark_on_a_figure_that_is_read_keeps_its_context() -> None:
    text = "In 2010 there were 1,312 ferries in Kenya. They left.\n"
    document = Document(text)
    start = text.index("1,312")
    assert marked_claim(document, start, start + 5) in extract(document)


def test_half_of_a_score_can_be_marked() -> None:
    document = Document("The council voted 31-17 for the pier.\n")
    start = document.text.index("17")
    claim = marked_claim(document, start, start + 2)
    assert (claim.text, claim.start, claim.end) == ("17", start, start + 2)
    assert claim.quantity.value == 17


def test_mark_without_a_number_is_refused() -> None:
    with pytest.raises(InputError, match="no number"):
        marked_claim(Document("It rained all day.\n"), 3, 9)
