"""Noun phrases, tails and clause edges in a tagged sentence; a span is a pair of token indices."""

from __future__ import annotations

from collections.abc import Collection

from factcheck.claims.analysis import Analysis
from factcheck.claims.language import classes, verb_forms, words

__all__ = [
    "TIMED",
    "antecedent",
    "clause_left",
    "head_of",
    "is_verb",
    "left_phrase",
    "noun_end",
    "skip_back",
    "tail_end",
    "without_aside",
]

_LONGEST_TAIL = 14
"""Words of a subject beyond which no reader follows it in a list."""
_LONGEST_ASIDE = 25
"""Words between two commas that can stand between a subject and its verb."""
_IN_NOUN_PHRASE = frozenset({"N", "ADJ", "DET", "ADV"})
TIMED = frozenset({"since", "after", "before", "until"})
"""Words behind which a noun says since or until when, where no clause follows (`the peak since the war`)."""
_LEADING = frozenset({"ADV", "CONJ", "DET", ",", "PREP", "SUB", "REL", "|"})

_DASHES = frozenset({"-", "–", "—", "--"})
"""Marks that stand on both sides of an aside."""


def is_verb(a: Analysis, i: int) -> bool:
    return a.tag(i) in ("V", "AUX")


def noun_end(a: Analysis, start: int) -> int:
    """The index after the last noun of the base noun phrase that begins at `start`; `start` if none does."""
    i, end = start, start
    while a.tag(i) in _IN_NOUN_PHRASE or (a.tag(i) == "CONJ" and a.tag(i - 1) == "ADJ" == a.tag(i + 1)):
        if a.tag(i) == "N":
            end = i + 1
        i += 1
    return end


def head_of(a: Analysis, start: int, end: int, but: Collection[int] = ()) -> str | None:
    """The head noun of a phrase: the last noun before its first preposition, verb or token of `but`."""
    head = None
    for i in range(start, end):
        tag = "," if i in but else a.tag(i)
        if tag == "N":
            head = a.tokens[i].text
        elif head and tag in ("PREP", "V", "AUX", "REL", "SUB", ",", "|", "CONJ", "NUM"):
            break
    return head


def tail_end(a: Analysis, start: int, *, verb: bool) -> int:
    """Where the rest of a phrase ends, going right from `start`; with `verb` its verb belongs to it."""
    i, verbs = start, 0
    while i < min(len(a.tokens), start + _LONGEST_TAIL):
        tag = a.tag(i)
        if tag in ("|", ",", "NUM", "SUB") or (tag == "CONJ" and not _joins_nouns(a, i)):
            break
        if tag in ("V", "AUX") and not _is_infinitive(a, i):
            opens = a.tag(i - 1) not in ("V", "AUX", "ADV")
            verbs += opens
            if (opens and verbs > int(verb)) or (_reports(a, i) and not (verb and verbs == 1)):
                break
        if tag == "REL":
            if verbs and not (a.lower(i) == "that" and a.tag(i - 1) == "V"):
                break
            verb, verbs = True, 0
        i += 1
    return skip_back(a, start, i)


def skip_back(a: Analysis, start: int, end: int) -> int:
    """Drop what cannot end a phrase: prepositions, articles, conjunctions, relatives."""
    while end > start and (
        a.tag(end - 1) in ("PREP", "CONJ", "DET", "REL", "SUB", "PRON", ",")
        or (a.tag(end - 1) == "AUX" and a.lower(end - 1) not in ("do", "did", "does"))
    ):
        end -= 1
    return end


def _joins_nouns(a: Analysis, i: int) -> bool:
    """Whether a conjunction joins two nouns and not two clauses (`5 points and Chad by 3`)."""
    if a.tag(i + 1) not in ("N", "ADJ", "DET"):
        return False
    end = noun_end(a, i + 1)
    gapped = a.tag(end) == "PREP" and a.tag(end + 1) == "NUM"
    return end > i + 1 and not is_verb(a, end) and not gapped


def _is_infinitive(a: Analysis, i: int) -> bool:
    return a.lower(i - 1) == "to" or a.tag(i - 1) == "PREP"


def _reports(a: Analysis, i: int) -> bool:
    form = verb_forms().get(a.lower(i))
    return (
        form is not None
        and form[1] == "SAY"
        and form[2] in ("s", "past")
        and a.tag(i - 1) == "N"
        and (a.tag(i + 1) not in ("N", "PREP", "ADJ"))
    )


def clause_left(a: Analysis, verb: int) -> int:
    """The index at which the subject region of a verb begins, going left to the edge of its clause."""
    i, conjunction = verb - 1, -1
    while i >= 0:
        tag = a.tag(i)
        if a.lower(i) in (")", "]"):
            i = _opening(a, i) - 1
            continue
        if (tag == "," or a.lower(i) == ";") and _inside_name(a, i):
            i -= 1
            continue
        if tag in ("|", "SUB", "REL") and not _as_what(a, i) and not _after_noun(a, i):
            return conjunction + 1 if conjunction >= 0 and tag != "|" else i + 1
        if tag == ",":
            opening = _opening_comma(a, i) if i == verb - 1 else -1
            if opening < 0:
                return i + 1
            i = opening - 1
            if (
                a.tag(i) == "V"
                and a.tag(i - 1) == "N"
                and verb_forms().get(a.lower(i), ("",) * 3)[2] == "past"
            ):
                i -= 1
            continue
        if tag == "CONJ":
            conjunction = i
        elif tag in ("V", "AUX") and (relative := _relative_of(a, i)) >= 0:
            i = relative - 1
            continue
        elif tag in ("V", "AUX") and not _modifies_noun(a, i):
            return (conjunction if conjunction >= 0 else i) + 1
        elif tag == "NUM" and conjunction >= 0:
            return conjunction + 1
        i -= 1
    return 0


def _as_what(a: Analysis, i: int) -> bool:
    """`vessels registered as trawlers`."""
    return a.lower(i) == "as" and a.tag(i - 1) == "V" and a.tag(i + 1) in ("N", "ADJ", "DET")


def _after_noun(a: Analysis, i: int) -> bool:
    """`The peak since the war was`, `Output before the strike had been`: no clause begins there."""
    if a.lower(i) not in TIMED:
        return False
    start = i
    while a.tag(start - 1) in ("N", "ADJ", "DET", "PREP") or a.lower(start - 1) in classes("superlatives"):
        start -= 1
    named = any(a.tag(j) == "N" or a.lower(j) in classes("stand_ins") for j in range(start, i))
    if not named or a.tag(start) == "PREP":
        return False
    fronted = a.tag(start - 1) == "," and not any(is_verb(a, j) for j in range(start))
    return fronted or a.tag(start - 1) in ("|", "SUB", "REL", "CONJ")


def _relative_of(a: Analysis, i: int) -> int:
    """The pronoun of the clause in `adults who smoke every day`, whose verb stands at `i`; -1 for none."""
    j = i - 1
    while a.tag(j) in ("AUX", "ADV"):
        j -= 1
    return j if a.tag(j) == "REL" and a.tag(j - 1) == "N" else -1


def _inside_name(a: Analysis, i: int) -> bool:
    """A comma within the name of a measure (`Life expectancy at birth, total in Chad was`)."""
    if i == 0 or a.tag(0) in ("PREP", "SUB", "ADV", "PRON", "NUM", "REL") or a.tag(i - 1) == "|":
        return False
    return not any(a.tag(j) in ("V", "AUX", "NUM", "REL") or a.lower(j) in (":", "“", '"') for j in range(i))


def _opening(a: Analysis, close: int) -> int:
    return next((i for i in range(close, -1, -1) if a.lower(i) in ("(", "[")), 0)


def _opening_comma(a: Analysis, close: int) -> int:
    """The comma that opens the parenthesis which `close` ends, or -1."""
    i = close - 1
    while i > close - _LONGEST_ASIDE and i >= 0:
        if a.lower(i) == ")":
            i = _opening(a, i)
        elif a.tag(i) == ",":
            return i
        elif a.tag(i) == "|":
            break
        i -= 1
    return -1


def _modifies_noun(a: Analysis, i: int) -> bool:
    """A participle or infinitive inside a noun phrase (`vessels registered in`, `people crossing from`)."""
    form = verb_forms().get(a.lower(i), ("", "", "past"))
    if form[1] == "SAY" and form[2] != "ing":
        return False
    if a.lower(i - 1) == "to":
        return form[2] == "base" or a.lower(i) == "be"
    if a.lower(i - 1) == "be" and a.lower(i - 2) == "to":
        return True
    if form[2] == "ing":
        return a.tag(i - 1) in ("N", "PREP") or (a.tag(i - 1) == "CONJ" and a.tag(i - 2) == "N")
    return (
        form[2] == "past"
        and a.tag(i - 1) == "N"
        and (a.tag(i + 1) in ("PREP", "ADV") or _as_what(a, i + 1))
        and a.tag(i) == "V"
    )


def left_phrase(a: Analysis, verb: int, depth: int = 0) -> tuple[int, int] | None:
    """The span of a verb's grammatical subject, or None where a pronoun or nothing stands there."""
    while a.tag(verb - 1) in ("AUX", "ADV") or (a.tag(verb - 1) == "V" and a.tag(verb) == "V"):
        verb -= 1
    begin = clause_left(a, verb)
    start, end = begin, verb
    while start < end and a.tag(start) in _LEADING:
        start += 1
    while end > start and a.tag(end - 1) in ("ADV", "AUX", ",", "PREP", "REL", "CONJ"):
        end -= 1
    if a.tag(start - 1) in ("PREP", "DET") and start > begin:
        start = _past_setting(a, start, end)
    if end > start:
        return (start, end) if head_of(a, start, end) else None
    if depth > 2 or begin == 0:
        return None
    if (opening := _opening_dash(a, begin - 1)) > 0:
        return left_phrase(a, opening, depth + 1)
    if a.tag(begin - 1) == "REL":
        return antecedent(a, begin - 1)
    earlier = next((i for i in range(begin - 1, -1, -1) if is_verb(a, i) and not _says_aside(a, i)), -1)
    return left_phrase(a, earlier, depth + 1) if earlier > 0 and a.tag(begin - 1) != "|" else None


def _opening_dash(a: Analysis, closing: int) -> int:
    """The dash that opens an aside which another one closes (`the rate – still high – is`), or -1."""
    if a.lower(closing) not in _DASHES:
        return -1
    opening = next((i for i in range(closing - 1, 0, -1) if a.tag(i) == "|" or is_verb(a, i)), -1)
    return opening if opening > 0 and a.lower(opening) == a.lower(closing) else -1


def without_aside(a: Analysis, span: tuple[int, int]) -> tuple[int, int]:
    """A subject without what stands between commas before its verb (`The river, the longest, has`)."""
    opening = _opening_comma(a, span[1]) if a.tag(span[1]) == "," else -1
    return (span[0], opening) if opening > span[0] else span


def _past_setting(a: Analysis, start: int, end: int) -> int:
    """Where the subject begins after a setting without a comma (`In the drought of 2012 the price rose`)."""
    for i in range(end - 1, start, -1):
        if a.tag(i) == "DET" and a.tag(i - 1) in ("N", "ADV", "NUM") and a.tag(i + 1) in ("N", "ADJ"):
            return i + 1
    return start


def _says_aside(a: Analysis, i: int) -> bool:
    """Whether a verb only says who speaks (`…, the agency says, but costs $60`)."""
    form = verb_forms().get(a.lower(i))
    return form is not None and form[1] == "SAY" and a.tag(i + 1) in (",", "|")


def antecedent(a: Analysis, relative: int) -> tuple[int, int] | None:
    """The noun phrase before a relative pronoun, its `of` phrases included."""
    end = relative
    while end > 0 and a.tag(end - 1) in (",", "PREP"):
        end -= 1
    start = end
    while start > 0 and (
        (a.tag(start - 1) in ("N", "ADJ", "DET", "NUM") and a.tag(start) != "DET")
        or (a.tag(start - 1) == "PREP" and a.tag(start - 2) == "N")
    ):
        start -= 1
    while start < end and (a.tag(start) in _LEADING or a.tag(start) == "NUM"):
        start += 1
    return (start, end) if end > start else None


def drops_head(a: Analysis, start: int, end: int) -> int:
    """Skip `the number of`, `the latest value for`: the phrase that follows is what is counted."""
    i = start
    while i < end and (a.tag(i) in ("DET", "ADJ", "ADV", "NUM") or a.lower(i) == "record"):
        i += 1
    if a.lower(i) in words("drop_heads") and a.lower(i + 1) in ("of", "for") and i + 2 < end:
        i += 2
        while i < end and a.tag(i) == "DET":
            i += 1
        return i
    return start
