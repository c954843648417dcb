"""Picking an article: type its path, or walk the folders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.widgets import DirectoryTree, Input

from factcheck.tui.opening import ARTICLE_SUFFIXES
from factcheck.tui.screens.dialog import Dialog, Frame

__all__ = ["OpenScreen"]


class ArticleTree(DirectoryTree):
    """Folders, and the files that can be read as articles."""

    ICON_NODE, ICON_NODE_EXPANDED, ICON_FILE = "▸ ", "▾ ", ""

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        return [
            path
            for path in paths
            if not path.name.startswith(".") and (path.is_dir() or path.suffix.lower() in ARTICLE_SUFFIXES)
        ]


class OpenScreen(Dialog[Path]):
    """A path above, the folders below; enter opens."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    def compose(self) -> ComposeResult:
        with Frame("Open an article", "enter opens · tab path or folders · esc cancels"):
            yield Input(placeholder="path of a text, web page, PDF, Word or subtitle file", compact=True)
            yield ArticleTree(self._folder)

    def on_mount(self) -> None:
        self.query_one(ArticleTree).focus()

    @on(DirectoryTree.FileSelected)
    def _picked(self, event: DirectoryTree.FileSelected) -> None:
        self.dismiss(event.path)

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        if event.value.strip():
            self.dismiss(Path(event.value.strip()).expanduser())
