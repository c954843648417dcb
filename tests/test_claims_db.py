"""The reference facts that ship with the program."""

import csv
import json
import re
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "claims_db"
SCHEMA = json.loads((FOLDER / "datapackage.json").read_text(encoding="utf-8"))["resources"][0]["schema"]
with (FOLDER / "syria_2013.csv").open(encoding="utf-8", newline="") as file:
    FACTS = list(csv.DictReader(file))


def test_all_facts_are_there() -> None:
    assert len({fact["id"] for fact in FACTS}) == len(FACTS) == 101


def test_every_column_is_described_in_order() -> None:
    assert list(FACTS[0]) == [field["name"] for field in SCHEMA["fields"]]
    assert all(len(field["description"]) > 20 for field in SCHEMA["fields"])


@pytest.mark.filterwarnings("ignore")  # frictionless imports modules that Python deprecates
def test_file_keeps_to_its_descriptor() -> None:
    from frictionless import Package

    report = Package(str(FOLDER / "datapackage.json")).validate()
    assert report.flatten(["rowNumber", "fieldName", "message"]) == []


def test_bounds_enclose_the_value() -> None:
    for fact in FACTS:
        if re.fullmatch(r"[\d.]+", fact["value"]):
            value = float(fact["value"])
            assert float(fact["lower"] or value) <= value <= float(fact["upper"] or value), fact["id"]


def test_only_a_computed_fact_lacks_an_address() -> None:
    assert {fact["id"] for fact in FACTS if not fact["source_url"]} == {"T02"}
