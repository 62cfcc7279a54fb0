"""`letters/letters.toml` and `offices/tiers.toml`: how letters are laid out, and what names tell of an office."""

from __future__ import annotations

import re

from agragati.model.letter import LetterKind
from agragati.model.offices import Tier
from agragati.rules.template import LetterRules, MemoPattern, TierRule
from agragati.rules.toml import Table

_LABELS = ("subject", "reference", "attachments", "attention", "copies", "recipient", "date", "phone", "fax", "email", "web")


def load_letters(file: Table) -> LetterRules:
    """Return the rules of letters."""
    file.ground()
    rules = LetterRules(
        memo_labels=file.texts("memo_labels"),
        memo_patterns=tuple(_memo_pattern(table) for table in file.tables("memo_pattern")),
        kinds={str(kind): phrases for kind, phrases in file.lists_by("kinds", LetterKind).items()},
        labels=file.lists("labels", _LABELS),
        government=file.texts("government"),
        closings=file.texts("closings"),
        designations=file.texts("designations"),
        office_words=file.texts("office_words"),
        honorifics=file.texts("honorifics"),
        signature_roles=file.lists("signature_roles", ("prepared", "approved", "signed")),
        phone_patterns=_patterns(file),
    )
    file.close()
    return rules


def load_tiers(file: Table) -> tuple[TierRule, ...]:
    """Return the rules that tell an office's tier from its name, in order."""
    rules = tuple(_tier_rule(table) for table in file.tables("tier"))
    file.close()
    return rules


def _memo_pattern(table: Table) -> MemoPattern:
    pattern = MemoPattern(
        id=table.text("id"),
        parts=table.wholes("parts"),
        part_names=table.texts("part_names"),
        issue_number=table.choice("issue_number", ("required", "optional", "none")),
        since=table.day_or_none("since"),
        until=table.day_or_none("until"),
        ground=table.ground(),
    )
    if len(pattern.parts) != len(pattern.part_names):
        table.fault(
            "part_names",
            "has {names} names, expected one for each of the {parts} parts",
            names=len(pattern.part_names),
            parts=len(pattern.parts),
        )
    table.close()
    return pattern


def _patterns(file: Table) -> tuple[str, ...]:
    patterns = file.texts("phone_patterns")
    for pattern in patterns:
        try:
            re.compile(pattern)
        except re.error as error:
            file.fault("phone_patterns", "has {read!r}, which is no regular expression: {error}", read=pattern, error=error)
    return patterns


def _tier_rule(table: Table) -> TierRule:
    rule = TierRule(
        tier=table.name("tier", Tier),
        begins=table.texts_or_none("begins"),
        contains=table.texts_or_none("contains"),
        ends=table.texts_or_none("ends"),
    )
    table.ground()
    if not (rule.begins or rule.contains or rule.ends):
        table.fault("contains", "is missing, expected words in begins, contains or ends")
    table.close()
    return rule
