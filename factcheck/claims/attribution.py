"""Who says so: the source that a sentence names, and the span of its name."""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, participle, verb_forms, words
from factcheck.claims.phrases import is_verb, left_phrase
from factcheck.units import is_person_noun

__all__ = ["Saying", "find_sayings", "said_of"]

_ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>[^;:()“”\"\n]+?)"
    r"(?=[,.;:()“”\"]?$|[,;:()“”\"]|(?<![A-Z])\.\s| (?:and(?! [A-Z])|but|which|that|while|on)\b)"
)
_SOURCE = re.compile(
    r"\b(?:[Cc]iting|[Dd]ata from|[Ff]igures from|[Ss]tatistics from|[Ee]stimates from|[Rr]esearch by"
    r"|[Ss]tud(?:y|ies) by|[Ss]urvey by|[Pp]oll by|[Rr]eport by|[Bb]ased on)"
    r" (?P<who>(?:the )?[A-Z][^,;:()“”\"]*?)"
    r"(?=[,.;:()“”\"]|$| (?:and|but|which|that|show|shows|showed|indicate|indicated"
    r"|suggest|suggests|found|said|says|of)\b)"
)
_ACCORDING_SIGNS = ("ccording to",)
_SOURCE_SIGNS = ("iting ", " from ", " by ", "ased on ")
"""Substrings of which a text must hold one for the pattern to match; looked for first, being fast."""
_TIME_BEFORE = re.compile(
    rf"^(?:{'|'.join((*month_name[1:], *day_name))})(?: \d{{1,2}})?(?: \d{{4}})?(?:,? (?=(?:the|an?) )|, )"
)
"""When something was said (`In June the United Nations said`) is no part of the name."""
_ARTICLE = re.compile(r"^(?:the|a|an|but|and|now|even|only)\s+", re.IGNORECASE)
_OWNER = re.compile(
    r"^(?P<who>.+?)(?:['’]s?)? (?:own |latest |new |official |annual )*(?:{})$".format(
        "|".join(sorted(words("reporting")))
    )
)
_FROM = re.compile(
    r"^.*?\b(?:{}) (?:from|by) ".format("|".join(sorted(words("reporting")))),
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(
    r"(?:,? (?:on|late|early|yesterday|today|last|this|earlier|in a)\b.*)?(?: \([A-Z]{2,8}\))?$"
)
_LONGEST_NAME = 70
"""Characters beyond which a name has run into its clause."""
_WITH_CLAUSE = frozenset({"claim", "add", "promise", "pledge", "point", "maintain", "state", "write"})
"""Verbs that speak only with a clause or quotation after them: who adds jobs says nothing."""
_TIMES = frozenset({"last", "this", "next", "earlier", "late", "early"})
"""Words after a verb of saying that tell when (`…, said last month that`)."""
_OWNERS = frozenset({"its", "their", "his", "her", "a", "an", "no", "new", "more", "another"})
_PRONOUNS = frozenset({"we", "they", "it", "he", "she", "you", "I"})
_HOMELAND = frozenset({"country", "nation", "government"})
_OBJECT = 12
"""Words in which the number of `put the … toll at 12` is looked for."""
_OPENS_CLAUSE = re.compile(r"[,;] (?:but|while|whereas|although|though|and) (?:[a-z]+ ){0,3}$")
"""What stands before the source of a clause of its own (`…, but a report by X counted 5`)."""
_LINKS = frozenset({"of", "for", "de", "the", "and", "in", "at"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A source named in a sentence."""

    start: int
    end: int
    """Span of the name as written, in the whole text."""
    who: str
    first: int
    last: int
    """Span of the text that it is responsible for."""
    own: bool = False
    """Whether it reports what it does or counts at home (`Chad reported 5 cases`), and not what it says."""


def find_sayings(a: Analysis, text: str, start: int, end: int) -> list[Saying]:
    """Every source that `text[start:end]` names, in order of their names."""
    found = [*_by_phrase(text, start, end), *_by_verb(a, text, start, end)]
    return sorted(found, key=lambda saying: (saying.start, saying.end))


def said_of(sayings: list[Saying], start: int) -> Saying | None:
    """The source of the number at an offset: the one that the fewest words are said to be of."""
    holds = [saying for saying in sayings if saying.first <= start < saying.last]
    holds = [saying for saying in holds if not saying.own] or holds
    return min(holds, key=lambda saying: saying.last - saying.first, default=None)


def _by_phrase(text: str, start: int, end: int) -> Iterator[Saying]:
    part = text[start:end]
    for pattern, signs in ((_ACCORDING, _ACCORDING_SIGNS), (_SOURCE, _SOURCE_SIGNS)):
        if not any(map(part.__contains__, signs)):
            continue
        for match in pattern.finditer(text, start, end):
            who = _clean(match["who"])
            if who:
                yield Saying(match.start(), match.end(), who, _clause_start(text, start, match), end)


def _clause_start(text: str, start: int, match: re.Match[str]) -> int:
    """Where the words of `…; …, according to X` begin."""
    opened = _OPENS_CLAUSE.search(text, start, match.start())
    begin = opened.start() if opened and match.re is _SOURCE else start
    return max(begin, text.rfind(";", start, match.start()) + 1)


def _by_verb(a: Analysis, text: str, start: int, end: int) -> Iterator[Saying]:
    forms = verb_forms()
    for i, token in enumerate(a.tokens):
        form = forms.get(token.lower)
        if token.tag != "V" or form is None or not (form[1] == "SAY" or _tallies(a, i)) or _passive(a, i):
            continue
        if form[2] == "base" and a.lower(i - 1) == "to":
            continue
        if form[0] in _WITH_CLAUSE and a.tag(i + 1) in ("NUM", "DET", "ADJ", "N"):
            continue
        if form[2] == "ing" and form[0] not in (
            "accuse",
            "say",
            "warn",
            "estimate",
            "report",
            "add",
        ):
            continue
        span = _speaker(a, i, form[2])
        if span is None:
            continue
        first, last = a.tokens[span[0]].start, a.tokens[span[1] - 1].end
        who = _clean(text[first:last])
        if who:
            opening = _before_article(a, span[0])
            closes = a.tag(opening) in (",", "|") and a.lower(opening) != ";"
            follows = span[0] > i or (closes and span[0] > 1)
            yield Saying(first, last, who, start if follows else token.end, end, _own(a, i))


def _tallies(a: Analysis, i: int) -> bool:
    """`counted 12 dead`, `put the toll at 12`, `spoke of 12 dead`: verbs that speak with a number."""
    wanted = classes("tallies").get(verb_forms().get(a.lower(i), ("",))[0])
    after = i + 1
    tense = verb_forms().get(a.lower(i), ("", "", ""))[2]
    if wanted is None or not (tense in ("past", "s") or participle(a.lower(i)) == a.lower(i)):
        return False
    if wanted == "at":
        ends = (j + 1 for j in range(i + 1, i + _OBJECT) if a.lower(j) == "at")
        after = next((j for j in ends if a.tag(j) in ("NUM", "ADV", "DET")), -1)
    elif wanted == "of":
        after = i + 2 if a.lower(i + 1) == "of" else -1
    while a.tag(after) in ("ADV", "DET"):
        after += 1
    return after > 0 and a.tag(after) == "NUM"


def _own(a: Analysis, i: int) -> bool:
    """Whether the speaker speaks of itself: `reported 5 cases`, `said it had`, `announced a programme`."""
    verb = verb_forms().get(a.lower(i), ("",))[0]
    counts = a.tag(i - 1) == "," and classes("tallies").get(verb) == "number"
    reports = verb in words("own_reports") or counts
    after = i + 2 if a.lower(i + 1) == "that" else i + 1
    country = a.lower(after) in ("his", "her", "our") and a.lower(after + 1) in _HOMELAND
    return reports or country or a.lower(after) in ("it", "its", "they", "their")


def _passive(a: Analysis, i: int) -> bool:
    """`was reported`, `reported cases`: nobody speaks."""
    before = next((a.lower(j) for j in range(i - 1, -1, -1) if a.tag(j) != "ADV"), "")
    if a.lower(i + 1) == "by":
        return True
    return before in ("is", "are", "was", "were", "been", "be", "being") or a.tag(i - 1) in ("DET", "ADJ")


def _before_article(a: Analysis, i: int) -> int:
    return i - 2 if a.tag(i - 1) == "DET" else i - 1


def _speaker(a: Analysis, verb: int, form: str) -> tuple[int, int] | None:
    """The span of the subject of a verb of saying; also after it (`said the minister`)."""
    if form in ("past", "s") and a.tag(verb - 1) in (",", "|"):
        name = _name_after(a, verb + 1)
        if name and _may_speak(a, name) and not is_verb(a, name[1]) and a.lower(verb) != "told":
            return name
        aside = _aside(a, verb - 1)
        if aside:
            return aside
    if form == "ing":
        finite = (
            i
            for i in range(verb)
            if is_verb(a, i) and not a.lower(i).endswith("ing") and a.lower(i - 1) != "to"
        )
        return left_phrase(a, next(finite, 0))
    span = left_phrase(a, verb)
    if span is None:
        return None
    commas = [i for i in range(span[0], span[1]) if a.tag(i) == ","]
    if not commas:
        return (_name_beside(a, span) if a.tag(verb - 1) == "REL" else None) or span
    return (span[0], commas[0]) if a.tag(verb - 1) == "," else (commas[-1] + 1, span[1])


def _may_speak(a: Analysis, name: tuple[int, int]) -> bool:
    """Whether what follows a verb of saying may be who says it, and is no time and nothing of the subject's
    own (`…, said last month that`, `Laos, a country of 7 million, reported its first case`)."""
    first, last = a.lower(name[0]), a.lower(name[1] - 1)
    own = first in _OWNERS and not is_person_noun(last)
    return first not in _TIMES and not own


def _name_beside(a: Analysis, span: tuple[int, int]) -> tuple[int, int] | None:
    """The name in `Emily Gilbert, a student at Chicago, who counts eleven`, beside its description."""
    article = span[0] - 1
    while a.tag(article) in ("N", "ADJ", "NUM") and a.tokens[article].text.islower():
        article -= 1
    article -= a.tag(article) == "NUM"
    comma = article - 1
    if a.lower(article) not in ("a", "an", "the") or a.tag(comma) != ",":
        return None
    start = comma
    while a.tag(start - 1) == "N" and a.tokens[start - 1].text[:1].isupper():
        start -= 1
    return (start, comma) if start < comma else None


def _aside(a: Analysis, close: int) -> tuple[int, int] | None:
    """The name in `Its spokesman, Brig. Gen. Ahmed Asseri, said`, where what it stands beside is no name."""
    opening = next((i for i in range(close - 1, -1, -1) if a.tag(i) in (",", "|", "REL", "V", "AUX")), -1)
    if a.tag(opening) != "," or not a.tokens[opening + 1].text[:1].isupper():
        return None
    named = any(token.text[:1].isupper() for token in a.tokens[max(1, opening - 3) : opening])
    return None if named else (opening + 1, close)


def _name_after(a: Analysis, start: int) -> tuple[int, int] | None:
    i = start
    while a.tag(i) in ("N", "DET", "ADJ") or (a.lower(i) in _LINKS and a.tag(i + 1) in ("N", "DET")):
        i += 1
    return (start, i) if i > start else None


def _clean(words_: str) -> str | None:
    """The name alone: no article, no `figures of`, no `'s report`; None for what is no name."""
    name = _TIME_BEFORE.sub("", _FROM.sub("", words_.strip().strip("“”\"'’ ")))
    name = _TIME_AFTER.sub("", _ARTICLE.sub("", name)).strip()
    owner = _OWNER.match(name)
    name = _ARTICLE.sub("", owner["who"]).strip(" ,") if owner else name
    if (
        not name
        or len(name) > _LONGEST_NAME
        or not name[0].isalnum()
        or (name.lower() in words("nobody") and not name[1:].isupper())
        or name.split()[-1] in _PRONOUNS
    ):
        return None
    return name
