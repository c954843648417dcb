"""What the files beside a table say of it: publisher, title, licence, names, units and missing markers."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from factcheck.references.headers import plain, stem_words

__all__ = ["FieldNotes", "Sidecar", "find_sidecar"]

MAX_SIDECAR_BYTES = 5_000_000


@dataclass
class FieldNotes:
    """What a sidecar says of one column."""

    title: str | None = None
    description: str | None = None
    unit: str | None = None
    """As the sidecar writes it."""
    multiplier: float | None = None
    role: str | None = None
    """As `references.toml` settles it; one of the roles that `factcheck refs check` shows."""
    type: str | None = None
    """As Table Schema names types; with `csvw:` before those of CSVW, which are meant strictly."""
    missing: tuple[float, ...] = ()
    """Numbers that mean no observation."""
    minimum: float | None = None
    maximum: float | None = None

    def fill(self, other: FieldNotes) -> None:
        """Take what is not yet known from another sidecar."""
        for name in self.__dataclass_fields__:
            if getattr(self, name) in (None, ()):
                setattr(self, name, getattr(other, name))


@dataclass
class Sidecar:
    """Facts about a table and its columns; nothing here is read from the table itself."""

    publisher: str | None = None
    title: str | None = None
    name: str | None = None
    """What this table measures, where the title is that of a package of several."""
    description: str | None = None
    url: str | None = None
    published: date | None = None
    retrieved: date | None = None
    licence: str | None = None
    place: str | None = None
    """The place that the whole table is about."""
    header_row: int | None = None
    dates: str | None = None
    """`dmy` or `mdy`, for dates in numbers."""
    missing: tuple[str, ...] = ()
    fields: dict[str, FieldNotes] = field(default_factory=dict)
    """By header in lower case with blanks for punctuation."""
    files: list[str] = field(default_factory=list)
    """The files that were read."""
    problems: list[str] = field(default_factory=list)

    def of(self, header: str) -> FieldNotes:
        """What is said of a column; empty notes where nothing is."""
        return self.fields.get(plain(header)) or self.fields.get(plain(header.split(":")[0])) or FieldNotes()

    def note(self, header: str) -> FieldNotes:
        """The notes of a column, to be filled in."""
        return self.fields.setdefault(plain(header), FieldNotes())

    def fill(self, other: Sidecar) -> None:
        """Take what is not yet known from another sidecar."""
        for name in ("publisher", "title", "name", "description", "url", "published", "retrieved", "licence",
                     "place", "header_row", "dates", "missing"):  # fmt: skip
            if not getattr(self, name):
                setattr(self, name, getattr(other, name))
        for header, notes in other.fields.items():
            self.fields.setdefault(header, FieldNotes()).fill(notes)
        self.problems += other.problems


Reader = Callable[[Path, Path], "Sidecar | None"]
"""Reads a sidecar file for a table; None where it says nothing of that table."""


def _candidates(path: Path) -> Iterator[tuple[Path, Reader]]:
    """The sidecars that a table may have, those that settle most first."""
    from factcheck.references import sidecar_formats as formats

    stem, folder = stem_words(path), path.parent
    yield folder / "references.toml", formats.read_references_toml
    for name in (f"{path.name}-metadata.json", f"{stem}-metadata.json", "csv-metadata.json"):
        yield folder / name, formats.read_csvw
    for name in (f"{stem}.metadata.json", f"{path.name}.metadata.json"):
        yield folder / name, formats.read_owid_metadata
    for home in (folder, folder.parent if folder.name == "data" else folder):
        yield home / "datapackage.json", formats.read_datapackage
    for codebook in sorted(folder.glob("*codebook*.csv"))[:5]:
        if codebook != path:
            yield codebook, formats.read_codebook
    for name in (f"{stem}.README.md", f"{stem}.md", "README.md"):
        yield folder / name, formats.read_readme


def find_sidecar(path: Path) -> tuple[Sidecar, str]:
    """What the files beside a table say of it, and a fingerprint of those files.

    A sidecar that cannot be read is a problem of the table, never the end of it.
    """
    merged, digest = Sidecar(), hashlib.sha256()
    seen: set[Path] = set()
    for candidate, reader in _candidates(path):
        if candidate in seen or not candidate.is_file():
            continue
        seen.add(candidate)
        if candidate.stat().st_size > MAX_SIDECAR_BYTES:
            merged.problems.append(f"{candidate.name}: larger than {MAX_SIDECAR_BYTES:,} bytes; not read")
            continue
        digest.update(candidate.name.encode() + b"\0" + candidate.read_bytes())
        try:
            said = reader(candidate, path)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            merged.problems.append(
                f"{candidate.name}: not understood ({str(error)[:80]}); correct or remove it"
            )
            continue
        if said is not None:
            merged.files.append(candidate.name)
            merged.fill(said)
    return merged, digest.hexdigest()
