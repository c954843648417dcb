"""Read an article into a `Document`: text, title, publication date, address, paragraphs."""

from factcheck.documents.document import Document, Paragraph
from factcheck.documents.reading import read_document

__all__ = ["Document", "Paragraph", "read_document"]
