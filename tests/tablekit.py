"""Small tables for tests, written as they look: cells parted by bars, one row a line."""

from __future__ import annotations

from functools import cache

from agragati.model.reading import Cell, Line, Table
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.rules.load import packaged_catalog

Cells = tuple[Cell, ...]

HEADS = "ক্রম|কার্যক্রম|কর্মসম্পাদন সূচক|একক|কর্মসম্পাদন সূচকের মান|লক্ষ্যমাত্রা ২০২৩-২০২৪|||||৩য় ত্রৈমাসিক অর্জন|মোট অর্জন|মন্তব্য"
LEVEL_NAMES = "|||||অসাধারণ|অতি উত্তম|উত্তম|চলতি মান|চলতি মানের নিম্নে|||"
SCALE = "|||||১০০%|৯০%|৮০%|৭০%|৬০%|||"
PORTAL = "০৫|[৫.১] তথ্য বাতায়ন হালনাগাদকরণ|[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত (নিয়মিতভাবে)|সংখ্যা|৭|৪|৩|২|১|-|১|৩|"
NOTES = "০৪|[৪.১] ই-নথির ব্যবহার বৃদ্ধি|[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত|%|৮|৮০%|৭৫%|৭০%|৬৫%|৬০%|৮২%|৮১%|"
IDEA = (
    "০১|[১.১] সেবা সহজিকরণ/ডিজিটাইজেশনের মাধ্যমে উদ্ভাবনী ধারণা বাস্তবায়ন"
    "|[১.১.১] সেবা/অফিস ব্যবস্থাপনা সহজিকরণ/ডিজিটাইজেশনের মাধ্যমে ন্যূনতম একটি উদ্ভাবনী ধারণা বাস্তবায়িত"
    "|তারিখ|১২|১৬-০৩-২৪|২৩-০৩-২৪|৩০-০৩-২৪|০৬-০৪-২৪|১৩-০৪-২৪|১৪-০৩-২৪|১৪-০৩-২৪|"
)
SHOWCASE = (
    "০৩|[৩.১] ইনোভেশন শোকেসিং"
    "|[৩.১.১] আওতাধীন অফিসসমূহের অংশগ্রহণে ন্যূনতম একটি ইনোভেশন প্রদর্শনী (শোকেসিং) আয়োজিত এবং শ্রেষ্ঠ উদ্ভাবনী উদ্যোগ নির্বাচিত"
    "|তারিখ|১০|১৫-০৪-২৪|২১-০৪-২৪|২৮-০৪-২৪|০৫-০৫-২৪|১২-০৫-২৪|-|-|৪র্থ কোয়ার্টারে অর্জিত হবে"
)


@cache
def lexicon() -> Lexicon:
    return lexicon_of(packaged_catalog())


def row(text: str, line: int = 1) -> Cells:
    column, cells = 1, []
    for part in text.split("|"):
        cells.append(Cell(part, line, column))
        column += len(part) + 1
    return tuple(cells)


def rows(*texts: str, line: int = 1) -> tuple[Cells, ...]:
    return tuple(row(text, number) for number, text in enumerate(texts, start=line))


def table(*texts: str, line: int = 1) -> Table:
    return Table(rows(*texts, line=line))


def lines(*texts: str, line: int = 1) -> tuple[Line, ...]:
    return tuple(Line(text, number) for number, text in enumerate(texts, start=line))
