"""The public names of the package."""

import factcheck


def test_public_names_are_sorted() -> None:
    assert list(factcheck.__all__) == sorted(factcheck.__all__)
