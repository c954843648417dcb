"""Web pages: the article without navigation and comments."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from factcheck.documents.article import Article, iso_day
from factcheck.documents.decoding import decode
from factcheck.documents.extras import extra
from factcheck.documents.formats.script import raised
from factcheck.errors import DocumentError

__all__ = ["read_html"]

_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "fw", "list", "table", "main"})
_KEPT = ("author", "sitename")


def read_html(data: bytes, name: str) -> Article:
    """The main text with one line a paragraph, heading, list item or table row (cells parted by ` | `)."""
    trafilatura = extra("trafilatura", name)
    for logger in ("trafilatura", "htmldate"):
        logging.getLogger(logger).setLevel(logging.CRITICAL)
    html = decode(data, name)
    page = trafilatura.extract(
        html,
        output_format="xml",
        with_metadata=True,
        include_formatting=True,
        include_comments=False,
        favor_recall=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": "2100-01-01"},
    )
    if page is None:
        raise DocumentError(f"{name}: no article text found in this page; paste its text into a .txt file")
    root = ElementTree.fromstring(page)
    text = "\n".join(line for line in map(_tidy, _lines(root.find("main"))) if line)
    metadata = {key: root.attrib[key] for key in _KEPT if root.attrib.get(key)}
    return Article(text, root.get("title"), iso_day(root.get("date")), root.get("url"), metadata)


def _lines(main: ElementTree.Element | None) -> list[str]:
    if main is None:
        return []
    return "".join(_pieces(main)).split("\n")


def _pieces(element: ElementTree.Element) -> Iterator[str]:
    """The text of an element; blocks stand between line feeds."""
    edge = "\n" if element.tag in _BLOCKS else ""
    yield edge
    yield _own(element, element.text or "")
    for child in element:
        if child.tag == "lb":
            yield "\n"
        yield from _pieces(child)
        yield " | " if child.tag == "cell" else ""
        yield _flat(child.tail or "")
    yield edge


def _own(element: ElementTree.Element, text: str) -> str:
    return raised(_flat(text)) if element.get("rend") == "#sup" else _flat(text)


def _flat(text: str) -> str:
    return text.replace("\n", " ")


def _tidy(line: str) -> str:
    return re.sub("[ \t]+", " ", line).strip().removesuffix("|").rstrip()
