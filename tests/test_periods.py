"""Spans of calendar time and the words for them."""

from datetime import date

import pytest

from factcheck.periods import Period, find_periods, parse_period

PUBLISHED = date(2013, 9, 13)  # a Friday


def spans(text: str, published: date | None = PUBLISHED) -> list[str]:
    found = [mention.period for mention in find_periods(text, published)]
    return [f"{p.start or ''}/{p.end or ''}" if p else "?" for p in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 21 August 2013, troops", "2013-08-21/2013-08-21"),
        ("on August 21st, 2013, troops", "2013-08-21/2013-08-21"),
        ("on Aug. 21", "2013-08-21/2013-08-21"),
        ("In May 7 million were idle", "2013-05-01/2013-05-31"),
        ("In March 4.1 million jobs", "2013-03-01/2013-03-31"),
        ("on September 28", "2013-09-28/2013-09-28"),
        ("on December 28", "2013-12-28/2013-12-28"),
        ("on 2013-08-21", "2013-08-21/2013-08-21"),
        ("April 6-10", "2013-04-06/2013-04-10"),
        ("in August 2013", "2013-08-01/2013-08-31"),
        ("in November", "2012-11-01/2012-11-30"),
        ("in May", "2013-05-01/2013-05-31"),
        ("from March to June 2012", "2012-03-01/2012-06-30"),
        ("between June 3 and June 9, 2012", "2012-06-03/2012-06-09"),
        ("in the third quarter of 2012", "2012-07-01/2012-09-30"),
        ("in Q1 2012", "2012-01-01/2012-03-31"),
        ("the fourth quarter", "2012-10-01/2012-12-31"),
        ("in the first half of 2013", "2013-01-01/2013-06-30"),
        ("the last three months of 2012", "2012-10-01/2012-12-31"),
        ("in 2012", "2012-01-01/2012-12-31"),
        ("the 2012 census", "2012-01-01/2012-12-31"),
        ("in 2010-12", "2010-01-01/2012-12-31"),
        ("between 2003 and 2015", "2003-01-01/2015-12-31"),
        ("from 2003 to 2015", "2003-01-01/2015-12-31"),
        ("in the 1990s", "1990-01-01/1999-12-31"),
        ("in the late 1990s", "1997-01-01/1999-12-31"),
        ("in the nineteenth century", "1801-01-01/1900-12-31"),
        ("since March 2011", "2011-03-01/2013-09-13"),
        ("since 1983", "1983-01-01/2013-09-13"),
        ("by the end of April 2014", "2014-04-30/2014-04-30"),
        ("before 2010", "/2009-12-31"),
        ("until June 2014", "/2014-06-30"),
        ("in the year to June 2013", "2012-07-01/2013-06-30"),
        ("in the 12 months ended March 31, 2012", "2011-04-01/2012-03-31"),
        ("fiscal year 2012", "2012-01-01/2012-12-31"),
        ("last year", "2012-01-01/2012-12-31"),
        ("this year", "2013-01-01/2013-12-31"),
        ("earlier this year", "2013-01-01/2013-09-13"),
        ("so far this month", "2013-09-01/2013-09-13"),
        ("last month", "2013-08-01/2013-08-31"),
        ("over the past decade", "2003-09-14/2013-09-13"),
        ("of the past 62 months", "2008-07-14/2013-09-13"),
        ("over the last two and a half years", "2011-03-14/2013-09-13"),
        ("two years ago", "2011-01-01/2011-12-31"),
        ("on Tuesday", "2013-09-10/2013-09-10"),
        ("said Friday", "2013-09-13/2013-09-13"),
        ("last Friday", "2013-09-06/2013-09-06"),
        ("yesterday", "2013-09-12/2013-09-12"),
        ("in the summer of 2012", "2012-06-01/2012-08-31"),
        ("since the middle of June", "2013-06-15/2013-09-13"),
        ("since mid-2010", "2010-07-01/2013-09-13"),
        ("by mid-March 2012", "2012-03-15/2012-03-15"),
        ("since its trough in 2009", "2009-01-01/2013-09-13"),
        ("Counting from May of 1990, it", "1990-05-01/2013-09-13"),
        ("over the decade from April 1995, exports", "1995-04-01/2005-04-30"),
        ("in the four years after 2003 alone", "2003-01-01/2007-12-31"),
        ("in the six years before 2001 alone", "1995-01-01/2001-12-31"),
        ("two decades after 1985", "2005-01-01/2005-12-31"),
        ("two years before 1985", "1983-01-01/1983-12-31"),
    ],
)
def test_find_periods(text: str, expected: str) -> None:
    assert spans(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "about 2,012 people",
        "1963.5 points",
        "a sum of $2000",
        "2000 percent",
        "an index with 2005 = 100",
        "the first of many",
        "It was the last straw.",
    ],
)
def test_what_is_no_period(text: str) -> None:
    assert spans(text) == []


def test_several_in_order() -> None:
    assert spans("from 22% in 2005 to 16% in 2022") == ["2005-01-01/2005-12-31", "2022-01-01/2022-12-31"]


@pytest.mark.parametrize(
    "text",
    ["9 that year, after 7 in 2010", "That year it was 9, after 7 in 2010"],
)
def test_that_year_is_the_one_told_of_before_and_not_the_next(text: str) -> None:
    found = find_periods(text, date(2013, 9, 13), Period.of_year(2012))
    assert [str(one.period) for one in found] == ["2012", "2010"]


def test_a_year_earlier_points_back_from_its_neighbour() -> None:
    assert spans("9 in June 2012, up from 7 a year earlier") == [
        "2012-06-01/2012-06-30",
        "2011-06-01/2011-06-30",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 in June 2012; by then", "2012-06-01/2012-06-30"),
        ("9 in June 2012; in that year", "2012-01-01/2012-12-31"),
        ("9 in June 2012; in the same month", "2012-06-01/2012-06-30"),
        ("9 in June 2012; it has since doubled", "2012-06-01/2013-09-13"),
        ("9 in June 2012; it has doubled since.", "2012-06-01/2013-09-13"),
        ("9 in June 2012, up by 2 over the six months", "2012-01-01/2012-06-30"),
    ],
)
def test_what_points_back_takes_the_period_named_before(text: str, expected: str) -> None:
    assert spans(text)[1:] == [expected]


@pytest.mark.parametrize(
    "text", ["in 2012, and then it fell", "in 2012, the year that he won", "since it rained"]
)
def test_what_looks_like_pointing_back_and_is_not(text: str) -> None:
    assert len(spans(text)) == ("2012" in text)


def test_relative_without_publication_date_is_found_but_open() -> None:
    assert spans("last year", None) == ["?"]


def test_offsets_hold_the_words_that_count() -> None:
    text = "The lowest since March 2011, they say"
    (mention,) = find_periods(text, PUBLISHED)
    assert (text[mention.start : mention.end], mention.relation) == ("since March 2011", "since")


@pytest.mark.parametrize(
    "text", ["9 99 99 in 0000-00-00", "February 31, 2012", "the last 999 centuries", "9999"]
)
def test_impossible_dates_do_not_break_it(text: str) -> None:
    find_periods(text, PUBLISHED)


@pytest.mark.parametrize(
    ("text", "granularity"),
    [("2013", "year"), ("2013-09", "month"), ("2013-Q3", "quarter"), ("2013-09-13", "day")],
)
def test_parse_period(text: str, granularity: str) -> None:
    period = parse_period(text)
    assert period is not None
    assert period.granularity == granularity


@pytest.mark.parametrize("text", ["", "13", "2013-13", "2013-02-30", "next year"])
def test_parse_period_refuses(text: str) -> None:
    assert parse_period(text) is None


def test_containment() -> None:
    assert Period.of_year(2013).contains(Period.of_quarter(2013, 3))
    assert not Period.of_month(2013, 9).overlaps(Period.of_month(2013, 10))
    assert Period(None, None).contains(Period.of_year(2013))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two million had fled by 3 September.", "3 Sep 2013"),
        ("Two million had fled to neighbouring countries by 3 September.", "3 Sep 2013"),
        ("The next 50 came in a month: 60 (August 20).", "20 Aug 2013"),
        ("It took until December 3 for the two millionth to arrive.", "… to 2012-12-03"),
        ("They had to leave by 20 October.", "20 Oct 2013"),
        ("They promised to leave by 20 October.", "20 Oct 2013"),
        ("It is to be ready by 1 August.", "1 Aug 2014"),
        ("They lost by 12 votes on 1 August.", "1 Aug 2013"),
        ("About 50 were dead by August.", "Aug 2013"),
    ],
)
def test_a_day_by_which_something_was_over_lies_behind(text: str, expected: str) -> None:
    (mention,) = find_periods(text, date(2013, 9, 13))
    assert str(mention.period) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 in the first quarter of 2013, 3 in the same quarter of 2012", "Q1 2012"),
        ("5 in June 2013 against 4 in the same month a year earlier", "Jun 2012"),
        ("5 in May, fewer than at the same time last year", "May 2012"),
        ("5 in May 2013, 3 in the corresponding month two years before", "May 2011"),
        ("638 on Monday and 446 the following day", "10 Sep 2013"),
        ("It grew in 2012. It shrank during the year.", "2012"),
    ],
)
def test_the_same_part_of_another_year(text: str, expected: str) -> None:
    assert str(find_periods(text, date(2013, 9, 13))[-1].period) == expected


@pytest.mark.parametrize("text", ["4 in the same month of 2012", "4 the following day"])
def test_the_same_part_of_another_year_needs_the_part(text: str) -> None:
    assert find_periods(text, date(2013, 9, 13))[-1].period is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Output shrank in the first half, the mayor said.", date(2013, 1, 1), date(2013, 6, 30)),
        ("Output grew in the second half.", date(2013, 7, 1), date(2013, 12, 31)),
        ("Output grew in the first six months, after a weak start.", date(2013, 1, 1), date(2013, 6, 30)),
        ("Losses in the April to June period doubled.", date(2013, 4, 1), date(2013, 6, 30)),
        ("Losses in the October-December quarter doubled.", date(2012, 10, 1), date(2012, 12, 31)),
        ("Output grew 6 percent a year from 2004 to 2008.", date(2004, 1, 1), date(2008, 12, 31)),
    ],
)
def test_part_of_a_year(text: str, start: date, end: date) -> None:
    assert find_periods(text, date(2013, 9, 13))[-1].period == Period(start, end)


def test_a_half_that_is_not_over_is_not_known() -> None:
    assert find_periods("in the first half.", date(2013, 3, 1))[-1].period is None


def test_a_half_of_a_match_is_no_period() -> None:
    assert find_periods("They scored 3 goals in the first half.", date(2013, 9, 13)) == []


def test_the_run_up_to_a_year_is_no_end() -> None:
    (mention,) = find_periods("in the run-up to the 2012 vote")
    assert mention.relation is None


def test_a_month_of_that_year_is_in_the_year_told_of() -> None:
    text = "In May of that year it rained."
    [mention] = find_periods(text, date(1990, 1, 31), Period.of_month(1982, 11))
    assert (mention.period, text[mention.start : mention.end]) == (
        Period.of_month(1982, 5),
        "May of that year",
    )
    assert find_periods(text, date(1990, 1, 31))[0].period is None
