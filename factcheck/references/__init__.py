"""Any CSV layout read into observations with provenance, and an index to search them."""

from factcheck.references.indexed import IndexedLibrary
from factcheck.references.library import Hit, Library, TableWindow
from factcheck.references.observation import Indicator, Observation, Source
from factcheck.references.records import RecordColumn, RecordTable

__all__ = [
    "Hit",
    "IndexedLibrary",
    "Indicator",
    "Library",
    "Observation",
    "RecordColumn",
    "RecordTable",
    "Source",
    "TableWindow",
    "load_references",
]


def load_references(*paths: str) -> IndexedLibrary:
    """The files and folders given, in any supported layout, ready to be searched."""
    from factcheck.references.loading import load

    return load(paths)
