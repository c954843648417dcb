"""Supporters and opponents, where a column says yes or no; and verbs that only lead to a number."""

from pathlib import Path

import pytest

from tests.matching_records.checking import check_one, rows

VOTES = "member,party,stance\n" + "".join(
    f"Member {i},{party},{stance}\n"
    for i, (party, stance) in enumerate(
        [("Reds", "yes")] * 24 + [("Blues", "no")] * 30 + [("Blues", "unknown")] * 9
    )
)
PROBES = "probe,outcome\n" + rows(
    (45, "harbour,guilty-plea"), (17, "harbour,conviction"), (9, "ferry,guilty-plea")
)


@pytest.mark.parametrize(
    ("sentence", "number", "value"),
    [
        ("So far, 30 members have come out against it, and only 24 members support it.", "30", 30),
        ("So far, 30 members have come out against it, and only 24 members support it.", "24", 24),
        ("Some 24 members back it.", "24", 24),
    ],
)
def test_sides_of_a_stance(tmp_path: Path, sentence: str, number: str, value: float) -> None:
    claim = check_one(tmp_path, VOTES, sentence, number, name="members")
    assert claim.evidence[0].value == value
    assert claim.finding.supports


def test_a_verb_before_a_number_narrows_nothing(tmp_path: Path) -> None:
    sentence = "The harbour probe ended in 29 guilty pleas."
    assert check_one(tmp_path, PROBES, sentence, "29").finding.refutes


def test_a_verb_after_a_number_may_narrow_it(tmp_path: Path) -> None:
    sentence = "Some 29 guilty pleas in the harbour probe were overturned."
    assert not check_one(tmp_path, PROBES, sentence, "29").finding.refutes
