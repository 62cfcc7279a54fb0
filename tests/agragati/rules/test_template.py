"""The typed rules themselves."""

from agragati.rules.load import load_catalog
from small_catalog import small_files


def test_indicators_are_found_by_their_ids() -> None:
    framework = load_catalog(small_files()).frameworks[0]

    assert framework.by_id == {"rooms-swept": framework.indicators[0], "list-made": framework.indicators[1]}


def test_two_catalogs_of_the_same_files_are_not_equal_so_that_each_can_be_a_key() -> None:
    first, second = load_catalog(small_files()), load_catalog(small_files())

    assert first != second
    assert first.forms == second.forms
    assert len({first, second}) == 2
