"""A file that is no table gives one clear line, and the others stay usable."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from factcheck.errors import ReferenceFileError
from factcheck.references import dialect, files, load_references
from factcheck.references.indexed import IndexedLibrary
from tests.references.conftest import Read

GOOD = "country,year,value\nKenya,2001,3\nTogo,2001,4\n"


def _zip(name: str, data: bytes) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def _assert_refused(library: IndexedLibrary, words: str) -> None:
    bad = next(source for source in library.sources if not source.path.endswith("good.csv"))
    (problem,) = bad.problems
    assert words in problem
    assert "\n" not in problem
    assert not bad.trusted
    assert sum(source.observations for source in library.sources) == 2


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("binary.csv", bytes(range(256)) * 50, "binary"),
        ("image.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 100, "binary"),
        ("empty.csv", b"", "empty"),
        ("blank.csv", b"\n\n  \n", "no rows"),
        ("wide.csv", b",".join(b"c" for _ in range(30_000)) + b"\n1,2\n", "columns"),
        ("broken.csv.gz", b"\x1f\x8b\x08not gzip", "unpacked"),
        ("broken.zip", b"PK\x03\x04 nothing", "unpacked"),
        ("none.zip", _zip("readme.txt", b"hello"), "no .csv file"),
    ],
)
def test_one_line_and_the_others_usable(read: Read, name: str, content: bytes, words: str) -> None:
    _assert_refused(read({name: content, "good.csv": GOOD}), words)


def test_a_line_without_end_is_refused(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialect, "MAX_LINE", 10_000)
    _assert_refused(read({"line.csv": b"a," * 20_000, "good.csv": GOOD}), "a line of more than")


def test_ten_million_columns_stop_at_the_line(read: Read) -> None:
    _assert_refused(
        read({"columns.csv": b"c," * 10_000_000 + b"\n", "good.csv": GOOD}), "a line of more than"
    )


def test_a_zip_bomb_is_not_unpacked(read: Read) -> None:
    _assert_refused(
        read({"bomb.zip": _zip("bomb.csv", b"0" * 50_000_000), "good.csv": GOOD}), "more than a table"
    )


def test_a_packed_table_is_read(read: Read) -> None:
    library = read({"a.csv.gz": gzip.compress(GOOD.encode()), "b.zip": _zip("b.csv", GOOD.encode())})
    assert [source.observations for source in library.sources] == [2, 2]
    window = library.window(library.sources[1].path, 3, rows=1)
    assert window.rows[-1] == ("Togo", "2001", "4")


def test_formulas_and_markup_stay_text(read: Read) -> None:
    library = read(
        {"x.csv": 'country,year,=cmd()\n"=HYPERLINK(""x"")",2001,3\nKenya,2001,[b]4[/b]\nTogo,2001,5\n'}
    )
    values = [o.value for i in library.indicators(1) for o in library.observations(i.id)]
    assert sorted(v for v in values if v is not None) == [3.0, 5.0]
    assert any("'[b]4[/b]'" in problem for problem in library.sources[0].problems)


def test_an_unclosed_quotation_mark_costs_one_line(read: Read) -> None:
    rows = "".join(f"Kenya,{1000 + n},{n}\n" for n in range(900))
    library = read({"x.csv": 'country,year,value\n"Togo,2001,7\n' + rows})
    assert library.sources[0].observations >= 900
    assert any("quotation mark" in problem for problem in library.sources[0].problems)


def test_a_path_that_does_not_exist_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match="no such file or folder"):
        load_references(str(tmp_path / "nothing.csv"))


def test_a_broken_sidecar_is_a_fault_of_the_table_only(read: Read) -> None:
    library = read({"good.csv": GOOD, "datapackage.json": "{not json"})
    (source,) = library.sources
    assert source.observations == 2
    assert "datapackage.json: not understood" in source.problems[0]


def test_a_folder_without_tables_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFileError, match=r"no \.csv"):
        load_references(str(tmp_path))


def test_a_bomb_of_short_lines_is_not_unpacked(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "SMALL_BYTES", 1_000_000)
    bomb = gzip.compress(b"0,0\n" * 5_000_000)
    _assert_refused(read({"bomb.csv.gz": bomb, "good.csv": GOOD}), "more than a table")
