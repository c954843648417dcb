"""Candidate computations over the record tables of a library for one claim."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import takewhile

from factcheck.claims import Claim
from factcheck.matching.candidate import Candidate
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.proposals import Form, Proposer
from factcheck.matching.records.ranking import Ranked, Stated, families, rank
from factcheck.matching.records.selection import likely_tables
from factcheck.matching.records.sentence import Reading, read_sentence, tokens
from factcheck.matching.records.working import Unit, as_candidate
from factcheck.quantities import Comparator
from factcheck.references import Library

__all__ = ["candidates"]

MOST_CANDIDATES = 5
_LONGEST_NOUN = 3
_CURRENCIES = frozenset({"USD", "EUR", "GBP"})
_MONEY_SIGNS = ("$", "£", "€")
_PERCENT = frozenset({"percent", "%", "percentage", "pct"})


def candidates(claim: Claim, library: Library) -> list[Candidate]:
    """The computations over record tables that the claim most probably states, best first.

    Scores are probabilities that the computation is the one meant; what is missing to 1 is that none is.
    """
    start = claim.start - claim.sentence_start
    reading = read_sentence(claim.sentence, start, start + len(claim.text))
    form = _form(claim, reading)
    stated = _stated(claim, form)
    if stated is None:
        return []
    proposed = [
        (table, query)
        for table in likely_tables(library.records(), reading)
        for query in Proposer(table, reading, form).queries()
    ]
    return _chosen(rank(proposed, stated), _unit(claim, form), stated)


def _chosen(found: Sequence[Ranked], unit: Unit, stated: Stated) -> list[Candidate]:
    """One candidate a family, by falling probability."""
    return [as_candidate(family, unit, stated) for family in families(found)[:MOST_CANDIDATES]]


def _form(claim: Claim, reading: Reading) -> Form:
    unit = (claim.quantity.unit or "").casefold()
    value = claim.quantity.value
    fraction = value is not None and 0 < value < 1 and "." not in claim.text
    percent = unit in _PERCENT or fraction
    money = unit.upper() in _CURRENCIES or claim.text[:1] in _MONEY_SIGNS
    nouns = {stem(word) for word in tokens(unit)} if claim.quantity.counted else set()
    return Form(percent, frozenset() if percent else frozenset(nouns or _next_nouns(reading)), money)


def _next_nouns(reading: Reading) -> set[str]:
    """Stems of the words right after the number, up to the next word that carries no meaning."""
    after = reading.words[reading.claimed_word + 1 :][:_LONGEST_NOUN]
    verbs = language().words["verbs"]
    return {
        word.stem
        for word in takewhile(lambda word: word.text not in verbs and word.chunk == after[0].chunk, after)
    }


def _stated(claim: Claim, form: Form) -> Stated | None:
    """The claim's number and interval; None where it has neither."""
    quantity = claim.quantity
    scale = 0.01 if (quantity.unit or "").casefold() in _PERCENT else 1.0
    if quantity.value is None and quantity.lower is None and quantity.upper is None:
        return None
    return Stated(
        None if quantity.value is None else float(quantity.value) * scale,
        -math.inf if quantity.lower is None else float(quantity.lower) * scale,
        math.inf if quantity.upper is None else float(quantity.upper) * scale,
        _last_digit(claim.text) * scale if form.percent and quantity.comparator is Comparator.EQUAL else None,
    )


def _last_digit(text: str) -> float:
    """Weight of the last digit written, in units of the text: 0.1 for `15.2`; 0 for words."""
    match = re.search(r"\d+(?:\.(\d+))?$", text)
    return 10.0 ** -len(match[1] or "") if match else 0.0


def _unit(claim: Claim, form: Form) -> Unit:
    """The claim's unit; what has none is a plain number, of which nothing needs to be known."""
    percent = (claim.quantity.unit or "").casefold() in _PERCENT
    return Unit(claim.quantity.unit or ("ratio" if form.percent else "number"), 100.0 if percent else 1.0)
