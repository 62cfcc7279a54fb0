"""Invent a country for `consolidate.py`: a tree of offices (CSV) and a reading of each (JSONL of report/1)."""

import csv
import json
import sys
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import simplejson

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests")]

from agragati import flow  # noqa: E402
from agragati.model.canonical import reading_json  # noqa: E402
from agragati.rules.load import packaged_catalog  # noqa: E402
from making.maker import make_many  # noqa: E402

ROWS = 10
MISSING, TWICE, SLIPS, BLANK = 0.05, 0.005, 0.0002, 0.03
TOWNS = ("মেঘপুর", "নদীগাঁও", "শালবন", "হাওরপাড়", "টিলাগড়", "চরভদ্র", "বনশ্রীপুর", "কুসুমহাটি")
TIERS = (("ministry", 1), ("department", 30), ("division", 8), ("district", 8), ("upazila", 16))


@dataclass(frozen=True)
class Place:
    """An office of the invented tree."""

    code: str
    name: str
    parent: str
    kind: str


def places(count: int) -> Iterator[Place]:
    """So many offices, five tiers deep, each after the one above it."""
    level = [Place("1", "নমুনা মন্ত্রণালয়, ঢাকা", "", "ministry")]
    given = 0
    depth = 0
    while given < count:
        yield from level[: count - given]
        given += len(level)
        depth = min(depth + 1, len(TIERS) - 1)
        kind, width = TIERS[depth]
        level = [
            Place(f"{above.code}.{at}", f"{kind} নমুনা কার্যালয় {above.code}.{at}, {TOWNS[at % len(TOWNS)]}", above.code, kind)
            for above in level
            for at in range(1, width + 1 + (depth == len(TIERS) - 1))
        ]


def template() -> dict[str, Any]:
    """The reading of one made report, places and letter included, of ten rows."""
    catalog = packaged_catalog()
    for made in make_many(catalog, 200, seed=5, syntaxes=("tabs",)):
        (checked, *_) = flow.check_document(made.text.encode(), made.draft.name, catalog)
        report = checked.reading.report
        if report.period == "Q3" and len(report.rows) >= ROWS and report.letter is not None:
            stored = simplejson.loads(simplejson.dumps(reading_json(checked.reading, checked.findings, flow.wording), use_decimal=True))
            return {**stored, "rows": stored["rows"][:ROWS], "findings": []}
    raise LookupError("no made report of a third quarter with a letter and ten rows")


def report_of(place: Place, like: dict[str, Any], rng: Random) -> dict[str, Any]:
    """The template with figures of this office."""
    report = {**like, "office": place.name, "source": f"{place.code}.txt", "rows": deepcopy(like["rows"])}
    report["letter"] = {**like["letter"], "date": (date(2024, 4, 1) + timedelta(days=rng.randrange(20))).isoformat()}
    for row in report["rows"]:
        row["parts"], row["status"] = {}, {}
        if row["unit"] == "date":
            value: Any = (date(2024, 1, 10) + timedelta(days=rng.randrange(120))).isoformat()
        elif row["unit"] == "percent":
            notes = rng.randrange(100, 900)
            done = round(notes * min(rng.gauss(0.82, 0.07), 1.0))
            row["parts"] = {"total": {"numerator": done, "denominator": notes}}
            value = round(done / notes * 100, 2)
        else:
            value = rng.choice((1, 2, 3, 3, 4, 4, 4))
        if rng.random() < SLIPS and row["unit"] == "number":
            value = 40
        row["achieved"] = {"Q3": None, "total": None if rng.random() < BLANK else value}
    return report


def write(folder: Path, count: int, seed: int = 1) -> int:
    """Write offices.csv and readings/all.jsonl; return how many readings."""
    rng, like, written = Random(seed), template(), 0  # noqa: S311 - invented figures
    (folder / "readings").mkdir(parents=True, exist_ok=True)
    with (folder / "offices.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("code", "name", "parent", "kind"))
        several = list(places(count))
        table.writerows((one.code, one.name, one.parent, one.kind) for one in several)
    with (folder / "readings" / "all.jsonl").open("w", encoding="utf-8") as file:
        for one in several:
            if rng.random() < MISSING:
                continue
            for _ in range(1 + (rng.random() < TWICE)):
                file.write(json.dumps(report_of(one, like, rng), ensure_ascii=False) + "\n")
                written += 1
    return written


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), int(sys.argv[2])))
