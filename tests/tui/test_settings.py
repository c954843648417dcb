"""The settings file: what it may say, and one clear line for each fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.reviews import Session
from factcheck.tui import key_table
from factcheck.tui.keys import ACTIONS
from factcheck.tui.settings import Settings, load_settings
from tests.tui.driving import reviewing


def _load(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_settings_are_read(tmp_path: Path) -> None:
    settings = _load(tmp_path, 'theme = "light"\nsort = "finding"\nreviewer = "Ada"\n')
    assert (settings.theme, settings.sort, settings.reviewer) == ("light", "finding", "Ada")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('theme = "lihgt"', "'lihgt' is not a known theme; did you mean 'light'?"),
        ("theme = 3", "theme = 3: must be a word in quotes"),
        ('colour = "red"', "'colour' is not a known setting; known: keys, reviewer, sort, theme"),
        ('[keys]\nacept = "z"', "'acept' is not a known action; did you mean 'accept'?"),
        ('[keys]\naccept = "f"', "keys.flag: 'f' is already the key of accept"),
        ('[keys]\naccept = ""', "keys.accept = '': no such key"),
        ('[keys]\naccept = "hyper+x"', "keys.accept = 'hyper+x': no such key"),
        ("[keys]\naccept = []", "keys.accept = []: give a key"),
        ("keys = 1", "keys must be a table"),
        ("theme = ", "not valid TOML"),
    ],
)
def test_a_fault_is_one_line_that_names_the_file(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        _load(tmp_path, text)
    line = str(caught.value)
    assert message in line
    assert line.startswith(f"{tmp_path / 'config.toml'}: ")
    assert "\n" not in line


def test_the_default_keys_do_not_clash() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))


def test_two_keys_can_change_places(tmp_path: Path) -> None:
    settings = _load(tmp_path, '[keys]\naccept = "f"\nflag = ["a", "f5"]\n')
    table = {action: keys for keys, action, _ in key_table(settings.actions)}
    assert (table["accept"], table["flag"]) == ("f", "a f5")


async def test_the_users_key_works_and_the_default_no_longer_does(session: Session, tmp_path: Path) -> None:
    settings = _load(tmp_path, '[keys]\naccept = "+"\n')
    async with reviewing(session, settings=settings) as driver:
        await driver.press("a")
        assert session.progress() == (0, 8)
        await driver.press("plus")
        assert session.progress() == (1, 8)
        assert "+ accept" in str(driver.screen.query_one("#hints").render())
