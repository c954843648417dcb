"""Write the made-up surveys and incident lists in `data/`: `python -m tests.matching_records.make_tables`."""

# ruff: noqa: E501 — the weights of one question stay on one line
from __future__ import annotations

import csv
import random
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path

DATA = Path(__file__).parent / "data"
Row = dict[str, object]
AGES = {"18 - 29": 22, "30 - 44": 27, "45 - 59": 28, "60+": 23}
REGIONS = {"Northeast": 18, "Midwest": 22, "South": 36, "West": 24}


def pick(chance: random.Random, weights: Mapping[str, float]) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def commute(chance: random.Random, i: int) -> Row:
    age, region = pick(chance, AGES), pick(chance, REGIONS)
    gender = pick(chance, {"Female": 52, "Male": 46, "": 2})
    mode = pick(chance, {
        "Car, alone": 48 if region != "Northeast" else 28, "Carpool": 9, "Bus": 12, "Train or subway": 30 if region == "Northeast" else 8,
        "Bicycle": 7 if gender == "Male" else 4, "Walk": 8, "I work from home": 9,
    })  # fmt: skip
    home = mode == "I work from home"
    minutes = "" if home else max(4, round(chance.gauss(38 if "Train" in mode else 25, 11)))
    return {
        "RespondentID": 41000 + i,
        "How do you usually get to work?": mode,
        "About how many minutes is your commute, one way?": minutes,
        "Overall, how satisfied are you with your commute?": "" if home else pick(chance, {
            "Very satisfied": 21, "Somewhat satisfied": 34, "Somewhat dissatisfied": 26, "Very dissatisfied": 15}),
        "Would you pay a congestion charge to drive downtown?": pick(chance, {"Yes": 27, "No": 66, "-": 7}),
        "What do you do while commuting? (choose all that apply)": "" if home else ";".join(
            sorted({pick(chance, {"Listen to music": 40, "Listen to podcasts": 22, "Read": 12, "Make phone calls": 16,
                                  "Sleep": 6, "Nothing": 9}) for _ in range(3)})),
        "Age": age,
        "Gender": gender,
        "Region": region,
    }  # fmt: skip


def libraries(chance: random.Random, i: int) -> Row:
    visits = pick(chance, {"Every day": 2, "A few times per week": 9, "A few times per month": 21, "Once a month or less": 26,
                           "Once a year or less": 19, "Never": 23})  # fmt: skip
    never = visits == "Never"
    parent = pick(chance, {"Yes": 31, "No": 66, "": 3})
    return {
        "ID": i + 1,
        "How often do you visit a public library?": visits,
        "What is the main reason you go to the library?": "" if never else pick(chance, {
            "Borrowing books": 44, "Using the internet": 14, "Studying or working": 17,
            "Events for children": 22 if parent == "Yes" else 3, "Somewhere quiet to sit": 10}),
        "Have you borrowed an e-book or audiobook in the past year?": "" if never else pick(chance, {"Yes": 38, "No": 62}),
        "In your view, should libraries charge late fees?": pick(chance, {
            "Yes, always": 17, "Yes, but only to adults": 29, "No, never": 45, "": 9}),
        "How many books did you read last year?": pick(chance, {"": 5, **{str(n): 30 / (n + 2) for n in range(41)}}),
        "Do you have any children under 18?": parent,
        "What is your age?": pick(chance, {"18-29": 21, "30-44": 26, "45-60": 28, "> 60": 25}),
        "Household Income": pick(chance, {"$0 - $24,999": 14, "$25,000 - $49,999": 24, "$50,000 - $99,999": 33,
                                          "$100,000 - $149,999": 14, "$150,000+": 8, "": 7}),
        "Education": pick(chance, {"Less than high school degree": 3, "High school degree": 18,
                                   "Some college or Associate degree": 28, "Bachelor degree": 30, "Graduate degree": 21}),
    }  # fmt: skip


def fires(chance: random.Random, i: int) -> Row:
    building = pick(chance, {"Apartment": 41, "Single-family house": 34, "Restaurant": 15, "Office": 10})
    cause = pick(chance, {"Unattended cooking": 40, "Electrical fault": 22, "Smoking": 11, "Heating equipment": 13,
                          "Arson": 4, "": 10})  # fmt: skip
    day = date(2018, 1, 1) + timedelta(days=chance.randrange(5 * 365))
    return {
        "incident_no": f"F-{1200 + i}",
        "incident_date": day.isoformat(),
        "district": pick(chance, {"Harbor": 24, "Old Town": 19, "Northgate": 31, "Mill Creek": 26}),
        "building_type": building,
        "cause": cause,
        "smoke_alarm": pick(chance, {"Yes": 58, "No": 42}),
        "injured": chance.choices([0, 1, 2, 3, 5], [70, 18, 7, 3, 2])[0],
        "damage_usd": round(chance.lognormvariate(9.4, 1.1), -2),
    }


def bites(chance: random.Random, i: int) -> Row:
    return {
        "bite_id": 900 + i,
        "date": (date(2019, 1, 1) + timedelta(days=chance.randrange(4 * 365))).isoformat(),
        "borough": pick(chance, {"Eastside": 33, "Westside": 21, "Uptown": 27, "Riverside": 19}),
        "breed": pick(chance, {"Labrador": 14, "German Shepherd": 16, "Pit Bull": 22, "Chihuahua": 11, "Mixed breed": 25,
                               "Unknown": 12}),
        "victim_age": chance.randint(2, 84),
        "severity": pick(chance, {"Minor": 56, "Moderate": 31, "Severe": 13}),
        "off_leash": pick(chance, {"Yes": 47, "No": 45, "": 8}),
        "spayed_or_neutered": pick(chance, {"Yes": 38, "No": 51, "": 11}),
        "days_in_quarantine": chance.choices([0, 10, 14, 21], [35, 48, 12, 5])[0],
    }  # fmt: skip


def inspections(chance: random.Random, i: int) -> Row:
    grade = pick(chance, {"A": 61, "B": 26, "C": 13})
    score = {"A": 93, "B": 84, "C": 73}[grade] + chance.randint(-4, 6)
    return {
        "Restaurant": f"{pick(chance, dict.fromkeys(['Golden', 'Blue', 'Old', 'Lucky', 'Grand', 'Little'], 1.0))} "
        f"{pick(chance, dict.fromkeys(['Lotus', 'Anchor', 'Kitchen', 'Table', 'Garden', 'Fork', 'Lantern'], 1.0))}",
        "Neighborhood": pick(chance, {"Downtown": 34, "Chinatown": 20, "Lakeview": 25, "Hillcrest": 21}),
        "Cuisine": pick(chance, {"Chinese": 21, "Italian": 18, "Mexican": 22, "American": 26, "Indian": 13}),
        "Inspection Year": pick(chance, {"2015": 24, "2016": 27, "2017": 25, "2018": 24}),
        "Score": score,
        "Grade": grade,
        "Critical Violations": chance.choices([0, 1, 2, 3, 4, 6], [34, 27, 18, 11, 6, 4])[0],
        "Type of Violation": pick(chance, {"Food temperature": 29, "Rodents": 13, "Hand washing": 21, "Pests, repeat offense": 7,
                                           "Storage": 18, "None": 12}),
        "Closed": pick(chance, {"Yes": 9, "No": 91}),
    }  # fmt: skip


def sleep(chance: random.Random, i: int) -> Row:
    sex = pick(chance, {"F": 53, "M": 47})
    return {
        "id": i + 1,
        "sex": sex,
        "age_group": pick(chance, {"18-34": 34, "35-54": 37, "55 and over": 29}),
        "hours_slept": round(chance.gauss(6.9, 1.1) * 2) / 2,
        "sleep_quality": pick(chance, {"Excellent": 11, "Good": 34, "Fair": 33, "Poor": 19, "": 3}),
        "phone_in_bedroom": pick(chance, {"Yes": 74, "No": 26}),
        "snores": pick(chance, {"Yes": 39 if sex == "M" else 22, "No": 48, "Don't know": 13}),
        "cups_of_coffee": chance.choices([0, 1, 2, 3, 4, 5], [28, 25, 24, 13, 7, 3])[0],
        "naps": pick(chance, {"Always": 3, "Often": 12, "Sometimes": 33, "Rarely": 31, "Never": 21}),
        "sleep_aid": pick(chance, {"Melatonin": 14, "Prescription drug": 8, "Herbal tea": 11, "None": 67}),
        "employment": pick(
            chance, {"Full-time": 51, "Part-time": 17, "Retired": 19, "Unemployed": 6, "Student": 7}
        ),
    }


def space(chance: random.Random, i: int) -> Row:
    gender = pick(chance, {"Woman": 51, "Man": 47, "Prefer not to answer": 2})
    return {
        "Response ID": 7000 + i,
        "Do you believe there is intelligent life elsewhere in the universe?": pick(chance, {"Yes": 52, "No": 22, "Not sure": 26}),
        "Have you ever seen something in the sky that you could not explain?": pick(chance, {"Yes": 33, "No": 67}),
        "If you were offered a free trip to Mars, how likely would you be to accept it?": pick(chance, {
            "Extremely likely": 8 if gender == "Man" else 4, "Very likely": 9, "Somewhat likely": 18, "Not so likely": 24,
            "Not at all likely": 41}),
        "Which of the following is closest to your view of spending on space exploration?": pick(chance, {
            "We spend too much": 37, "We spend about the right amount": 36, "We spend too little": 18, "": 9}),
        "Do you agree that governments should share everything they know about UFOs?": pick(chance, {
            "Strongly agree": 38, "Somewhat agree": 29, "Neither agree nor disagree": 15, "Somewhat disagree": 12,
            "Strongly disagree": 6}),
        "Favorite planet": pick(chance, {"Mars": 29, "Saturn": 27, "Jupiter": 19, "Venus": 11, "Neptune": 8, "": 6}),
        "How much would you pay for a trip into orbit, in dollars?": chance.choices([0, 500, 1000, 5000, 20000], [35, 26, 22, 13, 4])[0],
        "Age": pick(chance, AGES),
        "Gender": gender,
        "US Region": pick(chance, {"New England": 7, "Middle Atlantic": 14, "South Atlantic": 22, "Mountain": 11, "Pacific": 24,
                                   "East North Central": 22}),
    }  # fmt: skip


def suspensions(chance: random.Random, i: int) -> Row:
    offense = pick(
        chance,
        {
            "Doping": 34,
            "Doping, second offense": 6,
            "Violent play": 27,
            "Betting": 9,
            "Off-field conduct": 24,
        },
    )
    return {
        "player": f"{chance.choice('ABCDEJKLMRST')}. {chance.choice(['Novak', 'Ruiz', 'Okafor', 'Lind', 'Marsh', 'Tanaka', 'Weiss', 'Dube', 'Costa', 'Byrne'])}",
        "club": pick(chance, {"Falcons": 18, "Mariners": 16, "Kings": 23, "United": 21, "Rovers": 22}),
        "season": chance.choices(range(2009, 2020), range(4, 15))[0],
        "offense": offense,
        "matches": chance.choices([1, 2, 3, 4, 8, 12], [24, 26, 21, 15, 9, 5])[0],
        "fine_eur": chance.choices([0, 1000, 2500, 5000, 10000], [30, 25, 20, 17, 8])[0],
        "appealed": pick(chance, {"Yes": 36, "No": 64}),
        "outcome": pick(chance, {"Upheld": 62, "Reduced": 27, "Overturned": 11}),
    }  # fmt: skip


def films(chance: random.Random, i: int) -> Row:
    seen = pick(chance, {"Yes": 79, "No": 21})
    fan = pick(chance, {"Yes": 66, "No": 34}) if seen == "Yes" else ""
    return {
        "RespondentID": 32920 + i,
        "Have you seen any of the 4 films in the Moon Raiders franchise?": seen,
        "Do you consider yourself to be a fan of the Moon Raiders film franchise?": fan,
        "Which character shot first?": "" if seen == "No" else pick(chance, {
            "Captain Rook": 39, "Zelda Finn": 24, "I don't understand this question": 37}),
        "Please state whether you view the following character favorably, unfavorably, or are unfamiliar with him: Dr. Pell": ""
        if seen == "No" else pick(chance, {"Very favorably": 31, "Somewhat favorably": 24, "Neither favorably nor unfavorably (neutral)": 17,
                                           "Somewhat unfavorably": 11, "Very unfavorably": 7, "Unfamiliar (N/A)": 10}),
        "Are you familiar with the novels?": pick(chance, {"Yes": 26, "No": 74}),
        "How many times have you watched the first film?": "" if seen == "No" else chance.choices([1, 2, 3, 4, 5, 8, 12], [30, 24, 16, 11, 9, 6, 4])[0],
        "Gender": pick(chance, {"Male": 47, "Female": 51, "": 2}),
        "Age": pick(chance, {"18-29": 21, "30-44": 26, "45-60": 28, "> 60": 25}),
        "Household Income": pick(chance, {"$0 - $24,999": 15, "$25,000 - $49,999": 22, "$50,000 - $99,999": 32,
                                          "$100,000 - $149,999": 15, "$150,000+": 9, "": 7}),
        "Location (Census Region)": pick(chance, {"Pacific": 19, "South Atlantic": 18, "Mountain": 9, "New England": 7,
                                                  "East North Central": 19, "Middle Atlantic": 13, "West South Central": 15}),
    }  # fmt: skip


def sightings(chance: random.Random, i: int) -> Row:
    day = date(2010, 1, 1) + timedelta(days=chance.randrange(6 * 365))
    return {
        "sighting_date": day.isoformat(),
        "city": pick(
            chance, {"Phoenix": 17, "Seattle": 21, "Portland": 15, "Denver": 12, "Tucson": 9, "Boise": 8}
        ),
        "state": pick(chance, {"Arizona": 24, "Washington": 27, "Oregon": 20, "Colorado": 16, "Idaho": 13}),
        "shape": pick(
            chance, {"Light": 31, "Triangle": 16, "Disk": 12, "Fireball": 17, "Cigar": 6, "Unknown": 18}
        ),
        "duration (seconds)": chance.choices([5, 30, 60, 120, 300, 600, 1800], [18, 21, 18, 15, 14, 9, 5])[0],
        "witnesses": chance.choices([1, 2, 3, 4, 6], [52, 25, 11, 8, 4])[0],
        "time_of_day": pick(chance, {"Morning": 11, "Afternoon": 16, "Evening": 39, "Night": 34}),
        "hoax": pick(chance, {"Yes": 7, "No": 93}),
    }


def deaths(chance: random.Random, i: int) -> Row:
    gender = pick(chance, {"Male": 94, "Female": 6})
    return {
        "name": f"{chance.choice(['Alan', 'Brian', 'Carla', 'David', 'Earl', 'Frank', 'Gina', 'Hugh', 'Ivan'])} "
        f"{chance.choice(['Abbott', 'Boyd', 'Cross', 'Drake', 'Estes', 'Frost', 'Greer', 'Hale', 'Ivey', 'Jarvis'])} {i}",
        "age": chance.randint(16, 79),
        "gender": gender,
        "raceethnicity": pick(
            chance,
            {"White": 49, "Black": 29, "Hispanic/Latino": 15, "Asian/Pacific Islander": 3, "Unknown": 4},
        ),
        "month": pick(chance, dict.fromkeys(["January", "February", "March", "April", "May"], 1.0)),
        "state": pick(chance, {"Texas": 24, "California": 33, "Florida": 20, "Ohio": 12, "Georgia": 11}),
        "cause": pick(chance, {"Gunshot": 86, "Taser": 6, "Death in custody": 5, "Struck by vehicle": 3}),
        "armed": pick(
            chance,
            {"Firearm": 48, "No": 22, "Knife": 15, "Vehicle": 6, "Non-lethal firearm": 5, "Disputed": 4},
        ),
        "share_hispanic": round(chance.uniform(1, 80), 1),
        "median_income": chance.randrange(21000, 98000, 500),
    }


def paintings(chance: random.Random, i: int) -> Row:
    mountain = chance.random() < 0.39
    return {
        "episode": i + 1,
        "season": 1 + i // 13,
        "title": f"{chance.choice(['Quiet', 'Golden', 'Winter', 'Misty', 'Lonely'])} {chance.choice(['Brook', 'Valley', 'Cove', 'Meadow', 'Ridge'])}",
        "tree": int(chance.random() < 0.91),
        "mountain": int(mountain),
        "snow": int(chance.random() < (0.3 if mountain else 0.12)),
        "lake": int(chance.random() < 0.35),
        "cabin": int(chance.random() < 0.17),
        "barn": int(chance.random() < 0.05),
    }


TABLES: dict[str, tuple[Callable[[random.Random, int], Row], int]] = {
    "commute-survey": (commute, 412),
    "library-poll": (libraries, 367),
    "kitchen-fires": (fires, 328),
    "dog-bites": (bites, 286),
    "restaurant-inspections": (inspections, 344),
    "sleep-habits": (sleep, 395),
    "space-survey": (space, 431),
    "football-suspensions": (suspensions, 264),
    "films-survey": (films, 402),
    "sky-sightings": (sightings, 377),
    "police-deaths": (deaths, 301),
    "painting-show": (paintings, 286),
}


def main() -> None:
    for seed, (name, (make, rows)) in enumerate(TABLES.items()):
        chance = random.Random(f"{name}-{seed}")
        made = [make(chance, i) for i in range(rows)]
        with (DATA / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(made[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(made)


if __name__ == "__main__":
    main()
