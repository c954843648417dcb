"""Fixtures of the series tests."""

from __future__ import annotations

import pytest

from tests.matching_series.fakes import FakeLibrary


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()
