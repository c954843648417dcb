"""How far several reviewers agree, and what counts in the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import combinations

from factcheck.findings import Verdict
from factcheck.reviews.review import OPEN, Review, Status
from factcheck.reviews.session import Session

__all__ = ["Agreement", "Disagreement", "agreements", "disagreements", "final_review"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two reviewers over the claims that both have judged."""

    first: str | None
    second: str | None
    claims: int
    """How many claims both have judged."""
    percent: float | None
    """Share of them with the same verdict, 0 to 100; None where there are none."""
    kappa: float | None
    """Cohen's kappa, agreement beyond chance (Educ. Psychol. Meas. 20, 1960, p. 37); None where chance
    alone would give full agreement."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A claim on which reviewers differ."""

    claim_id: str
    reviews: tuple[Review, ...]
    """By name of the reviewer."""
    ruling: Review | None


def agreements(session: Session) -> list[Agreement]:
    """Every pair of reviewers, in order of their names."""
    return [_agreement(session, *pair) for pair in combinations(session.reviewers, 2)]


def disagreements(session: Session) -> list[Disagreement]:
    """The claims with more than one verdict, in order."""
    found = []
    for checked in session.claims:
        reviews = _judged(session, checked.claim.id)
        if len({review.verdict for review in reviews}) > 1:
            found.append(Disagreement(checked.claim.id, tuple(reviews), session.ruling(checked.claim.id)))
    return found


def final_review(session: Session, claim_id: str) -> Review:
    """What a report states: the ruling, else the verdict that all reviewers share, else flagged."""
    ruling = session.ruling(claim_id)
    if ruling is not None:
        return ruling
    reviews = session.reviews_of(claim_id)
    done = [review for review in reviews if review.status is Status.DONE]
    if len({review.verdict for review in done}) > 1:
        verdicts = "; ".join(f"{review.reviewer or 'unnamed'}: {review.verdict}" for review in done)
        return Review(status=Status.FLAGGED, note=f"reviewers differ ({verdicts})")
    return max(done or reviews, key=lambda review: review.at or "", default=OPEN)


def _agreement(session: Session, first: str | None, second: str | None) -> Agreement:
    pairs = []
    for checked in session.claims:
        by = {review.reviewer: review.verdict for review in _judged(session, checked.claim.id)}
        if (one := by.get(first)) and (other := by.get(second)):
            pairs.append((one, other))
    percent = 100 * sum(one is other for one, other in pairs) / len(pairs) if pairs else None
    return Agreement(first, second, len(pairs), percent, _kappa(pairs))


def _kappa(pairs: list[tuple[Verdict, Verdict]]) -> float | None:
    if not pairs:
        return None
    total = len(pairs)
    observed = sum(one is other for one, other in pairs) / total
    firsts, seconds = (Counter(column) for column in zip(*pairs, strict=True))
    by_chance = sum(firsts[verdict] * seconds[verdict] for verdict in Verdict) / total**2
    return None if by_chance == 1 else (observed - by_chance) / (1 - by_chance)


def _judged(session: Session, claim_id: str) -> list[Review]:
    return [review for review in session.reviews_of(claim_id) if review.status is Status.DONE]
