"""The patterns and word lists of `tables/cues.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["hedged", "listed", "pattern"]


@cache
def _tables() -> dict[str, dict[str, Any]]:
    return tomllib.loads(files(__package__).joinpath("tables/cues.toml").read_text(encoding="utf-8"))


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(_tables()["words"][name].split())


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """A pattern of one of the tables."""
    return re.compile(_tables()[table][name], re.IGNORECASE)


def hedged(left: str) -> str:
    """The text before a number without the words that only qualify it (`by fewer than`, `some`)."""
    words = re.split(r"(\s+)", left)
    while words and (not words[-1].strip() or words[-1].casefold() in listed("hedge")):
        words.pop()
    return "".join(words) + " "
