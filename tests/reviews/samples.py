"""A small made-up article with claims as the check would return them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from factcheck.claims import Claim, Kind
from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Evidence, Finding, Reason
from factcheck.periods import Period
from factcheck.quantities import Comparator, Quantity

TEXT = (
    "LISTON (14 March 2011) - The ferry sank with 312 people on board.\n"
    "More than 2,000 volunteers joined the search, the mayor said.\n"
    "Fares had risen by 40 percent since 2009.\n"
)
DOCUMENT = Document(TEXT, "ferry.txt", title="Ferry sinks off Liston", published=date(2011, 3, 14))


def evidence(
    finding: Finding = Finding.MATCHES,
    *,
    line: int = 2,
    cell: str = "312",
    reason: Reason | None = None,
    source_url: str | None = "https://example.org/coastguard",
) -> Evidence:
    return Evidence(
        finding=finding,
        reason=reason,
        score=0.9,
        indicator="people on board",
        subject="passengers and crew",
        place="Liston",
        period=Period.of_day(date(2011, 3, 13)),
        value=float(cell),
        lower=None,
        upper=None,
        unit="people",
        value_in_claim_unit=float(cell),
        difference=312 - float(cell),
        relative_difference=(312 - float(cell)) / float(cell),
        calculation=("312 as written means 311.5 to 312.5", f"reference {cell}"),
        publisher="Coastguard",
        source_title="Passenger list of the Aurora",
        source_url=source_url,
        published=date(2011, 3, 13),
        file="ferries.csv",
        line=line,
        column="value",
        cell=cell,
        note="Counted at the gate.",
        sha256="0" * 64,
    )


def checked(
    text: str = "312",
    *,
    finding: Finding = Finding.MATCHES,
    reason: Reason | None = None,
    document: Document = DOCUMENT,
    evidence: tuple[Evidence, ...] = (),
    warnings: tuple[str, ...] = (),
    subject: str = "people on board",
) -> CheckedClaim:
    """A claim on the first place in the document where `text` stands."""
    start = document.text.index(text)
    first, last = document.text.rfind("\n", 0, start) + 1, document.text.index("\n", start)
    value = Decimal(text.replace(",", ""))
    quantity = Quantity(
        start=start,
        end=start + len(text),
        text=text,
        value=value,
        lower=value - Decimal("0.5"),
        upper=value + Decimal("0.5"),
        comparator=Comparator.EQUAL,
        unit="people",
        counted=True,
    )
    claim = Claim(
        id=f"c{start}",
        sentence=document.text[first:last],
        sentence_start=first,
        quantity=quantity,
        kind=Kind.LEVEL,
        subject=subject,
        place="Liston",
        place_key=None,
        period=Period.of_day(date(2011, 3, 13)),
        attribution=None,
        check_worthiness=0.9,
    )
    return CheckedClaim(
        claim=claim,
        finding=finding,
        reason=reason,
        confidence=0.8,
        warnings=warnings,
        explanation="The passenger list gives the same figure.",
        evidence=evidence,
    )


def ferry_claims() -> list[CheckedClaim]:
    """Ids `c45`, `c76` and `c147`: one that matches, one without reference, one overstated."""
    return [
        checked("312", evidence=(evidence(), evidence(Finding.OVERSTATES, line=3, cell="280"))),
        checked("2,000", finding=Finding.NO_REFERENCE, subject="volunteers"),
        checked(
            "40",
            finding=Finding.OVERSTATES,
            evidence=(evidence(Finding.OVERSTATES, line=7, cell="25"),),
            warnings=("period: the reference starts in 2010",),
            subject="fares",
        ),
    ]


def ticking() -> Callable[[], datetime]:
    """A clock that starts on 14 March 2011 at noon and moves on a minute a call."""
    now = datetime(2011, 3, 14, 12, tzinfo=UTC)

    def tick() -> datetime:
        nonlocal now
        now += timedelta(minutes=1)
        return now

    return tick
