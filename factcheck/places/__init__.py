"""Names, codes, demonyms and containment of places."""

from factcheck.places.gazetteer import Place, contains, country, is_aggregate, place, resolve, resolve_code
from factcheck.places.mentions import PlaceMention, find_places, institution_home, without_places

__all__ = [
    "Place",
    "PlaceMention",
    "contains",
    "country",
    "find_places",
    "institution_home",
    "is_aggregate",
    "place",
    "resolve",
    "resolve_code",
    "without_places",
]
