"""Sentences checked against small tables written on the spot, the whole way from file to finding."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import factcheck
from factcheck.findings import CheckedClaim

__all__ = ["check_all", "check_one", "rows"]


def rows(*groups: tuple[int, str]) -> str:
    """So many times each line."""
    return "".join((line + "\n") * times for times, line in groups)


def check_all(
    folder: Path, table: str, sentence: str, *, name: str = "table", beside: Mapping[str, str] | None = None
) -> list[CheckedClaim]:
    """The claims of a sentence, checked against a table and the files beside it."""
    for other, text in (beside or {}).items():
        (folder / other).write_text(text, encoding="utf-8")
    path = folder / f"{name}.csv"
    path.write_text(table, encoding="utf-8")
    return factcheck.check(sentence, factcheck.load_references(str(path)))


def check_one(
    folder: Path,
    table: str,
    sentence: str,
    number: str,
    *,
    name: str = "table",
    beside: Mapping[str, str] | None = None,
) -> CheckedClaim:
    """The claim that a sentence makes with the number as written."""
    found = check_all(folder, table, sentence, name=name, beside=beside)
    return next(one for one in found if one.claim.text == number)
