"""Sentences of our own about public series, true and false: nothing true is refuted, nothing false confirmed.

The series are looked at where they lie beside the project; the claims are extracted, and of the results only
those from the file that a sentence is about count, so that this measures the computation and no other stage.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from factcheck.claims import Claim, extract
from factcheck.documents import Document
from factcheck.matching.candidate import Candidate
from factcheck.matching.measuring import agree, claim_words
from factcheck.matching.ranking import words_fit
from factcheck.matching.series import candidates
from factcheck.matching.series.agreeing import fits
from factcheck.matching.words import tokens, weight
from factcheck.references import Hit, Library, load_references

SHARED = Path(__file__).parents[3] / "shared"
FILES = (
    "facts/syria_2013.csv",
    "refdata/covid19",
    "refdata/fred_us_labour",
    "refdata/owid_co2/owid-co2-data.csv",
    "refdata/owid_sipri_milex",
    "refdata/unhcr_population/population-syria-origin.csv",
    "refdata/us_cpi",
    "refdata/us_employment",
    "refdata/wb_gdp",
    "refdata/wb_inflation/FP.CPI.TOTL.ZG.csv",
    "refdata/wb_population",
)
SETTLED = 0.75
"""Share of the sentences that must be settled rightly: what the issue asks of the first evidence."""
FALSE_ALARMS = 0.03

with Path(__file__).with_name("sentences.csv").open(encoding="utf-8", newline="") as file:
    SENTENCES = list(csv.DictReader(file))

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the public series are not beside the project")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))
        return load_references(*(str(SHARED / name) for name in FILES))


def settled(row: dict[str, str], library: Library) -> str:
    """What the computed results from the sentence's file say: supported, refuted, abstained or unseen."""
    published = date.fromisoformat(row["published"]) if row["published"] else None
    claim = claim_about(Document(row["sentence"], published=published), row["figure"])
    if claim is None:
        return "unseen"
    found = candidates(claim, library, hits_for(claim, library), published)
    return verdict(claim, [one for one in found if row["file"] in one.observation.path])


def hits_for(claim: Claim, library: Library) -> list[Hit]:
    """The indicators by words, in the order in which matching would hand them over."""
    said = [word for word in tokens(f"{claim.subject or ''} {claim.sentence}") if weight(word)]
    words = claim_words(claim.subject, claim.sentence, "", claim.details.head, frozenset())
    return sorted(library.search(said, limit=200), key=lambda hit: -words_fit(agree(words, hit.indicator)))


def claim_about(document: Document, figure: str) -> Claim | None:
    start = document.text.index(figure)
    claims = (one for one in extract(document) if one.start < start + len(figure) and start < one.end)
    return next(claims, None)


def verdict(claim: Claim, found: Sequence[Candidate]) -> str:
    """By the likeliest results; those that are not comparable decide nothing."""
    usable = [one for one in found if one.mismatch is None]
    best = [one for one in usable if one.score == max(one.score for one in usable)]
    if not best:
        return "abstained"
    fitting = any(fits(claim.quantity, one.observation, one.read_as) for one in best)
    return "supported" if fitting else "refuted"


@pytest.fixture(scope="module")
def outcomes(library: Library) -> list[tuple[dict[str, str], str]]:
    return [(row, settled(row, library)) for row in SENTENCES]


def test_nothing_true_is_refuted(outcomes: list[tuple[dict[str, str], str]]) -> None:
    true = [(row["sentence"], got) for row, got in outcomes if row["verdict"] == "supported"]
    alarms = [sentence for sentence, got in true if got == "refuted"]
    assert len(alarms) <= FALSE_ALARMS * len(true), alarms


def test_nothing_false_is_confirmed(outcomes: list[tuple[dict[str, str], str]]) -> None:
    false = [(row["sentence"], got) for row, got in outcomes if row["verdict"] == "refuted"]
    assert [sentence for sentence, got in false if got == "supported"] == []


def test_most_sentences_are_settled(outcomes: list[tuple[dict[str, str], str]]) -> None:
    right = [row["sentence"] for row, got in outcomes if got == row["verdict"]]
    missed = [(got, row["sentence"]) for row, got in outcomes if got != row["verdict"]]
    assert len(right) >= SETTLED * len(outcomes), missed
