"""The page for the eye, in both languages and on narrow and wide terminals."""

from datetime import date
from fractions import Fraction

import click
import pytest

from agragati.cli.consolidation_tables import consolidation_lines, visible
from agragati.cli.speech import Speech
from agragati.cli.tables import width
from agragati.consolidate.whole import consolidate
from agragati.model.consolidation import Consolidation, Contribution, Totalling
from agragati.model.offices import Office, grow
from agragati.model.values import Unit
from agragati.rules.load import packaged_catalog
from builders import a_contribution, an_entry

TREE = grow(
    [
        Office(code="1", name="নমুনা অধিদপ্তর, ঢাকা", owes=False),
        Office(code="11", name="জেলা নমুনা [bold]কার্যালয়[/bold], মেঘপুর", parent="1"),
        Office(code="12", name="জেলা নমুনা কার্যালয়, নদীগাঁও", parent="1"),
        Office(code="13", name="জেলা নমুনা কার্যালয়, শালবন", parent="1"),
    ]
)
SHARE = an_entry(indicator="e-file-notes-disposed", unit=Unit.PERCENT, totalling=Totalling.RATIO, value=Fraction(80))
DAYS = an_entry(indicator="innovation-showcase", unit=Unit.DATE, totalling=Totalling.DATES, value=date(2024, 4, 15))


def sent(code: str, *entries: object, **changes: object) -> Contribution:
    framework = "apa/egov-innovation/2023-24/ministry"
    return a_contribution(*entries, **{"office_code": code, "digest": code, "framework": framework, "total": Fraction(100, 3)} | changes)


def page(whole: Consolidation, lang: str = "en", columns: int = 100, depth: int = 2) -> list[str]:
    return [click.unstyle(line) for line in consolidation_lines(whole, Speech(lang), columns, depth, packaged_catalog())]


WHOLE = consolidate(
    TREE,
    [
        sent("1", an_entry(area=2)),
        sent("11", an_entry(area=2), SHARE, DAYS),
        sent("12", SHARE),
        sent("99", source="lost.txt"),
        a_contribution(source="near.txt", office="জেলা নমুনা কার্যালয়, শালবনী"),
    ],
    packaged_catalog().frameworks,
)


def test_the_page_shows_tree_indicators_missing_and_what_was_set_aside() -> None:
    lines = page(WHOLE)

    assert lines[:5] == [
        "Consolidation: E-governance and innovation work plan, quarter 3, 2023-24",
        "2 of 3 offices have sent their report",
        "1 more sent one and owe none",
        "",
        "sent  missing  of 100  office",
    ]
    assert lines[6:10] == [
        " 2/3        1   66.67  নমুনা অধিদপ্তর, ঢাকা (1)",
        " 1/1        –   66.67  · জেলা নমুনা [bold]কার্যালয়[/bold], মেঘপুর (11)",
        " 1/1        –   66.67  · জেলা নমুনা কার্যালয়, নদীগাঁও (12)",
        " 0/1        1       –  · জেলা নমুনা কার্যালয়, শালবন (13)",
    ]
    text = "\n".join(lines)
    assert "Missing: 1\n· জেলা নমুনা কার্যালয়, শালবন (13)" in text
    assert "achieved: ≈80%" in text
    assert "achieved: 1 done, 15/04/2024 to 15/04/2024" in text
    assert "≈ mean of percentages" in text
    rules = "E-governance and innovation work plan 2023-24, ministry"
    assert f"{rules} (five levels): mean 33.33/50 over 3 office(s); share of the agreement 8/10" in " ".join(lines)
    assert "area 2" in text
    assert "· lost.txt: জেলা নমুনা কার্যালয়, মেঘপুর: code not in the list: 99" in text
    assert "perhaps জেলা নমুনা কার্যালয়, শালবন (13)" in " ".join(lines)


@pytest.mark.parametrize("lang", ["bn", "en"])
@pytest.mark.parametrize("columns", [80, 120])
def test_no_line_is_wider_than_the_terminal(lang: str, columns: int) -> None:
    assert max(map(width, page(WHOLE, lang, columns))) <= columns


def test_several_trees_have_no_indicators_together() -> None:
    two = grow([Office(code="1", name="ক"), Office(code="2", name="খ")])
    whole = consolidate(two, [sent("1", SHARE)], ())

    assert "Several trees: --node CODE shows the indicators of one of them." in page(whole)


def test_only_so_many_offices_and_names_are_shown() -> None:
    wide = grow([Office(code="0", name="ক"), *(Office(code=str(at), name="খ", parent="0") for at in range(1, 33_000))])

    lines = page(consolidate(wide, [], ()))

    assert len(lines) < 110
    assert "32940 more offices: a higher --depth, --node CODE, or --format csv shows them" in lines
    assert lines[-1] == "and 32970 more"


def test_a_second_look_names_office_figure_and_why() -> None:
    tree = grow([Office(code=str(at), name=f"ক{at}", parent="0" if at else None) for at in range(10)])
    reports = [sent(str(at), an_entry(value=Fraction(4))) for at in range(9)] + [sent("9", an_entry(value=Fraction(40)))]
    full = [sent("0", *(an_entry(indicator=name, points=Fraction(100)) for name in "abcde"))]

    text = " ".join(page(consolidate(tree, [*full, *reports[1:]], ())))

    assert "ক9 (9), " in text
    assert "40 (usual 4); a digit too many? 4 would be usual" in text
    assert "ক0 (0): full points in everything, which few of the 10 have" in text


def test_a_deep_tree_stays_on_the_page() -> None:
    deep = grow([Office(code=str(at), name="ক", parent=str(at - 1) if at else None) for at in range(5000)])

    assert max(map(width, page(consolidate(deep, [], ()), depth=5000, columns=80))) <= 80


def test_nothing_in_a_name_steers_the_terminal() -> None:
    assert visible("ক\x1b[31m\tখ") == "ক [31m খ"


def test_an_empty_tree_of_reports_says_so() -> None:
    assert page(consolidate(TREE, [], ()))[0] == "Consolidation: no report"
