"""Titles and kinds of bodies in the names of those who are quoted.

Lower case. Compiled for this project from general knowledge of English news.
"""

from __future__ import annotations

__all__ = ["BODIES", "PERSONS"]

PERSONS: frozenset[str] = frozenset(
    """
    mr mrs ms miss dr prof professor sir lord lady dame rev reverend gen general col colonel lt maj major capt
    captain sgt admiral judge justice sheikh imam pope bishop archbishop rabbi king queen prince princess
    president premier chancellor minister secretary secretary-general ambassador envoy commissioner governor
    mayor senator congressman congresswoman lawmaker deputy mp councillor councilor speaker spokesman
    spokeswoman spokesperson official adviser advisor director chair chairman chairwoman chairperson chief head
    leader boss founder owner executive ceo economist analyst expert scientist researcher historian
    epidemiologist doctor physician surgeon lawyer prosecutor attorney teacher author writer journalist editor
    reporter activist candidate officer coach
    """.split()
)
"""Titles and offices that one person holds."""

BODIES: frozenset[str] = frozenset(
    """
    administration agency alliance army assembly association authority authorities bank board bureau cabinet
    centre center chamber charity church club coalition college commission committee company confederation
    congress corp corporation council court department directorate embassy federation firm force forces
    foundation fund government group hospital house inc institute institution intelligence journal laboratory
    league ltd magazine ministry mission museum nations network newspaper observatory office organisation
    organization parliament partnership party police press programme program secretariat senate service
    services society survey team think-tank treasury trust union university watch
    """.split()
)
"""What bodies are called."""
