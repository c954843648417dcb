"""Setting a page of text in a fixed width: headings, labelled values with a hanging indent, paragraphs."""

from __future__ import annotations

from textual.content import Content

from factcheck.tui.plain_text import prose

__all__ = ["Page"]

_LABEL = 10
"""Cells for a label; `said by` is the longest but one."""
MOST_LINES = 14
"""Lines of one value or paragraph: a cell may hold a book, and what comes after it has to be found."""
_PAIR = 60
"""Below this width two short values no longer fit side by side."""


class Page:
    """Lines set one below the other, `width` cells wide; strings are taken as plain text.

    Labels stand in a column `label` cells wide, `indent` cells from the edge, in a style of their own.
    """

    def __init__(self, width: int, *, indent: int = 2, label: int = _LABEL, style: str = "$quiet") -> None:
        self.width = max(width, 24)
        self._indent, self._label_width, self._label_style = indent, label, style
        self._lines: list[Content] = []

    def content(self) -> Content:
        return Content("\n").join(self._lines)

    def blank(self) -> None:
        """One empty line, never two and none at the top."""
        if self._lines and self._lines[-1]:
            self._lines.append(Content(""))

    def lines(self, lines: list[Content]) -> None:
        """Lines that are already set."""
        self._lines.extend(lines)

    def heading(self, text: str | Content, style: str = "bold $primary") -> None:
        self.blank()
        self.paragraph(text if isinstance(text, Content) else prose(text, style))

    def paragraph(self, text: str | Content, indent: int = 0, mark: str = "") -> None:
        """A paragraph; `mark` hangs in front of its first line."""
        body = text if isinstance(text, Content) else prose(text)
        self._hang(Content(" " * indent + mark), body)

    def field(self, label: str, value: str | Content | None, style: str = "") -> None:
        """A labelled value; nothing where there is no value."""
        if value:
            body = value if isinstance(value, Content) else prose(value, style)
            self._hang(self._label(label), body)

    def pair(self, *fields: tuple[str, str | None]) -> None:
        """Two labelled values on one line where both are short and the page is wide enough."""
        filled = [(label, value) for label, value in fields if value]
        half = self.width // 2
        values = [prose(value) for _, value in filled]
        room = half - _LABEL - 4
        if len(filled) == 2 and self.width >= _PAIR and all(value.cell_length < room for value in values):
            left, right = (self._label(label) for label, _ in filled)
            line = (left + values[0]).pad_right(room + 2 - values[0].cell_length)
            self._lines.append(line + right + values[1])
        else:
            for label, value in filled:
                self.field(label, value)

    def _hang(self, first: Content, body: Content) -> None:
        indent = first.cell_length
        room = max(self.width - indent, 12)
        lines = body[: MOST_LINES * room].wrap(room)
        if len(lines) > MOST_LINES or len(body) > MOST_LINES * room:
            lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][: room - 1] + "…"]
        for number, line in enumerate(lines):
            self._lines.append((first if number == 0 else Content(" " * indent)) + line)

    def _label(self, label: str) -> Content:
        return Content(" " * self._indent) + Content.styled(
            f"{label:<{self._label_width}}", self._label_style
        )
