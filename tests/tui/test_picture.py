"""The program draws its own pictures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

from factcheck.reviews import Session
from factcheck.tui.picture import screenshot
from tests.tui.sample import SmallLibrary


def test_the_picture_is_an_svg_that_fetches_nothing(session: Session, tmp_path: Path) -> None:
    screenshot(tmp_path / "screen.svg", session, keys=["j"], library_loader=SmallLibrary)
    svg = (tmp_path / "screen.svg").read_text(encoding="utf-8")
    assert "".join(ET.fromstring(svg).itertext()).count("understates") > 1
    assert "@font-face" not in svg
    assert "url(http" not in svg
