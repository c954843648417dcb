"""The whole way, on a small file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import factcheck
from factcheck.checking import check_each, recheck
from factcheck.documents import Document
from factcheck.errors import InputError
from factcheck.references import Library

ROWS = """Country,Code,Year,Unemployment rate (%),Population
Norway,NOR,2010,3.6,4889252
Norway,NOR,2011,3.3,4953088
Norway,NOR,2012,3.2,5018573
Sweden,SWE,2012,8.0,9519374
"""
TEXT = (
    "In 2012, Norway's unemployment rate was 3.2 percent.\n"
    "In 2012, Sweden's unemployment rate was 9.5 percent.\n"
    "In 2012, the unemployment rate in Chile was 6.4 percent."
)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    path = tmp_path / "nordic.csv"
    path.write_text(ROWS, encoding="utf-8")
    return factcheck.load_references(str(path))


def test_a_right_figure_matches_and_a_wrong_one_is_found(library: Library) -> None:
    findings = {one.claim.text: one.finding for one in factcheck.check(TEXT, library)}
    assert findings["3.2"] == "matches"
    assert findings["9.5"] == "overstates"


def test_a_place_that_no_file_covers_is_no_error(library: Library) -> None:
    checked = {one.claim.text: one for one in factcheck.check(TEXT, library)}["6.4"]
    assert not checked.finding.refutes
    assert not checked.finding.supports


def test_the_evidence_names_file_line_and_cell(library: Library) -> None:
    evidence = factcheck.check(TEXT, library)[0].evidence[0]
    assert evidence.file.endswith("nordic.csv")
    assert (evidence.line, evidence.cell, evidence.place) == (4, "3.2", "Norway")


def test_results_come_one_by_one(library: Library) -> None:
    first = next(check_each(TEXT, library))
    assert first.claim.text == "3.2"


def test_a_corrected_claim_is_checked_anew(library: Library) -> None:
    wrong = factcheck.check(TEXT, library)[1]
    corrected = replace(wrong.claim, place="Norway", place_key="NOR")
    assert recheck(corrected, library, Document(TEXT)).evidence[0].value == pytest.approx(3.2)


def test_the_same_input_gives_the_same_answer(library: Library) -> None:
    once = [one.to_dict() for one in factcheck.check(TEXT, library)]
    assert once == [one.to_dict() for one in factcheck.check(TEXT, library)]


def test_a_day_that_is_none_is_refused_with_its_value(library: Library) -> None:
    with pytest.raises(InputError, match="soon"):
        factcheck.check(TEXT, library, published="soon")
