"""The reference file around the row of a candidate, the cell marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import DataTable, Static

from factcheck.tui.plain_text import cell, prose

if TYPE_CHECKING:
    from factcheck.findings import Evidence
    from factcheck.references import TableWindow

__all__ = ["RowsTable", "TableScreen"]

_WIDEST, _NARROWEST = 32, 14
"""Cells of the widest column in a wide window and in a narrow one; what is cut is shown below the table."""
_GAP = 2
"""Cells between two columns."""
_COLUMNS = 5
"""As many of the widest columns are in view at once."""


class RowsTable(DataTable[object]):
    """A table that moves with the same keys as the list of claims."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("h", "cursor_left", show=False),
        Binding("l", "cursor_right", show=False),
        Binding("g", "scroll_top", show=False),
        Binding("G", "scroll_bottom", show=False),
        Binding("ctrl+d", "page_down", show=False),
        Binding("ctrl+u", "page_up", show=False),
    ]


class TableScreen(ModalScreen[None]):
    """Rows as the file writes them, with their line numbers."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,enter", "dismiss", "Close", show=False, priority=True),
        Binding("y", "copy", "Copy the row", show=False),
    ]

    def __init__(self, evidence: Evidence, window: TableWindow, counted: int = 0) -> None:
        """`counted` is how many rows the evidence counts, where the window holds them and nothing else."""
        super().__init__()
        self._evidence, self._window, self._counted = evidence, window, counted

    def compose(self) -> ComposeResult:
        with Vertical(id="table", classes="dialog") as dialog:
            shown = f" · {self._rows_shown()}" if self._counted else ""
            dialog.border_title = prose(f"{self._evidence.file}{shown}")
            dialog.border_subtitle = "y copies the row · esc closes"
            yield RowsTable(id="rows", cursor_type="cell", fixed_columns=1)
            yield Static(id="whole-cell")

    def _rows_shown(self) -> str:
        shown = len(self._window.rows)
        first = f"the first {shown:,} of " if shown < self._counted else ""
        return f"{first}{self._counted:,} rows counted"

    def on_mount(self) -> None:
        table = self.query_one(RowsTable)
        table.add_column(cell("line"), width=max(4, len(str(max(self._window.lines)))))
        for name, width in zip(self._window.header, self._widths(), strict=True):
            table.add_column(cell(name), width=width)
        for line, row in zip(self._window.lines, self._window.rows, strict=True):
            here = line == self._evidence.line
            cells = [
                self._cell(name, text, here) for name, text in zip(self._window.header, row, strict=False)
            ]
            table.add_row(cell(str(line), "bold" if here else "dim"), *cells)
        self.call_after_refresh(self._go_to_cell)

    def _widths(self) -> list[int]:
        """Of the columns: as wide as their cells where all have room, else cut to see more of them."""
        widths = [min(self._longest(place), _WIDEST) for place in range(len(self._window.header))]
        window = self.app.size.width
        if sum(widths) + _GAP * len(widths) <= window * 3 // 4:
            return widths
        return [min(width, max(window // _COLUMNS - _GAP, _NARROWEST)) for width in widths]

    def _longest(self, place: int) -> int:
        rows = (row[place] for row in self._window.rows if place < len(row))
        return max(map(cell_len, (self._window.header[place], *rows)))

    def _cell(self, column: str, text: str, here: bool) -> object:
        marked = here and column == self._evidence.column
        return cell(text, "bold underline" if marked else "bold" if here else "")

    def _go_to_cell(self) -> None:
        """Put the cursor on the cell that was used, the row in the middle."""
        table = self.query_one(RowsTable)
        lines = self._window.lines
        row = lines.index(self._evidence.line) if self._evidence.line in lines else 0
        column = self._column()
        table.move_cursor(row=row, column=column, animate=False)
        table.scroll_to(
            x=self._left_of(column), y=max(row - table.size.height // 2, 0), animate=False, force=True
        )

    def _left_of(self, last: int) -> int:
        """How far to scroll so that a column is in view, as many before it as fit, and none cut in two."""
        table = self.query_one(RowsTable)
        lines, *widths = (column.get_render_width(table) for column in table.ordered_columns)
        room = table.scrollable_content_region.width - lines
        before = widths[:last]
        scrolled = 0
        while before and sum(before) > room:
            scrolled += before.pop(0)
        return scrolled

    def _column(self) -> int:
        header = self._window.header
        return header.index(self._evidence.column) + 1 if self._evidence.column in header else 0

    def on_data_table_cell_highlighted(self, event: DataTable.CellHighlighted) -> None:
        """The whole text of the cell under the cursor, however long."""
        row, column = event.coordinate
        if row >= len(self._window.rows):
            return
        if column:
            name, text = self._window.header[column - 1], self._window.rows[row][column - 1]
        else:
            name, text = "line", str(self._window.lines[row])
        self.query_one("#whole-cell", Static).update(prose(f"{name}: ", "$quiet") + prose(text))

    def action_copy(self) -> None:
        row = self.query_one(RowsTable).cursor_row
        line = self._window.lines[row]
        self.app.copy_to_clipboard(f"{self._evidence.file}:{line}\t" + "\t".join(self._window.rows[row]))
        self.notify("row copied", timeout=2, markup=False)
