"""The commands, each imported when it is called: `factcheck --version` answers in 60 ms."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

import click

from factcheck import __version__

__all__ = ["COMMANDS", "app"]

COMMANDS = {
    "demo": "review",
    "review": "review",
    "serve": "review",
    "check": "checks",
    "extract": "checks",
    "batch": "batch",
    "show": "sessions",
    "verdict": "decisions",
    "flag": "decisions",
    "unflag": "decisions",
    "note": "decisions",
    "reopen": "decisions",
    "choose": "decisions",
    "correct": "decisions",
    "add": "decisions",
    "rule": "decisions",
    "undo": "decisions",
    "redo": "decisions",
    "log": "sessions",
    "agreement": "sessions",
    "sessions": "sessions",
    "export": "export",
    "refs": "refs",
    "keys": "about",
    "schema": "about",
}
"""The module of each command, in the order of the help."""


class _Commands(click.Group):
    """Imports the module of a command on its first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, module in COMMANDS.items() if find_spec(f"factcheck.cli.{module}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command = getattr(import_module(f"factcheck.cli.{COMMANDS[cmd_name]}"), cmd_name)
        assert isinstance(command, click.Command), cmd_name
        return command


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", message="factcheck %(version)s")
@click.pass_context
def app(ctx: click.Context) -> None:
    """Find the figures in an article, check each against CSV files you trust, settle them with one key.

    Without a command: the home screen. ARTICLE is a .txt, .md, .html, .pdf, .docx, .srt or .vtt file, or
    `-` for standard input; SESSION is a review session, or the article it reviews. Exit codes: 0 done,
    1 --fail-on met, 2 bad usage or input.
    """
    if ctx.invoked_subcommand is None:
        from factcheck.cli.review import open_home

        open_home(ctx)
