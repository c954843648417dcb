"""Files that ship with factcheck."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import InputError

__all__ = ["claims_db_path", "sample_article_path"]


def claims_db_path() -> Path:
    """The folder of reference files: `factcheck/_claims_db` once installed, `claims_db` in a checkout."""
    package = Path(__file__).parent
    for folder in (package / "_claims_db", package.parent / "claims_db"):
        if folder.is_dir():
            return folder
    raise InputError(f"{package}: the shipped claims_db is missing; install factcheck again")


def sample_article_path() -> Path:
    """The article of `factcheck demo`."""
    return claims_db_path() / "sample" / "article.txt"
