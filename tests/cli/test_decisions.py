from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.reviews import Session, Status
from tests.cli.conftest import Command


@pytest.mark.parametrize("named", ["c45", "c4", "1"])
def test_claim_is_named_by_id_beginning_or_number(factcheck: Command, session: Path, named: str) -> None:
    assert factcheck("verdict", session, named, "incorrect", "--note", "No such list.").code == 0
    with Session.open(session) as opened:
        assert (opened.review("c45").verdict, opened.review("c45").note) == ("incorrect", "No such list.")


@pytest.mark.parametrize(
    ("given", "verdict"),
    [("accept", "correct"), ("2", "mostly_correct"), ("Mostly-Correct", "mostly_correct")],
)
def test_verdict_is_a_word_a_key_or_the_proposal(
    factcheck: Command, session: Path, given: str, verdict: str
) -> None:
    factcheck("verdict", session, "1", given)
    with Session.open(session) as opened:
        assert opened.review("c45").verdict == verdict


def test_several_claims_are_one_step(factcheck: Command, session: Path) -> None:
    assert "2 of 3 claims reviewed" in factcheck("verdict", session, "1,3", "unproven").out
    factcheck("undo", session)
    with Session.open(session) as opened:
        assert opened.progress() == (0, 3)


def test_undo_and_redo_say_what_they_did(factcheck: Command, session: Path) -> None:
    factcheck("verdict", session, "1", "correct")
    assert factcheck("undo", session).out == "undone: verdict correct on c45\n"
    assert factcheck("redo", session).out == "done again: verdict correct on c45\n"
    assert factcheck("redo", session).err == "nothing to undo or redo\n"


def test_flag_note_unflag_and_reopen(factcheck: Command, session: Path) -> None:
    factcheck("flag", session, "2")
    factcheck("note", session, "2", "Call the mayor.", "--reason", "attribution")
    with Session.open(session) as opened:
        review = opened.review("c76")
        assert (review.status, review.note, review.reasons) == (
            Status.FLAGGED,
            "Call the mayor.",
            ("attribution",),
        )
    factcheck("unflag", session, "2")
    factcheck("verdict", session, "1", "correct")
    factcheck("reopen", session, "1")
    with Session.open(session) as opened:
        assert {review.status for review in opened.reviews().values()} == {Status.OPEN}


def test_another_candidate_can_be_chosen(factcheck: Command, session: Path) -> None:
    assert "overstates" in factcheck("choose", session, "1", "2").out


def test_second_reviewer_and_ruling(factcheck: Command, session: Path) -> None:
    factcheck("verdict", session, "1", "correct")
    factcheck("verdict", session, "1", "exaggerated", "--reviewer", "Ben")
    told = factcheck("agreement", session).out
    assert "Ann and Ben: 0 % agreement" in told
    factcheck("rule", session, "1", "misleading")
    assert "ruling: misleading" in factcheck("agreement", session).out


def test_show_lists_claims_and_reads_one_aloud(factcheck: Command, session: Path) -> None:
    factcheck("verdict", session, "1", "correct")
    listed = factcheck("show", session).out.splitlines()
    assert listed[0] == "Ferry sinks off Liston: 1 of 3 claims reviewed"
    assert listed[2] == "1. [correct] 312 (people on board) – matches · id c45"
    assert len(factcheck("show", session, "--open").out.splitlines()) == len(listed) - 1
    page = factcheck("show", session, "1").out
    for line in ("cell: ferries.csv:2, column value, cell “312”", "source: Coastguard, Passenger list"):
        assert line in page


def test_show_as_json_is_the_contract(factcheck: Command, session: Path) -> None:
    assert [claim["id"] for claim in factcheck("show", session, "-f", "json").json()] == [
        "c45",
        "c76",
        "c147",
    ]
    assert factcheck("show", session, "c76", "-f", "json").json()["text"] == "2,000"


def test_log_keeps_what_was_undone(factcheck: Command, session: Path) -> None:
    factcheck("verdict", session, "1", "correct")
    factcheck("undo", session)
    kinds = [line.split("\t")[3] for line in factcheck("log", session).out.splitlines()]
    assert kinds[-2:] == ["verdict", "undo"]


def test_log_says_what_was_corrected(factcheck: Command, session: Path) -> None:
    factcheck("correct", session, "1", "--place", "Syria", "--period", "2012")
    assert factcheck("log", session).out.splitlines()[-1].endswith("where: Syria, when: 2012")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("verdict", "SESSION", "1", "wrong"), "'wrong' is no verdict"),
        (("verdict", "SESSION", "9", "correct"), "no claim '9'"),
        (("verdict", "SESSION", "c", "correct"), "3 ids begin so"),
        (("note", "SESSION", "1", "x", "--reason", "typo"), "'typo' is not a valid"),
        (("choose", "SESSION", "1", "7"), "no candidate"),
        (("correct", "SESSION", "1"), "say what to correct"),
        (("add", "SESSION", "no such words"), "stands 0 times"),
        (("show", "nowhere.factcheck"), "no such session"),
        (("verdict", "SESSION"), "Missing argument"),
    ],
)
def test_bad_decision_is_one_line_and_exit_code_2(
    factcheck: Command, session: Path, arguments: tuple[str, ...], words: str
) -> None:
    ran = factcheck(*(str(session) if one == "SESSION" else one for one in arguments))
    assert ran.code == 2
    assert ran.err.startswith("factcheck: error: ")
    assert words in ran.err
    assert ran.err.count("\n") == 1


def test_article_stands_for_its_session(factcheck: Command, article: Path) -> None:
    from factcheck.documents import read_document
    from factcheck.reviews import session_path_for
    from tests.reviews.samples import ferry_claims

    assert "not reviewed yet" in factcheck("show", article).err
    document = read_document(str(article))
    Session.create(session_path_for(document), document, ferry_claims()).close()
    assert "0 of 3" in factcheck("show", article).out
    assert str(article.name) in factcheck("sessions").out


def test_show_lists_the_rows_that_were_counted(factcheck: Command, tmp_path: Path) -> None:
    from factcheck.checking import check
    from factcheck.documents import Document
    from factcheck.references import load_references

    refs, made = tmp_path / "boats.csv", tmp_path / "boats.factcheck"
    refs.write_text("boat,fault\nA,Leak\nB,Mast\nC,Leak\nD,Engine\n", encoding="utf-8")
    document = Document("Two boats had a leak.")
    claims = check(document, load_references(str(refs)))
    Session.create(made, document, claims, references=[str(refs)]).close()
    assert factcheck("show", made, 1, "--rows").out.splitlines() == [
        "line\tboat\tfault",
        "2\tA\tLeak",
        "4\tC\tLeak",
    ]
    assert "needs a CLAIM" in factcheck("show", made, "--rows").err
