from __future__ import annotations

import io
import re
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis.strategies import text

from factcheck.documents import Document, read_document
from factcheck.documents.decoding import clean
from factcheck.documents.formats.pdf import flow
from factcheck.errors import DocumentError, MissingExtraError
from tests.documents.files import HTML, SRT, VTT, docx, pdf


def read(tmp_path: Path, name: str, data: str | bytes) -> Document:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_document(str(path))


def lines(document: Document) -> list[str]:
    return document.text.split("\n")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_pound_sign_survives_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = "The ministry spent £1.4bn on schools – “a record”, it said.\nNobody had asked for it.\n"
    assert read(tmp_path, "a.txt", text.encode(encoding)).text == text


def test_text_is_kept_character_by_character(tmp_path: Path) -> None:
    text = "  Two  spaces\tand a tab.\n\n\n1\u00a0400 men 👩‍👩‍👧 [b] <i> \n"
    assert read(tmp_path, "a.txt", text).text == text


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("\x1b[31m1,400\x1b[0m men", "1,400 men"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x07 5", "link 5"),
        ("1\u200b400 mil\u00adlion", "1400 million"),
        ("\u202e004,1\u202c men", "004,1 men"),
        ("a\x07b\x9bc", "abc"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(tmp_path: Path, raw: str, kept: str) -> None:
    assert read(tmp_path, "a.txt", raw + " and more").text == kept + " and more"


def test_title_is_a_first_line_that_reads_like_one(tmp_path: Path) -> None:
    assert read(tmp_path, "a.txt", "Ferry sinks off Liston\n\nIt had 312 people on board.").title == (
        "Ferry sinks off Liston"
    )
    assert read(tmp_path, "b.txt", "The ferry sank.\nIt had 312 people on board.").title is None


def test_line_with_the_day_of_publication_is_no_title(tmp_path: Path) -> None:
    text = "Published: 3 May 2014\n\nFerry sinks off Liston\n\nIt had 312 people on board.\n"
    document = read(tmp_path, "a.txt", text)
    assert (document.title, document.published) == ("Ferry sinks off Liston", date(2014, 5, 3))
    assert read(tmp_path, "b.txt", "Published: 3 May 2014\n\nThe ferry sank.\n").title is None


def test_markdown_tells_title_and_day_in_its_front_matter(tmp_path: Path) -> None:
    text = '---\ntitle: "Ferry sinks"\ndate: 2011-03-14\nurl: https://example.org/f\n---\n# Other\nText 5.\n'
    document = read(tmp_path, "a.md", text)
    assert (document.title, document.published, document.url) == (
        "Ferry sinks",
        date(2011, 3, 14),
        "https://example.org/f",
    )
    assert document.text == text


def test_markdown_heading_is_the_title(tmp_path: Path) -> None:
    assert read(tmp_path, "a.md", "# Ferry sinks #\n\n312 people.").title == "Ferry sinks"


def test_web_page_gives_its_article_and_nothing_else(tmp_path: Path) -> None:
    document = read(tmp_path, "a.html", HTML)
    assert "More than 1,400 people paid £1.4bn, about 10⁶ each" in document.text
    assert "CO2 rose by 5 percent" in document.text
    assert "2010 | 1,000" in lines(document)
    for unwanted in ("Sport", "var x", "Foo Street"):
        assert unwanted not in document.text


def test_web_page_tells_title_day_and_address(tmp_path: Path) -> None:
    document = read(tmp_path, "a.html", HTML)
    assert (document.title, document.published, document.url) == (
        "Fares up",
        date(2013, 9, 13),
        "https://example.org/fares",
    )


def test_word_keeps_insertions_and_drops_deletions(tmp_path: Path) -> None:
    assert lines(read(tmp_path, "a.docx", docx())) == [
        "Ferry sinks",
        "There were 312 people, 10⁶",
        "2010 | 1,000",
    ]


def test_word_that_unpacks_to_entities_is_refused(tmp_path: Path) -> None:
    bomb = docx(extra={"docProps/core.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'})
    with pytest.raises(DocumentError, match="declares entities"):
        read(tmp_path, "a.docx", bomb)


def test_printed_lines_become_paragraphs(tmp_path: Path) -> None:
    printed = [
        "The ferry that sank on Sunday had 312 peo-",
        "ple on board and room for 400",
        "more, said the mayor.",
        "",
        "All swam.",
    ]
    document = read(tmp_path, "a.pdf", pdf(printed, "/Title (Ferry sinks) /CreationDate (D:20110314)"))
    assert lines(document) == [
        "The ferry that sank on Sunday had 312 people on board and room for 400 more, said the mayor.",
        "All swam.",
    ]
    assert (document.title, document.metadata["created"]) == ("Ferry sinks", "2011-03-14")


def test_short_printed_lines_stay_apart() -> None:
    long = "The ferry that sank on Sunday had many more people on board than"
    printed = [long, "the company had said.", "Year People", "2010 1,000", "2011 1,200", long, long]
    assert [*flow(printed)] == [
        f"{long} the company had said.",
        "Year People",
        "2010 1,000",
        "2011 1,200",
        f"{long} {long}",
    ]


def test_scan_is_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="OCR"):
        read(tmp_path, "a.pdf", pdf([]))


def test_subtitles_join_to_what_each_voice_said(tmp_path: Path) -> None:
    assert lines(read(tmp_path, "a.vtt", VTT)) == [
        "Bob: Good evening. Some 1,400 people were there.",
        "It was cold.",
        "Ann: Really?",
    ]


def test_rolling_subtitles_say_each_line_once(tmp_path: Path) -> None:
    assert read(tmp_path, "a.srt", SRT).text == "Good evening. Some 1,400 people were there."


def test_subtitles_lose_their_styling_and_part_their_speakers(tmp_path: Path) -> None:
    cue = "1\n00:00:01,000 --> 00:00:03,000\n<i>Some 1,400</i> {\\an8}men &amp; dogs?\n- Yes, 5.\n"
    assert lines(read(tmp_path, "a.srt", cue)) == ["Some 1,400 men & dogs?", "- Yes, 5."]


def test_standard_input_is_recognised_by_its_first_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(docx())

    monkeypatch.setattr(sys, "stdin", Input())
    document = read_document("-")
    assert (document.source, lines(document)[0]) == ("-", "Ferry sinks")


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"  \n", "holds no text"),
        ("a.txt", bytes(range(256)) * 40, "binary file|not a text"),
        ("a.doc", b"x", "save it as .docx"),
        ("a.docx", b"not a zip", "not a Word document"),
        ("a.pdf", b"not a pdf", "cannot be read as PDF"),
        ("a.srt", b"junk", "not a valid .srt"),
        ("a.html", b"<html></html>", "no article text"),
    ],
)
def test_unusable_file_gives_one_line_that_names_it(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    with pytest.raises(DocumentError, match=words) as caught:
        read(tmp_path, name, data)
    assert str(tmp_path / name) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("path", "words"),
    [("no/such.txt", "No such file"), ("https://example.org", "does not go online"), (".", "is a folder")],
)
def test_path_that_is_no_file_says_what_to_do(path: str, words: str) -> None:
    with pytest.raises(DocumentError, match=words):
        read_document(path)


def test_missing_extra_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factcheck\[read\]'"):
        read(tmp_path, "a.html", HTML)


def test_day_of_publication_is_read_from_the_text_where_the_file_does_not_say(tmp_path: Path) -> None:
    text = "Ferry sinks\nListon, 14 March 2011\n\nThe ferry sank with 312 people on board.\n"
    assert read(tmp_path, "a.txt", text).published == date(2011, 3, 14)


@settings(deadline=None, derandomize=True)
@given(text() | text("\x1b[]0;m1,4\r\n\u200b\u202e", max_size=40))
def test_clean_text_stays_as_it_is(raw: str) -> None:
    once = clean(raw)
    assert clean(once) == once
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff]", once)
