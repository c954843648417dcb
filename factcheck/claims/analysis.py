"""A sentence as tagged tokens: the shallow analysis that subjects, places and kinds are read from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import attrgetter

from factcheck.claims.language import classes, participle, verb_forms, word_tags, words
from factcheck.quantities import Quantity

__all__ = ["Analysis", "Token", "analyse"]

_start_of = attrgetter("start")
_TOKEN = re.compile(
    r"(?:[A-Za-z]\.){2,}|[A-Z][a-z]{0,3}\.(?= [A-Z])|[A-Z][a-z]+\.(?=,? [a-z])"
    r"|[^\W\d_][^\W_]*(?:[-’'][^\W_]+)*"
    r"|\d[\w.,/-]*\w|\w|--|[^\w\s]"
)
_WORDS_KEPT = 1 << 16
"""Distinct words whose tags are remembered: more than a newspaper uses in a day."""
_CLAUSE_MARKS = frozenset(';:()[]—–"“”--')
_NOUN_BEFORE = frozenset({"DET", "PREP", "ADJ", "NUM"})
"""After one of these a form that may be noun or verb is a noun."""
_CLAUSE_BEGINS = frozenset({"DET", "PRON", "REL", "NUM"})
_PLURALS = frozenset({"people", "women", "men", "children", "police"})
_FAR = 12
"""Words ahead in which the finite verb of a clause is looked for."""
_PERCENT = re.compile(r"(?:%|per ?cent)$")
"""The end of a share, after which a participle is a verb (`12 percent cited`)."""
_TO_BASE = frozenset({"will", "would", "can", "could", "should", "may", "might", "must"})
"""After one of these two verbs may be joined (`will close six and raise fees`)."""
_VERB_BEFORE = frozenset({"PRON", "AUX", "ADV", "REL"})


@dataclass(slots=True)
class Token:
    """A word, mark or number of a sentence; offsets count in the whole text."""

    start: int
    end: int
    text: str
    lower: str
    tag: str
    """`N`, `V`, `AUX`, `DET`, `PREP`, `CONJ`, `SUB`, `REL`, `PRON`, `ADV`, `ADJ`, `NUM`, `,` or `|`."""
    quantity: int = -1
    """Index of the quantity that a `NUM` stands for."""


@dataclass(slots=True)
class Analysis:
    """The tokens of a sentence and where its quantities stand among them."""

    tokens: list[Token]
    at: dict[int, int] = field(default_factory=dict)
    """Index of a quantity → index of its token."""

    def inside(self, first: int, last: int) -> range:
        """The indices of the tokens that begin in `text[first:last]`."""
        return range(
            bisect_left(self.tokens, first, key=_start_of), bisect_left(self.tokens, last, key=_start_of)
        )

    def tag(self, index: int) -> str:
        """The tag of a token; `|` beyond either end."""
        return self.tokens[index].tag if 0 <= index < len(self.tokens) else "|"

    def lower(self, index: int) -> str:
        return self.tokens[index].lower if 0 <= index < len(self.tokens) else ""

    def token_of(self, number: int, start: int) -> int:
        """The token of a quantity that begins at `start`: its own, or the word that states it."""
        return self.at[number] if number in self.at else bisect_left(self.tokens, start, key=_start_of)


def analyse(
    text: str, start: int, end: int, quantities: Sequence[Quantity], as_words: Collection[int] = ()
) -> Analysis:
    """Tokens of `text[start:end]`; the expression of a quantity with its hedge and unit is one token.

    The noun that a quantity counts stays outside its token. The quantities with an index in `as_words` get
    none: their words are verbs or adjectives like any others (`exports doubled`).
    """
    tokens: list[Token] = []
    at = start
    places: dict[int, int] = {}
    for number, quantity in enumerate(quantities):
        if number in as_words:
            continue
        first, last = _expression(quantity)
        if first < at:
            first = max(at, quantity.start)
        _tokenise(text, at, first, tokens)
        places[number] = len(tokens)
        tokens.append(Token(first, last, text[first:last], text[first:last].lower(), "NUM", number))
        at = max(at, last)
    _tokenise(text, at, end, tokens)
    _settle(tokens)
    return Analysis(tokens, places)


def _expression(quantity: Quantity) -> tuple[int, int]:
    first = quantity.phrase_start if quantity.phrase_start >= 0 else quantity.start
    measured = quantity.unit is not None and not quantity.counted
    last = quantity.phrase_end if measured and quantity.phrase_end >= 0 else quantity.end
    if quantity.hedge and _is_verb(quantity.hedge):
        first = quantity.start
    return min(first, quantity.start), max(last, quantity.end)


def _is_verb(hedge: str) -> bool:
    """A hedge that is the verb of its sentence (`surpassed one million`) stays outside the number."""
    known = verb_forms().get(hedge.split()[0].lower())
    return known is not None and known[2] in ("past", "s")


def _tokenise(text: str, start: int, end: int, into: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        first, last = match.span()
        lower, tag = _tag(word)
        into.append(Token(first, last, word, lower, tag))


@lru_cache(maxsize=_WORDS_KEPT)
def _tag(word: str) -> tuple[str, str]:
    """A word in lower case and its tag before its neighbours are known; `WHO` and `US` are names."""
    lower = word.lower()
    known = word_tags().get(lower)
    initials = len(word) > 1 and word.isupper() and known in ("REL", "PRON")
    return lower, "N" if initials else known or _guess(word, lower)


def _guess(word: str, lower: str) -> str:
    if not word[0].isalnum():
        return "," if word == "," else "|" if word in _CLAUSE_MARKS or word in ".!?…" else "N"
    if lower.endswith("ed") and len(lower) > 4 and word == lower:
        prefix, hyphen, _ = lower.partition("-")
        return "ADJ" if hyphen and prefix not in words("verb_prefixes") else "V"
    if lower.endswith("ly") and len(lower) > 4 and word == lower:
        return "ADV"
    if lower.endswith(("ing", "ous", "ful", "ive", "ible", "able")) and word == lower and len(lower) > 5:
        return "ADJ"
    if "'" in lower or "’" in lower:
        stem = lower.replace("’", "'")
        if stem.endswith(("n't", "'re", "'ve", "'ll")):
            return "AUX"
    return "N"


def _settle(tokens: list[Token]) -> None:
    """Decide the forms that may be nouns or verbs by their neighbours."""
    forms = verb_forms()
    for i, token in enumerate(tokens):
        before = tokens[i - 1].tag if i else "|"
        if before == "ADV" and i > 1 and tokens[i - 2].tag in _NOUN_BEFORE:
            before = "ADJ"
        after = tokens[i + 1].tag if i + 1 < len(tokens) else "|"
        if token.tag == "NV" and i and token.text[0].isupper():
            token.tag = "N"
        elif token.tag == "NV":
            token.tag = "V" if _reads_as_verb(forms[token.lower], before, after, tokens, i) else "N"
        elif token.tag == "V":
            which = forms.get(token.lower, ("", "", "past"))[2]
            owned = i > 0 and tokens[i - 1].lower.endswith(("'s", "’s"))
            if (
                which == "past"
                and (before in ("DET", "ADJ", "PREP") or owned or i == 0)
                and after in ("N", "ADJ", "NV")
            ) or (which == "ing" and before == "NUM" and _describes(tokens, i)):
                token.tag = "ADJ"
            elif which == "ing" and _gerund_is_noun(tokens, i, before, after):
                token.tag = "N"
            elif which == "ing" and before in ("DET", "ADJ") and after in ("N", "PREP", "NV"):
                token.tag = "ADJ" if after == "N" else "N"
            elif before == "NUM" and after in ("N", "NV") and which == "past":
                token.tag = "V" if _PERCENT.search(tokens[i - 1].lower) else "ADJ"
        elif (
            token.tag == "ADJ"
            and i + 1 < len(tokens)
            and tokens[i + 1].lower == "of"
            and before in ("DET", "ADJ", "N")
        ):
            token.tag = "N"
        elif (
            token.lower == "than" and i and tokens[i - 1].lower in ("more", "less", "rather") and after == "V"
        ):
            token.tag = tokens[i - 1].tag = "ADV"
        elif token.tag == "ADJ" and token.lower in forms and after == "NUM" and before in ("N", "PREP"):
            token.tag = "V" if before == "N" or tokens[i - 1].lower == "to" else "ADJ"
        elif token.tag == "ADJ" and before == "DET" and after in ("PREP", "V", "AUX", ",", "|"):
            token.tag = "N"
        elif token.lower == "like" and i + 1 < len(tokens) and tokens[i + 1].lower == "to":
            token.tag = "V"
        elif token.lower == "right" and after == "ADV":
            token.tag = "ADV"
        elif token.tag == "N" and after == "DET" and _third_person(tokens, i, before):
            token.tag = "V"
        elif token.tag == "NOUN_AS_ADJ":
            if before in ("V", "PREP") and after in ("N", "NV", "ADJ"):
                token.tag = "ADJ"
            elif before not in ("NUM", "DET", "ADJ") and token.lower in forms:
                token.tag = "V"
            else:
                token.tag = "V" if before == "AUX" else "ADJ" if after in ("N", "NV", "ADJ") else "N"
        elif token.lower == "that" and (
            (after in ("N", "ADJ", "NV") and before in ("PREP", "|")) or _points_at_a_number(tokens, i)
        ):
            token.tag = "DET"


def _points_at_a_number(tokens: list[Token], i: int) -> bool:
    """`By 2015 that number had risen`."""
    following = tokens[i + 1 : i + 3]
    named = bool(following) and classes("stand_ins").get(following[0].lower, "neutral") != "neutral"
    return named and following[-1].tag in ("AUX", "V", "NV")


def _third_person(tokens: list[Token], i: int, before: str) -> bool:
    """Whether a word that is in no table is a verb (`It orbits its star`, `and employs a tenth`)."""
    word = tokens[i].text
    if not (word.endswith("s") and word.islower() and len(word) > 3) or word.endswith(
        ("ss", "us", "'s", "is")
    ):
        return False
    if before == "CONJ":
        return any(token.tag in ("V", "AUX") for token in tokens[max(0, i - _FAR) : i])
    plural = i > 0 and tokens[i - 1].lower.endswith("s")
    return before in ("N", "PRON", "REL") and not plural and not _verb_precedes(tokens, i)


def _describes(tokens: list[Token], i: int) -> bool:
    """`340 polling stations`, but not `300 seeking asylum`: a plural noun follows that the number counts."""
    noun = tokens[i + 1] if i + 1 < len(tokens) else None
    plural = noun is not None and noun.tag in ("N", "NV") and noun.lower.endswith("s")
    return plural and (i + 2 >= len(tokens) or tokens[i + 2].tag not in ("N", "NV"))


def _gerund_is_noun(tokens: list[Token], i: int, before: str, after: str) -> bool:
    """`spending on schools`, `lending rose`, `Farming, which …`, but `spending $5 million`."""
    if after == "PREP" and before in ("|", "REL", "SUB") and _class(verb_forms(), tokens[i]) == "DO":
        return True
    if before in ("N", "ADJ", "PREP", "DET", "REL", "SUB") and after in ("V", "AUX"):
        return True
    if i == 0 and after in ("N", "NV", "AUX", ",", "CONJ") and _opens_as_noun(tokens, after):
        return True
    known = tokens[i].lower in words("ing_nouns") and before != "AUX"
    return known and after in ("V", "AUX", "PREP", ",", "|", "CONJ")


def _opens_as_noun(tokens: list[Token], after: str) -> bool:
    """Whether the gerund that opens a sentence is its subject (`Farming, which`, `Borrowing costs have`)."""
    if after in (",", "AUX", "CONJ"):
        return after != "," or (len(tokens) > 2 and tokens[2].tag == "REL")
    verb = next((j for j in range(1, min(len(tokens), _FAR)) if tokens[j].tag not in ("N", "NV", "ADJ")), 0)
    aside = bool(verb) and tokens[verb].tag == "," and tokens[verb + 1 : verb + 2] != []
    if aside and tokens[verb + 1].lower in verb_forms():
        return verb_forms()[tokens[verb + 1].lower][2] == "past"
    return bool(verb) and tokens[verb].tag in ("AUX", "V")


def _reads_as_verb(form: tuple[str, str, str], before: str, after: str, tokens: list[Token], i: int) -> bool:
    base, kind, which = form
    if i and tokens[i - 1].lower == "to":
        following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
        return which == "base" and not (
            tokens[i].lower in classes("change_nouns") and following in ("in", "of")
        )
    if before in _VERB_BEFORE:
        return True
    if before == "CONJ" and _finite(base, which) and after in ("DET", "NUM", "ADV", "PREP"):
        earlier = any(token.tag in ("V", "AUX") for token in tokens[max(0, i - _FAR) : i])
        return earlier and not (after == "PREP" and _verb_follows(tokens, i))
    if before == "CONJ" and which == "base" and after in ("DET", "NUM", "N", "ADJ", "NV"):
        opened = [token for token in tokens[max(0, i - _FAR) : i] if token.lower in _TO_BASE]
        return bool(opened) and after != "NV"
    if before == "NUM" and which == "base" and tokens[i].lower not in classes("change_nouns"):
        if after == "PREP" and base in words("people_verbs"):
            return True
        return after in ("DET", "ADV", "NUM", "PRON") or (after == "ADJ" and kind == "DO")
    if before in _NOUN_BEFORE or i == 0 or tokens[i - 1].lower.endswith(("'s", "’s", "s'", "s’")):
        return False
    says = kind == "SAY" and (after in _CLAUSE_BEGINS or base_of(tokens[i].lower) not in words("nouns_too"))
    ends = after in ("AUX", "V") or (after in ("|", ",") and not says)
    if after == "PREP" and base in words("moving_verbs") and _finite(base, which):
        return before == "N" and tokens[i + 1].lower in ("up", "down")
    if after == "PREP" and kind in ("UP", "DOWN") and tokens[i + 1].lower in ("by", "to", "from"):
        return before == "N"
    if (
        kind == "SAY"
        and which != "base"
        and after in (",", "|")
        and before == "N"
        and _ends_a_name(tokens, i)
    ):
        return True
    if before == "," and _finite(base, which) and after in ("DET", "NUM", "PREP") and _after_aside(tokens, i):
        return True
    if ends or (before != "N" and (not says or before not in (",", "|"))):
        return False
    if after == "NUM" and which == "base" and _plural_before_of(tokens, i):
        return not _verb_precedes(tokens, i)
    begins = after == "DET" or (after == "N" and tokens[i + 1].text[0].isupper())
    if begins and participle(base) == base and not _verb_precedes(tokens, i):
        return True
    if which == "s":
        if base_of(tokens[i].lower) in words("nouns_too") or kind != "SAY":
            plural = tokens[i - 1].lower.endswith("s") and before == "N"
            return not (plural or _verb_follows(tokens, i) or _verb_precedes(tokens, i))
        return True
    plural = tokens[i - 1].lower.endswith("s") or tokens[i - 1].lower in _PLURALS
    return (plural and not _verb_precedes(tokens, i)) or (says and after in _CLAUSE_BEGINS)


def _plural_before_of(tokens: list[Token], i: int) -> bool:
    """Whether a plural with `of` and its noun ends before `i` (`the clubs of the second division owe 5`)."""
    of = i - 1
    while of > 0 and tokens[of].tag in ("N", "ADJ", "DET"):
        of -= 1
    return 0 < of < i - 1 and tokens[of].lower == "of" and tokens[of - 1].lower.endswith("s")


def _ends_a_name(tokens: list[Token], i: int) -> bool:
    """Whether a name, or a noun phrase since a comma, ends before `i` (`…, the council estimates, …`)."""
    start = i
    while start > 0 and tokens[start - 1].tag in ("N", "ADJ", "DET"):
        start -= 1
    return tokens[i - 1].text[:1].isupper() or (start > 0 and tokens[start - 1].tag == ",")


def _finite(base: str, which: str) -> bool:
    """A form of the third person or one that is past as well (`hits`, `hit`)."""
    return which == "s" or participle(base) == base


def _after_aside(tokens: list[Token], i: int) -> bool:
    """Whether a comma before `i` closes an aside (`inflation, at 6 percent, exceeds`)."""
    opening = next((j for j in range(i - 2, max(0, i - _FAR), -1) if tokens[j].tag in (",", "|")), 0)
    return (
        bool(opening)
        and tokens[opening].tag == ","
        and tokens[opening + 1].tag in ("PREP", "REL", "NUM", "DET")
    )


def _class(forms: dict[str, tuple[str, str, str]], token: Token) -> str:
    return forms.get(token.lower, ("", "DO", ""))[1]


def base_of(form: str) -> str:
    """The base of a verb form."""
    return verb_forms()[form][0]


def _verb_precedes(tokens: list[Token], i: int) -> bool:
    """Whether the clause has its finite verb already (`raised the sales tax`)."""
    forms = verb_forms()
    for token in reversed(tokens[max(0, i - _FAR) : i]):
        if token.tag in ("V", "AUX"):
            return forms.get(token.lower, ("", "", ""))[1] != "SAY"
        if token.tag in ("|", ",", "CONJ", "REL", "SUB"):
            return False
    return False


def _verb_follows(tokens: list[Token], i: int) -> bool:
    """Whether the clause has its finite verb just after (`soybean exports more than doubled`)."""
    for token in tokens[i + 1 : i + _FAR]:
        if token.tag in ("V", "AUX") and not token.lower.endswith("ing"):
            return True
        if token.tag in ("|", "CONJ", "REL", "NUM", "SUB") and token.lower != "than":
            return False
    return False
