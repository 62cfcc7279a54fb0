from dataclasses import replace
from decimal import Decimal

import pytest

from agragati.model.outline import Paragraph, Role, Section
from agragati.model.report import Report
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Framework
from agragati.score.sheet import score_report
from agragati.write.scoresheet import score_page
from agragati.write.titles import plan_name, text_values
from builders import a_framework, a_report, a_row, levels
from papers import pen, table_of

TEXT = "[৫.১.১] তথ্য বাতায়ন"
REPORT = a_report(a_row(indicator_text=TEXT, targets=levels(4, 3, 2, 1, None)))


def page(report: Report, framework: Framework | None, language: str = "bn", **changes: bool) -> Section:
    sheet = replace(score_report(report, framework, source="report.txt"), **changes)
    return score_page(report, sheet, framework, text_values(report, plan_name(report, packaged_catalog()), pen(language)), pen(language))


def test_each_line_has_its_figure_points_working_and_clause_and_the_last_the_total() -> None:
    table = table_of(page(REPORT, a_framework()).blocks)

    assert table == (
        ("কর্মসম্পাদন সূচক", "সূচকের মান", "অর্জন", "১০০-তে", "প্রাপ্ত মান", "কীভাবে", "সূত্র ও নিশ্চয়তা"),
        (TEXT, "৭", "৩", "৯০", "৬.৩", table[1][5], "guideline#proportional (অনুমিত)"),
        ("মোট", "৫০", "", "", "৬.৩", "", ""),
    )
    assert table[1][5].endswith("৯০ × ৭ / ১০০ = ৬.৩।")


def notes(language: str, framework: Framework | None, **changes: bool) -> list[str]:
    return [
        block.text
        for block in page(REPORT, framework, language, **changes).blocks
        if isinstance(block, Paragraph) and block.role is Role.NOTE
    ]


def test_total_share_method_and_rounding_stand_below_with_their_grounds() -> None:
    assert notes("en", a_framework(), repaired=True) == [
        "Total: 6.3 of 50",
        "Share of the agreement: 1.26 of 10",
        "Method: five levels [guideline#five-level, stated]",
        "With every proved correction",
        "Shown to 2 decimals; reckoned exactly [guideline#scoring, unverified]",
    ]


def test_without_rules_points_are_exact_and_no_ground_is_named() -> None:
    assert notes("en", None) == ["Total: 6.3 of 7", "Method: five levels"]


def test_what_is_not_known_is_a_dash() -> None:
    unknown = a_report(a_row(indicator=None, indicator_text=None, targets={}, achieved={"Q3": None}, weight=None))

    assert table_of(page(unknown, a_framework()).blocks)[1][1:5] == ("-", "-", "০", "-")


@pytest.mark.parametrize(("indicator", "text"), [("own-portal-updated", "তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)"), (None, "")])
def test_a_row_without_words_of_its_own_is_called_by_the_rules(indicator: str | None, text: str) -> None:
    report = a_report(a_row(indicator=indicator, indicator_text=None, weight=Decimal(7)))

    assert table_of(page(report, a_framework()).blocks)[1][0] == text
