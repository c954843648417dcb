"""The program in a terminal of its own: keys go in, what a reader would see comes out."""

from __future__ import annotations

import os
import select
import signal
import struct
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyte

__all__ = ["FACTCHECK", "Terminal"]

FACTCHECK = (sys.executable, "-m", "factcheck")
PATIENCE = 60.0
"""Seconds after which something that does not appear never will."""
_CHUNK = 65_536


class Terminal:
    """A command in a pseudo-terminal, its output kept as a screen of characters."""

    def __init__(
        self, command: Sequence[str], size: tuple[int, int], variables: Mapping[str, str | Path]
    ) -> None:
        import pty

        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self.status: int | None = None
        """Exit code, once the command has ended."""
        self._process, self._file = pty.fork()
        if self._process == 0:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor"})
            os.environ.update({name: str(value) for name, value in variables.items()})
            os.execvp(command[0], list(command))
        self.resize(size)

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

    def send(self, keys: str) -> None:
        """Type characters; escape sequences are as a terminal sends them."""
        os.write(self._file, keys.encode())

    def wait_for(self, text: str, *, gone: bool = False) -> None:
        """Until the screen holds the text (or no longer holds it)."""
        end = time.monotonic() + PATIENCE
        while (text in self.text) is gone:
            if not self._read(0.05) and (self.status is not None or time.monotonic() > end):
                raise AssertionError(f"{text!r} {'stays' if gone else 'does not appear'}:\n{self.text}")

    def settle(self, quiet: float = 0.3) -> None:
        """Until nothing more is written for a while."""
        while self._read(quiet):
            pass

    def wait(self) -> int:
        """Until the command has ended; its exit code."""
        while self.status is None:
            self._read(0.05)
        return self.status

    def kill(self) -> None:
        """End the command at once, as a power cut would."""
        if self.status is None:
            os.kill(self._process, signal.SIGKILL)
            self._reap(0)

    def _read(self, patience: float) -> bool:
        """Take in what was written; False where there was nothing for so long."""
        ready, _, _ = select.select([self._file], [], [], patience)
        try:
            data = os.read(self._file, _CHUNK) if ready else b""
        except OSError:  # the other end is closed
            data = b""
        if not data:
            self._reap(os.WNOHANG)
            return False
        self._stream.feed(data)
        return True

    def _reap(self, options: int) -> None:
        process, status = os.waitpid(self._process, options)
        if process:
            self.status = os.waitstatus_to_exitcode(status)
