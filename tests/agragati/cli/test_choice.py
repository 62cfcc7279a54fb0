"""The line that says by which rules a report was read."""

from decimal import Decimal

import pytest

from agragati.cli.choice import choice_line
from agragati.cli.speech import Speech
from agragati.model.choice import NOTHING_CHOSEN, Choice, Sign
from agragati.model.periods import FiscalYear
from agragati.rules.load import packaged_catalog
from builders import a_choice, a_reading, a_report

PLAN = "E-governance and innovation work plan"
FIELD_B = "apa/egov-innovation/2023-24/field-b"


def line(choice: Choice, year: int | None = 2023, lang: str = "en") -> str:
    report = a_report(fiscal_year=None if year is None else FiscalYear(year))
    return choice_line(a_reading(report, choice=choice), packaged_catalog(), Speech(lang)).removeprefix("rules: ")


def test_the_governing_framework_is_named_by_plan_year_tier_and_variant() -> None:
    assert line(a_choice()) == f"{PLAN} 2023-24, field office, variant A — sure"
    assert line(a_choice(framework="apa/egov-innovation/2023-24/ministry")) == f"{PLAN} 2023-24, ministry — sure"
    assert line(a_choice(), lang="bn") == "বিধি: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪, মাঠ পর্যায়ের কার্যালয়, ধরন A — নিশ্চিত"


def test_where_another_fits_nearly_as_well_the_line_says_which() -> None:
    framework = a_choice(certainty=Decimal("0.6"), rival=FIELD_B)
    rules = a_choice(certainty=Decimal("0.6"), rival="integrity/2023-24")
    alone = a_choice(certainty=Decimal("0.6"), rival=None)

    assert line(framework).partition(" — ")[2] == f"unsure, for {PLAN} 2023-24, field office, variant B fits nearly as well"
    assert line(rules).partition(" — ")[2] == "unsure, for National integrity strategy work plan 2023-24 fits nearly as well"
    assert line(alone).partition(" — ")[2] == "unsure, for the rows agree with them only in part"


@pytest.mark.parametrize(
    ("year", "signs", "said"),
    [
        (2022, (Sign.NEAREST_YEAR,), "none of 2022-23 are known for such an office; indicators are named by those of 2023-24"),
        (2021, (Sign.YEAR_BY_ROWS,), "the page says 2021-22, but its rows are those of 2023-24; they are named by these"),
        (None, (Sign.YEAR_BY_ROWS,), "the page names no year; indicators are named by the rules of 2023-24"),
    ],
)
def test_rules_of_another_year_name_the_indicators_only(year: int | None, signs: tuple[Sign, ...], said: str) -> None:
    assert line(a_choice(framework=None, signs=signs), year) == f"{PLAN}: {said}, weights and targets are not checked"


def test_rows_that_agree_with_no_framework_of_their_year_are_said_to() -> None:
    unlike = a_choice(framework=None, certainty=Decimal("0.5"), rival=FIELD_B)

    assert line(unlike) == (
        f"{PLAN} 2023-24: the figures agree with none of the year's rules; indicators are named by them, "
        "weights and targets are not checked"
        f" — unsure, for {PLAN} 2023-24, field office, variant B fits nearly as well"
    )


def test_a_plan_without_rules_and_a_report_without_a_plan_have_none() -> None:
    unknown = Choice(plan_type="tidy-office", certainty=Decimal(1))

    assert line(unknown) == "tidy-office: none are known, so only the page's own figures are checked"
    assert line(NOTHING_CHOSEN) == "none, for no plan is named and the rows show none"


def test_rules_that_are_gone_are_called_by_plan_and_year() -> None:
    assert line(a_choice(certainty=Decimal(0), rival="tidy-office/2030-31")).endswith("for tidy-office 2030-31 fits nearly as well")
