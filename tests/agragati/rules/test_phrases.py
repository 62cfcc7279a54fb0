import ast
import string
import tomllib
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest

import agragati
from agragati.cli.documents import LANGUAGES
from agragati.model.report import Kind
from agragati.model.values import Certainty
from agragati.rules.phrases import fault_wordings, terminal_words, workings
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


def sentences_of_faults() -> Iterator[str]:
    """Every sentence that code notes as a fault of a data file: the text after file and key, or the constant that holds it."""
    for path in sorted((Path(agragati.__file__).parent).rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        named = {
            target.id: node.value
            for node in tree.body
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for call in ast.walk(tree):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in {"fault", "add"}:
                place = 1 if call.func.attr == "fault" else 2
                said = call.args[place] if len(call.args) == place + 1 else None
                said = named.get(said.id, said) if isinstance(said, ast.Name) else said
                assert said is None or isinstance(said, ast.Constant | ast.Name), (
                    f"{path}:{call.lineno}: a fault's sentence is a plain text"
                )
                if isinstance(said, ast.Constant):
                    yield str(said.value)


def test_every_fault_of_a_data_file_is_said_in_bangla_with_the_same_figures() -> None:
    said, bangla = set(sentences_of_faults()), fault_wordings("bn")

    assert len(said) > 30
    assert sorted(sentence for sentence in said if sentence not in bangla) == []
    assert {english: fields(text) for english, text in bangla.items()} == {english: fields(english) for english in bangla}


def test_faults_of_data_files_are_english_in_the_code() -> None:
    assert fault_wordings("en") == {}
