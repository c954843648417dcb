"""Bytes to text, and what is taken out of any text before an offset is counted."""

from __future__ import annotations

import codecs
import re

from factcheck.errors import DocumentError

__all__ = ["clean", "decode"]

ISOLATED = ["utf_8", "cp1252", "utf_16"]
"""The encodings newsroom files have; with all of them allowed, "£1.4bn" in cp1252 reads "Ł1.4bn"."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-~])"
)
"""CSI, OSC, string and short sequences of ECMA-48."""
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and line feed
    "\u00ad\u200b\u2060\ufeff"  # soft hyphen and zero-width spaces, which part a number unseen
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # bidirectional controls, which reorder digits
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def decode(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252.

    Raises DocumentError where it is none of them.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data, name)
    if "\x00" in text:
        return _guess(data, name)
    return text


def clean(text: str) -> str:
    """Line ends as line feeds; terminal escapes, control, bidirectional and zero-width characters taken out.

    >>> clean("a\\r\\n\\x1b[31m1\\u200b4\\x1b[0m")
    'a\\n14'
    """
    text = _ESCAPES.sub("", _LINE_ENDS.sub("\n", text))
    return _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", text))


def _guess(data: bytes, name: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=ISOLATED).best()
    if best is None:
        raise DocumentError(f"{name}: not a text in UTF-8, UTF-16 or Windows-1252; save it as UTF-8")
    text = str(best)
    if text.count("\x00") > len(text) // 100:
        raise DocumentError(f"{name}: looks like a binary file, not an article")
    return text
