"""One or two plain sentences that say what was found."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.findings.checked import CheckedClaim, Evidence
from factcheck.findings.finding import Finding, Reason
from factcheck.findings.wording import DATE, RANK, claimed, in_words, number, shortened
from factcheck.references import Library

__all__ = ["explain", "missing"]

_OPENINGS = {
    Finding.MATCHES: "{source} gives the same figure: {value}",
    Finding.MATCHES_ROUNDED: "{source} gives {value}, which rounds to the figure in the text",
    Finding.BOUND_HOLDS: "{source} gives {value}, so '{claimed}' holds",
    Finding.APPROXIMATES: "{source} gives {value}, close to the figure in the text",
    Finding.OVERSTATES: "{source} gives {value}; '{claimed}' is more than that{by}",
    Finding.UNDERSTATES: "{source} gives {value}; '{claimed}' is less than that{by}",
    Finding.DISPUTED: "The sources disagree: {source} gives {value}, which fits; {others}",
    Finding.NOT_COMPARABLE: "The nearest figure is {value} from {source}, but {obstacle}",
    Finding.NO_REFERENCE: "No reference speaks about this; the nearest series is '{indicator}' from {source}",
}
_LATER = {
    Finding.OVERSTATES: "{source} gives {value}; '{claimed}' is later than that",
    Finding.UNDERSTATES: "{source} gives {value}; '{claimed}' is earlier than that",
}
_PLACED = {
    Finding.MATCHES: "{source} gives the same: {value}",
    Finding.OVERSTATES: "{source} gives {value}, where the text says '{claimed}'",
    Finding.UNDERSTATES: "{source} gives {value}, where the text says '{claimed}'",
}
_CONTRADICTED = "{source} gives {value}, which fits the figure; yet {but}."
_TURNED = "{source} gives {value}{about}: {but}."
_TOLD = {Reason.DEFINITION, Reason.BASE}
"""Reasons of which the first warning tells more than the general words."""
_OBSTACLES = {
    Reason.UNIT: "its unit is not that of the claim or is not stated",
    Reason.DEFINITION: "it is not sure to measure the same thing",
    Reason.DATE: "it is for another time ({period})",
    Reason.PLACE: "{place}",
    Reason.BASE: "it is taken of another base",
}


def explain(checked: CheckedClaim, agreeing: str | None = None) -> str:
    """The explanation of a claim that has evidence; the first piece is the one that decided."""
    lead = checked.evidence[0]
    contradicted = next((one for one in checked.warnings if one.startswith("direction: ")), None)
    if contradicted and checked.finding.refutes:
        template = _CONTRADICTED if lead.finding.supports else _TURNED
        about = _about(lead, checked.finding)
        return template.format(source=_source(lead), value=_value(lead), about=about, but=contradicted[11:])
    worded = {DATE: _LATER, RANK: _PLACED}.get(lead.unit or "", _OPENINGS)
    first = worded.get(checked.finding, _OPENINGS[checked.finding]).format(
        source=_source(lead),
        value=_value(lead),
        claimed=claimed(checked.claim),
        by=_by(checked.claim, lead),
        obstacle=_obstacle(lead, checked.reason or Reason.DEFINITION),
        others=_others(checked),
        indicator=shortened(lead.indicator),
    )
    more = f"; {agreeing} agrees" if agreeing else ""
    return f"{first}{_about(lead, checked.finding)}{more}."


def _obstacle(lead: Evidence, reason: Reason) -> str:
    """What stands between the nearest figure and the claim, in the words of its warning where it has one."""
    told = next(
        (one.partition(": ")[2] for one in lead.warnings if one.startswith(f"{reason.value}: ")), None
    )
    if told and reason in _TOLD:
        return told
    later = any(line.endswith("beyond the day of the article") for line in lead.calculation)
    if reason is Reason.DATE and later:
        return "it is of a time after the article"
    place = (
        f"it is for another place ({lead.place})" if lead.place else "its file does not say for which place"
    )
    return _OBSTACLES[reason].format(period=lead.period or "no date given", place=place)


def _others(checked: CheckedClaim) -> str:
    """Who says otherwise."""
    told = next((one for one in checked.warnings if one.startswith("source_conflict: ")), "")
    return told.partition(": ")[2] or "others do not"


def _source(lead: Evidence) -> str:
    return shortened(lead.publisher or lead.source_title or lead.file.rpartition("/")[2])


def missing(claim: Claim, library: Library) -> str:
    """What to say where no candidate was found at all."""
    files = len(library.sources)
    about = f" about '{claim.subject}'" if claim.subject else ""
    where = f" in {claim.place}" if claim.place else ""
    return f"None of the {files} reference file{'s' if files != 1 else ''} holds a series{about}{where}."


def _value(lead: Evidence) -> str:
    if lead.value is not None:
        return in_words(lead.value, lead.unit) + _scale(lead)
    ends = [number(end) for end in (lead.lower, lead.upper) if end is not None]
    return " to ".join(ends) + (f" {lead.unit}" if lead.unit else "")


def _scale(lead: Evidence) -> str:
    """At which scale a cell was read whose file states none."""
    read = next((one for one in lead.warnings if one.startswith("scale: ")), "")
    _, found, scale = read.partition("which is read in ")
    return f" (read in {scale}, as its file states no scale)" if found else ""


def _about(lead: Evidence, finding: Finding) -> str:
    """What, where and when the figure is about."""
    if finding is Finding.NO_REFERENCE:
        return ""
    names = [shortened(name) for name in (lead.indicator, lead.subject) if name]
    if lead.operation:
        name = None if names[0] in lead.operation else names[0]
        return f" ({'; '.join(filter(None, [lead.operation, name, lead.place]))})"
    where_when = ", ".join(filter(None, [lead.place, str(lead.period) if lead.period else None]))
    return f" ({', '.join(names)}; {where_when})" if where_when else f" ({', '.join(names)})"


def _by(claim: Claim, lead: Evidence) -> str:
    """By how much the claim is off: of percentages in points, for a percentage of one is easily misread."""
    if lead.relative_difference is None or lead.difference is None:
        return ""
    if claim.quantity.unit == "percent":
        return f" by {number(float(f'{abs(lead.difference):.3g}'))} percentage points"
    return f" by {abs(lead.relative_difference):.1%}"
