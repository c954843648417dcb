"""Claim × candidates → findings with the arithmetic and the warnings, and one conclusion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.findings.checked import OPEN_REVIEW, CheckedClaim, Evidence
from factcheck.findings.finding import PROPOSED_VERDICTS, Finding, Reason, Verdict

if TYPE_CHECKING:
    from factcheck.findings.judging import judge

__all__ = [
    "OPEN_REVIEW",
    "PROPOSED_VERDICTS",
    "CheckedClaim",
    "Evidence",
    "Finding",
    "Reason",
    "Verdict",
    "judge",
]


def __getattr__(name: str) -> Any:
    """Import `judge`, and matching with it, on first use: a screen that shows findings needs neither."""
    if name != "judge":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from factcheck.findings.judging import judge

    return judge
