"""What the layout of a record table means: boxes, scales in headers, tallies, words among numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import load_references
from factcheck.claims import extract
from factcheck.matching import Candidate
from factcheck.matching.records import candidates
from factcheck.matching.records.boxes import ticked
from factcheck.matching.records.texts import spaced


def first(tmp_path: Path, rows: str, sentence: str, name: str = "list.csv", *, claim: int = 0) -> Candidate:
    """The best candidate for a claim of a sentence about one table."""
    path = tmp_path / name
    path.write_text(rows, encoding="utf-8")
    return candidates(extract(sentence)[claim], load_references(str(path)))[0]


PETS = (
    "RespondentID,Which of these pets do you keep? Please select all that apply.,,,Do you live in a flat?\n"
    ",Cat,Canary,Goldfish,Response\n"
    + "".join(
        f"{700 + n},{('Cat', '')[n % 2]},{('Canary', '', '')[n % 3]},{('', 'Goldfish')[n % 6 == 1]},"
        f"{('Yes', 'No')[n % 4 == 0]}\n"
        for n in range(60)
    )
)


def test_boxes_to_tick_are_one_question(tmp_path: Path) -> None:
    path = tmp_path / "pets.csv"
    path.write_text(PETS, encoding="utf-8")
    (table,) = load_references(str(path)).records()
    (boxes,) = ticked(table)
    assert (boxes.question, boxes.options) == (
        "Which of these pets do you keep? Please select all that apply.", ("Cat", "Canary", "Goldfish"),
    )  # fmt: skip


def test_who_ticked_a_box_has_answered(tmp_path: Path) -> None:
    best = first(tmp_path, PETS, "Among those who keep pets, 40 percent have a canary.")
    assert best.observation.value == pytest.approx(100 * 20 / 50)
    assert best.observation.column.endswith("Canary")


def test_a_column_without_options_is_no_box(tmp_path: Path) -> None:
    path = tmp_path / "pets.csv"
    path.write_text("RespondentID,Do you like it?,Why?\n1,Yes,Cheap\n2,Yes,\n3,Yes,Near\n", encoding="utf-8")
    tables = load_references(str(path)).records()
    assert [boxes for table in tables for boxes in ticked(table)] == []


FILMS = "title,studio,budget_millions,runtime\n" + "".join(
    f"Film {n},{('North', 'South')[n % 2]},{10.5 + n},{90 + n % 17}\n" for n in range(30)
)


def test_a_header_says_that_its_numbers_are_millions(tmp_path: Path) -> None:
    best = first(tmp_path, FILMS, "The median budget was $25 million.")
    assert best.observation.value == pytest.approx(25e6)


def test_the_unit_names_the_column(tmp_path: Path) -> None:
    best = first(tmp_path, FILMS, "The longest film runs 106 minutes.")
    assert (best.observation.column, best.observation.value) == ("runtime", 106)


NAMES = [f"{first} {last}s" for first in ("Boat", "Bow", "Coach", "Glove", "Shoe", "Wheel")
         for last in ("maker", "mender", "seller", "painter")]  # fmt: skip
TRADES = "trade,total_workers,median_pay\n" + "".join(
    f"{name},{12_345 + 1_717 * n * n},{31_000 + 500 * n}\n" for n, name in enumerate(NAMES)
)


def test_a_tally_says_how_many_there_are(tmp_path: Path) -> None:
    best = first(tmp_path, TRADES, "There are 19,213 boat sellers.")
    assert best.observation.value == 12_345 + 1_717 * 4


def test_the_word_for_an_operation_may_be_part_of_the_header(tmp_path: Path) -> None:
    best = first(tmp_path, TRADES, "The best-paid trade has a median pay of $42,500.")
    assert best.operation == "largest of median_pay"


def test_rows_are_limited_by_a_percentage(tmp_path: Path) -> None:
    rows = "craft,jobless_rate\n" + "".join(f"Craft {n},{0.02 + n / 200}\n" for n in range(30))
    best = first(tmp_path, rows, "13 crafts have a jobless rate above 10 percent.")
    assert best.observation.value == 13


LINES = "ferry,sinkings_88_99,sinkings_00_11\n" + "".join(
    f"Line {n},{n % 4},{(n * 3) % 5}\n" for n in range(20)
)


def test_years_in_a_header_are_read_in_full() -> None:
    assert spaced("sinkings_88_99") == "sinkings 1988 1999"
    assert spaced("share aged 18-29") == "share aged 18-29"


def test_the_years_choose_the_column(tmp_path: Path) -> None:
    best = first(tmp_path, LINES, "In all, there were 30 sinkings between 1988 and 1999.")
    assert best.operation == "sum of sinkings_88_99"


def test_none_of_a_thing_is_a_zero(tmp_path: Path) -> None:
    best = first(tmp_path, LINES, "5 ferries had no sinkings from 1988 to 1999.")
    assert best.operation == "count of rows where sinkings_88_99 = 0"


BANS = "rower,club,races,reason\n" + "".join(
    f"R{n},{('Elm', 'Oak', 'Ash')[n % 3]},{'Indef.' if n % 20 == 3 else 2 + n % 5},"
    f"{('Doping', 'DUI arrest', 'Fighting')[n % 3]}\n"
    for n in range(80)
)


def test_a_word_among_numbers_is_an_answer(tmp_path: Path) -> None:
    best = first(tmp_path, BANS, "There have been 4 lifetime bans.")
    assert best.observation.value == 4
    assert best.observation.cell == "Indef."


def test_initials_stand_for_words(tmp_path: Path) -> None:
    best = first(tmp_path, BANS, "Arrests for driving under intoxication led to 27 bans.")
    assert best.operation == 'count of rows where reason = "DUI arrest"'


TEAM = "player,nationality,goals\n" + "".join(
    f"P{n},{('Brazil', 'Spain', 'Ghana')[n % 3]},{n % 7}\n" for n in range(60)
)


def test_a_people_stands_for_its_country(tmp_path: Path) -> None:
    best = first(tmp_path, TEAM, "Brazilians scored 57 goals.")
    assert best.operation == 'sum of goals where nationality = "Brazil"'


def test_a_difference_of_things_counted_is_one_of_sums(tmp_path: Path) -> None:
    best = first(tmp_path, TEAM, "Brazilians scored 9 fewer goals than Spaniards.")
    assert best.operation is not None
    assert best.operation.startswith("difference: sum of goals")


DRINKS = "drink\n" + "\n".join(["Tea"] * 9 + ["Cocoa"] * 7 + ["Cider"] * 5 + ["Mead"] * 2) + "\n"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The three most popular drinks are tea, cocoa and cider.", 3),
        ("The three most popular drinks are tea, mead and cider.", 2),
    ],
)
def test_a_list_of_the_first_ones(tmp_path: Path, sentence: str, value: float) -> None:
    assert first(tmp_path, DRINKS, sentence).observation.value == value


def test_a_list_of_other_things_is_not_compared(tmp_path: Path) -> None:
    path = tmp_path / "drinks.csv"
    path.write_text(DRINKS, encoding="utf-8")
    made = extract("The three most popular sports are chess, rowing and fencing.")[0]
    assert candidates(made, load_references(str(path))) == []


def test_a_share_of_things_unknown_is_not_established(tmp_path: Path) -> None:
    best = first(tmp_path, BANS, "About 60 percent of umpires support bans for fighting.")
    assert best.score < 0.5


def test_wishes_that_were_asked_for_are_data(tmp_path: Path) -> None:
    rows = "RespondentID,Would you pay for a bench?\n" + "".join(
        f"{n},{('Yes', 'No')[n % 3 > 0]}\n" for n in range(90)
    )
    assert first(tmp_path, rows, "Some 70 percent would pay for a bench.", "benches.csv").of_answers


def test_a_number_of_those_asked_is_that_of_the_base(tmp_path: Path) -> None:
    rows = "RespondentID,Do you sail?\n" + "".join(f"{n},{('Yes', 'No', '')[n % 3]}\n" for n in range(90))
    best = first(tmp_path, rows, "Of 60 respondents, 33 percent sail.", "boats.csv", claim=1)
    assert best.observation.value == 50


def test_a_number_after_a_noun_tells_things_apart(tmp_path: Path) -> None:
    rows = "guest,season\n" + "".join(f"G{n},{20 + n % 6}\n" for n in range(90))
    assert first(tmp_path, rows, "Season 25 had 15 guests.").observation.value == 15


def test_a_denied_bound_is_not_compared(tmp_path: Path) -> None:
    path = tmp_path / "team.csv"
    path.write_text(TEAM, encoding="utf-8")
    (made,) = extract("Brazilians never scored more than 70 goals.")
    assert candidates(made, load_references(str(path))) == []


def test_part_of_the_rows_is_not_all_of_them(tmp_path: Path) -> None:
    best = first(tmp_path, BANS, "Smuggling accounts for 30 of the bans.")
    assert best.score < 0.7


def test_points_are_of_percentages(tmp_path: Path) -> None:
    rows = "RespondentID,Do you sail?,Gender\n" + "".join(
        f"{n},{'Yes' if n % 5 < 1 + n % 2 else 'No'},{('Male', 'Female')[n % 2]}\n" for n in range(100)
    )
    best = first(tmp_path, rows, "Women were 20 points more likely than men to sail.", "boats.csv")
    assert best.observation.value == pytest.approx(20)
