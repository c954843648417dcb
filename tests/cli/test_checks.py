from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.findings import Finding
from factcheck.reports.schema import schema_text
from tests.cli.conftest import Command
from tests.reviews.samples import TEXT


def texts(claims: list[dict[str, Any]]) -> list[str]:
    return [claim["text"] for claim in claims]


def test_check_writes_the_json_contract(factcheck: Command, article: Path, refs: Path) -> None:
    plain = factcheck("check", article, "--refs", refs, "--format", "json").json()
    Draft202012Validator(json.loads(schema_text())).validate(plain)
    assert plain["document"]["published"] == "2011-03-14"
    assert [Path(reference["path"]).name for reference in plain["references"]] == ["ferries.csv"]
    assert {"312", "2,000", "40"} <= {*texts(plain["claims"])}
    for claim in plain["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]


def test_check_finds_the_cell_that_agrees(factcheck: Command, article: Path, refs: Path) -> None:
    claims = factcheck("check", article, "--refs", refs, "-f", "json").json()["claims"]
    board = next(claim for claim in claims if claim["text"] == "312")
    assert board["finding"] not in {"overstates", "understates"}
    assert [(evidence["line"], evidence["cell"]) for evidence in board["evidence"]][:1] == [(2, "312")]


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md", "html"])
def test_same_article_gives_the_same_bytes(factcheck: Command, article: Path, refs: Path, form: str) -> None:
    runs = [factcheck("check", article, "--refs", refs, "-f", form) for _ in range(2)]
    assert runs[0] == runs[1]
    assert (runs[0].code, "312" in runs[0].out) == (0, True)


def test_day_of_publication_can_be_given(factcheck: Command, article: Path, refs: Path) -> None:
    ran = factcheck("check", article, "--refs", refs, "--published", "2012-01-31", "-f", "json")
    assert ran.json()["document"]["published"] == "2012-01-31"


def test_day_of_publication_is_read_in_words(factcheck: Command, article: Path) -> None:
    ran = factcheck("extract", article, "--published", "January 15, 1975", "-f", "json")
    assert ran.json()["document"]["published"] == "1975-01-15"


def test_several_articles_make_a_list(factcheck: Command, article: Path, refs: Path) -> None:
    other = article.with_name("other.txt")
    other.write_text("The ferry sank with 400 people on board.\n")
    reports = factcheck("check", article, other, "--refs", refs, "-f", "json").json()
    assert [report["document"]["source"] for report in reports] == [str(article), str(other)]


def test_data_hold_every_claim_unless_told_to_leave_some_out(factcheck: Command, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The ferry sank with 312 people on board. The two men shook hands.\n")
    every = factcheck("extract", article, "-f", "json")
    assert (texts(every.json()["claims"]), every.err) == (["312", "two"], "")
    some = factcheck("extract", article, "-f", "json", "--worth", "0.5")
    assert texts(some.json()["claims"]) == ["312"]
    assert "1 figure of little worth left out" in some.err


@pytest.mark.parametrize("command", ["check", "extract", "batch"])
def test_tables_say_how_many_claims_they_fold(factcheck: Command, tmp_path: Path, command: str) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The ferry sank with 312 people on board. The two men shook hands.\n")
    ran = factcheck(command, article, "-f", "table")
    assert "2 claims" in ran.out
    assert "1 claim of little worth not shown here; --worth 0 shows every one" in ran.out
    assert "not shown" not in factcheck(command, article, "-f", "table", "--worth", "0").out


def test_fail_on_is_met_by_the_findings_reported(factcheck: Command, article: Path, refs: Path) -> None:
    claims = factcheck("check", article, "--refs", refs, "-f", "json").json()["claims"]
    found = {claim["finding"] for claim in claims}
    for finding in Finding:
        ran = factcheck("check", article, "--refs", refs, "-f", "csv", "--fail-on", finding)
        assert ran.code == (1 if finding in found else 0)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "no.txt"), "no.txt: cannot be read"),
        (("check", "ferry.txt", "--refs", "no.csv"), "no.csv"),
        (("check", "ferry.txt", "--published", "yesterday"), "'yesterday' is no day"),
        (("check", "ferry.txt", "--refs", "ferries.csv", "-o", "ferries.csv"), "is an input"),
        (("check", "ferry.txt", "--refs", "ferries.csv", "-o", "ferry.txt", "-f", "md"), "is an input"),
        (("batch", "nowhere"), "no articles there"),
        (("batch", ".", "--refs", "no.csv"), "no.csv"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(
    factcheck: Command, article: Path, refs: Path, arguments: tuple[str, ...], words: str
) -> None:
    ran = factcheck(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_extract_lists_claims_without_references(factcheck: Command, article: Path) -> None:
    assert {"312", "2,000", "40"} <= {*texts(factcheck("extract", article, "-f", "json").json()["claims"])}
    rows = list(csv.DictReader(io.StringIO(factcheck("extract", article, "-f", "csv").out)))
    assert {"312", "2,000", "40"} <= {row["text"] for row in rows}
    lines = factcheck("extract", article, "-f", "jsonl").out.splitlines()
    assert texts([json.loads(line) for line in lines]) == [row["text"] for row in rows]
    assert "312 people" in factcheck("extract", article).out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three articles, one of which cannot be read, and a file that is none."""
    made = tmp_path / "articles"
    (made / "more").mkdir(parents=True)
    (made / "a.txt").write_text(TEXT)
    (made / "more" / "a.md").write_text("# Ferry\n\nThe ferry sank with 400 people on board.\n")
    (made / "empty.txt").write_text("")
    (made / "data.csv").write_text("a,b\n1,2\n")
    return made


def test_batch_goes_on_after_a_bad_article_and_says_so(factcheck: Command, folder: Path, refs: Path) -> None:
    ran = factcheck("batch", folder, "--refs", refs)
    sources = [json.loads(line)["document"]["source"] for line in ran.out.splitlines()]
    assert {*sources} == {str(folder / "a.txt"), str(folder / "more" / "a.md")}
    assert sources == sorted(sources)
    assert ran.code == 2
    assert "empty.txt: holds no text" in ran.err


def test_batch_writes_a_report_for_each_article(factcheck: Command, folder: Path, refs: Path) -> None:
    (folder / "empty.txt").unlink()
    out = folder.with_name("reports")
    ran = factcheck("batch", folder, "--refs", refs, "-o", out, "-f", "html")
    assert ran.code == 0
    assert sorted(path.name for path in out.iterdir()) == ["a-2.html", "a.html"]


def test_batch_in_two_processes_gives_the_same_bytes(factcheck: Command, folder: Path, refs: Path) -> None:
    (folder / "empty.txt").unlink()
    where = folder / "**" / "*.[tm]*"
    assert factcheck("batch", where, "--refs", refs, "-j", "2").out == (
        factcheck("batch", where, "--refs", refs).out
    )


def test_dask_without_its_extra_names_the_command(
    factcheck: Command, folder: Path, refs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    assert "pip install 'factcheck[cluster]'" in factcheck("batch", folder, "--refs", refs, "--dask", "x").err


def test_correct_and_add_check_again(factcheck: Command, article: Path, refs: Path) -> None:
    from factcheck.cli.review import start_session
    from factcheck.documents import read_document

    with start_session([read_document(str(article))], [str(refs)], None, None) as session:
        path = session.path
    added = factcheck("add", path, "with 312 people")
    assert (added.code, "312" in added.out) == (0, True)
    corrected = factcheck("correct", path, "1", "--value", "5,000", "--place", "Liston", "--subject", "goats")
    assert corrected.code == 0
    claim = factcheck("show", path, "1", "-f", "json").json()
    assert (claim["quantity"]["value"], claim["subject"], claim["corrected"]) == (5000, "goats", True)
    factcheck("undo", path)
    assert factcheck("show", path, "1", "-f", "json").json()["quantity"]["value"] == 312
