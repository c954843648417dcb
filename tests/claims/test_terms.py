"""Times that a speaker tells from the own term of office."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.claims import extract
from factcheck.claims.terms import term_of

DAY = date(1986, 2, 4)
HEADLINE = "President Reagan's Address to the Congress"


@pytest.mark.parametrize(
    ("headline", "took_office"),
    [
        (HEADLINE, date(1981, 1, 20)),
        ("President Ronald Reagan speaks", date(1981, 1, 20)),
        ("Reagan National Airport closed", None),
        ("President Obama's Address", None),
    ],
)
def test_the_headline_names_the_speaker(headline: str, took_office: date | None) -> None:
    term = term_of(headline, DAY)
    assert (term.took_office if term else None) == took_office


@pytest.mark.parametrize(
    ("sentence", "start", "end"),
    [
        ("Since my election we have created 4,100 jobs.", date(1980, 11, 1), DAY),
        ("Since we took office we have created 4,100 jobs.", date(1981, 1, 1), DAY),
        ("Under my administration 4,100 jobs were created.", date(1981, 1, 1), DAY),
        ("When I took office, 4,100 jobs had gone.", date(1980, 10, 1), date(1981, 1, 20)),
        ("When I took office in 1981, 4,100 jobs had gone.", date(1980, 10, 1), date(1981, 1, 20)),
    ],
)
def test_a_figure_told_from_the_term(sentence: str, start: date, end: date) -> None:
    [claim] = [one for one in extract(f"{HEADLINE}\n\n{sentence}", DAY) if one.text == "4,100"]
    assert claim.period is not None
    assert (claim.period.start, claim.period.end) == (start, end)


def test_without_a_speaker_nobody_took_office() -> None:
    [claim] = extract("Shares fall\n\nSince my election we have created 4,100 jobs.", DAY)
    assert claim.period is None


def test_a_span_beside_its_number_goes_before_the_day_of_the_speech() -> None:
    [claim] = [c for c in extract("Tonight we look back on 4,100 jobs in 3 years.", DAY) if c.text == "4,100"]
    assert claim.period is not None
    assert claim.period.start == date(1983, 2, 5)


def test_a_claim_knows_since_when_its_speaker_has_been_in_office() -> None:
    [claim] = extract(f"{HEADLINE}\n\nWe have 4,100 new jobs.", DAY)
    assert claim.details.in_office is not None
    assert claim.details.in_office.start == date(1981, 1, 1)
