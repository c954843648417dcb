"""Those who came into a state are no count of all who are in it."""

import pytest

import factcheck
from factcheck.matching.flows import other_than_all
from tests.matching.making import TinyLibrary


def is_doubted(sentence: str, name: str = "Employed people") -> bool:
    library = TinyLibrary()
    series = library.indicator(library.add(name, "people", [("NOR", 2012, 50.0)]))
    return other_than_all(factcheck.extract(sentence)[0], series) is not None


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("In Norway 70,000 people found work.", True),
        ("In Norway 70,000 workers lost their jobs in 2012.", True),
        ("In Norway 70,000 people became unemployed.", True),
        ("In Norway 70,000 people were idle at some time in 2012.", True),
        ("In Norway 70,000 people were at work, and others lost their jobs.", False),
        ("In Norway 70,000 people were employed in 2012.", False),
    ],
)
def test_a_turn_in_a_life_is_no_state(sentence: str, doubted: bool) -> None:
    assert is_doubted(sentence) == doubted


def test_a_series_of_new_ones_counts_turns() -> None:
    assert not is_doubted("In Norway 70,000 people found work.", "New entries into employment")
