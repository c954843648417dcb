"""How much a claim is worth a reviewer's look, with the reasons."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from factcheck.claims.claim import Kind
from factcheck.claims.language import lines, words
from factcheck.quantities import Quantity

__all__ = ["DEFAULT_THRESHOLD", "is_hypothetical", "is_idle", "worthiness"]

DEFAULT_THRESHOLD = 0.5
"""Claims below it are hidden unless asked for; set on the development labels in `tests/claims/labels`."""

_WEIGHTS = {
    "statistic": 0.2,
    "sourced": 0.1,
    "place": 0.06,
    "period": 0.06,
    "large number": 0.1,
    "exact number": 0.05,
    "rank with a comparison": 0.1,
    "plan, forecast or condition": -0.5,
    "pledge": -0.15,
    "span of another figure": -0.15,
    "question": -0.3,
    "small number": -0.1,
    "one or two": -0.2,
    "base of a share": -0.05,
    "idle noun": -0.3,
    "age": -0.4,
    "nothing measured": -0.15,
    "length of time": -0.03,
    "lives": 0.2,
    "personal": -0.2,
    "size of a survey": -0.05,
    "run": 0.2,
    "date": -0.05,
}
"""Added to `_START`; signs and sizes follow the labels, not more finely than 0.01."""
_START = 0.55
_MOST = {"plan, forecast or condition": 0.45, "age": 0.3}
"""What these leave at most, however much else speaks for a look: no data can refute them."""
_LARGE = Decimal(100)
_SMALL = Decimal(10)
_PAIR = 2
_IDLE_DIGITS = re.compile(r"per |=|scale|point|24", re.IGNORECASE)
"""What the phrases in which digits claim nothing hold."""
_LIVES = re.compile(r"\b(?:killed|kills|died|dead|deaths?|murdered|executed|drowned|wounded|injured)\b")
_AGE = re.compile(r"^\s?(?:-year-olds?\b|-month-old\b|,? years? old\b|years of age\b)")
_AGED = re.compile(
    r"\b(?:(?:aged|age|ages)(?: of| between)?\s(?:\w+ (?:and|to|or) )?"
    r"|(?:people|women|men|children|those|them|adults|persons|youths?|workers|respondents|anyone|girls|boys)\s"
    r"(?:aged\s)?(?:under|over|above|below|younger than|older than)\s)$"
)
_APPOSED_AGE = re.compile(r"\b[A-Z][\w’'.-]+,\s$")
_PLEDGED = re.compile(
    r"\b(?:pledged|promised|vowed|committed|earmarked|allocated|guaranteed)"
    r"(?: (?:up to|more than|at least|about|an?|another|some|the|him|her|them|it|us|nearly|almost|over))*"
    r"(?: (?:additional|extra|further|total of))? ?$"
)
_SURVEYED = re.compile(
    r"\b(?:survey|surveyed|poll|polled|respondents|interviewed|questioned)\b", re.IGNORECASE
)
"""Words of a sentence in which `61 percent would pay` is an answer and no condition."""
_PERSONAL = re.compile(r"\b(?:I|me|my|he|she|his|her|him)\b")
_TOLD_AS_FACT = re.compile(
    r"\b(?:which|who|whose|that) (?:has|have|had|was|were|is|are|\w+ed)\b|\bof wh(?:ich|om)\b"
    r"|\b(?:because|after|since|although|while|whereas|but)\b"
    r"|, (?:the |an? )?[\w ]{2,30} (?:decided|voted|agreed|ruled|approved)\b"
    r"|\band (?:has |have |had )?(?:\w+ed|laid|sold|built|shut|lost)\b"
)
"""What opens a clause that no plan or condition before it reaches."""


def is_idle(text: str, quantity: Quantity) -> bool:
    """Whether the number stands in a phrase that claims nothing (`one of the`, `day one`)."""
    first, last = max(0, quantity.start - 14), quantity.end + 18
    window = text[first:last]
    start, end = quantity.start - first, quantity.end - first
    if quantity.text.isdecimal() and not _IDLE_DIGITS.search(window):
        return False
    return any(m.start() < end and start < m.end() for m in _idle_phrases().finditer(window))


@cache
def _idle_phrases() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lines("idle_phrases")), re.IGNORECASE)


def is_hypothetical(sentence: str, offset: int) -> bool:
    """Whether the number at `offset` is part of a plan, forecast, wish, condition or question.

    A verb of planning counts in the clause of the number and in what leads to it; a plan that was itself
    cut or raised by the number is none.
    """
    clause_end = min((i for mark in ";" if (i := sentence.find(mark, offset)) >= 0), default=len(sentence))
    clause_start = max(sentence.rfind(";", 0, offset), sentence.rfind(": ", 0, offset)) + 1
    told = [m.end() for m in _TOLD_AS_FACT.finditer(sentence, clause_start, offset)]
    clause_start = told[-1] if told else clause_start
    written = re.findall(r"[\w’']+", sentence[clause_start:offset])
    titled = 2 * sum(word[0].isupper() for word in written[1:]) > len(written[1:])
    before = [_plain(word, i == 0 or titled) for i, word in enumerate(written)]
    telling = words("hypothetical")
    if any(_plans(before, i) for i, word in enumerate(before) if word in telling or word == "to"):
        return True
    after = re.findall(r"[\w’']+|[,]", sentence[offset:clause_end].lower())[:6]
    ahead = {"will", "could", "might"} if _SURVEYED.search(sentence) else {"will", "would", "could", "might"}
    return any(word in ahead for word in _until_comma(after))


def is_pledge(before: str) -> bool:
    """Whether what is promised is the number itself (`has pledged $5 million`): that it was is a fact."""
    return _PLEDGED.search(before) is not None


def _plain(word: str, opens: bool) -> str:
    """A word in lower case; names stay as they are: words with a capital that opens no clause or title."""
    return word.lower() if opens and word not in ("May", "Will") else word


def _plans(before: list[str], i: int) -> bool:
    """Whether a word makes a plan of the number that the words lead to."""
    word, last = before[i], before[i - 1] if i else ""
    if word == "to" and last in ("is", "are"):
        return True
    if word not in words("hypothetical") or (word in ("may", "will") and last == "in"):
        return False
    if word in ("goal", "goals"):
        return not (last.isdigit() or last in words("scoring"))
    changed = word in words("plan_nouns") and before[i + 1 :] in (["by"], ["by", "about"], ["by", "nearly"])
    return not changed


def _until_comma(found: list[str]) -> list[str]:
    return found[: found.index(",")] if "," in found else found


def worthiness(
    text: str,
    quantity: Quantity,
    kind: Kind,
    *,
    sentence_start: int,
    sentence_end: int,
    subject: str | None,
    head: str | None,
    sourced: bool,
    placed: bool,
    dated: bool,
    hypothetical: bool,
    ranked: bool,
    run: bool = False,
    pledged: bool = False,
    spans: bool = False,
) -> tuple[float, tuple[str, ...]]:
    """A number from 0 to 1 and the reasons for it, strongest first."""
    sentence = text[sentence_start:sentence_end]
    value = quantity.value if quantity.value is not None else quantity.lower
    if kind is Kind.DATE:
        value = None
    small = value is not None and abs(value) < _SMALL and value == value.to_integral_value()
    plain = quantity.unit is None or quantity.counted
    counts_few = small and plain and kind not in (Kind.RANK, Kind.RATIO, Kind.SHARE)
    counts_few = counts_few and quantity.role != "share_of"
    reasons = {
        "statistic": kind in (Kind.SHARE, Kind.CHANGE, Kind.RATIO)
        or (not plain and kind not in (Kind.DURATION, Kind.DATE)),
        "sourced": sourced,
        "place": placed,
        "period": dated,
        "large number": value is not None and abs(value) >= _LARGE,
        "exact number": kind is not Kind.DATE and bool(re.search(r"\d[.,]\d|\d\d\d", quantity.text)),
        "run": run,
        "date": kind is Kind.DATE,
        "rank with a comparison": kind is Kind.RANK and ranked,
        "plan, forecast or condition": hypothetical and not pledged,
        "pledge": pledged,
        "span of another figure": spans,
        "question": sentence.rstrip("\"'”’) ").endswith("?"),
        "small number": counts_few and value is not None and abs(value) > _PAIR,
        "one or two": counts_few and value is not None and abs(value) <= _PAIR,
        "base of a share": quantity.role == "base",
        "idle noun": counts_few and _idle_noun(quantity, head),
        "age": _is_age(text, quantity),
        "nothing measured": subject is None,
        "length of time": kind is Kind.DURATION,
        "lives": plain and counts_few and bool(_LIVES.search(f"{subject} {quantity.unit}")),
        "personal": _is_personal(sentence) and not sourced and kind is not Kind.RANK,
    }
    held = sorted((name for name, holds in reasons.items() if holds), key=lambda name: -abs(_WEIGHTS[name]))
    score = _START + sum(_WEIGHTS[name] for name in held)
    most = min((_MOST[name] for name in held if name in _MOST), default=1.0)
    return min(max(score, 0.0), most), tuple(held)


def _idle_noun(quantity: Quantity, head: str | None) -> bool:
    noun = (quantity.unit or head or "").split()[-1:] or [""]
    small = quantity.value is not None and quantity.value < _SMALL
    return small and (noun[0].lower() in words("idle_nouns") or (head or "") in words("idle_nouns"))


def _is_age(text: str, quantity: Quantity) -> bool:
    if quantity.unit == "year of age":
        return True
    if quantity.unit not in (None, "year", "month"):
        return False
    before = text[max(0, quantity.start - 40) : quantity.start]
    after = text[quantity.end : quantity.end + 16]
    if _AGE.match(after) or _AGED.search(before):
        return True
    return bool(_APPOSED_AGE.search(before) and re.match(r"[,.]", after) and quantity.unit is None)


def _is_personal(sentence: str) -> bool:
    return bool(_PERSONAL.search(sentence))
