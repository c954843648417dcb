"""Places that a sentence points at, and those that hold for the next one."""

import pytest

from factcheck.claims import extract


def last_place(text: str) -> str | None:
    return extract(text, "2014-05-10")[-1].place_key


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru exports guano to Chile. The country sold 400 tonnes.", "PER"),
        ("Kenya is short of rain. Some 40 people have died in the country.", "KEN"),
        ("Uganda and Kenya are poor. The continent exports 400 tonnes of tea.", "africa"),
        ("Mali borders Niger. In Niger, the number of camels kept there rose to 400.", "NER"),
        ("Peru is ill. The South American nation has 400 cases.", "PER"),
        ("Storm in Samoa. The tiny Pacific island nation of 200,000 people was hit.", "WSM"),
        ("Peru is ill. Bolivian doctors said the country has 400 cases.", "BOL"),
        ("World in brief\nPeru is ill.\nOn Friday it counted 400 cases.", "PER"),
        ("World in brief\nPeru is ill.\nIt has few beds.\nThe nation counted 400 cases.", "PER"),
        ("Chile in brief\nPeru is ill.\nThe country counted 400 cases.", "CHL"),
        ("Togo is behind Ghana. Some 40 ships are registered there.", "TGO"),
    ],
)
def test_words_that_point_at_a_place(text: str, place: str) -> None:
    assert last_place(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "Texas is dry. Its rate of 3 percent is the lowest in the country.",
        "Texas is dry. In the valley there were 400 fires.",
    ],
)
def test_words_that_only_look_so(text: str) -> None:
    assert last_place(text) == "US-TX"


def test_after_a_list_of_countries_none_is_the_topic() -> None:
    text = "Drought in Chad\n\nNiger lost 400 cows, Mali 300 and Togo 200. Some 5,000 goats are ill."
    assert last_place(text) == "TCD"


def test_it_is_the_country_that_spoke() -> None:
    assert last_place("Bad news from Chile. Peru has shown how it is done. It sold 400 ships.") == "PER"


def test_officials_in_a_capital_speak_for_the_country() -> None:
    assert last_place("Officials in Lima are glad. Some 400 llamas were born.") == "PER"


def test_the_place_of_the_next_number_is_not_that_of_this_one() -> None:
    first, second = extract("Togolese rents rose by 9 percent and Ghana's by 7 percent.", "2014-05-10")
    assert (first.place_key, second.place_key) == ("TGO", "GHA")


def test_where_those_counted_came_from_is_not_where_they_are() -> None:
    assert last_place("Chad shelters many herders. The largest group, 4,000, came from Mali.") == "TCD"


def test_what_was_built_somewhere_is_not_there() -> None:
    assert last_place("Niger is at war. It has lost 40 Swedish-built tanks.") == "NER"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Peru took in 400 Chileans.", "PER"),
        ("Of the Chileans who left, 400 went to Peru.", "PER"),
        ("Some 400 Chileans drowned.", "CHL"),
    ],
)
def test_people_counted_may_be_elsewhere(text: str, place: str) -> None:
    assert last_place(text) == place
