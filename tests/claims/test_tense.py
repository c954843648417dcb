"""The tense in which a figure is stated, and the time that the text around it tells of."""

from __future__ import annotations

import pytest

from factcheck.claims import Claim, Tense, extract
from factcheck.periods import Period

DAY = "2013-06-15"


def of(text: str, figure: str) -> Claim:
    return next(claim for claim in extract(text, DAY) if claim.text == figure)


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("Norland hosts 4,100 refugees.", Tense.PRESENT),
        ("Some 4,100 refugees live in Norland.", Tense.PRESENT),
        ("There are about 4,100 refugees in Norland.", Tense.PRESENT),
        ("Norland has 4,100 refugees.", Tense.PRESENT),
        ("Norland has taken in 4,100 refugees.", Tense.PERFECT),
        ("Norland hosted 4,100 refugees.", Tense.PAST),
        ("Norland had 4,100 refugees.", Tense.PAST),
        ("Norland had taken in 4,100 refugees.", Tense.BEFORE_PAST),
        ("Norland will take in 4,100 refugees.", Tense.OPEN),
        ("Norland, with 4,100 refugees.", None),
    ],
)
def test_the_tense_of_the_verb_that_states_a_figure(sentence: str, tense: Tense | None) -> None:
    assert of(sentence, "4,100").details.tense == tense


def test_a_claim_without_a_date_has_the_time_of_the_text_before_it() -> None:
    claim = of("In 2011 Norland exported 900 boats. Chile exported 4,100 boats.", "4,100")
    assert claim.period is None
    assert claim.details.period_around == Period.of_year(2011)


def test_only_what_was_recent_lasts_beyond_its_paragraph() -> None:
    later = "\n\nChile exported 4,100 boats."
    recent = of(f"In 2012 Norland exported 900 boats.{later}", "4,100").details
    old = of(f"In 1987 Norland exported 900 boats.{later}", "4,100").details
    assert recent.period_around == Period.of_year(2012)
    assert old.period_around is None


def test_what_had_been_before_lends_no_time() -> None:
    text = "In 2012 boats sold well. Norland, which had sold 900 boats in 1987, came third. It sold 4,100."
    assert of(text, "4,100").details.period_around != Period.of_year(1987)


def test_a_time_so_long_ago_dates_only_what_stands_with_it() -> None:
    assert of("It came to power two years ago. Norland sold 4,100.", "4,100").details.period_around is None


def test_a_list_is_of_the_time_of_what_leads_in_to_it() -> None:
    items = "\n\n• trade was slow;\n\n• it sold 4,100 boats;"
    claim = of(f"In 1999 the country faced problems:{items}", "4,100")
    assert claim.details.period_around == Period.of_year(1999)


def test_what_began_then_lends_its_beginning() -> None:
    claim = of("Since November of 1982 trade has grown. In May of that year it fell by 4,100.", "4,100")
    assert claim.period == Period.of_month(1982, 5)


def test_details_come_back_from_their_json() -> None:
    claim = of("In 2011 Norland exported 900 boats. Chile exported 4,100 boats.", "4,100")
    assert Claim.from_dict(claim.to_dict()).details == claim.details
