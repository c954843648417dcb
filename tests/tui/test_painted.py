"""Only what the terminal does not show yet is sent to it."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from factcheck.tui.painted import Painted


def _piece(text: str, style: str = "") -> Strip:
    return Strip([Segment(text, Style.parse(style))])


def test_a_piece_that_stands_there_is_not_written_again() -> None:
    painted = Painted()
    assert painted.put(3, 5, _piece("claims"))
    assert not painted.put(3, 5, _piece("claims"))


def test_another_place_text_or_colour_is_written() -> None:
    painted = Painted()
    painted.put(3, 5, _piece("claims"))
    assert painted.put(4, 5, _piece("claims"))
    assert painted.put(3, 5, _piece("claimz"))
    assert painted.put(3, 5, _piece("claimz", "bold"))


def test_a_piece_that_was_partly_covered_is_written_again() -> None:
    painted = Painted()
    painted.put(0, 0, _piece("a long line"))
    painted.put(0, 4, _piece("box"))
    assert painted.put(0, 0, _piece("a long line"))
    assert painted.put(0, 4, _piece("box"))


def test_pieces_side_by_side_do_not_cover_each_other() -> None:
    painted = Painted()
    painted.put(0, 0, _piece("left"))
    painted.put(0, 4, _piece("right"))
    assert not painted.put(0, 0, _piece("left"))
    assert not painted.put(0, 4, _piece("right"))


def test_nothing_is_known_of_a_terminal_that_others_used() -> None:
    painted = Painted()
    painted.put(0, 0, _piece("left"))
    painted.forget()
    assert painted.put(0, 0, _piece("left"))
