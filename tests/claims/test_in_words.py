"""Claims whose figure is no numeral."""

import pytest

from factcheck.claims import Claim, Kind, extract
from factcheck.quantities import Comparator


def claims(text: str) -> dict[str, Claim]:
    return {claim.text: claim for claim in extract(text, "2015-08-20")}


@pytest.mark.parametrize(
    ("text", "words", "bounds", "unit"),
    [
        ("Turkish inflation stayed in double digits last year.", "double digits", (10, 100), "percent"),
        ("The shop sold a triple-digit number of boats.", "triple-digit", (100, 1000), None),
    ],
)
def test_so_many_digits(text: str, words: str, bounds: tuple[int, int], unit: str | None) -> None:
    quantity = claims(text)[words].quantity
    assert [quantity.lower, quantity.upper] == list(bounds)
    assert (quantity.comparator, quantity.unit) == (Comparator.BETWEEN, unit)


@pytest.mark.parametrize(
    ("text", "word", "factor", "direction", "subject"),
    [
        ("Rice exports doubled between 2010 and 2014.", "doubled", 2, "up", "Rice exports"),
        ("The number of thefts has halved since 2009.", "halved", 0.5, "down", "thefts"),
        ("The mayor tripled the number of bus lanes.", "tripled", 3, "up", "bus lanes"),
        ("A doubling of bread prices led to riots.", "doubling", 2, "up", "bread prices"),
    ],
)
def test_a_change_by_a_factor(text: str, word: str, factor: float, direction: str, subject: str) -> None:
    claim = claims(text)[word]
    assert (claim.kind, claim.details.direction) == (Kind.CHANGE, direction)
    assert claim.quantity.value is not None
    assert (float(claim.quantity.value), claim.quantity.unit) == (factor, "times")
    assert claim.subject == subject


def test_the_hedge_of_a_factor() -> None:
    assert claims("Sales more than doubled.")["doubled"].quantity.comparator is Comparator.MORE_THAN


def test_more_than_halved_leaves_less_than_half() -> None:
    quantity = claims("Catches more than halved.")["halved"].quantity
    assert (quantity.comparator, quantity.lower, float(quantity.upper or 0)) == (
        Comparator.LESS_THAN,
        None,
        0.5,
    )


def test_a_factor_leaves_the_number_beside_it_its_subject() -> None:
    assert claims("Tea exports doubled to $3 million in 2014.")["$3 million"].subject == "Tea exports"


@pytest.mark.parametrize(
    "text", ["He doubled down on the plan.", "They played a double header.", "She took the double room."]
)
def test_no_change_by_a_factor(text: str) -> None:
    assert claims(text) == {}


@pytest.mark.parametrize(
    ("text", "word", "times", "unit", "subject"),
    [
        ("Burglaries fell for the fourth year running.", "fourth", 4, "year", "Burglaries"),
        ("Output fell for a third straight month.", "third", 3, "month", "Output"),
        ("It was the 6th consecutive annual fall in births.", "6th", 6, "year", "births"),
    ],
)
def test_a_run_told_by_an_ordinal(text: str, word: str, times: int, unit: str, subject: str) -> None:
    claim = claims(text)[word]
    assert claim.kind is Kind.DURATION
    assert [claim.quantity.value, claim.quantity.unit] == [times, unit]
    assert (claim.subject, claim.details.direction) == (subject, "down")


def test_a_run_of_things_is_a_count() -> None:
    claim = claims("Ajax won a fifth consecutive title.")["fifth"]
    assert (claim.kind, claim.quantity.unit) == (Kind.COUNT, "title")


@pytest.mark.parametrize(
    ("text", "words", "superlative", "compared"),
    [
        ("Gold hit a record high in July.", "record high", "highest", "record high"),
        ("Turnout sank to an all-time low.", "all-time low", "lowest", "all-time low"),
        ("The port handled a record number of ships.", "record", "highest", "record"),
        ("Rents have never been higher.", "higher", "highest", "ever"),
        ("Wheat stocks have not been this low since 1974.", "low", "lowest", "since 1974"),
        ("Debt is higher than at any time since 1950.", "higher", "highest", "since 1950"),
        ("Debt is lower than we have known at any time since 1950.", "lower", "lowest", "since 1950"),
        ("More women are in work than ever before.", "More", "highest", "ever"),
        ("Poverty is as low as it has ever been.", "low", "lowest", "ever"),
        ("Joblessness right now is the lowest it has been since 1974.", "lowest", "lowest", "since 1974"),
    ],
)
def test_a_rank_over_time(text: str, words: str, superlative: str, compared: str) -> None:
    claim = claims(text)[words]
    assert (claim.kind, claim.details.rank) == (Kind.RANK, 1)
    assert (claim.details.superlative, claim.details.comparison_set) == (superlative, compared)


@pytest.mark.parametrize(
    "text",
    [
        "The record shows that he was there.",
        "She signed with a record company.",
        "Her record on crime is poor.",
        "We have never been more united.",
        "One of the hottest days on record had passed.",
    ],
)
def test_no_rank_over_time(text: str) -> None:
    assert claims(text) == {}


def test_since_when_a_rank_holds_is_no_period_of_the_number_beside_it() -> None:
    found = claims("The number of fires rose to 5,000 in 2014, the highest since 2008.")
    assert str(found["5,000"].period) == "2014"
    assert found["highest"].details.comparison_set == "since 2008"


def test_what_happened_for_the_first_time() -> None:
    claim = claims("Employment fell below four million for the first time since 2008.")["first"]
    assert claim.subject == "Employment fell"


@pytest.mark.parametrize(
    ("text", "day", "superlative", "head"),
    [
        ("The first confirmed case of cholera in Yemen was on 6 March.", "2015-03-06", "first", "case"),
        ("The last wild wolf in Japan was seen in 1905.", "1905-01-01", "last", "wolf"),
        ("The fever was first found in Lassa in 1969.", "1969-01-01", "first", "fever"),
    ],
)
def test_the_date_of_a_first_or_last_event(text: str, day: str, superlative: str, head: str) -> None:
    (claim,) = claims(text).values()
    assert (claim.kind, claim.details.superlative) == (Kind.DATE, superlative)
    assert claim.period is not None
    assert str(claim.period.start) == day
    assert claim.details.head == head


def test_a_day_is_a_number_that_orders_as_days_do() -> None:
    (claim,) = claims("The first case in Chad was reported on 6 March.").values()
    assert [claim.quantity.value, claim.quantity.unit] == [20150306, "date"]


@pytest.mark.parametrize(
    ("text", "word", "compared"),
    [
        ("Kenya has twice as many hospitals as Chad.", "twice", "Chad"),
        ("Rents are more than double the average in Ghent.", "double", None),
    ],
)
def test_a_multiple_in_words_is_a_ratio(text: str, word: str, compared: str | None) -> None:
    claim = claims(text)[word]
    assert (claim.kind, claim.details.compared_with) == (Kind.RATIO, compared)


def test_none_at_all_opens_a_later_sentence() -> None:
    assert "No" in claims("The flood hit Lima. No injuries were reported.")


def test_none_at_all_is_a_count_of_zero() -> None:
    claim = claims("No deaths were recorded in Peru in 2012.")["No"]
    assert claim.kind is Kind.COUNT
    assert [claim.quantity.value, claim.quantity.unit] == [0, "deaths"]


@pytest.mark.parametrize("text", ["No one was killed.", "No decision was reached.", "There is no doubt."])
def test_no_count_of_zero(text: str) -> None:
    assert claims(text) == {}


@pytest.mark.parametrize(
    ("text", "figure", "way", "subject"),
    [
        ("Rents in Oslo climbed to a 26-year high.", "26", "highest", "Rents"),
        ("A 30-year low in bread prices was reached.", "30", "lowest", "bread prices"),
        ("Thefts have not been rarer in 17 years.", "17", "lowest", "Thefts"),
        ("You must go back 40 years to find a bigger deficit.", "40", "highest", "deficit"),
        ("The last time rents were this high was 50 years ago.", "50", "highest", "rents"),
        ("It has been 50 years since the port was this busy.", "50", "highest", "port"),
        ("Rents are the lowest they have been in 12 years.", "12", "lowest", "Rents"),
    ],
)
def test_a_length_of_time_is_a_rank_where_nothing_in_it_was_as_extreme(
    text: str, figure: str, way: str, subject: str
) -> None:
    found = claims(text)
    claim = found[figure]
    assert (claim.kind, claim.details.superlative, claim.subject) == (Kind.RANK, way, subject)
    assert len([one for one in found.values() if one.kind is Kind.RANK]) == 1


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The ten-year high school project cost 5 million dollars.", "ten"),
        ("Yields on 10-year high-grade bonds rose to 4 percent.", "10"),
        ("It has been 50 years since the bridge was built.", "50"),
        ("The higher court has been in session for 12 years.", "12"),
    ],
)
def test_other_lengths_of_time_are_no_ranks(text: str, figure: str) -> None:
    claim = claims(text).get(figure)
    assert claim is None or claim.kind is not Kind.RANK


def test_a_generation_is_no_part_of_what_is_ranked() -> None:
    assert claims("The deficit is at its lowest level in a generation.")["lowest"].subject == "deficit"


@pytest.mark.parametrize(
    ("text", "figure", "months", "subject", "direction"),
    [
        ("We are in the 41st month of uninterrupted job growth.", "41st", 41, "job", "up"),
        ("The port has seen 57 straight months of falling traffic.", "57", 57, "traffic", "down"),
        ("Rents have risen every month for the last 6 months.", "6", 6, "Rents", "up"),
        ("Rents have fallen in each of the past nine months.", "nine", 9, "Rents", "down"),
    ],
)
def test_a_run_in_each_of_its_steps(
    text: str, figure: str, months: int, subject: str, direction: str
) -> None:
    claim = claims(text)[figure]
    assert (claim.kind, claim.quantity.unit) == (Kind.DURATION, "month")
    assert claim.quantity.value == months
    assert (claim.subject, claim.details.direction) == (subject, direction)


@pytest.mark.parametrize(
    ("text", "figure", "subject"),
    [
        ("It took Iceland 22 days to go from 10,000 loans to 100,000.", "22", "loans"),
        ("Nine weeks went by before the town counted 100,000 visitors.", "Nine", "visitors"),
        ("The number of loans needed 22 days to rise from 10,000 to 100,000.", "22", "number of loans"),
    ],
)
def test_what_took_so_long_to_grow(text: str, figure: str, subject: str) -> None:
    claim = claims(text)[figure]
    assert (claim.kind, claim.subject) == (Kind.DURATION, subject)


def test_a_run_with_a_hedge() -> None:
    claim = claims("The port has seen nearly 57 straight months of falling traffic.")["57"]
    assert (claim.kind, claim.subject) == (Kind.DURATION, "traffic")


@pytest.mark.parametrize(
    "text", ["Peru was the first to record 500 cases.", "Peru was asked to record more deaths."]
)
def test_to_record_is_a_verb(text: str) -> None:
    assert [one.text for one in extract(text) if one.text == "record"] == []
