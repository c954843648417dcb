# ruff: noqa: T201 - a script that prints its tables
"""Fit the coefficients of `factcheck.matching.ranking` to the evaluation folder and show how true they are.

    python -m tests.matching.measure.calibrate

Every cell that matching proposes for a sentence is a row; it is right where its file and its figure
are those of the answer. The fit is a logistic regression with a ridge towards the coefficients in use
(Newton's method), on the sentences of half 0; the table shows half 1, bin by bin.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

import factcheck
from factcheck.findings import Evidence
from factcheck.matching import Candidate, cells, ranking
from factcheck.matching.finding_candidates import find_candidates
from factcheck.matching.ranking import Fit
from factcheck.matching.unit_reading import INFERRED
from tests.matching.measure.gold import EVAL, Sentence, half, indicators, regions

Array = np.ndarray[Any, Any]
NAMES = ("named", "covered", "sentence", "counted", "extra", "lead", "unit", "place", "period", "attribution")
RIDGE = 4.0


def features(fit: Fit) -> list[float]:
    agreement = fit.agreement
    words = [agreement.named, agreement.covered, agreement.sentence, agreement.counted]
    return [1.0, *words, float(agreement.extra), fit.lead, fit.unit, fit.place, fit.period, fit.attribution]


def rows(sentences: Iterable[Sentence], tables: Path) -> list[tuple[int, list[float], bool]]:
    """Half, features and whether it is right, of every cell proposed."""
    library = factcheck.load_references(str(tables))
    fits: dict[float, Fit] = {}
    plain = ranking.probability

    def recording(fit: Fit) -> float:
        score = plain(fit)
        while score in fits:
            score += 1e-12
        fits[score] = fit
        return score

    setattr(cells, "probability", recording)  # noqa: B010 - the name that cells imported
    found = []
    for sentence in sentences:
        for claim in factcheck.extract(sentence.text):
            fits.clear()
            for candidate in find_candidates(claim, library):
                if candidate.operation is None and candidate.score in fits:
                    found.append(
                        (half(sentence.id), features(fits[candidate.score]), _right(candidate, sentence))
                    )
    return found


def _right(candidate: Candidate, sentence: Sentence) -> bool:
    cell = candidate.observation
    same_file = Path(cell.path).stem == sentence.file
    return same_file and any(
        abs(cell.value - gold) <= 1e-4 * abs(gold) for gold in sentence.values if cell.value is not None
    )


def current() -> Array:
    measure, whole = ranking.MEASURE, ranking.WHOLE
    share = whole["measure"]
    words = [share * measure["words"] * ranking.WORDS[name] for name in NAMES[:5]]
    rest = [whole[name] for name in NAMES[6:]]
    return np.array([whole["bias"] + share * measure["bias"], *words, share * measure["lead"], *rest])


def fitted(x: Array, y: Array, start: Array) -> Array:
    w = start.copy()
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        gradient = x.T @ (p - y) + RIDGE * (w - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def show_bins(title: str, said: Array, right: Array) -> None:
    print(f"{title}: probability said, share right, cells")
    for low in np.arange(0, 1, 0.1):
        inside = (said >= low) & (said < low + 0.1)
        if inside.any():
            print(f"  {said[inside].mean():.2f}  {right[inside].mean():.2f}  {inside.sum()}")


def main() -> None:
    data = rows(indicators(), EVAL / "indicators" / "tables") + rows(regions(), EVAL / "regions" / "tables")
    side, x, y = (np.array(column, dtype=float) for column in zip(*data, strict=True))
    w = fitted(x[side == 0], y[side == 0], current())
    print("coefficient   in use   fitted")
    for name, old, new in zip(("bias", *NAMES), current(), w, strict=True):
        print(f"{name:12s} {old:8.2f} {new:8.2f}")
    for label, weights in (("in use", current()), ("fitted", w)):
        show_bins(f"half 1, {label}", 1 / (1 + np.exp(-x[side == 1] @ weights)), y[side == 1])
    structure = (x[:, 7] >= INFERRED) & (x[:, 8] == 1) & (x[:, 9] == 1) & (side == 1)
    show_confidence()
    show_bins("half 1, same measure where unit, place and period are", measured(x[structure]), y[structure])


def show_confidence() -> None:
    """What conclusions say of themselves and how often their cell is right, and the line fitted to that."""
    said, right, supports = [], [], []
    for sentences, folder in ((indicators(), "indicators"), (regions(), "regions")):
        library = factcheck.load_references(str(EVAL / folder / "tables"))
        for sentence in sentences:
            for checked in factcheck.check(sentence.text, library):
                if checked.evidence and (checked.finding.supports or checked.finding.refutes):
                    lead = checked.evidence[0]
                    said.append(checked.confidence)
                    supports.append(checked.finding.supports)
                    right.append(Path(lead.file).stem == sentence.file and _is_gold(lead, sentence))
    for label, side in (("supported", True), ("refuted", False)):
        chosen = np.array(supports) == side
        show_bins(f"confidence, {label} (cells)", np.array(said)[chosen], np.array(right, float)[chosen])


def _is_gold(lead: Evidence, sentence: Sentence) -> bool:
    """A cell of the answer; a computed result is right where it comes from the right file."""
    value = lead.value
    return bool(lead.operation) or any(
        value is not None and abs(value / scale - gold) <= 1e-4 * abs(gold)
        for gold in sentence.values
        for scale in (1, 1e3, 1e6, 1e9)
    )


def measured(x: Array) -> Array:
    """`ranking.same_measure` of rows of features."""
    weights = np.array([ranking.MEASURE["words"] * ranking.WORDS[name] for name in NAMES[:5]])
    odds = ranking.MEASURE["bias"] + x[:, 1:6] @ weights + ranking.MEASURE["lead"] * x[:, 6]
    return np.asarray(1 / (1 + np.exp(-odds)))


if __name__ == "__main__":
    main()
