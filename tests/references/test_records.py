"""Tables in which each row is a person, an incident or an answer."""

from tests.references.conftest import Read

SURVEY = (
    "RespondentID,Do you cycle?,How often?,Age,Remarks\n,Response,Response,Response,Response\n"
    + "".join(
        f"{100 + n},{('No', 'Yes')[n % 2]},{('Daily', 'Weekly', '-')[n % 3]},{20 + n % 7},answer number {n}\n"
        for n in range(90)
    )
)


def test_a_survey_is_a_record_table(read: Read) -> None:
    library = read({"survey.csv": SURVEY})
    (table,) = library.records()
    kinds = {column.name: column.kind for column in table.columns}
    assert library.sources[0].layout == "records"
    assert kinds == {
        "RespondentID": "text", "Do you cycle?": "yes_no", "How often?": "category", "Age": "number",
        "Remarks": "text",
    }  # fmt: skip


def test_the_second_header_row_is_no_answer(read: Read) -> None:
    (table,) = read({"survey.csv": SURVEY}).records()
    assert len(table.frame) == 90
    assert table.frame.index[0] == 3


def test_a_missing_marker_is_missing(read: Read) -> None:
    (table,) = read({"survey.csv": SURVEY}).records()
    often = next(column for column in table.columns if column.name == "How often?")
    assert often.missing == ("-",)
    assert table.frame["How often?"].isna().sum() == 30


def test_yes_and_no_are_booleans(read: Read) -> None:
    (table,) = read({"survey.csv": SURVEY}).records()
    assert int(table.frame["Do you cycle?"].sum()) == 45


def test_a_table_of_entities_gives_observations_and_records(read: Read) -> None:
    rows = "".join(f"Line {letter},{n},{n * 2}\n" for n, letter in enumerate("ABCDEF"))
    library = read({"ferries.csv": "ferry line,ships,crew members\n" + rows})
    assert len(library.records()) == 1
    (found,) = library.observations(library.search(["crew members", "Line C"])[0].indicator.id)
    assert (found.subject, found.value, found.cell, found.line) == ("Line C", 2.0 * 2, "4", 4)


def test_lists_name_their_separator(read: Read) -> None:
    cells = ["tea; coffee", "tea", "coffee; water", "water; tea", "tea; coffee; water", "coffee"]
    text = "id,drinks\n" + "".join(f"{n},{cell}\n" for n, cell in enumerate(cells * 3))
    (table,) = read({"drinks.csv": text}).records()
    column = next(column for column in table.columns if column.name == "drinks")
    assert (column.kind, column.separator) == ("list", ";")


def test_a_header_may_say_that_several_answers_are_given(read: Read) -> None:
    cells = ["tea", "coffee", "water"] * 6 + ["tea, coffee", "tea, water"]
    text = "id,Which drinks? Check all that apply.,drink\n"
    text += "".join(f'{n},"{cell}","{cell}"\n' for n, cell in enumerate(cells))
    (table,) = read({"drinks.csv": text}).records()
    assert [column.kind for column in table.columns] == ["text", "list", "category"]


def test_a_time_series_is_no_record_table(read: Read) -> None:
    text = "country,year,value\n" + "".join(f"Kenya,{1990 + n},{n}\n" for n in range(20))
    assert list(read({"x.csv": text}).records()) == []


def test_a_row_of_totals_is_no_record(read: Read) -> None:
    (table,) = read({"x.csv": "Department,Staff\nPolice,10\nFire,20\nParks,5\nTotal,35\n"}).records()
    assert table.frame["Staff"].sum() == 35


def test_an_answer_called_all_is_an_answer(read: Read) -> None:
    text = "Which ferries?,Tickets\n" + "All,1\nNone,2\nAll,3\nSome,4\n" * 5
    (table,) = read({"x.csv": text}).records()
    assert len(table.frame) == 20


def test_the_first_rows_are_those_of_the_whole(read: Read) -> None:
    rows = "\n".join(f"{number},{'ab'[number % 2]}" for number in range(100))
    (table,) = read({"answers.csv": f"respondent_id,answer\n{rows}\n"}).records()
    first = table.head(7)
    assert len(first) == 7
    assert first.equals(table.frame.head(7))


def test_options_below_a_question_are_a_second_header(read: Read) -> None:
    rows = "".join(f"{n},{('Tea', '')[n % 2]},{('', 'Milk')[n % 3 == 0]},Yes,{20 + n}\n" for n in range(40))
    text = "RespondentID,Which do you drink?,,Are you tired?,Age\n,Tea,Milk,Response,Response\n" + rows
    (table,) = read({"drinks.csv": text}).records()
    assert [column.name for column in table.columns] == [
        "RespondentID", "Which do you drink? Tea", "Which do you drink? Milk", "Are you tired?", "Age",
    ]  # fmt: skip
    assert len(table.frame) == 40


def test_words_among_numbers_are_kept(read: Read) -> None:
    cells = [("3", "5", "Indef.", "8", "-")[n % 5 if n < 5 else n % 2] for n in range(60)]
    text = "player,games\n" + "".join(f"P{n},{cell}\n" for n, cell in enumerate(cells))
    (table,) = read({"bans.csv": text}).records()
    assert table.words == {"games": {4: "Indef."}}


def test_rows_that_share_all_but_their_figures_are_records(read: Read) -> None:
    rows = "".join(
        f"{2001 + n % 6},{'ABC'[n % 3]},{'XY'[n % 2]},{n * 7 % 90},{n * 3 % 40}\n" for n in range(200)
    )
    library = read({"speeches.csv": "year,speaker,topic,minutes,applause\n" + rows})
    assert library.sources[0].layout == "records"
    assert len(library.records()) == 1


KITCHENS = "place,street,cuisine,day,score,grade\n" + "".join(
    f"{('Hull', 'York')[n % 2]},Way {n},{('Tea', 'Ham')[n % 2]},2019-0{1 + n % 9}-11,{n % 7},{'AB'[n % 2]}\n"
    for n in range(60)
)


def test_things_that_several_columns_describe_are_records(read: Read) -> None:
    assert len(read({"kitchens.csv": KITCHENS}).records()) == 1


def test_entities_that_come_back_each_year_are_no_records(read: Read) -> None:
    panel = "country,sector,sex,year,workers\n" + "".join(
        f"{country},{sector},{sex},{year},{year - 1900}\n"
        for country in ("Chad", "Mali", "Togo")
        for sector in ("Mines", "Farms")
        for sex in ("Female", "Male")
        for year in range(2010, 2020)
    )
    assert not read({"panel.csv": panel}).records()


def test_a_column_means_what_the_file_beside_it_says(read: Read) -> None:
    note = "Header | Definition\n---|---\n`tea-use` | Percentage of a group who drank tea\n"
    rows = "".join(f"Group {n},{n}\n" for n in range(9))
    (table,) = read({"t/tea.csv": "group,tea_use\n" + rows, "t/README.md": note}).records()
    column = table.columns[1]
    assert (column.meaning, column.unit) == ("Percentage of a group who drank tea", "percent")


def test_a_table_of_the_files_beside_it_holds_no_records(read: Read) -> None:
    index = "name,rows,remarks\nsurvey.csv,90,cycling\nother.csv,3,hats and gloves\nthird.csv,4,none\n"
    things = "hat,colour,price\nbowler,black,3\ncap,red,4\nberet,blue,5\n"
    library = read({"INDEX.csv": index, "survey.csv": SURVEY, "other.csv": things, "third.csv": things})
    assert "INDEX.csv" not in {table.source.path.rpartition("/")[2] for table in library.records()}


def test_a_text_that_comes_back_over_numbers_is_no_second_header(read: Read) -> None:
    rides = "Remarks,rides\n" + "often,5 or more\n" * 4 + "seldom,1\n" * 30
    (table,) = read({"rides.csv": rides}).records()
    assert len(table.frame) == 34


def test_named_things_of_which_each_has_a_date_are_records(read: Read) -> None:
    films = "film,released,grossed\n" + "".join(f"Film {n},{1990 + n % 5},{n * 7}\n" for n in range(9))
    assert len(read({"films.csv": films}).records()) == 1


def test_rows_that_mostly_contradict_each_other_are_records(read: Read) -> None:
    coders = "country,salary,years\n" + "".join(
        f"{('Chad', 'Mali')[n % 2]},{n * 37 % 91},{n % 7}\n" for n in range(60)
    )
    library = read({"coders.csv": coders})
    assert library.sources[0].layout == "records"
    assert library.sources[0].trusted
