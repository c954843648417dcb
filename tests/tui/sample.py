"""A made-up article on a made-up island, its claims as if checked, and a library that needs no files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.claims import Claim, Kind
from factcheck.documents import Document
from factcheck.findings import CheckedClaim, Evidence, Finding, Reason
from factcheck.periods import Period
from factcheck.quantities import Comparator, Quantity
from factcheck.references import Hit, Indicator, Observation, Source, TableWindow
from factcheck.reviews import Session
from factcheck.tui.words import number

TEXT = """Ferry fares have doubled, says island council

Some 48,200 passengers crossed the Tarn Sound last year, the harbour office says, more than in any year \
since 2009. The council puts the cost of the new pier at $12.5 million, and the old one is to be pulled \
down within 30 days.

"A single fare is now twice what it was in 2015," said the council leader, Ines Okoro. According to the \
harbour office the fare rose from 4.20 to 6.80 in that time.

At least 310 people work on the boats, a fifth of all jobs on the island. Unemployment stands at 3.4%, \
down from 5.1% a year ago.
"""

Row = tuple[str, str | None, str, str | None, Finding, Reason | None, float, Kind, Comparator]

ROWS: tuple[Row, ...] = (
    ("48,200", "people", "passengers who crossed the Tarn Sound", "harbour office", Finding.MATCHES_ROUNDED,
     None, 0.91, Kind.COUNT, Comparator.ABOUT),
    ("$12.5 million", "USD", "cost of the new pier", "council", Finding.UNDERSTATES,
     None, 0.78, Kind.LEVEL, Comparator.EQUAL),
    ("30 days", "day", "pulling down the old pier", None, Finding.NO_REFERENCE,
     None, 0.35, Kind.DURATION, Comparator.AT_MOST),
    ("twice", None, "single fare against 2015", "Ines Okoro", Finding.OVERSTATES,
     None, 0.83, Kind.RATIO, Comparator.EQUAL),
    ("310", "people", "people who work on the boats", None, Finding.BOUND_HOLDS,
     None, 0.74, Kind.COUNT, Comparator.AT_LEAST),
    ("a fifth", "%", "share of all jobs on the island", None, Finding.NOT_COMPARABLE,
     Reason.BASE, 0.41, Kind.SHARE, Comparator.EQUAL),
    ("3.4%", "%", "unemployment", None, Finding.MATCHES, None, 0.95, Kind.LEVEL, Comparator.EQUAL),
    ("5.1%", "%", "unemployment a year ago", None, Finding.DISPUTED,
     None, 0.66, Kind.LEVEL, Comparator.EQUAL),
)  # fmt: skip

VALUES: dict[str, tuple[str, float]] = {
    "48,200": ("48200", 48_163), "$12.5 million": ("12500000", 14_900_000), "30 days": ("30", 0),
    "twice": ("2", 1.62), "310": ("310", 327), "a fifth": ("20", 21.4), "3.4%": ("3.4", 3.4),
    "5.1%": ("5.1", 5.4),
}  # fmt: skip

EXPLANATIONS: dict[Finding, str] = {
    Finding.MATCHES: "The statistics office gives the same figure for the same month.",
    Finding.MATCHES_ROUNDED: "The harbour office counted 48,163 passengers, which rounds to 48,200.",
    Finding.BOUND_HOLDS: "The staff register lists 327 people, which is at least 310.",
    Finding.OVERSTATES: "The fare rose by 62 per cent; twice would be 100 per cent.",
    Finding.UNDERSTATES: "The contract of March 2021 sets the cost at $14.9 million.",
    Finding.DISPUTED: "The two offices differ: 5.1 per cent in one, 5.4 in the other.",
    Finding.NOT_COMPARABLE: "The register counts jobs, the claim may count people in work.",
    Finding.NO_REFERENCE: "None of the references speaks about this.",
    Finding.APPROXIMATES: "",
}
WARNINGS: dict[Finding, tuple[str, ...]] = {
    Finding.MATCHES_ROUNDED: ("rounding: true only by rounding to hundreds",),
    Finding.OVERSTATES: ("period: the fare of 2015 was raised in the middle of the year",),
    Finding.DISPUTED: ("source_conflict: 5.1 (statistics office) and 5.4 (labour office) for June 2020",),
    Finding.NOT_COMPARABLE: ("base: all jobs, or all people in work?",),
}

NOW = datetime(2021, 7, 2, 9, 30, tzinfo=UTC)
FILE = "claims_db/ferries.csv"
SHA = "ab" * 32
PASSENGERS = (44_100, 41_900, 39_250, 40_800, 42_020, 43_900, 44_700, 45_100, 46_350, 47_020, 47_800, 48_163)


def document(text: str = TEXT, source: str = "ferries.txt") -> Document:
    return Document(text, source=source, title="Ferry fares", published=date(2021, 7, 1))


def claim_for(text: str, written: str, number: int, **changes: Any) -> Claim:
    """A claim whose number stands in the text as written."""
    start = text.index(written)
    sentence_start = max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1
    sentence_end = min(end for end in (text.find(". ", start), text.find("\n", start), len(text)) if end > 0)
    fields: dict[str, Any] = {"unit": None, "comparator": Comparator.EQUAL, "value": Decimal(1)} | changes
    value = fields["value"]
    quantity = Quantity(
        start, start + len(written), written, value, value * Decimal("0.999"), value * Decimal("1.001"),
        fields["comparator"], fields["unit"], counted=fields["unit"] == "people",
    )  # fmt: skip
    return Claim(
        f"c{number}", text[sentence_start : sentence_end + 1].strip(), sentence_start, quantity,
        fields.get("kind", Kind.LEVEL), fields.get("subject"), "Tarn Island", None,
        Period.of_year(2020), fields.get("attribution"), round(1 - number / 20, 2),
    )  # fmt: skip


def evidence_for(claim: Claim, finding: Finding, reason: Reason | None, value: float, line: int) -> Evidence:
    claimed = float(claim.quantity.value or 0)
    return Evidence(
        finding, reason, 0.9 - line / 100, f"{claim.subject}, yearly", "all boats", "Tarn Island",
        Period.of_year(2020), value, None, None, claim.quantity.unit, value, claimed - value,
        (claimed - value) / value if value else None,
        (f"{claim.text} as written means {number(claimed * 0.999)} to {number(claimed * 1.001)}",
         f"reference {number(value)} lies {number(abs(claimed - value))} away"),
        "Harbour Office of Tarn", "Yearbook of the sound 2020", "https://harbour.example/yearbook",
        date(2021, 3, 31), FILE, line, "value", f"{value:.12g}", "Counted at the gate.", (), None, 1, None,
        SHA,
    )  # fmt: skip


def checked_claims(text: str = TEXT) -> list[CheckedClaim]:
    found = []
    for place, (written, unit, subject, who, finding, reason, sure, kind, comparator) in enumerate(ROWS, 1):
        value, reference = VALUES[written]
        claim = claim_for(
            text, written, place, unit=unit, subject=subject, attribution=who, kind=kind,
            comparator=comparator, value=Decimal(value),
        )  # fmt: skip
        evidence: tuple[Evidence, ...] = ()
        if finding is not Finding.NO_REFERENCE:
            evidence = (
                evidence_for(claim, finding, reason, reference, 60 + place),
                evidence_for(claim, Finding.NOT_COMPARABLE, Reason.DATE, reference * 0.9, 59 + place),
            )
        found.append(
            CheckedClaim(
                claim, finding, reason, sure, WARNINGS.get(finding, ()), EXPLANATIONS[finding], evidence
            )
        )
    return found


def session_at(
    path: Path, checked: Iterable[CheckedClaim] | None = None, *, reviewer: str = "Ada", text: str = TEXT
) -> Session:
    """A session whose check has run to its end."""
    claims = checked_claims() if checked is None else list(checked)
    session = Session.create(path, document(text), reviewer=reviewer, clock=lambda: NOW)
    session.add_results(claims, complete=True)
    return session


class SmallLibrary:
    """One yearly series and the table that it stands in."""

    sources: Sequence[Source] = ()
    folders: Sequence[Path] = (Path("claims_db"),)

    def __init__(self, evidence: Evidence | None = None) -> None:
        self._name = evidence.indicator if evidence else "passengers who crossed the Tarn Sound, yearly"
        self._line = evidence.line if evidence else 61

    def _indicator(self) -> Indicator:
        return Indicator(1, 1, self._name, "all boats", "people", True, "value", first=date(2009, 1, 1))

    def search(self, words: Sequence[str], *, limit: int = 50) -> list[Hit]:
        hit = Hit(self._indicator(), 7.5)
        return [hit] if any(word.split()[0].casefold() in self._name.casefold() for word in words) else []

    def indicator(self, indicator_id: int) -> Indicator:
        return self._indicator()

    def indicators(self, source_id: int) -> list[Indicator]:
        return [self._indicator()]

    def place_keys(self, indicator_id: int) -> frozenset[str | None]:
        return frozenset({None})

    def observations(
        self, indicator_id: int, *, place_key: str | None = None, period: Period | None = None
    ) -> list[Observation]:
        return list(self._series())

    def _series(self) -> Iterator[Observation]:
        for place, value in enumerate(PASSENGERS):
            line = self._line - len(PASSENGERS) + 1 + place
            yield Observation(
                1, self._name, "all boats", "Tarn Island", None, Period.of_year(2009 + place), value, None,
                None, "equal", "people", True, False, "Harbour Office of Tarn", "Yearbook of the sound",
                None, None, None, FILE, SHA, line, "value", f"{value:g}",
            )  # fmt: skip

    def columns(self, indicator_id: int) -> Any:
        raise NotImplementedError

    def observation(self, indicator_id: int, line: int) -> Observation:
        for item in self._series():
            if item.line == line:
                return item
        raise KeyError(line)

    def records(self) -> Sequence[Any]:
        return ()

    def window(self, path: str, line: int, *, rows: int = 50) -> TableWindow:
        lines = tuple(range(max(line - rows, 2), line + rows + 1))
        counted = {item.line: item.cell for item in self._series()}
        table = tuple(
            (str(1959 + at), counted.get(at, f"{at * 731 % 50_000}"), "Tarn [b]Sound[/b]") for at in lines
        )
        return TableWindow(("year", "value", "route"), table, lines)

    def rows(self, path: str, lines: Collection[int]) -> TableWindow:
        return self.window(path, min(lines), rows=len(lines))
