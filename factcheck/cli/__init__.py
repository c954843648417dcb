"""The command line."""

__all__ = ["main"]


def main() -> None:
    """Entry point of the `factcheck` command."""
    raise SystemExit("factcheck: the command line is not there yet")
