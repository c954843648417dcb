"""Choosing among tables, and abstaining."""

from __future__ import annotations

import subprocess
import sys
from typing import cast

from factcheck.claims import Kind
from factcheck.matching.records import candidates
from factcheck.matching.records.selection import likely_tables
from factcheck.matching.records.sentence import read_sentence
from factcheck.references import Library, RecordColumn, RecordTable, Source
from tests.matching_records.answers import Answers
from tests.matching_records.cases import FRESH, HELD_OUT, TUNING
from tests.matching_records.helpers import DATA, Tables, claim, decision, library

EVERYTHING = library(*(DATA / f"{table}.csv" for table in (*TUNING, *HELD_OUT, *FRESH)))


def test_the_table_is_chosen_by_words() -> None:
    sentence = "Unattended cooking caused 41 percent of the kitchen fires."
    start = sentence.index("41")
    best = likely_tables(EVERYTHING.records(), read_sentence(sentence, start, start + 2))[0]
    assert best.table.source.path.endswith("kitchen-fires.csv")


def test_a_wrong_figure_is_refuted_among_many_tables() -> None:
    made = claim("Melatonin was used as a sleep aid by 29 percent of participants.", "29")
    assert decision(made, candidates(made, EVERYTHING), EVERYTHING) == "refuted"


def test_claims_about_other_things_are_not_refuted() -> None:
    for sentence, number, kind in (
        ("Exports of coal grew by 12 percent in Poland last year.", "12", Kind.SHARE),
        ("More than 5,900 deaths were linked to the virus in Italy.", "5,900", Kind.COUNT),
        ("The two countries trade goods worth $700 billion a year.", "$700", Kind.LEVEL),
        ("The president was elected with 279 electoral votes.", "279", Kind.COUNT),
    ):
        made = claim(sentence, number, kind)
        assert decision(made, candidates(made, EVERYTHING), EVERYTHING) != "refuted", sentence


def test_a_share_that_holds_on_all_rows_only_is_not_decided_in_a_survey() -> None:
    poll = DATA / "library-poll.csv"
    known = Answers(poll)
    of_all = 100 * known.count(("main reason", "Borrowing books")) / known.count()
    figure = f"{of_all:.1f}"
    made = claim(f"Borrowing books is the main reason for {figure} percent to go to the library.", figure)
    best = candidates(made, library(poll))[0]
    assert best.mismatch == "base"
    assert best.warnings[0].endswith("the claim holds on one of the two bases only")


def test_the_same_claim_gives_the_same_candidates() -> None:
    made = claim("In Uptown, 12 percent of bites were severe.", "12")
    assert candidates(made, EVERYTHING) == candidates(made, EVERYTHING)


def test_importing_the_stage_imports_no_data_library() -> None:
    code = (
        "import sys, factcheck.matching.records; print({'numpy', 'pandas', 'rapidfuzz'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def table_of(columns: dict[str, tuple[str, list[object]]], name: str) -> RecordTable:
    import pandas as pd

    frame = pd.DataFrame({header: pd.Series(cells, dtype=None) for header, (_, cells) in columns.items()})
    kinds = tuple(RecordColumn(header, kind) for header, (kind, _) in columns.items())
    source = Source(0, f"{name}.csv", name, "records", 0, title=None)
    return RecordTable(source, kinds, frame.set_axis(range(2, len(frame) + 2)))


def test_odd_tables_give_no_trouble() -> None:
    odd = [
        table_of({"Age": ("category", []), "Cost": ("number", [])}, "no rows"),
        table_of({"Age": ("category", [None, None]), "Cost": ("number", [float("nan")] * 2)}, "no answers"),
        table_of({"Cost": ("number", [float("inf"), 5.0])}, "infinite"),
        table_of({"<b>Age</b> (see '[' below)": ("category", ["=1+1", "\u202e60+", "a" * 5000])}, "hostile"),
        table_of({"": ("category", ["", "?"]), "%": ("list", [";;", "a;b"])}, "no words"),
    ]
    for table in odd:
        tables = cast(Library, Tables([table]))
        for sentence, number in (
            ("Among people aged over 60, 12 percent paid the cost.", "12"),
            ("The average cost was $40 in March 2019.", "$40"),
            ("12.", "12"),
        ):
            made = claim(sentence, number)
            assert all(0 <= one.score <= 1 for one in candidates(made, tables))
