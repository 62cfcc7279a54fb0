"""What a person would write in an afternoon to read such tables: split cells, fuzzy heads, parse figures, match indicators by likeness.

It knows the same official wordings as the program and uses the same matcher; it has no arithmetic, no repair and no letter.
"""

import csv
import io
import re
from datetime import date
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


def read(text: str, catalog: Catalog) -> dict[str, Any]:
    """Read the rows of one document."""
    frame = pd.DataFrame(_grid(text)).fillna("").astype(str)
    first = next((place for place, row in enumerate(frame.itertuples(index=False)) if _is_body(row)), len(frame))
    heads = [" ".join(part for part in frame.iloc[:first, column] if part) for column in frame.columns]
    roles = [_role(head, catalog) for head in heads]
    rows = []
    for row in frame.iloc[first:].itertuples(index=False):
        got = _row(dict(zip(roles, row, strict=True)), catalog)
        if got:
            rows.append(got)
    return {"rows": rows, "findings": []}


def _grid(text: str) -> list[list[str]]:
    if "<table>" in text:
        return pd.read_html(io.StringIO(text), keep_default_na=False)[0].astype(str).to_numpy().tolist()
    if "\n|" in text:
        lines = [line.strip("| ").split("|") for line in text.splitlines() if line.startswith("|")]
        return [[cell.strip() for cell in line] for line in lines if not set("".join(line)) <= set("- ")]
    return list(csv.reader((line for line in text.splitlines() if "\t" in line), delimiter="\t", quoting=csv.QUOTE_NONE))


def _is_body(row: tuple[str, ...]) -> bool:
    return any(cell.strip() in UNITS for cell in row)


def _role(head: str, catalog: Catalog) -> str:
    latin = head.translate(LATIN)
    for share, role in LEVELS.items():
        if re.search(rf"(?<!\d){share}", latin):
            return role
    quarter = re.search(r"\b([1-4])(?:ম|য়|র্থ)", latin)
    headings = catalog.vocabulary.headings
    wordings = {wording: role for role, those in headings.items() for wording in those if not role.startswith("group")}
    found = process.extractOne(re.sub(r"[\d-]+", " ", latin).strip(), wordings, scorer=fuzz.token_set_ratio, score_cutoff=60)
    if quarter:
        return f"achieved.Q{quarter[1]}"
    role = wordings[found[0]] if found else head
    return "achieved.H1" if role == "achieved.{period}" else role


def _row(cells: dict[str, str], catalog: Catalog) -> dict[str, Any] | None:
    labels = {indicator.label: indicator.id for framework in catalog.frameworks for indicator in framework.indicators}
    text = cells.get("indicator", "")
    found = process.extractOne(re.sub(r"^\[[^\]]*\]\s*", "", text), list(labels), scorer=fuzz.ratio, score_cutoff=60)
    if not found:
        return None
    code = _CODE.search(text.translate(LATIN))
    row: dict[str, Any] = {
        "indicator": labels[found[0]],
        "code": code[0] if code else None,
        "unit": UNITS.get(cells.get("unit", "").strip()),
    }
    row["weight"] = _value(cells.get("weight", ""))
    row["annual_target"] = _value(cells.get("annual_target", ""))
    for role, cell in cells.items():
        group, _, name = role.partition(".")
        if name:
            row.setdefault(group, {})[name] = _value(cell)
    return row


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
