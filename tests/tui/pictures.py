"""The screen of a running app as a small SVG: an element a line, so that a change can be read in a diff."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape

from rich.segment import Segment
from rich.style import Style
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App

__all__ = ["SvgPicture", "picture"]

CELL, LINE, SIZE = 12.2, 24.4, 20
"""Width and height of a cell, and of the letters in it: Fira Code is 0.61 wide."""
NO_BREAK = "\N{NO-BREAK SPACE}"
"""Blanks inside of a text that no program for pictures folds into one."""
_ABOVE = 18.5
"""From the top of a cell to the line on which letters stand."""


class SvgPicture(SingleFileSnapshotExtension):
    """Each picture in a file of its own."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


def picture(app: App[None]) -> str:
    """What the app shows now."""
    columns, rows = app.size
    width, height = f"{columns * CELL:.1f}", f"{rows * LINE:.1f}"
    classes: dict[str, str] = {}
    body = [
        element
        for row, strip in enumerate(app.screen._compositor.render_strips())
        for element in _line(row, list(strip), classes)
    ]
    rules = [f".{name} {{ {rule} }}" for rule, name in classes.items()]
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">',
            "<style>",
            f'text {{ font: {SIZE}px "Fira Code", monospace }}',
            *rules,
            "</style>",
            *body,
            "</svg>\n",
        ]
    )


def _line(row: int, segments: list[Segment], classes: dict[str, str]) -> Iterator[str]:
    """The grounds of a row, then its words."""
    y, x = row * LINE, 0
    words: list[str] = []
    for ground, run in groupby(segments, key=_ground):
        start = x
        for segment in run:
            words += _text(segment, x, y, classes)
            x += segment.cell_length
        width = (x - start) * CELL
        yield _element("rect", ground, classes, start, f'y="{y:.1f}" height="{LINE}" width="{width:.1f}"/>')
    yield from words


def _text(segment: Segment, x: int, y: float, classes: dict[str, str]) -> Iterator[str]:
    bare = segment.text.strip(" ")
    if bare:
        x += len(segment.text) - len(segment.text.lstrip(" "))
        length = Segment(bare).cell_length * CELL
        rest = f'y="{y + _ABOVE:.1f}" textLength="{length:.1f}">{escape(bare).replace(" ", NO_BREAK)}</text>'
        yield _element("text", _ink(segment.style or Style()), classes, x, rest)


def _element(tag: str, rule: str, classes: dict[str, str], x: int, rest: str) -> str:
    name = classes.setdefault(rule, f"c{len(classes)}")
    return f'<{tag} class="{name}" x="{x * CELL:.1f}" {rest}'


def _ground(segment: Segment) -> str:
    return f"fill: {_colours(segment.style)[1]}; shape-rendering: crispEdges"


def _ink(style: Style) -> str:
    rules = [
        f"fill: {_colours(style)[0]}",
        *(["font-weight: bold"] if style.bold else []),
        *(["font-style: italic"] if style.italic else []),
        *(["text-decoration: underline"] if style.underline else []),
    ]
    return "; ".join(rules)


def _colours(style: Style | None) -> tuple[str, str]:
    """Of the letters and of the ground."""
    ink = style.color.get_truecolor() if style and style.color else (255, 255, 255)
    ground = style.bgcolor.get_truecolor() if style and style.bgcolor else (0, 0, 0)
    pair = (ground, ink) if style and style.reverse else (ink, ground)
    return f"rgb{tuple(pair[0])}", f"rgb{tuple(pair[1])}"
