"""One or two plain sentences that say what was found."""

from __future__ import annotations

from factcheck.claims import Claim
from factcheck.findings.checked import CheckedClaim, Evidence
from factcheck.findings.finding import Finding, Reason
from factcheck.findings.wording import DATE, RANK, claimed, number, shortened, with_unit
from factcheck.references import Library

__all__ = ["explain", "missing"]

_OPENINGS = {
    Finding.MATCHES: "{source} gives the same figure: {value}",
    Finding.MATCHES_ROUNDED: "{source} gives {value}, which rounds to the figure in the text",
    Finding.BOUND_HOLDS: "{source} gives {value}, so '{claimed}' holds",
    Finding.APPROXIMATES: "{source} gives {value}, close to the figure in the text",
    Finding.OVERSTATES: "{source} gives {value}; '{claimed}' is more than that{by}",
    Finding.UNDERSTATES: "{source} gives {value}; '{claimed}' is less than that{by}",
    Finding.DISPUTED: "The sources disagree: {source} gives {value}, which fits, others do not",
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
_OBSTACLES = {
    Reason.UNIT: "its unit is not that of the claim or is not stated",
    Reason.DEFINITION: "it is not sure to measure the same thing",
    Reason.DATE: "it is for another time ({period})",
    Reason.PLACE: "it is for another place ({place})",
    Reason.BASE: "it is taken of another base",
}


def explain(checked: CheckedClaim) -> str:
    """The explanation of a claim that has evidence; the first piece is the one that decided."""
    lead = checked.evidence[0]
    contradicted = next((one for one in checked.warnings if one.startswith("direction: ")), None)
    if contradicted and checked.finding.refutes:
        template = _CONTRADICTED if lead.finding.supports else _TURNED
        about = _about(lead, checked.finding)
        return template.format(source=_source(lead), value=_value(lead), about=about, but=contradicted[11:])
    worded = {DATE: _LATER, RANK: _PLACED}.get(lead.unit or "", _OPENINGS)
    obstacle = _OBSTACLES[checked.reason or Reason.DEFINITION].format(
        period=lead.period or "no date given", place=lead.place or "no place given"
    )
    first = worded.get(checked.finding, _OPENINGS[checked.finding]).format(
        source=_source(lead),
        value=_value(lead),
        claimed=claimed(checked.claim),
        by=_by(lead),
        obstacle=obstacle,
        indicator=shortened(lead.indicator),
    )
    return f"{first}{_about(lead, checked.finding)}."


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
        return with_unit(lead.value, lead.unit)
    ends = [number(end) for end in (lead.lower, lead.upper) if end is not None]
    return " to ".join(ends) + (f" {lead.unit}" if lead.unit else "")


def _about(lead: Evidence, finding: Finding) -> str:
    """What, where and when the figure is about."""
    if finding is Finding.NO_REFERENCE:
        return ""
    names = [shortened(name) for name in (lead.indicator, lead.subject) if name]
    what = lead.operation or ", ".join(names)
    where_when = ", ".join(filter(None, [lead.place, str(lead.period) if lead.period else None]))
    return f" ({what}; {where_when})" if where_when else f" ({what})"


def _by(lead: Evidence) -> str:
    if lead.relative_difference is None:
        return ""
    return f" by {abs(lead.relative_difference):.1%}"
