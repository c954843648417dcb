"""A claim judged by the candidate that a reviewer chose."""

from __future__ import annotations

from dataclasses import replace

from factcheck.findings.checked import CheckedClaim
from factcheck.findings.explaining import explain

__all__ = ["judged_by_candidate"]

_OF_THE_TEXT = "direction: "
"""A warning about the claim's own words, which stays whatever it is compared with."""


def judged_by_candidate(checked: CheckedClaim, index: int) -> CheckedClaim:
    """The same claim with another of its candidates in front: finding, warnings, confidence and words are
    those of the candidate.

    What set sources or series against the former candidate goes with it.
    """
    chosen = checked.evidence[index]
    rest = checked.evidence[:index] + checked.evidence[index + 1 :]
    of_the_text = tuple(one for one in checked.warnings if one.startswith(_OF_THE_TEXT))
    contradicted = bool(of_the_text) and chosen.finding.supports and checked.finding.refutes
    finding = checked.finding if contradicted else chosen.finding
    decided = finding.supports or finding.refutes
    led = replace(
        checked,
        finding=finding,
        reason=chosen.reason,
        confidence=chosen.score if decided else min(chosen.score, 1 - chosen.score),
        warnings=tuple(dict.fromkeys((*of_the_text, *chosen.warnings))),
        evidence=(chosen, *rest),
    )
    return replace(led, explanation=explain(led))
