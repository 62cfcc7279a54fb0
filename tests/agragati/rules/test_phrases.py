import string
import tomllib
from importlib import resources

import pytest

from agragati.cli.documents import LANGUAGES
from agragati.model.report import Kind
from agragati.model.values import Certainty
from agragati.rules.phrases import terminal_words, workings
from agragati.rules.template import Method


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_say_the_same_things_with_the_same_figures() -> None:
    for phrases in (terminal_words, workings):
        bangla, english = phrases("bn"), phrases("en")
        assert {key: fields(text) for key, text in bangla.items()} == {key: fields(text) for key, text in english.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_method_and_certainty_has_a_name(language: str) -> None:
    names = {f"kind_{kind}" for kind in Kind} | {f"method_{method}" for method in Method} | {f"certainty_{one}" for one in Certainty}

    assert names - set(terminal_words(language)) == set()


def test_the_words_are_those_of_the_file() -> None:
    file = resources.files("agragati") / "data" / "messages" / "terminal.bn.toml"

    assert terminal_words("bn") == tomllib.loads(file.read_text("utf-8"))["words"]
