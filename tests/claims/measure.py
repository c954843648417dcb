"""Score `extract` on the labelled texts in `labels/`, field by field.

    python -m tests.claims.measure [PREFIX …] [--show]

A label file is a text, a line of `=`, and one claim a line:
`quote with the [number] | kind | head | place key | period | attribution | worth a look (1/0)`.
`-` is a field that must be empty, `?` one that is not judged, `A or B` are both right.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.claims import DEFAULT_THRESHOLD, Claim, extract
from factcheck.places import contains

LABELS = Path(__file__).parent / "labels"
FIELDS = ("kind", "head", "place", "period", "attribution")


@dataclass(frozen=True)
class Label:
    """What a reader says of one number."""

    start: int
    end: int
    fields: dict[str, str]
    worth: str


@dataclass
class Tally:
    """Counts over one or several texts."""

    counts: Counter[str]
    misses: list[str]
    scores: list[tuple[float, bool]]

    def rate(self, right: str, of: str) -> float:
        return self.counts[right] / self.counts[of] if self.counts[of] else 1.0


def read_labels(path: Path) -> tuple[str, str, list[Label]]:
    """The text, its publication date and its labels."""
    header, _, rest = path.read_text(encoding="utf-8").partition("\n")
    text, _, table = rest.partition("=====\n")
    return text, header.split()[1], [_label(text, row) for row in table.splitlines() if row.strip()]


def _label(text: str, row: str) -> Label:
    quote, *cells = (cell.strip() for cell in row.split("|"))
    before, rest = quote.split("[", 1)
    number, after = rest.split("]", 1)
    at = text.find(before + number + after)
    if at < 0:
        raise ValueError(f"not in the text: {quote}")
    start = at + len(before)
    return Label(start, start + len(number), dict(zip(FIELDS, cells[:5], strict=True)), cells[5])


def score(paths: list[Path]) -> Tally:
    """Match the labels of some files with the claims extracted from their texts."""
    tally = Tally(Counter(), [], [])
    for path in paths:
        text, published, labels = read_labels(path)
        claims = extract(text, published)
        used: set[str] = set()
        for label in labels:
            claim = _claim_at(claims, label)
            _score_one(tally, path.stem, text, label, claim)
            if claim:
                used.add(claim.id)
        for claim in claims:
            if claim.id not in used:
                tally.counts["unlabelled"] += 1
                tally.counts["unlabelled above"] += claim.check_worthiness >= DEFAULT_THRESHOLD
                if claim.check_worthiness >= DEFAULT_THRESHOLD:
                    tally.misses.append(f"{path.stem} extra [{claim.text}] in {claim.sentence[:70]!r}")
                tally.scores.append((claim.check_worthiness, False))
    return tally


def _claim_at(claims: list[Claim], label: Label) -> Claim | None:
    return next((c for c in claims if c.start < label.end and label.start < c.end), None)


def _score_one(tally: Tally, name: str, text: str, label: Label, claim: Claim | None) -> None:
    where = f"{name} [{text[label.start : label.end]}]"
    if label.worth == "1":
        tally.counts["checkable"] += 1
        tally.counts["checkable found"] += claim is not None
        if claim is None:
            tally.misses.append(f"{where} not found")
            return
    if claim is None:
        return
    above = claim.check_worthiness >= DEFAULT_THRESHOLD
    if label.worth != "?":
        tally.scores.append((claim.check_worthiness, label.worth == "1"))
        tally.counts["above"] += above
        tally.counts["above right"] += above and label.worth == "1"
        if above != (label.worth == "1"):
            tally.misses.append(f"{where} worth {claim.check_worthiness} {claim.details.worthiness_reasons}")
    for field, got in _got(claim).items():
        wanted = label.fields[field]
        if "?" in wanted.split(" or "):
            continue
        right = any(_same(field, option.strip(), got, claim) for option in wanted.split(" or "))
        tally.counts[f"{field} right"] += right
        tally.counts[f"{field} judged"] += 1
        if got is not None:
            tally.counts[f"{field} given"] += 1
            tally.counts[f"{field} given right"] += right
        if wanted != "-":
            tally.counts[f"{field} wanted"] += 1
            tally.counts[f"{field} wanted right"] += right
        if not right:
            tally.misses.append(f"{where} {field}: want {wanted!r} got {got!r}")


def _got(claim: Claim) -> dict[str, str | None]:
    period = claim.period
    return {
        "kind": claim.kind.value,
        "head": claim.subject,
        "place": claim.place_key,
        "period": f"{period.start or ''}/{period.end or ''}" if period else None,
        "attribution": claim.attribution,
    }


def _same(field: str, wanted: str, got: str | None, claim: Claim) -> bool:
    if wanted == "-" or got is None:
        return got is None and wanted == "-"
    match field:
        case "kind":
            return got == wanted or {got, wanted} == {"level", "count"}
        case "head" | "attribution":
            plain = got.casefold()
            return wanted.casefold().removeprefix("the ") in plain or (
                field == "attribution" and plain in wanted.casefold()
            )
        case "place":
            return got == wanted or (contains(wanted, got) and "/" in got)
    return got == wanted


def average_precision(scores: list[tuple[float, bool]]) -> float:
    """Mean precision at each claim worth a look, the list sorted by score."""
    found, total = 0, 0.0
    ordered = sorted(scores, key=lambda pair: (-pair[0], pair[1]))
    for rank, (_, worth) in enumerate(ordered, 1):
        if worth:
            found += 1
            total += found / rank
    return total / found if found else 0.0


def report(tally: Tally) -> Iterator[str]:
    """The figures, one a line."""
    for field in FIELDS:
        precision = tally.rate(f"{field} given right", f"{field} given")
        recall = tally.rate(f"{field} wanted right", f"{field} wanted")
        judged = tally.counts[f"{field} judged"]
        yield f"{field:12} precision {precision:.3f}  recall {recall:.3f}  of {judged}"
    yield f"listed       {tally.rate('checkable found', 'checkable'):.3f}  of {tally.counts['checkable']}"
    above = tally.counts["above"] + tally.counts["unlabelled above"]
    yield f"above threshold and worth a look {tally.counts['above right'] / max(above, 1):.3f}  of {above}"
    yield f"average precision of check-worthiness {average_precision(tally.scores):.3f}"


def label_files(*prefixes: str) -> list[Path]:
    """The label files whose names begin with one of the prefixes; all where none is given."""
    return [path for path in sorted(LABELS.glob("*.txt")) if path.stem.startswith(prefixes or "")]


def main(arguments: list[str]) -> None:
    """Print the figures, with `--show` every miss as well."""
    prefixes = [argument for argument in arguments if not argument.startswith("--")]
    tally = score(label_files(*prefixes))
    lines = [*report(tally), *(tally.misses if "--show" in arguments else ())]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
