"""Which of the places named is the place of a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.claims.asides import apart
from factcheck.claims.attribution import Saying
from factcheck.claims.language import verb_forms, words
from factcheck.places import PlaceMention, country, is_aggregate

__all__ = [
    "acts",
    "bracketed",
    "came_from",
    "counts_its_own",
    "from_there",
    "in_next_clause",
    "is_compared",
    "is_origin",
    "names_an_origin",
    "of_the_state",
    "pick_place",
    "speaks",
    "stands_for",
    "topic_place",
]

_LOCATIVE = re.compile(
    r"\b(?:[Ii]n|[Aa]cross|[Ww]ithin|[Tt]hroughout|[Ii]nside|[Oo]ff|[Aa]round|[Nn]ear|[Aa]t|[Aa]cross)\s"
    r"(?:the\s)?(?:(?:\w+ern|central|rural|mainland|neighbouring|neighboring|nearby|war-torn|capital)\s){0,2}$"
)
_PART_OF = re.compile(
    r"\b(?:city|town|state|province|region|capital|country|port|island|village|district) of\s$|\bcoast of\s$"
)
_OF = re.compile(r"\b[Oo]f\s(?:the\s)?$")
_BEHIND = re.compile(
    r",? (?:after|behind|ahead of)(?: only)?(?: the)?"
    r"(?: [A-Z][\w’'-]+,?(?: (?:and|or)\b)?(?: the)?(?: of)?)* $"
)
_LIST_GOES_ON = re.compile(r"[,.;:)]| (?:and|or)\b|$")
"""Around the places behind which another one comes (`the fifth most, after Spain, Italy and Peru`)."""
_PASSING = re.compile(r"\b(?:from|to|into|with|by|and|for|via|against)\s(?:the\s)?$", re.IGNORECASE)
_COMPARED = re.compile(
    r"\b(?:than|compared (?:with|to)|unlike|as in|against|behind|ahead of|followed by|of what"
    r"|(?:pass|surpass)(?:ed|es|ing)|overt(?:ook|akes|aken|aking)|outstripp?(?:ed|s|ing)"
    r"|as (?:much|many|few|large|big|high|low|often)\b[^,;.:()]{0,60}? as"
    r"|followed by(?: \w+,?){0,4}? (?:and|by)|second only to"
    r"|(?:[a-z]*est|most|least|first|second|third|\d(?:nd|rd|th))\b[^,;.:()]{0,60},?[ ,]after)"
    r"\s(?:in\s)?(?:the\s)?"
    r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*(?:,| and|, and) (?:the )?)*$"
)
_IN_A_SET = re.compile(
    r"\b(?:[a-z]+est|most|least|first|last|next|worst|best|top|bottom|than|ranked|ranks?|one of|of the \d+"
    r"|\d+(?:st|nd|rd|th)|(?:second|third|[a-z]+th) (?:country|nation|state|economy|place)|envy|rest"
    r"|leaders?|admiration|eyes)\b"
    r"[^,;.]{0,70}$"
)
"""A superlative or the like before a group: the group is what something is compared with."""
_SET_AFTER = re.compile(r"['’]s (?:[a-z]+[- ])?(?:[a-z]+est|most|least)\b")
_SHARE_OF = re.compile(
    r"(?:%|\b(?:percent|per cent|share|half|quarters?|thirds?|fifths?|sixths?|sevenths?|eighths?|ninths?"
    r"|tenths?|most|part))"
    r" of (?:all )?(?:the )?$"
)
"""Before the whole of a share (`a quarter of the global total`), which is not where the rest of it is."""
_TOTAL = re.compile(r" (?:total|figure|count|toll|tally|[a-z]+s)\b")
_POSSESSIVE = re.compile(r"['’]s?\b")
_FOR_WHOM = re.compile(r"(?: [\w’'-]+){0,3} (?:for|to|by) (?:the )?")
_DATELINE = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý. ]+(?:, [\w. ]{2,20})?(?: \([\w /]{2,20}\))? ?(?:--|—|–) ")
"""`WASHINGTON (AP) — `: where the report was written."""
_NEXT_WORDS = re.compile(r"(?:['’]s)? ([\w-]+(?: [a-z]+)?)")
_BODY_OF = re.compile(
    r"\b(?:{})(?: (?:[A-Z][\w-]+|for|on|and|of|the|in)){{0,7}} (?:of|in|for) (?:the )?$".format(
        "|".join(sorted(word.capitalize() for word in words("joint_bodies")))
    )
)
_NEXT_WORD = re.compile(r"[ -]([\w-]+)")
_NAMED_AFTER = re.compile(r"(?: [a-z-]+){1,3} [A-Z][a-z]+")
"""A person or paper named after an adjective, whose place it tells (`the Kenyan runner Eliud Kipchoge`)."""
_LEAD = 80
"""Characters before a mention in which its preposition stands."""
_WITH = re.compile(
    r",? (?:with|at|for|had|has|where|were|saw) (?:\w+ )?"
    r"| (?:(?:to|by) )?(?:(?:just|only|merely|even|an? [a-z]+) )?"
    r"|['’]s (?:(?:to|at|by|with) (?:\w+ )?)?"
)
_GOING_TO = re.compile(
    r"(?: of (?:them|these|those|whom))?"
    r"(?: (?:(?:have|had) )?(?:went|gone|fled|crossed|moved|escaped|are|were|live|lived))?"
    r"(?: over)? (?:to|in|into|from) (?:the )?"
)
"""What stands between a number without a noun and its place (`5 of them to Chad`)."""
_COUNTED = re.compile(r" (?:[a-z]+ )?")
"""Between a number and the people it counts, who may be elsewhere (`Peru took in 5 Chileans`)."""
_OF_PEOPLE = 1.3
"""The part in its sentence of a place that only says whose people are counted."""
_LIST = re.compile(r"[^,;.:]*(?:, [^,;.:]*)*,? and [^,;.:]*")
_CONTRAST = re.compile(r"\b(?:against|compared (?:with|to)|versus|vs|than|while|whereas|but|followed by)\b")
_NEXT_CLAUSE = re.compile(r"[,;] (?:and|but|while|whereas)(?: in)?(?: the)? ")
"""What parts a number from the place of the next one (`…, and Poland's to 5`)."""
_CLAUSE_BETWEEN = re.compile(
    r";|, (?:and|but|while|whereas|as)\b|\b(?:and|but) (?:has|have|had|is|are|was|were|will)\b"
)
_OF_NEXT = re.compile(
    r",?(?:['’]s)?(?: (?:with|at|had|has|to|by|was|were|it|is|about|roughly|some|nearly|almost|only|just"
    r"|over)){0,3} ?[$€£]?"
)
"""What stands between a place and the number that is its (`…, Ghana's by 7`, `; in Chad it was 5`)."""
_NUMBERED = re.compile(r",?(?: (?:about|some|nearly|only))? [$€£]?\d(?!\d{3}\b)")
"""A number right behind a place, which is its own (`Chad has 5 boats, Mali 300`)."""
_PARTED = re.compile(r"[,;]|\b(?:and|but|while)\b")
_CAME_FROM = re.compile(r"\b(?:came|come|arrived|fled|hailed|escaped) from (?:the )?$")
_WENT_TO = re.compile(
    r"\b(?:fled|went|gone|came|come|moved|crossed|escaped|travelled|traveled|flown|arrived|returned)"
    r"(?: from (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*| \w+)?"
    r" (?:to|into|in) (?:[A-Z][\w’'-]*+|(?:of|the|and|or)\b|[ ,()])*+$"
)
"""A place that people went to, alone or in a list of several."""
_TALLIES = re.compile(
    r"(?:, [^,;.]+,)?(?: (?:has|have|had|also|now|alone|itself|already|again|on \w+day|yesterday))*"
    r" (?:reported|recorded|counted|confirmed|registered|logged|documented|tallied)(?: [a-z]+){0,2} "
)
_FROM_PLACE = re.compile(r"\bfrom (?:the )?$")
_PEOPLE_FROM = re.compile(r"(?: [a-z][\w’'-]+){0,3} from (?:the )?")
_OFFICIALS_IN = re.compile(
    r"\b(?:officials?|authorities|ministers?|ministry|ministries|government|diplomats?|leaders) in $",
    re.IGNORECASE,
)
_BRACKET = re.compile(r" \((?:[a-z]+ ){0,3}[$€£]?")
_ORIGIN = re.compile(r" \([^()\d]+\)")
_REFUGEES = re.compile(
    r"\W*(?:refugees|asylum[- ]seekers|migrants|displaced persons)\b[^:.;]{0,60}:", re.IGNORECASE
)
"""The label of a list of those who came from elsewhere, as almanacs print it."""
_MADE_THERE = re.compile(r"-(?:built|made|backed|led|born|owned|run|based|trained|speaking)\b")
_WAR = " War"
_EVENT_AFTER = re.compile(
    r" (?:[Ww]ar|[Ee]ra|[Vv]eterans?|[Cc]risis|[Cc]onflict|[Aa]ccords?|[Tt]reaty)\b(?!-torn)"
)
"""What makes a place the name of something that happened (`the Vietnam war`)."""
_OF_WHOLE = re.compile(r"(?: percent| per cent|%)? of (?:the )?")
"""`40 percent of worldwide cases`: the world is the whole, and the part is elsewhere."""
_WORD = re.compile(r"[^\W\d_]{2,}")
_TAKING = 5
"""Words before those counted in which a verb says that somebody takes them in."""
_FARTHEST = 1.0
"""What the words between a number and a place can take from it at most."""
_GONE_BEFORE = 2.9
"""What a place that people went to loses for a later number, which is of its own clause."""
_APART = 5.0
"""What an aside takes from a place that it parts from a number."""
_LEAST_SPOKEN_OF = 2.5
"""The part in its sentence of a place that a later clause is still about."""
_LEAST_TOPIC = 2.0
"""The part in its sentence that a place needs to hold for the next one."""
_LEAST_SCORE = 0.5
"""Below it a mention is named in passing; set on the development labels in `tests/claims/labels`."""


def pick_place(
    text: str,
    mentions: Sequence[PlaceMention],
    start: int,
    end: int,
    others: Sequence[int],
    said: Sequence[tuple[int, int]],
) -> PlaceMention | None:
    """The place of the number at `text[start:end]`, or None where none of the mentions is surely it.

    `others` are the starts of the other numbers of the sentence, `said` the spans that name who says so.
    """
    best, best_score = None, _LEAST_SCORE
    for mention in mentions:
        score = _role(text, mention) - _distance(text, mention, start, end, others)
        if mention.adjective and _COUNTED.fullmatch(text, end, mention.start):
            score = min(score, _OF_PEOPLE)
        if any(
            first <= mention.start < last and _in_a_name(text, mention, first, last) for first, last in said
        ):
            score -= 0.8 if mention.adjective else 2.0
        if mention.start >= end and (_COMPARED.search(_lead(text, mention)) or _behind(text, mention, end)):
            score -= 4.0
        if mention.end <= start and _WENT_TO.search(_lead(text, mention)):
            score -= _GONE_BEFORE
        if apart(text, (mention.start, mention.end), start):
            score -= _APART
        if score > best_score:
            best, best_score = mention, score
    return best or _named_before(text, mentions, start, said)


def _behind(text: str, mention: PlaceMention, end: int) -> bool:
    """Whether a place is one of those that come before the one spoken of, and nothing is told of it."""
    named = _BEHIND.search(text, end, mention.start)
    return named is not None and _LIST_GOES_ON.match(text, mention.end) is not None


def _named_before(
    text: str, mentions: Sequence[PlaceMention], start: int, said: Sequence[tuple[int, int]]
) -> PlaceMention | None:
    """The place that the sentence has spoken of last; nearer than any sentence before it."""
    held = [
        mention
        for mention in mentions
        if mention.end <= start
        and _role(text, mention) >= _LEAST_SPOKEN_OF
        and not _WENT_TO.search(_lead(text, mention))
        and not apart(text, (mention.start, mention.end), start)
        and not any(first <= mention.start < last for first, last in said)
    ]
    return held[-1] if held else None


def speaks(text: str, mention: PlaceMention, sayings: Sequence[Saying]) -> bool:
    """Whether a place only says who speaks of something elsewhere (`Paris counted 5 dead`)."""
    return any(
        not saying.own and saying.start <= mention.start < saying.end and _for_a_state(text, mention, saying)
        for saying in sayings
    )


def acts(text: str, mention: PlaceMention) -> bool:
    """Whether a place is that of a state that does something (`the Danish government offers`)."""
    following = _NEXT_WORD.match(text, mention.end)
    return mention.adjective and following is not None and following[1].lower() in words("governments")


def of_the_state(text: str, mention: PlaceMention) -> PlaceMention:
    """`officials in Lima` speak for Peru."""
    if "/" in mention.key and _OFFICIALS_IN.search(_lead(text, mention)):
        return replace(mention, key=country(mention.key))
    return mention


def _for_a_state(text: str, mention: PlaceMention, saying: Saying) -> bool:
    """`London`, `the French government`, `Kenya's Joint Committee`; not `doctors in Kenya`."""
    if _LOCATIVE.search(_lead(text, mention)):
        return False
    rest = _WORD.findall(saying.who.replace(text[mention.start : mention.end], ""))
    plain = {word.lower() for word in rest}
    if plain & words("home_offices"):
        return False
    return not plain or bool(plain & words("governments")) or any(word[0].isupper() for word in rest)


def came_from(text: str, mention: PlaceMention) -> bool:
    """Whether a place is where something or somebody is from."""
    return _FROM_PLACE.search(_lead(text, mention)) is not None


def from_there(text: str, mention: PlaceMention, end: int) -> bool:
    """`5,000 refugees from Syria`: a place behind those counted that says where they are from."""
    return mention.start >= end and _PEOPLE_FROM.fullmatch(text, end, mention.start) is not None


def counts_its_own(text: str, mention: PlaceMention, start: int) -> bool:
    """Whether a country tells of itself what nothing places elsewhere (`Peru reported 900 cases`)."""
    lone = not mention.adjective and "/" not in mention.key and not is_aggregate(mention.key)
    return lone and mention.end <= start and _TALLIES.fullmatch(text, mention.end, start) is not None


def is_origin(text: str, mention: PlaceMention, end: int, *, begin: int = 0, counted: bool = True) -> bool:
    """Whether a place after a number only says for whom it is or, of a count, where those counted are from
    (`5 places for Syrian refugees`, `5,000 came from Syria`)."""
    if counted and mention.start >= end and _CAME_FROM.search(_lead(text, mention)):
        return True
    if counted and mention.adjective and text[end : mention.start] == " " and _takes_in(text, mention, begin):
        return True
    following = _NEXT_WORD.match(text, mention.end)
    of_whom = following is not None and (
        following[1].lower() in words("people") or following[1].endswith("s")
    )
    return mention.adjective and of_whom and bool(_FOR_WHOM.fullmatch(text, end, mention.start))


def bracketed(text: str, mentions: Sequence[PlaceMention], start: int) -> PlaceMention | None:
    """The place right before the bracket that a number opens (`Peru (5,000), Chile (up by 3)`)."""
    return next(
        (one for one in mentions if one.end <= start and _BRACKET.fullmatch(text, one.end, start)), None
    )


def names_an_origin(text: str, mention: PlaceMention, begin: int) -> bool:
    """Whether a bracket after a number of refugees names whose they are (`refugees: 54,000 (Somalia)`)."""
    opening = text.rfind("(", begin, mention.start)
    bracket = _ORIGIN.match(text, max(opening - 1, begin)) if opening > begin else None
    return bracket is not None and mention.end < bracket.end() and _REFUGEES.match(text, begin) is not None


def _takes_in(text: str, mention: PlaceMention, begin: int) -> bool:
    """Whether those counted are taken in by somebody (`Turkey hosts 1.7 million Syrians`)."""
    before = _WORD.findall(text, max(begin, mention.start - _LEAD), mention.start)[-_TAKING:]
    return any(verb_forms().get(word.lower(), ("",))[0] in words("hosting_verbs") for word in before)


def in_next_clause(text: str, mention: PlaceMention, end: int) -> bool:
    """Whether a place stands in a clause after that of the number (`Chad counted 5, and in Mali …`)."""
    return mention.start >= end and _CLAUSE_BETWEEN.search(text, end, mention.start) is not None


def is_compared(text: str, mention: PlaceMention) -> bool:
    """Whether a place is one with which another is compared (`as much as China`)."""
    return _COMPARED.search(_lead(text, mention)) is not None


def topic_place(text: str, mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place a sentence is about, or None; `European` or `African` in passing is none."""
    lasting = [mention for mention in mentions if not (mention.adjective and is_aggregate(mention.key))]
    best = max(lasting, key=lambda mention: _role(text, mention), default=None)
    return best if best and _role(text, best) >= _LEAST_TOPIC else None


def stands_for(text: str, mention: PlaceMention) -> bool:
    """Whether a place is one that something is said of, and not what something is compared with."""
    return _role(text, mention) >= _LEAST_TOPIC


def _in_a_name(text: str, mention: PlaceMention, first: int, last: int) -> bool:
    """`Kenya Maritime Authority`, `Bank of Ghana`, but not `neighbouring Ghana` or `Ghana's ministry`."""
    rest = text[first + 1 : mention.start] + text[mention.end : last]
    return bool(re.search(r"\b[A-Z]", rest))


def _names_a_body(text: str, mention: PlaceMention, lead: str) -> bool:
    """`the Council of Europe`, `Europe's governing body`: which says nothing of where something is."""
    following = _NEXT_WORDS.match(text, mention.end)
    after = {word.lower() for word in following[1].split()} if following else set()
    return bool(after & words("joint_bodies")) or _BODY_OF.search(lead) is not None


def _lead(text: str, mention: PlaceMention) -> str:
    return text[max(0, mention.start - _LEAD) : mention.start]


def _role(text: str, mention: PlaceMention) -> float:
    """How surely the words around a place say that something is there: 4 `in X`, 1 `from X`."""
    lead = _lead(text, mention)
    if is_aggregate(mention.key) and _SET_AFTER.match(text, mention.end):
        return 0.4
    if mention.key == "world":
        owned = _POSSESSIVE.match(text, mention.end) and _OF.search(lead)
        whole = owned or (mention.adjective and _TOTAL.match(text, mention.end) and _SHARE_OF.search(lead))
        return 0.4 if whole or _IN_A_SET.search(lead) else 3.0
    if text.startswith(_WAR, mention.end):
        return 1.2
    if mention.adjective and _MADE_THERE.match(text, mention.end):
        return -1.0
    if is_aggregate(mention.key) and _names_a_body(text, mention, lead):
        return -1.0
    if is_aggregate(mention.key) and _IN_A_SET.search(lead):
        return 0.4
    if _COMPARED.search(lead):
        return 0.8
    if mention.adjective:
        following = _NEXT_WORD.match(text, mention.end)
        word = following[1].lower() if following else ""
        if text[mention.end - 1] == "s" and word not in words("people"):
            return 3.0
        of_people = word in words("people") or _NAMED_AFTER.match(text, mention.end)
        return _OF_PEOPLE if of_people else 2.6
    if _EVENT_AFTER.match(text, mention.end):
        return 1.2
    if _DATELINE.match(text, mention.start):
        return 1.0
    if _LOCATIVE.search(lead) or _PART_OF.search(lead):
        return 4.0
    if _POSSESSIVE.match(text, mention.end):
        return 3.0
    if _OF.search(lead):
        return 2.8
    if _WENT_TO.search(lead):
        return 4.1
    if _PASSING.search(lead):
        return 1.2
    return 2.6 if not is_aggregate(mention.key) else 2.0


def _distance(text: str, mention: PlaceMention, start: int, end: int, others: Sequence[int]) -> float:
    """What stands between the number and the mention: other numbers, clause edges, words."""
    if mention.start >= end:
        first, last, weight = end, mention.start, 0.8 if _LIST.fullmatch(text, end, mention.start) else 3.3
    else:
        first, last, weight = mention.end, start, 0.25
    between = sum(first <= other < last for other in others)
    gap = text[first:last]
    edges = sum(gap.count(mark) for mark in ":—(") + 3 * gap.count(";") + 0.5 * gap.count(", ")
    near = -1.0 if mention.start >= end and not between and not edges else 0.0
    if mention.end <= start and _WITH.fullmatch(gap) and not is_aggregate(mention.key):
        near = -2.5
    if mention.start >= end and _GOING_TO.fullmatch(gap):
        near = -3.5
    if is_aggregate(mention.key) and mention.start >= end and _OF_WHOLE.fullmatch(gap):
        near = 3.0
    if mention.start >= end and _PARTED.search(gap) and _NUMBERED.match(text, mention.end):
        near += 3.0
    if between and mention.start >= end and _CONTRAST.search(gap):
        near += 3.0
    if mention.start >= end and any(other > mention.end for other in others):
        following = min(other for other in others if other > mention.end)
        near += 2.0 * bool(_NEXT_CLAUSE.search(gap))
        near += 3.0 * bool(_PARTED.search(gap) and _OF_NEXT.fullmatch(text, mention.end, following))
    return weight * between + 0.4 * edges + min(0.008 * (last - first), _FARTHEST) + near
