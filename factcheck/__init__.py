"""Find the figures in an article, check each against CSV files that you trust.

import factcheck
library = factcheck.load_references("claims_db")
for checked in factcheck.check("More than 100,000 people have died in Syria.", library):
    print(checked.claim.text, checked.finding)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.checking import check
    from factcheck.claims import Claim, extract
    from factcheck.documents import Document, read_document
    from factcheck.errors import FactcheckError
    from factcheck.findings import CheckedClaim
    from factcheck.quantities import Quantity, find_quantities
    from factcheck.references import Library, load_references

__version__ = "0.1.0"

__all__ = [
    "CheckedClaim",
    "Claim",
    "Document",
    "FactcheckError",
    "Library",
    "Quantity",
    "check",
    "extract",
    "find_quantities",
    "load_references",
    "read_document",
]

_HOMES = {
    "CheckedClaim": "findings",
    "Claim": "claims",
    "Document": "documents",
    "FactcheckError": "errors",
    "Library": "references",
    "Quantity": "quantities",
    "check": "checking",
    "extract": "claims",
    "find_quantities": "quantities",
    "load_references": "references",
    "read_document": "documents",
}


def __getattr__(name: str) -> Any:
    """Import a public name on first use, so that `import factcheck` costs nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    return getattr(import_module(f"factcheck.{_HOMES[name]}"), name)
