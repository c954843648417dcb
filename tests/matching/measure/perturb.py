# ruff: noqa: T201 - a script that prints its table
"""Change true sentences and see whether the finding changes with them.

    python -m tests.matching.measure.perturb [--data FOLDER] [--limit N] [--show]

Sentences of the evaluation folder that are supported and that factcheck supports are changed in one
respect: the figure by a fifth, the year, the place or the direction (the finding should no longer
support), or the wording alone (it should stay).
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import factcheck
from factcheck.findings import CheckedClaim
from factcheck.places import find_places
from tests.matching.measure.gold import EVAL, Sentence, indicators

REWORDINGS = (
    (r"\bincreased\b", "rose"), (r"\bdecreased\b", "fell"), (r"(?<=\d) ?%", " percent"),
    (r"\bpercent\b", "per cent"), (r"\bthe number of\b", "the total number of"),
    (r"^In (\d{4}), (.+)\.$", r"\2 in \1."), (r"^(.+)$", r"According to the data, \1"),
    (r"\bcompared to\b", "against"), (r"\bunemployed\b", "jobless"), (r"\bexpenditure\b", "spending"),
    (r"\bfemales\b", "women"), (r"\bmales\b", "men"), (r"\bUnited States\b", "US"),
    (r"\bpeople\b", "persons"), (r"\bfell\b", "dropped"), (r"\brose\b", "climbed"),
    (r"^In (\d{4}), ", r"In \1, officials noted, "), (r"\.$", ", the ministry confirmed on Monday."),
    (r"^Between (\d{4}) and (\d{4}), (.+)\.$", r"\3 between \1 and \2."),
    (r"^Between (\d{4}) and (\d{4}), ", r"From \1 to \2, "), (r"(?<=\d),(?=\d{3}\b)", ""),
    (r"\b(\d+),(\d)00 million\b", r"\1.\2 billion"),
    (r"\b(\d+),000(?= (?!million|billion))", r"\1 thousand"),
    (r"\b(increased|decreased) from\b", r"\1, after years of debate, from"),
    (r"^(.+)\.$", r"It is a fact that \1."), (r"\bthe proportion of\b", "the share of"),
    (r"\bincreased by\b", "went up by"), (r"\bdecreased by\b", "went down by"),
    (r"\bamounted to\b", "came to"), (r"\bwas (?=[\d$€])", "stood at "),
    (r"\$(\d[\d,.]*)(?! ?[mb]illion)", r"\1 dollars"),
)  # fmt: skip
"""Pairs that leave the meaning as it is."""
OPPOSITES = (("increased", "decreased"), ("decreased", "increased"), ("rose", "fell"), ("fell", "rose"))
STRANGERS = ("Bhutan", "Paraguay")
"""Countries that the tables hold seldom."""


def figure(text: str, checked: list[CheckedClaim]) -> list[str]:
    """The text with a supported figure a fifth higher, and one with it a fifth lower."""
    claim = next(one.claim for one in checked if one.finding.supports)
    shown = re.search(r"\d[\d,]*(?:\.\d+)?", claim.text)
    if shown is None:
        return []
    places = len(shown[0].partition(".")[2])
    number = float(shown[0].replace(",", ""))
    at = claim.start + shown.start()
    return [
        f"{text[:at]}{number * factor:,.{places}f}{text[at + len(shown[0]) :]}"
        for factor in (1.2, 0.8)
        if round(number * factor, places) != round(number, places)
    ]


def year(text: str, checked: list[CheckedClaim]) -> list[str]:
    """The last year three earlier."""
    return [re.sub(r"\b(19|20)\d\d\b(?!.*\b(?:19|20)\d\d\b)", lambda m: str(int(m[0]) - 3), text, count=1)]


def place(text: str, checked: list[CheckedClaim]) -> list[str]:
    """Another country."""
    found = find_places(text)
    return [text[: found[0].start] + STRANGERS[0] + text[found[0].end :]] if found else []


def direction(text: str, checked: list[CheckedClaim]) -> list[str]:
    """Up for down."""
    for word, other in OPPOSITES:
        if re.search(rf"\b{word}\b", text):
            return [re.sub(rf"\b{word}\b", other, text)]
    return []


def wording(text: str, checked: list[CheckedClaim]) -> list[str]:
    """Each rewording that applies, one at a time."""
    return [new for old, put in REWORDINGS if (new := re.sub(old, put, text)) != text]


CHANGES: dict[str, Callable[[str, list[CheckedClaim]], list[str]]] = {
    "figure": figure, "year": year, "place": place, "direction": direction, "wording": wording,
}  # fmt: skip

EXPECTED = {name: "supported" if name == "wording" else "refuted" for name in CHANGES}


def supported(checked: list[CheckedClaim]) -> bool:
    """As score.py rules on a sentence: one wrong number makes it wrong."""
    return any(one.finding.supports for one in checked) and not any(one.finding.refutes for one in checked)


def measure(sentences: list[Sentence], tables: Path, *, show: bool) -> Counter[tuple[str, str]]:
    library = factcheck.load_references(str(tables))
    found: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        checked = factcheck.check(sentence.text, library)
        if not supported(checked):
            continue
        for name, change in CHANGES.items():
            for text in change(sentence.text, checked):
                after = factcheck.check(text, library)
                refuted = any(one.finding.refutes for one in after)
                side = "supported" if supported(after) else "refuted" if refuted else "abstained"
                found[name, side] += 1
                if show and side != EXPECTED[name]:
                    print(f"{name} {side} {sentence.id}: {text}")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=EVAL, help="folder with `indicators`")
    parser.add_argument("--limit", type=int, default=10_000)
    parser.add_argument("--show", action="store_true", help="print what did not turn as it should")
    said = parser.parse_args()
    sentences = [one for one in indicators(said.data) if one.verdict == "supported"][: said.limit]
    found = measure(sentences, said.data / "indicators" / "tables", show=said.show)
    for name in CHANGES:
        sides = {side: found[name, side] for side in ("supported", "refuted", "abstained")}
        total = sum(sides.values()) or 1
        turned = sides["refuted"] / (sides["supported"] + sides["refuted"] or 1)
        kept = sides["supported"] / total
        print(f"{name:10s} {sides}  supported {kept:.1%}  refuted of the decided {turned:.1%}")


if __name__ == "__main__":
    main()
