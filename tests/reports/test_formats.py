from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import characters, text
from jsonschema import Draft202012Validator

from factcheck.errors import InputError, MissingExtraError
from factcheck.findings import Verdict
from factcheck.reports import FORMATS, Entry, Report, render, report_of_check
from factcheck.reports.markdown import escaped
from factcheck.reports.schema import schema_text
from factcheck.reports.wording import figure_of, one_line, sources_of, value_of
from factcheck.reviews import Review, Status
from tests.reports.conftest import HOSTILE, REFERENCES
from tests.reviews.samples import DOCUMENT, TEXT, checked, evidence, ferry_claims

URL = "https://example.org/checks/ferry"


def made(reports: list[Report], form: str) -> str:
    return render(reports, form, url=URL).decode()


class Page(HTMLParser):
    """The tags and links of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str | None] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("form", FORMATS)
def test_same_session_gives_the_same_bytes(reports: list[Report], form: str) -> None:
    assert render(reports, form, url=URL) == render(reports, form, url=URL)


@pytest.mark.parametrize("form", sorted({*FORMATS} - {"xlsx", "claimreview"}))
def test_every_format_shows_the_working(reports: list[Report], form: str) -> None:
    text = made(reports, form)
    for shown in ("312", "ferries.csv", "people on board", "Coastguard"):
        assert shown in text


@pytest.mark.parametrize("form", ["md", "html", "csv", "json"])
def test_report_states_arithmetic_and_review(reports: list[Report], form: str) -> None:
    text = made(reports, form).replace("\\", "")
    for shown in ("312 as written means 311.5 to 312.5", "Counted from another year.", "Ann", "2011-03-14"):
        assert shown in text


def test_other_format_is_refused_with_the_list() -> None:
    with pytest.raises(InputError, match="md, html, csv"):
        render([], "pdf")


# JSON


def test_json_follows_its_schema(reports: list[Report]) -> None:
    schema = json.loads(schema_text())
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    validator.validate(json.loads(made(reports, "json")))
    validator.validate(json.loads(made([*reports, *reports], "json")))


@pytest.mark.parametrize("missing", ["document", "claims", "references"])
def test_schema_notices_what_is_missing(reports: list[Report], missing: str) -> None:
    plain = reports[0].to_dict()
    del plain[missing]
    assert not Draft202012Validator(json.loads(schema_text())).is_valid(plain)


def test_json_offsets_index_the_text(reports: list[Report]) -> None:
    for claim in json.loads(made(reports, "json"))["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["text"]


def test_json_has_no_number_that_json_lacks() -> None:
    endless = checked("312", evidence=())
    report = report_of_check(DOCUMENT, [endless], [{"path": "x", "observations": float("inf")}])
    assert json.loads(made([report], "json"))["references"][0]["observations"] is None


def test_json_lines_hold_a_claim_each(reports: list[Report]) -> None:
    lines = [json.loads(line) for line in made(reports, "jsonl").splitlines()]
    assert [line["text"] for line in lines] == ["312", "2,000", "40"]
    assert lines[0]["document"]["source"] == "ferry.txt"


def test_json_shows_nothing_that_a_terminal_obeys(hostile: list[Report]) -> None:
    text = made(hostile, "json")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    assert json.loads(text)["document"]["title"] == HOSTILE


# CSV and spreadsheet


def test_csv_has_a_row_a_claim_and_a_cell_a_column(reports: list[Report]) -> None:
    header, *rows = csv.reader(io.StringIO(made(reports, "csv")))
    assert {len(row) for row in rows} == {len(header)}
    first = dict(zip(header, rows[0], strict=True))
    assert (first["text"], first["verdict"], first["file"], first["line"]) == (
        "312",
        "correct",
        "ferries.csv",
        "2",
    )


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1"])
def test_csv_text_cannot_become_a_formula(start: str) -> None:
    report = report_of_check(DOCUMENT, [checked("312", subject=start)], [])
    [row] = csv.DictReader(io.StringIO(made([report], "csv")))
    assert row["subject"].startswith("'")


def test_csv_numbers_below_zero_stay_numbers(reports: list[Report]) -> None:
    below = report_of_check(DOCUMENT, [ferry_claims()[2]], [])
    [row] = csv.DictReader(io.StringIO(made([below], "csv")))
    assert float(row["difference"]) == 287


def test_workbook_holds_no_formula_and_no_link(hostile: list[Report]) -> None:
    with zipfile.ZipFile(io.BytesIO(render(hostile, "xlsx"))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_workbook_without_its_extra_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'factcheck\[export\]'"):
        render([], "xlsx")


# HTML and Markdown


def test_page_needs_nothing_from_elsewhere(reports: list[Report]) -> None:
    page = Page(made(reports, "html"))
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert all(link and link.startswith(("#", "https://example.org/")) for link in page.links)


def test_hostile_text_is_text_on_the_page(hostile: list[Report], reports: list[Report]) -> None:
    page = Page(made(hostile, "html"))
    assert set(page.tags) <= set(Page(made(reports, "html")).tags) | {"ul", "section"}
    assert all(link and link.startswith("#") for link in page.links)
    assert '<script>alert("1")</script>' in page.text


def test_hostile_text_is_text_in_markdown(hostile: list[Report]) -> None:
    text = made(hostile, "md")
    unescaped = re.sub(r"\\.", "", text)
    for markup in ("<script", "](http", "http://", "javascript:alert(1))", "**b**", "\x1b", "\u202e"):
        assert markup not in unescaped


def rendered(markdown: str) -> Page:
    markdown_it = pytest.importorskip("markdown_it", reason="comes with textual")
    return Page(markdown_it.MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown))


def test_hostile_markdown_renders_as_text_only(hostile: list[Report], reports: list[Report]) -> None:
    page = rendered(made(hostile, "md"))
    assert {*page.tags} <= {*rendered(made(reports, "md")).tags}
    assert page.links == []
    assert '<script>alert("1")</script> [x](http://evil.test) **b**' in page.text


@settings(deadline=None, derandomize=True)
@given(text(alphabet=characters(codec="utf-8"), max_size=60) | text("*_`[]()<>#-+=|~!1.)& \n\\", max_size=60))
def test_any_text_reads_the_same_once_rendered(words: str) -> None:
    for before in ("", "a "):
        page = rendered(f"{before}{escaped(words)} z")
        assert page.tags == ["p"]
        assert page.text.split() == f"{before}{one_line(words)} z".split()


@pytest.mark.parametrize("line", ["- item", "1. item", "# title", "> quote", "=== x", "+ item", "12) x"])
def test_start_of_a_text_is_no_markdown_block(line: str) -> None:
    assert not re.match(r"\s*([-+=#>]|\d+[.)])", escaped(line))


@pytest.mark.parametrize("form", ["md", "html"])
def test_what_was_not_checked_is_said(reports: list[Report], form: str) -> None:
    text = made(reports, form)
    assert re.search(r"No reference that can be compared: 2,000 \(volunteers\)", text)
    assert re.search(r"Not settled by a reviewer: 2,000", text)


@pytest.mark.parametrize("form", ["md", "html"])
def test_unreviewed_report_says_so(form: str) -> None:
    report = report_of_check(DOCUMENT, ferry_claims(), REFERENCES)
    assert "No reviewer has looked at this report" in made([report], form)


@pytest.mark.parametrize("form", ["md", "html"])
def test_head_counts_what_is_not_settled(reports: list[Report], form: str) -> None:
    words = re.sub(r"<[^>]+>", " ", made(reports, form))
    waiting = sum(not entry.settled for entry in reports[0].claims)
    assert re.search(rf"\b{waiting} not settled|Not settled\s+{waiting}\b", words)


# ClaimReview


def graph(reports: list[Report], **options: Any) -> list[dict[str, Any]]:
    text = render(reports, "claimreview", **{"url": URL, **options}).decode()
    found: list[dict[str, Any]] = json.loads(text)["@graph"]
    return found


def test_only_settled_claims_are_published_each_at_its_anchor(reports: list[Report]) -> None:
    assert [item["url"] for item in graph(reports)] == [f"{URL}#c45", f"{URL}#c147"]


def test_claim_review_has_what_is_required(reports: list[Report]) -> None:
    first = graph(reports)[0]
    assert 0 < len(first["claimReviewed"]) < 75
    assert first["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Correct",
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert first["author"] == {"@type": "Person", "name": "Ann"}
    assert graph(reports, organisation="Desk")[0]["author"]["@type"] == "Organization"


@pytest.mark.parametrize(("before", "after"), [(0, 40), (3, 40), (40, 40), (40, 3), (40, 0)])
def test_long_sentence_is_cut_between_words_around_the_figure(before: int, after: int) -> None:
    sentence = f"{'It was very long ago ' * before}that 312 people {'sang a song ' * after}".strip()
    document = replace(DOCUMENT, text=sentence + "\n")
    entry = Entry(checked("312", document=document), Review(Verdict.CORRECT, Status.DONE))
    [item] = graph([Report(document, (), (entry,))])
    short = item["claimReviewed"]
    assert len(short) < 75
    assert "312 people" in short
    assert short.strip("…") in sentence
    assert {*short.strip("…").split()} <= {*sentence.split()}


def test_unproven_has_no_rating_value(session: Any) -> None:
    from factcheck.reports import reports_of_session

    session.set_verdict("c76", "unproven")
    rating = graph(reports_of_session(session))[1]["reviewRating"]
    assert "ratingValue" not in rating


@pytest.mark.parametrize("url", [None, "", "ferry.html", "javascript:alert(1)"])
def test_claim_review_asks_for_a_public_address(reports: list[Report], url: str | None) -> None:
    with pytest.raises(InputError, match="--url"):
        render(reports, "claimreview", url=url)


@pytest.mark.parametrize(("name", "kind"), [("the ministry", "Organization"), ("Ines Okoro", None)])
def test_who_made_the_claim_is_a_body_only_where_the_name_says_so(name: str, kind: str | None) -> None:
    found = checked("312")
    entry = Entry(
        replace(found, claim=replace(found.claim, attribution=name)), Review(Verdict.CORRECT, Status.DONE)
    )
    [item] = graph([Report(DOCUMENT, (), (entry,))])
    author = item["itemReviewed"]["author"]
    assert (author["name"], author.get("@type")) == (name, kind)


def test_a_source_of_endless_name_is_cut_where_it_is_read() -> None:
    endless = replace(evidence(), publisher="Harbour " * 2_000)
    assert len(sources_of(endless)) < 400


# Wording


@pytest.mark.parametrize(
    ("lower", "upper", "words"),
    [
        (None, None, "312 people"),
        (312.0, None, "at least 312 people"),
        (None, 312.0, "at most 312 people"),
        (300.0, 320.5, "312 people (300 to 320.5)"),
    ],
)
def test_reference_figure_shows_its_bounds(lower: float | None, upper: float | None, words: str) -> None:
    assert value_of(replace(evidence(), lower=lower, upper=upper)) == words


def test_reference_without_a_figure_is_a_range() -> None:
    assert value_of(replace(evidence(), value=None, lower=281.0, upper=1729.0)) == "281 to 1,729 people"


def test_figure_is_quoted_with_its_hedge_and_unit() -> None:
    claim = checked("2,000").claim
    start = claim.start - len("More than ")
    quantity = replace(claim.quantity, phrase_start=start, phrase_end=claim.end + len(" volunteers"))
    assert figure_of(replace(claim, quantity=quantity)) == "More than 2,000 volunteers"


# Table


@pytest.mark.parametrize("width", [40, 80, 120])
def test_table_keeps_to_the_width(reports: list[Report], width: int) -> None:
    text = render(reports, "table", width=width).decode()
    long = [line for line in text.splitlines()[1:] if len(line) > width]
    assert not [line for line in long if line.startswith("     ")]


def test_table_shows_nothing_that_a_terminal_obeys(hostile: list[Report]) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", made(hostile, "table"))
