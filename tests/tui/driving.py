"""Running the review screen without a terminal."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.events import Key
from textual.keys import REPLACED_KEYS, _character_to_key, _get_unicode_name_from_key
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from factcheck.reviews import Session
from factcheck.tui.app import FactcheckApp
from factcheck.tui.checks import Checker
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.settings import Settings
from factcheck.tui.starting import review_app
from tests.tui.sample import SmallLibrary

WIDE = (120, 40)
NARROW = (80, 24)


class Driver:
    """A running review and what can be asked of it."""

    def __init__(self, pilot: Pilot[None]) -> None:
        self.pilot = pilot

    @property
    def app(self) -> FactcheckApp:
        assert isinstance(self.pilot.app, FactcheckApp)
        return self.pilot.app

    @property
    def screen(self) -> ReviewScreen:
        found = next(screen for screen in self.app.screen_stack if isinstance(screen, ReviewScreen))
        assert isinstance(found, ReviewScreen)
        return found

    @property
    def current(self) -> str | None:
        return self.screen.reviewing.current

    @property
    def shown(self) -> list[str]:
        """Ids of the claims in the list."""
        return [checked.claim.id for checked in self.screen.reviewing.shown]

    @property
    def top(self) -> str:
        """Class name of the screen in front."""
        return type(self.app.screen).__name__

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def settle(self) -> None:
        """Until what runs in the background has reported."""
        for worker in list(self.app.workers):
            with suppress(WorkerCancelled):
                await worker.wait()
        await self.pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """All keys in one go, as a slow line or fast fingers send them, and what they set off at once."""
    for key in keys:
        pilot.app.post_message(_event(key))
    acted = asyncio.Event()
    pilot.app.call_later(acted.set)
    await acted.wait()
    await pilot.pause()


def _event(key: str) -> Key:
    """The key with its character, as the driver of a terminal reports it."""
    name = _character_to_key(key) if len(key) == 1 and not key.isalnum() else key
    character: str | None
    try:
        character = unicodedata.lookup(_get_unicode_name_from_key(REPLACED_KEYS.get(name, name)))
    except KeyError:
        character = key if len(key) == 1 else None
    return Key(name, character)


@asynccontextmanager
async def reviewing(
    session: Session,
    size: tuple[int, int] = WIDE,
    *,
    settings: Settings | None = None,
    checker: Checker | None = None,
) -> AsyncIterator[Driver]:
    """The review screen of a session, with the small library of the sample."""
    app = review_app(session, settings or Settings(), lambda: SmallLibrary(), checker)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Driver(pilot)
