from datetime import date

import pytest

from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.report import Kind, Report
from agragati.rules.load import packaged_catalog
from agragati.write.fresh import GivenError, flat, fresh_letter
from builders import a_letter, a_report
from papers import pen

CATALOG = packaged_catalog()
UNSENT = a_report(letter=None, office="জেলা নমুনা কার্যালয়, মেঘপুর")


def fresh(given: dict[str, object], report: Report = UNSENT) -> Letter:
    return fresh_letter(report, given, CATALOG, pen())


def test_a_report_without_a_letter_gets_one_worded_from_the_report_and_nothing_invented() -> None:
    assert fresh({}) == Letter(
        subject="২০২৩-২০২৪ অর্থবছরের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন (জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত) প্রেরণ।",
        sender=Party(office="জেলা নমুনা কার্যালয়, মেঘপুর"),
        attachments=("৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ০১ (এক) সেট।",),
    )


def test_values_given_are_the_letters_and_a_day_brings_its_bangla_date() -> None:
    letter = fresh(
        {
            "kind": "office_memorandum",
            "memo_number": "24.02.8100.011.99.023.22. 344",
            "date": "০৪/০৪/২০২৪",
            "subject": "প্রেরণ",
            "recipient": " মহাপরিচালক,  নমুনা অধিদপ্তর ",
            "attachments": ["প্রতিবেদন", " "],
            "copies": "পরিচালক",
            "sender": {"name": "কাল্পনিক হক"},
        }
    )

    assert letter == Letter(
        kind=LetterKind.OFFICE_MEMORANDUM,
        memo_number="২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪",
        date=date(2024, 4, 4),
        bangla_date="1430-12-21",
        subject="প্রেরণ",
        recipient="মহাপরিচালক, নমুনা অধিদপ্তর",
        attachments=("প্রতিবেদন",),
        copies=("পরিচালক",),
        sender=Party(name="কাল্পনিক হক", office="জেলা নমুনা কার্যালয়, মেঘপুর"),
    )


def test_the_reports_own_letter_keeps_what_is_not_given() -> None:
    own = a_letter()

    letter = fresh({"date": date(2024, 4, 7), "nothi_reference": "2753/attachment/1"}, a_report(letter=own))

    assert (letter.memo_number, letter.subject, letter.sender) == (own.memo_number, own.subject, own.sender)
    assert (letter.date, letter.bangla_date) == (date(2024, 4, 7), "1430-12-24")
    assert letter.attachments == ("প্রতিবেদন ০১ (এক) পাতা (2753/attachment/1)",)


def test_a_plan_is_attached_as_a_plan() -> None:
    assert fresh({}, a_report(letter=None, kind=Kind.PLAN)).attachments == ("ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ০১ (এক) সেট।",)


def test_the_sender_may_be_given_as_a_table_or_by_single_keys() -> None:
    assert flat({"sender": {"name": "ক"}}) == {"sender.name": "ক"}


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"colour": "green"}, "colour: is nothing that a letter has; expected one of kind, memo_number"),
        ({"sender": {"age": "40"}}, "sender.age: is nothing that a letter has"),
        ({"sender": "ক"}, "sender: expected a table of name"),
        ({"kind": "postcard"}, "kind: expected one of letter, office_memorandum"),
        ({"date": "yesterday"}, "date: expected a date such as 2024-04-04"),
        ({"subject": 5}, "subject: expected a text"),
        ({"copies": 5}, "copies: expected a text or a list of texts"),
        ({"copies": ["ক", 5]}, "copies: expected a text or a list of texts"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_by_its_key(given: dict[str, object], message: str) -> None:
    with pytest.raises(GivenError) as caught:
        fresh(given)

    assert caught.value.message_en.startswith(message)
    assert caught.value.message_bn.partition(":")[0] == message.partition(":")[0]
