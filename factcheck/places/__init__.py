"""Names, codes, demonyms and containment of places."""

from factcheck.places.gazetteer import Place, resolve

__all__ = ["Place", "resolve"]
