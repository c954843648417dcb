"""A claim with what was found about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.claims import Claim
from factcheck.findings.finding import PROPOSED_VERDICTS, Finding, Reason, Verdict
from factcheck.periods import Period

__all__ = ["OPEN_REVIEW", "CheckedClaim", "Evidence"]

OPEN_REVIEW: dict[str, Any] = {
    "verdict": None, "status": "open", "reasons": [], "note": "", "reviewer": None, "at": None,
}  # fmt: skip
"""The `review` of a claim that nobody has judged yet."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One candidate with its finding and the arithmetic; the fields of the JSON contract, in its order."""

    finding: Finding
    reason: Reason | None
    score: float
    indicator: str
    subject: str | None
    place: str | None
    period: Period | None
    value: float | None
    lower: float | None
    upper: float | None
    unit: str | None
    value_in_claim_unit: float | None
    difference: float | None
    """Claim value minus reference value, in the claim's unit."""
    relative_difference: float | None
    """`difference` as a fraction of the reference value."""
    calculation: tuple[str, ...]
    publisher: str | None
    source_title: str | None
    source_url: str | None
    published: date | None
    file: str
    line: int
    column: str
    cell: str
    note: str | None
    warnings: tuple[str, ...] = ()
    operation: str | None = None
    indicator_id: int | None = None
    """For the chart and the table of the running library; means nothing in another run."""
    place_key: str | None = None
    sha256: str | None = None

    def to_dict(self) -> dict[str, Any]:
        plain = {name: getattr(self, name) for name in self.__slots__}
        return {
            **plain,
            "finding": self.finding.value,
            "reason": self.reason.value if self.reason else None,
            "score": round(self.score, 3),
            "period": self.period.to_dict() if self.period else None,
            "published": self.published.isoformat() if self.published else None,
            "calculation": list(self.calculation),
            "warnings": list(self.warnings),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Evidence:
        """The inverse of `to_dict`."""
        return cls(
            **{
                **data,
                "finding": Finding(data["finding"]),
                "reason": Reason(data["reason"]) if data["reason"] else None,
                "period": Period.from_dict(data["period"]) if data["period"] else None,
                "published": date.fromisoformat(data["published"]) if data["published"] else None,
                "calculation": tuple(data["calculation"]),
                "warnings": tuple(data["warnings"]),
            }
        )


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim, the conclusion over all its evidence, and the evidence, best first."""

    claim: Claim
    finding: Finding
    reason: Reason | None
    confidence: float
    warnings: tuple[str, ...]
    """Each starts with its kind: `definition:`, `date:`, `rounding:`, `source_conflict:`, `weak bound:` …"""
    explanation: str
    """One or two plain sentences."""
    evidence: tuple[Evidence, ...]

    @property
    def proposed_verdict(self) -> Verdict:
        return PROPOSED_VERDICTS[self.finding]

    def to_dict(self, review: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The JSON contract; `review` is what the reviewer decided, open where not given."""
        return {
            **self.claim.to_dict(),
            "finding": self.finding.value,
            "reason": self.reason.value if self.reason else None,
            "confidence": round(self.confidence, 2),
            "warnings": list(self.warnings),
            "explanation": self.explanation,
            "proposed_verdict": self.proposed_verdict.value,
            "evidence": [evidence.to_dict() for evidence in self.evidence],
            "review": dict(review or OPEN_REVIEW),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> CheckedClaim:
        """The inverse of `to_dict`, without the review."""
        return cls(
            claim=Claim.from_dict(data),
            finding=Finding(data["finding"]),
            reason=Reason(data["reason"]) if data["reason"] else None,
            confidence=data["confidence"],
            warnings=tuple(data["warnings"]),
            explanation=data["explanation"],
            evidence=tuple(Evidence.from_dict(item) for item in data["evidence"]),
        )
