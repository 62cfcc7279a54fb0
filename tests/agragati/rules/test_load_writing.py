from importlib import resources

import pytest

from agragati.model.letter import LetterKind
from agragati.model.report import Kind
from agragati.rules.datafaults import DataFileError, Faults
from agragati.rules.load import packaged_catalog
from agragati.rules.load_sources import check_clauses
from agragati.rules.load_writing import FILES, LANGUAGES, PARTS, load_writing, packaged_writing
from agragati.rules.toml import parse_file

FORMS, LETTERS = FILES


def packaged() -> dict[str, bytes]:
    data = resources.files("agragati") / "data"
    return {path: data.joinpath(*path.split("/")).read_bytes() for path in FILES}


def faults_of(path: str, old: str, new: str) -> list[str]:
    files = packaged()
    assert old in files[path].decode()
    with pytest.raises(DataFileError) as caught:
        load_writing({**files, path: files[path].decode().replace(old, new, 1).encode()})
    return [str(fault) for fault in caught.value.faults]


def test_the_packaged_words_are_there_in_both_languages_for_every_kind() -> None:
    writing = packaged_writing()

    assert set(writing.titles) == set(writing.names) == set(Kind)
    assert set(writing.order) == set(LetterKind)
    for named in (writing.words, writing.blanks, writing.letter_words, writing.counts, *writing.titles.values(), *writing.names.values()):
        assert tuple(named) == LANGUAGES
    assert writing.additions[0].role == "serial"
    assert writing.widths["indicator"] == 5.6
    assert packaged_writing() is writing


def test_each_kind_of_letter_has_all_parts_once() -> None:
    assert {kind: sorted(parts) for kind, parts in packaged_writing().order.items()} == dict.fromkeys(LetterKind, sorted(PARTS))


def test_the_words_stand_on_known_sources() -> None:
    faults = Faults()

    for path, data in packaged().items():
        check_clauses(path, parse_file(path, data, faults).raw, packaged_catalog().sources, faults)

    assert faults.found == []


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (FORMS, "[titles.plan]\n", "[titles.evaluation2]\n", "titles.plan: is missing, expected a table"),
        (FORMS, '[["{annex}", "{plan}", "{fiscal_year}"], ', '["{annex}", ', "titles.plan.bn: is no list of lines, each a list of pieces"),
        (FORMS, 'date = "তারিখ এখানে বসবে"\n', "", "blanks.bn.date: is missing, expected text"),
        (LETTERS, '"slogan", "heading"', '"heading"', f"order.letter: has other parts than {', '.join(PARTS)}"),
        (LETTERS, "[counts]", '[[wording]]\nletters = ["notice"]\n[counts]', "wording: has no last entry that fits every letter"),
    ],
)
def test_a_fault_is_named_by_its_key(path: str, old: str, new: str, fault: str) -> None:
    assert f"{path}: {fault}" in faults_of(path, old, new)
