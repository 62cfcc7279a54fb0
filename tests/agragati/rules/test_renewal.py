import tomllib

import pytest

from agragati.model.periods import FiscalYear
from agragati.rules.load import load_catalog, packaged_files
from agragati.rules.renewal import Notes, renewed
from small_catalog import PLAN, YEAR, small_files

NOTES = Notes(head="# draft", mark="LOOK", friday="Fri", saturday="Sat", because="Not looked at.", sources="# add a source")


def drafted(year: str = "2031-32") -> dict[str, str]:
    files = {path: data.decode() for path, data in small_files().items()}
    return dict(renewed(files, YEAR, FiscalYear.parse(year), NOTES))


def one(path: str, text: str, year: str = "2031-32") -> str:
    (renewed_text,) = renewed({f"{YEAR}/{path}": text}, YEAR, FiscalYear.parse(year), NOTES).values()
    return renewed_text


def test_the_files_of_the_year_go_to_the_folder_of_the_new_one_and_no_others() -> None:
    assert sorted(drafted()) == sorted(path.replace("2030-31", "2031-32") for path in small_files() if path.startswith(YEAR))


def test_the_drafted_year_loads_beside_the_old_one_with_nothing_stated() -> None:
    files = {**small_files(), **{path: text.encode() for path, text in drafted().items()}}

    old, new = load_catalog(files).frameworks

    assert str(new.fiscal_year) == "2031-32"
    assert new.indicators[0].levels == old.indicators[0].levels
    assert str(new.indicators[1].levels[100]) == "2031-12-01"
    assert {ground.certainty.value for ground in (new.ground, *(rule.ground for rule in new.indicators))} == {"unverified"}
    assert new.indicators[1].ground.because == "Not looked at. The day is not printed."


def test_what_was_moved_is_marked_and_listed_at_the_top() -> None:
    text = drafted()[PLAN.replace("2030-31", "2031-32")]

    assert text.startswith("# draft\n#   [ ] fiscal_year\n#   [ ] indicator list-made: levels\n\n")
    assert 'fiscal_year = "2031-32"  # LOOK\n' in text
    assert "levels = { 100 = 2031-12-01, 90 = 2031-12-15 }  # LOOK\n" in text
    assert "levels = { 100 = 4, 80 = 2 }\n" in text


def test_a_day_that_falls_on_the_weekend_says_so() -> None:
    assert "due = 2031-10-17  # LOOK: 2031-10-17 Fri\n" in one("calendar.toml", "[[deadline]]\ndue = 2030-10-17\n")
    assert "due = 2031-10-18  # LOOK: 2031-10-18 Sat\n" in one("calendar.toml", "[[deadline]]\ndue = 2030-10-18\n")


def test_places_that_are_alike_are_counted() -> None:
    text = '[[deadline]]\nevent = "report"\ndue = 2030-10-15\n[[deadline]]\nevent = "report"\ndue = 2031-01-15\n'

    assert "#   [ ] deadline report: due × 2\n" in one("calendar.toml", text)


@pytest.mark.parametrize(
    ("title", "moved"),
    [
        ("পরিকল্পনা ২০৩০-২০৩১", "পরিকল্পনা ২০৩১-২০৩২"),
        ("পরিকল্পনা ২০৩০-৩১", "পরিকল্পনা ২০৩১-৩২"),
        ("Plan 2030–31", "Plan 2031–32"),
        ("পরিকল্পনা ২০২৯-৩০", "পরিকল্পনা ২০২৯-৩০"),
        ("পরিকল্পনা", "পরিকল্পনা"),
    ],
)
def test_the_year_in_a_title_moves_in_its_own_digits(title: str, moved: str) -> None:
    drafted_title = tomllib.loads(one("field.toml", f'clause = "a#b"\ntitle = "{title}"\n'))["title"]

    assert drafted_title == moved


def test_a_day_in_a_reason_is_no_day_to_move() -> None:
    text = 'clause = "a#b"\ncertainty = "inferred"\nbecause = "Printed on 2030-10-01."\n'

    assert tomllib.loads(one("field.toml", text))["because"] == "Not looked at. Printed on 2030-10-01."


def test_sources_stay_as_they_are_below_the_note() -> None:
    text = '[circular]\ntitle = "পরিপত্র ২০৩০-৩১"\n'

    assert one("sources.toml", text) == f"# add a source\n{text}"


def test_words_stay_as_they_are() -> None:
    text = '[units]\nnumber = ["সংখ্যা"]\n'

    assert one("labels.bn.toml", text) == text


def test_a_sheet_moves_with_its_plan_and_a_single_figure_stays() -> None:
    figure = 'clause = "a#b"\nachieved = 2030-12-01\n'
    sheet = f'clause = "a#b"\nframework = "{YEAR}/field"\nachieved = {{ Q2 = 2030-12-01 }}\n'

    assert one("cases/01.toml", figure) == figure
    assert one("cases/20.toml", sheet) == sheet.replace("2030-31", "2031-32").replace("2030-12-01", "2031-12-01")


def test_every_packaged_year_can_be_carried_on() -> None:
    files = {path: data.decode() for path, data in packaged_files().items()}
    years = sorted({"/".join(path.split("/")[:3]) for path in files if path.count("/") == 3})

    for year in years:
        new = renewed(files, year, FiscalYear(2044), NOTES)
        catalog = load_catalog({**packaged_files(), **{path: text.encode() for path, text in new.items()}})
        plans = [one for one in catalog.frameworks if one.fiscal_year == FiscalYear(2044)]
        assert [one.id.replace("2044-45", year.rpartition("/")[2]) for one in plans] == [
            one.id for one in catalog.frameworks if one.id.startswith(f"{year}/")
        ]
