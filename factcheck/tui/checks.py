"""How the screen has claims checked; the matching stages are imported only in the background thread."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.claims import Claim
    from factcheck.documents import Document
    from factcheck.findings import CheckedClaim
    from factcheck.references import Library

__all__ = ["CHECKER", "Checker", "take_for"]


@dataclass(frozen=True, slots=True)
class Checker:
    """The two questions of the screen."""

    each: Callable[[Document, Library], Iterator[CheckedClaim]]
    """Every claim of an article, one by one as they are checked."""
    again: Callable[[Claim, Document, Library], CheckedClaim]
    """One claim, as corrected."""


def _each(document: Document, library: Library) -> Iterator[CheckedClaim]:
    from factcheck.checking import check

    yield from check(document, library, document.published)


def _again(claim: Claim, document: Document, library: Library) -> CheckedClaim:
    raise NotImplementedError


CHECKER = Checker(_each, _again)
"""The stages of this package."""


def take_for(seconds: float, claims: Iterator[CheckedClaim]) -> list[CheckedClaim]:
    """The next claims, at least one while there are any, and no more once the time is over."""
    started, taken = time.monotonic(), []
    for checked in claims:
        taken.append(checked)
        if time.monotonic() - started > seconds:
            break
    return taken
