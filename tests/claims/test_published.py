"""The publication date that an article states."""

from datetime import date

import pytest

from factcheck.documents.published import find_published


@pytest.mark.parametrize(
    "text",
    [
        "Floods hit the coast\n2014-05-03\n\nIt rained.",
        "Floods hit the coast\nPublished: 3 May 2014\nIt rained.",
        "Floods hit the coast\nBy Ann Bell, Daily News\nMay 3, 2014, 10:15 AM\nIt rained on 2 May 2013.",
        "Floods hit the coast\nBy Ann Bell | Saturday, 3 May 2014\nIt rained.",
        "LISBON, May 3, 2014 (News Agency) - It rained for two days.",
        "The coast\nAlmanac (snapshot of 3 May 2014)\nThe coast was settled on 1 June 1820.",
        "Floods hit the coast\nLast updated on 3rd May, 2014\n",
    ],
)
def test_reads_the_date(text: str) -> None:
    assert find_published(text) == date(2014, 5, 3)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "It rained on 3 May 2014, and 40 houses were lost.",
        "It rained on 3 May 2014.",
        "LISBON (News Agency) - On 3 May 2014 the dam broke.",
        "Floods of May 2014\nIt rained.",
        "(CNN) -- Ministers will meet on September 28.",
        "Annual address\n1963\nMy friends,",
    ],
)
def test_takes_no_date_of_an_event(text: str) -> None:
    assert find_published(text) is None
