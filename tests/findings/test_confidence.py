"""How sure a conclusion says it is."""

from factcheck.findings.confidence import confidence
from factcheck.findings.finding import Finding
from tests.findings.making import a_candidate, a_cell, exactly, judged


def test_a_figure_that_agrees_makes_surer_than_the_words_alone() -> None:
    assert confidence(Finding.MATCHES, 0.6, 0.4) > 0.85


def test_a_surer_candidate_makes_a_surer_conclusion() -> None:
    assert confidence(Finding.OVERSTATES, 0.9, 0.9) > confidence(Finding.OVERSTATES, 0.6, 0.4)


def test_nothing_decided_leaves_what_the_probability_leaves() -> None:
    assert confidence(Finding.NOT_COMPARABLE, 0.9, 0.8) == 1 - 0.8


def test_a_cell_of_middling_score_says_that_it_is_seldom_right() -> None:
    middling = judged(exactly("1,400", 1400, 50), a_candidate(a_cell(1400), score=0.6)).evidence[0]
    assert middling.score < 0.5
    sure = judged(exactly("1,400", 1400, 50), a_candidate(a_cell(1400), score=0.98)).evidence[0]
    assert sure.score > 0.95
