from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factcheck.errors import SessionError
from factcheck.findings import Finding, Verdict
from factcheck.reviews import Session, Status
from tests.reviews.conftest import Reopen
from tests.reviews.samples import DOCUMENT, checked, evidence, ferry_claims, ticking


def ids(session: Session) -> list[str]:
    return [claim.claim.id for claim in session.claims]


def test_claims_come_back_in_the_order_of_the_text(path: Path) -> None:
    with Session.create(path, DOCUMENT, reversed(ferry_claims())) as session:
        assert [claim.claim.text for claim in session.claims] == ["312", "2,000", "40"]


def test_document_survives_reopening(session: Session, reopened: Reopen) -> None:
    assert reopened(session).document == DOCUMENT


def test_hostile_text_survives_reopening(path: Path, reopened: Reopen) -> None:
    text = "\ud800 \x00 ‮ [b] '; DROP TABLE events; --"
    session = Session.create(path, replace(DOCUMENT, text=text))
    assert reopened(session).document.text == text


def test_verdict_is_there_after_reopening(session: Session, reopened: Reopen) -> None:
    first = ids(session)[0]
    session.set_verdict(first, "misleading", ["base", "base"], "who was asked?")
    review = reopened(session).review(first)
    assert (review.verdict, review.status, review.reasons, review.note, review.at) == (
        Verdict.MISLEADING,
        Status.DONE,
        ("base",),
        "who was asked?",
        "2011-03-14T12:04:00+00:00",
    )


def test_verdict_leaves_an_earlier_note_alone(session: Session) -> None:
    first = ids(session)[0]
    session.set_note(first, "call the coastguard")
    session.set_verdict(first, "correct")
    assert session.review(first).note == "call the coastguard"


def test_progress_counts_what_is_done_and_not_what_is_flagged(session: Session) -> None:
    first, second, _ = ids(session)
    session.set_verdict(first, "not_a_claim")
    session.flag(second)
    assert session.progress() == (1, 3)


def test_unflag_gives_back_the_status_before(session: Session) -> None:
    first, second, _ = ids(session)
    session.set_verdict(first, "correct")
    for claim_id in (first, second):
        session.flag(claim_id)
        session.unflag(claim_id)
    assert [session.review(first).status, session.review(second).status] == ["done", "open"]


def test_reopen_takes_the_verdict_back(session: Session) -> None:
    first = ids(session)[0]
    session.set_verdict(first, "correct")
    session.reopen(first)
    assert (session.review(first).verdict, session.review(first).status) == (None, Status.OPEN)


def test_bulk_verdict_is_one_step(session: Session) -> None:
    session.set_many(ids(session)[:2], "unproven")
    assert session.progress() == (2, 3)
    session.undo()
    assert session.progress() == (0, 3)


def test_undo_and_redo_have_no_limit_and_survive_reopening(session: Session, reopened: Reopen) -> None:
    first = ids(session)[0]
    verdicts = [*Verdict] * 20
    for verdict in verdicts:
        session.set_verdict(first, verdict)
    session = reopened(session)
    for verdict in reversed(verdicts):
        assert session.review(first).verdict == verdict
        assert session.undo() is not None
    assert session.review(first).verdict is None
    assert session.undo() is None
    session = reopened(session)
    for verdict in verdicts:
        assert session.redo() is not None
        assert session.review(first).verdict == verdict
    assert session.redo() is None


def test_a_new_step_after_undo_ends_redo(session: Session) -> None:
    first, second, _ = ids(session)
    session.set_verdict(first, "correct")
    session.undo()
    session.flag(second)
    assert session.redo() is None


def test_undo_is_appended_and_nothing_is_removed(session: Session) -> None:
    session.flag(ids(session)[0])
    before = session.events()
    session.undo()
    after = session.events()
    assert after[: len(before)] == before
    assert [event.kind for event in after[len(before) :]] == ["undo"]


def test_undo_names_the_step(session: Session) -> None:
    first = ids(session)[0]
    session.set_verdict(first, "correct")
    step = session.undo()
    assert step is not None
    assert (step.kind, step.claim_ids, step.data["verdict"]) == ("verdict", (first,), "correct")


def test_chosen_candidate_leads_and_can_be_undone(session: Session) -> None:
    first = ids(session)[0]
    session.choose_evidence(first, 1)
    assert session.claim(first).finding is Finding.OVERSTATES
    assert "is more than that" in session.claim(first).explanation
    assert session.as_found(first).finding is Finding.MATCHES
    session.undo()
    assert session.claim(first).finding is Finding.MATCHES


def test_correction_replaces_the_claim_and_keeps_its_id(session: Session) -> None:
    first = ids(session)[0]
    better = replace(session.claim(first).claim, id="other", subject="passengers")
    session.correct(first, replace(session.claim(first), claim=better, finding=Finding.NO_REFERENCE))
    assert (session.claim(first).claim.id, session.claim(first).claim.subject) == (first, "passengers")
    assert session.corrected == {first}
    session.undo()
    assert session.claim(first).claim.subject == "people on board"


def test_second_check_of_a_corrected_claim_goes_with_the_correction(session: Session) -> None:
    first = ids(session)[0]
    better = replace(session.claim(first), claim=replace(session.claim(first).claim, subject="passengers"))
    session.correct(first, better)
    session.add_results([replace(better, finding=Finding.DISPUTED)])
    assert session.claim(first).finding is Finding.DISPUTED
    session.undo()
    assert session.claim(first).finding is Finding.MATCHES


def test_second_check_keeps_the_verdict(session: Session) -> None:
    first = ids(session)[0]
    session.set_verdict(first, "correct")
    session.add_results([replace(session.claim(first), finding=Finding.NO_REFERENCE)])
    assert session.review(first).verdict is Verdict.CORRECT
    assert session.claim(first).finding is Finding.NO_REFERENCE


def test_results_fill_in_until_complete(path: Path) -> None:
    with Session.create(path, DOCUMENT) as session:
        claims = ferry_claims()
        session.add_results(claims[:1])
        assert (session.progress(), session.complete) == ((0, 1), False)
        session.add_results(claims[1:], complete=True)
        assert (session.progress(), session.complete) == ((0, 3), True)


def test_other_references_ask_for_another_check(session: Session) -> None:
    session.add_results([], complete=True)
    session.set_references(["more.csv"], [{"path": "more.csv"}])
    assert (session.references, session.reference_dicts, session.complete) == (
        ("more.csv",),
        ({"path": "more.csv"},),
        False,
    )


def test_another_day_asks_for_another_check(session: Session) -> None:
    session.add_results([], complete=True)
    session.set_published(date(2012, 1, 31))
    assert (session.document.published, session.complete) == (date(2012, 1, 31), False)


def test_added_claim_can_be_undone(session: Session) -> None:
    missed = checked("2009", finding=Finding.NO_REFERENCE)
    session.add_claim(missed)
    assert missed.claim.id in session.added
    session.undo()
    assert missed.claim.id not in ids(session)


def test_second_article_keeps_its_claims_apart(session: Session) -> None:
    number = session.add_document(replace(DOCUMENT, source="copy.txt"))
    session.add_results(ferry_claims(), article=number)
    first = ids(session)[0]
    session.set_verdict(f"{first}@2", "correct")
    assert (session.progress(), session.review(first).verdict) == ((1, 6), None)
    assert session.article_of(f"{first}@2") == 1


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda session: session.set_verdict("nope", "correct"), "no claim 'nope'"),
        (lambda session: session.set_verdict("c45", "wrong"), "'wrong' is no verdict"),
        (lambda session: session.set_note("c45", "", ["typo"]), "'typo' is not a valid ReasonCode"),
        (lambda session: session.choose_evidence("c45", 2), "no candidate 2; it has 2"),
        (lambda session: session.add_results([], article=3), "no article 3"),
    ],
)
def test_bad_call_says_so_and_leaves_no_trace(session: Session, call: object, words: str) -> None:
    before = session.events()
    assert callable(call)
    with pytest.raises(SessionError, match=words):
        call(session)
    assert session.events() == before
    session.flag("c45")
    assert session.review("c45").status is Status.FLAGGED


def test_same_calls_give_the_same_log(tmp_path: Path) -> None:
    logs = []
    for name in ("one", "two"):
        with Session.create(tmp_path / name, DOCUMENT, ferry_claims(), clock=ticking()) as session:
            session.set_verdict("c45", "correct", note="ü")
            logs.append([(event.at, event.kind, event.body()) for event in session.events()])
    assert logs[0] == logs[1]


def test_two_thousand_claims_stay_quick_to_list(path: Path) -> None:
    many = [
        replace(checked("312", evidence=(evidence(),)), claim=replace(checked("312").claim, id=f"m{n}"))
        for n in range(2000)
    ]
    with Session.create(path, DOCUMENT, many) as session:
        session.set_verdict("m1999", "correct")
        assert session.progress() == (1, 2000)
