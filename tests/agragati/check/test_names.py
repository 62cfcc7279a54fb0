from agragati.model.letter import Letter, LetterKind
from builders import a_report
from checking import brief, found, says

OWN = "জেলা নমুনা কার্যালয়, মেঘপুর"
HEAD = says("office", OWN, "letterhead", line=3)


def report_of(office: str | None = OWN) -> object:
    return a_report(office=office)


def test_one_office_under_all_its_usual_names_is_no_conflict() -> None:
    names = ("জেলা নমুনা কার্যালয়", "জেলা নমুনা কার্যালয়, মেঘপুর সদর, মেঘপুর।", "জেলা নমুনা কার্যালয, মেঘপুর", "নমুনা কার্যালয়, মেঘপুর")
    mentions = [says("office", name, "letter_signature") for name in names]

    assert found("office-conflict", report_of(), HEAD, *mentions) == []


def test_the_same_kind_of_office_in_another_place_is_a_conflict() -> None:
    other = says("office", "জেলা নমুনা কার্যালয়, রোদনগর", "table_signature", line=60, column=2)
    findings = found("office-conflict", report_of(), HEAD, other)

    assert brief(findings) == [(None, "signatures.office", "জেলা নমুনা কার্যালয়, রোদনগর", None, "office-elsewhere")]
    assert (findings[0].line, findings[0].column, findings[0].params) == (60, 2, {"other": OWN})


def test_the_superior_office_in_the_letterhead_is_no_conflict() -> None:
    superior = says("office", "নমুনা অধিদপ্তর, নমুনা মন্ত্রণালয়", "letterhead")

    assert found("office-conflict", report_of(), superior, HEAD) == []


def test_an_office_that_was_misread_is_the_same_office() -> None:
    misread = [says("office", name, "table_signature") for name in ("জেনা নমুলা ফার্ষালয়, মেষপুর", "জেলা ন মুনা কার্যালয়, মঘ পর")]

    assert found("office-conflict", report_of(), HEAD, *misread) == []


def test_an_office_to_which_a_copy_goes_is_no_conflict() -> None:
    report = a_report(office=OWN, letter=Letter(kind=LetterKind.LETTER, copies=("লিবন্ধক, সমন্বয় শাখা, কাল্পনিক বিভাগ।",)))
    addressed = says("office", "সমন্বয় শাখা, কাল্পনিক বিভাগ", "letter_signature")

    assert found("office-conflict", report, addressed) == []
    assert [one.cell for one in found("office-conflict", report_of(), addressed)] == ["letter.sender.office"]


def test_places_of_which_a_scan_would_leave_the_same_part_are_two_places() -> None:
    report = a_report(office="জেলা নমুনা কার্যালয়, নোয়াখালী")

    assert [one.read for one in found("office-conflict", report, says("office", "জেলা নমুনা কার্যালয়, খুলনা", "table_signature"))] == [
        "জেলা নমুনা কার্যালয়, খুলনা"
    ]


def test_a_letter_of_another_office_altogether_is_a_conflict() -> None:
    other = says("office", "উপজেলা মৎস্য দপ্তর", "letter_signature")

    assert [one.cell for one in found("office-conflict", report_of(), other)] == ["letter.sender.office"]
    assert found("office-conflict", report_of(None), other) == []


def test_a_branch_of_the_office_signs_for_it() -> None:
    assert found("office-conflict", report_of(), says("office", "আইসিটি শাখা", "letter_signature")) == []


def test_two_names_of_one_post_are_told() -> None:
    first = says("person", "মোঃ কাল্পনিক হক", "letter_signature", other="উপ-পরিচালক (কারি:)")
    second = says("person", "নমুনা রহমান", "table_signature", other="উপপরিচালক (কারিঃ)", line=60)
    findings = found("person-conflict", a_report(), first, second)

    assert brief(findings) == [(None, "signatures.name", "মোঃ কাল্পনিক হক / নমুনা রহমান", None, "one-post")]
    assert findings[0].line == 60


def test_an_honorific_more_or_less_is_the_same_person() -> None:
    first = says("person", "কাল্পনিক হক", "letter_signature", other="পরিচালক")
    second = says("person", "মোঃ কাল্পনিক হক", "table_signature", other="পরিচালক")

    assert found("person-conflict", a_report(), first, second) == []


def test_two_posts_have_two_names() -> None:
    first = says("person", "কাল্পনিক হক", "letter_signature", other="পরিচালক")
    second = says("person", "নমুনা রহমান", "table_signature", other="হিসাবরক্ষণ কর্মকর্তা")

    assert found("person-conflict", a_report(), first, second) == []
