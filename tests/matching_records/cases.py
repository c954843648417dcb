"""Made-up sentences about the tables in `data/`, each with the computation that it states.

A sentence is true when its fields are filled with the answers; it is altered by changing one of them.
"""

# ruff: noqa: E501 — a sentence is easier to read on one line than wrapped
from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from string import Formatter

from factcheck.claims import Claim, Kind
from factcheck.quantities import Comparator
from tests.matching_records.answers import Answers
from tests.matching_records.helpers import DATA, claim_at

FACTORS = (1.3, 0.72, 1.18, 0.84, 1.55, 0.6)
"""What the altered figures are multiplied by, in turn."""


@dataclass(frozen=True)
class Case:
    table: str
    sentence: str
    gold: Callable[[Answers], tuple[float, ...] | float]
    kind: Kind = Kind.SHARE
    comparator: Comparator = Comparator.EQUAL


@dataclass(frozen=True)
class Example:
    table: str
    claim: Claim
    gold: float
    true: bool


def car(t: Answers) -> float:
    return t.share(("get to work", "Car, alone"))


C, L, F, B, R, S, P, X = (
    "commute-survey", "library-poll", "kitchen-fires", "dog-bites", "restaurant-inspections", "sleep-habits", "space-survey",
    "football-suspensions",
)  # fmt: skip
TUNING = (C, L, F, B, R)
HELD_OUT = (S, P, X)
M, U, D, A = ("films-survey", "sky-sightings", "police-deaths", "painting-show")
FRESH = (M, U, D, A)
"""Written last and never tuned on."""

CASES = [
    Case(C, "The poll, which closed on Sunday, drew {:.0f} respondents.", lambda t: t.count(), Kind.COUNT),
    Case(C, "Some {:.0f} percent of those who answered drive to work alone in a car.", car),
    Case(
        C,
        "Only {:.0f} percent of commuters ride a bicycle to work.",
        lambda t: t.share(("get to work", "Bicycle")),
    ),
    Case(
        C,
        "In the Northeast, {:.0f} percent take the train or the subway, compared with {:.0f} percent in the South.",
        lambda t: (
            t.share(("get to work", "Train or subway"), ("Region", "Northeast")),
            t.share(("get to work", "Train or subway"), ("Region", "South")),
        ),
    ),
    Case(
        C,
        "Fully {:.0f} percent of respondents said they would not pay a congestion charge to drive downtown.",
        lambda t: t.share(("congestion", "No")),
    ),
    Case(
        C,
        "Men were readier to pay the congestion charge ({:.0f} percent) than women ({:.0f} percent).",
        lambda t: (
            t.share(("congestion", "Yes"), ("Gender", "Male")),
            t.share(("congestion", "Yes"), ("Gender", "Female")),
        ),
    ),
    Case(
        C,
        "The average commute takes {:.0f} minutes one way.",
        lambda t: t.aggregate("mean", "minutes"),
        Kind.LEVEL,
    ),
    Case(
        C,
        "Train riders spend {:.1f} minutes on their commute on average.",
        lambda t: t.aggregate("mean", "minutes", ("get to work", "Train or subway")),
        Kind.LEVEL,
    ),
    Case(
        C,
        "The longest commute reported was {:.0f} minutes.",
        lambda t: t.aggregate("max", "minutes"),
        Kind.LEVEL,
    ),
    Case(
        C,
        "Overall, {:.0f} percent are very or somewhat satisfied with their commute.",
        lambda t: t.share(("satisfied", ["Very satisfied", "Somewhat satisfied"])),
    ),
    Case(
        C,
        "Among people aged 18 to 29, {:.0f} percent walk to work.",
        lambda t: t.share(("get to work", "Walk"), ("Age", "18 - 29")),
    ),
    Case(
        C,
        "Music is the favorite pastime: {:.0f} percent listen to music while commuting, and {:.0f} percent read.",
        lambda t: (
            t.share(("while commuting", lambda v: "Listen to music" in v)),
            t.share(("while commuting", lambda v: "Read" in v.split(";"))),
        ),
    ),
    Case(
        C,
        "A total of {:.0f} people in the survey take the bus.",
        lambda t: t.count(("get to work", "Bus")),
        Kind.COUNT,
    ),
    Case(
        C,
        "For commuters 60 and older, {:.0f} percent were very dissatisfied with the trip.",
        lambda t: t.share(("satisfied", "Very dissatisfied"), ("Age", "60+")),
    ),
    Case(
        C,
        "Nearly {:.0f} percent of women surveyed in the Midwest work from home.",
        lambda t: t.share(("get to work", "I work from home"), ("Gender", "Female"), ("Region", "Midwest")),
    ),
    Case(
        L,
        "Of the {:.0f} people polled, {:.0f} percent never visit a public library.",
        lambda t: (t.count(), t.share(("visit a public", "Never"))),
    ),
    Case(
        L,
        "Borrowing books is the main reason for {:.0f} percent of library users, followed by studying or working ({:.0f} percent).",
        lambda t: (
            t.share(("main reason", "Borrowing books")),
            t.share(("main reason", "Studying or working")),
        ),
    ),
    Case(
        L,
        "Just {:.0f} percent think libraries should always charge late fees.",
        lambda t: t.share(("late fees", "Yes, always")),
    ),
    Case(
        L,
        "{:.0f} percent said late fees should be charged, but only to adults.",
        lambda t: t.share(("late fees", "Yes, but only to adults")),
    ),
    Case(
        L,
        "About {:.0f} percent want libraries to charge no late fees, never.",
        lambda t: t.share(("late fees", "No, never")),
    ),
    Case(
        L,
        "Parents of children under 18 are different: {:.0f} percent of them go to the library mainly for children's events.",
        lambda t: t.share(("main reason", "Events for children"), ("children under", "Yes")),
    ),
    Case(
        L,
        "In the past year {:.0f} percent borrowed an e-book or audiobook.",
        lambda t: t.share(("e-book", "Yes")),
    ),
    Case(
        L,
        "Respondents read an average of {:.1f} books last year.",
        lambda t: t.aggregate("mean", "books did"),
        Kind.LEVEL,
    ),
    Case(
        L,
        "The median respondent read {:.0f} books last year.",
        lambda t: t.aggregate("median", "books did"),
        Kind.LEVEL,
    ),
    Case(
        L,
        "Among people with a graduate degree, {:.0f} percent visit a library at least a few times per month.",
        lambda t: t.share(
            ("visit a public", ["Every day", "A few times per week", "A few times per month"]),
            ("Education", "Graduate degree"),
        ),
    ),
    Case(
        L,
        "Among households earning less than $25,000, {:.0f} percent use the library for its internet.",
        lambda t: t.share(("main reason", "Using the internet"), ("Income", "$0 - $24,999")),
    ),
    Case(
        L,
        "{:.0f} percent of respondents over 60 have borrowed an e-book or audiobook, against {:.0f} percent of those aged 18-29.",
        lambda t: (
            t.share(("e-book", "Yes"), ("your age", "> 60")),
            t.share(("e-book", "Yes"), ("your age", "18-29")),
        ),
    ),
    Case(
        L,
        "Exactly {:.0f} respondents visit the library every day.",
        lambda t: t.count(("visit a public", "Every day")),
        Kind.COUNT,
    ),
    Case(
        L,
        "{:.0f} people said they go there for somewhere quiet to sit.",
        lambda t: t.count(("main reason", "Somewhere quiet to sit")),
        Kind.COUNT,
    ),
    Case(
        F,
        "Firefighters were called to {:.0f} kitchen fires over the five years.",
        lambda t: t.count(),
        Kind.COUNT,
    ),
    Case(
        F,
        "Unattended cooking caused {:.0f} percent of the fires for which a cause is known.",
        lambda t: t.share(("cause", "Unattended cooking")),
    ),
    Case(
        F,
        "There was no smoke alarm in {:.0f} percent of the fires.",
        lambda t: t.share(("smoke_alarm", "No")),
    ),
    Case(
        F,
        "In Northgate alone, {:.0f} fires broke out in apartments.",
        lambda t: t.count(("district", "Northgate"), ("building", "Apartment")),
        Kind.COUNT,
    ),
    Case(F, "In all, {:.0f} people were injured.", lambda t: t.aggregate("sum", "injured"), Kind.COUNT),
    Case(
        F,
        "The fires in restaurants injured a total of {:.0f} people.",
        lambda t: t.aggregate("sum", "injured", ("building", "Restaurant")),
        Kind.COUNT,
    ),
    Case(
        F,
        "In 2019 the department recorded {:.0f} fires.",
        lambda t: t.count(("incident_date", lambda d: d.year == 2019)),
        Kind.COUNT,
    ),
    Case(F, "The average fire did ${:,.0f} in damage.", lambda t: t.aggregate("mean", "damage"), Kind.LEVEL),
    Case(
        F,
        "The costliest blaze caused ${:,.0f} of damage.",
        lambda t: t.aggregate("max", "damage"),
        Kind.LEVEL,
    ),
    Case(F, "Arson was behind {:.0f} of the fires.", lambda t: t.count(("cause", "Arson")), Kind.COUNT),
    Case(
        F,
        "Electrical faults accounted for {:.0f} percent of office fires.",
        lambda t: t.share(("cause", "Electrical fault"), ("building", "Office")),
    ),
    Case(
        F,
        "Since 2021, {:.0f} fires have been put down to smoking.",
        lambda t: t.count(("cause", "Smoking"), ("incident_date", lambda d: d.year >= 2021)),
        Kind.COUNT,
    ),
    Case(B, "The city counted {:.0f} dog bites between 2019 and 2022.", lambda t: t.count(), Kind.COUNT),
    Case(
        B,
        "German shepherds were responsible for {:.0f} percent of the bites.",
        lambda t: t.share(("breed", "German Shepherd")),
    ),
    Case(
        B,
        "In Uptown, {:.0f} percent of bites were severe.",
        lambda t: t.share(("severity", "Severe"), ("borough", "Uptown")),
    ),
    Case(B, "The dog was off its leash in {:.0f} percent of cases.", lambda t: t.share(("off_leash", "Yes"))),
    Case(
        B,
        "Pit bulls bit {:.0f} people in Eastside.",
        lambda t: t.count(("breed", "Pit Bull"), ("borough", "Eastside")),
        Kind.COUNT,
    ),
    Case(B, "{:.0f} bites left only minor wounds.", lambda t: t.count(("severity", "Minor")), Kind.COUNT),
    Case(
        B,
        "The average victim was {:.0f} years of age.",
        lambda t: t.aggregate("mean", "victim_age"),
        Kind.LEVEL,
    ),
    Case(
        B,
        "The youngest victim was {:.0f} years old, the oldest {:.0f}.",
        lambda t: (t.aggregate("min", "victim_age"), t.aggregate("max", "victim_age")),
        Kind.LEVEL,
    ),
    Case(B, "The data cover {:.0f} different breeds.", lambda t: t.distinct("breed"), Kind.COUNT),
    Case(
        B,
        "Of the chihuahuas that bit someone, {:.0f} percent were spayed or neutered.",
        lambda t: t.share(("spayed", "Yes"), ("breed", "Chihuahua")),
    ),
    Case(
        B,
        "In 2020, {:.0f} people were bitten, {:.0f} of them by mixed breeds.",
        lambda t: (
            t.count(("date", lambda d: d.year == 2020)),
            t.count(("date", lambda d: d.year == 2020), ("breed", "Mixed breed")),
        ),
        Kind.COUNT,
    ),
    Case(R, "Inspectors gave an A to {:.0f} percent of restaurants.", lambda t: t.share(("Grade", "A"))),
    Case(R, "Inspectors closed {:.0f} restaurants.", lambda t: t.count(("Closed", "Yes")), Kind.COUNT),
    Case(
        R,
        "Chinatown restaurants scored {:.1f} points on average.",
        lambda t: t.aggregate("mean", "Score", ("Neighborhood", "Chinatown")),
        Kind.LEVEL,
    ),
    Case(
        R,
        "Rodents were found in {:.0f} of the inspections.",
        lambda t: t.count(("Type of", "Rodents")),
        Kind.COUNT,
    ),
    Case(
        R,
        "Hand washing was the problem in {:.0f} percent of Indian restaurants.",
        lambda t: t.share(("Type of", "Hand washing"), ("Cuisine", "Indian")),
    ),
    Case(
        R,
        "{:.0f} inspections turned up more than two critical violations.",
        lambda t: t.count(("Critical", lambda n: n > 2)),
        Kind.COUNT,
    ),
    Case(
        R,
        "In 2017, {:.0f} percent of inspections in Lakeview ended with a C grade.",
        lambda t: t.share(("Grade", "C"), ("Neighborhood", "Lakeview"), ("Year", 2017.0)),
    ),
    Case(R, "The worst score was {:.0f}.", lambda t: t.aggregate("min", "Score"), Kind.LEVEL),
    Case(
        R,
        "Inspectors recorded {:.0f} critical violations in all at Mexican restaurants.",
        lambda t: t.aggregate("sum", "Critical", ("Cuisine", "Mexican")),
        Kind.COUNT,
    ),
    Case(
        R,
        "Downtown, {:.0f} restaurants were closed in 2016.",
        lambda t: t.count(("Closed", "Yes"), ("Neighborhood", "Downtown"), ("Year", 2016.0)),
        Kind.COUNT,
    ),
    Case(
        S,
        "{:.0f} percent of men snore, against {:.0f} percent of women.",
        lambda t: (t.share(("snores", "Yes"), ("sex", "M")), t.share(("snores", "Yes"), ("sex", "F"))),
    ),
    Case(S, "Almost {:.0f} percent keep a phone in the bedroom.", lambda t: t.share(("phone", "Yes"))),
    Case(
        S, "Participants slept {:.1f} hours on average.", lambda t: t.aggregate("mean", "hours"), Kind.LEVEL
    ),
    Case(
        S,
        "Retired people slept an average of {:.1f} hours.",
        lambda t: t.aggregate("mean", "hours", ("employment", "Retired")),
        Kind.LEVEL,
    ),
    Case(
        S, "{:.0f} percent rated the quality of their sleep as poor.", lambda t: t.share(("quality", "Poor"))
    ),
    Case(
        S,
        "Of those 55 and over, {:.0f} percent often or always take naps.",
        lambda t: t.share(("naps", ["Often", "Always"]), ("age_group", "55 and over")),
    ),
    Case(
        S,
        "Melatonin was used by {:.0f} of the {:.0f} participants.",
        lambda t: (t.count(("aid", "Melatonin")), t.count()),
        Kind.COUNT,
    ),
    Case(S, "{:.0f} percent never nap.", lambda t: t.share(("naps", "Never"))),
    Case(
        S,
        "Among students, {:.0f} percent said their sleep was good or excellent.",
        lambda t: t.share(("quality", ["Good", "Excellent"]), ("employment", "Student")),
    ),
    Case(
        S,
        "{:.0f} people drink more than three cups of coffee.",
        lambda t: t.count(("cups", lambda n: n > 3)),
        Kind.COUNT,
    ),
    Case(
        S,
        "The median participant drinks {:.0f} cups of coffee a day.",
        lambda t: t.aggregate("median", "cups"),
        Kind.LEVEL,
    ),
    Case(
        S,
        "Some {:.0f} percent of part-time workers have no phone in the bedroom.",
        lambda t: t.share(("phone", "No"), ("employment", "Part-time")),
    ),
    Case(P, "The survey questioned {:.0f} adults.", lambda t: t.count(), Kind.COUNT),
    Case(
        P,
        "{:.0f} percent of Americans believe there is intelligent life elsewhere in the universe.",
        lambda t: t.share(("intelligent", "Yes")),
    ),
    Case(
        P,
        "Another {:.0f} percent were not sure whether intelligent life exists elsewhere in the universe.",
        lambda t: t.share(("intelligent", "Not sure")),
    ),
    Case(
        P,
        "A third of the public, {:.0f} percent, have seen something in the sky that they could not explain.",
        lambda t: t.share(("in the sky", "Yes")),
    ),
    Case(
        P,
        "Among women, {:.0f} percent are not at all likely to accept a free trip to Mars; among men it is {:.0f} percent.",
        lambda t: (
            t.share(("Mars", "Not at all likely"), ("Gender", "Woman")),
            t.share(("Mars", "Not at all likely"), ("Gender", "Man")),
        ),
    ),
    Case(
        P,
        "Only {:.0f} percent think that we spend too little on space exploration.",
        lambda t: t.share(("spending", "We spend too little")),
    ),
    Case(
        P,
        "{:.0f} percent strongly or somewhat agree that governments should share everything they know about UFOs.",
        lambda t: t.share(("UFO", ["Strongly agree", "Somewhat agree"])),
    ),
    Case(
        P,
        "Saturn is the favorite planet of {:.0f} percent, Mars of {:.0f} percent.",
        lambda t: (t.share(("Favorite", "Saturn")), t.share(("Favorite", "Mars"))),
    ),
    Case(
        P,
        "In New England, {:.0f} percent picked Jupiter as their favorite planet.",
        lambda t: t.share(("Favorite", "Jupiter"), ("US Region", "New England")),
    ),
    Case(
        P,
        "People would pay ${:,.0f} on average for a trip into orbit.",
        lambda t: t.aggregate("mean", "dollars"),
        Kind.LEVEL,
    ),
    Case(
        P,
        "Respondents younger than 30 were the least sceptical: {:.0f} percent of them believe in intelligent life elsewhere in the universe.",
        lambda t: t.share(("intelligent", "Yes"), ("Age", "18 - 29")),
    ),
    Case(
        P,
        "{:.0f} respondents chose Neptune as their favorite planet.",
        lambda t: t.count(("Favorite", "Neptune")),
        Kind.COUNT,
    ),
    Case(X, "Since 2009 the league has handed out {:.0f} suspensions.", lambda t: t.count(), Kind.COUNT),
    Case(
        X,
        "Doping was the offense in {:.0f} cases, betting in {:.0f}.",
        lambda t: (t.count(("offense", "Doping")), t.count(("offense", "Betting"))),
        Kind.COUNT,
    ),
    Case(X, "The Kings had {:.0f} players suspended.", lambda t: t.count(("club", "Kings")), Kind.COUNT),
    Case(X, "Players appealed in {:.0f} percent of cases.", lambda t: t.share(("appealed", "Yes"))),
    Case(
        X,
        "Of those who appealed, {:.0f} percent had the ban reduced.",
        lambda t: t.share(("outcome", "Reduced"), ("appealed", "Yes")),
    ),
    Case(
        X,
        "The average suspension for violent play was {:.1f} matches.",
        lambda t: t.aggregate("mean", "matches", ("offense", "Violent play")),
        Kind.LEVEL,
    ),
    Case(
        X,
        "{:.0f} suspensions lasted eight or more matches.",
        lambda t: t.count(("matches", lambda n: n >= 8)),
        Kind.COUNT,
    ),
    Case(
        X,
        "In 2018, {:.0f} percent of suspensions were for off-field conduct.",
        lambda t: t.share(("offense", "Off-field conduct"), ("season", 2018.0)),
    ),
    Case(
        X,
        "Suspended players missed {:,.0f} matches altogether.",
        lambda t: t.aggregate("sum", "matches"),
        Kind.COUNT,
    ),
    Case(
        X,
        "The Falcons' bans for betting number {:.0f}.",
        lambda t: t.count(("club", "Falcons"), ("offense", "Betting")),
        Kind.COUNT,
    ),
    Case(
        X,
        "Before 2013 there were {:.0f} suspensions.",
        lambda t: t.count(("season", lambda y: y < 2013)),
        Kind.COUNT,
    ),
    Case(
        M,
        "Of the {:.0f} people in our survey, {:.0f} percent said they had seen at least one of the Moon Raiders films.",
        lambda t: (t.count(), t.share(("seen any", "Yes"))),
    ),
    Case(
        M,
        "Two-thirds of those who have seen a film, or {:.0f} percent, call themselves fans of the franchise.",
        lambda t: t.share(("fan of", "Yes")),
    ),
    Case(
        M,
        "As for who shot first, {:.0f} percent went with Captain Rook and {:.0f} percent with Zelda Finn.",
        lambda t: (t.share(("shot first", "Captain Rook")), t.share(("shot first", "Zelda Finn"))),
    ),
    Case(
        M,
        "Thirty-some percent, {:.0f} percent to be exact, did not understand the question of who shot first.",
        lambda t: t.share(("shot first", "I don't understand this question")),
    ),
    Case(
        M,
        "Dr. Pell is viewed very favorably by {:.0f} percent of respondents.",
        lambda t: t.share(("Dr. Pell", "Very favorably")),
    ),
    Case(
        M,
        "Dr. Pell is viewed very or somewhat unfavorably by {:.0f} percent.",
        lambda t: t.share(("Dr. Pell", ["Somewhat unfavorably", "Very unfavorably"])),
    ),
    Case(
        M,
        "Men ({:.0f} percent) were about as likely as women ({:.0f} percent) to be familiar with the novels.",
        lambda t: (
            t.share(("novels", "Yes"), ("Gender", "Male")),
            t.share(("novels", "Yes"), ("Gender", "Female")),
        ),
    ),
    Case(
        M,
        "Viewers have watched the first film {:.1f} times on average.",
        lambda t: t.aggregate("mean", "first film"),
        Kind.LEVEL,
    ),
    Case(
        M,
        "Among viewers in New England, {:.0f} percent are fans.",
        lambda t: t.share(("fan of", "Yes"), ("Location", "New England")),
    ),
    Case(
        M,
        "{:.0f} percent of people between 30 and 44 have never seen any of the films.",
        lambda t: t.share(("seen any", "No"), ("Age", "30-44")),
    ),
    Case(
        M,
        "A total of {:.0f} respondents are not fans of the Moon Raiders franchise.",
        lambda t: t.count(("fan of", "No")),
        Kind.COUNT,
    ),
    Case(
        M,
        "In households with incomes of $150,000 or more, {:.0f} percent know the novels.",
        lambda t: t.share(("novels", "Yes"), ("Income", "$150,000+")),
    ),
    Case(
        U,
        "Between 2010 and 2015, witnesses reported {:.0f} strange objects in the sky.",
        lambda t: t.count(),
        Kind.COUNT,
    ),
    Case(
        U, "In {:.0f} percent of the sightings the object was a light.", lambda t: t.share(("shape", "Light"))
    ),
    Case(
        U,
        "Triangles made up {:.0f} percent of sightings in Washington.",
        lambda t: t.share(("shape", "Triangle"), ("state", "Washington")),
    ),
    Case(
        U,
        "{:.0f} sightings lasted more than five minutes, or 300 seconds.",
        lambda t: t.count(("duration", lambda n: n > 300)),
        Kind.COUNT,
    ),
    Case(
        U,
        "Oregon had {:.0f} sightings in 2014.",
        lambda t: t.count(("state", "Oregon"), ("sighting_date", lambda d: d.year == 2014)),
        Kind.COUNT,
    ),
    Case(
        U,
        "Most are seen in the evening ({:.0f} percent) or at night ({:.0f} percent).",
        lambda t: (t.share(("time_of_day", "Evening")), t.share(("time_of_day", "Night"))),
    ),
    Case(U, "Only {:.0f} turned out to be a hoax.", lambda t: t.count(("hoax", "Yes")), Kind.COUNT),
    Case(
        U,
        "The average sighting had {:.1f} witnesses.",
        lambda t: t.aggregate("mean", "witnesses"),
        Kind.LEVEL,
    ),
    Case(
        U, "The median duration was {:.0f} seconds.", lambda t: t.aggregate("median", "duration"), Kind.LEVEL
    ),
    Case(
        U,
        "Fireballs were reported {:.0f} times in Seattle.",
        lambda t: t.count(("shape", "Fireball"), ("city", "Seattle")),
        Kind.COUNT,
    ),
    Case(
        U,
        "In Colorado, {:.0f} percent of the objects were disks, compared with {:.0f} percent in Arizona.",
        lambda t: (
            t.share(("shape", "Disk"), ("state", "Colorado")),
            t.share(("shape", "Disk"), ("state", "Arizona")),
        ),
    ),
    Case(
        D,
        "Police killed {:.0f} people in the first five months of the year.",
        lambda t: t.count(),
        Kind.COUNT,
    ),
    Case(D, "Of those killed, {:.0f} percent were black.", lambda t: t.share(("raceethnicity", "Black"))),
    Case(D, "{:.0f} percent of the dead were unarmed.", lambda t: t.share(("armed", "No"))),
    Case(D, "Almost all of them, {:.0f} percent, were men.", lambda t: t.share(("gender", "Male"))),
    Case(
        D,
        "Gunshots caused {:.0f} of the deaths, and {:.0f} involved a Taser.",
        lambda t: (t.count(("cause", "Gunshot")), t.count(("cause", "Taser"))),
        Kind.COUNT,
    ),
    Case(
        D,
        "In Texas, {:.0f} percent of those killed had a firearm.",
        lambda t: t.share(("armed", "Firearm"), ("state", "Texas")),
    ),
    Case(
        D,
        "California recorded {:.0f} deaths in March.",
        lambda t: t.count(("state", "California"), ("month", "March")),
        Kind.COUNT,
    ),
    Case(D, "The average age of the victims was {:.1f}.", lambda t: t.aggregate("mean", "age"), Kind.LEVEL),
    Case(D, "{:.0f} of the people killed were women.", lambda t: t.count(("gender", "Female")), Kind.COUNT),
    Case(
        D,
        "Among Hispanic victims, {:.0f} percent carried a knife.",
        lambda t: t.share(("armed", "Knife"), ("raceethnicity", "Hispanic/Latino")),
    ),
    Case(
        D,
        "{:.0f} people older than 65 were killed.",
        lambda t: t.count(("age", lambda n: n > 65)),
        Kind.COUNT,
    ),
    Case(
        A,
        "There is a tree in {:.0f} percent of the paintings.",
        lambda t: 100 * t.aggregate("mean", "tree"),
        Kind.SHARE,
    ),
    Case(A, "He painted a cabin in {:.0f} episodes.", lambda t: t.count(("cabin", 1.0)), Kind.COUNT),
    Case(
        A,
        "When there is a mountain, there is snow {:.0f} percent of the time.",
        lambda t: 100 * t.aggregate("mean", "snow", ("mountain", 1.0)),
        Kind.SHARE,
    ),
    Case(A, "The show ran for {:.0f} episodes.", lambda t: t.count(), Kind.COUNT),
    Case(
        A,
        "{:.0f} of the paintings have both a lake and a mountain.",
        lambda t: t.count(("lake", 1.0), ("mountain", 1.0)),
        Kind.COUNT,
    ),
    Case(
        A,
        "A barn appears in {:.0f} percent of the works.",
        lambda t: 100 * t.aggregate("mean", "barn"),
        Kind.SHARE,
    ),
]


@cache
def answers(table: str) -> Answers:
    return Answers(DATA / f"{table}.csv")


def examples(*tables: str) -> Iterator[Example]:
    """Every figure of the cases on `tables`, as it is and altered."""
    chosen = [case for case in CASES if case.table in tables]
    for number, case in enumerate(chosen):
        gold = case.gold(answers(case.table))
        golds = gold if isinstance(gold, tuple) else (gold,)
        for field, value in enumerate(golds):
            yield Example(case.table, _claim(case, golds, field), value, True)
            wrong = _altered(value, number + field, percent="percent" in case.sentence)
            figures = (*golds[:field], wrong, *golds[field + 1 :])
            yield Example(case.table, _claim(case, figures, field), value, False)


def _altered(value: float, turn: int, *, percent: bool) -> float:
    wrong = value * FACTORS[turn % len(FACTORS)]
    if percent and wrong > 97:
        wrong = value * 0.72
    return math.floor(value) + 2 if abs(round(wrong) - round(value)) < 2 else wrong


def _claim(case: Case, figures: tuple[float, ...], field: int) -> Claim:
    text, spans = "", []
    remaining = iter(figures)
    for literal, name, spec, _ in Formatter().parse(case.sentence):
        text += literal
        if name is not None:
            written = format(next(remaining), spec or "")
            spans.append((len(text), len(text) + len(written)))
            text += written
    start, end = spans[field]
    if text[start - 1] == "$":
        start -= 1
    return claim_at(text, start, end, case.kind, case.comparator)
