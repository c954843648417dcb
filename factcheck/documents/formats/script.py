"""Raised and lowered characters, which plain text cannot show."""

from __future__ import annotations

__all__ = ["raised"]

_SUPERSCRIPTS = str.maketrans("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ")


def raised(text: str) -> str:
    """Superscript characters, so that 10⁶ does not read 106 and a footnote mark is no digit.

    >>> "10" + raised("-6")
    '10⁻⁶'
    """
    return text.translate(_SUPERSCRIPTS)
