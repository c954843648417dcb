"""The door of the program: exit codes, and one line for every error.

0 is done, 1 that `--fail-on` was met, 2 bad usage or input, 130 that the user broke off.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from factcheck.cli.app import app
from factcheck.errors import FactcheckError

__all__ = ["main", "run"]

DONE, BAD, BROKEN_OFF = 0, 2, 130
_COLLECTED_AFTER = 100_000
"""Objects made before those that hold each other are looked for; nearly all that is read stays in use, and
going through it took a sixth of the time of a first article."""


def main() -> None:
    """Entry point of the `factcheck` command."""
    gc.set_threshold(_COLLECTED_AFTER)
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run a command; the exit code."""
    try:
        code = app.main(list(arguments), prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "factcheck"
        return _fail(f"{error.format_message()} (see `{where} --help`)")
    except click.ClickException as error:
        return _fail(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        return BROKEN_OFF
    except BrokenPipeError:
        return _reader_gone()
    except SystemExit:  # click leaves so after shell completion, and where the reader has gone
        return _reader_gone()
    except (FactcheckError, OSError) as error:
        return _fail(str(error))
    except Exception as error:  # the last door: a fault of ours is one line too, never a traceback
        if os.environ.get("FACTCHECK_DEBUG"):
            raise
        return _fail(f"fault in factcheck: {type(error).__name__}: {error}; FACTCHECK_DEBUG=1 shows where")
    return code if isinstance(code, int) else DONE


def _reader_gone() -> int:
    """Let Python close stdout in peace."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return DONE


def _fail(message: str) -> int:
    from factcheck.reports.wording import one_line

    click.echo(f"factcheck: error: {one_line(message)}", err=True)
    return BAD
