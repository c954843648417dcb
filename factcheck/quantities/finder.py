"""The main loop: scan, complete each numeral, drop what is no quantity, put together what belongs so."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.quantities.assembly import assemble
from factcheck.quantities.filters import is_article, is_part_of_name, is_part_of_string, is_pronoun, is_time
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.quantity import Quantity
from factcheck.quantities.reading import read_neighbourhood
from factcheck.quantities.resolve import repeats
from factcheck.quantities.scanner import scan

__all__ = ["find_quantities"]


def find_quantities(text: str) -> list[Quantity]:
    """Every quantity in a text, in order, without overlaps.

    >>> [(q.text, q.unit, q.comparator.value) for q in find_quantities("More than 1,400 people fled.")]
    [('1,400', 'people', 'more_than')]
    """
    return assemble(text, _numerals(text))


def _numerals(text: str) -> Iterator[Numeral]:
    """The numerals that are quantities, complete with their units."""
    reach, previous = 0, None
    for numeral in scan(text):
        if numeral.start < reach:
            continue
        numeral.reach = reach
        read_neighbourhood(text, numeral)
        if _is_quantity(text, numeral) and not (previous and repeats(text, previous, numeral)):
            reach, previous = max(numeral.unit_end, numeral.end), numeral
            yield numeral


def _is_quantity(text: str, numeral: Numeral) -> bool:
    return not (
        is_part_of_string(text, numeral)
        or is_time(text, numeral)
        or is_part_of_name(text, numeral)
        or is_pronoun(text, numeral)
        or is_article(text, numeral)
    )
