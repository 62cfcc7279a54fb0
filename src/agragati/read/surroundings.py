"""What stands around the tables of a report: the letter, the title, the signatures, and what nobody claimed."""

from __future__ import annotations

from dataclasses import dataclass, replace

from agragati.model.reading import Line, Mention
from agragati.read.letter import LetterReading, read_letter
from agragati.read.lexicon import Lexicon
from agragati.read.opening import split_closing, split_opening
from agragati.read.parts import Part
from agragati.read.signatures import SignatureReading, read_signatures
from agragati.read.title import Title, find_labelled_office, read_title


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the tables."""

    title: Title
    letter: LetterReading
    signatures: SignatureReading
    unclaimed: tuple[Line, ...]

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Everything named outside the tables."""
        return (*self.title.mentions, *self.letter.mentions, *self.signatures.mentions)

    @property
    def subject(self) -> str:
        """The letter's subject; empty where there is none."""
        return (self.letter.letter.subject if self.letter.letter else None) or ""

    @property
    def office(self) -> str | None:
        """The office that reports: by the title, else the letterhead, the sender, the signature."""
        letter = self.letter.letter
        sender = letter.sender.office if letter else None
        signed = next((mention.value for mention in self.signatures.mentions if mention.kind == "office"), None)
        return self.title.office or self.letter.letterhead_office or sender or signed

    @property
    def parent_office(self) -> str | None:
        """The office over it that the letterhead names."""
        office = self.office
        above = [mention.value for mention in self.letter.mentions if mention.kind == "office" and mention.place == "letterhead"]
        return next((name for name in above if not office or (name not in office and office not in name)), None)

    @property
    def annex(self) -> str | None:
        """The annex that the title names, else the letter."""
        named = [mention.value for mention in self.letter.mentions if mention.kind == "annex"]
        return self.title.annex or (named[0] if named else None)


def read_surroundings(part: Part, lexicon: Lexicon) -> Surroundings:
    """Read the lines above and under the tables of one report."""
    catalog = lexicon.catalog
    letter_lines, title_lines = split_opening(part.opening, catalog)
    signature_lines, late_lines = split_closing(part.closing, catalog)
    letter = read_letter(letter_lines, catalog.letters)
    if letter.letter is None and late_lines:
        letter = read_letter(late_lines, catalog.letters)
    title = read_title(title_lines, lexicon)
    labelled = find_labelled_office(part.opening, lexicon)
    if labelled and labelled[0] != title.office:  # the label stands among lines that the letter took for its own
        title = replace(title, office=labelled[0], office_lines=labelled[1])
    signatures = read_signatures(signature_lines, catalog.letters)
    claimed = letter.claimed | title.claimed | signatures.claimed
    unclaimed = tuple(line for line in (*part.opening, *part.closing) if line.line not in claimed)
    return Surroundings(title, letter, signatures, unclaimed)
