"""Words beside a number that show it to be no quantity, or a date, or a name."""

from __future__ import annotations

__all__ = [
    "AGED",
    "ATTRIBUTES",
    "AT_ONE",
    "CLOCK_AFTER",
    "DAYS",
    "EARLY_YEAR_BEFORE",
    "GROUPS",
    "HALF_BEFORE",
    "LATER_YEARS",
    "LINKS",
    "MILLION_CUES",
    "MONEY_GOES_FOR",
    "MONTHS",
    "NAME_HEADS",
    "NOT_NAMES",
    "NO_ONE_BEFORE",
    "PRICED",
    "QUARTER_BEFORE",
    "RECENT_YEARS",
    "SCORE_WORDS",
    "SECONDS_BEFORE",
    "SYMBOL_CUES",
    "TECHNICAL_NAMES",
    "UNIT_BEFORE",
    "VERBS_LIKE_UNITS",
    "WEIGHT_CUES",
    "YEARS",
    "YEAR_BEFORE",
    "YEAR_OWNS",
]  # fmt: skip

MONTHS: frozenset[str] = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.
    """.split()
)

YEAR_BEFORE: frozenset[str] = frozenset(
    """
    in since by until till from during after before early late mid of the and to for year fiscal fy spring summer autumn
    fall winter circa through throughout between this last next © copyright class season christmas easter
    january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec quarter h1 h2 q1 q2 q3 q4 a.d. ad bc around about post pre beyond than on end
    """.split()
)
"""Before a bare four-digit number these make it a year."""

YEAR_OWNS: frozenset[str] = frozenset(
    "level levels peak figure figures value total average baseline high low mark".split()
)
"""After a bare four-digit number these are what that year had (`above its 2010 level`)."""

UNIT_BEFORE: dict[str, str] = {
    "aged": "year of age", "age": "year of age", "ages": "year of age", "magnitude": "magnitude",
    "absolute": "kelvin",
}  # fmt: skip
"""Words that give the unit of the bare number after them."""

ATTRIBUTES: frozenset[str] = frozenset(
    """
    member nation country state team seat page part point person man woman judge bed bedroom room storey story floor
    player passenger lane mile game week month minute hour
    """.split()
)
"""Nouns that with a number describe the next noun, hyphen or not (`the 11 member panel`)."""

AGED: tuple[str, ...] = (
    "he is", "she is", "who is", "i am", "he was", "she was", "who was", "i was", "he's", "she's", "i'm", "he’s", "she’s",
    "i’m", "he will be", "she will be", "he'd be", "she'd be", "he would be", "she would be", "turned", "turns", "turning",
    "turn", "he had been", "she had been", "he is now", "she is now", "he is only", "she is only", "he was only",
    "she was only", "he was just", "she was just", "when i was", "i am now", "now aged", "then aged", "aged just", "aged only",
)  # fmt: skip
"""Before a bare number that ends a clause these make it an age (`she was 41 at the time`)."""

LINKS: frozenset[str] = frozenset("was were is are be been at totaled totalled posted reported".split())
"""Words that a figure must follow, so that one in brackets is no aside."""

MILLION_CUES: frozenset[str] = frozenset(
    """
    population people users viewers subscribers sales votes voters copies passengers customers jobs homes visitors
    tourists units households migrants refugees inhabitants residents members followers downloads tickets were are have
    circulation readership audience listeners loans accounts
    """.split()
)
"""Near `66.4m` these make it millions and no metres."""

AT_ONE: tuple[str, ...] = (" point", " time", " stage", " moment", " go", " stroke", " sitting")
"""After `at one` these make it a time and no number."""

SECONDS_BEFORE: frozenset[str] = frozenset("of to took takes at by about least most than".split())
"""Before whole digits with an `s` these make it seconds."""

QUARTER_BEFORE: frozenset[str] = frozenset("in for during within every each any after over per".split())
"""Before `one quarter` these make it three months."""

SYMBOL_CUES: dict[str, tuple[str, frozenset[str]]] = {
    "A": ("ampere", frozenset("current amp amps ampere amperes fuse circuit battery charger".split())),
    "C": ("coulomb", frozenset("charge charges electron coulomb coulombs proton".split())),
    "F": ("farad", frozenset("capacitor capacitors capacitance farad farads".split())),
    "T": ("tesla", frozenset("magnet magnets magnetic field mri tesla".split())),
    "kn": ("HRK", frozenset("kuna croatia croatian zagreb cost costs price paid pay ticket".split())),
}
"""Symbol of several units → the unit it means beside one of the words."""

WEIGHT_CUES: frozenset[str] = frozenset(
    """
    weigh weighs weighed weighing weight heavy heavier heaviest lightweight kg kilo kilos kilogram kilograms kilogramme
    ounce ounces gram grams obese diet slimmer baby infant scales ton tons tonne tonnes lb lbs lean meat beef catch fish fat muscle
    gained lifted lift bench squat deadlift newborn birthweight cargo payload load luggage baggage carry thrust flour
    sugar butter potatoes litter trash garbage explosives cocaine marijuana heroin meth tnt exercising dieting
    """.split()
)
"""Near `pounds` these make them a weight and no money."""

MONEY_GOES_FOR: frozenset[str] = frozenset(
    """
    debt debts money cash funds funding damage damages savings investment investments aid tax taxes taxpayer taxpayers
    public private new extra additional government state public-sector revenue income profit profits losses loans
    spending cuts benefits grants the his her its their our your my this that these
    """.split()
)
"""After `pounds of` these leave it money; anything else is weighed."""

EARLY_YEAR_BEFORE: frozenset[str] = frozenset(["in", "since", "circa", "ca", "a.d", "ad", "year", "anno"])
"""Before a bare four-digit number of any century these make it a year."""

TECHNICAL_NAMES: frozenset[str] = frozenset(
    "480p 720p 1080p 1,080p 1080i 1440p 2160p 2G 3G 4G 5G 6G 2D 3D".split()
)
"""Names of standards that look like a number with a unit."""

YEARS: tuple[int, int] = (1000, 2200)
"""Numbers that are written like years."""
LATER_YEARS: tuple[int, int] = (2101, 2200)
"""Years of forecasts, which need a word like `by` before them."""
RECENT_YEARS: tuple[int, int] = (1900, 2100)
"""Bare numbers that the news means as years unless something speaks for a count."""

DAYS: frozenset[str] = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""`killed 5 Monday` counts, though the next word has a capital."""

HALF_BEFORE: frozenset[str] = frozenset(
    "this first second last next other opening final closing latter previous better each either whole".split()
)
"""Before `half` these make it a half of a game or a year."""

CLOCK_AFTER: frozenset[str] = frozenset(
    "am a.m. a.m pm p.m. p.m o'clock o’clock oclock gmt utc est edt pst pdt cet bst hrs".split()
)

NAME_HEADS: frozenset[str] = frozenset(
    """
    section article chapter paragraph clause amendment rule title resolution act bill proposition page pages volume vol
    vol. issue figure fig fig. table appendix annex exhibit part book line lines verse psalm route highway interstate
    road junction exit gate terminal platform runway flight room suite apartment apt building bldg floor unit building
    block lot district ward precinct zone sector area region group grade level tier category class phase stage step
    type model version mark mk series season episode round game match week day night lap heat lane number numbers no no.
    nos nos. # channel radio studio windows iphone ipad galaxy pixel xbox playstation boeing airbus apollo voyager
    formula world war king pope covid sars h n super bowl wrestlemania expo agenda g group catch fahrenheit
    ft division batch lot item case docket file form schedule tax code zip postcode box po p.o. tel telephone phone call
    dial fax ext extension id isbn issn doi rfc iso pier camp site plot house hall ps vitamin omega carbon
    nasdaq dow ftse s&p asx russell nikkei cac dax stoxx topix sensex ibex fortune uranium plutonium strontium iodine caesium cesium polonium helium element superman rocky fast toy terminator
    level-level scale magnitude point question answer option choice plan day-day year-year step quarter q room
    bus train tram line motorway engine ladder company platoon regiment brigade battalion squadron division corps
    army fleet wing patrol unit operation project task force code status error bug chapter psalms corinthians kings
    samuel timothy thessalonians peter john genesis exodus leviticus numbers matthew luke acts romans
    """.split()
) - frozenset(
    """line lines game match week night day area region building house site point year case items number numbers
    act bill book king pope john peter luke wing fleet army company world war group plan part class season round
    camp unit option question answer choice floor call tax fast code radio studio company class train bus h n g q ft
    carbon element form project operation scale magnitude quarter heat exit road lot room""".split()
)
"""A bare number after one of these words numbers a thing (`Section 427`, `page 12`)."""

GROUPS: tuple[str, ...] = ("Group of ", "Gang of ", "Club of ", "Committee of ")
"""Before a number word with a capital these make it a name (`the Group of Seven`)."""

NO_ONE_BEFORE: frozenset[str] = frozenset(
    """
    no any every each some this that which the another other big old same loved anyone everyone former latter
    """.split()
)
"""Before `one` these make it a pronoun."""

NOT_NAMES: frozenset[str] = frozenset(
    """
    the a an and or but if in on at by for from to of with as about around over under some up only just all nearly almost
    more less at least most fewer than between both these those its his her their our my your this that there it he she we
    they after before since when while where because so then now also even still yet once every each another other
    no not i one two three four five six seven eight nine ten last next past first what who how why is are was were has
    have had will would can could may might must do does did be been being additional total approximately roughly within
    during through until till against among across into onto toward towards behind beyond above below near without
    according given including plus minus per meanwhile however today yesterday tomorrow overall combined
    monday tuesday wednesday thursday friday saturday sunday
    us u.s. uk u.k. eu un
    """.split()
)
"""Capitalised at the start of a sentence or title these are no names; `US 300 troops` counts troops."""

SCORE_WORDS: frozenset[str] = frozenset(
    """
    win wins won winning beat beats beating beaten defeat defeats defeated defeating victory draw draws drew drawn tie
    tied lead leads leading led lost loss losing score scored scoreline vote voted ruling ruled ranked record set sets
    final semifinal semi-final match game games goal goals trail trailed trailing comeback rout thrashing shutout run
    aggregate leg half-time halftime upset edged downed pipped aces
    """.split()
)
"""Near `3-1` these make it a score or a tally of votes."""

PRICED: frozenset[str] = frozenset(
    """
    barrel bushel capita family head household ounce person piece share unit ticket night seat room plate copy
    bottle pack bag box can cup dose shot song game match episode class lesson session visit ride trip meal item
    call vote pupil student child worker employee customer subscriber patient passenger member vehicle
    """.split()
)
"""What prices are given for beside units of measure (`$5 a ticket`)."""

VERBS_LIKE_UNITS: frozenset[str] = frozenset(["KRW"])
"""Units whose word is also a verb, which follows a year (`who in 2010 won the seat`)."""
