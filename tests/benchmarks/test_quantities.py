"""Words a second on news text: ours, a bare digits regex (the limit) and quantulum3 where it is installed.

The text is a made-up article, repeated; its figures are about as dense as those of a business page.
"""

import re
from pathlib import Path

import pytest

from factcheck import find_quantities

ARTICLE = """
The agency said on Friday that 1,240 people had been treated since March, up from 980 a year earlier, and
that about 35 percent of them were children. Officials in the capital declined to comment, saying only
that the inquiry would go on until the autumn. The regional government has set aside $2.4 million, or
roughly $1,900 a patient, for the programme, which runs for at least two years. Residents of the northern
districts, where the river rose by more than three metres, were told to boil their water. A spokesman for
the ministry said he could not say how the figures had been put together, and added that nobody had been
asked to leave. In 2011 a similar inquiry found that one in five wells was unsafe. Between 200 and 300
volunteers are expected at the weekend, among them students from the university, whose laboratory tested
61 of the 62 samples. Shares of the water company fell 4.2 percent to 17.35 euros, the lowest since
September 2009, before recovering a little in the afternoon.
"""
REPEATS = 200
TEXT = ARTICLE * REPEATS
WORDS = len(TEXT.split())
NEWS = Path(__file__).parents[3] / "shared" / "eval" / "articles"


def measure(benchmark, reader, text, rounds=5):  # type: ignore[no-untyped-def]  # pytest-benchmark has no types
    benchmark.pedantic(reader, args=(text,), rounds=rounds, warmup_rounds=1)
    benchmark.extra_info["words_per_second"] = round(len(text.split()) / benchmark.stats.stats.min)


@pytest.mark.benchmark(group="quantities")
def test_find_quantities(benchmark):  # type: ignore[no-untyped-def]  # as above
    measure(benchmark, find_quantities, TEXT)


@pytest.mark.benchmark(group="quantities")
def test_find_quantities_on_articles(benchmark):  # type: ignore[no-untyped-def]  # as above
    if not NEWS.exists():
        pytest.skip("the shared articles are not beside this checkout")
    text = "\n".join(path.read_text("utf-8") for path in sorted(NEWS.glob("*.txt")))
    measure(benchmark, find_quantities, text)


@pytest.mark.benchmark(group="quantities")
def test_digits_regex_as_the_limit(benchmark):  # type: ignore[no-untyped-def]  # as above
    measure(benchmark, re.compile(r"\d+(?:[.,]\d+)*").findall, TEXT)


@pytest.mark.benchmark(group="quantities")
def test_quantulum3(benchmark):  # type: ignore[no-untyped-def]  # as above
    parser = pytest.importorskip("quantulum3.parser", reason="quantulum3 is not installed")
    measure(benchmark, parser.parse, ARTICLE, rounds=3)


@pytest.mark.benchmark(group="length")
@pytest.mark.parametrize("megabytes", [1, 10])
def test_time_grows_with_length(benchmark, megabytes):  # type: ignore[no-untyped-def]  # as above
    size = megabytes * 10**6
    measure(benchmark, find_quantities, (TEXT * (1 + size // len(TEXT)))[:size], rounds=2)
