"""Sending a terminal only what differs from what it shows: over a slow line a key must not cost a screen.

Textual writes every line of a widget that is drawn again, mostly as it stands on the screen already.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.control import Control
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderResult
    from textual.strip import Strip

__all__ = ["Changes", "Painted"]

Piece = tuple[int, int, "Strip"]
"""Row, column, and what is written there."""


class Painted:
    """The pieces of lines that the terminal shows, by row and column."""

    def __init__(self) -> None:
        self._rows: dict[int, dict[int, Strip]] = {}

    def forget(self) -> None:
        """The terminal was resized or used by someone else: nothing is known of it."""
        self._rows.clear()

    def put(self, row: int, column: int, piece: Strip) -> bool:
        """Note that a piece is written; False where it stands there already."""
        shown = self._rows.setdefault(row, {})
        if shown.get(column) == piece:
            return False
        end = column + piece.cell_length
        for start in [at for at, other in shown.items() if at < end and column < at + other.cell_length]:
            del shown[start]
        shown[column] = piece
        return True


class Changes(CompositorUpdate):
    """The part of an update that the terminal does not show yet."""

    def __init__(self, update: CompositorUpdate, painted: Painted) -> None:
        self._update, self._painted = update, painted

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield self.render_segments(console)

    def render_segments(self, console: Console) -> str:
        """What is to be written; noted as written by this."""
        if not isinstance(self._update, ChopsUpdate | LayoutUpdate):
            self._painted.forget()
            return self._update.render_segments(console)
        return "".join(
            Control.move_to(column, row).segment.text + piece.render(console)
            for row, column, piece in _pieces(self._update)
            if self._painted.put(row, column, piece)
        )


def _pieces(update: ChopsUpdate | LayoutUpdate) -> Iterator[Piece]:
    return _of_lines(update) if isinstance(update, LayoutUpdate) else _of_spans(update)


def _of_lines(update: LayoutUpdate) -> Iterator[Piece]:
    for row, line in enumerate(update.strips, update.region.y):
        column = update.region.x
        for piece in line:
            yield row, column, piece
            column += piece.cell_length


def _of_spans(update: ChopsUpdate) -> Iterator[Piece]:
    """The pieces that reach into a span, cut at its end, as the update itself would write them."""
    for row, first, last in update.spans:
        for end, (column, piece) in zip(update.chop_ends[row], update.chops[row].items(), strict=False):
            if piece is not None and column <= last and end > first:
                inside = first <= column < last and end <= last
                yield row, column, piece if inside else piece.crop(0, min(end, last) - column)
