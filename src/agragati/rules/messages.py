"""The wording of findings, in Bangla and English: what is wrong, where, what was expected, why, and what to do."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from agragati.bangla.digits import to_latin
from agragati.model.findings import Finding
from agragati.model.report import Report

LANGUAGES = ("bn", "en")
_BANGLA_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_PATH_END = re.compile(r"\.([A-Za-z0-9]+)$")
_INDEX = re.compile(r"\[(\d+)\]")
_CODE_BEFORE = re.compile(r"[\[(]?(?P<code>\d+(?:\.\d+)+)[\])]?\s*")
_TEXT_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Messages:
    """The message file of one language. Keys: finding codes, reasons, cell paths, words of the program's own tables."""

    findings: Mapping[str, str]
    reasons: Mapping[str, str]
    cells: Mapping[str, str]
    words: Mapping[str, str]


class _Shown(dict[str, str]):
    """A figure that nobody gave shows as an ellipsis: a message must never be lost for the want of one."""

    def __missing__(self, key: str) -> str:
        return "…"


@lru_cache(maxsize=len(LANGUAGES))
def load(language: str) -> Messages:
    """Return the messages of `bn` or `en`.

    Raises:
        ValueError: there is no such language.
    """
    if language not in LANGUAGES:
        raise ValueError(f"no messages in {language!r}, only in {', '.join(LANGUAGES)}")
    text = resources.files("agragati").joinpath("data", "messages", f"{language}.toml").read_text("utf-8")
    data = tomllib.loads(text)
    return Messages(data["findings"], data["reasons"], data["cells"], data["words"])


def render(finding: Finding, report: Report, language: str) -> str:
    """Return the whole message of a finding, with Bangla digits in Bangla."""
    messages = load(language)
    expected = messages.words["expected_clause"].format(expected=show(finding.expected, language)) if finding.expected else ""
    parts = {
        "where": where(finding, report, language),
        "read": show(finding.read, language) if finding.read is not None else messages.words["blank"],
        "expected": expected,
        "why": why(finding, language),
    }
    return " ".join(messages.findings[finding.code].format_map(_Shown(parts)).split())


def why(finding: Finding, language: str) -> str:
    """Return the proof: the finding's reason, filled with its figures. A reason without wording shows as its key."""
    template = load(language).reasons.get(finding.reason, finding.reason)
    return template.format_map(_Shown({key: show(value, language) for key, value in finding.params.items()}))


def where(finding: Finding, report: Report, language: str) -> str:
    """Return the name of the place: row, indicator and cell, or the part of the document."""
    messages = load(language)
    cell = cell_name(finding.cell, language) if finding.cell else ""
    if finding.row is None:
        return cell or messages.words["document"]
    return ", ".join(filter(None, (_row_name(finding.row, report, language), cell)))


def cell_name(path: str, language: str) -> str:
    """Return what people call the cell at a path such as `targets.80` or `signatures[1].date`."""
    messages = load(language)
    plain = _INDEX.sub("", path)
    if plain in messages.cells:
        return _numbered(messages.cells[plain], path, language)
    end = _PATH_END.search(plain)
    stem = plain[: end.start()] + ".*" if end else plain
    if end is None or stem not in messages.cells:
        return path
    return messages.cells[stem].format(key=show(end.group(1), language))


def show(value: str | None, language: str) -> str:
    """Return a figure as people of the language read it: periods by name, dates day first, Bangla digits (not in addresses)."""
    if value is None:
        return ""
    words = load(language).words
    named = words.get(f"period_{value}") or words.get(f"unit_{value}")
    if named:
        return named
    value = _ISO_DATE.sub(_day_first, value)
    return value if language == "en" or "@" in value else value.translate(_BANGLA_DIGITS)


def _day_first(match: re.Match[str]) -> str:
    try:
        return f"{dt.date.fromisoformat(match.group()):%d/%m/%Y}"
    except ValueError:  # a date of the Bangla calendar may have a 31st day in a month where ours has none
        return match.group()


def _row_name(place: int, report: Report, language: str) -> str:
    row = report.rows[place] if place < len(report.rows) else None
    text = _uncoded(row.indicator_text or "", row.code) if row else ""
    short = text if len(text) <= _TEXT_SHOWN else text[:_TEXT_SHOWN].rsplit(" ", 1)[0] + "…"
    name = " ".join(filter(None, (row.code if row else None, short)))
    template = load(language).words["row_named" if name else "row"]
    return template.format(number=show(str(place + 1), language), name=show(name, language))


def _uncoded(text: str, code: str | None) -> str:
    """Return the text without the row's own code before it, which the name has already."""
    found = _CODE_BEFORE.match(text)
    return text[found.end() :] if found and to_latin(found["code"]) == code else text


def _numbered(name: str, path: str, language: str) -> str:
    index = _INDEX.search(path)
    return f"{name} {show(str(int(index.group(1)) + 1), language)}" if index else name
