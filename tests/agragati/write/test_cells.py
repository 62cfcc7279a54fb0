from decimal import Decimal
from typing import Any

import pytest

from agragati.model.outline import BodyCell
from agragati.model.values import Parts, Status, Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.status import remark_phrases
from agragati.write.cells import Hand, body_cell, total_text
from agragati.write.columns import Printed
from builders import YEAR, a_row
from papers import pen

FIELD = next(framework for framework in packaged_catalog().frameworks if framework.id.endswith("2023-24/field-a"))


def hand(language: str = "bn") -> Hand:
    return Hand(pen(language), FIELD, YEAR, remark_phrases(packaged_catalog()))


def text(role: str, **changes: Any) -> str:  # noqa: ANN401 - whatever a row holds
    return body_cell(a_row(**changes), Printed(role, ()), hand()).text


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("serial", "০৫"),
        ("activity", "তথ্য বাতায়ন হালনাগাদকরণ"),
        ("code", "৫.১.১"),
        ("unit", "সংখ্যা"),
        ("weight", "৭"),
        ("targets.100", "৪"),
        ("targets.60", "-"),
        ("annual_target", "-"),
        ("achieved.Q3", "১"),
        ("remarks", ""),
        ("evidence", ""),
        ("claimed.rate", "-"),
    ],
)
def test_each_column_has_the_rows_value(role: str, said: str) -> None:
    assert text(role, targets={100: 4, 60: None}) == said


def test_what_a_report_has_no_field_for_comes_from_its_column() -> None:
    assert text("evidence", other={"evidence": "হ্যাঁ"}) == "হ্যাঁ"
    assert text("other.কক্ষ", other={"কক্ষ": "১২"}) == "১২"


def test_a_figure_is_kept_beside_its_text_and_what_officers_fill_in_is_marked() -> None:
    row = a_row(unit=Unit.PERCENT, achieved={"Q3": "89.5"}, parts={"Q3": Parts(Decimal(179), Decimal(200))}, claimed={"rate": 50})

    assert body_cell(row, Printed("achieved.Q3", ()), hand()) == BodyCell(
        text="৮৯.৫% (১৭৯/২০০)", value=Decimal("89.5"), unit=Unit.PERCENT, is_input=True
    )
    assert body_cell(row, Printed("claimed.rate", ()), hand()) == BodyCell(text="৫০%", value=Decimal(50), unit=Unit.PERCENT)


@pytest.mark.parametrize(
    ("status", "remarks", "said"),
    [
        (Status.NOT_REPORTED, None, "-"),
        (Status.NOT_APPLICABLE, None, "প্রযোজ্য নয়"),
        (Status.NOT_APPLICABLE, "এ কার্যালয়ের জন্য প্রযোজ্য নয়", "-"),
        (Status.NOT_DUE, "প্রযোজ্য নয়", "অর্জিত হবে"),
        (Status.ILLEGIBLE, None, "-"),
    ],
)
def test_a_blank_cell_says_why_where_neither_remark_nor_targets_do(status: Status, remarks: str | None, said: str) -> None:
    assert text("achieved.Q3", achieved={"Q3": None}, status={"Q3": status}, remarks=remarks) == said


def test_a_row_that_no_page_has_shown_yet_gets_the_official_wording() -> None:
    fresh = {"activity_text": None, "indicator_text": None, "activity_code": None, "code": None}

    assert text("activity", **fresh) == "[৫.১] তথ্য বাতায়ন হালনাগাদকরণ"
    assert text("indicator", **fresh) == "[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)"
    assert text("indicator", **fresh, indicator=None) == ""


def test_a_row_whose_page_left_the_activity_out_leaves_it_out() -> None:
    assert text("activity", activity_text=None) == ""


def test_a_sum_that_is_not_printed_is_blank() -> None:
    assert [total_text(value, pen()) for value in (None, Decimal("2.80"))] == ["", "২.৮"]


@pytest.mark.parametrize("language", ["bn", "en"])
def test_reading_knows_the_words_that_say_why_a_cell_is_blank(language: str) -> None:
    said = {status: pen(language).word(f"status.{status}") for status in Status}

    assert {status: remark_phrases(packaged_catalog()).find(word) for status, word in said.items() if word} == {
        status: (status.value, 100.0) for status in (Status.NOT_DUE, Status.NOT_REPORTED, Status.NOT_APPLICABLE, Status.DONE_BY_SUPERIOR)
    }
