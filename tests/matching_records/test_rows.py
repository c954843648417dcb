"""The rows behind a count."""

from __future__ import annotations

from pathlib import Path

import factcheck
from factcheck.checking import rows_counted
from factcheck.documents import Document
from factcheck.findings import CheckedClaim
from factcheck.references import Library
from tests.matching_records.test_without_figures import BOATS


def checked(folder: Path, sentence: str) -> tuple[CheckedClaim, Library]:
    path = folder / "boats.csv"
    path.write_text(BOATS, encoding="utf-8")
    library = factcheck.load_references(str(path))
    return factcheck.check(Document(sentence), library)[0], library


def test_a_count_lists_its_rows(tmp_path: Path) -> None:
    found, library = checked(tmp_path, "Two skippers reported an engine fault.")
    lines = rows_counted(found, 0, library)
    assert lines == (3, 7)
    window = library.rows(found.evidence[0].file, lines)
    assert window.lines == lines
    assert [row[0] for row in window.rows] == ["Bob Ray", "Fay Kay"]


def test_a_mean_lists_the_rows_that_it_is_of(tmp_path: Path) -> None:
    found, library = checked(tmp_path, "The average repair cost at Looe was $850.")
    assert rows_counted(found, 0, library) == (5, 7, 11)


def test_a_cell_lists_none(tmp_path: Path) -> None:
    found, library = checked(tmp_path, "Two skippers reported an engine fault.")
    cells = [i for i, one in enumerate(found.evidence) if one.operation is None]
    assert cells
    assert not any(rows_counted(found, i, library) for i in cells)


def test_few_rows_are_named_in_the_working(tmp_path: Path) -> None:
    found, _ = checked(tmp_path, "Two skippers reported an engine fault.")
    assert "on lines 3, 7 of the file" in found.evidence[0].calculation
