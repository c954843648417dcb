from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.findings import Verdict
from factcheck.reviews import Session, Status, agreements, disagreements, final_review


@pytest.fixture
def second(session: Session) -> Iterator[Session]:
    with Session.open(session.path, reviewer="Ben") as opened:
        yield opened


def test_reviewers_have_their_own_verdicts(session: Session, second: Session) -> None:
    session.set_verdict("c45", "correct")
    assert second.review("c45").verdict is None
    second.set_verdict("c45", "incorrect")
    assert (session.review("c45").verdict, session.review("c45", "Ben").verdict) == ("correct", "incorrect")


def test_undo_takes_back_only_the_own_step(session: Session, second: Session) -> None:
    session.set_verdict("c45", "correct")
    second.set_verdict("c45", "incorrect")
    session.undo()
    assert (session.review("c45").verdict, second.review("c45").verdict) == (None, Verdict.INCORRECT)


def test_reopening_without_a_name_is_the_first_reviewer(path: Path, session: Session) -> None:
    session.set_verdict("c45", "correct")
    named = path.with_name("named.factcheck")
    with Session.create(named, session.document, session.claims, reviewer="Ann") as made:
        made.set_verdict("c45", "unproven")
    with Session.open(named) as again:
        assert (again.reviewer, again.review("c45").verdict) == ("Ann", Verdict.UNPROVEN)


def test_kappa_of_a_table_worked_by_hand(session: Session, second: Session) -> None:
    for claim_id, mine, theirs in [
        ("c45", "correct", "correct"),
        ("c76", "correct", "incorrect"),
        ("c147", "incorrect", "incorrect"),
    ]:
        session.set_verdict(claim_id, mine)
        second.set_verdict(claim_id, theirs)
    [pair] = agreements(session)
    assert (pair.first, pair.second, pair.claims) == (None, "Ben", 3)
    assert pair.percent == pytest.approx(200 / 3)
    assert pair.kappa == pytest.approx((2 / 3 - 4 / 9) / (1 - 4 / 9))


def test_kappa_is_not_defined_where_chance_alone_agrees(session: Session, second: Session) -> None:
    session.set_verdict("c45", "correct")
    second.set_verdict("c45", "correct")
    assert [pair.kappa for pair in agreements(session)] == [None]


def test_disagreement_is_flagged_until_it_is_ruled_on(session: Session, second: Session) -> None:
    session.set_verdict("c45", "correct")
    second.set_verdict("c45", "exaggerated")
    assert [found.claim_id for found in disagreements(session)] == ["c45"]
    assert final_review(session, "c45").status is Status.FLAGGED
    assert final_review(session, "c45").note == "reviewers differ (unnamed: correct; Ben: exaggerated)"
    second.rule("c45", "misleading", ["base"], "agreed by phone")
    assert final_review(session, "c45").verdict is Verdict.MISLEADING
    assert disagreements(session)[0].ruling is not None


def test_open_claims_do_not_count_as_agreement(session: Session, second: Session) -> None:
    session.set_verdict("c45", "correct")
    second.set_note("c45", "not sure")
    assert agreements(session)[0].claims == 0
    assert final_review(session, "c45").verdict is Verdict.CORRECT
