"""Repeated claims of one figure point to the first; other measures of the same value do not."""

import pytest

from factcheck.claims import extract


def joined(text: str) -> bool:
    first, second = extract(text, "2014-05-10")
    assert first.details.repeats is None
    return second.details.repeats == first.id


@pytest.mark.parametrize(
    "text",
    [
        "War leaves 100,000 dead in Syria\n\nMore than 100,000 people have died in Syria.",
        "Unemployment fell to 5 percent. The unemployment rate is 5 percent.",
        "A tax of 2.9 million euros was paid. The tax cost €2.9 million.",
        "Half of the voters voted. Some 50 percent of voters voted.",
    ],
)
def test_one_figure(text: str) -> None:
    assert joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "Some 100,000 people have died in Syria. About 100,000 people were displaced in Syria.",
        "The inflation rate is 5 percent. The unemployment rate is 5 percent.",
        "Prices rose by 3 percent. Prices fell by 3 percent.",
        "In Chad 400 cows died. In Peru 400 cows died.",
        "In 2011 about 400 cows died. In 2012 about 400 cows died.",
        "Some 400 people died. The 400 cows died.",
    ],
)
def test_two_figures(text: str) -> None:
    assert not joined(text)
