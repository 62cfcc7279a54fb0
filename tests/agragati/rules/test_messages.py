import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from agragati.bangla.digits import to_latin
from agragati.model.findings import SEVERITIES
from agragati.model.periods import Period
from agragati.model.values import Unit
from agragati.rules.messages import LANGUAGES, cell_name, load, render, show, where, why
from agragati.rules.template import Direction
from builders import a_finding, a_report, a_row

SOURCE = Path(__file__).parents[3] / "src" / "agragati"
REPORT = a_report(a_row(code="5.1.1", indicator_text="তথ্য বাতায়ন হালনাগাদকৃত"))


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def reasons_in_code() -> Iterator[tuple[str, str]]:
    """File and key of every `reason="…"`, and of every key that a check chooses and hands on."""
    for path in sorted([*(SOURCE / "read").rglob("*.py"), *(SOURCE / "check").rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.keyword) and node.arg == "reason" and isinstance(node.value, ast.Constant) and node.value.value:
                yield path.name, node.value.value


def test_every_code_is_worded_in_both_languages() -> None:
    assert [set(load(language).findings) for language in LANGUAGES] == [set(SEVERITIES)] * len(LANGUAGES)


def test_every_reason_that_the_code_gives_is_worded() -> None:
    given = {key: name for name, key in reasons_in_code()}

    assert len(given) > 40
    assert {key: name for key, name in given.items() if key not in load("en").reasons} == {}


def test_reasons_put_together_from_names_are_worded() -> None:
    assert [f"order-{direction}" for direction in Direction if f"order-{direction}" not in load("en").reasons] == []


def test_both_languages_have_the_same_keys_and_the_same_figures_in_them() -> None:
    bangla, english = (load(language) for language in LANGUAGES)
    for table in ("findings", "reasons", "cells", "words"):
        first, second = getattr(bangla, table), getattr(english, table)

        assert {key: placeholders(text) for key, text in first.items()} == {key: placeholders(text) for key, text in second.items()}


def test_a_message_says_where_what_expected_why_and_what_to_do() -> None:
    finding = a_finding(reason="plan-weight")

    assert render(finding, REPORT, "en") == (
        "row 1 (5.1.1 তথ্য বাতায়ন হালনাগাদকৃত), weight: the weight «6» is contradicted by other figures, expected «7». "
        "The approved plan has another weight. Correct it from the paper."
    )
    assert render(finding, REPORT, "bn") == (
        "সারি ১ (৫.১.১ তথ্য বাতায়ন হালনাগাদকৃত), সূচকের মান: সূচকের মান «৬» অন্য অঙ্কের সঙ্গে মেলে না, হওয়ার কথা «৭»। "
        "অনুমোদিত কর্মপরিকল্পনায় অন্য মান আছে। মূল কাগজ দেখে মানটি ঠিক করুন।"
    )


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("[৫.১.১] তথ্য বাতায়ন", "5.1.1 তথ্য বাতায়ন"),
        ("৫.১.১ তথ্য বাতায়ন", "5.1.1 তথ্য বাতায়ন"),
        ("[৫.১.২] তথ্য বাতায়ন", "5.1.1 [5.1.2] তথ্য বাতায়ন"),
        ("৫.১ শতাংশ হ্রাস", "5.1.1 5.1 শতাংশ হ্রাস"),
    ],
)
def test_a_row_is_called_by_its_code_once(printed: str, name: str) -> None:
    report = a_report(a_row(code="5.1.1", indicator_text=printed))

    assert to_latin(where(a_finding(cell=None), report, "en")) == f"row 1 ({name})"


def test_what_is_not_proved_is_not_expected() -> None:
    assert "expected" not in render(a_finding(expected=None, reason="plan-weight"), REPORT, "en")


def test_a_blank_cell_is_called_blank() -> None:
    assert "«blank»" in render(a_finding(read=None), REPORT, "en")


def test_every_message_can_be_shown_for_a_row_and_for_the_document() -> None:
    for code in SEVERITIES:
        for row, cell in ((0, "targets.80"), (None, None), (7, "achieved.Q3")):
            for language in LANGUAGES:
                assert "{" not in render(a_finding(code=code, row=row, cell=cell), REPORT, language)


def test_a_figure_that_nobody_gave_shows_as_an_ellipsis() -> None:
    assert why(a_finding(reason="after-the-day"), "en") == "The calendar's last day was …."
    assert why(a_finding(reason="never-worded"), "en") == "never-worded"


def test_places_have_names_that_people_use() -> None:
    names = [cell_name(path, "bn") for path in ("targets.80", "achieved.Q3", "achieved.total", "signatures[1].date", "letter.memo_number")]

    assert names == ["৮০% লক্ষ্যমাত্রা", "৩য় ত্রৈমাসিক অর্জন", "মোট অর্জন", "টেবিলের নিচের স্বাক্ষরের তারিখ ২", "স্মারক নম্বর"]
    assert cell_name("unheard.of", "en") == "unheard.of"


def test_the_whole_document_has_a_name_too() -> None:
    assert where(a_finding(row=None, cell=None), REPORT, "en") == "whole document"
    assert where(a_finding(row=None, cell="office"), REPORT, "en") == "office"


def test_a_long_indicator_is_cut_at_a_word() -> None:
    report = a_report(a_row(code=None, indicator_text="এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ এগারো বারো"))

    assert where(a_finding(cell=None), report, "en") == "row 1 (এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ…)"


def test_figures_days_periods_and_units_are_shown_in_the_readers_language() -> None:
    shown = [show(value, "bn") for value in ("2024-03-16", "Q3", "percent", "7.5", "dd@example.com")]

    assert shown == ["১৬/০৩/২০২৪", "৩য় ত্রৈমাসিক", "শতকরা", "৭.৫", "dd@example.com"]
    assert [show(value, "en") for value in ("2024-03-16", "H1", "1430-02-31", None)] == [
        "16/03/2024",
        "first half-year",
        "1430-02-31",
        "",
    ]


def test_every_period_and_unit_has_a_name() -> None:
    assert [name.value for name in (*Period, *Unit) if show(name.value, "bn") == name.value] == []


def test_there_is_no_third_language() -> None:
    with pytest.raises(ValueError, match="no messages in 'fr', only in bn, en"):
        load("fr")
