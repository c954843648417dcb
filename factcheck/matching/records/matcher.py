"""Candidate computations over the record tables of a library for one claim."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from factcheck.claims import Claim, Kind
from factcheck.matching.candidate import Candidate
from factcheck.matching.records.language import stem
from factcheck.matching.records.proposals import Form, Proposer
from factcheck.matching.records.ranking import Ranked, families, rank
from factcheck.matching.records.selection import likely_tables
from factcheck.matching.records.sentence import Reading, read_sentence, tokens
from factcheck.matching.records.working import Unit, as_candidate, base_warnings
from factcheck.references import Library

__all__ = ["candidates"]

MOST_CANDIDATES = 5
_PERCENT = frozenset({"percent", "%", "percentage", "pct"})


def candidates(claim: Claim, library: Library) -> list[Candidate]:
    """The computations over record tables that the claim most probably states, best first.

    Scores are probabilities that the computation is the one meant; what is missing to 1 is that none is.
    """
    start = claim.start - claim.sentence_start
    reading = read_sentence(claim.sentence, start, start + len(claim.text))
    form = _form(claim, reading)
    bounds = _bounds(claim)
    if bounds is None:
        return []
    proposed = [
        (table, query)
        for table in likely_tables(library.records(), reading)
        for query in Proposer(table, reading, form).queries()
    ]
    return _chosen(rank(proposed, *bounds), _unit(claim, form))


def _chosen(found: Sequence[Ranked], unit: Unit) -> list[Candidate]:
    """One candidate a family, by falling probability."""
    return [
        as_candidate(
            family.best.table, family.best.query, unit, family.probability, base_warnings(family, unit)
        )
        for family in families(found)[:MOST_CANDIDATES]
    ]


def _form(claim: Claim, reading: Reading) -> Form:
    unit = (claim.quantity.unit or "").casefold()
    value = claim.quantity.value
    fraction = value is not None and 0 < value < 1
    percent = unit in _PERCENT or (not unit and fraction) or (claim.kind is Kind.SHARE and fraction)
    noun = stem(tokens(unit)[-1]) if tokens(unit) else _next_noun(reading)
    return Form(
        percent, None if percent else noun, unit.upper() in {"USD", "EUR", "GBP"} or unit[:1] in tuple("$£€")
    )


def _next_noun(reading: Reading) -> str | None:
    """Stem of the first word after the number."""
    after = reading.words[reading.claimed_word + 1 :]
    return after[0].stem if after else None


def _bounds(claim: Claim) -> tuple[float, float, float | None] | None:
    """The claim's interval and value, shares as fractions."""
    quantity = claim.quantity
    scale = Decimal("0.01") if (quantity.unit or "").casefold() in _PERCENT else Decimal(1)
    if quantity.value is None and quantity.lower is None and quantity.upper is None:
        return None
    lower = float(quantity.lower * scale) if quantity.lower is not None else float("-inf")
    upper = float(quantity.upper * scale) if quantity.upper is not None else float("inf")
    return lower, upper, float(quantity.value * scale) if quantity.value is not None else None


def _unit(claim: Claim, form: Form) -> Unit:
    if not form.percent:
        return Unit(claim.quantity.unit, 1.0)
    return Unit(claim.quantity.unit, 100.0 if (claim.quantity.unit or "").casefold() in _PERCENT else 1.0)
