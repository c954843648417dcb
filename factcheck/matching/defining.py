"""Whether the words of a claim and of a series set apart what the other counts."""

from __future__ import annotations

import re

from factcheck.claims import Claim
from factcheck.matching.contrasts import contrast, meant_as_people, stems_set_apart
from factcheck.matching.measuring import is_default
from factcheck.matching.words import stems
from factcheck.places import without_places
from factcheck.references import Indicator

__all__ = ["contrast_with"]

_CARBON_DIOXIDE = re.compile(r"\bcarbon(?=[- ](?:emissions?|pollution|footprint)\b)", re.IGNORECASE)
"""What texts call carbon dioxide for short, and not the element."""


def contrast_with(claim: Claim, indicator: Indicator, *, parts_only: bool = False) -> str | None:
    """What the words of a claim and those that set a series apart contradict each other in."""
    unit = claim.quantity.unit if claim.quantity.counted else ""
    values = list(indicator.dimensions.values())
    subject = indicator.subject or ""
    parts = values if values and all(value in subject for value in values) else [subject, *values]
    whole = [part for part in parts if is_default(part)]
    telling = [indicator.name, *(part for part in parts if part not in whole)]
    subject = _CARBON_DIOXIDE.sub("", without_places(claim.subject or ""))
    ours = stems_set_apart(f"{subject} {unit or ''}")
    return contrast(
        set(ours) - meant_as_people(claim.sentence),
        stems_set_apart(" . ".join([*telling, indicator.unit or ""])),
        stems(" . ".join(whole)),
        parts_only=parts_only,
    )
