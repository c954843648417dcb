"""The README says what is true."""

import re

import click
import pytest

from factcheck.cli.app import app
from tests.readme import README, with_generated_parts

TEXT = README.read_text(encoding="utf-8")
COMMANDS = sorted(app.list_commands(click.Context(app)))


def test_key_table_is_the_one_of_the_program() -> None:
    assert "`ctrl+r`" in TEXT
    assert with_generated_parts(TEXT) == TEXT


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme_and_has_help(name: str) -> None:
    command = app.get_command(click.Context(app), name)
    assert re.search(rf"`{name}`|factcheck {name}\b", TEXT)
    assert command is not None
    assert command.help


def test_links_lead_to_files() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", TEXT)
    assert links
    assert [link for link in links if not (README.parent / link).exists()] == []


def test_two_commands_do_all_the_set_up() -> None:
    commands = [line for line in TEXT.splitlines() if line.startswith("python3 -m venv")]
    assert [line.split("/")[-1] for line in commands] == ["factcheck demo", "python -m pytest -q"]
