"""Text made to be slow: the work grows with the length and no faster.

Each text is read in a process of its own that is killed after a time far above what a linear reader
needs (seconds) and far below what a quadratic one would take (minutes to hours).
"""

import subprocess
import sys

import pytest

MEGABYTE = 10**6
PART = MEGABYTE // 20
FAR_TOO_LONG = 60

LONG_CHAINS = ["1,", "one ", "("]
CHAINS = [
    "one, two hundred ",
    "an hour and ",
    "one-",
    "((((1",
    "half-x-",
    "1 000 ",
    "5 and ",
    "a million ",
    "one" + " " * 50,
    "$",
    "$-",
    "-1",
    "1.",
    "1/2 ",
    "five-a-",
    "more than ",
    "1 per ",
    "two A.",
    '1"',
    "9" * 50 + " ",
    "1e9",
    "the ",
    "1",
    "a",
    "1 day, ",
    "1 day 1 hour ",
    "3 crore 2 lakh ",
    "one point one ",
    "5 Model 3 ",
    "U.S.",
    "1/40 of ",
    "kg·",
    "5 kg·kg/",
    "she was 5",
]


@pytest.mark.parametrize(
    ("chain", "size"), [*((chain, MEGABYTE) for chain in LONG_CHAINS), *((chain, PART) for chain in CHAINS)]
)
def test_chains_are_read_in_linear_time(chain: str, size: int) -> None:
    code = (
        "from factcheck import find_quantities\n"
        f"text = ({chain!r} * {size})[:{size}]\n"
        "found = find_quantities(text)\n"
        "assert all(a.end <= b.start for a, b in zip(found, found[1:]))\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=FAR_TOO_LONG)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "%",
        "$",
        "-",
        "½",
        "one",
        "1" * 5000,
        "9" * 29,
        "0",
        "1/0",
        "0 in 0",
        "×10⁹⁹⁹",
        "1E100",
        "~0",
        "3.51/2",
    ],
)
def test_odd_little_texts_do_no_harm(text: str) -> None:
    from factcheck import find_quantities

    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
