"""Keys that come in one burst, over a slow line or typed ahead, act strictly one after another.

Textual hands each key to whatever has the focus as it is read; the keys right behind one that opens a
search or a dialog would still go to the pane below it and be lost, or judge before the dialog has.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.app import App
    from textual.message_pump import MessagePump

__all__ = ["caught_up"]

PATIENCE = 1.0
"""Seconds after which a key is let through all the same: rather out of order than never."""


async def caught_up(app: App[None]) -> None:
    """Until the screen in front, and what has its focus, are done with all that came before."""
    with suppress(TimeoutError):
        async with asyncio.timeout(PATIENCE):
            seen = None
            while seen != (seen := (app.screen, app.focused)):
                for pump in reversed(seen):
                    if pump is not None:
                        await _done(pump)


async def _done(pump: MessagePump) -> None:
    """Until the messages that wait for a widget have been handled."""
    done = asyncio.Event()
    if pump.call_later(done.set):
        await done.wait()
