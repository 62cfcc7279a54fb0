"""Sources, and the clauses that must lead to one."""

from agragati.rules.load import load_catalog
from agragati.rules.template import Source
from small_catalog import PLAN, YEAR, edited, faults_of, small_files

SOURCES = f"{YEAR}/sources.toml"


def test_a_source_is_kept_with_what_it_tells_of_itself() -> None:
    assert load_catalog(small_files()).sources == {"circular": Source(id="circular", title="পরিপত্র", issuer="নমুনা মন্ত্রণালয়")}


def test_a_clause_of_an_unknown_source_is_named_by_its_key() -> None:
    expected = [f"{PLAN}: activity[1].clause: names the source 'letter', which no sources.toml has"]

    assert faults_of(edited(PLAN, 'code = "1.1"\nclause = "circular', 'code = "1.1"\nclause = "letter')) == expected


def test_a_clause_without_a_place_in_the_source_is_named() -> None:
    expected = [f"{PLAN}: area[1].clause: is 'circular', expected source#place"]

    assert faults_of(edited(PLAN, "circular#area", "circular")) == expected


def test_a_source_without_title_is_named() -> None:
    assert faults_of(edited(SOURCES, 'title = "পরিপত্র"\n', "")) == [f"{SOURCES}: circular.title: is missing, expected text"]


def test_a_source_that_two_files_describe_alike_is_one_source() -> None:
    files = {**small_files(), "letters/sources.toml": small_files()[SOURCES]}

    assert load_catalog(files).sources == load_catalog(small_files()).sources


def test_one_id_for_two_different_sources_is_named() -> None:
    other = small_files()[SOURCES].replace("পরিপত্র".encode(), "নির্দেশিকা".encode())
    files = {**small_files(), "letters/sources.toml": other}

    assert faults_of(files) == ["letters/sources.toml: circular: is a source of another file too, which says something else of it"]


def test_what_is_given_cannot_be_unknown() -> None:
    assert faults_of(edited(SOURCES, '["date"', '["issuer"')) == [f"{SOURCES}: circular.unknown: names 'issuer', which is given"]


def test_only_keys_can_be_unknown() -> None:
    assert faults_of(edited(SOURCES, '["date"', '["colour"')) == [
        f"{SOURCES}: circular.unknown: names 'colour', which is no key of this table"
    ]
