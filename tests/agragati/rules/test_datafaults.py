from datetime import date
from decimal import Decimal

import pytest

from agragati.rules.datafaults import DataFault, DataFileError, Faults


def test_a_fault_is_one_line_of_file_key_and_sentence() -> None:
    assert str(DataFault("a.toml", "row[1].weight", "is {read}, expected {expected}", {"read": 5, "expected": 6})) == (
        "a.toml: row[1].weight: is 5, expected 6"
    )
    assert str(DataFault("a.toml", "", "is missing")) == "a.toml: is missing"


def test_a_sentence_without_parts_may_hold_braces() -> None:
    assert DataFault("a.toml", "", "is no {table}").sentence() == "is no {table}"


def test_the_sentence_and_its_parts_are_said_in_the_language_of_the_wordings() -> None:
    fault = DataFault("a.toml", "weight", "is {read!r}, expected {expected}", {"read": "x", "expected": "a number"})

    said = fault.sentence({"is {read!r}, expected {expected}": "আছে {read!r}, চাই {expected}", "a number": "সংখ্যা"})

    assert said == "আছে 'x', চাই সংখ্যা"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("ক", "'ক'"),
        (True, "true"),
        (Decimal("5.50"), "5.50"),
        (date(2024, 1, 31), "2024-01-31"),
        (["ক", 2], "['ক', 2]"),
        ({"a": False}, "{ a = false }"),
    ],
)
def test_what_was_read_is_shown_as_the_file_writes_it(value: object, shown: str) -> None:
    assert DataFault("a.toml", "", "is {read!r}", {"read": value}).sentence() == f"is {shown}"


def test_nothing_is_raised_where_nothing_was_found() -> None:
    Faults().raise_any()


def test_all_that_was_found_is_raised_at_once_a_line_each() -> None:
    faults = Faults()
    faults.add("a.toml", "key", "is wrong")
    faults.add("b.toml", "", "is {read}", read=5)

    with pytest.raises(DataFileError) as caught:
        faults.raise_any()

    assert faults.lines == ["a.toml: key: is wrong", "b.toml: is 5"]
    assert caught.value.faults == tuple(faults.found)
    assert str(caught.value) == "a.toml: key: is wrong\nb.toml: is 5"
