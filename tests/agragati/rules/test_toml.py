"""Typed readings of tables."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

import pytest

from agragati.model.values import Certainty
from agragati.rules.datafaults import Faults
from agragati.rules.template import Ground
from agragati.rules.toml import Table, parse_file


class Colour(StrEnum):
    RED = "red"
    BLUE = "blue"


def a_table(text: str) -> Table:
    return parse_file("a.toml", text.encode(), Faults())


def test_values_come_in_their_types() -> None:
    table = a_table(
        'text = "ক"\nwhole = 3\nexact = 0.1\nflag = true\nday = 2024-01-31\ntexts = ["ক", "খ"]\nwholes = [1, 2]\ncolour = "blue"'
    )

    assert table.text("text") == "ক"
    assert table.whole("whole") == 3
    assert table.number("whole") == Decimal(3)
    assert table.number("exact") == Decimal("0.1")
    assert table.flag("flag") is True
    assert table.day("day") == date(2024, 1, 31)
    assert table.texts("texts") == ("ক", "খ")
    assert table.wholes("wholes") == (1, 2)
    assert table.name("colour", Colour) is Colour.BLUE
    table.close()
    assert table.faults.lines == []


def test_what_may_be_missing_is_none_and_no_fault() -> None:
    table = a_table("")

    assert table.text_or_none("text") is None
    assert table.whole_or_none("whole") is None
    assert table.day_or_none("day") is None
    assert table.name_or_none("colour", Colour) is None
    assert table.names("colours", Colour) == ()
    assert table.texts_or_none("texts") == ()
    assert table.tables("tables") == ()
    assert table.flag("flag", default=True) is True
    assert table.faults.lines == []


def test_what_must_be_there_is_named_with_its_type() -> None:
    table = a_table("")
    table.text("text")
    table.number("number")
    table.day("day")
    table.texts("texts")
    table.table("table")

    assert table.faults.lines == [
        "a.toml: text: is missing, expected text",
        "a.toml: number: is missing, expected a number",
        "a.toml: day: is missing, expected a date",
        "a.toml: texts: is missing, expected a list",
        "a.toml: table: is missing, expected a table",
    ]


@pytest.mark.parametrize("text", ["value = true", "value = 1.5", 'value = "1"', "value = 2024-01-01"])
def test_true_decimals_texts_and_dates_are_no_whole_numbers(text: str) -> None:
    table = a_table(text)

    assert table.whole("value") == 0
    assert len(table.faults.found) == 1


def test_an_instant_is_no_date() -> None:
    table = a_table("day = 2024-01-01T10:00:00")

    assert table.day("day") == date.min
    assert table.faults.lines == ["a.toml: day: is 2024-01-01 10:00:00, expected a date"]


def test_an_empty_text_says_nothing() -> None:
    table = a_table('text = " "')
    table.text("text")

    assert table.faults.lines == ["a.toml: text: is empty, expected text"]


def test_a_list_that_is_no_list_is_named() -> None:
    table = a_table("texts = 5")
    table.texts("texts")

    assert table.faults.lines == ["a.toml: texts: is 5, expected a list"]


def test_tables_of_a_list_are_counted_from_one() -> None:
    table = a_table("[[row]]\n[[row]]\nname = 5")
    for row in table.tables("row"):
        row.text("name")

    assert table.faults.lines == ["a.toml: row[1].name: is missing, expected text", "a.toml: row[2].name: is 5, expected text"]


def test_a_key_that_nobody_asked_for_is_named() -> None:
    table = a_table("[inner]\ngood = 1\nbad = 2")
    inner = table.table("inner")
    inner.whole("good")
    inner.close()

    assert table.faults.lines == ["a.toml: inner.bad: is no key of this table, expected one of good"]


def test_a_stated_ground_needs_no_reason_and_an_unverified_one_does() -> None:
    stated, unverified = a_table('clause = "a#b"'), a_table('clause = "a#b"\ncertainty = "unverified"')

    assert stated.ground() == Ground(clause="a#b")
    assert stated.faults.lines == []
    assert unverified.ground() == Ground(clause="a#b", certainty=Certainty.UNVERIFIED)
    assert unverified.faults.lines == ["a.toml: because: is missing, expected the reason why this is unverified"]


def test_a_file_that_is_not_utf_8_is_named() -> None:
    faults = Faults()
    parse_file("a.toml", b"\xff", faults)

    assert faults.lines == ["a.toml: is not written in UTF-8; save it again as UTF-8"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("weight 5", "is no TOML at line 1, column 8: Expected '=' after a key in a key/value pair"),
        ("list = [1, 2", "is no TOML at its end: Unclosed array"),
    ],
)
def test_a_file_that_is_no_toml_is_named_with_the_place(text: str, said: str) -> None:
    faults = Faults()
    parse_file("a.toml", text.encode(), faults)

    assert faults.lines == [f"a.toml: {said}"]


def test_the_mark_before_the_text_and_letters_typed_in_two_parts_do_no_harm() -> None:
    table = parse_file("a.toml", "\ufefftext = 'ক\u09c7\u09beঠা \u09df'\r\n".encode(), Faults())

    assert table.text("text") == "ক\u09cbঠা \u09af\u09bc"


def test_a_ground_keeps_what_its_source_does_not_tell() -> None:
    assert a_table('clause = "a#b"\nunknown = ["weight", 5]').ground() == Ground(clause="a#b", unknown=("weight",))
