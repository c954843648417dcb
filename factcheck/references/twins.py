"""Files that hold each other's numbers: the same series under a name that says something else."""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.references.headers import words_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["mark_misnamed", "sketch"]

SKETCH_SIZE = 48
"""Smallest hashes kept of a series; two series that share nearly all of them are the same (MinHash)."""
MIN_OBSERVATIONS = 60
"""Shorter series coincide by chance."""
SAME_SHARE = 0.9
_SHORTEST_WORD = 3

Entry = tuple[dict[str, Any], list[dict[str, Any]]]
"""The facts of a source and of its indicators."""


def sketch(keys: Sequence[str | None], place: NDArray[np.int32], start: NDArray[np.int32],
           values: NDArray[np.float64]) -> list[int]:  # fmt: skip
    """The smallest hashes of (place, start, value); empty for a short series."""
    if len(values) < MIN_OBSERVATIONS:
        return []
    named = np.array([zlib.crc32((key or "").encode()) for key in (*keys, None)], dtype=np.uint64)
    with np.errstate(over="ignore"):
        mixed = named[place] * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= start.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
        mixed ^= np.round(values, 6).view(np.uint64) * np.uint64(0x165667B19E3779F9)
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(32)
    return [int(number) for number in np.unique(mixed)[:SKETCH_SIZE]]


def mark_misnamed(entries: Sequence[Entry]) -> None:
    """Distrust a file whose numbers are another's while a word of its name belongs to a third.

    `exports-food.csv` with the numbers of *Exports, fuel*, beside *Exports, food*, is named wrongly.
    """
    series = [(facts, item) for facts, items in entries for item in items if item.get("sketch")]
    for at, other in _twins(series):
        facts, item = series[at]
        twin_facts, twin = series[other]
        words = {word for word in words_of(facts["stem"]) if len(word) >= _SHORTEST_WORD}
        telling = words - set(words_of(twin["name"])) - set(words_of(twin_facts["stem"]))
        for third_facts, third in series:
            said = set(words_of(third["name"])) & telling
            if third_facts is facts or third is twin or not said:
                continue
            kind = (set(words_of(item["name"])) & set(words_of(third["name"]))) - said
            if kind and not _same(third["sketch"], item["sketch"]):
                _distrust(facts, entries, twin_facts, twin, third, sorted(said)[0])
                break


def _twins(series: Sequence[tuple[dict[str, Any], dict[str, Any]]]) -> list[tuple[int, int]]:
    """Pairs of series of different files with the same numbers, each way round."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, (_, item) in enumerate(series):
        for number in item["sketch"]:
            holders[number].append(at)
    shared = {pair for found in holders.values() for pair in permutations(found, 2)}
    return sorted(
        (a, b) for a, b in shared
        if series[a][0] is not series[b][0] and _same(series[a][1]["sketch"], series[b][1]["sketch"])
    )  # fmt: skip


def _same(one: list[int], other: list[int]) -> bool:
    return len(set(one) & set(other)) >= SAME_SHARE * max(len(one), len(other))


def _distrust(
    facts: dict[str, Any], entries: Sequence[Entry], twin_facts: dict[str, Any], twin: dict[str, Any],
    third: dict[str, Any], word: str,
) -> None:  # fmt: skip
    if not facts["trusted"]:
        return
    facts["trusted"] = False
    facts["problems"] = [
        *facts["problems"],
        f"its numbers are those of {twin_facts['path']} ({twin['name']!r}), though the file name "
        f"says {word!r} as {third['name']!r} does; the file seems to be named wrongly, not trusted",
    ]
    for owner, items in entries:
        if owner is facts:
            for item in items:
                item["trusted"] = False
