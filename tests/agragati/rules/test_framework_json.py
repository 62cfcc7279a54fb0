from decimal import Decimal

from agragati.rules.framework_json import deadline_json, form_json, framework_json, levels_json, scoring_json, summary_json
from agragati.rules.load import load_catalog
from agragati.rules.template import Framework
from builders import a_framework, an_indicator
from small_catalog import PLAN, edited, small_files


def small() -> Framework:
    (framework,) = load_catalog(small_files()).frameworks
    return framework


def test_the_summary_says_what_a_plan_is_how_large_and_how_certain() -> None:
    assert summary_json(small()) == {
        "id": "demo/tidy-office/2030-31/field",
        "plan_type": "tidy-office",
        "fiscal_year": "2030-31",
        "tier": "field",
        "variant": None,
        "annex": None,
        "title": "পরিপাটি অফিস",
        "indicators": 2,
        "weights_total": 10,
        "share_of": 2,
        "example": False,
        "certainty": {"stated": 16, "inferred": 1, "unverified": 0},
        "unknown": [],
    }


def test_the_whole_plan_holds_every_rule_with_exact_figures() -> None:
    whole = framework_json(small(), sources=False)

    assert whole["schema"] == "framework/1"
    assert whole["areas"] == [{"number": 1, "name": "ঘর", "weight": 10}]
    assert whole["activities"] == [{"id": "sweeping", "code": "1.1", "label": "ঝাড়ু দেওয়া"}]
    assert whole["rows"][1] == {
        "indicator": "list-made",
        "code": "1.1.2",
        "activity": "sweeping",
        "area": 1,
        "label": "তালিকা প্রস্তুত",
        "unit": "date",
        "weight": 4,
        "targets": {"100": "2030-12-01", "90": "2030-12-15"},
        "direction": "earlier",
        "scale": "five_level",
        "aggregator": "first_date",
        "continuing": False,
        "evidence": ["list"],
    }
    assert whole["scoring"] == scoring_json(small())
    assert "grounds" not in whole


def test_with_sources_the_ground_of_every_rule_stands_under_its_place() -> None:
    grounds = framework_json(small(), sources=True)["grounds"]

    assert grounds["indicator.list-made"] == {
        "clause": "circular#1.1.2",
        "certainty": "inferred",
        "because": "The day is not printed.",
        "unknown": [],
    }


def test_scoring_days_and_forms_are_named_as_in_their_files() -> None:
    framework = small()

    assert scoring_json(framework)["methods"]["self_assessment"] == "annual-ratio"
    assert deadline_json(framework.calendar[0]) == {
        "event": "progress-report",
        "tier": "field",
        "office_kind": None,
        "period": "Q1",
        "opens": "2030-10-01",
        "due": "2030-10-15",
    }
    assert form_json(framework.forms[0]) == {
        "id": "short",
        "kind": "progress",
        "periods": ["Q1"],
        "columns": [
            {"role": "serial", "head": "ক্রম", "group": None, "optional": False},
            {"role": "achieved.{period}", "head": "অর্জন", "group": "সব", "optional": True},
        ],
    }


def test_a_level_whose_target_no_source_gives_is_null() -> None:
    rule = an_indicator(levels={100: Decimal(4)}, open_levels=frozenset({80}))

    assert levels_json(rule) == {"100": 4, "80": None}


def test_an_example_says_so() -> None:
    example = load_catalog(edited(PLAN, 'tier = "field"', 'tier = "field"\nexample = true')).frameworks[0]

    assert (summary_json(example)["example"], summary_json(a_framework())["example"]) == (True, False)
