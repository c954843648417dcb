"""How the screen has claims checked; the matching stages are imported only in the background thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.findings import CheckedClaim, Finding

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.references import Library

__all__ = ["CHECKER", "Checker", "could_not_check", "not_checked_yet"]


@dataclass(frozen=True, slots=True)
class Checker:
    """The two things that the screen asks of the stages before it."""

    extract: Callable[[Document], Sequence[Claim]]
    """The claims of an article, none of them checked."""
    check: Callable[[Claim, Library, Document], CheckedClaim]
    """One claim against the references."""
    state: Callable[[Document, Library, Sequence[Claim]], Sequence[CheckedClaim]] = field(
        default_factory=lambda: _state_nothing
    )
    """The statements without a figure that the references decide, beside the claims of an article."""


def _extract(document: Document) -> Sequence[Claim]:
    from factcheck.claims import extract

    return extract(document)


def _check(claim: Claim, library: Library, document: Document) -> CheckedClaim:
    from factcheck.checking import recheck

    return recheck(claim, library, document)


def _state(document: Document, library: Library, claims: Sequence[Claim]) -> Sequence[CheckedClaim]:
    from factcheck.checking import stated_in_words

    return stated_in_words(document, library, claims)


def _state_nothing(document: Document, library: Library, claims: Sequence[Claim]) -> Sequence[CheckedClaim]:
    return []


CHECKER = Checker(_extract, _check, _state)
"""The stages of this package."""


def not_checked_yet(claims: Iterable[Claim]) -> list[CheckedClaim]:
    """The claims as they stand in the list until their check has run."""
    return [
        CheckedClaim(claim, Finding.NO_REFERENCE, None, 0.0, (), "Not checked yet.", ()) for claim in claims
    ]


def could_not_check(claim: Claim) -> CheckedClaim:
    """The claim as it stands where its check failed."""
    return CheckedClaim(claim, Finding.NO_REFERENCE, None, 0.0, (), "The check failed; r tries again.", ())
