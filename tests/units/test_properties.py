"""Headers and cells are hostile: any text is a unit, or None, and never an exception."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.units import canonical, comparable, convert, dimension

PARTS = st.sampled_from(
    [
        "per",
        "/",
        "%",
        "US$",
        "km",
        "²",
        "100,000",
        "people",
        "square",
        "of",
        "GDP",
        "deaths",
        "2015",
        "a",
        "(",
        ")",
        " ",
    ]
)
HEADERS = st.one_of(st.text(max_size=30), st.lists(PARTS, max_size=6).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(HEADERS)
def test_any_header_has_a_unit_or_none(text: str) -> None:
    unit = canonical(text)
    assert unit is None or dimension(unit)


@settings(max_examples=200, deadline=None)
@given(HEADERS, HEADERS)
def test_what_is_comparable_converts_there_and_back(first: str, second: str) -> None:
    a, b = canonical(first), canonical(second)
    if a is None or b is None:
        return
    assert comparable(a, b) == comparable(b, a)
    there = convert(Decimal(12), a, b)
    assert (there is None) == (not comparable(a, b))
