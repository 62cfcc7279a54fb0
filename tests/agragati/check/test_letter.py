from datetime import date

from agragati.check.letter import fits_memo_form
from agragati.model.periods import Period
from agragati.model.report import Kind
from agragati.rules.load import packaged_catalog
from builders import a_letter, a_report, a_signature
from checking import FIELD, a_full_report, brief, found, says

CODES = ("letter-missing", "memo-number", "attachment-count", "signature-date", "contact-mismatch")
LANDLINE = says("phone", "02588812345", "letter_signature", text="০২৫৮৮-৮১২৩৪৫")


def test_a_right_letter_raises_none_of_them() -> None:
    mentions = (LANDLINE, says("phone", "02588812345", "table_signature"), says("attachment_count", "1", "attachments", other="1"))

    assert [one for code in CODES for one in found(code, a_full_report(), *mentions, framework=FIELD)] == []


def test_a_report_without_a_letter_is_told_a_plan_is_not() -> None:
    assert brief(found("letter-missing", a_report(letter=None))) == [(None, "letter", None, None, "no-letter")]
    assert found("letter-missing", a_report(letter=None, kind=Kind.PLAN)) == []


def test_a_memo_number_of_no_known_form_is_told_with_its_widths() -> None:
    findings = found("memo-number", a_report(letter=a_letter(memo_number="২৪.০২.৮১.০১১.৯৯")))

    assert brief(findings) == [(None, "letter.memo_number", "24.02.81.011.99", None, "no-form")]
    assert findings[0].params == {"widths": "2-2-2-3-2"}
    assert found("memo-number", a_report(letter=a_letter(memo_number=None))) == []


def test_memo_numbers_of_all_forms_fit_with_and_without_an_issue_number() -> None:
    rules = packaged_catalog().letters
    numbers = ("২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪", "১৬.০০.০০০০.০২০.০২.০০২.২৩", "২৪.০২.৮১০০.০১১.০২২.৯৯.০০২৩.২৪-১২(৩)", "২৪.০২.৮১০০.০১১.৯৯.০২৩")

    assert [fits_memo_form(number, rules) for number in numbers] == [True, True, True, False]


def test_attachments_in_figures_and_words_agree() -> None:
    differ = says("attachment_count", "1", "attachments", other="2", text="০১ (দুই) পাতা", line=21)

    assert brief(found("attachment-count", a_report(), differ)) == [(None, "letter.attachments", "০১ (দুই) পাতা", None, "figure-and-word")]
    assert found("attachment-count", a_report(), says("attachment_count", "1", "attachments")) == []


def test_a_table_signed_after_its_letter_is_told_signature_by_signature() -> None:
    signatures = (a_signature(date=date(2024, 4, 5), line=60), a_signature(date=date(2024, 5, 8), line=64), a_signature(date=None))
    findings = found("signature-date", a_report(signatures=signatures))

    assert brief(findings) == [
        (None, "signatures[0].date", "2024-04-05", None, "after-letter"),
        (None, "signatures[1].date", "2024-05-08", None, "after-letter"),
    ]
    assert [(one.line, one.params["days"]) for one in findings] == [(60, "1"), (64, "34")]


def test_a_table_signed_before_the_period_ends_is_told() -> None:
    def signed(day: date) -> list[tuple[object, ...]]:
        return [tuple(one) for one in brief(found("signature-date", a_report(signatures=(a_signature(date=day),))))]

    assert signed(date(2024, 3, 30)) == [(None, "signatures[0].date", "2024-03-30", None, "before-period-ends")]
    assert signed(date(2024, 3, 31)) == []
    assert signed(date(2024, 4, 4)) == []


def test_without_a_letter_a_signature_long_after_the_year_is_told() -> None:
    late = a_report(letter=None, signatures=(a_signature(date=date(2024, 10, 1)),))
    soon = a_report(letter=None, period=Period.FY, signatures=(a_signature(date=date(2024, 8, 1)),))

    assert brief(found("signature-date", late)) == [(None, "signatures[0].date", "2024-10-01", None, "long-after-year")]
    assert found("signature-date", soon) == []


def test_a_number_that_is_no_telephone_is_told() -> None:
    upside_down = says("phone", "52060888800", "table_signature", text="৫২০৬০৮-৮-৮৮০০", line=52)
    findings = found("contact-mismatch", a_report(), LANDLINE, upside_down)

    assert brief(findings) == [(None, "signatures.phone", "520608-8-8800", None, "no-phone-number")]
    assert findings[0].line == 52


def test_two_landlines_of_one_dispatch_are_told() -> None:
    other = says("phone", "02477712345", "table_signature", text="০২৪৭৭-৭১২৩৪৫")
    findings = found("contact-mismatch", a_report(), LANDLINE, other)

    assert brief(findings) == [(None, "signatures.phone", "02477-712345", None, "two-phones")]
    assert findings[0].params == {"other": "০২৫৮৮-৮১২৩৪৫"}


def test_a_mobile_beside_a_landline_and_the_country_code_are_usual() -> None:
    mobile = says("phone", "01712345678", "table_signature")
    abroad = says("phone", "+88-02588812345", "table_signature")
    another = says("phone", "01898765432", "letter_signature")

    assert found("contact-mismatch", a_report(), LANDLINE, another, mobile, abroad) == []


def test_nearly_alike_mobiles_are_one_misread() -> None:
    first, second = (says("phone", number, place) for number, place in (("01712345678", "letterhead"), ("01712345673", "table_signature")))

    assert len(found("contact-mismatch", a_report(), first, second)) == 1


def test_two_addresses_of_one_office_are_told() -> None:
    first = says("email", "ddmeghpur@example.com", "letter_signature")
    misread = says("email", "ddmeghqur@example.com", "table_signature", line=68, column=9)
    findings = found("contact-mismatch", a_report(), first, misread)

    assert brief(findings) == [(None, "signatures.email", "ddmeghqur@example.com", None, "two-emails")]
    assert (findings[0].line, findings[0].column) == (68, 9)
    assert found("contact-mismatch", a_report(), first, says("email", first.value, "table_signature")) == []


def test_an_officers_own_address_beside_the_offices_is_usual_within_the_letter() -> None:
    office, officer = says("email", "info@example.gov.bd", "letterhead"), says("email", "kalponik.hoque@example.com", "letter_signature")

    assert found("contact-mismatch", a_report(), office, officer) == []


def test_an_address_that_lost_its_end_is_no_address() -> None:
    broken = says("email", "ddmeghpur@example", "letter_signature", line=25, column=10)

    assert brief(found("contact-mismatch", a_report(), broken)) == [
        (None, "letter.sender.email", "ddmeghpur@example", None, "no-email-address")
    ]
