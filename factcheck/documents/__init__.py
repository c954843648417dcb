"""Read an article into a `Document`: text, title, publication date, address, paragraphs."""

from factcheck.documents.document import Document, Paragraph

__all__ = ["Document", "Paragraph", "read_document"]


def read_document(path: str) -> Document:
    """Read an article from a file, or from standard input where `path` is `-`."""
    raise NotImplementedError
