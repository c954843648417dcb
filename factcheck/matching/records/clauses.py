"""The clauses of a sentence, and how closely each belongs to the claimed number."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from factcheck.matching.records.language import language
from factcheck.matching.records.tokens import WORD, plain, tokens

__all__ = ["ATTACHED", "FOREIGN", "OWN", "PARALLEL", "Clauses", "quoted_terms", "split_clauses"]

Span = tuple[int, int]

_BREAK = re.compile(r"[;:!?—–()“”\"]|,(?!\d)|\.(?=\s|$)|\s-\s")
_STOPS = frozenset(";:.!?—–")
"""Marks after which a clause begins that says nothing of the one before."""
OWN, ATTACHED, BESIDE, SHARED, PARALLEL, FOREIGN = 1.0, 0.9, 0.7, 0.5, 0.6, 0.12
"""How much a word says about the number, by where it stands: in its own clause; in the clause that its
bracket explains or that limits its base (`Among women, …`), and in the one that its own leaves out
(`…; 71 percent would not`); in the clause next to it; elsewhere in the sentence; in the clause of the number
it is contrasted with (`… compared with 9 percent in the South`); in the clause of another number."""
_REACH = 2
"""Clauses between which one that only holds the number is an insertion (`Half of us — 69 percent — do`)."""
_GROUP_WORDS = 3
_INSERTED = re.compile(r",\s+([A-Za-z]+(?: [A-Za-z]+){0,2}),")
_QUOTED = re.compile(r"“([^“”]{1,80})”|\"([^\"]{1,80})\"|‘([^‘’]{1,80})’")
_OWNED_BY = re.compile(
    r"(?:\b(?:to|and|against|versus|with) )?(?:\bthe )?\b[^\W\d_]+(?:['’]s|s['’])\s*$", re.I
)
"""Whose the number after it is (`… to the county's 48`), with the word that holds the two together."""
_LONGEST_TERM = 6
"""Words between quotation marks that are a term or a title and no speech."""


def quoted_terms(text: str) -> list[Span]:
    """What stands between quotation marks as a term or a title (`the word “fight”`), marks included."""
    return [match.span() for match in _QUOTED.finditer(text) if len(tokens(match[0])) <= _LONGEST_TERM]


def split_clauses(text: str, owners: list[Span], start: int) -> Clauses:
    """The clauses around the number at `start`, each with at most one of the `owners`."""
    spans = _spans(text, owners)
    own = _at(spans, start)
    return Clauses(text, spans, own, frozenset(_at(spans, a) for a, _ in owners))


def _at(spans: list[Span], offset: int) -> int:
    return next(i for i, (_, end) in enumerate(spans) if offset < end)


def _spans(text: str, owners: list[Span]) -> list[Span]:
    cuts = {0, len(text)}
    whole = [*owners, *quoted_terms(text), *_insertions(text)]
    for match in _BREAK.finditer(text):
        if not any(a <= match.start() < b for a, b in whole) and not _shortens(text, match):
            cuts.add(match.start())
    words = language().words
    for match in re.finditer(r"\b[a-z]+\b", text.casefold()):
        if match[0] in words["clause_breaks"] and match.start() < owners[-1][0]:
            cuts.add(match.start())
    for left, right in pairwise(owners):
        if not any(left[1] <= cut <= right[0] for cut in cuts):
            cuts.add(_between(text, left[1], right[0]))
    return [(a, b) for a, b in pairwise(sorted(cuts)) if b > a]


def _shortens(text: str, mark: re.Match[str]) -> bool:
    """Whether a full stop belongs to a title or an initial (`Sammy Davis Jr.`, `J. Edgar Hoover`)."""
    word = tokens(text[: mark.start()].rpartition(" ")[2])[-1:] if mark[0] == "." else []
    return bool(word) and (
        word[0] in language().words["name_endings"] or (len(word[0]) == 1 and word[0].isalpha())
    )


def _insertions(text: str) -> list[Span]:
    """What stands between commas and says nothing of its own (`, on average,`), commas included."""
    return [
        match.span() for match in _INSERTED.finditer(text) if match[1].casefold() in language().insertions
    ]


def _between(text: str, start: int, end: int) -> int:
    """Where the words of one number end and those of the next begin; whose it is belongs to it."""
    if owner := _OWNED_BY.search(text, start, end):
        return owner.start()
    breaks = language().words["number_breaks"]
    found = [m.start() for m in re.finditer(r"\b[a-z]+\b", text[start:end].casefold()) if m[0] in breaks]
    return start + found[-1] if found else end


@dataclass(frozen=True)
class Clauses:
    text: str
    spans: list[Span]
    own: int
    """Index of the clause of the claimed number."""
    owned: frozenset[int]
    """Clauses that have a number which states something."""

    @cached_property
    def weights(self) -> list[float]:
        """Clause → how closely it belongs to the claimed number."""
        heads = {head for head in self._heads.values() if head is not None}
        foreign = (self.owned | heads | self._limits_next) - {self.own, self._heads.get(self.own)}
        around = self._around - foreign
        return [
            OWN if i == self.own
            else ATTACHED if i in around or i in self._left_out
            else PARALLEL if i in self.contrasted
            else FOREIGN if i in foreign
            else ATTACHED if abs(i - self.own) == 1 and i in self._limits
            else BESIDE if abs(i - self.own) == 1 or (self._heads.get(self.own) is None and i == self.own - 2)
            else SHARED
            for i in range(len(self.spans))
        ]  # fmt: skip

    def weight_of(self, at: int, clause: int) -> float:
        """How closely a word belongs to the claimed number: as its clause does, but for the subject that `of
        them` refers back to."""
        start, end = self._referred
        return OWN if start <= at < end else self.weights[clause]

    @cached_property
    def _referred(self) -> Span:
        """The words up to the verb of the clause before, where the own one speaks `of them`, `of those`."""
        said, spoken = self._said(self.own), language().words
        refers = any(
            one == "of" and other in spoken["referring"] and after in spoken["verbs"]
            for one, other, after in zip(said, said[1:], said[2:], strict=False)
        )
        if not refers or self.own == 0 or self.own - 1 in self.owned:
            return (0, 0)
        start, end = self.spans[self.own - 1]
        verbs = (m.start() for m in WORD.finditer(self.text, start, end) if plain(m[0]) in spoken["verbs"])
        return (start, next(verbs, start))

    @cached_property
    def taken_in(self) -> set[int]:
        """Clauses that only take in what they name (`Counting the capital, …`), and state nothing of it."""
        opens = language().words["taking_in"]
        begun = {i for i in range(len(self.spans)) if self._said(i)[:1] and self._said(i)[0] in opens}
        return begun - self.owned

    def _said(self, i: int) -> list[str]:
        return tokens(self.text[slice(*self.spans[i])])

    @cached_property
    def _depths(self) -> list[bool]:
        """Clause → whether it stands inside round brackets, its opening one included."""
        return [self.text.count("(", 0, a + 1) > self.text.count(")", 0, a + 1) for a, _ in self.spans]

    @cached_property
    def _heads(self) -> dict[int, int | None]:
        """Clause with a number in brackets → the clause that it explains, the last before the bracket."""
        return {
            i: next((k for k in range(i, -1, -1) if not self._depths[k]), None) if self._depths[i] else None
            for i in self.owned
        }

    @cached_property
    def _limits(self) -> set[int]:
        """Clauses that begin as one that limits a base does (`Among women, …`)."""
        spoken = language().words
        base = spoken["base_strong"] | spoken["base_weak"]
        return {i for i in range(len(self.spans)) if self._said(i)[:1] and self._said(i)[0] in base}

    @cached_property
    def _limits_next(self) -> set[int]:
        """The clause after the own one, where it begins anew and limits the number that follows it
        (`…; in the West, 57 percent did`)."""
        after = self.own + 1
        anew = after < len(self.spans) and self.text[self.spans[after][0]] in _STOPS
        return {after} if anew and after in self._limits and after + 1 in self.owned else set()

    @cached_property
    def _around(self) -> set[int]:
        """The clauses into which the own one is inserted: `Most of us (69 percent) make none`."""
        if self._depths[self.own]:
            return {i for i in (self._heads.get(self.own), self._tail) if i is not None}
        if not _says_nothing(self._said(self.own)) or self._tail is None or self._head is None:
            return set()
        return {self._head, self._tail}

    @cached_property
    def _head(self) -> int | None:
        before = range(self.own - 1, max(-1, self.own - 1 - _REACH), -1)
        return next((i for i in before if not _says_nothing(self._said(i))), None)

    @cached_property
    def _tail(self) -> int | None:
        """The clause that goes on after the inserted one, if it is not that of another number."""
        after = range(self.own + 1, min(len(self.spans), self.own + 1 + _REACH))
        at = next((i for i in after if not self._depths[i] and not _says_nothing(self._said(i))), None)
        breaks = language().words["clause_breaks"] | language().words["number_breaks"]
        return at if at is not None and at not in self.owned and self._said(at)[0] not in breaks else None

    @cached_property
    def _before(self) -> set[int]:
        """The clauses of the number before: its own, and the one that its bracket explains."""
        earlier = [i for i in sorted(self.owned) if i < self.own]
        if not earlier:
            return set()
        meant = {earlier[-1], self._heads.get(earlier[-1])} - {self._heads.get(self.own)}
        return {i for i in meant if i is not None}

    @cached_property
    def contrasted(self) -> set[int]:
        """Clauses of the number that the claimed one is held against, and of the one that it leaves out all
        to but for whom it holds (`…; among men it is 38 percent`, `36 percent of men and …`)."""
        between = [
            word for i in (self._heads.get(self.own), self.own) if i is not None for word in self._said(i)
        ]
        limited = bool(self._limits & {self.own - 1, self.own + 1}) and _says_nothing(between)
        held = bool(language().words["contrast"] & set(between))
        found: set[int] = set()
        if self._before and (held or limited or _only_limits(self._said(self.own))):
            found = self._before
        elif self._heads.get(self.own) is None and _only_group(self._said(self.own)):
            found = self._before or self._next
        return found | {i - 1 for i in found if i - 1 in self._limits} - {self.own} - self._around

    @cached_property
    def _next(self) -> set[int]:
        return set(sorted(i for i in self.owned if i > self.own)[:1])

    @cached_property
    def _left_out(self) -> set[int]:
        """The clauses of the number before, where the own one says nothing at all (`…; 71 percent would
        not`)."""
        bare = _says_nothing(self._said(self.own)) and self._heads.get(self.own) is None
        return self._before if bare and not self.contrasted and not self._around else set()


def _says_nothing(words: Iterable[str]) -> bool:
    """Whether words name no subject: numbers, stop words and negators."""
    spoken = language()
    passed = spoken.stop | spoken.words["negators"] | spoken.words["exactness"]
    return all(word in passed or word[0].isdecimal() for word in words)


def _only_limits(said: list[str]) -> bool:
    """Whether a clause says only for whom its number holds (`among men it is 38 percent`)."""
    spoken = language().words
    number = next((i for i, word in enumerate(said) if word[0].isdecimal()), len(said))
    begins = bool(said) and said[0] in spoken["base_strong"] | spoken["base_weak"]
    return begins and _says_nothing(said[number:])


def _only_group(said: list[str]) -> bool:
    """Whether a clause gives its number and whom it is of (`36 percent of men`), and nothing else."""
    number = next((i for i, word in enumerate(said) if word[0].isdecimal()), len(said))
    percent = language().words["percent_words"]
    rest = [word for word in said[number + 1 :] if word not in percent]
    group = rest[1:]
    while group and group[-1] in language().words["pro_verbs"]:
        group.pop()
    verbs = language().words["verbs"]
    return (
        _says_nothing(said[:number])
        and rest[:1] == ["of"]
        and 0 < len(group) <= _GROUP_WORDS
        and not verbs & set(group)
    )
