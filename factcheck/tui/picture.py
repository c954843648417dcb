"""Pictures of the review screen, drawn by the program itself."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.tui.settings import Settings

if TYPE_CHECKING:
    from factcheck.references import Library
    from factcheck.reviews import Session

__all__ = ["screenshot"]

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
