"""An observation, or a number computed from several, that may speak about a claim."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.matching.measuring import Agreement
from factcheck.matching.ranking import calibrated
from factcheck.references.observation import Observation

__all__ = ["NO_INDICATOR", "Candidate"]

NO_INDICATOR = -1
"""`indicator_id` of a number that no indicator of the library holds."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a claim may be compared with, and how well it fits; every score lies in 0 to 1."""

    observation: Observation
    """The observation; for a computed result its first cell, with value, unit and period of the result.

    A computed change counts in the direction that the claim states: for `fell by 5` a fall of 5 is 5 and
    a rise of 5 is -5."""
    score: float
    """How well it fits, for ranking; `probability` says how often such a candidate is right."""
    same_measure: float
    """How surely it measures what the claim states."""
    same_place: bool | None
    """True where both are known and one lies in the other as the claim needs; None where not known."""
    same_period: bool | None
    same_attribution: bool | None = None
    """The publisher is the one that the claim names; None where the claim names none."""
    operation: str | None = None
    """The computation in words (`percentage change 2010 to 2012`); None for a cell as it is."""
    cells: tuple[Observation, ...] = ()
    """Every observation used by the computation, in its order."""
    steps: tuple[str, ...] = ()
    """The computation line by line, recomputable with a pocket calculator."""
    warnings: tuple[str, ...] = ()
    """`definition: …`, `base: …`, `period: …`: doubts that matching saw."""
    mismatch: str | None = None
    """Why it cannot be compared (`unit`, `definition`, `date`, `place`, `base`), or None."""
    too_wide: bool = False
    """The text tells of a part of what is measured: its figure neither bears the claim out nor refutes it."""
    prior: float = 1.0
    """How surely the words ask for the computation, a factor of the score; 1 for a cell as it is."""
    agreement: Agreement | None = None
    """How well its words agree with the claim's, where the computation itself found its series."""
    of_answers: bool = False
    """What people answered: their wishes and plans are data as well."""
    read_as: str | None = None
    """The unit in which the claim's figure is read here, where the text leaves a part of it out."""

    @property
    def probability(self) -> float:
        """That it is about the same thing: 0.8 is right four times in five."""
        return calibrated(self.score) if self.operation is None else self.score
