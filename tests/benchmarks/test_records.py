"""How fast a sentence is settled: a table of 10,000 × 40 under 200 ms, 100 such tables under a second."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, cast

import pytest

from factcheck.matching.records import candidates
from factcheck.references import Library, RecordColumn, RecordTable, Source
from tests.matching_records.helpers import Tables, claim

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

ROWS, COLUMNS = 10_000, 40
_WORDS = [
    "river", "train", "coffee", "garden", "engine", "school", "window", "market", "bridge", "doctor",
    "ticket", "winter", "summer", "letter", "planet", "island", "camera", "piano", "forest", "museum",
    "pepper", "castle", "dinner", "helmet", "rocket", "saddle", "tunnel", "violin", "wallet", "zipper",
]  # fmt: skip
SENTENCE = "Among women over 60, 17 percent said they never travel by train in winter."


def made_table(number: int, rows: int = ROWS, columns: int = COLUMNS) -> RecordTable:
    """A survey of random answers; its questions use other words than those of the other tables."""
    import numpy as np
    import pandas as pd

    chance = random.Random(number)
    drawn = np.random.default_rng(number)
    frame: dict[str, Any] = {}
    kinds: list[RecordColumn] = []

    def add(name: str, kind: str, cells: Any) -> None:
        frame[name] = cells
        kinds.append(RecordColumn(name, kind))

    add("Gender", "category", drawn.choice(["Female", "Male"], rows).astype(object))
    add("Age", "category", drawn.choice(["18-29", "30-44", "45-60", "> 60"], rows).astype(object))
    for i in range(columns - 12):
        words = " ".join(chance.sample(_WORDS, 3))
        answers = ["Always", "Often", "Sometimes", "Rarely", "Never"] if i % 2 else chance.sample(_WORDS, 6)
        add(
            f"How often do you think of {words}? ({i})",
            "category",
            drawn.choice(answers, rows).astype(object),
        )
    for i in range(8):
        add(f"{chance.choice(_WORDS)} amount {i}", "number", drawn.normal(50, 12, rows).round(1))
    add(
        "comment",
        "text",
        np.array([" ".join(chance.choices(_WORDS, k=6)) for _ in range(rows)], dtype=object),
    )
    add("respondent_id", "number", np.arange(rows, dtype=float))
    source = Source(number, f"survey-{number}.csv", f"{number}", "records", 0, title=f"survey {number}")
    return RecordTable(source, tuple(kinds), pd.DataFrame(frame, index=pd.RangeIndex(2, rows + 2)))


@pytest.fixture(scope="module")
def hundred() -> Library:
    return cast(Library, Tables([made_table(number) for number in range(100)]))


def test_one_table(benchmark: BenchmarkFixture) -> None:
    tables = cast(Library, Tables([made_table(0)]))
    assert benchmark(candidates, claim(SENTENCE, "17"), tables)


def test_first_sentence_of_a_table(benchmark: BenchmarkFixture) -> None:
    """The table is prepared within the time."""

    def fresh() -> tuple[tuple[Any, ...], dict[str, Any]]:
        fresh.number += 1  # type: ignore[attr-defined]  # a counter on the function keeps the tables apart
        tables = cast(Library, Tables([made_table(1000 + fresh.number)]))  # type: ignore[attr-defined]
        return (claim(SENTENCE, "17"), tables), {}

    fresh.number = 0  # type: ignore[attr-defined]
    assert benchmark.pedantic(candidates, setup=fresh, rounds=5)


def test_hundred_tables(benchmark: BenchmarkFixture, hundred: Library) -> None:
    assert benchmark.pedantic(candidates, args=(claim(SENTENCE, "17"), hundred), rounds=3)
