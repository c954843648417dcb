"""Numbers written in words: `two million three hundred`, `half a dozen`, `tens of thousands`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.quantities.interval import FRACTION_DIGIT, is_whole
from factcheck.quantities.numeral import Numeral
from factcheck.quantities.tables.numerals import DENOMINATORS, ONES, SCALES, SHORT_SCALES, VAGUE

__all__ = ["worded"]

_ONE = Decimal(1)
_PART = -1
"""The size of what may follow a fraction: nothing but a scale."""
DOZEN = 12
_SCALES_TO_LEND = frozenset(SCALES.values())
_FACTORS = {**SCALES, **SHORT_SCALES}
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_ARTICLE = re.compile(r"(?:^|(?<=[\s(\"“‘'—–-]))(?:an?|one)[ \u00a0]$", re.IGNORECASE)
_TIMES_OF_YEAR = 2
"""`two quarters` are half a year and no fraction, which would be a half."""
_WITHOUT_ARTICLE = ("half", "quarter")
"""`two and half years`, as spoken in India and elsewhere."""
_OF_A_POINT = ("-point", " point")
"""`a half-point cut`, `a quarter point`: parts of a percentage point."""
_OF_SOMETHING = re.compile(r" (?:of )?(?:the|its|their|his|her|all|them|it)\b")
"""After these, `two and half the rest` are two figures."""
_OF_A_SCALE = re.compile(rf"[- ](?:{'|'.join(SCALES)})\b", re.IGNORECASE)
"""`a half-million`, `a quarter billion`."""
_SEVERAL = re.compile(r"\b(?:several|few|many) $", re.IGNORECASE)


class _Reading:
    """A number in words, read from left to right."""

    __slots__ = ("bare", "decimals", "end", "group", "last", "start", "tens", "total", "vague")

    def __init__(self, start: int, end: int) -> None:
        self.start, self.end = start, end
        self.total, self.group = Decimal(0), Decimal(0)
        self.last = 0
        """Size of what may still follow: after `twenty` only something below 10."""
        self.decimals = 0
        self.tens = False
        """Whether the last two decimals are tens, which ones may still follow (`point seventy-five`)."""
        self.bare = False
        self.vague: tuple[int, int] | None = None

    def value(self) -> Decimal:
        return self.total + self.group


def worded(text: str, at: int, phrase: str) -> Iterator[Numeral]:
    """The numbers in a run of number words: `two million three hundred`, `three four` (two of them)."""
    reading: _Reading | None = None
    previous = at
    matches = list(_WORD.finditer(phrase))
    for match, following in zip(matches, [*matches[1:], None], strict=True):
        word, start, end = match.group().lower(), at + match.start(), at + match.end()
        if word in ("and", "of", "a", "an", "point") or start < previous:
            continue
        joint = text[previous:start].lower().replace("-", " ").replace("&", "and").replace(",", "")
        part = word == "one" and "and" in joint and following and following.group().lower() in DENOMINATORS
        if part and reading is not None and reading.last != _PART:
            continue
        if (
            reading is not None
            and following
            and _extend_mixed(reading, word, following.group().lower(), joint)
        ):
            previous = reading.end = at + following.end()
            continue
        if reading is not None and word == "quarters" and reading.group == _TIMES_OF_YEAR and joint in " -":
            continue
        apart = word in _WITHOUT_ARTICLE and joint.strip() == "and" and _OF_SOMETHING.match(text, end)
        if reading is not None and apart:
            yield _finished(reading)
            reading = None
        if reading is None or not _extend(reading, word, joint):
            if reading is not None:
                yield _finished(reading)
            reading = _begin(text, word, start, end)
        if reading is not None:
            reading.end = end
        previous = end
    if reading is not None:
        yield _finished(reading)


def _begin(text: str, word: str, start: int, end: int) -> _Reading | None:
    """The first word of a number; a scale takes its article (`a hundred`), `third` needs `a … of`."""
    reading = _Reading(start, end)
    several = _SEVERAL.search(text, max(0, start - len(" several ")), start)
    if word in ONES:
        reading.group = Decimal(ONES[word])
        reading.last = _room_after(ONES[word])
    elif word in VAGUE:
        reading.vague = VAGUE[word]
    elif word in SCALES and word + "s" in VAGUE and several is not None:
        reading.vague = VAGUE[word + "s"]
        reading.start = start - len(several.group())
    elif word in SCALES:
        reading.group, reading.last = _ONE, 1
        _scale_up(reading, SCALES[word])
        reading.bare = True
        _take_article(text, reading)
    elif word in DENOMINATORS and not word.endswith("s") and _is_share(text, word, start, end):
        reading.group = _ONE / DENOMINATORS[word]
        reading.last = _PART
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
    after = text[end : end + len(" point")].lower()
    article = _BEFORE_ARTICLE.search(text[max(0, start - 5) : start])
    if article is not None and word in _WITHOUT_ARTICLE and after in _OF_A_POINT:
        return True
    if _OF_A_SCALE.match(text, end):
        return word in _WITHOUT_ARTICLE or after.startswith((" mil", " bil", " tri"))
    if word == "half":
        return not after.startswith(("-", " tim", " cen", " pas")) or after.startswith("-a")
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
        return word in SCALES and reading.last == _PART and _scale_up(reading, SCALES[word])
    if word in VAGUE:
        scale = SCALES.get(word[:-1])
        return scale is not None and not joint.strip() and _scale_up(reading, scale)
    if word in _FACTORS:
        return "and" not in joint and _scale_up(reading, _FACTORS[word])
    if "point" in joint or reading.decimals:
        return not (reading.decimals and joint.strip()) and _extend_decimal(reading, word)
    value = ONES[word]
    if reading.last <= value or ("and" in joint and reading.last < 100):
        return False
    reading.group += value
    reading.last = min(reading.last, _room_after(value))
    return True


def _scale_up(reading: _Reading, scale: int) -> bool:
    """Multiply by `hundred`, `thousand`, …: `half a million`, `two hundred thousand`."""
    if scale < 1000 and reading.last not in (1, 10, _PART) and not (scale == DOZEN and reading.last == 100):
        return False
    if reading.total and reading.last not in (1, 10, 100, _PART) and scale >= reading.last:
        return False
    if scale == DOZEN and reading.group < 1 and reading.group * 2 != 1:
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
    if reading.last == _PART:
        return False
    part = _ONE / DENOMINATORS[word]
    article = joint.split()[-1:] and joint.split()[-1] in ("a", "an", "one")
    if "and" in joint and (article or (joint.strip() == "and" and word in _WITHOUT_ARTICLE)):
        if reading.last >= 1000:
            reading.total += part * reading.last
        else:
            reading.group += part
        reading.last = _PART
        return True
    whole = reading.group
    one = whole == 1 and not word.endswith("s")
    several = 1 < whole < 20 and word.endswith("s")
    if reading.total or "a" in joint.split() or not (one or several) or not is_whole(whole):
        return False
    reading.group, reading.last = whole * part, _PART
    return True


def _extend_mixed(reading: _Reading, word: str, following: str, joint: str) -> bool:
    """`one and three quarters`, whose last two words are one fraction."""
    above, below = ONES.get(word, 0), DENOMINATORS.get(following, 0)
    if joint.strip() != "and" or not 1 < above < below or reading.vague or reading.last == _PART:
        return False
    reading.group += Decimal(above) / below
    reading.last = _PART
    return True


def _extend_decimal(reading: _Reading, word: str) -> bool:
    """`one point five`, `three point one four`, `two point seventy-five`."""
    value = ONES.get(word)
    if value is None or (reading.decimals and (value > 9 or (reading.tens and not value))):
        return False
    if not reading.tens:
        reading.decimals += len(str(value))
    reading.group += Decimal(value).scaleb(-reading.decimals)
    reading.tens = not reading.tens and value >= 20
    reading.last = _PART
    return True


def _finished(reading: _Reading) -> Numeral:
    found = Numeral(reading.start, reading.end, None, "words")
    if reading.vague:
        found.kind = "vague"
        found.lower, found.upper = (Decimal(bound) for bound in reading.vague)
        return found
    found.value = reading.value()
    if not is_whole(found.value):
        found.kind = "fraction"
        found.digit = None if reading.decimals else FRACTION_DIGIT
    found.bare = reading.bare
    found.scale = Decimal(reading.last) if reading.last in _SCALES_TO_LEND else _ONE
    return found
