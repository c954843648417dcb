"""The cues of `tables/cues.toml`: what the words around a number license."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["cue", "cues", "names_of_prices"]


@cache
def _tables() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    text = files(__package__).joinpath("tables/cues.toml").read_text(encoding="utf-8")
    return {
        table: {name: re.compile(pattern, re.IGNORECASE) for name, pattern in rows.items()}
        for table, rows in tomllib.loads(text).items()
    }


def cue(table: str, name: str) -> re.Pattern[str]:
    """A cue of a table."""
    return _tables()[table][name]


def cues(table: str) -> Mapping[str, re.Pattern[str]]:
    """All cues of a table, by name."""
    return _tables()[table]


def names_of_prices(name: str, text: str) -> bool:
    """Whether a text holds a cue of the table about prices."""
    return bool(cue("prices", name).search(text))
