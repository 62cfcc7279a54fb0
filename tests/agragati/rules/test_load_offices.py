"""A list of offices becomes a tree; what is wrong in it is said all at once, in both languages."""

import pytest

from agragati.model.offices import Office, Tier
from agragati.rules.datafaults import DataFileError
from agragati.rules.load_offices import load_offices
from agragati.rules.phrases import fault_wordings, spellings

PARENTS = ", ".join(spellings("columns")["parent"])
HEAD = "code,name,parent,tier,reports\n"


def offices(text: str, encoding: str = "utf-8") -> tuple[Office, ...]:
    return load_offices(text.encode(encoding), "offices.csv").offices


def faults(data: bytes | str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    with pytest.raises(DataFileError) as caught:
        load_offices(data.encode() if isinstance(data, str) else data, "offices.csv")
    found = caught.value.faults
    return tuple(map(str, found)), tuple(fault.line(fault_wordings("bn")) for fault in found)


def test_each_line_is_an_office_with_all_that_is_said_of_it() -> None:
    text = "name,code,parent,tier,kind,aliases,reports,cluster\nনমুনা অধিদপ্তর,1,,department,head office,নঅ | নমুনা দপ্তর,no,অর্থ\n"

    assert offices(text) == (
        Office(
            code="1",
            name="নমুনা অধিদপ্তর",
            tier=Tier.DEPARTMENT,
            kind="head office",
            aliases=("নঅ", "নমুনা দপ্তর"),
            owes=False,
            attributes={"cluster": "অর্থ"},
        ),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_bangla_headings_digits_and_semicolons_say_the_same(encoding: str) -> None:
    text = "কোড;নাম;ঊর্ধ্বতন;স্তর;প্রতিবেদন\n০১;জেলা কার্যালয়, মেঘপুর;;মাঠ পর্যায়;না\n\n০২;উপজেলা অফিস;০১;;হ্যাঁ\n"

    assert offices(text, encoding) == (
        Office(code="01", name="জেলা কার্যালয়, মেঘপুর", tier=Tier.FIELD, owes=False),
        Office(code="02", name="উপজেলা অফিস", parent="01"),
    )


def test_cells_may_be_parted_by_tabs_and_an_office_may_stand_before_the_one_above_it() -> None:
    tree = load_offices("code\tname\tparent\n2\tখ\t1\n1\tক\t\n3\tগ\t\n".encode(), "offices.csv")

    assert [office.code for office in tree.offices] == ["1", "2", "3"]


def test_every_fault_is_named_at_once_by_line_and_column() -> None:
    text = HEAD + "1,ক,,,\n1,খ,,,\n,গ,,,\n4,,,,\n5,ঙ,9,,\n6,চ,,head,\n7,ছ,,,perhaps\n8,জ,,,,,x\n"

    english, bangla = faults(text)

    assert english == (
        "offices.csv:4: code: is empty, expected text",
        "offices.csv:5: name: is empty, expected text",
        "offices.csv:7: tier: is 'head', expected one of ministry, department, field",
        "offices.csv:8: reports: is 'perhaps', expected one of yes, no",
        "offices.csv:9: has 7 cells, expected 5 as in the headings: put a text with a comma in quotes",
        "offices.csv:3: code: '1' stands on line 2 already, expected a code of its own",
        "offices.csv:6: parent: '9' is the code of no office in the file",
    )
    assert bangla[5] == "offices.csv:3: code: '1' কোডটি 2 নম্বর লাইনে আগেই আছে; প্রতিটির আলাদা কোড হওয়ার কথা"
    assert len(bangla) == len(english)


def test_offices_in_a_circle_are_named_in_full_each_circle_once() -> None:
    english, _ = faults(HEAD + "1,ক,3,,\n2,খ,1,,\n3,গ,2,,\n4,ঘ,4,,\n5,ঙ,1,,\n")

    assert english == (
        "offices.csv:2: parent: stands above itself: 1 → 3 → 2 → 1",
        "offices.csv:5: parent: stands above itself: 4 → 4",
    )


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("", ["offices.csv: names no office, expected a line of headings (code, name, parent) and a line an office"]),
        (HEAD, ["offices.csv: names no office, expected a line of headings (code, name, parent) and a line an office"]),
        (b"code,name\xff", ["offices.csv: is no UTF-8 text: save it as CSV UTF-8"]),
        (
            "code,name,name,parent\n",
            ["offices.csv:1: name: two columns of this heading"],
        ),
        ("code,name,tier\n", [f"offices.csv:1: parent: no such column, expected a heading such as {PARENTS}"]),
        (HEAD + f"1,{'ক' * 200_000},,,\n", ["offices.csv:2: cannot be taken apart as CSV: field larger than field limit (131072)"]),
    ],
)
def test_what_is_no_list_of_offices_is_refused(data: bytes | str, said: list[str]) -> None:
    assert list(faults(data)[0]) == said


def test_a_deep_circle_is_found_without_end() -> None:
    lines = "".join(f"{at},ক,{(at + 1) % 5000},,\n" for at in range(5000))

    english, _ = faults(HEAD + lines)

    assert len(english) == 1
    assert english[0].startswith("offices.csv:2: parent: stands above itself: 0 → 1 → 2 → ")
