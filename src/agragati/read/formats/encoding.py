"""From bytes to text: which encoding, or which kind of file that is no text."""

import codecs
import re
from unicodedata import combining

from agragati.bangla.legacy import looks_like_bijoy
from agragati.read.faults import UnreadableError
from agragati.read.formats.refusals import scan

_RTF = ("a rich-text (RTF) file", "আরটিএফ ফাইল")
_PACKED = ("a packed archive", "সংকুচিত ফাইল")
_KINDS = (
    (b"{\\rtf", _RTF),
    (b"\x1f\x8b", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
)
"""First bytes to what a person calls such a file."""

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"RIFF")

LEAST_MEANING = 0.8
"""The share of Bangla, ASCII and common punctuation in what is a text for us."""
MOST_CONTROLS = 0.01
"""The share of control characters above which a file is no text."""
MOST_MARKS = 100
"""How many combining marks may stand on one letter: composing takes the square of their number."""
_SAMPLE = 20_000

_MEANINGFUL = re.compile("[\t\n\r\x0c -~\u00a0-\u00ff\u0964\u0965\u0980-\u09ff\u2000-\u206f\u20b9]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def decode(data: bytes) -> str:
    """Return the text of the bytes: UTF-8 or UTF-16, with or without a byte order mark.

    Raises:
        UnreadableError: the file is of another kind, or its text in no encoding that we know.
    """
    _refuse_other_kinds(data)
    text = _unicode_text(data)
    refuse_bijoy(text if text is not None else data[:_SAMPLE].decode("cp1252", "replace"))
    if text is None or (len(text) > _SAMPLE and _piles_marks(text)):
        raise UnreadableError(
            "the file is no text in an encoding that we know: save it as text in UTF-8",
            "ফাইলটি কোনো জানা এনকোডিংয়ের লেখা নয়: ইউটিএফ-৮ লেখা (text) হিসেবে সংরক্ষণ করুন",
        )
    return text


def refuse_bijoy(text: str) -> None:
    """Refuse a text of the old encoding, which looks like Latin letters.

    Raises:
        UnreadableError: it is one.
    """
    if looks_like_bijoy(text[:_SAMPLE]):
        raise UnreadableError(
            "the text is in the old Bijoy (SutonnyMJ) encoding, not Unicode: convert it with a Bijoy converter and send it again",
            "লেখাটি ইউনিকোডে নয়, পুরোনো বিজয় (সুতন্বীএমজে) এনকোডিংয়ে: বিজয়-থেকে-ইউনিকোড রূপান্তরকারী দিয়ে ইউনিকোডে বদলে আবার দিন",
        )


def _piles_marks(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if combining(character) else 0
        if run > MOST_MARKS:
            return True
    return False


def _refuse_other_kinds(data: bytes) -> None:
    if data.startswith(_PICTURES):
        raise scan()
    for first, (kind_en, kind_bn) in _KINDS:
        if data.startswith(first):
            raise UnreadableError(
                f"the file is {kind_en}, which is not read: send the Word, Excel or PDF file, or save it as one",
                f"ফাইলটি {kind_bn}, যা পড়া যায় না: ওয়ার্ড, এক্সেল বা পিডিএফ ফাইলটি দিন অথবা সেভাবে সংরক্ষণ করুন",
            )


def _unicode_text(data: bytes) -> str | None:
    """Return the text where the bytes are one in Unicode that means something."""
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _means_something(text, any_script=encoding == "utf-8-sig"):
            return text.removeprefix("\ufeff")
    return None


def _candidates(data: bytes) -> tuple[str, ...]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    return ("utf-8-sig", "utf-16-le", "utf-16-be")


def _means_something(text: str, *, any_script: bool) -> bool:
    """Tell text from junk: any bytes of an even number are UTF-16, but then seldom of scripts that an office uses."""
    sample = text[:_SAMPLE]
    solid = len(sample)
    if not solid:
        return True
    if len(_CONTROL.findall(sample)) > solid * MOST_CONTROLS:
        return False
    return any_script or len(_MEANINGFUL.findall(sample)) >= solid * LEAST_MEANING
