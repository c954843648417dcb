"""Plain text and Markdown, kept character by character."""

from __future__ import annotations

import re

from factcheck.documents.article import Article, iso_day
from factcheck.documents.decoding import decode
from factcheck.documents.published import states_publication

__all__ = ["read_markdown", "read_text"]

TITLE_LENGTH = 140
"""Characters; news headlines run to about 100, a longer first line is a paragraph."""
_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?)\n---\s*\n", re.DOTALL)
_FIELD = re.compile(r"^(\w+)\s*:\s*(.+?)\s*$", re.MULTILINE)
_HEADING = re.compile(r"^#\s+(.+?)\s*#*\s*$", re.MULTILINE)


def read_text(data: bytes, name: str) -> Article:
    """A text whose first line is the title where it reads like one."""
    text = decode(data, name)
    return Article(text, title=_headline(text))


def read_markdown(data: bytes, name: str) -> Article:
    """A Markdown file; title, date and address come from its front matter, else from the first heading."""
    text = decode(data, name)
    front = _FRONT_MATTER.match(text.replace("\r\n", "\n"))
    fields = {key.lower(): value.strip("\"'") for key, value in _FIELD.findall(front[1])} if front else {}
    heading = _HEADING.search(text)
    title = fields.pop("title", None) or (heading[1] if heading else None)
    published = iso_day(fields.pop("date", None)) or iso_day(fields.pop("published", None))
    return Article(text, title, published, fields.pop("url", None), fields)


def _headline(text: str) -> str | None:
    first, _, rest = text.strip().partition("\n")
    if states_publication(first):
        first, _, rest = rest.strip().partition("\n")
    first = first.strip()
    is_title = rest.strip() and len(first) <= TITLE_LENGTH and first[-1:] not in '.!;,:"”'
    return first if first and is_title else None
