"""Writing a text in the user's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from factcheck.errors import InputError

__all__ = ["edit"]


def edit(text: str) -> str:
    """The text as it stands when the editor of `$VISUAL` or `$EDITOR` is closed.

    Raises InputError where the editor cannot be started or reports a failure.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or _default()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            subprocess.run([*shlex.split(command), str(path)], check=True)
            return path.read_text(encoding="utf-8").strip()
        except (OSError, ValueError, subprocess.CalledProcessError) as error:
            raise InputError(f"$EDITOR {command!r}: {error}; set EDITOR to your editor") from error


def _default() -> str:
    return "notepad" if sys.platform == "win32" else "vi"
