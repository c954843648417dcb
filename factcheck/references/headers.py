"""What the words of a header say."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

__all__ = ["has_role", "humanise", "is_total", "plain", "roles", "spoken", "stem_words", "words_of"]

_TABLE = Path(__file__).parent / "tables" / "roles.toml"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_NOISE = re.compile(r"[_.\s:/\\|()\[\]{}\"'?!-]+")
_TAGS = re.compile(r"<[^>]{1,40}>|[\x00-\x1f\x7f]")


@cache
def roles() -> dict[str, frozenset[str]]:
    """Role → the headers that have it."""
    table = tomllib.loads(_TABLE.read_text(encoding="utf-8"))
    return {role: frozenset(words) for role, words in table.items()}


def plain(header: str) -> str:
    """A header in lower case with blanks for punctuation.

    >>> plain("Country_Name")
    'country name'
    """
    return _NOISE.sub(" ", _CAMEL.sub(" ", header)).strip().casefold()


def has_role(header: str, role: str) -> bool:
    return plain(header) in roles()[role]


_ACRONYMS = frozenset(
    [
        "gdp",
        "gni",
        "gnp",
        "co2",
        "cpi",
        "ppp",
        "hiv",
        "aids",
        "uk",
        "eu",
        "un",
        "ghg",
        "fdi",
        "ict",
        "usd",
        "oecd",
        "nato",
        "ppm",
        "imf",
        "r&d",
        "covid",
        "nfl",
        "fbi",
        "icu",
        "ip",
        "tv",
        "id",
    ]
)


def humanise(header: str) -> str:
    """A header as a reader would say it: `unemployment_rate` is Unemployment rate."""
    text = " ".join(_TAGS.sub(" ", header).split())
    if " " not in text:
        text = _CAMEL.sub(" ", text).replace("_", " ").replace(".", " ").strip()
        text = " ".join(word if word.isupper() and len(word) < 6 else word.lower() for word in text.split())
    text = " ".join(word.upper() if word.casefold() in _ACRONYMS else word for word in text.split())
    return text[:1].upper() + text[1:]


_SPOKEN = {
    "coo name": "Country of origin",
    "coa name": "Country of asylum",
    "coo": "Country of origin (code)",
}


def spoken(header: str) -> str:
    """The header of a dimension as it is, abbreviations of statistics offices written out."""
    return _SPOKEN.get(plain(header), header)


def is_total(cell: str) -> bool:
    """Whether a cell names the sum of the rows around it, not a thing of its own.

    >>> is_total("Grand total"), is_total("Total Energies")
    (True, False)
    """
    plain_cell = " ".join(cell.split()).casefold().strip(":.")
    return plain_cell in roles()["sum_rows"]


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", _CAMEL.sub(" ", text).casefold())


def stem_words(path: Path) -> str:
    """The words of a file name."""
    name = path.name
    while (suffix := Path(name).suffix.casefold()) in {".csv", ".tsv", ".txt", ".gz", ".zip", ".psv", ".tab"}:
        name = name[: -len(suffix)]
    return name
