"""The parts of the README that are generated: run `python -m tests.readme` after a change of the screen."""

import asyncio
import re
import tempfile
from pathlib import Path

from factcheck.cli.review import start_session
from factcheck.documents import read_document
from factcheck.resources import sample_article_path
from factcheck.tui.keys import key_table
from factcheck.tui.settings import Settings
from factcheck.tui.starting import review_app

README = Path(__file__).parent.parent / "README.md"
PICTURE = README.parent / "claims_db" / "sample" / "screen.svg"
SIZE = (120, 40)
SHOWN = ("a", "a", "j")
"""Keys pressed before the picture is taken: two claims settled, the next one open."""
_KEYS = re.compile(r"(<!-- keys -->\n)(.*?)(<!-- /keys -->)", re.DOTALL)


def key_lines() -> str:
    """The table of keys in Markdown."""
    rows = [
        (" ".join(f"`{key}`" for key in keys.split()), description) for keys, _, description in key_table()
    ]
    return "\n| key | what it does |\n|---|---|\n" + "".join(f"| {k} | {what} |\n" for k, what in rows) + "\n"


def with_generated_parts(text: str) -> str:
    """The README with its generated parts as they should be."""
    return _KEYS.sub(lambda match: match[1] + key_lines() + match[3], text)


async def take_picture() -> None:
    """The review screen of the sample article, as an SVG."""
    document = read_document(str(sample_article_path()))
    with (
        tempfile.TemporaryDirectory() as folder,
        start_session([document], (), Path(folder, "picture.review"), "you") as session,
    ):
        app = review_app(session, Settings())
        async with app.run_test(size=SIZE) as pilot:
            await app.workers.wait_for_complete()
            await pilot.press(*SHOWN)
            await pilot.pause()
            PICTURE.write_text(app.export_screenshot(title="factcheck demo"), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(take_picture())
    README.write_text(with_generated_parts(README.read_text(encoding="utf-8")), encoding="utf-8")
