"""The forwarding letter: its parts in the order of its kind, each from its values; what is not known leaves a marked place."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from agragati.bangla.bangabda import BanglaDate, format_bangla_date
from agragati.bangla.dates import format_date
from agragati.bangla.text import squeeze
from agragati.model.letter import Letter
from agragati.model.outline import Align, Blank, Block, Numbered, Orientation, Paragraph, Role, Section, SideBySide, Space
from agragati.rules.writing import LetterWording
from agragati.write.pen import Pen

_CONTACTS = ("phone", "fax", "email")
_LETTERHEAD = ("web",)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A letter with all that its phrases are filled with."""

    letter: Letter
    above: str | None
    wording: LetterWording
    values: Mapping[str, str | None]
    pen: Pen

    def word(self, name: str) -> str:
        """A label or formula; empty where this kind of letter has none."""
        words = self.pen.writing.letter_words[self.pen.language]
        return words.get(f"{name}.{self.letter.kind}") or words.get(name, "")

    def blank(self, name: str, align: Align = Align.START) -> Blank:
        """The place of what is not known."""
        return Blank(hint=self.pen.writing.blanks[self.pen.language][name], align=align)


def letter_page(letter: Letter, wording: LetterWording, values: Mapping[str, str | None], pen: Pen, *, above: str | None = None) -> Section:
    """Lay out a letter; `values` fill its body, `above` is the office over the sender's, which its letterhead names first."""
    opening = pen.writing.letter_words[pen.language]["referring" if letter.reference else "opening"]
    draft = _Draft(letter, above, wording, {**values, "opening": opening}, pen)
    blocks = tuple(block for part in pen.writing.order[letter.kind] for block in _part(part, draft))
    return Section(orientation=Orientation.PORTRAIT, blocks=blocks, name=pen.word("sheet.letter"))


_APART = frozenset({"memo", "subject", "body", "attachments", "recipient", "copies"})
"""Parts with white space above them."""


def _part(name: str, draft: _Draft) -> Sequence[Block]:
    blocks = _PARTS[name](draft)
    return [Space(), *blocks] if blocks and name in _APART else blocks


def _head(draft: _Draft) -> Sequence[Block]:
    sender = draft.letter.sender
    office, address = sender.office, sender.address
    if office and address:
        office = _without_town(office, address)
    lines = (draft.word("government"), draft.above, office, address, *_labelled(draft, _LETTERHEAD))
    return [Paragraph(text=line, role=Role.LETTERHEAD, align=Align.CENTER) for line in lines if line]


def _without_town(office: str, address: str) -> str:
    """The office's name as its letterhead has it: the town stands in the address below."""
    name, _, town = office.rpartition(", ")
    return name if name and address == town else office


def _labelled(draft: _Draft, kinds: Sequence[str]) -> list[str]:
    found = ((draft.word(kind), getattr(draft.letter.sender, kind)) for kind in kinds)
    return [f"{label} {value}" for label, value in found if value]


def _slogan(draft: _Draft) -> Sequence[Block]:
    slogan = draft.letter.slogan
    return [Paragraph(text=draft.word("slogan").format(slogan=slogan), role=Role.SLOGAN, align=Align.CENTER)] if slogan else []


def _heading(draft: _Draft) -> Sequence[Block]:
    heading = draft.word(f"heading.{draft.letter.kind}")
    return [Paragraph(text=heading, role=Role.TITLE, align=Align.CENTER)] if heading else []


def _memo(draft: _Draft) -> Sequence[Block]:
    """Number and date beside each other; where one of them is not known each has its own line."""
    letter, label = draft.letter, draft.word("memo")
    number = f"{label} {letter.memo_number}" if letter.memo_number else None
    days = _days(letter.date, letter.bangla_date, draft)
    if number and days:
        return [SideBySide(blocks=((Align.START, (number,)), (Align.END, days)))]
    return [
        Paragraph(text=number) if number else draft.blank("memo_number"),
        SideBySide(blocks=((Align.START, ()), (Align.END, days))) if days else draft.blank("date", Align.END),
    ]


def _days(day: date | None, bangla: str | None, draft: _Draft) -> tuple[str, ...]:
    """The day in the Bangla calendar over the Gregorian one, as far as the letter has them."""
    texts = []
    if bangla:
        there = format_bangla_date(BanglaDate(*map(int, bangla.split("-"))), bangla=draft.pen.is_bangla)
        texts.append(draft.word("bangla_date").format(date=there))
    if day:
        texts.append(draft.word("gregorian_date").format(date=format_date(day, bangla=draft.pen.is_bangla)))
    return (f"{draft.word('date')} {texts[0]}", *texts[1:]) if texts else ()


def _subject(draft: _Draft) -> Sequence[Block]:
    return [_said(draft, "subject", draft.letter.subject)] if draft.letter.subject else [draft.blank("subject")]


def _reference(draft: _Draft) -> Sequence[Block]:
    return [_said(draft, "reference", draft.letter.reference)] if draft.letter.reference else []


def _said(draft: _Draft, label: str, text: str | None) -> Paragraph:
    return Paragraph(text=squeeze(text or ""), label=draft.word(label))


def _body(draft: _Draft) -> Sequence[Block]:
    return [Paragraph(text=draft.pen.fill(draft.wording.body[draft.pen.language], draft.values))]


def _attachments(draft: _Draft) -> Sequence[Block]:
    items = draft.letter.attachments
    if len(items) == 1:
        return [_said(draft, "attachments", items[0])]
    return [Numbered(items=_numbered(items, "number", draft), heading=draft.word("attachments"))] if items else []


def _copies(draft: _Draft) -> Sequence[Block]:
    items = draft.letter.copies
    return [Numbered(items=_numbered(items, "copy_number", draft), heading=draft.word("copies"))] if items else []


def _numbered(items: Sequence[str], style: str, draft: _Draft) -> tuple[tuple[str, str], ...]:
    numbers = (draft.word(style).format(number=draft.pen.number(Decimal(place))) for place in range(1, len(items) + 1))
    return tuple(zip(numbers, map(squeeze, items), strict=True))


def _signature(draft: _Draft) -> Sequence[Block]:
    """The sender on the right, with room above the name to sign."""
    sender = draft.letter.sender
    if not (sender.name or sender.designation):
        return [draft.blank("signature", Align.END), draft.blank("name", Align.END)]
    lines = (f"({sender.name})" if sender.name else None, sender.designation, sender.office, *_labelled(draft, _CONTACTS))
    block = SideBySide(blocks=((Align.START, ()), (Align.CENTER, tuple(line for line in lines if line))))
    return [Space(lines=2), block] if sender.name else [draft.blank("signature", Align.END), block]


def _recipient(draft: _Draft) -> Sequence[Block]:
    recipient = draft.letter.recipient
    return [_ended(draft, "recipient", recipient)] if recipient else [draft.blank("recipient")]


def _attention(draft: _Draft) -> Sequence[Block]:
    return [_ended(draft, "attention", draft.letter.attention)] if draft.letter.attention else []


def _ended(draft: _Draft, label: str, text: str) -> Paragraph:
    """A full stop ends the address, so that nothing below it is taken for more of it."""
    end = draft.word("end")
    return _said(draft, label, text if text.endswith(end) else f"{text}{end}")


_PARTS: Mapping[str, Callable[[_Draft], Sequence[Block]]] = {
    "head": _head,
    "slogan": _slogan,
    "heading": _heading,
    "memo": _memo,
    "subject": _subject,
    "reference": _reference,
    "body": _body,
    "attachments": _attachments,
    "signature": _signature,
    "recipient": _recipient,
    "attention": _attention,
    "copies": _copies,
}
