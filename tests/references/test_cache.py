"""The index on disk: found again, rebuilt on a change, safe with two processes, deletable."""

import pickle
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.references import load_references, reading, store, table
from factcheck.references.store import cache_folder, open_stored, write_stored

TABLE = "country,year,wells\nKenya,2001,3\nTogo,2001,4\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a", "b"):
        (tmp_path / f"{name}.csv").write_text(TABLE)
    return tmp_path


def _reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are read from here on."""
    seen: list[str] = []
    original = table.open_table

    def spy(path: Path, *rest: object) -> object:
        seen.append(path.name)
        return original(path, *rest)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(reading, "open_table", spy)
    return seen


def test_the_second_start_reads_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_references(str(folder))
    seen = _reads(monkeypatch)
    assert load_references(str(folder)).sources[0].observations == 2
    assert seen == []


def test_one_changed_file_is_read_again_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_references(str(folder))
    (folder / "b.csv").write_text(TABLE + "Mali,2001,9\n")
    seen = _reads(monkeypatch)
    assert [source.observations for source in load_references(str(folder)).sources] == [2, 3]
    assert seen == ["b.csv"]


def test_a_changed_sidecar_counts_as_a_change(folder: Path) -> None:
    load_references(str(folder))
    (folder / "references.toml").write_text('["a.csv"]\npublisher = "Water Board"\n')
    assert load_references(str(folder)).sources[0].publisher == "Water Board"


def test_an_emptied_cache_is_filled_again_while_in_use(folder: Path) -> None:
    library = load_references(str(folder))
    shutil.rmtree(cache_folder())
    assert library.observations(1, place_key="KEN")[0].value == 3.0


def test_a_damaged_entry_is_read_again(folder: Path) -> None:
    load_references(str(folder))
    for entry in cache_folder().glob("*.table"):
        entry.write_bytes(entry.read_bytes()[:50])
    for index in cache_folder().glob("*.index"):
        index.unlink()
    assert load_references(str(folder)).observations(1)[0].value == 3.0


def test_two_processes_at_once(folder: Path) -> None:
    code = (
        "import sys; from factcheck.references import load_references; "
        "library = load_references(sys.argv[1]); print(library.observations(1)[0].value)"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(folder)], stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [process.communicate(timeout=120)[0].strip() for process in running] == ["3.0"] * 3


def test_the_library_travels_to_another_process(folder: Path) -> None:
    library = pickle.loads(pickle.dumps(load_references(str(folder))))
    assert library.observations(1)[0].value == 3.0


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    import numpy as np

    path = tmp_path / "x.table"
    write_stored(path, {"a": "ä"}, {"one": np.arange(5), "two": np.zeros((2, 3))})
    stored = open_stored(path)
    assert stored is not None
    assert stored.meta == {"a": "ä"}
    assert stored.arrays["one"].tolist() == [0, 1, 2, 3, 4]
    assert stored.arrays["two"].shape == (2, 3)


def test_importing_the_stage_is_cheap() -> None:
    code = "import sys, factcheck.references; print({'pandas', 'pint', 'textual'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_a_warm_start_does_not_import_pandas(folder: Path) -> None:
    load_references(str(folder))
    code = (
        "import sys; from factcheck.references import load_references; "
        "load_references(sys.argv[1]).search(['wells']); print('pandas' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_an_overgrown_cache_loses_its_oldest_entries(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_references(str(folder / "a.csv"))
    old = {path: path.stat().st_size for path in cache_folder().iterdir()}
    monkeypatch.setattr(store, "MAX_CACHE_BYTES", sum(old.values()))
    library = load_references(str(folder / "b.csv"))
    assert not all(path.exists() for path in old)
    assert library.observations(1)[0].value == 3.0


def test_shipped_files_are_named_alike_wherever_they_are_installed() -> None:
    from factcheck.resources import claims_db_path

    [source] = load_references(str(claims_db_path())).sources
    assert source.path == "claims_db/syria_2013.csv"
