"""Optional dependencies, imported when a file needs them."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from factcheck.errors import MissingExtraError

__all__ = ["extra"]


def extra(module: str, name: str) -> ModuleType:
    """A module of the extra `read`.

    Raises MissingExtraError that names the file and the command to install it.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(f"{name}: needs {module}: pip install 'factcheck[read]'") from error
