from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.references import IndexedLibrary, load_references

Read = Callable[..., IndexedLibrary]


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write files (name=text or bytes) into a folder and load it."""

    def write_and_load(files: dict[str, str | bytes]) -> IndexedLibrary:
        for name, content in files.items():
            data = content.encode() if isinstance(content, str) else content
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_bytes(data)
        return load_references(str(tmp_path))

    return write_and_load
