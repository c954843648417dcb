"""The screen in a browser: textual-serve, closed to other sites and without what it loads from elsewhere.

textual-serve itself accepts a websocket from any page that the browser has open, and its page asks
Google for a font.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from factcheck.errors import MissingExtraError

__all__ = ["LOOPBACK", "allowed", "serve_command"]

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_POLICY = (
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
    "connect-src 'self' ws: wss:"
)


def serve_command(command: str, host: str, port: int) -> None:
    """Serve a command line until ctrl+c.

    Raises MissingExtraError where textual-serve is not installed.
    """
    try:
        from aiohttp import web
        from textual_serve.server import Server
    except ImportError as error:
        raise MissingExtraError("serve: needs textual-serve: pip install 'factcheck[serve]'") from error
    pages = str(Path(__file__).parent / "pages")
    server: Any = Server(command, host=host, port=port, title="factcheck", templates_path=pages)
    make_app = server._make_app

    async def guard(request: Any, handler: Callable[[Any], Awaitable[Any]]) -> Any:
        if not allowed(request.host, request.headers.get("Origin"), host):
            raise web.HTTPForbidden(text="factcheck: not from another site")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = _POLICY
        return response

    async def guarded_app() -> Any:
        app = await make_app()
        app.middlewares.append(web.middleware(guard))
        return app

    server._make_app = guarded_app
    server.serve()


def allowed(asked: str, origin: str | None, served: str) -> bool:
    """Whether a request for the host `asked` may come from a page of `origin`.

    On the loopback only its own names are answered, so that no foreign name can be made to point to it.
    """
    name = urlsplit(f"//{asked}").hostname or ""
    if served in LOOPBACK and name not in LOOPBACK:
        return False
    return origin is None or urlsplit(origin).netloc == asked
