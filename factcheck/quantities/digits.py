"""Numbers written in digits: separators, fractions, powers of ten, scale words."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities.interval import FRACTION_DIGIT, last_digit
from factcheck.quantities.numeral import Numeral, is_whole_text
from factcheck.quantities.tables.numerals import (
    DENOMINATORS,
    FRACTION_SIGNS,
    SCALES,
    SLASHED_NAMES,
    SUPERSCRIPTS,
)

__all__ = ["is_slip", "read_digits", "written"]

LONGEST = 28
"""A longer string of digits is no number that somebody means, and `Decimal` would round it."""
_USUAL_BELOW = frozenset([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100, 1000])
"""Denominators written with a slash; `9/11` and `24/7` are names."""
_UP_TO_TEN = 5
"""` × 10` has five characters; a power without it raises the ten that stands before (`10^6`)."""
_TEN = re.compile(r"^(?:[eE]|[^\d]*10[\^*]*)\+?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_MISGROUPED = re.compile(r"\d{1,3}(?:,\d{3})*,\d{4,6}")
"""A slip of the pen (`200,0000`); other odd strings are lists, versions and codes."""
_NOT_DIGIT = re.compile(r"[^\d.]")
_WORD = re.compile(r"[^\W\d_]+")


def is_slip(raw: str) -> bool:
    """Whether malformed digits are a slip of the pen that a reader should see."""
    return _MISGROUPED.fullmatch(raw) is not None


def written(match: re.Match[str]) -> Numeral:
    """A number in digits, with its fraction, power of ten and scale words."""
    raw, fraction, point, power, scales = match.group("digits", "fraction", "point", "power", "scales")
    raw = f"{raw}.{point}" if point else raw
    start, end = match.start("digits"), match.end()
    value, decimals = read_digits(raw)
    found = Numeral(start, end, value, "digits", plain=raw.isdecimal() and not (fraction or power or scales))
    if value is None:
        found.kind = "malformed"
        return found
    if fraction:
        _add_fraction(found, fraction, _is_share(match))
    if power:
        if power[0] not in "eE" and "10" not in power[:_UP_TO_TEN]:
            found.value = Decimal(1)
        exponent = _TEN.sub("", power.translate(SUPERSCRIPTS)).lstrip("^*").replace("+", "")
        found.scale = Decimal(10) ** int(exponent)
    for word in _WORD.findall(scales) if scales else ():
        _multiply(found, word.lower())
    if found.value is not None and found.kind != "fraction":
        found.value *= found.scale
        found.digit = last_digit(found.value, decimals, found.scale) if decimals else None
    return found


def read_digits(raw: str) -> tuple[Decimal | None, int]:
    """Value and number of decimals of digits with separators; None for a malformed number.

    >>> read_digits("1,400.50"), read_digits("1.400,5"), read_digits("200,0000")
    ((Decimal('1400.50'), 2), (Decimal('1400.5'), 1), (None, 0))
    """
    if len(raw) > LONGEST:
        return None, 0
    if raw.isdecimal():
        return Decimal(raw), 0
    plain = raw
    if "," in raw:
        if _GROUPED.fullmatch(raw) or _INDIAN.fullmatch(raw):
            plain = raw.replace(",", "")
        elif _EUROPEAN.fullmatch(raw):
            plain = raw.replace(".", "").replace(",", ".")
        elif _DECIMAL_COMMA.fullmatch(raw):
            plain = raw.replace(",", ".")
        elif " " not in raw:
            return None, 0
    elif raw.count(".") > 1:
        if not _EUROPEAN.fullmatch(raw):
            return None, 0
        plain = raw.replace(".", "")
    plain = _NOT_DIGIT.sub("", plain)
    return Decimal(plain), len(plain.partition(".")[2])


def _is_share(match: re.Match[str]) -> bool:
    """Whether two numbers around a slash are a fraction whatever they are: `1/40 of`, or nothing else."""
    text, start, end = match.string, match.start("digits"), match.end("fraction")
    if text[start:end] in SLASHED_NAMES:
        return False
    if is_whole_text(text, start, end):
        return True
    return text.startswith(" of ", end) and not text.endswith("the ", 0, start)


def _add_fraction(found: Numeral, fraction: str, share: bool) -> None:
    sign = fraction.strip()
    if sign in FRACTION_SIGNS:
        part = FRACTION_SIGNS[sign]
    elif sign[-1].isalpha():
        part = Decimal(1) / DENOMINATORS[_WORD.findall(sign)[-1]]
    else:
        above, _, below = sign.lstrip("-and ").replace("⁄", "/").partition("/")
        if not above:
            above, found.value = str(found.value), Decimal(0)
        usual = share or int(below) in _USUAL_BELOW
        if not above.isdecimal() or not usual or int(above) >= int(below):
            found.value = None
            return
        part = Decimal(above) / Decimal(below)
    found.value = (found.value or 0) + part
    found.kind = "fraction"
    found.digit = FRACTION_DIGIT


def _multiply(found: Numeral, word: str) -> None:
    factor = SCALES.get(word) or SCALES.get(word[:-1]) or 1
    found.scale *= factor
    if found.kind == "fraction" and found.value is not None:
        found.value *= factor
