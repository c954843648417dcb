"""From a text to its claims."""

from datetime import date

import pytest

from factcheck.claims import DEFAULT_THRESHOLD, Claim, Kind, extract
from factcheck.documents import Document


def only(text: str, published: str | None = "2014-05-10") -> Claim:
    (claim,) = extract(text, published)
    return claim


def numbers(text: str) -> list[str]:
    return [claim.text for claim in extract(text, "2014-05-10")]


def test_the_counted_with_what_was_done_to_them() -> None:
    claim = only("Soldiers were accused of killing 340 villagers in a night raid.")
    assert claim.subject == "villagers killed in a night raid"


def test_the_counted_with_what_they_did() -> None:
    claim = only("About 70,000 people have fled from the floods.")
    assert claim.subject == "people have fled from the floods"
    assert claim.details.head == "people"


def test_the_subject_of_a_verb_of_change() -> None:
    claim = only("The infant mortality rate in Peru fell by 12 percent in 2012.")
    assert (claim.subject, claim.kind, claim.details.direction) == (
        "infant mortality rate",
        Kind.CHANGE,
        "down",
    )


def test_both_ends_of_a_change() -> None:
    begin, end = extract("Exports rose from $2.1 billion in 2010 to $3.4 billion in 2012.")
    assert [str(begin.period), str(end.period)] == ["2010", "2012"]
    assert [begin.quantity.role, end.quantity.role] == ["from", "to"]
    assert end.details.change_from == 2.1e9
    assert begin.subject == end.subject == "Exports"


def test_a_list_gives_a_claim_each() -> None:
    text = "The storm left 7 people dead, 12 houses burnt and 30 boats sunk."
    assert numbers(text) == ["7", "12", "30"]


def test_a_label_with_a_colon() -> None:
    claim = only("Malta Retail price for bread (EUR per kilo) 2012 : 1.85")
    assert claim.subject is not None
    assert "price for bread" in claim.subject
    assert (claim.place_key, str(claim.period)) == ("MLT", "2012")


def test_the_place_in_the_sentence() -> None:
    claim = only("In Lagos, 4,000 houses were lost, a report for Oslo says.")
    assert (claim.place, claim.details.place_carried_over) == ("Lagos", False)


def test_the_place_of_the_sentence_before_is_marked() -> None:
    _, later = extract("Storms hit Fiji and destroyed 50 boats. Some 4,000 houses were lost.")
    assert (later.place, later.details.place_carried_over) == ("Fiji", True)


def test_relative_period_needs_the_publication_date() -> None:
    text = "Some 4,000 houses were lost last year."
    assert str(only(text).period) == "2013"
    assert only(text, None).period is None


def test_publication_date_of_the_document() -> None:
    (claim,) = extract(Document("Some 4,000 houses were lost last year.", published=date(2010, 1, 5)))
    assert str(claim.period) == "2009"


@pytest.mark.parametrize(
    "text",
    [
        "Some 4,000 houses were lost, according to the Red Cross.",
        "The Red Cross said 4,000 houses were lost.",
        "Some 4,000 houses were lost, the Red Cross said.",
        '"We have lost 4,000 houses," said the Red Cross.',
        "Figures from the Red Cross show that 4,000 houses were lost.",
    ],
)
def test_attribution(text: str) -> None:
    assert only(text).attribution == "Red Cross"


@pytest.mark.parametrize(
    "text",
    ["She said 4,000 houses were lost.", "Some 4,000 houses were lost.", "It said that 4,000 boats sank."],
)
def test_no_attribution(text: str) -> None:
    assert only(text).attribution is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Exports grew by 8 percent.", Kind.CHANGE),
        ("A third of the farmers own no land.", Kind.SHARE),
        ("About 45 percent of the farmers own no land.", Kind.SHARE),
        ("Farms are three times as large as in 1950.", Kind.RATIO),
        ("One in five farmers owns no land.", Kind.RATIO),
        ("The siege lasted 44 days.", Kind.DURATION),
        ("Wages are the lowest in 30 years.", Kind.RANK),
        ("Bolivia is the third-largest producer in the world.", Kind.RANK),
        ("The bridge cost $4.5 million.", Kind.LEVEL),
    ],
)
def test_kind(text: str, kind: Kind) -> None:
    assert only(text).kind is kind


def test_a_superlative_without_a_number_is_a_rank() -> None:
    claim = only("It is the deadliest epidemic since 1980.")
    assert (claim.text, claim.quantity.unit, claim.details.rank) == ("deadliest", "rank", 1)
    assert claim.details.comparison_set == "since 1980"


def test_ordinal_rank() -> None:
    claim = only(
        "Chad ranked 26th among 54 countries in the survey.".replace("54 countries", "the countries")
    )
    assert (claim.text, claim.details.rank) == ("26th", 26)


@pytest.mark.parametrize(
    "text", ["At least some came.", "The first of May is a holiday.", "Most people left."]
)
def test_no_rank(text: str) -> None:
    assert extract(text) == []


def test_plans_and_small_talk_score_low() -> None:
    text = "They will hire 300 nurses by 2016. Two men shook hands. Some 340 people died in Mali in 2012."
    plan, talk, fact = extract(text)
    assert plan.details.hypothetical
    assert plan.check_worthiness < DEFAULT_THRESHOLD
    assert talk.check_worthiness < DEFAULT_THRESHOLD
    assert fact.check_worthiness > DEFAULT_THRESHOLD


def test_repeated_figures_point_to_the_first() -> None:
    first, other, again = extract(
        "Flood kills 340 people\nIn Oruro, 12 dams broke. The flood has killed 340 people."
    )
    assert again.details.repeats == first.id
    assert other.details.repeats is None


def test_ids_are_stable_and_differ() -> None:
    text = "We lost 40 men and 40 horses. We lost 40 men and 40 horses."
    ids = [claim.id for claim in extract(text)]
    assert len(set(ids)) == 4
    assert ids == [claim.id for claim in extract(text)]
    assert ids == [claim.id for claim in extract("News.\n" + text.replace(" lost", "  lost"))]


def test_offsets_hold_in_the_text() -> None:
    text = "“Ünïcode” first. Some 4,000 houses were lost in Fiji, the worst loss since 1990."
    assert [text[claim.start : claim.end] for claim in extract(text)] == ["4,000", "worst"]


@pytest.mark.parametrize(
    "text", ["", "\n\n", "…", "((((", "of 5 of 6 of", "5", ": 5 :", "was 5%", "“", "N" * 5000 + " 5"]
)
def test_hostile_text_does_not_break_it(text: str) -> None:
    extract(text)


def test_claims_survive_their_dictionary() -> None:
    for claim in extract("Some 4,000 houses were lost in Fiji, the worst loss since 1990."):
        assert Claim.from_dict(claim.to_dict()) == claim


def test_the_span_in_which_so_many_came_about() -> None:
    claim = extract("We added 9,300 new jobs in 2 years.", "2014-05-10")[0]
    assert claim.period is not None
    assert (str(claim.period.start), str(claim.period.end)) == ("2012-05-11", "2014-05-10")


def test_a_share_takes_what_stands_before_its_bracket() -> None:
    text = "Women were more likely to walk to work (31 percent of women versus 12 percent of men)."
    assert [claim.subject for claim in extract(text)] == ["women walk to work", "men walk to work"]


def test_the_measure_of_a_top_list() -> None:
    _, value = extract(
        "Chile was among the top 3 countries for copper exports in 2019, with a value of 900 tonnes."
    )
    assert (value.subject, value.place, str(value.period)) == ("copper exports", "Chile", "2019")


def test_the_dateline_is_no_part_of_the_sentence() -> None:
    claim = only("LIMA, Jan. 3, 2011 (News Agency) - Floods in Peru killed 340 people last month.")
    assert (claim.text, claim.place, claim.subject) == ("340", "Peru", "people killed")


def test_who_accuses_is_the_subject_of_the_sentence() -> None:
    claim = only("The Lima government called for talks, accusing the rebels of killing 340 farmers.")
    assert claim.attribution == "Lima government"


def test_a_place_in_a_comparison_is_not_the_place() -> None:
    claims = extract("A loaf costs $4 in Norway, against $2 in Poland.")
    assert [claim.place for claim in claims] == ["Norway", "Poland"]


def test_a_comparison_in_brackets_names_the_others() -> None:
    _, other = extract("Women were more likely to walk to work (31 percent versus 12 percent for grown men).")
    assert (other.subject, other.details.base) == ("grown men walk to work", "grown men")


def test_pronoun_takes_the_subject_of_the_number_before() -> None:
    claims = extract("The jobless rate in Peru was 14.1 percent in 2019. In January 2015 it stood at 5.7%.")
    assert claims[1].subject == "jobless rate"


def test_place_of_the_next_clause_is_not_that_of_the_number() -> None:
    claims = extract("Kenya's output came to $100 billion in 2019, and Poland's to $589 billion in 2018.")
    assert [claim.place_key for claim in claims] == ["KEN", "POL"]


def test_month_is_no_part_of_the_speaker() -> None:
    [claim] = extract("In June the Red Cross had documented 92,901 killings in Syria.")
    assert claim.attribution == "Red Cross"


def test_a_place_that_another_one_ranks_after_is_not_its_place() -> None:
    text = "Chad: a profile\n\nWith 11 million people, it is the second most populous country after Niger."
    assert extract(text, "2014-05-10")[0].place == "Chad"


def test_we_are_those_of_the_text() -> None:
    text = "To the people of Ghana. Ghana grows. Nigeria exports more than Togo. We built 400 schools."
    assert extract(text, "2014-05-10")[-1].place == "Ghana"


def test_a_dateline_is_where_the_report_was_written() -> None:
    text = "NAIROBI (AP) — Prices in Uganda are high. A kilo of beans costs 4,000 shillings."
    assert extract(text, "2014-05-10")[-1].place == "Uganda"


def test_the_month_of_the_figure_before_the_change() -> None:
    rate, former = extract("The rate rose to 9.1 percent from 7.4 percent in March.", "2014-05-10")
    assert rate.period is None
    assert str(former.period) == "Mar 2014"


def test_the_date_of_the_next_clause_is_its_own() -> None:
    first, _ = extract("The toll grew by 27; ten days earlier it had been 163.", "2014-05-10")
    assert first.period is None


def test_a_second_base_of_a_change_is_no_end_of_it() -> None:
    text = "The rate rose to 8 percent in June from 7 percent in May and 6 percent a year ago."
    ends = {one.text: one.details.change_from for one in extract(text, "2014-07-10")}
    assert (ends["8"], ends["6"]) == (7.0, None)
