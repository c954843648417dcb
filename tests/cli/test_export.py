from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Command


def test_suffix_of_the_output_sets_the_format(factcheck: Command, session: Path, tmp_path: Path) -> None:
    for suffix, start in {"html": b"<!doctype", "csv": b"article,", "json": b"{", "xlsx": b"PK"}.items():
        out = tmp_path / f"report.{suffix}"
        ran = factcheck("export", session, "-o", out)
        assert (ran.code, ran.out) == (0, "")
        assert out.read_bytes().startswith(start)


def test_markdown_on_stdout_is_the_default(factcheck: Command, session: Path) -> None:
    ran = factcheck("export", session)
    assert ran.out.startswith("# Fact check: Ferry sinks off Liston")
    assert "3 claims are not settled" in ran.err


def test_same_session_gives_the_same_bytes(factcheck: Command, session: Path) -> None:
    for form in ("md", "html", "csv", "json"):
        assert factcheck("export", session, "-f", form).out == factcheck("export", session, "-f", form).out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("-f", "claimreview"), "--url"),
        (("-o", "report.pdf"), "no report format ends in .pdf"),
        (("-o", "ferry.factcheck", "-f", "md"), "is an input of this command"),
        (("-o", "no/such/folder.md"), "cannot be written"),
    ],
)
def test_output_that_cannot_be_is_refused(
    factcheck: Command, session: Path, arguments: tuple[str, ...], words: str
) -> None:
    before = session.read_bytes()
    ran = factcheck("export", session, *arguments)
    assert (ran.code, words in ran.err, ran.err.count("factcheck: error")) == (2, True, 1)
    assert session.read_bytes() == before
