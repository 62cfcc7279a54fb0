"""A year's files as the first draft of another year: days moved, the year renamed, every rule marked as not yet looked at.

It works on the text and not on the values, so that the file keeps its order and its comments for the person who goes on writing it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from agragati.bangla.digits import to_latin
from agragati.model.periods import FiscalYear
from agragati.rules.difference import same_day
from agragati.rules.load import YEAR_SOURCES
from agragati.rules.load_cases import CASES

_WEEKEND = {4: "friday", 5: "saturday"}
_TEXT_OR_DAY = re.compile(r'"(?:[^"\\]|\\.)*"|(?P<day>\b\d{4}-\d{2}-\d{2}\b)')
_BETWEEN_YEARS = re.compile(r"(?P<start>[0-9০-৯]{4})(?P<dash>\s*[-–]\s*)(?P<end>[0-9০-৯]{4}|[0-9০-৯]{2})(?![0-9০-৯])")
_KEY = re.compile(r"\s*(?P<key>[\w.-]+)\s*=")
_HEADER = re.compile(r"\s*\[+(?P<name>[^\]]+)\]+")
_NAMED = re.compile(r'\s*(?:id|event|name)\s*=\s*"(?P<name>[^"]+)"')
_OLD_REASON = re.compile(r'\s*because\s*=\s*"(?P<text>.*)"\s*')
_BANGLA = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


@dataclass(frozen=True, kw_only=True, slots=True)
class Notes:
    """What is written into the files beside the rules, in the languages of their readers."""

    head: str
    """Lines above each file; what there is to look at follows them."""
    mark: str
    """Stands behind a value that was moved."""
    friday: str
    saturday: str
    because: str
    """Why a rule is unverified; what was said of it before follows."""
    sources: str
    """Lines above the list of sources."""


def renewed(files: Mapping[str, str], source: str, year: FiscalYear, notes: Notes) -> Mapping[str, str]:
    """Return the texts of a new year's files, by path below `data/`.

    Args:
        files: the texts of all data files by path; those below `source` are taken.
        source: the folder of the year to begin with, `apa/egov-innovation/2023-24`.
        year: the new year.
        notes: what is written into the files.
    """
    old = FiscalYear.parse(source.rpartition("/")[2])
    folder = f"{source.rpartition('/')[0]}/{year}"
    draft = _Draft(old, year, notes)
    return {
        folder + path.removeprefix(source): draft.of(path, text.replace(f"{source}/", f"{folder}/"))
        for path, text in sorted(files.items())
        if path.startswith(f"{source}/")
    }


@dataclass(frozen=True, slots=True)
class _Draft:
    old: FiscalYear
    new: FiscalYear
    notes: Notes

    @property
    def years(self) -> int:
        return self.new.start - self.old.start

    def of(self, path: str, text: str) -> str:
        if path.endswith(f"/{YEAR_SOURCES}"):
            return f"{self.notes.sources}\n{text}"  # a source stays what it is
        if CASES in path:
            return self._case(text)
        lines = list(self._lines(text))
        moved = Counter(_moved_places(lines, self.notes.mark))
        if not moved and "clause" not in text:
            return text  # words only, in which nothing depends on the year
        return (
            "\n".join(
                (self.notes.head, *(f"#   [ ] {place}{f' × {times}' if times > 1 else ''}" for place, times in moved.items()), "", *lines)
            )
            + "\n"
        )

    def _case(self, text: str) -> str:
        """A sheet's days move with its plan's; a single figure has no year."""
        if "framework =" not in text:
            return text
        return "\n".join(self._shifted(line)[0] for line in text.splitlines()) + "\n"

    def _lines(self, text: str) -> Iterator[str]:
        """The lines of a file of rules, with a new ground after each clause in place of the old."""
        lines = text.splitlines()
        for at, line in enumerate(lines):
            key = _key_of(line)
            if key in {"certainty", "because"}:
                continue
            if key in {"fiscal_year", "title", "head", "group"}:
                yield self._renamed(line, marked=key != "head")
                continue
            yield self._marked(*self._shifted(line))
            if key == "clause":
                yield 'certainty = "unverified"'
                yield f'because = "{self._because(lines, at)}"'

    def _because(self, lines: list[str], clause: int) -> str:
        """The note, then what was said before: the old reason stands in the same table as the clause."""
        for line in lines[clause + 1 :]:
            if _HEADER.match(line):
                break
            found = _OLD_REASON.fullmatch(line)
            if found:
                return f"{self.notes.because} {found['text']}"
        return self.notes.because

    def _shifted(self, line: str) -> tuple[str, list[date]]:
        """The line with its days moved, and the days; what stands in quotes is no day."""
        days: list[date] = []

        def moved(match: re.Match[str]) -> str:
            if match["day"] is None:
                return match.group()
            day = same_day(date.fromisoformat(match["day"]), self.years)
            assert isinstance(day, date)  # noqa: S101 - a day gives a day
            days.append(day)
            return day.isoformat()

        return _TEXT_OR_DAY.sub(moved, line), days

    def _marked(self, line: str, days: list[date]) -> str:
        if not days:
            return line
        names = {"friday": self.notes.friday, "saturday": self.notes.saturday}
        weekend = [f"{day} {names[_WEEKEND[day.weekday()]]}" for day in days if day.weekday() in _WEEKEND]
        return f"{line}  # {': '.join(filter(None, (self.notes.mark, ', '.join(weekend))))}"

    def _renamed(self, line: str, *, marked: bool) -> str:
        """The line with the old year's name, in any digits and either length, made the new one's."""

        def moved(match: re.Match[str]) -> str:
            if int(to_latin(match["start"])) != self.old.start:
                return match.group()
            end = str(self.new.start + 1)[-len(match["end"]) :]
            texts = f"{self.new.start}{match['dash']}{end}"
            return texts if match["start"].isascii() else texts.translate(_BANGLA)

        renamed = _BETWEEN_YEARS.sub(moved, line)
        return f"{renamed}  # {self.notes.mark}" if marked and renamed != line else renamed


def _key_of(line: str) -> str:
    found = _KEY.match(line)
    return found["key"] if found else ""


def _moved_places(lines: list[str], mark: str) -> Iterator[str]:
    """What the marked lines are: `indicator own-portal-updated: levels`."""
    table = name = ""
    for line in lines:
        header, named = _HEADER.match(line), _NAMED.match(line)
        if header:
            table, name = header["name"], ""
        elif named:
            name = named["name"]
        if f"  # {mark}" in line:
            yield f"{' '.join(filter(None, (table, name)))}: {_key_of(line)}".removeprefix(": ")
