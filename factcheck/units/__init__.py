"""Units of measure, money, percentages and counted nouns, and conversion between them.

Canonical units are lower-case English names in the singular, words parted by blanks:

- `percent`, `percentage point`, `basis point`, `per mille`, `part per million`; `percent of GDP` keeps a base
- money: the ISO 4217 code (`USD`), `2015 USD` with its year, coins by name (`cent`, `penny`);
  `dinar`, `rial`, `krone`, `shilling` where the country is not said
- measures: British spelling (`metre`, `kilometre`, `litre`, `square mile`, `cubic foot`, `celsius`),
  `metric ton` (tonne), `ton` (short ton) and `long ton`, `pound mass`, `year of age`
- rates: `mile per hour`, `dollar per barrel` (money in words), `deaths per 100,000 people`,
  `per 1,000 live births`
- counted nouns: as written, in the plural (`people`, `refugee places`, `chemical weapons inspectors`);
  persons, inhabitants and individuals are `people`; `times`, `point`, `unit`

Measures and their spellings lie in `tables/`.
"""

from factcheck.units.canonical import canonical
from factcheck.units.conversion import convert, describe_conversion
from factcheck.units.dimensions import comparable, dimension
from factcheck.units.nouns import is_event_of_person, is_person_noun, is_plural, plural, singular

__all__ = [
    "canonical",
    "comparable",
    "convert",
    "describe_conversion",
    "dimension",
    "is_event_of_person",
    "is_person_noun",
    "is_plural",
    "plural",
    "singular",
]
