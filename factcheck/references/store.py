"""One file on disk with a header of facts and arrays that are mapped into memory, not read."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Mapping, Set
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

__all__ = ["NEW", "Stored", "cache_folder", "open_stored", "prune", "write_atomically", "write_stored"]

_MAGIC = b"factcheck-refs\n"
_ALIGN = 64


NEW = ".new-"
"""Beginning of the name of a file that some process is still writing."""
MAX_CACHE_BYTES = 4_000_000_000
"""Beyond that the entries not used for longest are deleted; the largest library measured takes 0.2 GB."""


@dataclass(frozen=True)
class Stored:
    """What `write_stored` wrote; the arrays are read from the disk as they are touched."""

    meta: dict[str, Any]
    arrays: dict[str, np.ndarray[Any, Any]]
    kept: dict[Any, tuple[np.ndarray[Any, Any], ...]] = field(default_factory=dict, repr=False)
    """What readers made of the facts once for all runs of the file."""

    @cached_property
    def numbers_of_places(self) -> dict[str, list[int]]:
        """Key of a place → its numbers in the array `place`, ascending; names of one place differ."""
        found: dict[str, list[int]] = {}
        for number, (_, key) in enumerate(self.meta["places"]):
            if key is not None:
                found.setdefault(key, []).append(number)
        return found


def cache_folder() -> Path:
    """Where indexes live; everything in it can be deleted without loss."""
    from platformdirs import user_cache_path

    return Path(os.environ.get("FACTCHECK_CACHE") or user_cache_path("factcheck")) / "references"


def write_atomically(path: Path, data: bytes | list[bytes]) -> None:
    """Write beside the place and move there, so that another process sees all or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=NEW)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in [data] if isinstance(data, bytes) else data:
                file.write(piece)
        os.replace(name, path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def prune(cache: Path, keep: Set[Path]) -> None:
    """Delete the oldest entries of a cache that has grown too large, except those in use."""
    entries = []
    for path in cache.iterdir():
        try:
            stat = path.stat()
        except OSError:
            continue
        if not path.name.startswith(NEW):
            entries.append((stat.st_mtime, stat.st_size, path))
    total = sum(size for _, size, _ in entries)
    for _, size, path in sorted(entries):
        if total <= MAX_CACHE_BYTES:
            return
        if path in keep:
            continue
        with suppress(OSError):
            path.unlink()
            total -= size


def write_stored(path: Path, meta: Mapping[str, Any], arrays: Mapping[str, np.ndarray[Any, Any]]) -> None:
    layout, at, pieces = {}, 0, []
    for name, array in arrays.items():
        data = np.ascontiguousarray(array)
        gap = -at % _ALIGN
        pieces += [b"\0" * gap, data.tobytes()]
        at += gap
        layout[name] = {"dtype": data.dtype.str, "shape": list(data.shape), "at": at}
        at += data.nbytes
    head = json.dumps({"meta": meta, "arrays": layout}, ensure_ascii=False).encode()
    start = len(_MAGIC) + 20 + len(head)
    size = f"{len(head):019d}\n".encode()
    write_atomically(path, [_MAGIC, size, head, b"\0" * (-start % _ALIGN), *pieces])


def open_stored(path: Path) -> Stored | None:
    """The stored file, or None where it is not there or not whole."""
    try:
        with path.open("rb") as file:
            if file.read(len(_MAGIC)) != _MAGIC:
                return None
            head = json.loads(file.read(int(file.read(20))))
            start = file.tell()
        whole = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))
    except (OSError, ValueError):
        return None
    start += -start % _ALIGN
    arrays = {}
    for name, spec in head["arrays"].items():
        dtype = np.dtype(spec["dtype"])
        size = dtype.itemsize * int(np.prod(spec["shape"]))
        first = start + spec["at"]
        if first + size > len(whole):
            return None
        arrays[name] = whole[first : first + size].view(dtype).reshape(spec["shape"])
    return Stored(head["meta"], arrays)
