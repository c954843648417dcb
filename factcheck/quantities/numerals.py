"""Find the numerals of a text and work out their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.quantities.hedges import Hedge
from factcheck.quantities.interval import last_digit
from factcheck.quantities.quantity import Comparator
from factcheck.quantities.tables.numerals import (
    DENOMINATORS,
    FRACTION_SIGNS,
    ONES,
    SCALES,
    SUPERSCRIPTS,
    VAGUE,
)

__all__ = ["Numeral", "scan"]

LONGEST = 28
"""A longer string of digits is no number that somebody means, and `Decimal` would round it."""

_ONE = Decimal(1)
_BLANK = "[ \u00a0\u202f\u2009]"


class Numeral:
    """A number as it stands in the text, before its unit and its hedges are known."""

    __slots__ = (
        "bare", "before", "counted", "digit", "end", "hedge", "hedge_after", "inherited", "kind", "lower",
        "money", "notes", "plain", "reach", "scale", "start", "unit", "unit_end", "upper", "value",
    )  # fmt: skip

    def __init__(self, start: int, end: int, value: Decimal | None, kind: str, plain: bool = False) -> None:
        self.start, self.end, self.value, self.kind = start, end, value, kind
        self.plain = plain
        """Bare digits: no separator, decimal, sign or scale; so it may be a year or the number of a thing."""
        self.digit: Decimal | None = None
        """Weight of the last digit written on purpose."""
        self.lower: Decimal | None = None
        self.upper: Decimal | None = None
        self.scale = _ONE
        self.money: str | None = None
        """Currency of a sign before the number."""
        self.unit: str | None = None
        self.unit_end = end
        self.counted = False
        self.notes: tuple[str, ...] = ()
        self.reach = 0
        """Where the quantity before ends."""
        self.before = ""
        """The word before, as written."""
        self.hedge: Hedge | None = None
        self.hedge_after: Hedge | None = None
        self.inherited: Comparator | None = None
        """Comparator of the figure that this one repeats in another unit."""
        self.bare = False
        """A scale without article or factor (`million`)."""


def _words(words: object) -> str:
    """An alternation, longest first, of words in lower case or with a capital."""
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]  # any iterable


_STARTS = [*ONES, *SCALES, *VAGUE, *(word for word in DENOMINATORS if not word.endswith("s"))]
_INNER = [*ONES, *SCALES, *VAGUE, *DENOMINATORS, "point"]
_FIRST = "".join(sorted({word[0] for word in _STARTS} | {word[0].upper() for word in _STARTS}))
_TAILS = _words({word[1:] for word in _STARTS})
_SCALE_WORDS = _words([*SCALES, *(word for word in VAGUE if word[:-1] in SCALES), "lkhs"])

_FRACTIONS = "".join(FRACTION_SIGNS)
_TIMES_TEN = rf"{_BLANK}?[×x·*]{_BLANK}?10"
_DIGITS = rf"""
      (?P<digits>\d(?:
          \d{{0,2}}(?:(?:{_BLANK}\d{{3}}){{1,6}}|(?:[’']\d{{3}}){{1,6}})(?!\d)(?:[.,]\d{{1,2}}(?!\d))?
        | \d*(?:[.,]\d+)*))
      (?P<fraction>{_BLANK}?[{_FRACTIONS}]|[ -]\d{{1,3}}[/⁄]\d{{1,3}}(?![/\d])|[/⁄]\d{{1,4}}(?![/\d])
        |[ -]and[ -](?:an?|one)[ -](?:half|quarter|third)\b)?
      (?:[ ]point[ ](?P<point>\d+))?
      (?P<power>[eE][-−+]?\d{{1,3}}(?!\w)|{_TIMES_TEN}(?:(?:\^|\*\*)?[-−–+]?\d{{1,3}}|[⁻⁺−]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}}))?
      (?P<scales>(?:[ \u00a0\u202f-]?(?i:{_SCALE_WORDS})\b){{1,3}})?"""
_SCAN = re.compile(
    rf"""\b(?:{_DIGITS}
    | (?P<words>[{_FIRST}](?i:{_TAILS})
        (?:(?:-|[ \u00a0]{{1,3}}(?:-[ ])?)(?:(?i:and|of|point)[ \u00a0-])?(?:(?i:an?)[ \u00a0-])?
           (?i:{_words(_INNER)})(?![^\W\d_]))*
      (?=-?fold\b|[\W_]|$))
    | (?P<sign>[{_FRACTIONS}])
    | (?P<code>[A-Z][A-Za-z]{{0,3}}(?=\d))
    )""",
    re.VERBOSE,
)
"""One pass over the text: everything else looks only at the neighbourhood of a match."""

_TEN = re.compile(r"^(?:[eE]|[^\d]*10[\^*]*)\+?")
_AFTER_CODE = re.compile(_DIGITS, re.VERBOSE)
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_MISGROUPED = re.compile(r"\d{1,3}(?:,\d{3})*,\d{4,6}")
"""A slip of the pen (`200,0000`); other odd strings are lists, versions and codes."""
_NOT_DIGIT = re.compile(r"[^\d.]")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_ARTICLE = re.compile(r"(?:^|(?<=[\s(\"“‘'—–-]))(?:an?|one)[ \u00a0]$", re.IGNORECASE)


def scan(text: str) -> Iterator[Numeral]:
    """The numerals of a text, in order; what they count or name is not looked at here."""
    reach = 0
    for match in _SCAN.finditer(text):
        if match.start() < reach:
            continue
        kind = match.lastgroup
        if kind == "words":
            yield from _worded(text, match.start(), match.group())
            continue
        if kind == "sign":
            yield Numeral(match.start(), match.end(), FRACTION_SIGNS[match.group()], "fraction")
            continue
        digits = _AFTER_CODE.match(text, match.end()) if kind == "code" else match
        if digits is not None:
            reach = digits.end()
            found = _written(digits)
            if found.value is not None or _MISGROUPED.fullmatch(digits["digits"]):
                yield found


def _written(match: re.Match[str]) -> Numeral:
    """A number in digits, with its fraction, power of ten and scale words."""
    raw, fraction, point, power, scales = match.group("digits", "fraction", "point", "power", "scales")
    raw = f"{raw}.{point}" if point else raw
    start, end = match.start("digits"), match.end()
    value, decimals = read_digits(raw)
    found = Numeral(start, end, value, "digits", plain=raw.isdigit() and not (fraction or power or scales))
    if value is None:
        found.kind = "malformed"
        return found
    if fraction:
        _add_fraction(found, fraction)
    if power:
        exponent = _TEN.sub("", power.translate(SUPERSCRIPTS)).replace("+", "")
        found.scale = Decimal(10) ** int(exponent)
    for word in _WORD.findall(scales) if scales else ():
        _multiply(found, word.lower())
    if found.value is not None and found.kind != "fraction":
        found.value *= found.scale
        found.digit = last_digit(found.value, decimals, found.scale)
    return found


def read_digits(raw: str) -> tuple[Decimal | None, int]:
    """Value and number of decimals of digits with separators; None for a malformed number.

    >>> read_digits("1,400.50"), read_digits("1.400,5"), read_digits("200,0000")
    ((Decimal('1400.50'), 2), (Decimal('1400.5'), 1), (None, 0))
    """
    if len(raw) > LONGEST:
        return None, 0
    if raw.isdigit():
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


def _add_fraction(found: Numeral, fraction: str) -> None:
    sign = fraction.strip()
    if sign in FRACTION_SIGNS:
        part = FRACTION_SIGNS[sign]
    elif sign[-1].isalpha():
        part = _ONE / DENOMINATORS[_WORD.findall(sign)[-1]]
    else:
        above, _, below = sign.lstrip("-").replace("⁄", "/").partition("/")
        if not above:
            above, found.value = str(found.value), Decimal(0)
        if int(below) not in _USUAL_BELOW or int(above) >= int(below):
            found.value = None
            return
        part = Decimal(above) / Decimal(below)
    found.value = (found.value or 0) + part
    found.kind = "fraction"
    found.digit = Decimal("0.1")


def _multiply(found: Numeral, word: str) -> None:
    factor = SCALES.get(word) or SCALES.get(word[:-1]) or 1
    found.scale *= factor
    if found.kind == "fraction" and found.value is not None:
        found.value *= factor


_USUAL_BELOW = frozenset([2, 3, 4, 5, 6, 8, 10, 12, 16, 32, 64, 100])
"""Denominators written with a slash; `9/11` and `24/7` are names."""


_SEVERAL = re.compile(r"\b(?:several|few|many) $", re.IGNORECASE)


class _Reading:
    """A number in words, read from left to right."""

    __slots__ = ("bare", "decimals", "end", "group", "last", "start", "total", "vague")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.total, self.group = Decimal(0), Decimal(0)
        self.last = 0
        """Size of what may still follow: after `twenty` only something below 10."""
        self.decimals = 0
        self.bare = False
        self.vague: tuple[int, int] | None = None

    def value(self) -> Decimal:
        return self.total + self.group


def _worded(text: str, at: int, phrase: str) -> Iterator[Numeral]:
    """The numbers in a run of number words: `two million three hundred`, `three four` (two of them)."""
    reading: _Reading | None = None
    previous = at
    matches = list(_WORD.finditer(phrase))
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        word, start, end = match.group().lower(), at + match.start(), at + match.end()
        if word in ("and", "of", "a", "an", "point"):
            continue
        joint = text[previous:start].lower().replace("-", " ")
        if word == "one" and "and" in joint and following and following.group().lower() in DENOMINATORS:
            continue
        if reading is None or not _extend(reading, word, joint):
            if reading is not None:
                yield _finished(text, reading)
            reading = _begin(text, word, start, end)
        if reading is not None:
            reading.end = end
        previous = end
    if reading is not None:
        yield _finished(text, reading)


def _begin(text: str, word: str, start: int, end: int) -> _Reading | None:
    """The first word of a number; a scale takes its article (`a hundred`), `third` needs `a … of`."""
    reading = _Reading(start, end)
    if word in ONES:
        reading.group = Decimal(ONES[word])
        reading.last = _room_after(ONES[word])
    elif word in VAGUE:
        reading.vague = VAGUE[word]
    elif word in SCALES and word + "s" in VAGUE and _SEVERAL.search(text, max(0, start - 9), start):
        reading.vague = VAGUE[word + "s"]
    elif word in SCALES:
        reading.group = Decimal(SCALES[word])
        reading.last = SCALES[word]
        reading.bare = True
        _take_article(text, reading)
    elif word in DENOMINATORS and not word.endswith("s") and _is_share(text, word, start, end):
        reading.group = _ONE / DENOMINATORS[word]
        reading.last = -1
        _take_article(text, reading)
    else:
        return None
    return reading


def _room_after(value: int) -> int:
    return 10 if value >= 20 else 1


def _take_article(text: str, reading: _Reading) -> None:
    article = _BEFORE_ARTICLE.search(text[max(0, reading.start - 5) : reading.start])
    if article:
        reading.start -= len(article.group())
        reading.bare = False


def _is_share(text: str, word: str, start: int, end: int) -> bool:
    """Whether `half`, `third` … is a part of something and no ordinal, half-time or quarter of a year."""
    after = text[end : end + 4].lower()
    if word == "half":
        return not after.startswith(("-", " tim", " cen")) or after.startswith("-a")
    if after.startswith((" mil", " bil", " tri")):
        return True
    article = _BEFORE_ARTICLE.search(text[max(0, start - 5) : start])
    if article is not None and text[max(0, start - 8) : start].endswith(("by a ", "by one ")):
        return True
    return article is not None and (after.startswith((" of", "-of")) or after[:1] in ".,;")


def _extend(reading: _Reading, word: str, joint: str) -> bool:
    """Take `word` into the number, if the grammar of numerals allows."""
    if reading.vague:
        return _extend_vague(reading, word, joint)
    if word in DENOMINATORS:
        return _extend_fraction(reading, word, joint)
    if "of" in joint.split():
        return word in SCALES and reading.last == -1 and _scale_up(reading, SCALES[word])
    if word in VAGUE:
        scale = SCALES.get(word[:-1])
        return scale is not None and not joint.strip() and _scale_up(reading, scale)
    if "point" in joint:
        return _extend_decimal(reading, word)
    if word in SCALES:
        return "and" not in joint and _scale_up(reading, SCALES[word])
    value = ONES[word]
    if reading.last <= value or reading.decimals or ("and" in joint and reading.last < 100):
        return False
    reading.group += value
    reading.last = min(reading.last, _room_after(value))
    return True


def _scale_up(reading: _Reading, scale: int) -> bool:
    """Multiply by `hundred`, `thousand`, …: `half a million`, `two hundred thousand`."""
    if scale < 1000 and reading.last not in (1, 10, -1):
        return False
    if reading.total and reading.last not in (1, 10, 100, -1) and scale >= reading.last:
        return False
    if scale == 12 and reading.group < 1 and reading.group * 2 != 1:
        return False
    if scale <= 100:
        reading.group *= scale
    else:
        reading.total += reading.group * scale
        reading.group = Decimal(0)
    reading.last, reading.decimals = scale, 0
    return True


def _extend_vague(reading: _Reading, word: str, joint: str) -> bool:
    """`tens of thousands`, `hundreds of millions`."""
    if "of" not in joint or word not in VAGUE or reading.vague is None:
        return False
    factor = SCALES.get(word[:-1], 12)
    reading.vague = (reading.vague[0] * factor, reading.vague[1] * factor)
    return True


def _extend_fraction(reading: _Reading, word: str, joint: str) -> bool:
    """`two-thirds`, `two and a half`, `three quarters`; an ordinal (`twenty third`) ends the number."""
    part = _ONE / DENOMINATORS[word]
    if "and" in joint and joint.split()[-1] in ("a", "an", "one"):
        reading.group += part
        reading.last = -1
        return True
    whole = reading.group
    one = whole == 1 and not word.endswith("s")
    if (
        reading.total
        or "a" in joint.split()
        or not (one or (1 < whole < 20 and word.endswith("s")))
        or whole % 1
    ):
        return False
    reading.group, reading.last = whole * part, -1
    return True


def _extend_decimal(reading: _Reading, word: str) -> bool:
    """`one point five`."""
    value = ONES.get(word)
    if value is None or value > 9:
        return False
    reading.decimals += 1
    reading.group += Decimal(value).scaleb(-reading.decimals)
    reading.last = -1
    return True


def _finished(text: str, reading: _Reading) -> Numeral:
    found = Numeral(reading.start, reading.end, None, "words")
    if reading.vague:
        found.kind = "vague"
        found.lower, found.upper = (Decimal(bound) for bound in reading.vague)
        return found
    found.value = reading.value()
    if found.value != found.value.to_integral_value():
        found.kind = "fraction"
    found.bare = reading.bare
    found.digit = last_digit(found.value)
    found.scale = Decimal(reading.last) if reading.last >= 1000 else _ONE
    return found
