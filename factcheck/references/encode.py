"""Columns of text to codes: each distinct cell is kept once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Encoder", "Texts"]

MAX_DISTINCT = 400_000
"""More distinct cells than that are free text, which no observation is told apart by."""


class Encoder:
    """A column as codes into its distinct cells."""

    def __init__(self) -> None:
        self.values: dict[str, int] = {}
        self._codes: list[NDArray[np.int32]] = []
        self.overflowed = False

    def add(self, cells: Sequence[str]) -> None:
        import pandas as pd

        if self.overflowed or not len(cells):
            return
        local, distinct = pd.factorize(np.array(cells, dtype=object))
        codes = [self.values.setdefault(text.strip(), len(self.values)) for text in distinct]
        self._codes.append(np.array(codes, dtype=np.int32)[local])
        if len(self.values) > MAX_DISTINCT:
            self.overflowed = True
            self._codes, self.values = [], {}

    @property
    def codes(self) -> NDArray[np.int32]:
        return np.concatenate(self._codes) if self._codes else np.empty(0, np.int32)

    @property
    def texts(self) -> list[str]:
        return list(self.values)

    def map(self, read: Callable[[str], Any]) -> list[Any]:
        return [read(text) for text in self.values]


class Texts:
    """Many cells in one run of bytes, found again by their number."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def add(self, cells: Sequence[str]) -> None:
        if len(cells):
            self._pieces.append(("\0".join(cells) + "\0").encode("utf-8", "replace"))

    def arrays(self) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
        """The bytes, and where each cell ends in them."""
        data = np.frombuffer(b"".join(self._pieces), dtype=np.uint8)
        return data, np.flatnonzero(data == 0)
