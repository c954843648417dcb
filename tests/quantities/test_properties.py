"""Whatever the text: spans are valid and ordered, and a number reads back as it was written."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import Quantity, find_quantities

WORDS = (
    "one two three half a quarter of and million hundreds dozen percent to from between people per May bn US"
)
MARKS = [
    "%",
    "$",
    "£",
    "€",
    "-",
    "–",
    "²",
    "(",
    ")",
    '"',
    "/",
    "+",
    "'",
    "\u202f",
    "\n",
    ",",
    ".",
    "½",
    "×10⁶",
]
OTHERS = [
    "up to",
    "1,400",
    "3.5",
    "1/2",
    "10",
    "km",
    "2013",
    "year-old",
    "or more",
    "3 feet",
    "6:30",
    "Q3",
    "5-4",
]
PIECES = st.sampled_from([*WORDS.split(), *MARKS, *OTHERS])
NEWSLIKE = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", "-"])), max_size=25).map(
    lambda pieces: "".join(piece + joint for piece, joint in pieces)
)
NUMBERS = st.integers(min_value=2, max_value=10**12)


def only(text: str) -> Quantity:
    [quantity] = find_quantities(text)
    return quantity


def check_spans(text: str) -> None:
    reach = 0
    for quantity in find_quantities(text):
        assert reach <= quantity.start < quantity.end <= len(text)
        assert quantity.text == text[quantity.start : quantity.end]
        assert 0 <= quantity.phrase_start <= quantity.start
        assert quantity.end <= quantity.phrase_end <= len(text)
        if quantity.value is not None and quantity.lower is not None and quantity.upper is not None:
            assert quantity.lower <= quantity.value <= quantity.upper
        assert Quantity.from_dict(quantity.to_dict()).start == quantity.start
        reach = quantity.end


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=120))
def test_any_text_gives_valid_spans(text: str) -> None:
    check_spans(text)


@settings(max_examples=600, deadline=None)
@given(NEWSLIKE)
def test_any_mix_of_number_words_gives_valid_spans(text: str) -> None:
    check_spans(text)


@settings(deadline=None)
@given(NUMBERS, st.sampled_from([",", "\u00a0", "\u202f", "\u2009"]))
def test_grouped_digits_read_back(number: int, separator: str) -> None:
    written = f"{number:,}".replace(",", separator)
    assert only(f"They counted {written} refugees.").value == number


@settings(deadline=None)
@given(st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999.99"), places=2))
def test_money_in_billions_reads_back(number: Decimal) -> None:
    quantity = only(f"It cost ${number}bn.")
    assert (quantity.value, quantity.unit) == (number * 10**9, "USD")


@settings(deadline=None)
@given(st.decimals(min_value=Decimal("0.1"), max_value=Decimal("99.9"), places=1))
def test_percentages_read_back(number: Decimal) -> None:
    for written in (f"{number}%", f"{number} percent", f"{number} per cent"):
        quantity = only(f"Prices were {written} higher.")
        assert (quantity.value, quantity.unit) == (number, "percent")


@settings(deadline=None)
@given(st.integers(min_value=-90, max_value=-1), st.sampled_from("-−"))
def test_negative_numbers_read_back(number: int, minus: str) -> None:
    assert only(f"It was {minus}{-number} degrees Celsius.").value == number


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=999_999))
def test_number_words_read_back(number: int) -> None:
    assert only(f"They counted {in_words(number)} refugees.").value == number


@settings(deadline=None)
@given(NUMBERS, st.integers(min_value=1, max_value=10**6))
def test_ranges_read_back(low: int, more: int) -> None:
    quantity = only(f"between {low:,} and {low + more:,} refugees")
    assert (quantity.value, quantity.lower, quantity.upper) == (None, Decimal(low), Decimal(low + more))


@settings(deadline=None)
@given(
    st.integers(min_value=1, max_value=99),
    st.integers(min_value=1, max_value=11),
    st.sampled_from([" ", " and "]),
)
def test_years_and_months_read_back(years: int, months: int, joint: str) -> None:
    quantity = only(f"It took {years} years{joint}{months} months to build.")
    assert (quantity.value, quantity.unit) == (Decimal(12 * years + months), "month")


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=59))
def test_hours_and_minutes_read_back(hours: int, minutes: int) -> None:
    for written in (
        f"{hours} hours and {minutes} minutes",
        f"{hours}h {minutes}m",
        f"{hours} hr {minutes} min",
    ):
        quantity = only(f"They waited {written} there.")
        assert (quantity.value, quantity.unit) == (Decimal(60 * hours + minutes), "minute")


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=8), st.integers(min_value=1, max_value=11))
def test_heights_read_back(feet: int, inches: int) -> None:
    for written in (
        f"{feet} feet {inches} inches",
        f"{feet}'{inches}\"",
        f"{feet} ft {inches} in",
        f"{feet}-foot-{inches}",
    ):
        quantity = only(f"a {written} pole")
        assert (quantity.value, quantity.unit) == (Decimal(12 * feet + inches), "inch")


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=99))
def test_crores_and_lakhs_read_back(crores: int, lakhs: int) -> None:
    value = crores * 10**7 + lakhs * 10**5
    for written in (f"{crores} crore {lakhs} lakh", f"{in_words(crores)} crore {in_words(lakhs)} lakh"):
        assert only(f"They counted {written} voters.").value == value


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=999), st.text("0123456789", min_size=1, max_size=4))
def test_spoken_decimals_read_back(whole: int, decimals: str) -> None:
    written = f"{in_words(whole)} point {' '.join(SMALL[int(digit)] for digit in decimals)}"
    assert only(f"It measured {written} metres.").value == Decimal(f"{whole}.{decimals}")


@settings(deadline=None)
@given(st.integers(min_value=1, max_value=999), st.integers(min_value=10, max_value=99))
def test_dollars_and_cents_read_back(dollars: int, cents: int) -> None:
    value = Decimal(dollars) + Decimal(cents) / 100
    for written in (f"${dollars}.{cents}", f"{dollars} dollars and {cents} cents", f"${dollars} {cents}"):
        quantity = only(f"It costs {written}.")
        assert (quantity.value, quantity.unit) == (value, "USD")


@settings(deadline=None)
@given(
    st.decimals(min_value=Decimal("0.01"), max_value=Decimal("999.99"), places=2),
    st.sampled_from(["", " million"]),
)
def test_losses_in_brackets_read_back(number: Decimal, scale: str) -> None:
    quantity = only(f"The result was (${number}{scale}).")
    assert (quantity.value, quantity.unit) == (-number * (10**6 if scale else 1), "USD")


UNITS = st.sampled_from(
    [
        ("kg", "kilogram"),
        ("k.g.", "kilogram"),
        ("KM", "kilometre"),
        ("HZ", "hertz"),
        ("MB", "megabyte"),
        ("sq ft", "square foot"),
        ("m3", "cubic metre"),
        ("kg·m/s2", "kilogram metre per second squared"),
        ("EUR", "EUR"),
        ("Egypt pounds", "EGP"),
    ]
)


@settings(deadline=None)
@given(st.integers(min_value=2, max_value=10**6), UNITS)
def test_units_read_back(number: int, unit: tuple[str, str]) -> None:
    quantity = only(f"It came to {number:,} {unit[0]} in all.")
    assert (quantity.value, quantity.unit) == (Decimal(number), unit[1])


SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
SMALL += ["thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def in_words(number: int) -> str:
    if number < 20:
        return SMALL[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")
    size, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = number % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{in_words(number // size)} {name}" + (joint + in_words(rest) if rest else "")
