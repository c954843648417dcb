"""Files to a library: what is in the cache is taken from there, the rest is read once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import ReferenceFileError
from factcheck.references.dialect import encoding_of
from factcheck.references.files import reference_files, shown_path, unpacked
from factcheck.references.index import build_index, open_index
from factcheck.references.indexed import IndexedLibrary
from factcheck.references.store import cache_folder, open_stored, prune

__all__ = ["load"]

_READS_WITH = ("references", "places", "units")
"""The parts of the package on which it depends how the same bytes are read."""


@cache
def reader_version() -> str:
    """A fingerprint of the code and tables that read: what an older version read is read again."""
    package = Path(__file__).parent.parent
    files = sorted(
        path for part in _READS_WITH for path in (package / part).rglob("*.*") if path.suffix != ".pyc"
    )
    states = [(path.name, stat.st_size, stat.st_mtime_ns) for path in files if (stat := path.stat())]
    return hashlib.sha256(repr(states).encode()).hexdigest()


def load(paths: Sequence[str]) -> IndexedLibrary:
    """Read what is not in the cache and open the index of all files.

    A file that cannot be read is a source with its problem and no observations.
    Raises ReferenceFileError where a path leads to no file.
    """
    files = reference_files(paths)
    cache = cache_folder()
    entries = [_entry(path, cache) for path in files]
    key = hashlib.sha256(
        repr([reader_version(), [(shown, key, fault) for _, shown, key, fault in entries]]).encode()
    )
    target = cache / f"{key.hexdigest()[:40]}.index"
    db = open_index(target)
    if db is None:
        from factcheck.references.scales import establish_scales
        from factcheck.references.twins import mark_misnamed

        sources = list(_sources(entries, cache))
        mark_misnamed(sources)
        establish_scales(sources, cache)
        build_index(target, sources)
        prune(cache, {target, *(cache / f"{key}.table" for _, _, key, _ in entries)})
        db = open_index(target)
    if db is None:
        raise ReferenceFileError(
            f"{target}: the index cannot be written; free the disk or set FACTCHECK_CACHE"
        )
    return IndexedLibrary(db, cache, tuple(Path(path) for path in paths))


Entry = tuple[Path, str, str, str | None]
"""The file, its path as shown, the key of what was read from it, why it could not be read."""


def _entry(path: Path, cache: Path) -> Entry:
    shown = shown_path(path)
    try:
        return path, shown, _read_once(path, shown, cache), None
    except ReferenceFileError as error:
        return path, shown, "", str(error)
    except OSError as error:
        return path, shown, "", f"{shown}: {error.strerror or error}"


def _read_once(path: Path, shown: str, cache: Path) -> str:
    """Key of what the cache holds of a file, after reading it where needed."""
    from factcheck.references.sidecar import find_sidecar

    sidecar, fingerprint = find_sidecar(path)
    with path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    key = hashlib.sha256(repr([reader_version(), sha256, path.name, fingerprint]).encode()).hexdigest()[:40]
    target = cache / f"{key}.table"
    if open_stored(target) is None:
        from factcheck.references.reading import read_file

        with unpacked(path, shown) as plain:
            encoding = encoding_of(plain, shown)
            read_file(plain, shown, encoding, sidecar, target, path.name, sha256)
    return key


def _sources(entries: list[Entry], cache: Path) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    for path, shown, key, fault in entries:
        stored = open_stored(cache / f"{key}.table") if key else None
        if stored is None:
            yield _refused(path, shown, fault or f"{shown}: the cache was emptied meanwhile"), []
            continue
        facts = {
            name: value
            for name, value in stored.meta.items()
            if name not in {"indicators", "places", "attributes"}
        }
        facts.update(path=shown, absolute=str(path.resolve()), key=key)
        yield facts, stored.meta["indicators"]


def _refused(path: Path, shown: str, fault: str) -> dict[str, Any]:
    return {
        "path": shown,
        "absolute": str(path.resolve()),
        "key": "",
        "sha256": "",
        "layout": "unreadable",
        "observations": 0,
        "publisher": None,
        "title": None,
        "url": None,
        "published": None,
        "retrieved": None,
        "licence": None,
        "trusted": False,
        "problems": [fault],
        "stem": path.stem,
    }
