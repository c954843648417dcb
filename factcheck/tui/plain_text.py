"""The one door through which text from articles and CSV files reaches the screen.

Such text is hostile: a plain `str` given to a widget is read as markup, and escapes, controls and
direction marks can restyle or reorder the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from textual.content import Content

if TYPE_CHECKING:
    from rich.text import Text

__all__ = ["cell", "printable", "prose", "shorten"]

_REPLACEMENT = "�"
_UNSURE = (
    0x034F, 0x180E, 0x20E3, *range(0x200B, 0x200E), *range(0x2060, 0x2066), *range(0x206A, 0x2070),
    *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC), *range(0x1F3FB, 0x1F400), *range(0xE0000, 0xE01F0),
)  # fmt: skip
"""Joiners, selectors of variants, skin tones and tags: no two terminals give them the same width."""
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
"""Two of them make a flag, in some terminals two cells wide, in others four."""
_TABLE: dict[int, str] = {
    **dict.fromkeys((*range(32), *range(127, 160)), _REPLACEMENT),
    **dict.fromkeys((1564, 8206, 8207, *range(8234, 8239), *range(8294, 8298)), _REPLACEMENT),
    **dict.fromkeys(_UNSURE, " "),
    **{code: chr(ord("A") + place) for place, code in enumerate(_FLAG_LETTERS)},
    **{ord(space): " " for space in "\t\r\v\f\x85\u2028\u2029\ufeff"},
    ord("\N{SOFT HYPHEN}"): "-",
    ord("\n"): "\n",
}
"""Controls, direction marks and what has no sure width, each to one character: offsets still hold."""


def printable(text: str) -> str:
    """The text with everything made harmless that is no letter, sign or blank; of the same length."""
    return text.translate(_TABLE)


def prose(text: str, style: str = "") -> Content:
    """The text as it is written, in one style, for a `Static`."""
    return Content.styled(printable(text), style) if style else Content(printable(text))


def cell(text: str, style: str = "") -> Text:
    """The text on one line for a cell of a `DataTable`."""
    from rich.text import Text

    return Text(printable(text).replace("\n", " "), style=style, no_wrap=True, overflow="ellipsis", end="")


def shorten(text: str, width: int) -> str:
    """The text in at most `width` cells, an ellipsis where it was cut."""
    text = printable(text[: 2 * width + 1]).replace("\n", " ")
    return text if cell_len(text) <= width else set_cell_size(text, max(width - 1, 0)).rstrip() + "…"
