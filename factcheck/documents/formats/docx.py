"""Word documents, with tracked insertions and without tracked deletions.

Read with the standard library: docx2python fails on documents that declare no relationships namespace
and writes `----footnote1----` into the text. Elements: ECMA-376 part 1, 17.2 to 17.4 and 17.13.5.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from factcheck.documents.article import Article, iso_day
from factcheck.documents.formats.script import raised
from factcheck.errors import DocumentError

__all__ = ["read_docx"]

MAX_PART = 100_000_000
"""Bytes of an unpacked part: hundreds of times a long article; more is a zip bomb."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_LEFT_OUT = frozenset(
    {_COMPATIBILITY + "Fallback", *(_W + name for name in ("del", "moveFrom", "instrText", "pPr", "rPr"))}
)
_NOTES = ("word/footnotes.xml", "word/endnotes.xml")
_MARKS = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def read_docx(data: bytes, name: str) -> Article:
    """One line a paragraph, table rows with cells parted by ` | `, notes at the end."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _part(archive, "word/document.xml", name)
            if body is None:
                raise DocumentError(f"{name}: not a Word document (no word/document.xml)")
            notes = [part for path in _NOTES if (part := _part(archive, path, name)) is not None]
            core = _part(archive, "docProps/core.xml", name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise DocumentError(f"{name}: not a Word document, or encrypted ({error})") from error
    text = "\n".join(line for part in [body, *notes] for line in _blocks(part))
    if core is None:
        return Article(text)
    title, created = core.findtext(_DC + "title"), core.findtext(_TERMS + "created")
    metadata = {"created": created} if created and iso_day(created) else {}
    return Article(text, title or None, None, None, metadata)


def _part(archive: zipfile.ZipFile, path: str, name: str) -> ElementTree.Element | None:
    try:
        size = archive.getinfo(path).file_size
    except KeyError:
        return None
    if size > MAX_PART:
        raise DocumentError(f"{name}: {path} unpacks to {size:,} bytes; more than {MAX_PART:,} is refused")
    with archive.open(path) as part:
        data = part.read(MAX_PART)
    if b"<!DOCTYPE" in data:
        raise DocumentError(f"{name}: {path} declares entities, which Word never does")
    try:
        return ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        raise DocumentError(f"{name}: {path} is damaged ({error})") from error


def _blocks(element: ElementTree.Element) -> Iterator[str]:
    """Paragraphs and table rows in the order of the page."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _W + "p":
            yield _runs(child)
        elif child.tag == _W + "tr":
            yield " | ".join(" ".join(_blocks(cell)) for cell in child.iter(_W + "tc"))
        else:
            yield from _blocks(child)


def _runs(element: ElementTree.Element) -> str:
    """The text inside a paragraph; raised runs become superscript characters."""
    pieces = []
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == _W + "t":
            pieces.append(child.text or "")
        elif child.tag in _MARKS:
            pieces.append(_MARKS[child.tag])
        else:
            pieces.append(_runs(child))
    text = "".join(pieces)
    return raised(text) if _is_raised(element) else text


def _is_raised(run: ElementTree.Element) -> bool:
    align = run.find(f"{_W}rPr/{_W}vertAlign")
    return align is not None and align.get(_W + "val") == "superscript"
