"""Speed of the claims stage, in words a second (`words / mean`)."""

from pathlib import Path

from factcheck.claims import extract
from tests.claims.measure import label_files, read_labels


def test_extract(benchmark) -> None:
    text = "\n".join(read_labels(Path(path))[0] for path in label_files())
    benchmark.extra_info["words"] = len(text.split())
    assert benchmark(extract, text, "2014-01-01")
