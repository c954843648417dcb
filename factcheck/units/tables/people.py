"""Nouns for people, for events that each befall one person, and for other things news counts.

Singular, lower case. Compiled for this project from general knowledge of English news.
"""

from __future__ import annotations

__all__ = ["COUNTED_THINGS", "IRREGULAR_PLURALS", "PEOPLE", "PERSON_EVENTS", "PERSON_SUFFIXES"]

PEOPLE: frozenset[str] = frozenset(
    """
    person people individual inhabitant resident citizen national civilian human soul head
    man woman child kid boy girl baby infant toddler newborn teenager teen youth adolescent adult minor senior
    elder pensioner retiree orphan widow widower parent mother father brother sister son daughter husband wife
    spouse grandparent grandmother grandfather grandchild sibling twin relative cousin uncle aunt friend neighbour
    neighbor stranger guest visitor tourist traveller traveler passenger commuter driver pedestrian cyclist rider
    migrant immigrant emigrant refugee returnee evacuee asylum-seeker seeker exile expatriate displaced settler
    worker employee employer staff staffer labourer laborer jobseeker farmer fisherman miner builder engineer
    teacher professor lecturer tutor pupil student graduate undergraduate scholar researcher scientist academic
    doctor physician nurse surgeon dentist pharmacist paramedic midwife medic therapist psychologist patient
    donor carer caregiver volunteer activist protester protestor demonstrator marcher striker campaigner
    soldier troop serviceman servicewoman marine sailor airman officer policeman policewoman guard commander general
    veteran recruit conscript reservist fighter rebel militant insurgent gunman terrorist jihadist combatant
    militiaman mercenary sniper peacekeeper inspector observer monitor adviser advisor expert specialist analyst
    economist lawyer attorney judge juror prosecutor magistrate solicitor barrister notary witness defendant suspect
    accused prisoner inmate detainee convict offender criminal thief murderer killer victim hostage captive
    survivor dead wounded injured casualty fatality missing
    politician lawmaker legislator senator congressman congresswoman representative deputy mp minister mayor
    governor president premier chancellor councillor councilor delegate diplomat ambassador envoy official
    candidate voter elector electorate constituent democrat republican conservative liberal labourite communist
    member participant attendee respondent interviewee applicant claimant recipient beneficiary subscriber
    user customer client consumer shopper buyer seller trader investor shareholder borrower lender tenant
    landlord homeowner householder taxpayer player footballer cricketer golfer athlete coach manager referee
    team-mate teammate fan supporter spectator viewer listener reader follower writer author poet journalist
    reporter editor photographer artist musician singer actor actress director producer dancer designer
    chef cook waiter waitress baker butcher cleaner cashier clerk secretary assistant receptionist accountant
    banker broker executive chief boss leader founder owner entrepreneur contractor consultant developer programmer
    pilot astronaut cosmonaut captain crew firefighter fireman lifeguard priest bishop imam rabbi monk nun pilgrim
    believer christian muslim jew hindu buddhist catholic protestant sunni shiite shia alawite kurd arab
    american european african asian syrian iraqi iranian russian ukrainian israeli palestinian lebanese jordanian
    turk egyptian german frenchman briton italian spaniard pole greek indian pakistani afghan chinese japanese
    homeless unemployed jobless poor elderly disabled crowd population delegation
    newcomer beginner learner trainee apprentice intern colleague peer ally partner couple twin triplet
    smoker drinker addict user patient vaccinee donor carrier contact inhabitant islander villager townsman
    dweller native local foreigner alien outsider expat colonist slave peasant serf noble king queen prince princess
    actor extra stuntman model celebrity billionaire millionaire trillionaire
    dealer merchant retailer supplier carpenter plumber electrician mechanic technician operator
    """.split()
)
"""Counted one by one they are all counts of people."""

PERSON_SUFFIXES: tuple[str, ...] = (
    "man",
    "men",
    "woman",
    "women",
    "people",
    "person",
    "ist",
    "goer",
    "holder",
    "worker",
)
"""Endings that make a noun a word for a person (`crewmen`, `cellist`, `churchgoer`, `aid-worker`)."""

PERSON_EVENTS: frozenset[str] = frozenset(
    """
    death fatality casualty killing birth injury case infection hospitalisation hospitalization arrest
    suicide homicide murder drowning admission life vote diagnosis arrival departure enrolment enrollment
    """.split()
)
"""Events that each befall one person: their number is comparable with a number of people."""

COUNTED_THINGS: frozenset[str] = frozenset(
    """
    household family job vote seat home house dwelling building school hospital company business firm farm
    vehicle car truck plane aircraft ship boat train bus flight event incident attack strike accident
    birth death case infection test dose vaccination hospitalisation hospitalization country nation state city
    town village site location occasion weapon warhead missile bomb tank gun rocket munition casualty fatality
    place bed tent camp visa permit licence license passport book film song game goal run wicket medal
    application claim complaint report document email message call visit trip transaction order share stock
    contract deal loan mortgage account policy crime offence offense conviction arrest murder homicide suicide
    killing injury life animal bird fish cow sheep pig horse tree plant species island river mile
    """.split()
)
"""Further nouns that a table header may name as its unit."""

IRREGULAR_PLURALS: dict[str, str] = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child",
    "grandchildren": "grandchild", "schoolchildren": "schoolchild", "feet": "foot",
    "teeth": "tooth", "geese": "goose", "mice": "mouse", "oxen": "ox", "lives": "life", "wives": "wife",
    "knives": "knife", "leaves": "leaf", "halves": "half", "wolves": "wolf", "shelves": "shelf", "thieves": "thief",
    "loaves": "loaf", "calves": "calf", "selves": "self", "criteria": "criterion", "phenomena": "phenomenon",
    "analyses": "analysis", "crises": "crisis", "theses": "thesis", "bases": "base", "diagnoses": "diagnosis",
    "data": "datum", "media": "medium", "bacteria": "bacterium", "millennia": "millennium", "alumni": "alumnus",
    "fungi": "fungus", "nuclei": "nucleus", "indices": "index", "vertices": "vertex", "matrices": "matrix",
    "species": "species", "series": "series", "aircraft": "aircraft", "means": "means", "police": "police",
    "cattle": "cattle", "troops": "troop", "movies": "movie", "cookies": "cookie", "calories": "calorie",
    "selfies": "selfie", "zombies": "zombie", "ties": "tie", "lies": "lie", "pies": "pie", "buses": "bus",
    "gases": "gas", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "heroes": "hero",
    "potatoes": "potato", "tomatoes": "tomato", "shoes": "shoe", "toes": "toe", "houses": "house",
    "spouses": "spouse", "horses": "horse", "nurses": "nurse", "cases": "case", "uses": "use", "causes": "cause",
    "axes": "axe", "news": "news", "headquarters": "headquarters", "deer": "deer", "sheep": "sheep",
}  # fmt: skip
"""Plurals that the rules of English do not give, and those they would give wrongly."""
