"""Words and signs that make up numbers."""

from __future__ import annotations

from decimal import Decimal

__all__ = [
    "COUPLE",
    "DENOMINATORS",
    "FRACTION_SIGNS",
    "ONES",
    "POINTING",
    "SCALES",
    "SCALE_SIGNS",
    "SHORT_SCALES",
    "SLASHED_NAMES",
    "SUPERSCRIPTS",
    "VAGUE",
]

ONES: dict[str, int] = {
    "zero": 0, "nil": 0, "naught": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

SCALES: dict[str, int] = {
    "dozen": 12, "hundred": 100, "thousand": 1000, "lakh": 10**5, "lac": 10**5, "lkh": 10**5, "million": 10**6, "crore": 10**7,
    "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15, "quintillion": 10**18, "sextillion": 10**21,
    "septillion": 10**24, "octillion": 10**27,
}  # fmt: skip

SHORT_SCALES: dict[str, int] = {"cr": 10**7, "crs": 10**7, "lkhs": 10**5}
"""Scales that are short for others inside a number in words only (`three cr twelve lac`)."""

SCALE_SIGNS: dict[str, int] = {
    "k": 1000, "K": 1000, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "MM": 10**6, "M": 10**6, "m": 10**6,
    "bn": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "b": 10**9, "B": 10**9, "tn": 10**12, "trn": 10**12,
    "tr": 10**12, "T": 10**12, "G": 10**9, "cr": 10**7, "Cr": 10**7, "mm": 10**6, "L": 10**5,
}  # fmt: skip
"""Abbreviated scales; which of them hold without money in front is for the reader of scales to say."""

VAGUE: dict[str, tuple[int, int]] = {
    "tens": (10, 100), "dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 1000),
    "thousands": (1000, 10**4), "millions": (10**6, 10**7), "billions": (10**9, 10**10),
    "trillions": (10**12, 10**13), "lakhs": (10**5, 10**6), "lacs": (10**5, 10**6), "crores": (10**7, 10**8),
}  # fmt: skip
"""Vague plural → the bounds it means.

Hundreds and dozens are at least two of them (DESIGN, rule 2); the larger words name an order of magnitude,
which keeps a false alarm away from `thousands` for 1,800.
"""

COUPLE: tuple[Decimal, Decimal] = (Decimal(2), Decimal(3))
"""`a couple of` anything but people in love."""

POINTING: frozenset[str] = frozenset("the these those them us you my your our his her its their".split())
"""Words that point at something known: `a couple of them` counts nothing new."""

DENOMINATORS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "twelfth": 12, "sixteenth": 16, "twentieth": 20, "fiftieth": 50, "hundredth": 100,
    "thousandth": 1000, "millionth": 10**6,
    "thirds": 3, "quarters": 4, "fourths": 4, "fifths": 5, "sixths": 6, "sevenths": 7, "eighths": 8, "ninths": 9,
    "tenths": 10, "twelfths": 12, "sixteenths": 16, "twentieths": 20, "hundredths": 100, "thousandths": 1000,
}  # fmt: skip

FRACTION_SIGNS: dict[str, Decimal] = {
    "½": Decimal("0.5"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3, "¼": Decimal("0.25"), "¾": Decimal("0.75"),
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip

SLASHED_NAMES: frozenset[str] = frozenset(["9/11", "7/7", "24/7", "20/20", "50/50"])
"""Names that look like a fraction."""

SUPERSCRIPTS: dict[int, int] = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
