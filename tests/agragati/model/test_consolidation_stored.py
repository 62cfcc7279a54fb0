"""Offices and reports come back from a stored consolidation; what is malformed is named by its place."""

import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from agragati.model.consolidation import Consolidation, Contribution, NodeTotal, Occasion
from agragati.model.consolidation_json import consolidation_parts
from agragati.model.consolidation_stored import contributions_from_json, occasion_from_json, tree_from_json
from agragati.model.offices import Office, Tier, grow
from agragati.model.periods import Period
from agragati.model.stored import MalformedError
from builders import YEAR, a_contribution, an_entry

TREE = grow(
    [
        Office(code="1", name="ক", tier=Tier.MINISTRY, kind="head", aliases=("খ",), owes=False, attributes={"cluster": "অর্থ"}),
        Office(code="2", name="গ", parent="1"),
    ]
)


def stored(*reports: Contribution) -> dict[str, Any]:
    nodes = tuple(NodeTotal(code=office.code, due=1, reported=0) for office in TREE.offices)
    reporting = {str(at): report for at, report in enumerate(reports)}
    whole = Consolidation(occasion=Occasion("p", YEAR, Period.Q3), tree=TREE, reporting=reporting, nodes=nodes)
    parts = {key: list(value) if key in {"offices", "nodes", "reports"} else value for key, value in consolidation_parts(whole)}
    back: dict[str, Any] = json.loads(json.dumps(parts))
    return back


def test_tree_and_occasion_come_back() -> None:
    assert tree_from_json(stored()) == TREE
    assert occasion_from_json(stored()) == Occasion("p", YEAR, Period.Q3)


@pytest.mark.parametrize(
    "report",
    [
        a_contribution(
            an_entry(value=date(2024, 3, 1), parts=(Fraction(1, 3), Fraction(-2)), area=1),
            an_entry(value=(date(2024, 3, 1), date(2024, 6, 1))),
            an_entry(value=Fraction(-280, 3), weight=Decimal("0.6")),
        ),
        a_contribution(
            an_entry(value=None, weight=None, points=None, weighted=None),
            office=None,
            plan_type=None,
            fiscal_year=None,
            period=None,
            framework=None,
            dated=None,
            share=None,
            share_of=None,
            of=Decimal("12345678901234567890123456789012345678901234567890.5"),
        ),
    ],
)
def test_a_report_comes_back_whole(report: Contribution) -> None:
    assert contributions_from_json(stored(report)) == (report,)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"total": "7,6"}, "reports[0].total: is '7,6', expected an exact figure such as 7.6 or 280/3"),
        ({"total": "1/0"}, "reports[0].total: is '1/0', expected an exact figure such as 7.6 or 280/3"),
        ({"total": "1e999999"}, "reports[0].total: is '1e999999', expected an exact figure such as 7.6 or 280/3"),
        ({"of": "1/3"}, "reports[0].of: is '1/3', expected an exact number such as 7.6"),
        ({"entries": [{"indicator": 1}]}, "reports[0].entries[0].indicator: is 1, expected text"),
    ],
)
def test_what_is_malformed_is_named_by_its_place(change: dict[str, Any], said: str) -> None:
    back = stored(a_contribution())
    back["reports"][0] |= change

    with pytest.raises(MalformedError) as raised:
        contributions_from_json(back)

    assert str(raised.value) == said


def test_counts_that_are_no_pair_are_malformed() -> None:
    back = stored(a_contribution(an_entry(parts=(Fraction(1), Fraction(2)))))
    back["reports"][0]["entries"][0]["parts"] = ["1"]

    with pytest.raises(MalformedError, match="expected two counts"):
        contributions_from_json(back)


def test_another_object_is_no_consolidation() -> None:
    with pytest.raises(MalformedError, match=r"^schema: is 'report/1', expected consolidation/1$"):
        tree_from_json({"schema": "report/1"})
