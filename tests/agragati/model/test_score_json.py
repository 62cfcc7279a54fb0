import ast
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from importlib import resources
from pathlib import Path
from string import Formatter

import pytest

from agragati.bangla.digits import to_bangla
from agragati.model.periods import FiscalYear, Period
from agragati.model.score_json import explain, score_json
from agragati.model.scores import ScoreLine, ScoreSheet, Step
from agragati.model.values import Certainty
from agragati.score import line, methods, progress, scales


def workings(language: str) -> Mapping[str, str]:
    text = resources.files("agragati").joinpath("data", "messages", f"scoring.{language}.toml").read_text("utf-8")
    sentences: Mapping[str, str] = tomllib.loads(text)["workings"]
    return sentences


SCORED = ScoreLine(
    indicator="own-portal-updated",
    code="5.1.1",
    weight=Decimal(7),
    value=Fraction(3),
    points=Fraction(280, 3),
    weighted=Fraction(98, 15),
    levels_from="page",
    working=(Step(key="figure-printed", params={"value": 3}), Step(key="not-due", params={"points": 0})),
    clause="egov-guideline#proportional",
    certainty=Certainty.INFERRED,
)
ILLEGIBLE = ScoreLine(
    indicator=None,
    code=None,
    weight=Decimal("1.5"),
    value=None,
    points=None,
    weighted=None,
    levels_from=None,
    working=(Step(key="illegible"),),
    certainty=Certainty.UNVERIFIED,
)


def a_sheet(**changes: object) -> ScoreSheet:
    sheet = {
        "source": "report.txt",
        "office": "জেলা নমুনা কার্যালয়, মেঘপুর",
        "fiscal_year": FiscalYear(2023),
        "period": Period.Q3,
        "framework": "apa/egov-innovation/2023-24/field-a",
        "method": "five-level",
        "repaired": False,
        "lines": (SCORED, ILLEGIBLE),
        "total": Fraction("32.5"),
        "of": Decimal(50),
        "share": Fraction("6.5"),
        "share_of": Decimal("10.0"),
        "inputs_hash": "cafe",
    }
    return ScoreSheet(**sheet | changes)


def test_the_sheet_has_the_contracts_form() -> None:
    assert score_json(a_sheet(), workings("en")) == {
        "schema": "score/1",
        "source": "report.txt",
        "office": "জেলা নমুনা কার্যালয়, মেঘপুর",
        "fiscal_year": "2023-24",
        "period": "Q3",
        "framework": "apa/egov-innovation/2023-24/field-a",
        "method": "five-level",
        "repaired": False,
        "rows": [
            {
                "indicator": "own-portal-updated",
                "code": "5.1.1",
                "weight": 7,
                "value": "3",
                "points": "280/3",
                "weighted": "98/15",
                "levels_from": "page",
                "working": "Cumulative as printed: 3. Nothing was reported and it is not due yet: 0 points.",
                "clause": "egov-guideline#proportional",
                "certainty": "inferred",
            },
            {
                "indicator": None,
                "code": None,
                "weight": Decimal("1.5"),
                "value": None,
                "points": None,
                "weighted": None,
                "levels_from": None,
                "working": "The figure is illegible and was not scored.",
                "clause": None,
                "certainty": "unverified",
            },
        ],
        "total": "32.5",
        "of": 50,
        "share": "6.5",
        "share_of": 10,
        "inputs_hash": "cafe",
    }


def test_what_is_not_known_of_the_sheet_is_null() -> None:
    written = score_json(a_sheet(fiscal_year=None, period=None, framework=None, share=None, share_of=None, lines=()), {})

    assert [written[name] for name in ("fiscal_year", "period", "framework", "share", "share_of", "rows")] == [None] * 5 + [[]]


def test_a_working_can_be_said_in_bangla_digits() -> None:
    assert explain(SCORED, workings("bn"), spell=to_bangla) == ("মুদ্রিত মোট অর্জন: ৩। কোনো অর্জন দেখানো হয়নি, সময়ও এখনো আসেনি: নম্বর ০।")


def test_a_step_without_a_sentence_is_our_own_fault() -> None:
    with pytest.raises(KeyError):
        explain(SCORED, {})


def params(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def test_both_languages_say_every_step_with_the_same_figures() -> None:
    bangla, english = workings("bn"), workings("en")

    assert {key: params(sentence) for key, sentence in bangla.items()} == {key: params(sentence) for key, sentence in english.items()}


def keys_in(module: object) -> set[str]:
    """The texts of a module that look like a step's key and are given where steps are made."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))  # type: ignore[attr-defined]
    return {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and node.value in workings("en")}


def test_no_sentence_is_idle() -> None:
    made = {f"{what}-from-{where}" for what in ("levels", "weight") for where in ("plan", "framework")}
    made |= {f"not-applicable-{setting}" for setting in ("zero", "full", "excluded")}

    assert made.union(*(keys_in(module) for module in (line, methods, progress, scales))) == set(workings("en"))
