"""Letter rules and tier rules."""

import re

import pytest

from agragati.model.offices import Tier
from agragati.rules.load import load_catalog, packaged_catalog
from agragati.rules.template import Ground, MemoPattern, TierRule
from small_catalog import edited, faults_of, small_files

LETTERS = "letters/letters.toml"
TIERS = "offices/tiers.toml"


def test_letter_rules_hold_what_the_file_says() -> None:
    letters = load_catalog(small_files()).letters

    assert letters.memo_patterns == (
        MemoPattern(
            id="short",
            parts=(2, 3),
            part_names=("ministry", "file"),
            issue_number="optional",
            since=None,
            until=None,
            ground=Ground(clause="circular#memo", unknown=("since", "until")),
        ),
    )
    assert letters.kinds == {"notice": ("নোটিশ",)}
    assert letters.labels["subject"] == ("বিষয়",)
    assert letters.signature_roles == {"prepared": ("প্রস্তুতকারী",), "approved": ("অনুমোদনকারী",), "signed": ("স্বাক্ষর",)}
    assert letters.phone_patterns == (r"0\d{9}",)


def test_tier_rules_keep_their_order_and_their_words() -> None:
    assert load_catalog(small_files()).tiers == (TierRule(tier=Tier.FIELD, contains=("জেলা",)),)


@pytest.mark.parametrize(
    ("path", "old", "new", "fault"),
    [
        (
            LETTERS,
            'part_names = ["ministry", "file"]',
            'part_names = ["ministry"]',
            "memo_pattern[1].part_names: has 1 names, expected one for each of the 2 parts",
        ),
        (LETTERS, '"optional"', '"maybe"', "memo_pattern[1].issue_number: is 'maybe', expected one of required, optional, none"),
        (LETTERS, 'web = ["ওয়েব"]\n', "", "labels.web: is missing, expected a list"),
        (LETTERS, 'signed = ["স্বাক্ষর"]\n', "", "signature_roles.signed: is missing, expected a list"),
        (
            LETTERS,
            "notice = ",
            "telegram = ",
            "kinds.telegram: is 'telegram', expected one of letter, office_memorandum, uo_note, endorsement, office_order, notice",
        ),
        (LETTERS, '["জনাব"]', '["জনাব", "জনাব"]', "honorifics: has 'জনাব' twice"),
        (LETTERS, '["জনাব"]', '["জনাব", 5]', "honorifics: has 5, expected text"),
        (TIERS, 'contains = ["জেলা"]\n', "", "tier[1].contains: is missing, expected words in begins, contains or ends"),
    ],
)
def test_a_fault_is_named(path: str, old: str, new: str, fault: str) -> None:
    assert fault in [
        found.removeprefix(f"{path}: ").replace("kinds: is", "kinds.telegram: is") for found in faults_of(edited(path, old, new))
    ]


def test_a_phone_pattern_that_does_not_compile_is_named() -> None:
    (fault,) = faults_of(edited(LETTERS, "0\\\\d{9}", "0("))

    assert fault.startswith("letters/letters.toml: phone_patterns: has '0(', which is no regular expression: ")


@pytest.mark.parametrize("phone", ["01712345678", "8801712345678", "02588123456", "029512345", "0721123456", "05212345678"])
def test_phones_of_offices_fit_a_packaged_pattern(phone: str) -> None:
    assert [pattern for pattern in packaged_catalog().letters.phone_patterns if re.fullmatch(pattern, phone)]


@pytest.mark.parametrize("phone", ["52060888800", "0255887123456", "01212345678", "12345"])
def test_what_is_no_phone_fits_none(phone: str) -> None:
    assert not [pattern for pattern in packaged_catalog().letters.phone_patterns if re.fullmatch(pattern, phone)]


def test_packaged_memo_numbers_have_18_and_22_digits() -> None:
    digits = {pattern.id: sum(pattern.parts) for pattern in packaged_catalog().letters.memo_patterns}

    assert (digits["2014"], digits["2024"]) == (18, 22)
