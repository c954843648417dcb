"""ClaimReview as JSON-LD, for the page that carries the review.

Fields: https://developers.google.com/search/docs/appearance/structured-data/factcheck
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck.errors import InputError
from factcheck.findings import Verdict
from factcheck.reports.data import plain_json
from factcheck.reports.report import Entry, Report
from factcheck.reports.speakers import speaker_type
from factcheck.reports.wording import link_of, one_line
from factcheck.reports.wording_table import VERDICTS

__all__ = ["RATINGS", "claimreview_report"]

RATINGS: dict[Verdict, int | None] = {
    Verdict.CORRECT: 5,
    Verdict.MOSTLY_CORRECT: 4,
    Verdict.EXAGGERATED: 2,
    Verdict.UNDERSTATED: 2,
    Verdict.MISLEADING: 2,
    Verdict.INCORRECT: 1,
    Verdict.UNPROVEN: None,
}
"""On a scale of 1 (worst) to 5 (best); `unproven` has no place on it."""
CLAIM_LENGTH = 74
"""`claimReviewed` has to stay under 75 characters."""


def claimreview_report(reports: Sequence[Report], url: str | None, organisation: str | None = None) -> str:
    """One ClaimReview for each settled claim; each points to its own anchor of the page at `url`.

    Raises InputError where the address is missing or no web address.
    """
    page = link_of(url)
    if page is None:
        raise InputError(
            f"{url or 'claimreview'}: needs the public address of the page that carries the review: "
            "--url https://…"
        )
    page = page.partition("#")[0]
    return plain_json(
        {
            "@context": "https://schema.org",
            "@graph": [
                _claim_review(report, entry, page, organisation)
                for report in reports
                for entry in report.entries
                if entry.settled
            ],
        }
    )


def _claim_review(report: Report, entry: Entry, page: str, organisation: str | None) -> dict[str, Any]:
    claim, review = entry.checked.claim, entry.review
    author = organisation or review.reviewer
    return {
        "@type": "ClaimReview",
        "url": f"{page}#{claim.id}",
        "claimReviewed": _shortened(one_line(claim.sentence), one_line(claim.text)),
        **({"author": _author(organisation, author)} if author else {}),
        **({"datePublished": review.at[:10]} if review.at else {}),
        "itemReviewed": _item(report, entry),
        "reviewRating": _rating(review.verdict),
    }


def _item(report: Report, entry: Entry) -> dict[str, Any]:
    """The claim and who made it: the one it is attributed to, else the article's author."""
    document = report.document
    address = link_of(document.url)
    speaker = entry.checked.claim.attribution or document.metadata.get("author")
    return {
        "@type": "Claim",
        **({"author": _speaker(one_line(speaker))} if speaker else {}),
        **({"datePublished": document.published.isoformat()} if document.published else {}),
        **({"appearance": {"@type": "CreativeWork", "url": address}} if address else {}),
    }


def _speaker(name: str) -> dict[str, str]:
    """A person or a body, and neither where the name does not show which."""
    kind = speaker_type(name)
    return {**({"@type": kind} if kind else {}), "name": name}


def _rating(verdict: Verdict | None) -> dict[str, Any]:
    assert verdict is not None, "a settled claim has a verdict"
    rating = RATINGS[verdict]
    scale = {} if rating is None else {"ratingValue": rating, "bestRating": 5, "worstRating": 1}
    return {"@type": "Rating", "alternateName": VERDICTS[verdict], **scale}


def _author(organisation: str | None, name: str) -> dict[str, str]:
    return {"@type": "Organization" if organisation else "Person", "name": one_line(name)}


def _shortened(sentence: str, figure: str) -> str:
    """As much of the sentence as fits, cut between words so that the figure is in it."""
    if len(sentence) <= CLAIM_LENGTH:
        return sentence
    at = max(sentence.find(figure), 0)
    room = CLAIM_LENGTH - 1
    if at + len(figure) < room * 3 // 4:
        return f"{_whole_words(sentence[: room + 1], last=True)}…"
    if at >= len(sentence) - room:
        return f"…{_whole_words(sentence[-room - 1 :], last=False)}"
    middle = sentence[at - room // 3 : at + room - room // 3]
    return f"…{_whole_words(_whole_words(middle, last=False), last=True)}…"


def _whole_words(text: str, *, last: bool) -> str:
    """Without the word that the cut at the end, or at the beginning, may have gone through."""
    kept = text.rpartition(" ")[0] if last else text.partition(" ")[2]
    return kept or text[1:-1]
