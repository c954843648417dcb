"""What is worked out once for a library and asked for by every claim."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Concatenate, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

from factcheck.references import Library

__all__ = ["per_library"]

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")


def per_library(
    function: Callable[Concatenate[Library, _Given], _Found],
) -> Callable[Concatenate[Library, _Given], _Found]:
    """Remember a function of a library and further values as long as the library lives."""
    known: WeakKeyDictionary[Library, dict[Hashable, _Found]] = WeakKeyDictionary()

    def remembered(library: Library, /, *args: _Given.args, **kwargs: _Given.kwargs) -> _Found:
        found = known.get(library)
        if found is None:
            found = known[library] = {}
        key = (args, tuple(sorted(kwargs.items())))
        if key not in found:
            found[key] = function(library, *args, **kwargs)
        return found[key]

    return remembered
