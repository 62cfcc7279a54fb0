"""The table for a spreadsheet: a line an indicator, rounded, and safe to open."""

import csv
from fractions import Fraction

from agragati.cli.consolidation_csv import csv_lines, safe
from agragati.consolidate.whole import consolidate
from agragati.model.offices import Office, Tier, grow
from agragati.rules.load import packaged_catalog
from builders import a_contribution, an_entry

TREE = grow(
    [
        Office(code="1", name='=HYPERLINK("x")', tier=Tier.FIELD, kind="district", attributes={"cluster": "@অর্থ"}),
        Office(code="2", name='নমুনা "ক", মেঘপুর', parent="1"),
    ]
)
WHOLE = consolidate(TREE, [a_contribution(an_entry(points=Fraction(280, 3)), office_code="2")], ())


def rows(depth: int | None = None) -> list[list[str]]:
    return list(csv.reader(csv_lines(WHOLE, depth, packaged_catalog())))


def test_each_indicator_of_each_office_is_a_line() -> None:
    head, top, below = rows()

    assert head[0] == "\ufeffcode"
    assert dict(zip(head[1:], below[1:], strict=True)) == {
        "name": 'নমুনা "ক", মেঘপুর',
        "parent": "1",
        "kind": "",
        "tier": "",
        "cluster": "",
        "due": "1",
        "reported": "1",
        "missing": "0",
        "unasked": "0",
        "repeated": "0",
        "score": "80",
        "indicator": "own-portal-updated",
        "unit": "number",
        "totalling": "sum",
        "offices": "1",
        "figures": "1",
        "value": "3",
        "approximate": "",
        "numerator": "",
        "denominator": "",
        "earliest": "",
        "latest": "",
        "scored": "1",
        "points": "93.33",
        "weighted": "6.30",
    }
    assert top[:6] == ["1", '\'=HYPERLINK("x")', "", "district", "field", "'@অর্থ"]


def test_the_depth_limits_the_offices() -> None:
    assert [row[0] for row in rows(0)[1:]] == ["1"]


def test_an_office_without_figures_has_a_line_of_its_own() -> None:
    (_, line) = csv.reader(csv_lines(consolidate(grow([Office(code="1", name="ক")]), [], ()), None, packaged_catalog()))

    assert line == ["1", "ক", "", "", "", "1", "0", "1", "0", "0", *[""] * 15]


def test_no_text_is_taken_for_a_formula() -> None:
    assert [safe(text) for text in ("=1", "+1", "-1", "@a", "\tx", "ক", "")] == ["'=1", "'+1", "'-1", "'@a", "'\tx", "ক", ""]
