"""The sentences and answers of the evaluation folder, and which half of it each belongs to."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["EVAL", "Sentence", "half", "indicators", "regions"]

EVAL = Path(__file__).resolve().parents[4] / "shared" / "eval"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence whose reference cells are known."""

    id: str
    text: str
    file: str
    """Stem of the reference file."""
    values: tuple[float, ...]
    """The figures of the right cells."""
    verdict: str
    """`supported`, `refuted` or `unverifiable`."""


def half(name: str) -> int:
    """0 to tune on, 1 to check with: decided by the name alone."""
    return hashlib.sha256(name.encode()).digest()[0] % 2


def indicators(folder: Path = EVAL) -> Iterator[Sentence]:
    with open(folder / "indicators" / "claims.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            values = tuple(float(gold["value"]) for gold in json.loads(row["gold_rows"]))
            verdict = row["verdict"] if row["value_only_checkable"] == "1" else "unverifiable"
            yield Sentence(row["id"], row["claim"], row["dataset_code"], values, verdict)


def regions() -> Iterator[Sentence]:
    with open(EVAL / "regions" / "claims.csv", newline="", encoding="utf-8") as file:
        for number, row in enumerate(csv.DictReader(file)):
            value = (float(row["reference_value"]),)
            yield Sentence(f"region-{number}", row["sentence"], "statistical_regions", value, "unverifiable")
