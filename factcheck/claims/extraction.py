"""From a text to its checkable claims."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from factcheck.claims.attribution import said_of
from factcheck.claims.claim import Claim, Details, Kind, Tense
from factcheck.claims.ellipsis import is_elliptic
from factcheck.claims.grouping import mark_repeats
from factcheck.claims.in_words import About, may_be_bare, may_be_worded
from factcheck.claims.inhabitants import LIVING_THERE
from factcheck.claims.kinds import Reading, read_kind
from factcheck.claims.memory import Memory
from factcheck.claims.passage import Passage, read_passage
from factcheck.claims.placing import place_of
from factcheck.claims.running_totals import of_all
from factcheck.claims.scene import TIME_UNITS, Scene, Subject
from factcheck.claims.sentences import Sentence, split_sentences
from factcheck.claims.setting import Setting
from factcheck.claims.subject import find_subject
from factcheck.claims.subject_in_words import direction
from factcheck.claims.superlatives import may_rank
from factcheck.claims.tense import tense_at
from factcheck.claims.when import pick_period, so_long
from factcheck.claims.worthiness import is_hypothetical, is_idle, is_pledge, worthiness
from factcheck.documents import Document
from factcheck.documents.published import find_published, read_day
from factcheck.periods import Period
from factcheck.periods.pointing import moved
from factcheck.places import place
from factcheck.quantities import Quantity, find_quantities

__all__ = ["extract", "extract_bare"]

_SUPERLATIVE = re.compile(
    r"\b(?:[a-z]+est|first|worst|best|most|least)\b(?: [\w-]+){0,3} (?:in|for|of|over) (?:the )?$"
)
_ONE_NOUN_IN = re.compile(r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|\d) [a-z]+ (?:in|out of)(?: every)? $")
_SPAN_LEAD = 40
"""Characters before a span of time in which a superlative makes it a rank (`the lowest in 17 years`)."""
_DURING = re.compile(r"\b(?:in|over|within|during) (?:the |just |only |about |some |more than )*$")
_POINTS = re.compile(r" (?:on|after|later|ago|earlier|before)\b")
"""What follows a length of time that only says when (`twenty years on`, `three days later`)."""
_BESIDE = 6
"""Characters between a rank that was left and the time at which it was held (`from 11th in 2008`)."""
_MOST_NUMBERS = 40
"""Numbers of a sentence above which it is a table and no sentence."""
_ID_LENGTH = 12
"""Hexadecimal digits of an id: 48 bits, so that no two claims of an article share one."""


def extract(text: str | Document, published: str | date | None = None) -> list[Claim]:
    """The checkable claims of a text, in order, those of low worth included.

    Relative dates are resolved against `published`, else against the day that the document or its
    first lines state.

    >>> [claim] = extract("Unemployment in Spain fell to 14.1 percent in 2019.")
    >>> claim.subject, claim.place, str(claim.period)
    ('Unemployment', 'Spain', '2019')
    """
    document = text if isinstance(text, Document) else Document(text)
    day = read_day(published) if isinstance(published, str) else published
    day = day or document.published or find_published(document.text)
    return mark_repeats(list(_claims(document, day)))


def extract_bare(document: Document) -> list[Claim]:
    """The statements of a text that no figure states (`the most common answer was tea`, `women outnumber
    men`): far more than is worth a look, so that only those count which the references decide."""
    text = document.text
    setting = Setting(text, split_sentences(text), [], document.published or find_published(text))
    seen: Counter[str] = Counter()
    memory = Memory(setting)
    found: list[Claim] = []
    for number, sentence in enumerate(setting.sentences):
        if may_be_bare(text, sentence.start, sentence.end):
            anchor = memory.period(number)
            passage = read_passage(text, sentence, [], setting, anchor, without_figures=True)
            found += _of_passage(passage, number, setting, memory, seen)
    return found


def _claims(document: Document, day: date | None) -> Iterator[Claim]:
    text = document.text
    quantities = find_quantities(text)
    sentences = list(_with_few_numbers(split_sentences(text), quantities))
    setting = Setting(text, sentences, quantities, day)
    seen: Counter[str] = Counter()
    memory = Memory(setting)
    for number, sentence in enumerate(sentences):
        held = setting.quantities(sentence)
        if (
            not held
            and not may_rank(text, sentence.start, sentence.end)
            and not may_be_worded(text, sentence.start, sentence.end)
        ):
            continue
        passage = read_passage(text, sentence, held, setting, memory.period(number))
        yield from _set_apart(list(_of_passage(passage, number, setting, memory, seen)))


def _set_apart(claims: list[Claim]) -> Iterator[Claim]:
    """The claims of a sentence, each with what the others are about."""
    for claim in claims:
        others = dict.fromkeys(one.subject for one in claims if one.subject and one.subject != claim.subject)
        yield replace(claim, details=replace(claim.details, beside=tuple(others))) if others else claim


def _with_few_numbers(sentences: list[Sentence], quantities: list[Quantity]) -> Iterator[Sentence]:
    """The sentences; a row of figures without stops is cut, since each number is held against the others."""
    starts = [quantity.start for quantity in quantities]
    for sentence in sentences:
        first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
        cuts = [quantities[i].phrase_start for i in range(first + _MOST_NUMBERS, last, _MOST_NUMBERS)]
        edges = [sentence.start, *(cut for cut in cuts if cut > sentence.text_start), sentence.end]
        for start, end in pairwise(edges):
            body = sentence.body if start == sentence.start else -1
            yield replace(sentence, start=start, end=end, body=body) if len(edges) > 2 else sentence


def _of_passage(
    passage: Passage, number: int, setting: Setting, memory: Memory, seen: Counter[str]
) -> Iterator[Claim]:
    told: Period | None = None
    read: Reading | None = None
    where: str | None = None
    for i, quantity in enumerate(passage.quantities):
        worded = passage.worded.get(i)
        if not worded and (is_idle(passage.text, quantity) or _names_a_span(passage, quantity)):
            continue
        scene = _scene(passage, i, number, memory)
        subject = find_subject(scene, worded)
        elliptic = is_elliptic(scene) and worded is None
        subject = of_all(subject, passage.text, quantity.start)
        if quantity.unit is None and subject.unit and (quantity.value is None or quantity.value >= 1):
            quantity = replace(quantity, unit=subject.unit, counted=subject.counted)
            passage.quantities[i] = quantity
            scene = replace(scene, quantity=quantity)
        reading = (worded and worded.reading) or read_kind(scene, subject)
        if worded and worded.about is About.VERB and reading.direction is None:
            reading = replace(reading, direction=direction(scene, subject))
        if elliptic and read and read.kind is not Kind.CHANGE and reading.kind is Kind.CHANGE:
            reading = read
        read = reading
        lent = where if elliptic else None
        claim = _claim(passage, i, number, setting, subject, reading, seen, lent)
        claim = _not_ahead(claim, memory, number, setting.day)
        if elliptic and claim.period is None and told:
            claim = replace(claim, period=told, details=replace(claim.details, period_carried_over=True))
        told, where = claim.period, claim.place_key
        if claim.period is None:
            around = memory.around(number)
            claim = replace(claim, details=replace(claim.details, period_around=around))
        memory.keep(claim, subject, quantity, number)
        yield claim


def _not_ahead(claim: Claim, memory: Memory, number: int, day: date | None) -> Claim:
    """A claim of the past whose period would be to come: `by the end of the year` is of the year told of."""
    period = claim.period
    first = (period.start or period.end) if period else None
    past = claim.details.tense in (Tense.PAST, Tense.BEFORE_PAST) and not claim.details.hypothetical
    if period is None or period.end is None or first is None or day is None or first <= day or not past:
        return claim
    around = memory.around(number)
    back = (around.end.year - period.end.year) if around and around.end else 0
    told = moved(period, "year", back) if back < 0 else None
    return replace(claim, period=told)


def _scene(passage: Passage, i: int, number: int, memory: Memory) -> Scene:
    quantity = passage.quantities[i]
    return Scene(
        passage.a,
        passage.text,
        quantity,
        passage.a.token_of(i, quantity.start),
        passage.left_out,
        memory.last(number),
        memory.counted(number, quantity),
        memory.rate(number),
        memory.alike(number, quantity),
        memory.whole(number),
        passage.spots,
    )


def _names_a_span(passage: Passage, quantity: Quantity) -> bool:
    """Whether a number only measures a period of something else (`in the three months to June`)."""
    around = [
        m.start
        for m in passage.periods
        if m.start <= quantity.start and quantity.end <= m.end and m.end - m.start > len(quantity.text)
    ]
    lead = passage.text[max(passage.sentence.start, quantity.start - _SPAN_LEAD) : quantity.start]
    before = passage.text[max(passage.sentence.start, around[0] - _SPAN_LEAD) : around[0]] if around else ""
    return (bool(around) and not _SUPERLATIVE.search(before)) or bool(_ONE_NOUN_IN.search(lead))


def _claim(
    passage: Passage,
    i: int,
    number: int,
    setting: Setting,
    subject: Subject,
    reading: Reading,
    seen: Counter[str],
    lent: str | None,
) -> Claim:
    text, sentence, quantity = passage.text, passage.sentence, passage.quantities[i]
    others = [
        other.start
        for j, other in enumerate(passage.quantities)
        if other is not quantity and other.unit != "rank" and j in passage.a.at
    ]
    said = said_of(passage.sayings, quantity.start)
    who = said.who if said else setting.speaker(number, quantity.start)
    spot, key = place_of(passage, quantity, others, number, setting, reading.comparison_set, lent)
    ranked = reading.kind is Kind.RANK
    inside = sentence.text_start
    when = pick_period(
        text, passage.periods, quantity.start, quantity.end, others, begin=inside, ranked=ranked
    )
    if ranked and reading.role == "from" and when and when.start - quantity.end > _BESIDE:
        when = None
    worded = passage.worded.get(i)
    compared = reading.role == "from" or reading.compared_with is not None
    hypothetical = not compared and is_hypothetical(text[inside : sentence.end], quantity.start - inside)
    period = (worded.period if worded else None) or (when.period if when else None)
    if period is None or period.start == period.end == setting.day:
        period = _span_told(passage, quantity, reading, hypothetical, setting) or period
    if subject == LIVING_THERE and period and period.granularity != "year":
        period = None
    worth, reasons = worthiness(
        text,
        quantity,
        reading.kind,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        subject=subject.phrase,
        head=subject.head,
        sourced=who is not None,
        placed=spot is not None,
        dated=when is not None,
        run=worded is not None and worded.about is About.VERB and reading.kind is not Kind.CHANGE,
        hypothetical=hypothetical,
        pledged=hypothetical and is_pledge(text[inside : quantity.start]),
        spans=quantity.unit in TIME_UNITS and _only_when(passage, i),
        ranked=reading.comparison_set is not None,
    )
    if reading.role and quantity.role is None:
        quantity = replace(quantity, role=reading.role)
    return Claim(
        id=_new_id(passage, quantity, seen),
        sentence=text[sentence.start : sentence.end],
        sentence_start=sentence.start,
        quantity=quantity,
        kind=reading.kind,
        subject=subject.phrase,
        place=place(key).name if key else None,
        place_key=key,
        period=period,
        attribution=who,
        check_worthiness=round(worth, 2),
        details=Details(
            head=subject.head,
            direction=reading.direction,
            change_from=_change_from(passage, i, reading),
            base=subject.base,
            base_value=_base_value(passage, i),
            superlative=reading.superlative,
            rank=reading.rank,
            comparison_set=reading.comparison_set,
            compared_with=reading.compared_with,
            hypothetical=hypothetical,
            place_carried_over=spot is None and key is not None,
            in_office=setting.in_office,
            period_text=text[when.start : when.end] if when else None,
            worthiness_reasons=reasons,
            tense=tense_at(passage.a, passage.a.token_of(i, quantity.start)),
        ),
    )


def _only_when(passage: Passage, i: int) -> bool:
    """Whether a length of time only dates another figure (`halved in five years`, `twenty years on`)."""
    text, quantity = passage.text, passage.quantities[i]
    start = max(passage.sentence.start, quantity.start - _SPAN_LEAD)
    if _POINTS.match(text, max(quantity.end, quantity.phrase_end)):
        return True
    earlier = any(start <= other.start < quantity.start for other in passage.quantities)
    return earlier and _DURING.search(text, start, quantity.start) is not None


def _span_told(
    passage: Passage, quantity: Quantity, reading: Reading, hypothetical: bool, setting: Setting
) -> Period | None:
    """The span in which so many came about, where no date is given."""
    if hypothetical or reading.kind in (Kind.RANK, Kind.DURATION) or quantity.unit in TIME_UNITS:
        return None
    return so_long(passage.text, quantity.end, passage.sentence.end, setting.day)


def _change_from(passage: Passage, i: int, reading: Reading) -> float | None:
    """The value a change begins at, where the sentence gives it beside the one it ends at."""
    if reading.kind not in (Kind.CHANGE, Kind.RANK) or reading.role == "from":
        return None
    unit = passage.quantities[i].unit
    if passage.text[: passage.quantities[i].start].endswith(" and ") and _is_base(passage, i - 1):
        return None
    for j in (i - 1, i + 1):
        if 0 <= j < len(passage.quantities):
            other = passage.quantities[j]
            if _is_base(passage, j) and other.value is not None and unit == other.unit:
                return float(other.value)
    return None


def _is_base(passage: Passage, i: int) -> bool:
    """Whether a change sets out from a number (`to 5 from 7 in May`); what `and` adds to it is another."""
    if i < 0:
        return False
    other = passage.quantities[i]
    return other.role == "from" or passage.text[max(0, other.start - 6) : other.start].endswith("from ")


def _base_value(passage: Passage, i: int) -> float | None:
    """The number of which this one is a part (`61 of the past 62 months`)."""
    if passage.quantities[i].role != "share_of" or i + 1 >= len(passage.quantities):
        return None
    value = passage.quantities[i + 1].value
    return None if value is None else float(value)


def _new_id(passage: Passage, quantity: Quantity, seen: Counter[str]) -> str:
    """An id made of the sentence and the number, counted where both occur again."""
    plain = f"{passage.plain}|{quantity.text}"
    seen[plain] += 1
    return hashlib.sha256(f"{plain}|{seen[plain]}".encode(errors="surrogatepass")).hexdigest()[:_ID_LENGTH]
