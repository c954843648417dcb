"""What looks like a number and is no quantity: years, dates, clock times, ordinals, names, markers."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.places import find_places
from factcheck.quantities.compounds import is_finer
from factcheck.quantities.numeral import Numeral, is_whole_text
from factcheck.quantities.quantity import Comparator
from factcheck.quantities.tables.compounds import COINED, SUBSTANCES
from factcheck.quantities.tables.contexts import (
    AT_ONE,
    CLOCK_AFTER,
    DAYS,
    EARLY_YEAR_BEFORE,
    GROUPS,
    HALF_BEFORE,
    LATER_YEARS,
    MONTHS,
    NAME_HEADS,
    NO_ONE_BEFORE,
    NOT_NAMES,
    QUARTER_BEFORE,
    RECENT_YEARS,
    SECONDS_BEFORE,
    TECHNICAL_NAMES,
    VERBS_LIKE_UNITS,
    YEAR_BEFORE,
    YEAR_OWNS,
    YEARS,
)
from factcheck.quantities.tables.numerals import ONES, POINTING, SCALES
from factcheck.quantities.unit_lexicon import SPELLED
from factcheck.units.dimensions import dimension

__all__ = ["is_article", "is_part_of_name", "is_part_of_string", "is_pronoun", "is_time", "word_before"]

LAST_DAY = 31
HOURS = 24
LARGEST_MARKER = 10
"""`(2)` in a sentence marks an item; from here on a number in brackets rather tells an age or a count."""
LAST_MARKER = 99
"""The longest list that somebody numbers by hand."""
_MILITARY = 4
"""Digits of a time like `0430 hrs`; `24 hrs` last a day."""
_LEFT = 24
"""Longest word that is looked at before a number, with punctuation."""
_ROUND_YEAR = 100
"""`2000 people` counts people, `2018 sales` are those of a year: only round numbers are no years."""
_WORD_AFTER = re.compile(r"[ \u00a0]?,?[ ]?([^\W\d_][\w.’']*)")
_COUNTRY = 40
"""Characters before a number in which the name of a country and what opens it stand."""
_LEAST_COUNTED = 100
"""Smaller numbers behind a country may be scores and years (`Spain 3, Peru 1`)."""
_ITEM_OPENS = re.compile(r"(?:,|,? and|\bin)(?: in)?(?: the)? $")
_ITEM_ENDS = re.compile(r"[,;.)]|,? and\b")
_NAME_AFTER = re.compile(r"[ \u00a0]([A-Z][\w.’'&-]*)")
_STRING_AFTER = re.compile(
    r":\d|/\d|[-–]\d+[-–/]\d|['’]?s\b(?!\))|-?(?:st|nd|rd|th|ths)\b|['’]s\b|[^\W\d_]*\d|\.\d|@", re.IGNORECASE
)
_CLAUSE_AFTER = re.compile(r"\([a-z]\)|-[A-Z](?![A-Za-z])")
"""The letter of a clause or a name (`401(k)`, `3-D`)."""
_STRING_BEFORE = re.compile(r"[^\W_]*[-–]$")
_DECADE = re.compile(r"['’]?s\b")
_SCORE_BEFORE = re.compile(r"(?<![\d.,])(\d{1,3}) ?[-–—] ?$")
_SCORE_AFTER = re.compile(r" ?[-–—] ?(\d{1,3})(?![\d,%]|\.\d| ?-| (?:per|mil|bil|deg))")
_AFTER_YEAR = re.compile(r"(?:in|since|A\.?D\.?|from|between) [12]\d{3} (?:and|to) $")
_MARKER_AFTER = re.compile(r"[.)\]][ \t]")
_MORE_ONES = re.compile(
    r"(?: to | or |-| out of (?:every )?| in (?:every )?| of every |-in-)"
    rf"(?:\d|(?:{'|'.join([*ONES, *SCALES, 'half', 'a (?:hundred|thousand|million)'])})\b)"
)
"""What makes `one` the first of two numbers: `one or two`, `one in five`."""
_OR_MORE = re.compile(r" (?:and (?:(?:an?|one) )?(?:half|quarter|third)|or (?:two|three|more|less))\b")
"""What makes an article count: `an hour and a half`, `a day or two`, `a year or more`."""
_BOUNDS = frozenset([Comparator.MORE_THAN, Comparator.AT_LEAST, Comparator.LESS_THAN, Comparator.AT_MOST])
"""A bound makes a figure of an article (`more than an hour`); `in about a minute` is a manner of speaking."""
_OF_SUBSTANCE = re.compile(rf" of (?!(?:this|that|{'|'.join(sorted(POINTING))})\b)(?=[a-z])")
_REST = re.compile(rf" (?:and )?(?:\d{{1,2}}|(?:{'|'.join(ONES)})(?:-[a-z]{{3,5}})?) ([a-z]{{2,11}})\b")
"""What may follow a unit in a smaller one: `an hour and ten minutes`."""
_CROSSES = frozenset("x×")
"""Signs between two dimensions (`1920 × 1080`)."""
_IN_A_LIST = re.compile(r" (?:from|to|into|in|with|of them|and \d)\b")
_OPENING = " \u00a0(\"“‘'["


def word_before(text: str, start: int) -> str:
    """The word right before, as written; empty at the start of the text and after a stop."""
    words = text[max(0, start - _LEFT) : start].rstrip(_OPENING).split()
    if not words:
        return ""
    word = words[-1].rstrip(",-").lstrip(_OPENING)
    return "" if word[-1:] in ";:!?)" else word


def _word_after(text: str, end: int) -> str:
    match = _WORD_AFTER.match(text, end)
    return match[1] if match else ""


def _word_before(text: str, start: int) -> str:
    words = text[max(0, start - _LEFT) : start].split()
    return words[-1] if words else ""


def is_part_of_string(text: str, found: Numeral) -> bool:
    """`10:30`, `1/2/2013`, `3.2.1`, `22nd`, `1990s`, `COVID-19`, `555-1234-5678`."""
    if found.kind not in ("digits", "fraction", "malformed"):
        return False
    if (
        found.money is None
        and (found.reach == 0 or found.start != found.reach + 1)
        and _follows_string(text, found)
    ):
        return True
    if text[found.start] in "-–" and found.before[:1].isupper() and found.before.lower() in NAME_HEADS:
        return True
    if _is_score(text, found) or text[found.start : found.end + 1] in TECHNICAL_NAMES:
        return True
    end = found.end
    after = text[end : end + 1]
    if after in " ,\n" or not after:
        return False
    if after in "(-" and found.plain and _CLAUSE_AFTER.match(text, end):
        return True
    if found.plain and _DECADE.match(text, end) and not _is_second(found):
        return True
    if found.unit_end > end and not found.counted:
        return False
    return after.isalpha() or _STRING_AFTER.match(text, end) is not None


def _is_second(found: Numeral) -> bool:
    """Whether whole digits with an `s` are seconds (`in 5s`) and no decade, age group or type (`747s`)."""
    continues = 0 < found.start - 1 <= found.reach
    return continues or found.start == 0 or found.before.lower() in SECONDS_BEFORE


def _follows_string(text: str, found: Numeral) -> bool:
    """`B-52`, `#1`, `user@5`, the last part of a date; `sub-5` and the end of a range are none."""
    start = found.start
    before = text[start - 1 : start]
    if before in " \n$" or not before:
        return False
    if before in "/:@#_\\=^." or before.isalnum():
        return True
    if before not in "-–":
        return False
    match = _STRING_BEFORE.search(text, max(0, start - _LEFT), start)
    prefix = match.group()[:-1] if match else ""
    if prefix.isdigit():
        return True
    return bool(prefix) and not (prefix.isalpha() and prefix.islower())


def _is_recent(year: Decimal | None) -> bool:
    return year is not None and RECENT_YEARS[0] <= year <= RECENT_YEARS[1]


def is_time(text: str, found: Numeral) -> bool:
    """A year, a day of a month or a clock time, by the words on both sides."""
    if found.money or found.value is None or found.kind not in ("digits", "words"):
        return False
    after = _word_after(text, found.end).lower()
    if (after in CLOCK_AFTER or after.rstrip(".") in CLOCK_AFTER) and _is_hour(found.value):
        return after != "hrs" or found.end - found.start == _MILITARY
    if not found.plain or (found.unit and not found.counted and found.unit not in VERBS_LIKE_UNITS):
        return False
    before = (_word_before(text, found.hedge.start) if found.hedge else found.before).lower().rstrip(".")
    if found.value <= LAST_DAY:
        return before in MONTHS or _is_month(after, text[found.end + 1 : found.end + 2], before)
    return _is_year(text, found, before)


def _is_hour(value: Decimal) -> bool:
    """Whether a number can be a time of day: `5`, `10.45`, `0401`; `2.123 pm` are picometres."""
    exponent = value.as_tuple().exponent
    return exponent in (0, -2) and (value < HOURS or exponent == 0)


def _is_month(word: str, first: str, before: str) -> bool:
    """Whether the word after a day is a month; `may` and `march` only with a capital."""
    return word.rstrip(".") in MONTHS and (first.isupper() or before == "on" or word not in ("may", "march"))


def _is_score(text: str, found: Numeral) -> bool:
    """One of two numbers joined by a dash that do not rise (`2-1`): a score, no range."""
    if not found.plain or found.value is None or (found.unit and not found.counted):
        return False
    before = _SCORE_BEFORE.search(text, max(0, found.start - 7), found.start)
    if before is not None:
        return int(before[1]) >= found.value
    after = _SCORE_AFTER.match(text, found.end)
    return after is not None and int(after[1]) <= found.value


def _is_year(text: str, found: Numeral, before: str) -> bool:
    if found.end - found.start != 4 or found.value is None or not YEARS[0] <= found.value <= YEARS[1]:
        return False
    if found.unit in VERBS_LIKE_UNITS:
        return before in YEAR_BEFORE and _is_recent(found.value)
    if before in EARLY_YEAR_BEFORE or before in MONTHS:
        return True
    if (
        before in ("and", "to")
        and _AFTER_YEAR.search(text, max(0, found.start - _LEFT), found.start)
        and not found.unit
    ):
        return True
    if text[found.end : found.end + 2].strip()[:1] in _CROSSES:
        return False
    if LATER_YEARS[0] <= found.value <= LATER_YEARS[1]:
        return before in YEAR_BEFORE and not found.unit and found.hedge is None
    if not _is_recent(found.value):
        return False
    counts = found.value % _ROUND_YEAR == 0 and found.counted
    if not counts and _word_after(text, found.end).lower().rstrip(".") in YEAR_OWNS:
        return True
    return before in YEAR_BEFORE or not (counts or found.hedge)


def is_part_of_name(text: str, found: Numeral) -> bool:
    """`Section 427`, `Boeing 747`, `page 12`, `Kick Six`: a bare number after the name it belongs to."""
    if found.money or found.scale != 1:
        return False
    if found.kind == "words":
        return _is_capital_name(text, found)
    if not found.plain:
        return _is_version(text, found)
    if _is_list_marker(text, found):
        return True
    if not found.unit and found.hedge is None and _named_after(text, found.end):
        return True
    before = found.before
    if not before or found.start - len(before) <= found.reach:
        return False
    low = before.lower()
    if low in NAME_HEADS and (found.counted or not found.unit or _has_type_letter(text, found)):
        return True
    if found.unit or not before[0].isupper() or low in NOT_NAMES or before.endswith("."):
        return False
    return found.hedge is None and not _is_listed(text, found) and not _is_of_country(text, found)


def _is_of_country(text: str, found: Numeral) -> bool:
    """`Italy 446, and in South Korea 355`: a count behind a country of a list, which numbers nothing."""
    if found.value is None or found.value < _LEAST_COUNTED or _is_recent(found.value):
        return False
    lead = text[max(0, found.start - _COUNTRY) : found.start - 1]
    named = next((one for one in reversed(find_places(lead)) if one.end == len(lead)), None)
    if named is None or named.adjective or "/" in named.key:
        return False
    return bool(_ITEM_OPENS.search(lead[: named.start]) and _ITEM_ENDS.match(text, found.end))


def _is_listed(text: str, found: Numeral) -> bool:
    """`90 from Chile, 80 from Peru`; `Greece, 495 and 6`: a comma parts a number from the name before it."""
    parted = text[max(0, found.start - 2) : found.start] == ", "
    return parted and _IN_A_LIST.match(text, found.end) is not None


def _is_version(text: str, found: Numeral) -> bool:
    """`Web 2.0`, `version 3.1`."""
    if found.unit or found.hedge or found.kind != "digits" or not found.before:
        return False
    return found.before.lower() in NAME_HEADS or (found.before[0].isupper() and _is_point_zero(text, found))


def _is_point_zero(text: str, found: Numeral) -> bool:
    return text[found.start : found.end].endswith(".0") and found.before.lower() not in NOT_NAMES


def _has_type_letter(text: str, found: Numeral) -> bool:
    """The `F` of `Boeing 777F`, which is no Fahrenheit."""
    return found.unit_end == found.end + 1 and text[found.end].isupper()


def _is_list_marker(text: str, found: Numeral) -> bool:
    """`1. First` at the start of a line, `(2)` anywhere."""
    if found.value is None or _MARKER_AFTER.match(text, found.end) is None:
        return False
    before = text[max(0, found.start - 2) : found.start]
    if before.endswith(("(", "[")):
        return found.value < LARGEST_MARKER or before[0] == "\n"
    return (not before or before.endswith("\n")) and found.value <= LAST_MARKER


def _is_capital_name(text: str, found: Numeral) -> bool:
    """A number word with a capital after a word with a capital (`Formula One`, `the Big Ten`)."""
    if not text[found.start].isupper():
        return False
    if text[max(0, found.start - _LEFT) : found.start].endswith(GROUPS):
        return True
    if not found.before[:1].isupper():
        return False
    return found.before.lower() not in NOT_NAMES and not found.before.endswith(".")


def _named_after(text: str, end: int) -> bool:
    """A bare number before a name in the singular (`11 Pro`), which it numbers and does not count."""
    match = _NAME_AFTER.match(text, end)
    return match is not None and match[1].lower().rstrip(".,") not in DAYS


def is_article(text: str, found: Numeral) -> bool:
    """Whether `a` before a unit is an article only (`twice a week`) and does not count (`a cup of sugar`)."""
    if found.kind != "article":
        return False
    if found.unit is None or " per " in found.unit:
        return True
    if _OR_MORE.match(text, found.unit_end) or (found.hedge and found.hedge.comparator in _BOUNDS):
        return False
    if is_whole_text(text, found.start, found.unit_end):
        return False
    if dimension(found.unit) in SUBSTANCES and _OF_SUBSTANCE.match(text, found.unit_end):
        return False
    rest = _REST.match(text, found.unit_end)
    unit = SPELLED.get(rest[1]) if rest else None
    return not (is_finer(unit, found.unit) or (unit == "cent" and found.unit in COINED))


def is_pronoun(text: str, found: Numeral) -> bool:
    """`one` that stands for something named before, a scale that counts nothing, `half` of a game."""
    if found.kind not in ("words", "fraction"):
        return False
    word = text[found.start : found.end].lower()
    if word == "half":
        return found.before.lower() in HALF_BEFORE
    if word == "one quarter":
        return found.before.lower() in QUARTER_BEFORE
    if is_whole_text(text, found.start, found.end):
        return False
    if word != "one":
        return found.bare and not (found.unit or found.start == 0)
    if found.before == "at" and text.startswith(AT_ONE, found.end):
        return True
    if found.counted:
        return found.before.lower() in NO_ONE_BEFORE
    return found.unit is None and _MORE_ONES.match(text, found.end) is None
