"""Read an article into a `Document`: text, title, publication date, address, paragraphs."""

from factcheck.documents.document import Document, Paragraph

__all__ = ["Document", "Paragraph"]
