"""The program's own phrases in Bangla and English: the steps of a score's working, and the words of the terminal."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import Any

from agragati.rules.datafaults import ENGLISH


def workings(language: str) -> Mapping[str, str]:
    """Return step to sentence, for `explain` of a score line: data/messages/scoring.<language>.toml."""
    return _table("scoring", "workings", language)


def terminal_words(language: str) -> Mapping[str, str]:
    """Return the words of tables and closing lines: data/messages/terminal.<language>.toml."""
    return _table("terminal", "words", language)


def fault_wordings(language: str) -> Mapping[str, str]:
    """Return English sentence to sentence, for faults of data files: data/messages/data.bn.toml; in English nothing is looked up."""
    return ENGLISH if language == "en" else _table("data", "faults", language)


def consolidation_words(language: str) -> Mapping[str, str]:
    """Return the words of a consolidation's tables, reasons and second looks."""
    return _table("consolidation", "words", language)


def spellings(table: str) -> Mapping[str, tuple[str, ...]]:
    """Return what the cells of a list of offices may say, in either language: `columns`, `tiers` or `answers`."""
    files = [_file("consolidation", language)[table] for language in ("en", "bn")]
    return {name: tuple(word for file in files for word in file[name]) for name in files[0]}


def _table(subject: str, table: str, language: str) -> Mapping[str, str]:
    phrases: Mapping[str, str] = _file(subject, language)[table]
    return phrases


@lru_cache(maxsize=8)
def _file(subject: str, language: str) -> Mapping[str, Any]:
    text = resources.files("agragati").joinpath("data", "messages", f"{subject}.{language}.toml").read_text("utf-8")
    return tomllib.loads(text)
