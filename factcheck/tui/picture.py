"""Pictures of the review screen, drawn by the program itself."""

from __future__ import annotations

import asyncio
import os
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.tui.settings import Settings

if TYPE_CHECKING:
    from factcheck.references import Library
    from factcheck.reviews import Session

__all__ = ["sample_picture", "screenshot"]

_WEB_FONT = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)
"""Loads a font from a server; the picture must not fetch anything."""
_SETTLED = 0.3
"""Seconds after the last check in which the chart is looked up."""


def screenshot(
    path: str | Path,
    session: Session,
    *,
    size: tuple[int, int] = (120, 40),
    theme: str = "light",
    keys: Sequence[str] = (),
    library_loader: Callable[[], Library] | None = None,
) -> None:
    """Write an SVG of the review screen, after the keys were pressed and every check has run."""
    svg = asyncio.run(_draw(session, size, theme, keys, library_loader))
    Path(path).write_text(_WEB_FONT.sub("", svg), encoding="utf-8")


def sample_picture(
    path: str | Path,
    *,
    size: tuple[int, int] = (120, 40),
    theme: str = "light",
    keys: Sequence[str] = ("a", "a"),
) -> None:
    """The picture of the README: the sample article against the shipped references, a few claims judged."""
    from factcheck.documents import read_document
    from factcheck.resources import claims_db_path, sample_article_path
    from factcheck.reviews import Session

    references = os.path.relpath(claims_db_path())
    with tempfile.TemporaryDirectory() as folder:
        document = replace(read_document(str(sample_article_path())), source=sample_article_path().name)
        place = Path(folder) / "sample.factcheck"
        with Session.create(place, document, references=[references]) as session:
            screenshot(path, session, size=size, theme=theme, keys=keys)


async def _draw(
    session: Session,
    size: tuple[int, int],
    theme: str,
    keys: Sequence[str],
    load: Callable[[], Library] | None,
) -> str:
    from factcheck.tui.starting import review_app

    app = review_app(session, Settings(theme=theme), load)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press(*keys)
        await pilot.pause(_SETTLED)
        await pilot.pause()
        return app.export_screenshot(title="factcheck")
