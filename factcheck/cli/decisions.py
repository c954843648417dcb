"""Judging from the command line: everything that a key of the screen does, for those who cannot use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from factcheck.cli.common import reviewer_option
from factcheck.cli.session_files import claim_id, claim_ids, open_session
from factcheck.errors import InputError
from factcheck.findings import Verdict
from factcheck.reviews import FIELDS, Event, ReasonCode, Session, corrected_claim, marked_claim

__all__ = ["add", "choose", "correct", "flag", "note", "redo", "reopen", "rule", "undo", "unflag", "verdict"]

ACCEPT = "accept"
"""In place of a verdict: the one that the finding proposes."""
_KEYS = dict(zip("12345670", Verdict, strict=True))
"""The keys of the screen stand for verdicts here as well."""

_session = click.argument("session", metavar="SESSION")
_claim = click.argument("claim", metavar="CLAIM")
_note = click.option("--note", metavar="TEXT", help="Note for the report.")
_reasons = click.option(
    "--reason",
    "reasons",
    multiple=True,
    metavar="CODE",
    help=f"May be repeated; one of: {', '.join(ReasonCode)}.",
)


@click.command(
    epilog=f"VERDICT is {ACCEPT}, a key from 0 to 7, or one of: {', '.join(Verdict)}. CLAIM is an id, the "
    "beginning of one, or a number of `factcheck show`; several are parted by commas."
)
@_session
@_claim
@click.argument("verdict", metavar="VERDICT")
@_note
@_reasons
@reviewer_option
def verdict(
    session: str, claim: str, verdict: str, note: str | None, reasons: tuple[str, ...], reviewer: str | None
) -> None:
    """Judge a claim, or several in one step."""
    with open_session(session, reviewer) as opened:
        ids = claim_ids(opened, claim)
        given = _verdict(opened, ids, verdict)
        opened.set_many(ids, given, reasons or None, note)
        _tell(opened, ids)


@click.command
@_session
@_claim
@click.argument("verdict", metavar="VERDICT")
@_note
@_reasons
@reviewer_option
def rule(
    session: str, claim: str, verdict: str, note: str | None, reasons: tuple[str, ...], reviewer: str | None
) -> None:
    """Give the final ruling where reviewers differ."""
    with open_session(session, reviewer) as opened:
        one = claim_id(opened, claim)
        opened.rule(one, _verdict(opened, [one], verdict), reasons or None, note)
        click.echo(f"{one}: final ruling {_words(verdict)}")


@click.command
@_session
@_claim
@reviewer_option
def flag(session: str, claim: str, reviewer: str | None) -> None:
    """Set a claim aside for a second look."""
    _each(session, claim, reviewer, lambda opened, one: opened.flag(one))


@click.command
@_session
@_claim
@reviewer_option
def unflag(session: str, claim: str, reviewer: str | None) -> None:
    """Take the flag of a claim away."""
    _each(session, claim, reviewer, lambda opened, one: opened.unflag(one))


@click.command
@_session
@_claim
@reviewer_option
def reopen(session: str, claim: str, reviewer: str | None) -> None:
    """Take the verdict on a claim back."""
    _each(session, claim, reviewer, lambda opened, one: opened.reopen(one))


@click.command
@_session
@_claim
@click.argument("text", metavar="TEXT")
@_reasons
@reviewer_option
def note(session: str, claim: str, text: str, reasons: tuple[str, ...], reviewer: str | None) -> None:
    """Write the note of a claim."""
    _each(session, claim, reviewer, lambda opened, one: opened.set_note(one, text, reasons or None))


@click.command
@_session
@_claim
@click.argument("candidate", type=click.IntRange(min=1), metavar="CANDIDATE")
@reviewer_option
def choose(session: str, claim: str, candidate: int, reviewer: str | None) -> None:
    """Judge a claim by another candidate; CANDIDATE is its number in `factcheck show`."""
    _each(session, claim, reviewer, lambda opened, one: opened.choose_evidence(one, candidate - 1))


@click.command
@_session
@_claim
@reviewer_option
def correct(session: str, claim: str, reviewer: str | None, **fields: str | None) -> None:
    """Put right what was read from the text, and check the claim again; an empty text is: not known."""
    changes = {name: text for name, text in fields.items() if text is not None}
    if not changes:
        raise click.UsageError(f"say what to correct: --{', --'.join(FIELDS)}")
    with open_session(session, reviewer) as opened:
        one = claim_id(opened, claim)
        opened.correct(
            one, _checked(opened, opened.article_of(one), corrected_claim(opened.claim(one).claim, changes))
        )
        _tell(opened, [one])


for _field in FIELDS:
    correct = click.option(f"--{_field}", metavar="TEXT")(correct)


@click.command
@_session
@click.argument("quote", metavar="QUOTE")
@click.option("--article", type=click.IntRange(min=1), default=1, help="Number of the article.")
@reviewer_option
def add(session: str, quote: str, article: int, reviewer: str | None) -> None:
    """Add a claim that was missed; QUOTE is its figure as the article writes it, with words around it."""
    with open_session(session, reviewer) as opened:
        if article > len(opened.documents):
            raise InputError(f"article {article}: the review has {len(opened.documents)}")
        text = opened.documents[article - 1].text
        if text.count(quote) != 1:
            raise InputError(
                f"{quote!r}: stands {text.count(quote)} times in the article; quote more or less"
            )
        start = text.index(quote)
        missed = marked_claim(opened.documents[article - 1], start, start + len(quote))
        event = opened.add_claim(_checked(opened, article - 1, missed), article=article - 1)
        _tell(opened, event.claim_ids)


@click.command
@_session
@reviewer_option
def undo(session: str, reviewer: str | None) -> None:
    """Take back the last step."""
    _step_back(session, reviewer, Session.undo, "undone")


@click.command
@_session
@reviewer_option
def redo(session: str, reviewer: str | None) -> None:
    """Bring back the step undone last."""
    _step_back(session, reviewer, Session.redo, "done again")


def _checked(session: Session, article: int, claim: Any) -> Any:
    from factcheck.checking import recheck
    from factcheck.references import load_references

    return recheck(claim, load_references(*session.references), session.documents[article])


def _verdict(session: Session, ids: Sequence[str], given: str) -> str:
    if given != ACCEPT:
        return _words(given)
    proposed = {session.claim(one).proposed_verdict for one in ids}
    if len(proposed) > 1:
        raise InputError(f"{ACCEPT}: the claims have different proposals; judge them one at a time")
    return proposed.pop()


def _words(given: str) -> str:
    return _KEYS[given] if given in _KEYS else given.lower().replace(" ", "_").replace("-", "_")


def _each(session: str, claims: str, reviewer: str | None, step: Callable[[Session, str], Event]) -> None:
    with open_session(session, reviewer) as opened:
        ids = claim_ids(opened, claims)
        for one in ids:
            step(opened, one)
        _tell(opened, ids)


def _step_back(
    session: str, reviewer: str | None, move: Callable[[Session], Event | None], words: str
) -> None:
    with open_session(session, reviewer) as opened:
        event = move(opened)
        if event is None:
            click.echo("nothing to undo or redo", err=True)
        else:
            click.echo(
                f"{words}: {event.kind} {event.data.get('verdict', '')} on {', '.join(event.claim_ids)}"
            )


def _tell(session: Session, ids: Sequence[str]) -> None:
    """The claims as they are now, and how far the review has come."""
    from factcheck.reports.wording import finding_of, one_line, verdict_words

    for one in ids:
        checked, review = session.claim(one), session.review(one)
        text = one_line(checked.claim.text)
        click.echo(f"{one}: {text}: {finding_of(checked)}; {verdict_words(review).lower()}")
    done, total = session.progress()
    click.echo(f"{done} of {total} claims reviewed")
