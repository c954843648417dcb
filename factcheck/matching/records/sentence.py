"""A sentence read for one of its numbers: which words belong to it, and how closely."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from factcheck.matching.records.language import language, stem

__all__ = ["ATTACHED", "Mention", "Reading", "Word", "read_sentence", "tokens"]

_WORD = re.compile(r"[$£€]?\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th)?\b|\d+s\b|[^\W\d_]+(?:['’][^\W\d_]+)*")
_BREAK = re.compile(r"[;:!?—–()“”\"]|,(?!\d)|\.(?=\s|$)|\s-\s")
_OWNER_AFTER = re.compile(
    r"\s*(?:%|percent|per cent|percentage|points?|in \d|in (?:two|three|four|five|ten))", re.I
)
_AGE_OR_BOUND_BEFORE = re.compile(
    r"(?:between \S+ and|from \S+ to|aged?|ages|over|under|above|below|beyond|exceeding"
    r"|than|least|most|to|between|in|since|before|after"
    r"|for|(?<!compared )with|lasting|worth"
    r"|[-–])\s*$",
    re.I,
)
_BOUND_AFTER = re.compile(
    r"\s*(?:[-–]\s*\w|and (?:up|over|older|under|above)|or (?:more|older|over|under|less|younger)|\+|to \d)",
    re.I,
)

_RANGE = re.compile(r"\s*(?:[-–]|[-–]?\s*(?:to|through)[\s-])\s*")
"""What stands between the ends of a range (`18-29`, `18- to 29-year-olds`)."""
_SHORT_DECADE, _CENTURY, _DECADE = 2, 1900, 10
_OF_PERSONS = frozenset({"their", "his", "her", "our"})
OWN, ATTACHED, BESIDE, SHARED, PARALLEL, FOREIGN = 1.0, 0.9, 0.7, 0.5, 0.6, 0.12
"""How much a word says about the number, by where it stands: in its own clause; in the clause that its
bracket explains or that limits its base (`Among women, …`), and in the one that its own leaves out
(`…; 71 percent would not`); in the clause next to it; elsewhere in the sentence; in the clause of the number
it is contrasted with (`… compared with 9 percent in the South`); in the clause of another number."""


@dataclass(frozen=True, slots=True)
class Word:
    start: int
    end: int
    text: str
    stem: str
    weight: float
    """Closeness to the claimed number, 0 to 1."""
    chunk: int
    """Index of the clause it stands in."""
    content: bool
    """False for stop words."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in the sentence that is not the claimed one, with the interval its words admit."""

    word: int
    value: float
    lower: float
    upper: float
    closed: tuple[bool, bool]
    compared: bool
    """A comparison word stands beside it."""
    words: tuple[int, ...]
    """Indices of the number and its comparison words."""
    money: bool


@dataclass(frozen=True, slots=True)
class Reading:
    text: str
    claimed: tuple[int, int]
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    contrasted: frozenset[int] = frozenset()
    """Clauses of a number that the claimed one is held against."""

    @property
    def claimed_word(self) -> int:
        """Index of the first word at or after the claimed number."""
        return next((i for i, word in enumerate(self.words) if word.end > self.claimed[0]), len(self.words))


def tokens(text: str) -> list[str]:
    """Words and numbers of a text, lower case."""
    return [match[0].casefold().lstrip("$£€").replace(",", "") for match in _WORD.finditer(text)]


def read_sentence(text: str, start: int, end: int) -> Reading:
    """Read a sentence for the number at `text[start:end]`."""
    owners = _owners(text, start, end)
    chunks = _chunks(text, owners)
    weights, contrasted = _weights(text, chunks, owners, start)
    words: list[Word] = []
    for match in _WORD.finditer(text):
        chunk = next(i for i, (a, b) in enumerate(chunks) if match.start() < b)
        plain = match[0].casefold().lstrip("$£€").replace(",", "")
        before = words[-1].text if words else ""
        content = _names_something(match, before) and not start <= match.start() < end
        words.append(Word(match.start(), match.end(), plain, stem(plain), weights[chunk], chunk, content))
    mentions = tuple(_mentions(text, words, start, end))
    return Reading(text, (start, end), tuple(words), mentions, frozenset(contrasted))


def _names_something(match: re.Match[str], before: str) -> bool:
    """Whether a word may name a column or a value: no stop word (but a grade `A`), no `last year`."""
    spoken, plain = language(), match[0].casefold()
    if plain in spoken.stop:
        return len(plain) == 1 and match[0].isupper() and match.start() > 0
    return before not in spoken.idle.get(plain, ())


def _owners(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans of the numbers that state something, the claimed one among them; ages and years do not."""
    found = [(start, end)]
    for match in _WORD.finditer(text):
        if not match[0].lstrip("$£€")[0].isdecimal() or (match.end() > start and match.start() < end):
            continue
        if _states_something(text, match):
            found.append(match.span())
    return sorted(found)


def _states_something(text: str, match: re.Match[str]) -> bool:
    if _OWNER_AFTER.match(text, match.end()):
        return True
    if re.fullmatch(r"(?:1[89]|20)\d\d|\d+(?:st|nd|rd|th|s)", match[0]):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    beside = [*tokens(before)[-1:], *tokens(text[match.end() : match.end() + 12])[:1]]
    if any(word in language().months for word in beside) and match[0].isdecimal() and int(match[0]) <= 31:
        return False
    return not (_AGE_OR_BOUND_BEFORE.search(before) or _BOUND_AFTER.match(text, match.end()))


def _chunks(text: str, owners: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Clauses as spans that cover the text, each with at most one owner."""
    inside = [(a, b) for a, b in owners]
    cuts = {0, len(text)}
    for match in _BREAK.finditer(text):
        if not any(a <= match.start() < b for a, b in inside):
            cuts.add(match.start())
    words = language().words
    for match in re.finditer(r"\b[a-z]+\b", text.casefold()):
        if match[0] in words["clause_breaks"] and match.start() < owners[-1][0]:
            cuts.add(match.start())
    for left, right in pairwise(owners):
        if not any(left[1] <= cut <= right[0] for cut in cuts):
            cuts.add(_between(text, left[1], right[0]))
    return [(a, b) for a, b in pairwise(sorted(cuts)) if b > a]


def _between(text: str, start: int, end: int) -> int:
    """Where the words of one number end and those of the next begin."""
    breaks = language().words["number_breaks"]
    found = [m.start() for m in re.finditer(r"\b[a-z]+\b", text[start:end].casefold()) if m[0] in breaks]
    return start + found[-1] if found else end


def _weights(
    text: str, chunks: list[tuple[int, int]], owners: list[tuple[int, int]], start: int
) -> tuple[list[float], set[int]]:
    """How closely each clause belongs to the number at `start`, and which ones are those of a number that it
    is contrasted with."""
    own = next(i for i, (a, b) in enumerate(chunks) if start < b)
    owned = {next(i for i, (_, b) in enumerate(chunks) if at < b) for at, _ in owners}
    depths = [_depth(text, a) for a, _ in chunks]
    heads = {i: _head(depths, i) for i in owned}
    base = language().words["base_strong"] | language().words["base_weak"]
    limits = {i for i, (a, b) in enumerate(chunks) if tokens(text[a:b])[:1] and tokens(text[a:b])[0] in base}
    foreign = (owned | {head for head in heads.values() if head is not None}) - {own, heads.get(own)}
    around = {heads.get(own), _tail(text, chunks, depths, own)} - foreign - {None}
    limited = bool(limits & {own - 1, own + 1})
    parallel, same = _parallel(text, chunks, sorted(owned), own, heads, limited)
    parallel |= {i - 1 for i in parallel if i - 1 in limits} - {own, *around}
    weights = [
        OWN if i == own
        else ATTACHED if i in around or i in same
        else PARALLEL if i in parallel
        else FOREIGN if i in foreign
        else ATTACHED if abs(i - own) == 1 and i in limits
        else BESIDE if abs(i - own) == 1 or (heads.get(own) is None and i == own - 2)
        else SHARED
        for i in range(len(chunks))
    ]  # fmt: skip
    return weights, parallel


def _parallel(
    text: str,
    chunks: list[tuple[int, int]],
    owned: list[int],
    own: int,
    heads: dict[int, int | None],
    limited: bool,
) -> tuple[set[int], set[int]]:
    """Clauses of the number before: where the own clause or its head is a contrast to it, or says nothing
    but for whom it holds (`…; among men it is 38 percent`); and where it says nothing at all (`…; 71 percent
    would not`)."""
    earlier = [i for i in owned if i < own]
    if not earlier:
        return set(), set()
    last = earlier[-1]
    between = " ".join(text[slice(*chunks[i])] for i in (heads.get(own), own) if i is not None)
    said = set(tokens(between))
    bare = _says_nothing(said)
    meant = {i for i in (last, heads.get(last)) if i is not None and i != heads.get(own)}
    if language().words["contrast"] & said or (bare and limited) or _only_limits(text[slice(*chunks[own])]):
        return meant, set()
    return set(), meant if bare and heads.get(own) is None else set()


def _says_nothing(words: Iterable[str]) -> bool:
    """Whether words name no subject: numbers, stop words and negators."""
    spoken = language()
    passed = spoken.stop | spoken.words["negators"]
    return all(word in passed or word[0].isdecimal() for word in words)


def _only_limits(clause: str) -> bool:
    """Whether a clause says only for whom its number holds (`among men it is 38 percent`)."""
    spoken, said = language().words, tokens(clause)
    number = next((i for i, word in enumerate(said) if word[0].isdecimal()), len(said))
    begins = bool(said) and said[0] in spoken["base_strong"] | spoken["base_weak"]
    return begins and _says_nothing(said[number:])


def _tail(text: str, chunks: list[tuple[int, int]], depths: list[int], own: int) -> int | None:
    """The clause that goes on after the bracket that the number stands in (`Half of us (69 percent) don't
    make any`)."""
    after = next((i for i in range(own + 1, len(chunks)) if not depths[i]), None)
    if not depths[own] or after is None:
        return None
    said = tokens(text[slice(*chunks[after])])
    breaks = language().words["clause_breaks"] | language().words["number_breaks"]
    return after if said and said[0] not in breaks else None


def _depth(text: str, at: int) -> int:
    """1 inside round brackets, an opening one at `at` included."""
    return int(text.count("(", 0, at + 1) > text.count(")", 0, at + 1))


def _head(depths: list[int], chunk: int) -> int | None:
    """The clause that a bracketed clause explains: the last one before the bracket opens."""
    if not depths[chunk]:
        return None
    return next((i for i in range(chunk, -1, -1) if not depths[i]), None)


def _mentions(text: str, words: list[Word], start: int, end: int) -> list[Mention]:
    found: list[Mention] = []
    spelled = language().number_words
    for i, word in enumerate(words):
        if start <= word.start < end or _OWNER_AFTER.match(text, word.end):
            continue
        if word.text in spelled:
            value = float(spelled[word.text])
        elif re.fullmatch(r"\d+(?:\.\d+)?", word.text):
            value = float(word.text)
            if _states_sum(text, words, i):
                continue
        elif re.fullmatch(r"\d*0s", word.text):
            found.append(_decade(words, i))
            continue
        elif word.text == "one" and (mention := _mention(text, words, i, 1.0)).compared:
            found.append(mention)
            continue
        else:
            continue
        found.append(_mention(text, words, i, value))
    return _ranges(text, words, found)


def _states_sum(text: str, words: list[Word], i: int) -> bool:
    """Whether a number is a sum of money that states something itself, and limits no rows."""
    match = _WORD.match(text, words[i].start)
    return text[words[i].start] in "$£€" and match is not None and _states_something(text, match)


def _decade(words: list[Word], i: int) -> Mention:
    """`the 1970s`, `the '70s` as the years; `over-60s`, `in their 20s` as ages."""
    digits = words[i].text.removesuffix("s")
    before = words[i - 1].text if i else ""
    low = float(digits)
    if before in language().before:
        sign = language().before[before]
        if sign in (">", ">="):
            return Mention(i, low, low, float("inf"), (True, True), True, (i - 1, i), False)
        if sign in ("<", "<="):
            return Mention(i, low, float("-inf"), low, (True, False), True, (i - 1, i), False)
    if len(digits) == _SHORT_DECADE and before not in _OF_PERSONS:
        low += _CENTURY
    return Mention(i, low, low, low + _DECADE - 1, (True, True), True, (i,), False)


def _mention(text: str, words: list[Word], i: int, value: float) -> Mention:
    spoken = language()
    sign, used = "=", [i]
    for size in (3, 2, 1):
        before = " ".join(word.text for word in words[max(0, i - size) : i])
        if i >= size and before in spoken.before:
            sign, used = spoken.before[before], [*range(i - size, i), i]
            break
    after = " ".join(word.text for word in words[i + 1 : i + 3])
    if after in spoken.after:
        sign, used = spoken.after[after], [*used, i + 1, i + 2]
    elif text[words[i].end : words[i].end + 1] == "+":
        sign = ">="
    lower = value if sign in (">", ">=", "=") else float("-inf")
    upper = value if sign in ("<", "<=", "=") else float("inf")
    money = text[words[i].start] in "$£€"
    return Mention(i, value, lower, upper, (sign != ">", sign != "<"), sign != "=", tuple(used), money)


def _ranges(text: str, words: list[Word], found: list[Mention]) -> list[Mention]:
    """The mentions, and one more for each pair written as a range (`18-29`, `between 2 and 5`)."""
    pairs = []
    for low, high in pairwise(found):
        between = text[words[low.word].end : words[high.word].start].casefold()
        starts = words[low.word - 1].text if low.word else ""
        joined = bool(_RANGE.fullmatch(between)) or (
            between.strip() == "and" and starts in ("between", "from")
        )
        if joined and high.value > low.value:
            used = tuple(range(low.word, high.word + 1))
            pairs.append(
                Mention(low.word, low.value, low.value, high.value, (True, True), True, used, low.money)
            )
    taken = {i for pair in pairs for i in pair.words}
    return [mention for mention in found if mention.word not in taken] + pairs
