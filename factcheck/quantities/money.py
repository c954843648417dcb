"""Signs of money and of negative numbers before a numeral."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.quantities.noun_phrase import counted_noun
from factcheck.quantities.numeral import Numeral, is_whole_text
from factcheck.quantities.tables.contexts import LINKS, MILLION_CUES
from factcheck.quantities.tables.numerals import SCALE_SIGNS, SCALES
from factcheck.quantities.unit_lexicon import MONEY
from factcheck.units.tables.currencies import AMBIGUOUS, WORDS_LIKE_CODES
from factcheck.units.vocabulary import money_signs

__all__ = ["read_brackets", "read_scale_after", "read_sign", "read_suffix"]

_REACH = 9
"""Longest sign with its blanks and minus."""
_SIGNS = money_signs()
_BEFORE = re.compile(
    r"(?<![A-Za-z])(?P<minus>[-−–])?(?P<country>(?:US|U\.S\.|HK|NZ|AU|CA|A|C|NT|us|hk|c|nz) )?(?P<sign>"
    + "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=lambda sign: (-len(sign), sign)))
    + ")[ \u00a0\u202f]?(?P<inner>[-−–])?$"
)
_POINT = "point "
_MINUSES = "-−–"
_CODES = frozenset(_SIGNS.values())
_LAST = frozenset(sign[-1] for sign in _SIGNS)
_ENOUGH_FOR = {
    **dict.fromkeys(["PS", "Y", "Y="], 100),
    "R": 1000,
    **dict.fromkeys([code.upper() for code in WORDS_LIKE_CODES], 1000),
}
"""Signs that are also ordinary letters or words (`TOP 10`, `COP 28`) → the smallest bare number that they
may price."""
_SCALE_AFTER = re.compile(r" (million|billion|trillion|mn|bn)\b")
_MINUS = re.compile(
    r"(?:(?:^\s*|(?<=[(\[“\"'/<>=≤≥])|(?<=[^\d\s%]\s))[-−–]|(?<!\bplus or )\b(?i:minus|negative)[ -])$"
)
_LONGEST_MINUS = len(" plus or negative ")
_LONE_MINUS = re.compile(r"^\s*[-−–] $")
"""A minus that stands apart, where the text is nothing but the number."""
_SCALED_CODE = re.compile(r"[ \u00a0]?(k|K|M|m|B|bn)([A-Z]{3})\b")
_NEXT_WORD = re.compile(r" ([a-z]{3,10})")
_OF_THEM = re.compile(r" of (?:the|its|their|his|her|our|them|those|these)\b")
_WORD = re.compile(r"[a-z]+")
_CUE_REACH = 50
"""How far from `66.4m` a word for what is counted may stand."""
_SUFFIX = re.compile(r"([ \u00a0]?)([A-Za-z]{1,3})(?![\w'’])\.?")


def read_sign(text: str, found: Numeral) -> None:
    """Take a currency sign, a currency code or a minus before the number into it.

    What lies before `found.reach` belongs to the number before.
    """
    start, reach = found.start, found.reach
    if start <= reach:
        return
    last = text[start - 1]
    if last == "." or (last == " " and is_whole_text(text, start - len(_POINT), found.end)):
        _read_point(text, found)
        start = found.start
        last = text[start - 1] if start else " "
    if last in " \u00a0-−–" and start > 1:
        last = text[start - 2] if text[start - 2] not in " -−–" else last
    if last in _LAST:
        _read_money(text, found)
    if found.start and (
        text[found.start - 1] in _MINUSES or last in "se" or text[found.start - 2] in _MINUSES
    ):
        _read_minus(text, found)


def _read_point(text: str, found: Numeral) -> None:
    """A decimal point without a zero before it (`.500`), or alone in words (`point 5`)."""
    start, end = found.start, found.end
    word = text.endswith(_POINT, 0, start)
    if not found.plain or found.value is None or (text[start - 1] != "." and not word):
        return
    if not word and start > 1 and (text[start - 2].isalnum() or text[start - 2] == "."):
        return
    found.value = found.value.scaleb(start - end)
    found.digit = Decimal(1).scaleb(start - end)
    found.start, found.plain = start - (len(_POINT) if word else 1), False


def _read_money(text: str, found: Numeral) -> None:
    start = found.start
    left = text[max(found.reach, start - _REACH) : start]
    match = _BEFORE.search(left)
    if match is None:
        return
    sign = match["sign"]
    if found.plain and found.value is not None and found.value < _ENOUGH_FOR.get(sign, 0):
        return
    country = (match["country"] or "").strip().upper()
    found.money = _SIGNS.get(country + sign, _SIGNS[sign])
    found.start = start - len(left) + match.start() + (len(match["minus"] or ""))
    found.plain = False
    if match["inner"] or (match["minus"] and _stands_alone(text, found.start - 1)):
        found.start -= len(match["minus"] or "")
        _negate(found)
    if sign in AMBIGUOUS and not match["country"]:
        found.notes += (AMBIGUOUS[sign],)


def _stands_alone(text: str, minus: int) -> bool:
    return minus == 0 or text[minus - 1] in " (\n\t"


def _read_minus(text: str, found: Numeral) -> None:
    left = text[max(0, found.start - _LONGEST_MINUS) : found.start]
    match = _MINUS.search(left) or _LONE_MINUS.match(left)
    if match and match.re is _LONE_MINUS and not is_whole_text(text, found.start - 2, found.end):
        return
    if match is not None and found.value is not None:
        found.start -= len(match[0].lstrip())
        found.plain = False
        _negate(found)


def _negate(found: Numeral) -> None:
    if found.value is not None:
        found.value = -found.value


def read_brackets(text: str, found: Numeral) -> None:
    """Money in brackets that stands where a figure must (`the result was ($2.5m)`) is a loss."""
    start, end = found.start, found.end
    if not found.money or text[start - 1 : start] != "(" or text[end : end + 1] != ")":
        return
    if found.before.lower() in LINKS or is_whole_text(text, start - 1, end + 1):
        found.start, found.end = start - 1, end + 1
        _negate(found)


def read_suffix(text: str, found: Numeral) -> None:
    """Take an abbreviated scale after the digits into the number: `$1.2bn`, `5k`, `£3m`."""
    match = _SUFFIX.match(text, found.end)
    if match is None or found.value is None:
        _read_scaled_code(text, found)
        return
    blank, sign = match.groups()
    factor = SCALE_SIGNS.get(sign) or SCALE_SIGNS.get(sign.lower() if len(sign) > 1 else "")
    if factor is None or not _is_scale(text, found, sign, blank, match.end(2)):
        return
    _scale(found, factor, match.end(2))


def _scale(found: Numeral, factor: int, end: int) -> None:
    if found.value is not None:
        found.value *= factor
    if found.digit is not None:
        found.digit *= factor
    found.scale *= factor
    found.end, found.plain = end, False


def _read_scaled_code(text: str, found: Numeral) -> None:
    """A scale written together with a currency (`48.5 MGBP`, `30 MUSD`)."""
    match = _SCALED_CODE.match(text, found.end)
    if match is not None and match[2] in _SIGNS:
        _scale(found, SCALE_SIGNS[match[1]], match.end())
        found.money = _SIGNS[match[2]]


def _is_scale(text: str, found: Numeral, sign: str, blank: str, end: int) -> bool:
    """Whether the letters abbreviate a scale here: `m` is a million of money or of something counted."""
    if found.scale != 1:
        return False
    if sign.lower() in ("bn", "mn", "mln", "bln", "trn"):
        return True
    if sign in ("k", "K"):
        return not blank
    if sign == "G":
        return not blank and is_whole_text(text, found.start, end)
    if found.money:
        return sign != "L"
    if sign == "M" and not blank:
        return True
    word = _NEXT_WORD.match(text, end)
    if word is not None and word[1] in MONEY:
        return True
    return sign in ("m", "B", "M") and (sign != "m" or not blank) and _counts(text, end)


def _counts(text: str, end: int) -> bool:
    """Whether something counted follows, so that `35m` are millions and no metres."""
    if _OF_THEM.match(text, end) is not None or counted_noun(text, end, singular=False) is not None:
        return True
    near = text[max(0, end - _CUE_REACH) : end + _CUE_REACH].lower()
    return not MILLION_CUES.isdisjoint(_WORD.findall(near))


def read_scale_after(text: str, found: Numeral) -> None:
    """`75 USD million`, as tables and some agencies write it."""
    match = _SCALE_AFTER.match(text, found.unit_end)
    if match is None or found.value is None or found.scale != 1 or found.unit not in _CODES:
        return
    factor = SCALES.get(match[1]) or SCALE_SIGNS[match[1]]
    _scale(found, factor, found.end)
    found.unit_end = match.end()
