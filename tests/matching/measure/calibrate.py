# ruff: noqa: T201 - a script that prints its tables
"""Fit the coefficients of `factcheck.matching.ranking` and `factcheck.findings.confidence`, and show how
true they are.

    python -m tests.matching.measure.calibrate [--held-out FOLDER]

Every cell that matching proposes for a sentence of the evaluation folder is a row; it is right where its file
and its figure are those of the answer. The fits are logistic regressions with a ridge towards the
coefficients in use (Newton's method). The tables show, bin by bin, what is said and how often it is right,
on the sentences of another folder with `indicators` where one is given.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np

import factcheck
from factcheck.findings import CheckedClaim, Evidence, confidence
from factcheck.matching import Candidate, cells, ranking
from factcheck.matching.finding_candidates import find_candidates
from factcheck.matching.ranking import Fit, log_odds
from factcheck.matching.unit_reading import INFERRED
from tests.matching.measure.gold import EVAL, Sentence, indicators, regions

Array = np.ndarray[Any, Any]
NAMES = ("named", "covered", "sentence", "counted", "extra", "lead", "unit", "place", "period", "attribution")
RIDGE = 4.0


class Set(NamedTuple):
    """Sentences with their answers and the tables that they are about."""

    sentences: list[Sentence]
    tables: Path


def features(fit: Fit) -> list[float]:
    agreement = fit.agreement
    words = [agreement.named, agreement.covered, agreement.sentence, agreement.counted]
    return [1.0, *words, float(agreement.extra), fit.lead, fit.unit, fit.place, fit.period, fit.attribution]


def rows(of: Set) -> list[tuple[list[float], bool]]:
    """Features of every cell proposed and whether it is right."""
    library = factcheck.load_references(str(of.tables))
    fits: dict[float, Fit] = {}
    plain = ranking.probability

    def recording(fit: Fit) -> float:
        score = plain(fit)
        while score in fits:
            score += 1e-12
        fits[score] = fit
        return score

    found = []
    with patch.object(cells, "probability", recording):
        for sentence in of.sentences:
            for claim in factcheck.extract(sentence.text):
                fits.clear()
                for candidate in find_candidates(claim, library):
                    if candidate.operation is None and candidate.score in fits:
                        found.append((features(fits[candidate.score]), _right(candidate, sentence)))
    return found


def _right(candidate: Candidate, sentence: Sentence) -> bool:
    cell = candidate.observation
    return Path(cell.path).stem == sentence.file and _is_figure(cell.value, sentence)


def _is_figure(value: float | None, sentence: Sentence) -> bool:
    """Whether a value is one of the answer, at whatever scale the file left out."""
    return value is not None and any(
        abs(value / scale - gold) <= 1e-4 * abs(gold)
        for gold in sentence.values
        for scale in (1, 1e3, 1e6, 1e9)
    )


def current() -> Array:
    measure, whole = ranking.MEASURE, ranking.WHOLE
    share = whole["measure"]
    words = [share * measure["words"] * ranking.WORDS[name] for name in NAMES[:5]]
    rest = [whole[name] for name in NAMES[6:]]
    return np.array([whole["bias"] + share * measure["bias"], *words, share * measure["lead"], *rest])


def fitted(x: Array, y: Array, start: Array, ridge: float = RIDGE) -> Array:
    w = start.copy()
    for _ in range(30):
        p = logistic(x @ w)
        gradient = x.T @ (p - y) + ridge * (w - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(len(w))
        w -= np.linalg.solve(hessian, gradient)
    return w


def logistic(odds: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-odds)))


def line_through(said: Array, right: Array, start: tuple[float, float]) -> Array:
    """Start and slope of the log-odds of being right over those said."""
    odds = np.array([log_odds(one) for one in said])
    return fitted(np.column_stack([np.ones(len(odds)), odds]), right, np.array(start), ridge=0.5)


def show_bins(title: str, said: Array, right: Array) -> None:
    """What is said in each tenth, how often it is right, and the mean gap between the two."""
    bins = [(said >= low / 10) & (said < low / 10 + 0.1) for low in range(10)]
    gap = sum(abs(said[one].mean() - right[one].mean()) * one.sum() for one in bins if one.any())
    print(f"{title}: said, right, number; mean gap {gap / max(len(said), 1):.3f}")
    for one in bins:
        if one.any():
            print(f"  {said[one].mean():.2f}  {right[one].mean():.2f}  {one.sum()}")


def scores(x: Array) -> Array:
    return np.array([ranking.calibrated(score) for score in logistic(x @ current())])


def as_arrays(found: Iterable[tuple[list[float], bool]]) -> tuple[Array, Array]:
    x, y = zip(*found, strict=True)
    return np.array(x, dtype=float), np.array(y, dtype=float)


def established(x: Array) -> Array:
    """Rows of which unit, place and period are those of the claim."""
    return np.asarray((x[:, 7] >= INFERRED) & (x[:, 8] == 1) & (x[:, 9] == 1))


def measured(x: Array) -> Array:
    """`ranking.same_measure` of rows of features."""
    weights = np.array([ranking.MEASURE["words"] * ranking.WORDS[name] for name in NAMES[:5]])
    return logistic(ranking.MEASURE["bias"] + x[:, 1:6] @ weights + ranking.MEASURE["lead"] * x[:, 6])


class Decided(NamedTuple):
    """A decided claim: the log-odds of its candidate, what it says of itself, and whether it is right."""

    score: float
    said: float
    right: bool
    supports: bool


def decided(of: Set) -> list[Decided]:
    library = factcheck.load_references(str(of.tables))
    found = []
    for sentence in of.sentences:
        for checked in factcheck.check(sentence.text, library):
            if checked.evidence and (checked.finding.supports or checked.finding.refutes):
                found.append(_judged(checked, sentence))
    return found


def _judged(checked: CheckedClaim, sentence: Sentence) -> Decided:
    lead = checked.evidence[0]
    supports = checked.finding.supports
    start, slope = confidence.SUPPORT if supports else confidence.REFUTATION
    score = ranking.logistic((log_odds(checked.confidence) - start) / slope)
    return Decided(score, checked.confidence, _leads_right(lead, sentence), supports)


def _leads_right(lead: Evidence, sentence: Sentence) -> bool:
    """A cell of the answer; a computed result is right where it comes from the right file."""
    same_file = Path(lead.file).stem == sentence.file
    return same_file and (bool(lead.operation) or _is_figure(lead.value, sentence))


def show_confidence(known: list[Decided], shown: list[Decided]) -> None:
    """The lines fitted to what is known, and how true the confidence in use is of what is shown."""
    for label, side, start in (
        ("supported", True, confidence.SUPPORT),
        ("refuted", False, confidence.REFUTATION),
    ):
        mine = [one for one in known if one.supports is side]
        fit = line_through(
            np.array([one.score for one in mine]), np.array([float(one.right) for one in mine]), start
        )
        print(f"confidence, {label}: in use {start}, fitted {fit[0]:.2f} {fit[1]:.2f}")
        held = [one for one in shown if one.supports is side]
        show_bins(f"  {label}", np.array([one.said for one in held]), np.array([one.right for one in held]))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--held-out", type=Path, default=EVAL, help="folder that nothing was fitted to")
    held = parser.parse_args().held_out
    visible = Set(list(indicators()), EVAL / "indicators" / "tables")
    area = Set(list(regions()), EVAL / "regions" / "tables")
    tables = held / "indicators" / "tables"
    other = Set(list(indicators(held)), tables)
    x, y = as_arrays(rows(visible) + rows(area))
    w = fitted(x, y, current())
    print("coefficient   in use   fitted")
    for name, old, new in zip(("bias", *NAMES), current(), w, strict=True):
        print(f"{name:12s} {old:8.2f} {new:8.2f}")
    raw = logistic(x @ current())
    line = line_through(raw, y, ranking.CALIBRATION)
    print(f"calibration: in use {ranking.CALIBRATION}, fitted {line[0]:.2f} {line[1]:.2f}")
    seen, right = as_arrays(rows(other))
    show_bins("cells, held out", scores(seen), right)
    structure = established(seen)
    show_bins("same measure where unit, place and period are", measured(seen[structure]), right[structure])
    show_confidence(decided(visible) + decided(area), decided(other))


if __name__ == "__main__":
    main()
