"""`keys` and `schema`: what the tool says of itself."""

from __future__ import annotations

import click

__all__ = ["keys", "schema"]


@click.command
def keys() -> None:
    """The keys of the review screen, with those of your settings."""
    from factcheck.tui import key_table

    rows = key_table()
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for pressed, action, description in rows:
        click.echo(f"{pressed:<{widths[0]}}  {action:<{widths[1]}}  {description}")


@click.command
def schema() -> None:
    """The JSON Schema of --format json."""
    from factcheck.reports.schema import schema_text

    click.echo(schema_text(), nl=False)
