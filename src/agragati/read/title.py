"""The lines between the letter and the table, and what the whole document says of itself: office, period, year, kind, plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from agragati.bangla.digits import to_latin
from agragati.bangla.periods import find_fiscal_years, find_periods
from agragati.bangla.text import squeeze
from agragati.model.offices import Tier
from agragati.model.reading import Line, Mention
from agragati.model.report import Kind
from agragati.read.lexicon import Lexicon
from agragati.read.mentions import mentions_in, mentions_of
from agragati.rules.catalog import tier_of

_AFTER_LABEL = re.compile(r"[:ঃ\uff1a]\s*|\s[-–]\s+")
_GENITIVES = (re.compile(r"\s*[-–]\s*এ\s?র\s+|\s+এ\s?র\s+"), re.compile(r"(?<=[ক-হ\u09bc])ের\s+"))
"""What may stand between the office and its title: `… কার্যালয়, চট্টগ্রাম-এর সংযোজনী ৫`, else `… কার্যালয়ের কর্মপরিকল্পনা`."""
_ANNEX = re.compile(r"(?:সংযোজ[নল][ীি]|সংযোজন|Annex(?:ure)?)\s*[-–:ঃ]?\s*(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """What the title lines say. `mentions` are periods, years and offices with their places."""

    office: str | None = None
    office_lines: tuple[Line, ...] = ()
    annex: str | None = None
    plan_type: str | None = None
    kind: Kind | None = None
    mentions: tuple[Mention, ...] = ()
    claimed: frozenset[int] = frozenset()


def read_title(lines: Sequence[Line], lexicon: Lexicon) -> Title:
    """Read the title lines above a table."""
    office, office_lines = _office(lines, lexicon)
    whole = " ".join(line.text for line in lines)
    plan = lexicon.plan_types.within(whole)
    annex = _ANNEX.search(to_latin(whole))
    return Title(
        office=office,
        office_lines=office_lines,
        annex=str(int(annex.group(1))) if annex else None,
        plan_type=plan[0] if plan else None,
        kind=kind_in(whole, lexicon),
        mentions=tuple(mentions_of(lines, "title")) + _office_mention(office, office_lines),
        claimed=frozenset(line.line for line in lines if _is_title_line(line, office_lines, lexicon)),
    )


def _office_mention(office: str | None, lines: tuple[Line, ...]) -> tuple[Mention, ...]:
    return (Mention(kind="office", value=office, place="office_line", line=lines[0].line, text=lines[0].text),) if office and lines else ()


def _is_title_line(line: Line, office_lines: tuple[Line, ...], lexicon: Lexicon) -> bool:
    text = line.text
    named = any(True for _ in mentions_in(text, "title", line.line)) or _ANNEX.search(to_latin(text))
    return bool(line in office_lines or named or lexicon.plan_types.within(text) or kind_in(text, lexicon))


def kind_in(text: str, lexicon: Lexicon) -> Kind | None:
    """The kind of document that a title names; an assessment is looked for first, since every title names a plan or a report."""
    return next((kind for kind, phrases in lexicon.kinds if phrases.within(text, at_least=92)), None)


def _office(lines: Sequence[Line], lexicon: Lexicon) -> tuple[str | None, tuple[Line, ...]]:
    """The office's name with the lines it stands on: after a label, else in the genitive before the title, else on a line of its own."""
    return find_labelled_office(lines, lexicon) or _genitive_office(lines, lexicon) or _own_line(lines, lexicon)


def find_labelled_office(lines: Sequence[Line], lexicon: Lexicon) -> tuple[str, tuple[Line, ...]] | None:
    """The name behind a label such as `কার্যালয়ের নাম:`, on the same line or the next."""
    for place, line in enumerate(lines):
        label, found, name = _split_label(line.text)
        if not lexicon.office_labels.find(label, at_least=70):
            continue
        if found and len(name) > _SHORTEST_NAME:
            return tidy_name(name), (line,)
        if place + 1 < len(lines):
            return tidy_name(lines[place + 1].text), (line, lines[place + 1])
    return None


def _genitive_office(lines: Sequence[Line], lexicon: Lexicon) -> tuple[str, tuple[Line, ...]] | None:
    for line in lines:
        text = squeeze(line.text.strip("*# "))
        cuts = [cut for genitive in _GENITIVES for cut in reversed(list(genitive.finditer(text)))]
        for cut in cuts:
            office, rest = tidy_name(text[: cut.start()]), text[cut.end() :]
            if _SHORTEST_NAME < len(office) <= _LONGEST_NAME and _names_a_plan(rest, lexicon) and _may_be_office(office, lexicon):
                return office, (line,)
    return None


def _own_line(lines: Sequence[Line], lexicon: Lexicon) -> tuple[str | None, tuple[Line, ...]]:
    """The office on a line of its own above the title; of several (the department over its office) the last, with its town."""
    found: tuple[str | None, tuple[Line, ...]] = (None, ())
    for place, line in enumerate(lines):
        name = tidy_name(line.text)
        tier = tier_of(lexicon.catalog, name) if len(name) <= _LONGEST_NAME and _may_be_office(name, lexicon) else None
        if tier is None:
            continue
        town = tidy_name(lines[place + 1].text) if place + 1 < len(lines) else ""
        in_town = tier is not Tier.MINISTRY and "," not in name and len(town.split()) == 1 and _may_be_office(town, lexicon)
        found = (f"{name}, {town}", (line, lines[place + 1])) if in_town else (name, (line,))
    return found


_SHORTEST_NAME, _LONGEST_NAME = 3, 90


def _may_be_office(text: str, lexicon: Lexicon) -> bool:
    """Whether nothing in the text says that it is a title."""
    return not (_names_a_plan(text, lexicon) or find_fiscal_years(text) or find_periods(text))


def _names_a_plan(text: str, lexicon: Lexicon) -> bool:
    return bool(_ANNEX.search(to_latin(text)) or lexicon.plan_types.within(text))


def _split_label(text: str) -> tuple[str, bool, str]:
    found = _AFTER_LABEL.search(text)
    return (text[: found.start()], True, text[found.end() :]) if found else (text, False, "")


def tidy_name(name: str) -> str:
    """A name without the marks around it."""
    return squeeze(name).strip(" *।.,:;-–ঃ")
