"""What the claim says and a computation takes no account of: it then proves nothing against the claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.matching.records.clauses import FOREIGN
from factcheck.matching.records.columns import MOST_ANSWERS, YEARS
from factcheck.matching.records.dates import is_one_of_several_dates
from factcheck.matching.records.language import language, stem
from factcheck.matching.records.mentions import sign_before
from factcheck.matching.records.negation import has_negator
from factcheck.matching.records.owners import is_in_rows
from factcheck.matching.records.placings import names_a_place
from factcheck.matching.records.scene import describes
from factcheck.matching.records.sentence import ATTACHED
from factcheck.matching.records.texts import content_stems, spaced

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.matching.records.columns import ColumnProfile, Mask
    from factcheck.matching.records.condition import Predicate
    from factcheck.matching.records.queries import Query
    from factcheck.matching.records.scene import Scene
    from factcheck.matching.records.sentence import Mention, Word

    Strengths = npt.NDArray[np.float64]

__all__ = ["leaves_out"]

_PAIR = 2
_PERCENT = frozenset({"percent", "per", "cent", "%"})
_OF_BEFORE = frozenset({"them", "which", "whom"})
_OPENINGS = frozenset({"among", "of", "for"})
"""Words with which a sentence begins that says first of whom it speaks."""
_WHO = frozenset({"who", "that", "which", "whose"})
_DIRECTED = 2
"""Words after `at least` among which the answer stands that it is said of."""
_BARE = 2
"""Telling words of a clause that gives no more than a number and its group."""


def leaves_out(scene: Scene, query: Query) -> bool:
    """Whether a bound or a negation of the claim's clause has no part in the computation; for a count of all
    rows, whether anything has none (`In 177 films the women never talk`)."""
    explained = _explained(scene, query)
    if (
        _leaves_month(scene, explained)
        or _leaves_bound(scene, query, explained)
        or _leaves_negation(scene, query, explained)
    ):
        return True
    if query.operation == "rows":
        return _is_part(scene) or _narrows(scene)
    if query.operation == "answered" and _narrows(scene, explained):
        return True
    return (
        (_may_be_of_fewer(scene, query) and _narrows(scene, explained + _of_extreme(scene, query)))
        or _at_other_times(scene, query)
        or _leaves_answer(scene, query, explained)
        or _leaves_direction(scene, query, explained)
        or _is_one_of_several(scene, query)
        or _is_of_other_things(scene, query, explained)
        or _leaves_shared_words(scene, query, explained)
        or _leaves_antecedent(scene, explained)
        or _leaves_base(scene, query, explained)
        or any(_is_borrowed(scene, one) or _is_of_any_date(scene, one) for one in _conditions(query))
        or _is_of_the_others(scene, query)
        or _leaves_place(scene, query, explained)
        or _leaves_verb(scene, query)
        or any(_leaves_degree(scene, one, explained) for one in query.target)
        or any(_is_of_anyone(scene, one) or _is_denied(scene, one, explained) for one in query.base)
        or _leaves_group(scene, query, explained)
        or (query.operation == "count" and _is_measured(scene))
    )


def _leaves_answer(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the clause states another answer to the same question as well (`very or extremely`)."""
    own = {word.start for word in scene.reading.own_words}
    words = enumerate(scene.reading.words)
    said = [i for i, word in words if word.start in own and word.content and not scene.names_table(word)]
    return any(
        one.codes is not None
        and len(one.column.values) <= MOST_ANSWERS
        and any(scene.hits.states_other(one.column, one.codes, i, free=not explained[i]) for i in said)
        for one in query.target
    )


def _leaves_direction(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the answer is said to be the least or the most that is meant (`at least a little`), and it
    alone is taken."""
    words, spoken = scene.reading.words, language()
    phrases = {tuple(one.split()) for side in spoken.scale_directions.values() for one in side}
    for phrase in phrases:
        for i in range(len(words) - len(phrase) + 1):
            run = range(i, i + len(phrase))
            said = tuple(words[k].text for k in run) == phrase and words[i].weight >= ATTACHED
            if not said or any(explained[k] for k in run):
                continue
            beside = range(i + len(phrase), min(len(words), i + len(phrase) + _DIRECTED))
            beside = range(max(0, i - 1), i) if phrase[0] == "or" else beside
            if any(_is_number(words[k].text) for k in beside):
                continue
            if any(one.strengths[k] for one in query.target for k in beside):
                return True
    return False


def _is_number(word: str) -> bool:
    return word[0].isdecimal() or word in language().words["numerals"]


def _leaves_antecedent(scene: Scene, explained: Strengths) -> bool:
    """Whether the number is one `of them`, `of which`, and the clause before names a value of the table that
    has no part."""
    words, after = scene.reading.words, scene.reading.claimed_end + 1
    said = [word.text for word in words[after : after + 3] if word.text not in _PERCENT]
    if len(said) < _PAIR or said[0] != "of" or said[1] not in _OF_BEFORE:
        return False
    chunk = words[after].chunk
    told = {word.stem for i, word in enumerate(words) if explained[i]}
    before = [i for i, word in enumerate(words) if word.chunk == chunk - 1 and word.content]
    return any(
        words[i].stem not in told and (scene.hits.states_in_other(set(), i) or scene.hits.asks_in_other(i))
        for i in before
    )


def _leaves_base(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the sentence begins with whom the number is of (`Among those who fish, …`), and what they do
    has no part in the base; that they answered needs none, nor does what the question asked of them says, or
    the number of those who are the base."""
    words = scene.reading.words
    lead = [i for i, word in enumerate(words) if word.chunk == words[0].chunk]
    who = next((i for i in lead if words[i].text in _WHO), None)
    number = words[min(scene.reading.claimed_end, len(words) - 1)].chunk if words else 0
    if who is None or words[0].text not in _OPENINGS or number == words[0].chunk:
        return False
    spoken = language().stems
    passed = spoken["asking"] | spoken["answering"] | {stem("question")}
    telling = [i for i in lead if i > who and words[i].content and words[i].stem not in passed]
    if query.denominator in scene.stated_bases or scene.is_of_whole((*query.target, *query.base)):
        return False
    limited = [one.strengths for one in query.base]
    return (
        bool(telling)
        and not any(words_of[i] for words_of in limited for i in telling)
        and (not all(explained[i] for i in telling) or any(map(_is_some_yes, query.target)))
    )


def _is_some_yes(one: Predicate) -> bool:
    """Whether a condition is one of several answers that mean a yes, so that a text may take all who say yes
    for its base (`of those who own one, 46 percent …`)."""
    return bool(one.codes) and (one.codes or frozenset()) < one.column.poles.get("yes", frozenset())


def _is_of_anyone(scene: Scene, one: Predicate) -> bool:
    """Whether a base is stated by no more than a noun for all who answer (`of customers`)."""
    said = scene.hits.of_value(one.column, one.strengths)
    words = [word for word, strength in zip(scene.reading.words, said, strict=True) if strength > 0]
    return bool(words) and all(word.stem in language().stems["survey_rows"] for word in words)


def _leaves_degree(scene: Scene, one: Predicate, explained: Strengths) -> bool:
    """Whether an answer stands behind words of comparison that have no part (`at least somewhat wet`)."""
    stated = (_stating(scene, one) > 0).nonzero()[0] if one.codes is not None else ()
    used = [sign_before(scene.reading.words, int(i)) for i in stated]
    return any(sign != "=" and not explained[[k for k in words if k != i]].any()
               for i, (sign, words) in zip(stated, used, strict=True))  # fmt: skip


def _leaves_verb(scene: Scene, query: Query) -> bool:
    """Whether the number is of those who do what another clause says (`45 percent have done so`), and what is
    counted says only who they are."""
    reading, spoken = scene.reading, language()
    after = [word for word in reading.own_words if word.start >= reading.claimed[1]]
    bare = all(word.text in spoken.stop | spoken.words["percent_words"] for word in after)
    acts = any(word.text in spoken.words["pro_verbs"] for word in after)
    return bare and acts and bool(query.target) and all(describes(one.column) for one in query.target)


def _leaves_place(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the text speaks of the first or the last of several things, and what is used is only a list of
    answers of which each may give several (`the films that you have seen`)."""
    lists = any(one.column.members and one.codes is not None for one in query.target)
    return lists and any(not explained[i] for i, _ in names_a_place(scene.hits))


def _is_of_the_others(scene: Scene, query: Query) -> bool:
    """Whether the only group used is that of the number which the claimed one is held against, though its own
    clause says of whom it is (`30 percent of those hired in May, against 20 percent of those who left`)."""
    words, reading = scene.reading.words, scene.reading
    own = [word for word in reading.own_words if word.start > reading.claimed[0]]
    groups = language().words["base_strong"]
    if not (reading.contrasted and query.base) or not any(word.text in groups for word in own):
        return False
    chunks = {word.chunk for word in own}
    stated = [
        {word.chunk for word, strength in zip(words, _stating(scene, one), strict=True) if strength > 0}
        for one in _conditions(query)
    ]
    return not any(chunks & told for told in stated) and any(told <= reading.contrasted for told in stated)


def _stating(scene: Scene, one: Predicate) -> Strengths:
    """The words that state a condition itself, without those of its header."""
    return one.strengths if one.codes is None else scene.hits.of_value(one.column, one.strengths)


def _is_of_any_date(scene: Scene, one: Predicate) -> bool:
    """Whether a condition is a span of years, and the text does not say of which of several dates."""
    return one.interval is not None and is_one_of_several_dates(one.column, scene.hits)


def _is_denied(scene: Scene, one: Predicate, explained: Strengths) -> bool:
    """Whether a base stands only in another clause, and what that denies has no part (`Cats don't bite: 45
    percent of owners …`)."""
    words, spoken = scene.reading.words, language().words
    stated = [word for word, said in zip(words, _stating(scene, one), strict=True) if said > 0]
    chunks = {word.chunk for word in stated}
    if not chunks or scene.reading.own_words[0].chunk in chunks:
        return False
    there = [i for i, word in enumerate(words) if word.chunk in chunks and not explained[i]]
    return any(_denies(words[i].text, spoken) for i in there)


def _is_borrowed(scene: Scene, one: Predicate) -> bool:
    """Whether a condition stands in the clause of another number alone (`126 women, 101 of them elected`)."""
    said = zip(scene.reading.words, _stating(scene, one), strict=True)
    near = [word.weight for word, strength in said if strength > 0]
    return bool(near) and max(near) <= FOREIGN


def _is_one_of_several(scene: Scene, query: Query) -> bool:
    """Whether another column has all that the text says of the header of the one that is used, and nothing
    tells which is meant (`goals1`, `goals2`), or the other's says less that the text does not."""
    used = _columns(query)
    for column in used:
        header, missing = scene.hits.header(column)
        if column.numbers is None or column.holds_years or not header.any() or missing <= 0:
            continue
        for other in scene.table.columns:
            words, rest = scene.hits.header(other)
            if other in used or other.holds_years or ((words > 0) != (header > 0)).any():
                continue
            alike = other.numbers is not None and rest > 0 and _numbered(column, other)
            if alike or (other.numbers is None and rest < missing):
                return True
    return False


def _is_of_other_things(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the claim counts something that the table does not know, or that another column holds the
    numbers of, and the column used is one of particular things (`won nine games`: `Ends won`)."""
    column, nouns = query.column, scene.form.nouns
    if column is None or column.is_tally or scene.form.money or scene.form.measured:
        return False
    counted = [i for i, word in enumerate(scene.reading.words) if word.stem in nouns]
    others = {one for other in scene.table.columns if other.is_measure for one in other.stems}
    elsewhere = bool(counted) and not explained[counted].any() and bool(nouns & others)
    return elsewhere or scene.counts_strangers


def _numbered(one: ColumnProfile, other: ColumnProfile) -> bool:
    """Whether two headers differ in their digits alone."""
    plain = ["".join(letter for letter in column.name if not letter.isdecimal()) for column in (one, other)]
    return plain[0] == plain[1]


def _leaves_shared_words(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether the claim's clause only gives its number and who it is of, and the clause of the next number
    says what holds for both (`49 of one side and 66 of the other sit in the Senate`)."""
    words, reading = scene.reading.words, scene.reading
    own = [word for word in reading.own_words if not word.text[0].isdecimal()]
    if not own or len([word for word in own if word.content]) > _BARE or any(map(_is_verb, own)):
        return False
    chunk, used = own[0].chunk, {column.index for column in _columns(query)}
    beside = [
        i for i, word in enumerate(words)
        if abs(word.chunk - chunk) <= 1 and word.chunk != chunk and word.weight <= FOREIGN and word.content
    ]  # fmt: skip
    return any(not explained[i] and scene.hits.states_in_other(used, i) for i in beside)


def _is_verb(word: Word) -> bool:
    """Whether a word is a verb of the list, or one in the past tense."""
    return word.text in language().words["verbs"] or word.text.endswith("ed")


def _at_other_times(scene: Scene, query: Query) -> bool:
    """Whether two sums are compared that are not of the same years."""
    sums = [part for part in query.parts if part.operation == "sum"]
    dated = next((column for column in scene.table.columns if column.holds_years), None)
    if len(sums) < _PAIR or dated is None or dated.numbers is None:
        return False
    first, second = (set(dated.numbers[_rows_of(scene, part) & dated.answered].tolist()) for part in sums)
    return first != second


def _rows_of(scene: Scene, query: Query) -> Mask:
    """The rows that meet the conditions of a computation."""
    rows = scene.cube.all_rows
    for one in (*query.target, *query.base):
        rows = rows & one.mask
    return rows


def _parts(query: Query) -> Iterator[Query]:
    yield query
    for part in query.parts:
        yield from _parts(part)


def _conditions(query: Query) -> Iterator[Predicate]:
    for part in _parts(query):
        yield from (*part.target, *part.base)


def _columns(query: Query) -> set[ColumnProfile]:
    named = {part.column for part in _parts(query) if part.column is not None}
    return named | {column for one in _conditions(query) for column in one.columns}


def _explained(scene: Scene, query: Query) -> Strengths:
    """Word → how strongly a condition or a header of the computation explains it."""
    import numpy as np

    found = [np.zeros(len(scene.reading.words))]
    found += [one.strengths for one in _conditions(query)]
    found += [scene.hits.header(column)[0] for column in _columns(query)]
    return np.asarray(np.max(found, axis=0))


def _leaves_month(scene: Scene, explained: Strengths) -> bool:
    """Whether the clause says a month that has no part, where the table has dates."""
    dated = any(column.column.kind == "date" for column in scene.table.columns)
    months = language().months
    return dated and any(
        word.text in months and word.written[0].isupper() and word.weight >= ATTACHED and not explained[i]
        for i, word in enumerate(scene.reading.words)
        if i
    )


def _leaves_bound(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether a number that is compared with something limits nothing; a year may be that of all rows, and
    `at least one` only says that there are some."""
    words = scene.reading.words
    return any(
        one.compared
        and words[one.word].weight >= ATTACHED
        and not (one.word and words[one.word - 1].text in language().words["months"])
        and not explained[list(one.words)].any()
        and not YEARS[0] <= one.value <= YEARS[1]
        and (query.operation == "rows" or (one.value, one.lower, one.closed[0]) != (1.0, 1.0, True))
        for one in scene.reading.mentions
    )


def _leaves_negation(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether a negator has no part, unless it is the header's or the answer's own (`could not explain`)."""
    spoken = language().words
    denied = [
        i for i, word in enumerate(scene.reading.words)
        if word.weight >= ATTACHED and not explained[i] and _denies(word.text, spoken)
    ]  # fmt: skip
    at, words = scene.reading.claimed_word, scene.reading.words
    exact = {i for i, word in enumerate(words[1 : at + 1]) if word.text in _MEASURED}
    told = [i for i in denied if i not in exact]
    return bool(told) and not any(map(has_negator, _texts(query)))


def _texts(query: Query) -> Iterator[str]:
    """The headers and the values that the computation names."""
    yield from (column.name for column in _columns(query))
    for one in _conditions(query):
        yield from (one.column.values[code] for code in one.codes or ())


def _denies(word: str, spoken: dict[str, frozenset[str]]) -> bool:
    return word in spoken["negators"] | spoken["exclusions"] or word.endswith("n't")


_MEASURED = frozenset({"more", "less", "fewer", "only", "least", "quite", "just", "surprisingly"})
"""Words before which `not`, `no` say how exact a number is (`no fewer than 20`, `not quite half`)."""


def _leaves_number(scene: Scene, one: Mention, explained: Strengths) -> bool:
    """Whether another number of the clause, no year and no number of all things, has no part (`120 people
    have two cats`)."""
    near = scene.reading.words[one.word].weight >= ATTACHED and one.value != scene.reading.whole
    return near and not explained[list(one.words)].any() and not YEARS[0] <= one.value <= YEARS[1]


def _leaves_group(scene: Scene, query: Query, explained: Strengths) -> bool:
    """Whether a share is of a group by age or stage of life that has no part (`of teenagers`)."""
    at = scene.whole_noun
    if query.operation != "share" or at is None:
        return False
    word = scene.reading.words[at]
    grouped = word.stem in language().stems["groups_of_people"]
    return grouped and not explained[at] and not scene.names_table(word)


def _is_measured(scene: Scene) -> bool:
    """Whether what is counted is what a column holds the numbers of (`40 points`), and no row."""
    heads = (content_stems(spaced(column.name).partition(" of ")[0])[-1:]
             for column in scene.table.columns if column.is_measure)  # fmt: skip
    return any(one in scene.hits.measured for head in heads for one in head)


def _may_be_of_fewer(scene: Scene, query: Query) -> bool:
    """Whether fewer rows than those of a computation may give what is claimed: a smaller count, sum or
    maximum, a larger minimum."""
    if scene.claimed is None or query.operation not in ("count", "sum", "max", "min"):
        return False
    if any(scene.is_of_stated(one.column) for one in query.target):
        return False
    return scene.claimed > query.value if query.operation == "min" else scene.claimed < query.value


def _of_extreme(scene: Scene, query: Query) -> Strengths:
    """Word → whether it stands for a value of the row that has the largest or smallest number (`Ohio had the
    most of all`)."""
    import numpy as np

    named = np.zeros(len(scene.reading.words))
    column = query.column
    if query.operation in ("max", "min") and column is not None and column.numbers is not None:
        numbers = np.where(_rows_of(scene, query), column.numbers, np.nan)
        extreme = (np.nanmax if query.operation == "max" else np.nanmin)(numbers)
        named[scene.hits.in_row(int(np.flatnonzero(numbers == extreme)[0]))] = 1.0
    return named


def _is_part(scene: Scene) -> bool:
    """Whether the text says that the number is a part of another (`in 12 of the 14 cities`)."""
    return scene.reading.whole is not None and not scene.reading.is_whole


def _narrows(scene: Scene, explained: Strengths | None = None) -> bool:
    """Whether the clause says anything that may narrow a count further than what is `explained`: the true
    number may then be any smaller one. Where it counts the rows in which something holds, the sentence."""
    if scene.asked or scene.answers:
        return False
    spoken, reading = language(), scene.reading
    told = spoken.common_stems | spoken.weak_stems | spoken.stems["survey_rows"] | spoken.stems["list_rows"]
    passed = told | spoken.stems["months"] | spoken.stems["answering"]
    least = 0.0 if is_in_rows(reading.text, reading.claimed[0]) else ATTACHED
    if explained is not None and any(_leaves_number(scene, one, explained) for one in reading.mentions):
        return True
    return any(
        word.content
        and word.weight >= least
        and not word.text[0].isdecimal()
        and not (explained is not None and explained[i])
        and word.stem not in passed
        and not scene.names_table(word)
        and i != reading.claimed_end + 1
        for i, word in enumerate(reading.words)
    )
