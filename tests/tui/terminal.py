"""The program in a terminal of its own: keys go in, what a reader would see comes out."""

from __future__ import annotations

import os
import select
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import pyte
from pyte.screens import Char

__all__ = ["FACTCHECK", "Terminal"]

FACTCHECK = (sys.executable, "-m", "factcheck")
PATIENCE = 60.0
"""Seconds after which something that does not appear never will."""
_CHUNK = 65_536
_PLAIN = ("0", "39", "49")
"""A cell without any look of its own."""
_OWN_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execvp(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the process's own, so that it hears of a resized window."""


class Terminal:
    """A command in a pseudo-terminal, its output kept as a screen of characters."""

    def __init__(
        self,
        command: Sequence[str],
        size: tuple[int, int],
        variables: Mapping[str, str | Path],
        folder: Path | None = None,
    ) -> None:
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.written = bytearray()
        """Every byte that the command has written."""
        self._file, inside = os.openpty()
        self.resize(size)
        self._process = subprocess.Popen(
            [sys.executable, "-c", _OWN_TERMINAL, *command],
            stdin=inside, stdout=inside, stderr=inside, start_new_session=True, cwd=folder,
            env=_environment(variables),
        )  # fmt: skip
        os.close(inside)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the window larger or smaller, as its user would."""
        import fcntl
        import termios

        columns, rows = size
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *exception: object) -> None:
        self.kill()
        os.close(self._file)

    @property
    def text(self) -> str:
        """The screen as lines of text, without the blanks at their ends."""
        return "\n".join(line.rstrip() for line in self._screen.display).rstrip("\n")

    @property
    def rows(self) -> list[str]:
        """The screen as lines that hold their colours, as a terminal would be told them."""
        rows, columns = range(self._screen.lines), range(self._screen.columns)
        return [_coloured([self._screen.buffer[row][column] for column in columns]) for row in rows]

    def send(self, keys: str) -> None:
        """Type characters; escape sequences are as a terminal sends them."""
        os.write(self._file, keys.encode())

    def wait_for(self, text: str, *, gone: bool = False) -> None:
        """Until the screen holds the text (or no longer holds it)."""
        what = f"{text!r} {'stays' if gone else 'does not appear'}"
        self.wait_until(lambda: (text in self.text) is not gone, what)

    def wait_until(self, holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Until something holds of the screen; fails with `what` where it never does."""
        end = time.monotonic() + patience
        while not holds():
            ended = not self._read(0.05) and self.status is not None
            if ended or time.monotonic() > end:
                raise AssertionError(f"{what}:\n{self.text}")

    def settle(self, quiet: float = 0.3, longest: float = 3.0) -> None:
        """Until nothing more is written for a while; a cursor that blinks is written for ever."""
        end = time.monotonic() + longest
        while self._read(quiet) and time.monotonic() < end:
            pass

    @property
    def status(self) -> int | None:
        """Exit code, once the command has ended."""
        return self._process.poll()

    def wait(self) -> int:
        """Until the command has ended and all that it wrote is read; its exit code."""
        while self._read(0.05) or self.status is None:
            pass
        return self._process.wait()

    def kill(self) -> None:
        """End the command at once, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def _read(self, patience: float) -> bool:
        """Take in what was written; False where there was nothing for so long."""
        ready, _, _ = select.select([self._file], [], [], patience)
        try:
            data = os.read(self._file, _CHUNK) if ready else b""
        except OSError:  # the other end is closed
            data = b""
        self.written += data
        self._stream.feed(data)
        return bool(data)


def _environment(variables: Mapping[str, str | Path]) -> dict[str, str]:
    """Ours, in a terminal that knows all colours where nothing else is asked for."""
    usual = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    asked = {name: str(value) for name, value in variables.items()}
    return {**usual, "TERM": "xterm-256color", "COLORTERM": "truecolor", **asked}


def _coloured(cells: Sequence[Char]) -> str:
    """The cells with the sequences that change their look; no blanks at the end."""
    runs = [(look, "".join(cell.data for cell in run)) for look, run in groupby(cells, key=_look)]
    if runs and runs[-1][0] == _PLAIN and not runs[-1][1].strip():
        runs.pop()
    before, line = _PLAIN, ""
    for look, text in runs:
        line += f"\x1b[{_change(before, look)}m{text}"
        before = look
    return line


def _look(cell: Char) -> tuple[str, str, str]:
    """Codes of how the letters are set, of their colour, and of the colour of the ground."""
    switched = (("1", cell.bold), ("3", cell.italics), ("4", cell.underscore), ("7", cell.reverse))
    colours = [
        f"{code}8;2;{';'.join(map(str, bytes.fromhex(colour)))}"
        if len(colour) == len("rrggbb")
        else f"{code}9"
        for code, colour in ((3, cell.fg), (4, cell.bg))
    ]
    return ";".join(["0", *(code for code, on in switched if on)]), colours[0], colours[1]


def _change(before: tuple[str, str, str], look: tuple[str, str, str]) -> str:
    """The codes that differ; all, where one of those before them has to be switched off."""
    if before[0] != look[0]:
        return ";".join(look)
    return ";".join(new for old, new in zip(before, look, strict=True) if new != old)
