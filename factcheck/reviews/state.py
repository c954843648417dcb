"""The present state of a session, computed from its log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Evidence, Verdict
from factcheck.reviews.event import STEPS, Event
from factcheck.reviews.review import OPEN, Review, Status, reason_codes

__all__ = ["State", "evidence_key", "replay"]

ADDED = -1
"""Stands for the place in the results of a claim that a reviewer added."""


@dataclass
class State:
    """What the log amounts to once everything undone is left out."""

    documents: list[Document] = field(default_factory=list)
    found: dict[str, CheckedClaim] = field(default_factory=dict)
    """By claim id: as the machine found it, or as the reviewer added it."""
    corrected: dict[str, tuple[int, CheckedClaim]] = field(default_factory=dict)
    """By claim id: the correction in force and the event that made it."""
    chosen: dict[str, list[Any]] = field(default_factory=dict)
    """By claim id: key of the candidate that the reviewer chose."""
    added: dict[str, int] = field(default_factory=dict)
    """By id of a claim that a reviewer added: the event that did so."""
    article: dict[str, int] = field(default_factory=dict)
    """By claim id: position of its document."""
    reviews: dict[tuple[str | None, str], Review] = field(default_factory=dict)
    """By reviewer and claim id."""
    rulings: dict[str, Review] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    reference_dicts: tuple[dict[str, Any], ...] = ()
    complete: bool = False
    """Whether every claim has been checked."""
    done: dict[str | None, list[int]] = field(default_factory=dict)
    """By reviewer: the steps in force, oldest first."""
    undone: dict[str | None, list[int]] = field(default_factory=dict)
    """By reviewer: the steps that `redo` would bring back, next one last."""

    def current(self, claim_id: str) -> CheckedClaim:
        """The claim with its correction and the chosen candidate applied."""
        checked = self.found[claim_id]
        if claim_id in self.corrected:
            checked = self.corrected[claim_id][1]
        keys = [evidence_key(evidence) for evidence in checked.evidence]
        chosen = self.chosen.get(claim_id)
        if chosen in keys[1:]:
            from factcheck.findings.choosing import judged_by_candidate

            return judged_by_candidate(checked, keys.index(chosen))
        return checked


def evidence_key(evidence: Evidence) -> list[Any]:
    """What singles out a candidate of a claim also after another check."""
    return [evidence.file, evidence.line, evidence.column, evidence.indicator, evidence.operation]


def replay(events: Sequence[Event]) -> State:
    """The state after all events; steps that are undone count as if they had never happened."""
    state = State()
    _stack(state, events)
    in_force = {seq for stack in state.done.values() for seq in stack}
    for event in events:
        if event.kind not in STEPS or event.seq in in_force:
            _EFFECTS.get(event.kind, _nothing)(state, event)
    return state


def _stack(state: State, events: Iterable[Event]) -> None:
    for event in events:
        done = state.done.setdefault(event.reviewer, [])
        undone = state.undone.setdefault(event.reviewer, [])
        if event.kind in STEPS:
            done.append(event.seq)
            undone.clear()
        elif event.kind == "undo":
            undone.append(done.pop())
        elif event.kind == "redo":
            done.append(undone.pop())


def _nothing(state: State, event: Event) -> None:
    """`undo` and `redo` have had their effect in `_stack`."""


def _article(state: State, event: Event) -> None:
    plain = event.data["document"]
    published = date.fromisoformat(plain["published"]) if plain["published"] else None
    state.documents.append(Document(**{**plain, "published": published}))
    state.complete = False


def _published(state: State, event: Event) -> None:
    day = event.data["published"]
    article = event.data["article"]
    published = date.fromisoformat(day) if day else None
    state.documents[article] = replace(state.documents[article], published=published)
    state.complete = False


def _results(state: State, event: Event) -> None:
    """A result belongs to the extraction it was made for: the machine's or a reviewer's."""
    origins = event.data["origins"]
    for checked, origin in zip(event.checked, origins, strict=True):
        claim_id = checked.claim.id
        if origin == 0:
            state.found[claim_id] = checked
            state.article.setdefault(claim_id, event.data["article"])
        elif state.added.get(claim_id) == origin:
            state.found[claim_id] = checked
        elif claim_id in state.corrected and state.corrected[claim_id][0] == origin:
            state.corrected[claim_id] = (origin, checked)
    state.complete = state.complete or event.data["complete"]


def _references(state: State, event: Event) -> None:
    state.references = tuple(event.data["paths"])
    state.reference_dicts = tuple(event.data["dicts"])
    state.complete = False


def _add(state: State, event: Event) -> None:
    for checked in event.checked:
        state.found[checked.claim.id] = checked
        state.added[checked.claim.id] = event.seq
        state.article[checked.claim.id] = event.data["article"]


def _correct(state: State, event: Event) -> None:
    for checked in event.checked:
        state.corrected[checked.claim.id] = (event.seq, checked)
        state.chosen.pop(checked.claim.id, None)


def _choose(state: State, event: Event) -> None:
    for claim_id in event.claim_ids:
        state.chosen[claim_id] = event.data["evidence"]


def _verdict(state: State, event: Event) -> None:
    _judge(state, event, verdict=Verdict(event.data["verdict"]), status=Status.DONE)


def _flag(state: State, event: Event) -> None:
    _judge(state, event, status=Status.FLAGGED)


def _unflag(state: State, event: Event) -> None:
    for claim_id in event.claim_ids:
        judged = state.reviews.get((event.reviewer, claim_id), OPEN).verdict is not None
        _judge_one(state, event, claim_id, status=Status.DONE if judged else Status.OPEN)


def _reopen(state: State, event: Event) -> None:
    _judge(state, event, verdict=None, status=Status.OPEN)


def _note(state: State, event: Event) -> None:
    _judge(state, event)


def _ruling(state: State, event: Event) -> None:
    for claim_id in event.claim_ids:
        state.rulings[claim_id] = replace(
            OPEN,
            verdict=Verdict(event.data["verdict"]),
            status=Status.DONE,
            reviewer=event.reviewer,
            at=event.at,
            **_remarks(event),
        )


def _judge(state: State, event: Event, **changes: Any) -> None:
    for claim_id in event.claim_ids:
        _judge_one(state, event, claim_id, **changes)


def _judge_one(state: State, event: Event, claim_id: str, **changes: Any) -> None:
    before = state.reviews.get((event.reviewer, claim_id), OPEN)
    after = replace(before, reviewer=event.reviewer, at=event.at, **_remarks(event), **changes)
    state.reviews[event.reviewer, claim_id] = after


def _remarks(event: Event) -> dict[str, Any]:
    """Note and reasons that the event sets; those it leaves out stay as they were."""
    remarks: dict[str, Any] = {}
    if event.data.get("note") is not None:
        remarks["note"] = event.data["note"]
    if event.data.get("reasons") is not None:
        remarks["reasons"] = reason_codes(event.data["reasons"])
    return remarks


_EFFECTS: dict[str, Callable[[State, Event], None]] = {
    "article": _article,
    "published": _published,
    "results": _results,
    "references": _references,
    "add": _add,
    "correct": _correct,
    "choose": _choose,
    "verdict": _verdict,
    "flag": _flag,
    "unflag": _unflag,
    "reopen": _reopen,
    "note": _note,
    "ruling": _ruling,
}
