"""Names, codes, demonyms and containment of places."""

from factcheck.places.gazetteer import Place, contains, country, is_aggregate, place, resolve, resolve_code
from factcheck.places.memberships import members_on, same_members
from factcheck.places.mentions import PlaceMention, find_places, institution_home, without_places

__all__ = [
    "Place",
    "PlaceMention",
    "contains",
    "country",
    "find_places",
    "institution_home",
    "is_aggregate",
    "members_on",
    "place",
    "resolve",
    "resolve_code",
    "same_members",
    "without_places",
]
