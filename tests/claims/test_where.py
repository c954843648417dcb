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
        ("More than 900 people had fled to Chad to escape fighting in Sudan.", "900", "TCD"),
        ("More than 900 people have fled from Burundi to Tanzania.", "900", "TZA"),
        ("Some 900 Malians crossed into Niger after the battle of Gao.", "900", "NER"),
        (
            "Peru spent three times as much on boats as Chile, $90 million against $30 million.",
            "$90 million",
            "PER",
        ),
        ("Peru spent $90 million, Chile $30 million and Chad $5 million.", "$30 million", "CHL"),
        ("Chad has 900 pupils and ranks 8th in the world.", "900", "TCD"),
        ("Peru sold 70 boats, Chile 40 boats and Malta about 20 boats.", "20", "MLT"),
        ("Peru sold 70 boats, Chile 40 boats and Malta not quite 20 boats.", "20", "MLT"),
        ("Peru sold 70 boats, Chile a mere 40 boats and Malta only 20 boats.", "40", "CHL"),
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


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Chad has 900 wells. The atmosphere holds 5 parts of it.", "5", "world"),
        ("Chad has 900 wells. A tenth of humanity, 800 million people, has none.", "800 million", "world"),
        ("The atmosphere in the hall was good. Chad won 5 medals.", "5", "TCD"),
    ],
)
def test_what_belongs_to_all_is_that_of_the_world(text: str, number: str, place: str) -> None:
    assert claim(text, number).place_key == place


def test_a_text_about_the_world_gives_it_to_what_names_no_place() -> None:
    text = (
        "Whales of the world counted again\n\nThe global stock of whales grew, a team in Lima said."
        "\n\nA whale lives for 70 years. In 1960 there were 90,000 of them."
    )
    assert claim(text, "90,000").place_key == "world"


def test_the_world_as_what_something_is_held_against_makes_no_text_about_it() -> None:
    text = (
        "Peru has the highest dam in the world.\n\nIt is the largest lake in the world too."
        "\n\nSome 90,000 fish live in it."
    )
    assert claim(text, "90,000").place_key == "PER"


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Peru, a neighbour of Chile, has 900 lakes.", "900", "PER"),
        ("Peru, which borders Chile to the south, has 900 lakes.", "900", "PER"),
        ("Peru, a land of 900 lakes, has invited Chileans since 1991.", "900", "PER"),
        ("Peru won 900 medals, behind China, Chad and the United States.", "900", "PER"),
        ("In 2012, after floods in Peru, 900 llamas died.", "900", "PER"),
    ],
)
def test_a_place_in_an_aside_is_not_that_of_a_number_outside_it(text: str, number: str, place: str) -> None:
    assert claim(text, number).place_key == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Peru hosts 900 students from Chile and 800 from Chad.", "900", "PER"),
        ("Peru hosts 900 students from Chile and 800 from Chad.", "800", "PER"),
        ("Some 900 refugees from Chad burden Niger's poor towns.", "900", "NER"),
        ("Some 900 students from Chad came to Peru.", "900", "PER"),
        ("Some 900 people had gone to Niger to escape the war in Chad.", "900", "NER"),
        ("Some 900 students from Chad were ill.", "900", "TCD"),
    ],
)
def test_people_from_somewhere_are_counted_where_they_are(text: str, number: str, place: str) -> None:
    assert claim(text, number).place_key == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru, the hottest land of the region, reported 900 fires.", "PER"),
        ("Peru has recorded about 900 fires.", "PER"),
        ("Peru reported 900 fires in Mali.", "MLI"),
        ("Peru said 900 fires had burnt.", "TCD"),
    ],
)
def test_a_country_that_reports_a_figure_tells_of_itself(text: str, place: str) -> None:
    assert claim(f"Fires in Chad\n\nThe fires came to Chad in May.\n\n{text}", "900").place_key == place


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        ("Chad sold 40 boats in 2012 and 900 in 2013, Peru 70.", "900", "TCD"),
        ("Chad, in second place, sold 900 boats, the navy said.", "900", "TCD"),
        ("Some 700 people fled to Niger, Mali and Chad, while 900 were hurt at home in Peru.", "900", "PER"),
        ("Chad, which was flooded, has counted 900 dead and has seen no new ones in Mongo.", "900", "TCD"),
    ],
)
def test_the_place_of_its_own_clause(text: str, number: str, place: str) -> None:
    assert claim(text, number).place_key == place


def test_what_stands_against_the_figure_is_not_that_of_its_place() -> None:
    text = "Peru spent three times as much on boats as Chile, $90 million against $30 million."
    assert claim(text, "$30 million").place_key is None


def test_a_list_of_origins_is_of_no_host_that_the_text_does_not_name() -> None:
    assert claim("Refugees (country of origin): 900 (Burundi), 500 (Somalia)", "900").place_key is None
