"""What a total is of, where the text has just told what was added to it."""

from __future__ import annotations

import pytest

import factcheck


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Chad reported 427 more deaths, which brought the total to 3,405.", "deaths"),
        ("The ministry counted 973 new cases, bringing the total to about 5,295.", "cases"),
        ("Officials confirmed 50 new infections, taking the toll to 900.", "infections"),
        ("The port handled 50 new ships in May and 900 in June.", "new ships"),
    ],
)
def test_a_total_is_of_all_and_not_of_what_was_added(text: str, subject: str) -> None:
    found = factcheck.extract(text)[-1]
    assert found.subject is not None
    assert found.subject.startswith(subject)
