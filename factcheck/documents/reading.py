"""A file or standard input into a `Document`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from factcheck.documents.article import Article
from factcheck.documents.decoding import clean
from factcheck.documents.document import Document
from factcheck.documents.published import find_published
from factcheck.errors import DocumentError

__all__ = ["SUFFIXES", "read_document"]

MAX_BYTES = 50_000_000
"""A book has about one million bytes of text, an illustrated PDF tens of millions."""
READERS = {
    ".txt": "plain.read_text",
    ".text": "plain.read_text",
    ".md": "plain.read_markdown",
    ".markdown": "plain.read_markdown",
    ".html": "html.read_html",
    ".htm": "html.read_html",
    ".pdf": "pdf.read_pdf",
    ".docx": "docx.read_docx",
    ".srt": "transcript.read_srt",
    ".vtt": "transcript.read_vtt",
}
"""Module and function under `factcheck.documents.formats` for each suffix."""
SUFFIXES = tuple(READERS)
_SIGNATURES = {b"%PDF-": ".pdf", b"PK\x03\x04": ".docx", b"WEBVTT": ".vtt"}
"""First bytes by which standard input and files without a known suffix are recognised."""
_REFUSED = {".doc": ".docx", ".odt": ".docx", ".rtf": ".docx", ".epub": ".html"}
"""Formats that are not read, and what to save them as."""


def read_document(path: str) -> Document:
    """Read an article from a file, or from standard input where `path` is `-`.

    The text is kept as read but for line ends, control, escape and zero-width characters; title and day
    come from the file where it states them. Raises DocumentError, or MissingExtraError for a format
    that needs the extra `read`.
    """
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if path == "-" else _bytes(path)
    if len(data) > MAX_BYTES:
        raise DocumentError(f"{path}: larger than {MAX_BYTES // 1_000_000} MB; cut out the article")
    article = _reader(path, data)(data, path)
    text = clean(article.text)
    if not text.strip():
        raise DocumentError(f"{path}: holds no text")
    return Document(
        text=text,
        source=path,
        title=_line(article.title),
        published=article.published or find_published(text),
        url=_line(article.url),
        metadata={key: clean(value) for key, value in article.metadata.items()},
    )


def _bytes(path: str) -> bytes:
    if path.startswith(("http://", "https://")):
        raise DocumentError(f"{path}: factcheck does not go online; save the page and give the file")
    try:
        return Path(path).read_bytes()
    except IsADirectoryError as error:
        raise DocumentError(f"{path}: is a folder; `factcheck batch` reads all of its articles") from error
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise DocumentError(f"{path}: cannot be read ({why})") from error


def _reader(path: str, data: bytes) -> Callable[[bytes, str], Article]:
    suffix = Path(path).suffix.lower()
    if suffix in _REFUSED:
        raise DocumentError(f"{path}: {suffix} files are not read; save it as {_REFUSED[suffix]}")
    if suffix not in READERS:
        suffix = next((kind for mark, kind in _SIGNATURES.items() if data.startswith(mark)), ".txt")
    module, function = READERS[suffix].split(".")
    reader: Callable[[bytes, str], Article] = getattr(
        import_module(f"factcheck.documents.formats.{module}"), function
    )
    return reader


def _line(text: str | None) -> str | None:
    """A title or address on one line, or None where it is blank."""
    return " ".join(clean(text or "").split()) or None
