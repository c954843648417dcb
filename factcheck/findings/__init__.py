"""Claim × candidates → findings with the arithmetic and the warnings, and one conclusion."""

from factcheck.findings.checked import OPEN_REVIEW, CheckedClaim, Evidence
from factcheck.findings.finding import PROPOSED_VERDICTS, Finding, Reason, Verdict
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
