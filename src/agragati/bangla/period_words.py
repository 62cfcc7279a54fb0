"""The words that name periods, each as one character of a code that patterns can read."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from agragati.bangla.dates import month_number
from agragati.bangla.text import BANGLA, DASHES, JOINERS, fold

# One character for each kind of word. 1 to 4 are ordinals; `n` is a bare figure that
# could be an ordinal or a day, `y` another of two digits, `Y` a year of four.
_KINDS = {
    "1": ("প্রথম", "first"),
    "2": ("দ্বিতীয়", "second"),
    "3": ("তৃতীয়", "third", "ওয়"),  # scans and typists confuse ৩ and ও
    "4": ("চতুর্থ", "fourth"),
    "Q": ("ত্রৈমাসিক", "কোয়ার্টার", "কোয়াটার", "প্রান্তিক", "quarter", "quarterly", "qtr"),
    "T": ("ত্রৈ", "ত্রি"),
    "S": ("ষাণ্", "ষান্", "ষাম্", "ষন্"),
    "m": ("মাসিক",),
    "H": ("অর্ধবার্ষিক", "ষাণ্মাসিক", "ষাম্মাসিক", "halfyearly"),
    "h": ("অর্ধ", "অর্দ্ধ", "half"),
    "A": ("বার্ষিক", "বাৎসরিক", "annual", "yearly"),
    "P": (
        *("মূল্যায়ন", "স্বমূল্যায়ন", "অগ্রগতি", "প্রতিবেদন", "অর্জন", "বাস্তবায়ন", "পরিবীক্ষণ"),
        *("report", "progress", "evaluation", "assessment", "achievement"),
    ),
    "N": (
        *("কর্মসম্পাদন", "লক্ষ্যমাত্রা", "লক্ষ্য", "কর্মপরিকল্পনা", "কর্ম", "পরিকল্পনা", "চুক্তি"),
        *("উন্নয়ন", "ক্রয়", "বাজেট", "গোপনীয়", "performance", "target", "plan"),
    ),
    "&": ("ও", "এবং", "and"),
    ">": ("হতে", "হইতে", "থেকে", "to"),
    "p": ("পর্যন্ত",),
    "u": ("টি", "টা", "জন", "বার"),
}
_SHORT = 4
"""Letters and signs of a folded word in which one wrong letter may make another word."""
_NAMES = {fold(name): kind for kind, names in _KINDS.items() for name in names}
_LONG = tuple(key for key, kind in _NAMES.items() if len(key) > _SHORT and kind != "P")
_ENDINGS = tuple(fold(ending) for ending in ("গুলোর", "সমূহের", "ের", "তে", "ে", "র"))
_ALIKE = 80
_NEVER = frozenset(fold(word) for word in ("বার্ষিকী", "ত্রিবার্ষিক", "দ্বিবার্ষিক", "পঞ্চবার্ষিক", "ত্রৈবার্ষিক"))
_OTHER = "x"

_MARKS = {
    **{mark: mark for mark in "/,.()&"},
    **dict.fromkeys(DASHES + "~", "-"),
    **dict.fromkeys("'’", "'"),
    "\t": "t",
}

_ORDINALS = ("1", "2", "3", "4")
_NTH = "ম|য়|য|র্থ|র্ধ|থ|st|nd|rd|th"
_LETTER = f"A-Za-z{BANGLA}{JOINERS}"
_TOKEN = re.compile(
    rf"(?<![0-9])0?[1-4] ?(?:{_NTH})(?![{_LETTER}])"
    r"|(?<![A-Za-z])[QqHh]-?[1-4](?![0-9A-Za-z])"
    rf"|[{BANGLA}{JOINERS}]+|[A-Za-z]+"
    r"|[0-9]+"
    r"|[^\s]|\t"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Coded:
    """A text as one code character for each token, and where each token stands."""

    codes: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def encode(latin: str) -> str:
    """Give the code of a text whose digits are Latin."""
    return "".join(map(_token_kind, _TOKEN.findall(latin)))


def encode_with_places(latin: str) -> Coded:
    """Give the code of a text whose digits are Latin, and the places of its tokens."""
    matches = list(_TOKEN.finditer(latin))
    return Coded(
        codes="".join(_token_kind(match[0]) for match in matches),
        starts=tuple(match.start() for match in matches),
        ends=tuple(match.end() for match in matches),
    )


@lru_cache(maxsize=65536)
def _token_kind(token: str) -> str:
    first, last = token[0], token[-1]
    if token.isdecimal():
        return _figure_kind(token)
    if first in "01234":
        return token.lstrip("0")[0]
    if last in _ORDINALS:
        return "q" if first in "Qq" else "k"
    return _MARKS.get(token) or word_kind(token)


def _figure_kind(figure: str) -> str:
    if len(figure) == len("2024") and figure.startswith(("19", "20")):
        return "Y"
    if len(figure) > len("24"):
        return _OTHER
    return "n" if figure.lstrip("0") in _ORDINALS else "y"


@lru_cache(maxsize=65536)
def word_kind(word: str) -> str:
    """Give the code character of a word: `M` for a month, `x` for a word that names no period.

    A word with one dropped sign or one confused letter is still known.
    """
    key = fold(word)
    exact = _NAMES.get(key) or _without_ending(key)
    if exact is not None:
        return exact
    if month_number(word) is not None:
        return "M"
    if len(key) < _SHORT or key in _NEVER:
        return _OTHER
    near = process.extractOne(key, _LONG, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return _OTHER if near is None else _NAMES[near[0]]


def _without_ending(key: str) -> str | None:
    for ending in _ENDINGS:
        if key.endswith(ending):
            found = _NAMES.get(key[: -len(ending)])
            # A short word with an ending is as likely another word: অর্ধে, জনের.
            if found is not None and len(key) - len(ending) >= _SHORT:
                return found
    return None
