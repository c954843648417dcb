"""All made-up sentences: how often the computation meant comes first, and what findings make of it."""

from __future__ import annotations

import math
from collections import Counter

import pytest

from factcheck.matching.records import candidates
from tests.matching_records.cases import FRESH, HELD_OUT, TUNING, Example, examples
from tests.matching_records.helpers import DATA, decision, library


def judged(*tables: str) -> list[tuple[Example, bool, str]]:
    """Each example, whether its gold value came first, and the decision."""
    libraries = {table: library(DATA / f"{table}.csv") for table in tables}
    found = []
    for example in examples(*tables):
        known = libraries[example.table]
        proposed = candidates(example.claim, known)
        value = proposed[0].observation.value if proposed else None
        first = value is not None and math.isclose(value, example.gold, rel_tol=2e-3)
        found.append((example, first, decision(example.claim, proposed, known)))
    return found


@pytest.mark.parametrize("tables", [TUNING, HELD_OUT, FRESH], ids=["tuned on", "held out", "fresh"])
def test_the_figures_that_the_issue_asks_for(tables: tuple[str, ...]) -> None:
    results = judged(*tables)
    counts = Counter((example.true, decided) for example, _, decided in results)
    true = sum(example.true for example, _, _ in results)
    called = counts[False, "refuted"] + counts[True, "refuted"]
    precision = counts[False, "refuted"] / called
    recall = counts[False, "refuted"] / (len(results) - true)
    assert precision >= 0.9
    assert 2 * precision * recall / (precision + recall) >= 0.85
    assert counts[True, "refuted"] <= 0.03 * true
    assert sum(first for _, first, _ in results) >= 0.75 * len(results)
