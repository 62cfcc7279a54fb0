from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import click

from agragati.cli.score import Scored, sheet_lines, total_line
from agragati.cli.speech import Speech
from agragati.flow import Checked
from agragati.model.report import Report
from agragati.model.score_json import explain
from agragati.rules.phrases import workings
from agragati.score.sheet import score_report
from builders import a_framework, a_reading, a_report, a_row

ENGLISH, BANGLA = Speech("en"), Speech("bn")


def scored(report: Report) -> Scored:
    sheet = score_report(report, a_framework(), source="report.txt")
    return Scored(Checked(a_reading(report), ()), sheet)


def lines(one: Scored, speech: Speech, *, with_working: bool = False) -> list[str]:
    return [click.unstyle(line) for line in sheet_lines(one, speech, 80, with_working=with_working)]


def test_a_sheet_shows_each_row_then_the_total_and_its_share() -> None:
    assert lines(scored(a_report()), BANGLA) == [
        "জেলা নমুনা কার্যালয়, মেঘপুর",
        "অগ্রগতি প্রতিবেদন, ৩য় ত্রৈমাসিক, ২০২৩-২৪ · report.txt",
        "পদ্ধতি: পাঁচ স্তর",
        "",
        "  কোড  মান  অর্জন  ১০০-তে  নম্বর  কর্মসম্পাদন সূচক",
        "─" * 80,
        "৫.১.১    ৭     ৩      ৯০   ৬.৩  তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)",
        "",
        "মোট: ৬.৩/৫০; বার্ষিক চুক্তিতে ১.২৬/১০",
    ]


def test_the_working_follows_its_row_with_the_clause_and_how_sure_it_is() -> None:
    one = scored(a_report())
    (line,) = one.sheet.lines

    _, *working, clause, _, _ = lines(one, ENGLISH, with_working=True)[6:]

    assert " ".join(" ".join(working).split()) == explain(line, workings("en"))
    assert clause.strip() == "clause: guideline#proportional (inferred)"


def test_a_sheet_of_a_repaired_report_says_so() -> None:
    one = scored(a_report())

    assert lines(replace(one, sheet=replace(one.sheet, repaired=True)), ENGLISH)[2] == "method: five levels, with every proved correction"


def test_what_is_not_known_to_be_worth_something_has_a_total_and_no_share() -> None:
    sheet = replace(scored(a_report(a_row())).sheet, total=Fraction(280, 3), of=Decimal(100), share=None, share_of=None)

    assert total_line(sheet, ENGLISH, None) == "total: 280/3/100"
    assert total_line(sheet, ENGLISH, a_framework()) == "total: 93.33/100"
