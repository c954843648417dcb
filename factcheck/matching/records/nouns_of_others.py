"""Columns of numbers of which the sentence need not speak: its words may mean another one, or stand
with another number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.matching.records.language import language

if TYPE_CHECKING:
    from factcheck.matching.records.columns import ColumnProfile
    from factcheck.matching.records.scene import Scene
    from factcheck.matching.records.sentence import Word

__all__ = ["is_counted_by_another", "may_be_another"]


def is_counted_by_another(scene: Scene, column: ColumnProfile | None) -> bool:
    """Whether what a column counts stands right behind another number alone (`played 45 games and scored four
    goals`: the goals are four)."""
    if column is None or not column.stems or not scene.form.nouns:
        return False
    words, head, claimed = scene.reading.words, column.stems[-1], scene.reading.claimed
    said = {i for i, word in enumerate(words) if word.stem == head}
    numbers = (i for i, word in enumerate(words) if _is_number(word))
    behind = {i + 1 for i in numbers if not claimed[0] <= words[i].start < claimed[1]}
    return bool(said) and said <= behind and head not in scene.form.nouns


def may_be_another(scene: Scene, column: ColumnProfile) -> bool:
    """Whether no word of a header is said, and those that stand for it may as well mean another column
    (`wine` where the text says `alcohol`)."""
    said, _ = scene.hits.header(column)
    literal = any(word.stem in column.stems for word in scene.reading.words)
    if column.numbers is None or literal or not said.any():
        return False
    others = (other for other in scene.table.columns if other is not column and other.numbers is not None)
    return any(((scene.hits.header(other)[0] > 0) & (said > 0)).any() for other in others)


def _is_number(word: Word) -> bool:
    return word.text[0].isdecimal() or word.text in language().number_words
