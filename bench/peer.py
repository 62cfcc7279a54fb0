"""What a person would write in an afternoon to read such tables: split cells, fuzzy heads, parse figures, match indicators by likeness.

It knows the same official wordings as the program and uses the same matcher; it has no arithmetic, no repair and no letter.
"""

import csv
import io
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from itertools import zip_longest
from typing import Any

import pandas as pd
from rapidfuzz import fuzz, process

from agragati.rules.template import Catalog

LATIN = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")
UNITS = {"সংখ্যা": "number", "%": "percent", "তারিখ": "date"}
MONTHS = ("জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর")
LEVELS = {"100%": "targets.100", "90%": "targets.90", "80%": "targets.80", "70%": "targets.70", "60%": "targets.60"}
_DATE = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{2,4})")
_CODE = re.compile(r"\d\.\d\.\d")
_QUARTER = re.compile(r"(1ম|2য়|3য়|4র্থ|প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ)\s+(?:ত্রৈমাসিক|কোয়ার্টার)")
_QUARTERS = {"1ম": 1, "2য়": 2, "3য়": 3, "4র্থ": 4, "প্রথম": 1, "দ্বিতীয়": 2, "তৃতীয়": 3, "চতুর্থ": 4}
Row = dict[str, Any]


def read(text: str, catalog: Catalog) -> dict[str, Any]:
    """Read the rows of one document."""
    grid = _grid(text)
    frame = pd.DataFrame([list(column) for column in zip_longest(*grid, fillvalue="")]).T
    first = next((place for place, row in enumerate(frame.itertuples(index=False)) if _is_body(row)), len(frame))
    heads = [" ".join(dict.fromkeys(part for part in frame.iloc[:first, column] if part)) for column in frame.columns]
    roles = [_role(head, catalog) for head in heads]
    rows: list[Row] = []
    for cells in frame.iloc[first:].itertuples(index=False):
        named = dict(zip(roles, cells, strict=True))
        if fuzz.ratio(named.get("line_kind", ""), "অর্জন") > 60 and rows:
            rows[-1]["achieved"] = _group(named, "achieved")
        else:
            rows += _row(named, catalog)
    return {"rows": rows, "findings": []}


def _grid(text: str) -> list[list[str]]:
    if "<table>" in text:
        return pd.read_html(io.StringIO(text), keep_default_na=False)[0].astype(str).to_numpy().tolist()
    if "\n|" in text:
        lines = [line.strip()[1:-1].split("|") for line in text.splitlines() if line.startswith("|")]
        return [[cell.strip() for cell in line] for line in lines if not set("".join(line)) <= set("- ")]
    return list(csv.reader((line for line in text.splitlines() if "\t" in line), delimiter="\t", quoting=csv.QUOTE_NONE))


def _is_body(row: tuple[str, ...]) -> bool:
    return any(cell.strip() in UNITS for cell in row)


@lru_cache
def _wordings(catalog: Catalog) -> Mapping[str, str]:
    headings = catalog.vocabulary.headings
    return {wording: role for role, those in headings.items() for wording in those if not role.startswith("group")}


@lru_cache
def _labels(catalog: Catalog) -> Mapping[str, str]:
    return {rule.label: rule.id for framework in catalog.frameworks for rule in framework.indicators}


def _role(head: str, catalog: Catalog) -> str:
    latin = head.translate(LATIN)
    for share, role in LEVELS.items():
        if re.search(rf"(?<!\d){share}", latin):
            return role
    quarter = _QUARTER.search(latin)
    if quarter:
        return f"achieved.Q{_QUARTERS[quarter[1]]}"
    if "লক্ষ্যমাত্রা/অর্জন" in latin:
        return "line_kind"
    if "ষাণ্মাসিক" in latin:
        return "achieved.H2" if latin.startswith("2") else "achieved.H1"
    if latin.count("পরিবীক্ষণ") and "মোট অর্জন" in latin:
        return "achieved.total"
    wordings = _wordings(catalog)
    found = process.extractOne(re.sub(r"[\d-]+", " ", latin).strip(), list(wordings), scorer=fuzz.ratio, score_cutoff=55)
    return wordings[found[0]] if found else head


def _row(named: Mapping[str, str], catalog: Catalog) -> list[Row]:
    text = named.get("indicator", "")
    found = process.extractOne(re.sub(r"^\[[^\]]*\]\s*", "", text), list(_labels(catalog)), scorer=fuzz.ratio, score_cutoff=60)
    if not found:
        return []
    code = _CODE.search(text.translate(LATIN))
    row: Row = {
        "indicator": _labels(catalog)[found[0]],
        "code": code[0] if code else None,
        "unit": UNITS.get(named.get("unit", "").strip()),
        "weight": _value(named.get("weight", "")),
        "annual_target": _value(named.get("annual_target", "")),
        "remarks": named.get("remarks"),
    }
    paired = "line_kind" in named
    row["quarter_targets" if paired else "achieved"] = _group(named, "achieved")
    return [row | {group: _group(named, group) for group in ("targets", "claimed")}]


def _group(named: Mapping[str, str], group: str) -> dict[str, float | str | None]:
    return {role.partition(".")[2]: _value(cell) for role, cell in named.items() if role.startswith(f"{group}.")}


def _value(cell: str) -> float | str | None:
    text = cell.translate(LATIN).strip()
    for number, month in enumerate(MONTHS, start=1):
        text = text.replace(f" {month} ", f"/{number}/")
    day = _DATE.search(text)
    if day:
        year = int(day[3]) + (2000 if int(day[3]) < 100 else 0)
        try:
            return date(year, int(day[2]), int(day[1])).isoformat()
        except ValueError:
            return None
    figure = re.fullmatch(r"(\d+(?:\.\d+)?)\s*%?", text)
    return float(figure[1]) if figure else None
