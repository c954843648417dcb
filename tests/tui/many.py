"""A long article with thousands of claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from factcheck.findings import CheckedClaim
from factcheck.reviews import Session
from tests.tui.sample import checked_claims, session_at

__all__ = ["long_session", "many_claims"]


def many_claims(count: int) -> tuple[str, Sequence[CheckedClaim]]:
    """A text of `count` sentences with one figure each, and their claims."""
    base, sentences, found = checked_claims(), [], []
    at = 0
    for place in range(count):
        sentence = f"Boat {place} carried {place + 1000} people that day."
        written = str(place + 1000)
        checked = base[place % len(base)]
        start = at + sentence.index(written, 5)
        quantity = replace(checked.claim.quantity, start=start, end=start + len(written), text=written)
        claim = replace(
            checked.claim, id=f"m{place}", quantity=quantity, sentence=sentence, sentence_start=at
        )
        found.append(replace(checked, claim=claim))
        sentences.append(sentence)
        at += len(sentence) + 1
    lines = [" ".join(sentences[first : first + 8]) for first in range(0, count, 8)]
    return "\n".join(lines), found


def long_session(path: Path, count: int) -> Session:
    text, claims = many_claims(count)
    return session_at(path, claims, text=text)
