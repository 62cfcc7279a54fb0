from decimal import Decimal

import click

from agragati.cli.read import head_lines, indicator_text, report_lines
from agragati.cli.speech import Speech
from agragati.flow import Checked
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from builders import a_letter, a_reading, a_report, a_row

NOTES = a_row(
    indicator="e-file-notes-disposed",
    code="4.1.1",
    unit=Unit.PERCENT,
    weight=8,
    targets={100: "80", 90: "75"},
    achieved={"Q2": "79.5", "Q3": "89.12", "total": None},
    indicator_text="[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত",
    remarks="চলমান",
)
PORTAL = a_row(weight=7, targets={100: 4, 90: 3}, achieved={"Q2": None, "Q3": 1, "total": 3})


def lines(checked: Checked, lang: str, columns: int) -> list[str]:
    return [click.unstyle(line) for line in report_lines(checked, packaged_catalog(), Speech(lang), columns)]


def test_a_narrow_terminal_gets_the_best_level_and_the_reports_own_period() -> None:
    checked = Checked(a_reading(a_report(NOTES, PORTAL)), ())

    assert lines(checked, "bn", 80) == [
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "অগ্রগতি প্রতিবেদন, ৩য় ত্রৈমাসিক, ২০২৩-২৪ · report.txt",
        "বিধি: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪, মাঠ পর্যায়ের কার্যালয়, ধরন A — নিশ্চিত",
        "স্মারক ২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪, তারিখ ০৪/০৪/২০২৪",
        "",
        "  কোড  মান  ১০০%  ৩য় ত্রৈমাসিক  মোট  কর্মসম্পাদন সূচক",
        "─" * 80,
        "৪.১.১    ৮   ৮০%       ৮৯.১২%    –  ই-ফাইলে নোট নিষ্পত্তিকৃত",
        "                                    মন্তব্য: চলমান",
        "৫.১.১    ৭     ৪            ১    ৩  তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
    ]


def test_a_wide_one_gets_all_levels_and_periods() -> None:
    checked = Checked(a_reading(a_report(NOTES, PORTAL, letter=None)), ())

    assert lines(checked, "en", 120)[4:] == [
        " code  weight  100%  90%  quarter 2  quarter 3  total  indicator",
        "─" * 120,
        "4.1.1       8   80%  75%      79.5%     89.12%      –  ই-ফাইলে নোট নিষ্পত্তিকৃত",
        "                                                       remark: চলমান",
        "5.1.1       7     4    3          –          1      3  তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
    ]


def test_a_form_with_an_annual_target_shows_it_and_one_without_the_own_period_shows_all() -> None:
    row = a_row(code=None, targets={}, annual_target=4, achieved={"Q1": 1, "Q2": 1}, activity_text="সভা", indicator_text=None)
    checked = Checked(a_reading(a_report(row, period=None, letter=a_letter(date=None))), ())

    assert lines(checked, "en", 80)[3:] == [
        "",
        "code  weight  annual  quarter 1  quarter 2  indicator",
        "─" * 80,
        "           7       4          1          1  সভা",
    ]


def test_the_second_report_of_a_file_says_that_it_is() -> None:
    checked = Checked(a_reading(a_report(office=None), part=2), ())

    assert [click.unstyle(line) for line in head_lines(checked, Speech("en"))] == [
        "no office is named",
        "progress report, quarter 3, 2023-24 · report.txt, part 2",
    ]


def test_the_code_before_an_indicator_is_not_shown_twice_and_a_number_within_stays() -> None:
    texts = ["[৫.১.১] বাতায়ন", "5.1.1 বাতায়ন", "(৫.১.১)বাতায়ন", "২০২৪ সালের ১.৫ কোটি"]

    assert [indicator_text(a_row(indicator_text=text)) for text in texts] == ["বাতায়ন", "বাতায়ন", "বাতায়ন", "২০২৪ সালের ১.৫ কোটি"]


def test_an_exact_figure_is_shown_without_loss() -> None:
    checked = Checked(a_reading(a_report(a_row(weight=Decimal("7.25")), letter=None)), ())

    assert lines(checked, "en", 80)[6].split()[:2] == ["5.1.1", "7.25"]
