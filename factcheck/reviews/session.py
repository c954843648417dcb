"""The review of one or several articles: every call is on the disk before it returns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Self

from factcheck.documents import Document
from factcheck.errors import SessionError
from factcheck.findings import CheckedClaim
from factcheck.reviews.event import Event
from factcheck.reviews.home import remember
from factcheck.reviews.log import EventLog
from factcheck.reviews.review import reason_codes, verdict_named
from factcheck.reviews.session_reading import Clock, SessionReading
from factcheck.reviews.state import State, evidence_key

__all__ = ["Session"]


def _now() -> datetime:
    return datetime.now(UTC)


class Session(SessionReading):
    """Verdicts, flags, notes and corrections over one log file.

    Safe to use from several threads and processes at once; each reviewer has own verdicts and an
    own undo. Unknown claims, verdicts and reason codes raise SessionError.
    """

    @classmethod
    def create(
        cls,
        path: str | Path,
        document: Document,
        checked: Iterable[CheckedClaim] = (),
        *,
        references: Sequence[str] = (),
        reference_dicts: Sequence[Mapping[str, Any]] = (),
        reviewer: str | None = None,
        clock: Clock = _now,
    ) -> Self:
        """A new session file; claims may follow later by `add_results`."""

        def fill(log: EventLog) -> None:
            session = cls(log, reviewer, clock)
            with session._writing():
                session._append("article", data={"document": _plain_document(document)})
                session._append("references", data=_plain_references(references, reference_dicts))
                session._append_results(list(checked), 0, complete=False)

        log = EventLog.create(Path(path), fill)
        remember(log.path)
        return cls(log, reviewer, clock)

    @classmethod
    def open(cls, path: str | Path, *, reviewer: str | None = None, clock: Clock = _now) -> Self:
        """An existing session, as whoever started it where no reviewer is named."""
        log = EventLog.open(Path(path))
        if not log.events or log.events[0].kind != "article":
            log.close()
            raise SessionError(f"{path}: the session holds no article")
        remember(log.path)
        return cls(log, log.events[0].reviewer if reviewer is None else reviewer, clock)

    def close(self) -> None:
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # What is reviewed

    def set_references(self, paths: Sequence[str], dicts: Sequence[Mapping[str, Any]]) -> None:
        """Note what the claims are (about to be) checked against; `complete` is False from here."""
        with self._writing():
            self._append("references", data=_plain_references(paths, dicts))

    def add_results(
        self, checked: Iterable[CheckedClaim], *, article: int = 0, complete: bool = False
    ) -> None:
        """Claims as checked, new ones and again; `complete` says that there are no more to come.

        A result for a corrected or added claim belongs to that correction and goes when it is undone.
        """
        with self._writing():
            self._append_results(list(checked), article, complete=complete)

    def add_document(self, document: Document) -> int:
        """Another article in the same review; its position, for `add_results`."""
        with self._writing():
            self._append("article", data={"document": _plain_document(document)})
            return len(self.documents) - 1

    def set_published(self, published: date | None, *, article: int = 0) -> None:
        """Judge an article as of another day; `complete` is False from here."""
        day = published.isoformat() if published else None
        with self._writing():
            self._check_article(article)
            self._append("published", data={"article": article, "published": day})

    # Decisions, each one step that can be undone

    def set_verdict(
        self,
        claim_id: str,
        verdict: str,
        reasons: Iterable[str] | None = None,
        note: str | None = None,
    ) -> Event:
        """Judge a claim; reasons and note stay as they are where not given."""
        return self.set_many([claim_id], verdict, reasons, note)

    def set_many(
        self,
        claim_ids: Iterable[str],
        verdict: str,
        reasons: Iterable[str] | None = None,
        note: str | None = None,
    ) -> Event:
        """Judge several claims in one step."""
        data = {"verdict": verdict_named(verdict).value, **_remarks(reasons, note)}
        return self._step("verdict", claim_ids, data)

    def flag(self, claim_id: str) -> Event:
        """Set a claim aside for a second look."""
        return self._step("flag", [claim_id])

    def unflag(self, claim_id: str) -> Event:
        """Take the flag away: done where there is a verdict, else open."""
        return self._step("unflag", [claim_id])

    def reopen(self, claim_id: str) -> Event:
        """Take the verdict back; note and reasons stay."""
        return self._step("reopen", [claim_id])

    def set_note(self, claim_id: str, note: str, reasons: Iterable[str] | None = None) -> Event:
        return self._step("note", [claim_id], _remarks(reasons, note))

    def choose_evidence(self, claim_id: str, index: int) -> Event:
        """Judge by another candidate: the one at `index` of `claim(claim_id).evidence`."""
        with self._writing():
            evidence = self.claim(claim_id).evidence
            if not 0 <= index < len(evidence):
                raise SessionError(f"claim {claim_id}: no candidate {index}; it has {len(evidence)}")
            return self._append("choose", [claim_id], data={"evidence": evidence_key(evidence[index])})

    def correct(self, claim_id: str, checked: CheckedClaim) -> Event:
        """Replace the extraction (and what it led to); the id stays."""
        checked = replace(checked, claim=replace(checked.claim, id=claim_id))
        return self._step("correct", [claim_id], checked=[checked])

    def add_claim(self, checked: CheckedClaim, *, article: int = 0) -> Event:
        """A claim that the machine missed; give it an id of its own."""
        checked = _in_article(checked, article)
        with self._writing():
            if checked.claim.id in self._fresh().found:
                raise SessionError(f"claim {checked.claim.id}: is in the session already")
            self._check_article(article)
            return self._append("add", [checked.claim.id], [checked], {"article": article})

    def rule(
        self, claim_id: str, verdict: str, reasons: Iterable[str] | None = None, note: str | None = None
    ) -> Event:
        """The final ruling on a claim, above the verdicts of all reviewers."""
        data = {"verdict": verdict_named(verdict).value, **_remarks(reasons, note)}
        return self._step("ruling", [claim_id], data)

    def undo(self) -> Event | None:
        """Take back the reviewer's last step; the step, or None where there is none."""
        return self._revert("undo", lambda state: state.done)

    def redo(self) -> Event | None:
        """Bring back the step undone last; the step, or None where there is none."""
        return self._revert("redo", lambda state: state.undone)

    def _revert(self, kind: str, stacks: Callable[[State], dict[str | None, list[int]]]) -> Event | None:
        with self._writing():
            stack = stacks(self._fresh()).get(self.reviewer)
            if not stack:
                return None
            step = next(event for event in self._log.events if event.seq == stack[-1])
            self._append(kind, step.claim_ids, data={"step": step.seq})
            return step

    def _step(
        self,
        kind: str,
        claim_ids: Iterable[str],
        data: Mapping[str, Any] | None = None,
        checked: Sequence[CheckedClaim] = (),
    ) -> Event:
        with self._writing():
            ids = list(dict.fromkeys(claim_ids))
            for claim_id in ids:
                self._known(claim_id)
            return self._append(kind, ids, checked, data)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            with self._log.writing():
                yield
                self._log.summarise(self._summary())
        except BaseException:
            self._replayed = (-1, State())
            raise

    def _append(
        self,
        kind: str,
        claim_ids: Iterable[str] = (),
        checked: Sequence[CheckedClaim] = (),
        data: Mapping[str, Any] | None = None,
    ) -> Event:
        at = self._clock().astimezone(UTC).isoformat(timespec="seconds")
        stored = tuple(CheckedClaim.from_dict(item.to_dict()) for item in checked)
        return self._log.append(Event(0, at, self.reviewer, kind, tuple(claim_ids), stored, data or {}))

    def _append_results(self, checked: list[CheckedClaim], article: int, *, complete: bool) -> None:
        self._check_article(article)
        state = self._fresh()
        named = [_in_article(item, article) for item in checked]
        origins = [_origin(state, item) for item in named]
        data = {"article": article, "origins": origins, "complete": complete}
        self._append("results", [item.claim.id for item in named], named, data)

    def _check_article(self, article: int) -> None:
        if not 0 <= article < len(self._fresh().documents):
            raise SessionError(f"{self.path}: no article {article} in this session")

    def _summary(self) -> dict[str, str]:
        done, total = self.progress()
        document, last = self.document, self._log.events[-1]
        return {
            "source": document.source,
            "title": document.title or "",
            "done": str(done),
            "total": str(total),
            "at": last.at,
        }


def _in_article(checked: CheckedClaim, article: int) -> CheckedClaim:
    """The claim under an id that no other article of the session can have."""
    mark = f"@{article + 1}"
    if article == 0 or checked.claim.id.endswith(mark):
        return checked
    return replace(checked, claim=replace(checked.claim, id=checked.claim.id + mark))


def _origin(state: State, checked: CheckedClaim) -> int:
    """The step whose extraction was checked, or 0 where it is the machine's own."""
    claim_id = checked.claim.id
    if claim_id in state.corrected:
        seq, corrected = state.corrected[claim_id]
        if corrected.claim == CheckedClaim.from_dict(checked.to_dict()).claim:
            return seq
    return state.added.get(claim_id, 0)


def _remarks(reasons: Iterable[str] | None, note: str | None) -> dict[str, Any]:
    codes = None if reasons is None else [code.value for code in reason_codes(reasons)]
    return {"reasons": codes, "note": note}


def _plain_document(document: Document) -> dict[str, Any]:
    return {
        "text": document.text,
        "source": document.source,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "metadata": dict(document.metadata),
    }


def _plain_references(paths: Sequence[str], dicts: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    return {"paths": [str(path) for path in paths], "dicts": [dict(item) for item in dicts]}
