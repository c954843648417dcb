"""The parts of the README that are generated: run `python -m tests.readme` after a change of the screen."""

import re
from pathlib import Path

from factcheck.tui.keys import key_table
from factcheck.tui.picture import sample_picture

README = Path(__file__).parent.parent / "README.md"
PICTURE = README.parent / "claims_db" / "sample" / "screen.svg"
SIZE = (120, 40)
SHOWN = ("a", "a", "a", "space", "a", "space")
"""Keys pressed before the picture is taken: four claims settled, one that overstates in view."""
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


if __name__ == "__main__":
    sample_picture(PICTURE, size=SIZE, keys=SHOWN)
    README.write_text(with_generated_parts(README.read_text(encoding="utf-8")), encoding="utf-8")
