"""The unit that follows a number: `percent`, `sq km`, `miles per hour`, `barrels a day`, `-year-old`."""

from __future__ import annotations

import re

from factcheck.quantities.numeral import is_whole_text
from factcheck.quantities.tables.contexts import SYMBOL_CUES
from factcheck.quantities.unit_lexicon import (
    MONEY,
    MOST_WORDS,
    SPELLED,
    SYMBOLS,
    raised,
    squared,
    symbol,
    symbol_with_power,
)
from factcheck.units.canonical import money_in_words, power_of
from factcheck.units.tables.currencies import AMBIGUOUS

__all__ = ["UnitPhrase", "read_unit"]

UnitPhrase = tuple[str, int, tuple[str, ...]]
"""Canonical name, where the phrase ends, what was assumed."""

_TON_NOTE = "ton taken as the US short ton"


_LONGEST_SYMBOL = 5
"""A longer word in lower case is no symbol."""
_TOKEN = re.compile(r"(?: - |[ \u00a0\u202f\u2009-])?((?:[^\W\d_]|[.](?=[^\W\d_])){1,30}\.?)")
_QUOTES = frozenset(["'", '"', "’", "”", "''"])
_QUOTATION = 300
"""How far back the opening mark of a quotation may lie."""
_SIGN_CHARS = "".join(
    sorted({mark for sign in SYMBOLS for mark in sign if not mark.isalnum() and mark not in "/.-·() "})
)
_SIGN = re.compile(
    r"([ \u00a0\u202f\u2009-]?)"
    rf"([A-Z]{{1,3}}[$£¥€]|[^\W\d²³]{{1,30}}(?:(?:\^?[²³23](?=[/·]))?[/·.-](?:[^\W\d²³]){{1,30}}){{0,3}}\.?|[{re.escape(_SIGN_CHARS)}]{{1,3}}[A-Za-z]{{0,2}})"
    r"(?:\^?([²³23]))?(?!\w)"
)
_ENTRY = re.compile(r"[\d.,]{1,20}")
_WORD = re.compile(r"[a-z]+")
_CUE_REACH = 60
"""How far from a symbol a word that tells its meaning may stand."""
_INVERSE = re.compile(r"\^?[-−–⁻][1¹](?!\w| ?[a-z])")
"""The power of `4e14 s-1`."""
_WIDE = re.compile(r"[ -](?:long|wide|thick|tall|high|deep|by|in|of|diameter|square|\))|[.,;)]|$")
_AFTER_FEET = re.compile(r"(?:\bft|\bfoot|\bfeet|['’′])\.?[ -]?\d{1,2}$")
"""The feet before inches (`5 ft 10 in of snow`)."""
_LONG_AFTER = re.compile(r" (?:long|wide|thick|tall|high|deep)\b")
_NEEDS_ATTACHING = frozenset(
    ["A", "B", "C", "Da", "F", "I", "K", "L", "M", "N", "P", "T", "V", "a", "ac", "as", "at", "c", "ct",
     "d", "us", "mo", "no", "p", "pc", "pt"]
)  # fmt: skip
"""Symbols that after a blank are more often a word or an initial."""
_SCALES_OF_HEAT = {"C": "celsius", "F": "fahrenheit", "K": "kelvin"}
_ALONE = frozenset([*_SCALES_OF_HEAT, "L", "V"])
"""Of these the ones that may, before a word in lower case or a stop."""
_HEAT = re.compile(r"\.? ?(C|F|K|(?:celsius|celcius|fahrenheit|farenheit|kelvin))(?![\w])", re.IGNORECASE)
_AFTER_HEAT = re.compile(r"[.,;)]?(?:\s+(?=[a-z(\d])|$)")
"""What follows `20 C` where the letter is a temperature and no initial or name."""
_FEET_AND_INCHES = re.compile(r"['’′](?=\d{1,2} ?(?:\"|”|″|''))")
"""The feet of `5'10"`."""
_POWER_WORD = re.compile(r" (squared|cubed)\b")
_BRACKETED = re.compile(r" ?[(\[]([^\W\d]{1,5}|[%°]C?F?)[)\]]")


def read_unit(text: str, at: int) -> UnitPhrase | None:
    """The unit of measure or money that starts at `at`, the end of a number."""
    match = _TOKEN.match(text, at)
    if match is not None and _is_other_word(match[1], text[match.end() : match.end() + 1]):
        return None
    phrase, worded = _in_symbols(text, at), _in_words(text, at)
    if phrase is None or (worded is not None and worded[1] > phrase[1]):
        phrase = worded
    if phrase is None:
        feet = _FEET_AND_INCHES.match(text, at)
        return ("foot", feet.end(), ()) if feet else _in_brackets(text, at)
    if phrase[0] == "degree":
        phrase = _scale_of_heat(text, phrase[1]) or phrase
    name, end, notes = phrase
    power = _POWER_WORD.match(text, end)
    if power is None:
        return phrase
    higher = power_of(name, "square" if power[1] == "squared" else "cubic")
    return (higher, power.end(), notes) if higher else phrase


def _is_other_word(word: str, after: str) -> bool:
    """Whether the next word is plainly no unit, as after most numbers (`1,400 civilians`)."""
    if after not in " ,;:\n" or not word.isalpha():
        return len(word) > _LONGEST_SYMBOL and word.lower() not in MOST_WORDS and word.isalpha()
    return word not in SYMBOLS and word.lower() not in MOST_WORDS and symbol(word) is None


def _in_brackets(text: str, at: int) -> UnitPhrase | None:
    """A symbol in brackets, as tables write it: `20 (kg)`."""
    match = _BRACKETED.match(text, at)
    name = symbol(match[1]) if match else None
    return (name, match.end(), ()) if match and name else None


def _scale_of_heat(text: str, at: int) -> UnitPhrase | None:
    """`C`, `Fahrenheit` … after `°` or `degrees`."""
    match = _HEAT.match(text, at)
    return (_SCALES_OF_HEAT[match[1][0].upper()], match.end(), ()) if match else None


def _in_words(text: str, at: int) -> UnitPhrase | None:
    match = _TOKEN.match(text, at)
    if match is None:
        return None
    first = match[1].lower()
    most = MOST_WORDS.get(first) or MOST_WORDS.get(first.rstrip("."))
    if most is None:
        return None
    parts, ends = [first], [match.end()]
    while len(parts) < most:
        match = _TOKEN.match(text, ends[-1])
        if match is None:
            break
        parts.append(match[1].lower())
        ends.append(match.end())
    for size in range(len(parts), 0, -1):
        phrase = " ".join(parts[:size])
        name = SPELLED.get(phrase)
        if name is None and phrase.endswith("."):
            name, ends[size - 1] = SPELLED.get(phrase.rstrip(".")), ends[size - 1] - 1
        if name is None and size == 2:
            name = squared(parts)
        if name == "second" and text[ends[size - 1] : ends[size - 1] + 1] == "-" and parts[0] == "second":
            return None
        if name is not None:
            return name, ends[size - 1], _assumptions(parts[size - 1], name, size)
    return None


def _assumptions(word: str, name: str, size: int) -> tuple[str, ...]:
    if name == "ton":
        return (_TON_NOTE,)
    if size > 1 or word not in MONEY:
        return ()
    note = AMBIGUOUS.get(word) or AMBIGUOUS.get(word.rstrip("s"))
    return (note,) if note else ()


def _in_symbols(text: str, at: int) -> UnitPhrase | None:
    match = _SIGN.match(text, at)
    if match is None:
        return None
    blank, sign, power = match.groups()
    end = match.end(2)
    name = symbol(sign)
    if name is None and sign.endswith("."):
        sign, end, power = sign[:-1], end - 1, None
        name = symbol(sign)
    if name is None and ("/" in sign or "·" in sign):
        composed = _composed(sign + (power or ""))
        if composed:
            return composed, match.end(), ()
    cued = _cued(text, sign, at) if sign in SYMBOL_CUES else None
    name = cued or name
    if name is None or (blank and not cued and not _may_stand_apart(text, at, sign, blank, end)):
        return None
    inverse = _INVERSE.match(text, end) if name == "second" else None
    if inverse:
        return "per second", inverse.end(), ()
    if sign == "x" and text[end : end + 2].strip()[:1].isdigit():
        return None
    if sign in _QUOTES and _closes_quotation(text, at):
        return None
    if power and sign not in _QUOTES:
        squared_or_cubed = raised(name, power)
        return (squared_or_cubed, match.end(), ()) if squared_or_cubed else None
    note = AMBIGUOUS.get(sign)
    return name, end, (note,) if note else ()


def _composed(sign: str) -> str | None:
    """`kg·m/s2`, `mg/kg/day`: products of symbols, and what they are per."""
    parts = []
    for part in sign.split("/"):
        factors = [symbol_with_power(factor) for factor in part.split("·")]
        name = " ".join(filter(None, factors)) if all(factors) else SPELLED.get(part)
        if not name:
            return None
        parts.append(name)
    return " per ".join([money_in_words(parts[0]) or parts[0], *parts[1:]])


def _closes_quotation(text: str, at: int) -> bool:
    """Whether a mark after a number ends a quotation and means no inches or feet."""
    before = text[max(0, at - _QUOTATION) : at]
    if text[at] in "\"'":
        return before.count(text[at]) % 2 == 1 or text[at + 1 : at + 2].isalpha()
    return "“" in before or "‘" in before


def _cued(text: str, sign: str, at: int) -> str | None:
    """What a symbol of several meanings means by the words near it (`2.5 F` of a capacitor)."""
    unit, cues = SYMBOL_CUES[sign]
    near = text[max(0, at - _CUE_REACH) : at + _CUE_REACH].lower()
    return None if cues.isdisjoint(_WORD.findall(near)) else unit


def _may_stand_apart(text: str, at: int, sign: str, blank: str, end: int) -> bool:
    if sign == "in":
        if blank == "-":
            return text[end : end + 1] != "-"
        return _WIDE.match(text, end) is not None or _AFTER_FEET.search(text, max(0, at - 12), at) is not None
    if sign in _QUOTES:
        return _LONG_AFTER.match(text, end) is not None
    if sign in _NEEDS_ATTACHING:
        if _ENTRY.fullmatch(text, 0, at) and is_whole_text(text, 0, end):
            return True
        return sign in _ALONE and blank != "-" and _AFTER_HEAT.match(text, end) is not None
    return blank != "-" or len(sign) > 1
