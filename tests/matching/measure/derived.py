# ruff: noqa: T201 - a script that prints its tables
"""How many derived sentences of our own about the public series are settled rightly, by operation.

`python -m tests.matching.measure.derived` reads `derived.csv`: sentences with the day as of which they hold,
true ones, false ones and near misses, which no series may refute.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import factcheck
from factcheck.findings import CheckedClaim
from tests.matching.measure.gold import EVAL

__all__ = ["main", "verdict"]

SENTENCES = Path(__file__).with_name("derived.csv")


def verdict(checked: list[CheckedClaim]) -> str:
    """What the claims of a sentence come to: one that is wrong makes it wrong."""
    if any(one.finding.refutes for one in checked):
        return "refuted"
    return "supported" if any(one.finding.supports for one in checked) else "unsettled"


def main() -> None:
    """Print for each operation how often which verdict was given."""
    library = factcheck.load_references(str(EVAL.parent / "facts"), str(EVAL.parent / "refdata"))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            given = verdict(factcheck.check(row["sentence"], library, published=row["published"] or None))
            counts[row["operation"]][f"{row['verdict']} → {given}"] += 1
            if given != row["verdict"] and given != "unsettled":
                print(f"{row['verdict']}, but {given}: {row['sentence']}")
    for operation, tally in counts.items():
        print(operation, dict(tally))


if __name__ == "__main__":
    main()
