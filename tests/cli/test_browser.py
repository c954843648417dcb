"""The screen served to a browser: a page on this machine only, and the same review behind it."""

from __future__ import annotations

import asyncio
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from aiohttp import ClientConnectionError, ClientSession

PATIENCE = 30.0
"""Seconds for the program to start."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running server."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "article.txt").write_text("About 1,400 people were killed in Syria.\n", encoding="utf-8")
    address = f"localhost:{_free_port()}"
    command = [sys.executable, "-m", "factcheck", "serve", "article.txt", "--port", address.partition(":")[2]]
    home = {"FACTCHECK_HOME": str(folder / "home"), "FACTCHECK_CONFIG": str(folder / "config.toml")}
    server = subprocess.Popen(
        command,
        cwd=folder,
        env=os.environ | home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for(address)
        yield address
    finally:
        server.terminate()
        server.wait()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("localhost", 0))
        port: int = one.getsockname()[1]
    return port


def _wait_for(address: str) -> None:
    host, _, port = address.partition(":")
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            socket.create_connection((host, int(port))).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    pytest.fail("the server does not answer")


async def _status(url: str, **headers: str) -> int:
    async with ClientSession() as browser, browser.get(url, headers=headers) as answer:
        return answer.status


async def test_the_page_is_there(served: str) -> None:
    assert await _status(f"http://{served}/") == 200


async def test_no_other_site_gets_an_answer(served: str) -> None:
    assert await _status(f"http://{served}/", Origin="http://evil.test") == 403
    assert await _status(f"http://{served}/", Host="evil.test") == 403


async def test_no_other_machine_gets_an_answer(served: str) -> None:
    outside = f"127.0.0.2:{served.partition(':')[2]}"
    with pytest.raises(ClientConnectionError):
        await _status(f"http://{outside}/")


async def test_the_review_runs_behind_the_page(served: str) -> None:
    shown = b""
    async with (
        ClientSession() as browser,
        browser.ws_connect(f"http://{served}/ws?width=80&height=24") as page,
    ):
        async with asyncio.timeout(PATIENCE):
            while b"1,400" not in shown:
                message = await page.receive()
                shown += message.data if isinstance(message.data, bytes) else b""
