"""Whether a memo number has a known form. Source: data/letters/letters.toml, check C50."""

from __future__ import annotations

import re
from datetime import date

from agragati.bangla.digits import to_latin
from agragati.rules.template import LetterRules, MemoPattern

EXTRA_PARTS = 2
"""Parts that may follow a form's own: the issue number, and what an office puts behind it."""


def memo_parts(number: str) -> list[str]:
    """Return the parts of a memo number in Latin digits, without what stands in brackets."""
    return re.split(r"[.\-–/]", to_latin(number).split("(")[0])


def fits_memo_form(number: str, rules: LetterRules, day: date | None = None) -> bool:
    """Tell whether the number's parts have the widths of a known form, one that was in use on that day where a day is given."""
    widths = tuple(len(part) for part in memo_parts(number))
    return any(
        widths[: len(form.parts)] == form.parts and len(widths) <= len(form.parts) + EXTRA_PARTS and _in_use(form, day)
        for form in rules.memo_patterns
    )


def _in_use(form: MemoPattern, day: date | None) -> bool:
    return day is None or ((form.since is None or form.since <= day) and (form.until is None or day <= form.until))
