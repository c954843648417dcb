"""PDF files: the printed lines joined to paragraphs again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median
from typing import Any

from factcheck.documents.article import Article, iso_day
from factcheck.documents.extras import extra
from factcheck.errors import DocumentError

__all__ = ["flow", "read_pdf"]

FILLED = 0.7
"""Share of lines up to the usual width; the others are longer by chance."""
FULL_LINE = 0.75
"""A line shorter than this share of the usual width ends a paragraph where it ends a sentence."""
HALF_LINE = 0.6
"""A shorter line is no wrapped one: a heading, list item or table row."""
WIDE_GAP = 1.3
"""Paragraphs set apart have at least a third of a line between them."""
_SENTENCE_END = re.compile(r"[.!?:][\"'”’)\]]*$")
_BULLET = re.compile(r"^\s*(?:[•▪●–—*-]|\(?\d{1,2}[.)])\s")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[\u00ad\ufffe\x02-]$")
_BROKEN_INSIDE = re.compile(r"(?<=[^\W\d_])[\ufffe\x02](?=[^\W\d_])")
"""pdfium joins the two parts of a word broken at the line end around one of these."""
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_pdf(data: bytes, name: str) -> Article:
    """The text of all pages.

    Raises DocumentError where the file is damaged, locked or has no text (a scan).
    """
    pdfium = extra("pypdfium2", name)
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise DocumentError(f"{name}: cannot be read as PDF ({error})") from error
    try:
        pages = [_page_lines(document[number]) for number in range(len(document))]
        details = document.get_metadata_dict(skip_empty=True)
    finally:
        document.close()
    text = "\n".join(flow(line for page in pages for line in [*page, ""]))
    if not text.strip():
        raise DocumentError(f"{name}: holds no text; if it is a scan, run it through OCR first")
    day = _DAY.match(details.get("CreationDate", ""))
    metadata = {"created": "-".join(day.groups())} if day and iso_day("-".join(day.groups())) else {}
    return Article(text, details.get("Title"), None, None, metadata)


def _page_lines(page: Any) -> list[str]:
    """The printed lines of a page, with a blank one where the gap is wider than between most lines."""
    text_page = page.get_textpage()
    try:
        lines, at = [], 0
        for line in text_page.get_text_range().split("\n"):
            ends = (at, at + len(line.rstrip()) - 1) if line.strip() else None
            heights = [text_page.get_charbox(end)[1] for end in ends] if ends else None
            lines.append((_BROKEN_INSIDE.sub("", line), heights))
            at += len(line) + 1
        return _with_gaps(lines)
    finally:
        text_page.close()


def _with_gaps(lines: list[tuple[str, list[float] | None]]) -> list[str]:
    """`lines` with the heights of their first and last character, in points from the foot of the page."""
    steps = [
        above[-1] - below[0] if above is not None and below is not None else 0.0
        for (_, above), (_, below) in pairwise(lines)
    ]
    usual = median([step for step in steps if step > 0] or [0])
    spaced = [lines[0][0]]
    for (line, _), step in zip(lines[1:], steps, strict=True):
        spaced += ["", line] if step > WIDE_GAP * usual else [line]
    return spaced


def flow(lines: Iterable[str]) -> Iterator[str]:
    """Paragraphs from printed lines: a blank line, a bullet or a short last line parts them."""
    lines = [line.strip() for line in lines]
    lengths = sorted(len(line) for line in lines if line) or [0]
    width = lengths[int(FILLED * len(lengths))]
    paragraph = ""
    for line in lines:
        if paragraph and (not line or _BULLET.match(line)):
            yield paragraph
            paragraph = ""
        paragraph = _join(paragraph, line)
        if paragraph and len(line) < (FULL_LINE if _SENTENCE_END.search(line) else HALF_LINE) * width:
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _join(paragraph: str, line: str) -> str:
    if _BROKEN_WORD.search(paragraph) and line[:1].islower():
        return _BROKEN_WORD.sub("", paragraph) + line
    return f"{paragraph} {line}".strip()
