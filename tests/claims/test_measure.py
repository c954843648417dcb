"""The labelled texts: what is right on them stays right."""

import pytest

from tests.claims.measure import Tally, average_precision, label_files, read_labels, score


@pytest.fixture(scope="module")
def tally() -> Tally:
    return score(label_files())


@pytest.mark.parametrize(
    ("field", "least"),
    [("kind", 0.95), ("head", 0.95), ("place", 0.95), ("period", 0.95), ("attribution", 0.95)],
)
def test_fields(tally: Tally, field: str, least: float) -> None:
    assert tally.rate(f"{field} given right", f"{field} given") >= least
    assert tally.rate(f"{field} wanted right", f"{field} wanted") >= least


def test_checkable_figures_are_listed(tally: Tally) -> None:
    assert tally.rate("checkable found", "checkable") >= 0.98


def test_what_is_above_the_threshold_is_worth_a_look(tally: Tally) -> None:
    above = tally.counts["above"] + tally.counts["unlabelled above"]
    assert tally.counts["above right"] / above >= 0.88


def test_order_by_worth(tally: Tally) -> None:
    assert average_precision(tally.scores) >= 0.94


def test_there_are_enough_labels() -> None:
    assert sum(len(read_labels(path)[2]) for path in label_files()) >= 250


def test_average_precision_of_a_perfect_and_a_reversed_order() -> None:
    assert average_precision([(0.9, True), (0.1, False)]) == 1.0
    assert average_precision([(0.9, False), (0.1, True)]) == 0.5
