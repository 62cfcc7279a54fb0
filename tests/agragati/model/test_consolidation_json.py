"""The stored form, key by key, with every figure exact."""

from datetime import date
from fractions import Fraction

from agragati.model.consolidation import (
    Consolidation,
    FrameworkTotal,
    IndicatorTotal,
    NodeTotal,
    Occasion,
    Outlier,
    Reason,
    SetAside,
    Totalling,
)
from agragati.model.consolidation_json import compact, consolidation_parts, contribution_json
from agragati.model.offices import Office, grow
from agragati.model.periods import Period
from agragati.model.values import Unit
from builders import FRAMEWORK, OFFICE, YEAR, a_contribution, an_entry

INDICATOR = IndicatorTotal(
    indicator="a", unit=Unit.DATE, totalling=Totalling.DATES, offices=2, figures=1, value=Fraction(1), earliest=date(2024, 1, 2)
)
WHOLE = Consolidation(
    occasion=Occasion("egov-innovation", YEAR, Period.Q3),
    tree=grow([Office(code="1", name="ক", attributes={"cluster": "অর্থ"}), Office(code="2", name="খ", parent="1")]),
    reporting={"2": a_contribution()},
    set_aside=(SetAside(contribution=a_contribution(source="b"), reason=Reason.UNKNOWN_OFFICE, proposed=("1",)),),
    nodes=(
        NodeTotal(
            code="1",
            due=2,
            reported=1,
            score=Fraction(250, 3),
            frameworks=(
                FrameworkTotal(
                    framework="a", method="five-level", offices=1, total=Fraction(40), of=Fraction(50), share=None, share_of=None
                ),
            ),
            indicators=(INDICATOR,),
        ),
        NodeTotal(code="2", due=1, reported=1),
    ),
    outliers=(
        Outlier(office="2", indicator="a", value=Fraction(40), typical=Fraction(4), compared=9, reason="digit-too-many", weight=3.0),
    ),
    digest="ff",
)


def parts(depth: int | None = None) -> dict[str, object]:
    return {key: list(value) if key in {"offices", "nodes", "reports"} else value for key, value in consolidation_parts(WHOLE, depth)}


def test_a_consolidation_is_written_with_every_figure_exact() -> None:
    written = parts()

    assert list(written) == ["schema", "occasion", "digest", "missing", "outliers", "offices", "nodes", "reports"]
    assert (written["schema"], written["digest"], written["missing"]) == ("consolidation/1", "ff", ["1"])
    assert written["occasion"] == {"plan_type": "egov-innovation", "fiscal_year": "2023-24", "period": "Q3"}
    assert written["outliers"] == [
        {
            "office": "2",
            "indicator": "a",
            "value": "40",
            "typical": "4",
            "compared": 9,
            "reason": "digit-too-many",
            "params": {},
        }
    ]


def test_the_totals_of_an_office_are_written_with_its_frameworks_and_indicators() -> None:
    assert parts()["nodes"][0] == {
        "missing": 1,
        "code": "1",
        "due": 2,
        "reported": 1,
        "unasked": 0,
        "repeated": 0,
        "score": "250/3",
        "frameworks": [
            {
                "framework": "a",
                "method": "five-level",
                "offices": 1,
                "total": "40",
                "of": "50",
                "share": None,
                "share_of": None,
                "areas": [],
                "clause": None,
                "certainty": "unverified",
            }
        ],
        "indicators": [
            {
                "indicator": "a",
                "unit": "date",
                "totalling": "dates",
                "offices": 2,
                "figures": 1,
                "value": "1",
                "approximate": False,
                "numerator": None,
                "denominator": None,
                "earliest": "2024-01-02",
                "latest": None,
                "scored": 0,
                "points": None,
                "weighted": None,
            }
        ],
    }


def test_each_report_is_written_with_its_office_or_why_it_was_set_aside() -> None:
    assert [(one["of_office"], one["set_aside"], one["source"]) for one in parts()["reports"]] == [
        ("2", None, "report.txt"),
        (None, {"reason": "unknown-office", "proposed": ["1"], "instead": None}, "b"),
    ]


def test_the_depth_limits_the_totals_and_nothing_else() -> None:
    written = parts(0)

    assert [node["code"] for node in written["nodes"]] == ["1"]
    assert [office["code"] for office in written["offices"]] == ["1", "2"]


def test_a_contribution_is_written_whole() -> None:
    entry = an_entry(parts=(Fraction(1), Fraction(3)), value=(date(2024, 1, 1),), weighted=Fraction(280, 3))

    written = contribution_json(a_contribution(entry))

    assert written | {"entries": None} == {
        "source": "report.txt",
        "part": 1,
        "office": OFFICE,
        "office_code": None,
        "parent_office": None,
        "plan_type": "egov-innovation",
        "fiscal_year": "2023-24",
        "period": "Q3",
        "kind": "progress",
        "framework": FRAMEWORK,
        "method": "five-level",
        "dated": "2024-04-04",
        "digest": "aa",
        "total": "40",
        "of": "50",
        "share": "8",
        "share_of": "10",
        "entries": None,
    }
    assert written["entries"] == [
        {
            "indicator": "own-portal-updated",
            "unit": "number",
            "totalling": "sum",
            "area": None,
            "weight": "7",
            "value": ["2024-01-01"],
            "parts": ["1", "3"],
            "points": "90",
            "weighted": "280/3",
        }
    ]


def test_compact_json_is_one_readable_line() -> None:
    assert compact({"ক": [1, None]}) == '{"ক":[1,null]}'
