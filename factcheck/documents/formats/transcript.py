"""Subtitles: cues joined to what was said."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from factcheck.documents.article import Article
from factcheck.documents.decoding import clean, decode
from factcheck.documents.extras import extra
from factcheck.errors import DocumentError

__all__ = ["read_srt", "read_vtt"]

_STYLE = re.compile(r"\{\\[^}]*\}")
"""Overrides such as `{\\an8}`, which players of SubRip took over from SubStation Alpha."""
_TURNS = ("- ", "– ", ">>")
"""How subtitles mark another speaker."""
PAUSE = 2.0
"""Seconds of silence after a sentence that start a new paragraph."""


def read_vtt(data: bytes, name: str) -> Article:
    """WebVTT; a new voice starts a paragraph with its name."""
    return _read(data, name, "vtt")


def read_srt(data: bytes, name: str) -> Article:
    """SubRip."""
    return _read(data, name, "srt")


def _read(data: bytes, name: str, kind: str) -> Article:
    webvtt = extra("webvtt", name)
    text = clean(decode(data, name))
    try:
        cues = list(webvtt.WebVTT.from_buffer(io.StringIO(text), format=kind))
    except webvtt.errors.MalformedFileError as error:
        raise DocumentError(f"{name}: not a valid .{kind} file ({error})") from error
    return Article("\n".join(_paragraphs(cues)))


def _paragraphs(cues: list[Any]) -> Iterator[str]:
    paragraph, voice, end, last = "", None, 0.0, ""
    for cue in cues:
        pause = cue.start_in_seconds - end > PAUSE and paragraph.endswith((".", "?", "!"))
        if paragraph and (pause or (cue.voice and cue.voice != voice)):
            yield paragraph
            paragraph = ""
        if cue.voice and cue.voice != voice:
            paragraph = f"{cue.voice}:"
        voice, end = cue.voice or voice, cue.end_in_seconds
        for line in map(_spoken, cue.text.splitlines()):
            if not line or line == last:  # rolling captions show a line twice
                continue
            if paragraph and line.startswith(_TURNS):
                yield paragraph
                paragraph = ""
            last = line
            paragraph = f"{paragraph} {line}".strip()
    if paragraph:
        yield paragraph


def _spoken(line: str) -> str:
    """A line without its styling."""
    return unescape(_STYLE.sub("", line)).strip()
