"""The one background thread that reads the references and answers questions about them."""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from factcheck.references import Library

__all__ = ["Desk"]

T = TypeVar("T")


class Desk:
    """Loads the library on the first question and answers one question at a time, in order.

    The thread is a daemon: quitting never waits for a file that is still being read.
    """

    def __init__(self, load: Callable[[], Library]) -> None:
        self._load = load
        self._library: Library | None = None
        self._jobs: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, name="references", daemon=True)
        self._started = False

    async def ask(self, question: Callable[[Library], T]) -> T:
        """What `question` returns when given the library; its errors are raised here."""
        return await self.run(lambda: question(self._loaded()))

    async def run(self, work: Callable[[], T]) -> T:
        """The same for work that needs no library."""
        if not self._started:
            self._started = True
            self._thread.start()
        future: Future[T] = Future()
        self._jobs.put((future, work))
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """No more questions; the thread ends after the one it is at."""
        self._jobs.put(None)

    def _loaded(self) -> Library:
        if self._library is None:
            self._library = self._load()
        return self._library

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            future, work = job
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(work())
            except BaseException as error:  # handed to whoever asked, as executors do
                future.set_exception(error)
