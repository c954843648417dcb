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

_OUTSIDE = re.compile(
    r"\W*(?:\(of which\)\s*)?(?:not\b|non\b|outside\b|other than\b|except\b)", re.IGNORECASE
)
"""Beginning of the name of a series of all but what it names (`Not in labor force`)."""
_DENIED = re.compile(
    r"\b(?:not|non\w*|no|never|neither|out|outside|other|without|left|leav\w+|inactive)\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words of a text that may mean those outside."""
_ONLY_A_BASE = re.compile(
    r"\W*(?:%|per ?cent(?:age)?|share|proportion|part)\s+of\s+(?:the\s+|total\s+)*[\w-]+\W*", re.IGNORECASE
)
"""The whole name of a series that says of what it is a share and not which (`% of Population`)."""

_CARBON_DIOXIDE = re.compile(r"\bcarbon(?=[- ](?:emissions?|pollution|footprint)\b)", re.IGNORECASE)
"""What texts call carbon dioxide for short, and not the element."""


_EMITTED = re.compile(r"\bemissions?\b", re.IGNORECASE)
_TELLS_OF_GASES = re.compile(
    r"\b(?:emi(?:t|ss)\w*|co2|co₂|carbon|dioxide|greenhouse|pollut\w*|footprints?|gas(?:es)?|exhausts?|methane"
    r"|nitrous|climate|warming|decarboni\w+)\b",
    re.IGNORECASE,
)
"""A series of what is emitted from something, and the words of a text that tells of more than this thing."""


def contrast_with(claim: Claim, indicator: Indicator, *, parts_only: bool = False) -> str | None:
    """What the words of a claim and those that set a series apart contradict each other in."""
    if _OUTSIDE.match(indicator.name) and not _DENIED.search(f"{claim.subject or ''} {claim.sentence}"):
        return f"definition: the reference is '{indicator.name}', which the text does not say"
    if _ONLY_A_BASE.fullmatch(indicator.name) and not indicator.dimensions:
        return "definition: the reference does not say which share it is"
    told = f"{claim.subject or ''} {claim.sentence}"
    if _EMITTED.search(indicator.name) and not _TELLS_OF_GASES.search(told):
        return "definition: the reference counts emissions, of which the text does not tell"
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
