"""Statements that no figure states."""

import pytest

from factcheck.claims import Kind, extract, extract_bare
from factcheck.documents import Document


@pytest.mark.parametrize(
    ("sentence", "text", "kind"),
    [
        ("The most common answer was tea.", "most common", Kind.RANK),
        ("Tea is the least popular drink.", "least popular", Kind.RANK),
        ("The oldest guest was Ann.", "oldest", Kind.RANK),
        ("Most guests drink tea.", "Most", Kind.SHARE),
        ("A clear majority of the guests drink tea.", "majority", Kind.SHARE),
        ("More guests chose tea than coffee.", "More", Kind.RATIO),
        ("Women outnumber men.", "outnumber", Kind.RATIO),
        ("Prices were higher in Rhyl than in Looe.", "higher", Kind.RATIO),
    ],
)
def test_a_bare_statement(sentence: str, text: str, kind: Kind) -> None:
    (found,) = extract_bare(Document(sentence))
    assert (found.quantity.text, found.kind) == (text, kind)
    assert not extract(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost more than ten pounds.",
        "It was the best thing to do.",
        "At most it helps.",
        "They are more tired than ever.",
        "Most likely it rains.",
    ],
)
def test_no_bare_statement(sentence: str) -> None:
    assert not extract_bare(Document(sentence))
