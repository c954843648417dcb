"""The unit that follows a number: `percent`, `sq km`, `miles per hour`, `barrels a day`, `-year-old`."""

from __future__ import annotations

import re

from factcheck.units.canonical import money_in_words, power_of
from factcheck.units.nouns import singular
from factcheck.units.tables.currencies import AMBIGUOUS, SHARED_MONEY
from factcheck.units.vocabulary import money_words, symbols, words

__all__ = ["RATE_STARTS", "UnitPhrase", "money_word", "read_rate", "read_unit", "unit_word"]

UnitPhrase = tuple[str, int, tuple[str, ...]]
"""Canonical name, where the phrase ends, what was assumed."""

_WORDS = words()
_SYMBOLS = symbols()
_MONEY = money_words()
_OWN_MONEY = {
    word: code for word, code in _MONEY.items() if len(word) > 3 and singular(word) not in SHARED_MONEY
}
_TON_NOTE = "ton taken as the US short ton"


def _longest_by_first() -> dict[str, int]:
    """First word of a spelling → most words of the spellings that start with it."""
    found: dict[str, int] = {}
    for spelling in _WORDS:
        first, *rest = spelling.replace("-", " ").split()
        found[first] = max(found.get(first, 0), 1 + len(rest))
    for first in ("square", "sq", "cubic", "cu"):
        found[first] = 2
    return found


_FIRST = _longest_by_first()
_SPELLED = {spelling.replace("-", " "): name for spelling, name in _WORDS.items()}
_POWERS = {
    "square": "square", "sq": "square", "sq.": "square", "cubic": "cubic", "cu": "cubic", "cu.": "cubic",
}  # fmt: skip
_LONGEST_SYMBOL = 5
"""A longer word in lower case is no symbol."""
_TOKEN = re.compile(r"(?: - |[ \u00a0\u202f\u2009-])?((?:[^\W\d_]|[.](?=[^\W\d_])){1,30}\.?)")
_QUOTES = frozenset(["'", '"', "’", "”", "''"])
_QUOTATION = 300
"""How far back the opening mark of a quotation may lie."""
_SIGN_CHARS = "".join(
    sorted({mark for sign in _SYMBOLS for mark in sign if not mark.isalnum() and mark not in "/.-·() "})
)
_ANY_CASE = {sign.lower(): name for sign, name in _SYMBOLS.items() if len(sign) > 2 and sign.isalpha()}
"""Symbols of three letters and more, where the case is often written wrongly (`2.4Ghz`)."""
_SIGN = re.compile(
    r"([ \u00a0\u202f\u2009-]?)"
    rf"([^\W\d²³]{{1,30}}(?:[/·.-](?:[^\W\d²³]){{1,30}}){{0,3}}\.?|[{re.escape(_SIGN_CHARS)}]{{1,3}}[A-Za-z]?)"
    r"(?:\^?([²³23]))?(?!\w)"
)
_WIDE = re.compile(r"[ -](?:long|wide|thick|tall|high|deep|by|in|of|diameter|square|\))|[.,;)]|$")
_LONG_AFTER = re.compile(r" (?:long|wide|thick|tall|high|deep)\b")
_NEEDS_ATTACHING = frozenset(
    ["A", "B", "C", "Da", "F", "I", "K", "L", "M", "N", "P", "T", "V", "a", "ac", "as", "at", "c", "ct",
     "d", "ha", "us", "kn", "mo", "no", "p", "pc", "pt"]
)  # fmt: skip
"""Symbols that after a blank are more often a word or an initial."""
_RATE = re.compile(
    r"(?:[ \u00a0](?P<per>per)[ \u00a0]|(?P<slash> ?/ ?)|-an?-|[ \u00a0](?:an?|each|every)[ \u00a0])"
    r"(?P<number>\d[\d,]{0,20}(?: (?:hundred|thousand|million|billion))?(?:[ -]|(?=[.,;)\n]|$)))?"
    r"(?:(?P<noun>[^\W\d_][\w²³]{0,30})|(?<=\d)(?=[.,;)\n]|$))"
    r"(?P<more>[ ](?:hour|births?|inch|foot|feet|miles?|(?:kilo|centi)?met(?:re|er)s?"
    r"|inhabitants|people|residents)\b)?",
    re.IGNORECASE,
)
RATE_STARTS = frozenset([" p", "\u00a0p", " P", " a", " A", "-a", " e", " E", " /", "\u00a0/"])
"""First two characters of what `read_rate` may find."""
_COMPOUND = frozenset(["square", "cubic", "sq", "kilowatt", "megawatt", "live"])
"""First words of a base that needs two (`per square mile`, `per 1,000 live births`)."""
_RATE_NOUNS = frozenset(
    ["barrel", "bushel", "capita", "family", "head", "household", "ounce", "person", "piece", "share", "unit"]
)
"""What prices are given for beside units of measure."""


_SCALES_OF_HEAT = {"C": "celsius", "F": "fahrenheit", "K": "kelvin"}
_HEAT = re.compile(r" ?(C|F|K|(?:celsius|celcius|fahrenheit|farenheit|kelvin))(?![\w])", re.IGNORECASE)
_FEET_AND_INCHES = re.compile(r"['’′](?=\d{1,2} ?(?:\"|”|″|''))")
"""The feet of `5'10"`."""
_POWER_WORD = re.compile(r" (squared|cubed)\b")
_BRACKETED = re.compile(r" ?[(\[]([^\W\d]{1,5}|[%°]C?F?)[)\]]")
_OTHER_TIME = re.compile(r" (?:earlier|ago|later|before|after|from|old|long|of)\b")
"""After `a year` these make it a time and no rate (`$13 billion a year earlier`)."""


def read_unit(text: str, at: int) -> UnitPhrase | None:
    """The unit of measure or money that starts at `at`, the end of a number."""
    match = _TOKEN.match(text, at)
    if match is not None and _is_other_word(match[1]):
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
    squared = power_of(name, "square" if power[1] == "squared" else "cubic")
    return (squared, power.end(), notes) if squared else phrase


def _is_other_word(word: str) -> bool:
    """Whether the next word is plainly no unit, as after most numbers (`1,400 civilians`)."""
    return len(word) > _LONGEST_SYMBOL and word.lower() not in _FIRST and word.isalpha()


def _in_brackets(text: str, at: int) -> UnitPhrase | None:
    """A symbol in brackets, as tables write it: `20 (kg)`."""
    match = _BRACKETED.match(text, at)
    name = _symbol(match[1]) if match else None
    return (name, match.end(), ()) if match and name else None


def unit_word(word: str) -> str | None:
    """The canonical unit that a lower-case noun names (`months` of `25 straight months`).

    A currency that several countries share is none: `Bermudian dollars` are no US dollars.
    """
    return None if word in _MONEY and word not in _OWN_MONEY else _SPELLED.get(word)


def money_word(word: str) -> str | None:
    """The currency that a word before a number names (`ringgit 42`), where the word means nothing else."""
    return _OWN_MONEY.get(word.lower())


def _scale_of_heat(text: str, at: int) -> UnitPhrase | None:
    """`C`, `Fahrenheit` … after `°` or `degrees`."""
    match = _HEAT.match(text, at)
    return (_SCALES_OF_HEAT[match[1][0].upper()], match.end(), ()) if match else None


def _in_words(text: str, at: int) -> UnitPhrase | None:
    match = _TOKEN.match(text, at)
    if match is None:
        return None
    first = match[1].lower()
    most = _FIRST.get(first) or _FIRST.get(first.rstrip("."))
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
        name = _SPELLED.get(phrase)
        if name is None and phrase.endswith("."):
            name, ends[size - 1] = _SPELLED.get(phrase.rstrip(".")), ends[size - 1] - 1
        if name is None and size == 2:
            name = _squared(parts)
        if name is not None:
            return name, ends[size - 1], _assumptions(parts[size - 1], name, size)
    return None


def _squared(parts: list[str]) -> str | None:
    power = _POWERS.get(parts[0])
    base = parts[1].rstrip(".")
    return power_of(_SPELLED.get(base) or _SYMBOLS.get(base), power) if power else None


def _assumptions(word: str, name: str, size: int) -> tuple[str, ...]:
    if name == "ton":
        return (_TON_NOTE,)
    if size > 1 or word not in _MONEY:
        return ()
    note = AMBIGUOUS.get(word) or AMBIGUOUS.get(word.rstrip("s"))
    return (note,) if note else ()


def _in_symbols(text: str, at: int) -> UnitPhrase | None:
    match = _SIGN.match(text, at)
    if match is None:
        return None
    blank, sign, power = match.groups()
    end = match.end(2)
    name = _symbol(sign)
    if name is None and sign.endswith("."):
        sign, end, power = sign[:-1], end - 1, None
        name = _symbol(sign)
    if name is None and "/" in sign:
        over, _, under = sign.partition("/")
        below = _symbol_with_power(under + (power or ""))
        if _symbol(over) and below:
            return f"{money_in_words(_symbol(over))} per {below}", match.end(), ()
    if name is None or (blank and not _may_stand_apart(text, sign, blank, end)):
        return None
    if sign in _QUOTES and _closes_quotation(text, at):
        return None
    if power:
        squared = power_of(name, "square" if power in "2²" else "cubic")
        return (squared, match.end(), ()) if squared else None
    note = AMBIGUOUS.get(sign)
    return name, end, (note,) if note else ()


def _symbol(sign: str) -> str | None:
    return _SYMBOLS.get(sign) or _ANY_CASE.get(sign.lower())


def _symbol_with_power(sign: str) -> str | None:
    """`cm2`, `m³`, `km`."""
    name = _symbol(sign)
    if name is None and sign[-1:] in "23²³":
        return power_of(_symbol(sign[:-1]), "square" if sign[-1] in "2²" else "cubic")
    return name


def _closes_quotation(text: str, at: int) -> bool:
    """Whether a mark after a number ends a quotation and means no inches or feet."""
    before = text[max(0, at - _QUOTATION) : at]
    if text[at] in "\"'":
        return before.count(text[at]) % 2 == 1 or text[at + 1 : at + 2].isalpha()
    return "“" in before or "‘" in before


def _may_stand_apart(text: str, sign: str, blank: str, end: int) -> bool:
    if sign == "in":
        return text[end : end + 1] != "-" if blank == "-" else _WIDE.match(text, end) is not None
    if sign in _QUOTES:
        return _LONG_AFTER.match(text, end) is not None
    if sign in _NEEDS_ATTACHING:
        return False
    return blank != "-" or len(sign) > 1


def read_rate(text: str, unit: str | None, at: int) -> tuple[str, int] | None:
    """`per hour`, `a barrel`, `per 1,000 live births` after a unit; its canonical name and end."""
    match = _RATE.match(text, at)
    if match is None:
        return None
    number = (match["number"] or "").strip(" -,")
    if match["noun"] is None:
        return f"{money_in_words(unit) or ''} per {number} people".strip(), match.end()
    noun, end = match["noun"].lower(), match.end("noun")
    below = _SPELLED.get(noun) or (_symbol_with_power(match["noun"]) if match["slash"] else None)
    if match["more"] and (number or noun in _COMPOUND):
        end, last = match.end("more"), match["more"].strip().lower()
        below = _squared([noun, last]) or _SPELLED.get(f"{noun} {last}") or f"{noun} {last}"
    priced = noun in _RATE_NOUNS
    measured = below is not None and noun not in _MONEY
    if not (match["per"] or priced or measured) or (number and not match["per"]):
        return None
    if not match["per"] and _OTHER_TIME.match(text, end):
        return None
    over, below = money_in_words(unit), money_in_words(below) or noun
    return " ".join(filter(None, [over, "per", number, below])), end
