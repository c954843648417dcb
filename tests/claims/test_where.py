"""Which of the places that a sentence names is that of a figure, and what the text lends it."""

import pytest

from factcheck.claims import Claim, extract


def claim(text: str, number: str) -> Claim:
    return next(one for one in extract(text, "2014-05-10") if one.text == number)


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Turkey hosts 1.7 million Syrians.", "1.7 million", "TUR"),
        ("Germany deported 300 Afghans last year.", "300", "DEU"),
        ("In May 300 Syrians died.", "300", "SYR"),
        ("The Council of Europe counted 400 cases in Chad.", "400", "TCD"),
        (
            "Peru's navy saved 90 people. It spent 5 million dollars under the European mission.",
            "5 million",
            "PER",
        ),
        ("Peru sold 70 boats. It fell behind the German yards. Its yards have 900 workers.", "900", "PER"),
        ("Chad, where nobody had been ill, counted 96 patients.", "96", "TCD"),
        ("Chad has 900 pupils and ranks 8th in the world.", "900", "TCD"),
    ],
)
def test_place(text: str, number: str, place: str) -> None:
    assert claim(text, number).place_key == place


def test_here_is_where_the_text_is_about() -> None:
    text = 'Peru raises its rate\n\nChile\'s rate is 3 percent. "They take 8 percent here," a banker said.'
    assert claim(text, "8").place_key == "PER"


def test_a_headline_about_a_group_of_countries_holds_for_the_text() -> None:
    text = "Measles spreads in Europe\n\nRomania had 900 cases.\n\nThe patients were 4 years old."
    assert claim(text, "4").place_key == "europe"
