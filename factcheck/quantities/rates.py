"""What a number is per: `miles per hour`, `$60 a barrel`, `deaths per 1,000 live births`."""

from __future__ import annotations

import re

from factcheck.quantities.tables.contexts import PRICED
from factcheck.quantities.unit_lexicon import MONEY, SPELLED, squared, symbol_with_power
from factcheck.quantities.unit_phrase import read_unit
from factcheck.units.canonical import money_in_words

__all__ = ["RATE_STARTS", "read_inverse", "read_rate"]

_RATE = re.compile(
    r"(?:[ \u00a0-](?P<per>per)[ \u00a0-]|(?P<slash> ?/ ?)|-an?-|[ \u00a0](?:an?|each|every)[ \u00a0])"
    r"(?P<number>\d[\d,]{0,20}(?: (?:hundred|thousand|million|billion))?(?:[ -]|(?=[.,;)\n]|$)))?"
    r"(?:(?P<noun>[^\W\d_][\w²³]{0,30})|(?<=\d)(?=[.,;)\n]|$))"
    r"(?P<more>[ -](?:hours?|births?|inch|foot|feet|miles?|(?:kilo|centi)?met(?:re|er)s?"
    r"|inhabitants|people|residents)\b)?",
    re.IGNORECASE,
)
RATE_STARTS = frozenset([" p", "-p", "\u00a0p", " P", " a", " A", "-a", " e", " E", " /", "\u00a0/"])
"""First two characters of what `read_rate` may find."""
_COMPOUND = frozenset(["square", "cubic", "sq", "kilowatt", "megawatt", "live"])
"""First words of a base that needs two (`per square mile`, `per 1,000 live births`)."""
_WORDS = frozenset(["as", "at", "in", "no", "us"])
"""Words that are symbols elsewhere."""
_INVERSE = re.compile(r"(?! A[-–])[ \u00a0\u202f\u2009·]([^\W\d_]{1,4})\^?[-−–⁻]([1-3¹²³])(?![\w.%])")
_WEIGHTS = {"pound": "pound mass", "lb": "pound mass"}
"""What follows `per` is never a pound sterling."""
_SQUARED = re.compile(r" (?:squared\b|per second\b)")
_OTHER_TIME = re.compile(r" (?:earlier|ago|later|before|after|from|old|long|of)\b")
"""After `a year` these make it a time and no rate (`$13 billion a year earlier`)."""


def read_inverse(text: str, unit: str, at: int) -> tuple[str, int] | None:
    """`m s−1`, `W m⁻²`: what stands in a negative power is what the rest is per."""
    match = _INVERSE.match(text, at)
    if match is None:
        return None
    below = symbol_with_power(match[1] + ("" if match[2] in "1¹" else match[2]))
    return (f"{money_in_words(unit)} per {below}", match.end()) if below else None


def _symbol(word: str) -> str | None:
    """The unit of a symbol after `per` or a slash; a letter alone may be anything after `per`."""
    return symbol_with_power(word) if word not in _WORDS else None


def _money(text: str, at: int) -> tuple[str, int] | None:
    """Money of a country as a base: the `US dollar` of `80 yen per US dollar`."""
    phrase = read_unit(text, at - 1)
    if phrase is None or " " not in text[at : phrase[1]]:
        return None
    name = money_in_words(phrase[0])
    return (name, phrase[1]) if name and name != phrase[0] else None


def read_rate(text: str, unit: str | None, at: int) -> tuple[str, int] | None:
    """`per hour`, `a barrel`, `per 1,000 live births` after a unit; its canonical name and end."""
    match = _RATE.match(text, at)
    if match is None:
        return None
    number = (match["number"] or "").strip(" -,")
    if match["noun"] is None:
        return f"{money_in_words(unit) or ''} per {number} people".strip(), match.end()
    noun, end = match["noun"].lower(), match.end("noun")
    money = _money(text, match.start("noun")) if match["per"] else None
    if money:
        return " ".join(filter(None, [money_in_words(unit), "per", number, money[0]])), money[1]
    below = SPELLED.get(noun) or (_symbol(match["noun"]) if match["slash"] or match["per"] else None)
    if match["more"] and (number or noun in _COMPOUND):
        end, last = match.end("more"), match["more"].strip(" -").lower()
        below = squared([noun, last]) or SPELLED.get(f"{noun} {last}") or f"{noun} {last}"
    if noun in _WEIGHTS:
        below = _WEIGHTS[noun]
    priced = noun in PRICED or noun in _WEIGHTS
    measured = below is not None and noun not in MONEY
    if not (match["per"] or priced or measured) or (number and not match["per"] and match["slash"] != "/"):
        return None
    if not match["per"] and _OTHER_TIME.match(text, end):
        return None
    acceleration = _SQUARED.match(text, end) if below == "second" else None
    if acceleration:
        below, end = "second squared", acceleration.end()
    over, below = money_in_words(unit), money_in_words(below) or noun
    return " ".join(filter(None, [over, "per", number, below])), end
