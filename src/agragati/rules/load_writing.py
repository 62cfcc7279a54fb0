"""`writing/form-words.toml` and `writing/letter-words.toml`: the words of written forms and letters."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import resources

from agragati.model.letter import LetterKind
from agragati.model.offices import Tier
from agragati.model.report import Kind
from agragati.rules.datafaults import Faults
from agragati.rules.load_vocabulary import load_column
from agragati.rules.toml import Table, parse_file
from agragati.rules.writing import LetterWording, Pieces, Writing

LANGUAGES = ("bn", "en")
FILES = ("writing/form-words.toml", "writing/letter-words.toml")
_FROM_HEAD_TO_BODY = ("head", "slogan", "heading", "memo", "subject", "reference", "body")
PARTS = (*_FROM_HEAD_TO_BODY, "attachments", "signature", "recipient", "attention", "copies")
_BLANKS = ("memo_number", "date", "signature", "subject", "recipient", "office", "name")


@lru_cache(maxsize=1)
def packaged_writing() -> Writing:
    """Return the words of writing that come with the program.

    Raises:
        DataFileError: their files are faulty.
    """
    data = resources.files("agragati") / "data"
    return load_writing({path: data.joinpath(*path.split("/")).read_bytes() for path in FILES})


def load_writing(files: Mapping[str, bytes]) -> Writing:
    """Return the words of writing of two files, given by path below `data/`.

    Raises:
        DataFileError: with a line for every fault of either file.
    """
    faults = Faults()
    forms, letters = (parse_file(path, files[path], faults) for path in FILES)
    writing = _writing(forms, letters)
    faults.raise_any()
    return writing


def _writing(forms: Table, letters: Table) -> Writing:
    forms.ground()
    letters.ground()
    writing = Writing(
        widths=_widths(forms.table("widths")),
        additions=tuple(load_column(table) for table in forms.tables("addition")),
        titles={kind: {language: _lines(table, language) for language in LANGUAGES} for kind, table in _by_kind(forms, "titles")},
        names={kind: _pieces(table) for kind, table in _by_kind(forms, "names")},
        words=_texts_by_language(forms.table("words")),
        blanks=_texts_by_language(forms.table("blanks"), _BLANKS),
        order=_order(letters),
        letter_words=_texts_by_language(letters.table("words")),
        wordings=tuple(_wording(table) for table in letters.tables("wording")),
        counts=_pieces(letters.table("counts")),
    )
    last = writing.wordings[-1] if writing.wordings else None
    if last is None or last.letters or last.reports or last.tiers:
        letters.fault("wording", "has no last entry that fits every letter")
    forms.close()
    letters.close()
    return writing


def _widths(table: Table) -> Mapping[str, float]:
    widths = {role: float(table.number(role)) for role in table.given()}
    table.close()
    return widths


def _by_kind(file: Table, key: str) -> list[tuple[Kind, Table]]:
    group = file.table(key)
    for kind in Kind:
        if kind not in group.raw:
            group.fault(kind, "is missing, expected {expected}", expected="a table")
    found = [(group.named(name, name, Kind), group.table(name)) for name in group.given()]
    group.close()
    return found


def _pieces(table: Table) -> Mapping[str, Pieces]:
    pieces = {language: table.texts(language) for language in LANGUAGES}
    table.close()
    return pieces


def _lines(table: Table, language: str) -> tuple[Pieces, ...]:
    raw = table.raw.get(language)
    table.asked.update(LANGUAGES)
    if not isinstance(raw, list) or not all(isinstance(line, list) and all(isinstance(one, str) for one in line) for line in raw):
        table.fault(language, "is no list of lines, each a list of pieces")
        return ()
    return tuple(tuple(line) for line in raw)


def _texts_by_language(table: Table, needed: tuple[str, ...] = ()) -> Mapping[str, Mapping[str, str]]:
    texts = {}
    for language in LANGUAGES:
        group = table.table(language)
        texts[language] = {name: group.text(name) for name in dict.fromkeys((*group.given(), *needed))}
        group.close()
    table.close()
    return texts


def _order(file: Table) -> Mapping[LetterKind, tuple[str, ...]]:
    group = file.table("order")
    order = {kind: group.texts(kind) for kind in LetterKind}
    for kind, parts in order.items():
        if set(parts) != set(PARTS):
            group.fault(kind, "has other parts than {expected}", expected=", ".join(PARTS))
    group.close()
    return order


def _wording(table: Table) -> LetterWording:
    wording = LetterWording(
        letters=table.names("letters", LetterKind),
        reports=table.names("reports", Kind),
        tiers=table.names("tiers", Tier),
        subject=_pieces(table.table("subject")),
        body=_pieces(table.table("body")),
        attachment=_pieces(table.table("attachment")),
    )
    table.close()
    return wording
