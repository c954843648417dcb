"""Which files a path means, and how they are packed."""

from __future__ import annotations

import gzip
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from factcheck.errors import ReferenceFileError
from factcheck.references.dialect import MAX_BYTES, MAX_LINE
from factcheck.resources import claims_db_path

__all__ = ["is_table_name", "reference_files", "shown_path", "unpacked"]

TABLES = (".csv", ".tsv", ".tab", ".psv")
PACKED = (".gz", ".zip")
MAX_FILES = 5_000
MAX_RATIO, SMALL_BYTES = 200, 50_000_000
"""A table packs to a tenth, one of zeros to a hundredth; beyond that, and beyond this size, it is a bomb."""
_BLOCK = 1 << 20


def is_table_name(name: str) -> bool:
    """Whether a file found in a folder is taken for a table by its name."""
    plain = name.casefold()
    if plain.startswith((".", "~$")):
        return False
    return plain.endswith((*TABLES, *(t + p for t in TABLES for p in PACKED), ".zip"))


def reference_files(paths: Sequence[str]) -> list[Path]:
    """The files meant, each once: those given in their order, those of a folder sorted by path.

    Raises ReferenceFileError for a path that does not exist and for a folder with no table in it.
    """
    found: dict[Path, None] = {}
    for given in paths:
        path = Path(given).expanduser()
        if path.is_dir():
            inside = sorted(
                p for p in path.rglob("*") if p.is_file() and is_table_name(p.name) and not _hidden(p, path)
            )
            if not inside:
                raise ReferenceFileError(f"{given}: no .csv, .tsv, .csv.gz or .zip file in this folder")
            found.update(dict.fromkeys(inside))
        elif path.is_file():
            found[path] = None
        else:
            raise ReferenceFileError(f"{given}: no such file or folder; give a CSV file or a folder of them")
        if len(found) > MAX_FILES:
            raise ReferenceFileError(f"{given}: more than {MAX_FILES:,} tables; give a smaller folder")
    return list(found)


def _hidden(path: Path, top: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(top).parts)


def shown_path(path: Path) -> str:
    """The path as a reader would open it: relative where it lies below the working folder.

    The files that ship with the program are `claims_db/…` wherever they are installed.
    """
    absolute = Path(os.path.abspath(path))
    shipped = claims_db_path()
    if absolute.is_relative_to(shipped):
        return str("claims_db" / absolute.relative_to(shipped))
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)


@contextmanager
def unpacked(path: Path, shown: str) -> Iterator[Path]:
    """The file itself, or a temporary copy of the one table in a `.gz` or `.zip`.

    Raises ReferenceFileError where the archive is broken, holds no or several tables, or unpacks to a bomb.
    """
    suffix = path.suffix.casefold()
    if suffix not in PACKED:
        yield path
        return
    with TemporaryDirectory(prefix="factcheck-") as folder:
        most = min(MAX_BYTES, max(SMALL_BYTES, path.stat().st_size * MAX_RATIO))
        target = Path(folder) / (path.stem if suffix == ".gz" else f"{path.stem}.csv")
        try:
            if suffix == ".gz":
                with gzip.open(path) as packed:
                    _copy(packed, target, shown, most)
            else:
                with zipfile.ZipFile(path) as archive, archive.open(_member(archive, shown)) as packed:
                    _copy(packed, target, shown, most)
        except (
            OSError,
            EOFError,
            zlib.error,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
        ) as error:
            raise ReferenceFileError(f"{shown}: cannot be unpacked ({error})") from error
        yield target


def _member(archive: zipfile.ZipFile, shown: str) -> zipfile.ZipInfo:
    """The table in an archive: the only one, or the largest whose name is no metadata's."""
    tables = [
        info
        for info in archive.infolist()
        if info.filename.casefold().endswith(TABLES) and "metadata" not in info.filename.casefold()
    ]
    if not tables:
        raise ReferenceFileError(f"{shown}: no .csv file in the archive")
    if len(tables) > 1:
        raise ReferenceFileError(f"{shown}: {len(tables)} tables in the archive; unpack it into a folder")
    return tables[0]


def _copy(packed: gzip.GzipFile | IO[bytes], target: Path, shown: str, most: int) -> None:
    size = line = 0
    with target.open("wb") as file:
        while block := packed.read(_BLOCK):
            size += len(block)
            line = 0 if b"\n" in block or b"\r" in block else line + len(block)
            if size > most or line > MAX_LINE:
                raise ReferenceFileError(f"{shown}: unpacks to more than a table can be; not read")
            file.write(block)
