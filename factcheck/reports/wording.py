"""Claims, evidence and reviews in plain words, one line each, without control characters."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.claims import Claim
from factcheck.documents.decoding import clean
from factcheck.findings import CheckedClaim, Evidence
from factcheck.findings.wording import number, shortened, with_unit
from factcheck.quantities import Comparator, Quantity
from factcheck.reports.report import Entry
from factcheck.reports.wording_table import (
    FINDINGS,
    REASON_CODES,
    REASONS,
    STATUSES,
    VERDICTS,
    WARNINGS,
)
from factcheck.reviews import Review, Status
from factcheck.units.nouns import plural

__all__ = [
    "cell_of",
    "counted",
    "difference_of",
    "figure_of",
    "finding_of",
    "folded",
    "link_of",
    "one_line",
    "reasons_of",
    "several",
    "signed",
    "sources_of",
    "understood",
    "value_of",
    "verdict_of",
    "verdict_words",
    "warning_of",
]

_LESS = {Comparator.LESS_THAN: "less than", Comparator.AT_MOST: "at most"}
_MORE = {Comparator.MORE_THAN: "more than", Comparator.AT_LEAST: "at least"}
_LINK = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def one_line(text: object) -> str:
    """Text of an article, a file or a reviewer, safe to print and on one line."""
    return " ".join(clean(str(text)).split())


def understood(claim: Claim) -> list[tuple[str, str]]:
    """What the claim says, as label and text; what is not known is left out."""
    pairs = [
        ("figure", figure_of(claim)),
        ("means", _meaning(claim.quantity)),
        ("what", claim.subject),
        ("where", claim.place),
        ("when", str(claim.period) if claim.period else None),
        ("according to", claim.attribution),
        ("kind", claim.kind.value),
    ]
    return [(label, one_line(text)) for label, text in pairs if text]


def figure_of(claim: Claim) -> str:
    """The figure with its hedge and unit as the article words it (`up to 5,000 places`)."""
    quantity = claim.quantity
    start, end = (
        at - claim.sentence_start
        for at in (
            min(quantity.start, quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start),
            max(quantity.end, quantity.phrase_end),
        )
    )
    words = claim.sentence[max(start, 0) : end]
    return one_line(words if quantity.text in words else quantity.text)


def value_of(evidence: Evidence) -> str:
    """The reference figure with its bounds and unit."""
    if evidence.value is not None:
        stated = with_unit(evidence.value, evidence.unit or "(unit not known)")
        return one_line(f"{_bound(evidence)} {stated}{_range(evidence)}")
    lower, upper = number(evidence.lower), with_unit(evidence.upper, evidence.unit)
    return one_line(f"{lower} to {upper}")


def _bound(evidence: Evidence) -> str:
    """`at least` or `at most` where the reference gives its figure as a bound."""
    if evidence.lower == evidence.value and evidence.upper is None:
        return "at least"
    return "at most" if evidence.upper == evidence.value and evidence.lower is None else ""


def _range(evidence: Evidence) -> str:
    if evidence.lower is None or evidence.upper is None or evidence.lower == evidence.upper:
        return ""
    return f" ({number(evidence.lower)} to {number(evidence.upper)})"


def difference_of(evidence: Evidence) -> str | None:
    """Claim against reference, absolute and in per cent."""
    if evidence.difference is None:
        return None
    text = f"{'+' if evidence.difference > 0 else ''}{number(evidence.difference)}"
    if not evidence.relative_difference:
        return text
    return f"{text} ({100 * evidence.relative_difference:+.1f} %)"


def cell_of(evidence: Evidence) -> str:
    """Where the figure stands: file, line, column and raw cell."""
    column, cell = shortened(evidence.column), shortened(evidence.cell)
    return one_line(f"{evidence.file}:{evidence.line}, column {column}, cell “{cell}”")


def warning_of(warning: str) -> str:
    """A warning whose kind is in words: `source_conflict: …` begins with `sources disagree: …`."""
    kind, colon, text = one_line(warning).partition(": ")
    return f"{WARNINGS.get(kind, kind.replace('_', ' '))}{colon}{text}" if colon else kind


def link_of(url: str | None) -> str | None:
    """The address where it is one that a reader may follow, else None."""
    match = _LINK.fullmatch(one_line(url or ""))
    return match[0] if match else None


def finding_of(checked: CheckedClaim | Evidence) -> str:
    """The finding in words, with its reason."""
    words = FINDINGS[checked.finding][1]
    return f"{words} ({REASONS[checked.reason]})" if checked.reason else words


def verdict_of(entry: Entry) -> str:
    """The final verdict in words, or how far the review has come."""
    return verdict_words(entry.review)


def verdict_words(review: Review) -> str:
    """One reviewer's verdict, or how far that review has come."""
    if review.verdict is not None and review.status is Status.DONE:
        return VERDICTS[review.verdict]
    return STATUSES[review.status]


def reasons_of(review: Review) -> str:
    return ", ".join(REASON_CODES[reason] for reason in review.reasons)


def sources_of(evidence: Evidence) -> str:
    """Publisher, title and day of publication."""
    day = f"{evidence.published.day} {evidence.published:%b %Y}" if evidence.published else None
    return one_line(
        ", ".join(shortened(part) for part in (evidence.publisher, evidence.source_title, day) if part)
    )


def signed(review: Review) -> str:
    """Who decided and on which day."""
    who = one_line(review.reviewer) if review.reviewer else ""
    return ", ".join(part for part in (who, (review.at or "")[:10]) if part)


def several(count: int, noun: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{count} {noun if count == 1 else plural(noun)}"


def folded(count: int) -> str:
    """The line of a table about the claims that it does not show."""
    return f"{several(count, 'claim')} of little worth not shown here; --worth 0 shows every one"


def counted(counts: Iterable[tuple[str, int]]) -> str:
    """`3 correct, 1 unproven`."""
    return ", ".join(f"{count} {words.lower()}" for words, count in counts)


def _meaning(quantity: Quantity) -> str | None:
    """The interval in the canonical unit."""
    lower, upper = (None if end is None else float(end) for end in (quantity.lower, quantity.upper))
    unit = quantity.unit
    if lower is None and upper is None:
        return unit
    if lower == upper:
        return f"exactly {with_unit(lower, unit)}"
    if lower is None:
        return f"{_LESS.get(quantity.comparator, '')} {with_unit(upper, unit)}".strip()
    if upper is None:
        return f"{_MORE.get(quantity.comparator, '')} {with_unit(lower, unit)}".strip()
    return f"{number(lower)} to {with_unit(upper, unit)}"
