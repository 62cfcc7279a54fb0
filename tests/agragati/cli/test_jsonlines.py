import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest

from agragati.cli.jsonlines import dump, print_objects

ONE, TWO = {"ক": 1}, {"খ": Decimal("0.1")}


def printed(capsys: pytest.CaptureFixture[str], *objects: Mapping[str, Any], form: str = "json", alone: bool = False) -> str:
    print_objects(objects, form=form, alone=alone)
    return capsys.readouterr().out


def test_a_figure_keeps_every_digit_and_bangla_stays_readable() -> None:
    assert dump({"মান": Decimal("89.120000000000000000001")}) == '{"মান": 89.120000000000000000001}'


def test_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, ONE, TWO, form="jsonl", alone=True) == '{"ক": 1}\n{"খ": 0.1}\n'


@pytest.mark.parametrize(
    ("objects", "alone", "expected"),
    [
        ([ONE], True, ONE),
        ([ONE, TWO], True, [ONE, {"খ": 0.1}]),
        ([ONE], False, [ONE]),
        ([ONE, TWO], False, [ONE, {"খ": 0.1}]),
        ([], False, []),
    ],
)
def test_an_array_but_for_the_only_report_of_the_only_file(
    objects: list[Mapping[str, Any]],
    alone: bool,  # noqa: FBT001 - given by the table above
    expected: object,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert json.loads(printed(capsys, *objects, alone=alone)) == expected


def test_nothing_is_printed_where_the_only_file_was_unreadable(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys, alone=True) == ""
