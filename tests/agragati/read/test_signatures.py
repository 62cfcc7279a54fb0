from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.findings import Finding
from agragati.model.reading import Line, Mention
from agragati.model.report import Signature
from agragati.read.signatures import SignatureReading, read_signatures
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

RULES = packaged_catalog().letters
SOHEL = Signature(role="prepared", name="সোহেল রানা", designation="সহকারী প্রোগ্রামার", date=date(2024, 4, 2), line=3)
NAZMA = Signature(role="approved", name="নাজমা বেগম", designation="উপপরিচালক", date=date(2024, 4, 3), line=8)


def read(text: str, first: int = 1) -> SignatureReading:
    return read_signatures(lines_of(text, first), RULES)


def test_two_signatures_one_above_the_other() -> None:
    text = """
প্রস্তুতকারী:
০২/০৪/২০২৪
(সোহেল রানা)
সহকারী প্রোগ্রামার

অনুমোদনকারী:
০৩/০৪/২৪
(নাজমা বেগম)
উপপরিচালক
জেলা জলাভূমি অফিস, মেঘপুর
"""
    assert read(text).signatures == (SOHEL, NAZMA)


def test_two_signatures_side_by_side() -> None:
    text = """
প্রস্তুতকারী\tঅনুমোদনকারী
০২.০৪.২০২৪\t৩ এপ্রিল ২০২৪
সোহেল রানা\tনাজমা বেগম
সহকারী প্রোগ্রামার\tউপপরিচালক
"""
    names = [(one.role, one.name, one.designation, one.date) for one in read(text).signatures]

    assert names == [(one.role, one.name, one.designation, one.date) for one in (SOHEL, NAZMA)]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("(সোহেল রানা)\nপরিদর্শক\nপ্রস্তুতকারী", "prepared"),
        ("প্রস্তুতকারী: সোহেল রানা, পরিদর্শক", "prepared"),
        ("Approved\nসোহেল রানা\nপরিদর্শক", "approved"),
        ("প্রতিস্বাক্ষরিত\n\nসোহেল রানা\n\nপরিদর্শক", "approved"),
        ("সোহেল রানা\nপরিদর্শক", "signed"),
        ("নাম: সোহেল রানা\nপদবি: পরিদর্শক", "signed"),
    ],
)
def test_a_role_stands_above_below_or_in_the_line_of_the_name(text: str, role: str) -> None:
    signatures = read(text).signatures

    assert [(one.role, one.name, one.designation) for one in signatures] == [(role, "সোহেল রানা", "পরিদর্শক")]


@pytest.mark.parametrize("day", ["০৩/০৪/২০২৪", "০৩.০৪.২৪", "৩-৪-২০২৪", "তারিখ: ০৩ এপ্রিল ২০২৪", "03/04/2024", "তারিখঃ ০৩/০৪/২০২৪ খ্রিঃ"])
@pytest.mark.parametrize("above", [True, False])
def test_the_day_is_read_above_the_name_and_below_the_post(day: str, *, above: bool) -> None:
    lines = [day, "(নাজমা বেগম)", "উপপরিচালক"] if above else ["(নাজমা বেগম)", "উপপরিচালক", day]

    assert read("\n".join(lines)).signatures == (
        Signature(role="signed", name="নাজমা বেগম", designation="উপপরিচালক", date=date(2024, 4, 3), line=2 if above else 1),
    )


def test_a_block_that_was_scanned_upside_down_is_turned_and_said() -> None:
    reading = read("০২-৫৫৪৪৩৩২\n\nমেঘপুর।\n\nজেলা জলাভূমি অফিস\n\nউপপরিচালক\n\nনাজমা বেগম\n\n০৩/০৪/২৪", first=50)

    assert reading == SignatureReading(
        signatures=(Signature(role="signed", name="নাজমা বেগম", designation="উপপরিচালক", date=date(2024, 4, 3), line=58),),
        origins=reading.origins,
        mentions=(
            Mention(kind="person", value="নাজমা বেগম", place="table_signature", line=58, text="নাজমা বেগম", other="উপপরিচালক"),
            Mention(kind="phone", value="025544332", place="table_signature", line=50, text="০২-৫৫৪৪৩৩২"),
            Mention(kind="office", value="জেলা জলাভূমি অফিস, মেঘপুর", place="table_signature", line=54, text="জেলা জলাভূমি অফিস"),
        ),
        claimed=frozenset((50, 52, 54, 56, 58, 60)),
        repairs=(Finding(code="page-upside-down", cell="signatures[0]", reason="lines-reversed", line=50, column=1),),
    )
    assert {path: origin.line for path, origin in reading.origins.items()} == {
        "signatures[0].name": 58,
        "signatures[0].designation": 56,
        "signatures[0].date": 60,
    }


def test_scribbles_are_no_names_and_a_day_apart_goes_to_who_lacks_one() -> None:
    text = """
Approved
২৫/০৪/২৪

মুদ্রিত
২৪/০৪/২৪

মোঃ সোহেল রানা
পরিদর্শক
জেলা জলাভূমি অফিস

উপপরিচালক
জেলা জলাভূমি অফিস
"""
    assert read(text).signatures == (
        Signature(role="signed", name="মোঃ সোহেল রানা", designation="পরিদর্শক", date=date(2024, 4, 24), line=7),
        Signature(role="approved", designation="উপপরিচালক", date=date(2024, 4, 25), line=11),
    )


def test_the_day_of_sending_is_a_mention_and_no_signature() -> None:
    reading = read("প্রতিবেদন প্রেরণের তারিখঃ-১৫/০১/২০২৪খ্রিঃ")

    assert reading.signatures == ()
    assert reading.mentions == (
        Mention(kind="sent", value="2024-01-15", place="table_signature", line=1, column=27, text="১৫/০১/২০২৪খ্রিঃ"),
    )
    assert reading.claimed == frozenset((1,))


def test_a_remark_under_the_table_is_left_over() -> None:
    reading = read("বিঃদ্রঃ সকল প্রমাণক কার্যালয়ে সংরক্ষিত আছে এবং চাহিবামাত্র প্রেরণ করা হবে।")

    assert reading == SignatureReading()


@given(
    st.lists(
        st.sampled_from(
            ["০৩/০৪/২০২৪", "(নাজমা বেগম)", "উপপরিচালক", "বীজ অফিস", "মেঘপুর", "ফোন: ০২-৫৫৪৪৩৩২", "Approved", "a\tb", "", "মোঃ ক", "প্রস্তুতকারী:"]
        ),
        max_size=12,
    )
)
@settings(max_examples=200, deadline=None)
def test_lines_in_any_order_never_give_more_names_than_were_written(texts: list[str]) -> None:
    reading = read_signatures([Line(text, number) for number, text in enumerate(texts, start=1)], RULES)

    names = [one.name for one in reading.signatures if one.name]
    assert set(names) <= {"নাজমা বেগম", "মোঃ ক", "মেঘপুর"}
    assert len(names) <= texts.count("(নাজমা বেগম)") + texts.count("মোঃ ক") + texts.count("মেঘপুর")


def test_a_block_without_brackets_that_begins_with_a_telephone_and_ends_with_a_day_stands_upside_down() -> None:
    reading = read("০২৩৩৪-৪৭১২৩\n\nমেঘপুর।\n\nউপপরিচালক\n\nনাজমা বেগম\n\n০৩/০৪/২৪")

    assert [(one.name, one.designation, one.date) for one in reading.signatures] == [("নাজমা বেগম", "উপপরিচালক", date(2024, 4, 3))]
    assert [repair.code for repair in reading.repairs] == ["page-upside-down"]


def test_names_far_apart_in_one_line_are_two_people() -> None:
    text = (
        "০২/০৪/২০২৪                       ০৩/০৪/২০২৪\n(সোহেল রানা)                     (নাজমা বেগম)\nপরিদর্শক                         উপপরিচালক"
    )

    assert [(one.name, one.designation, one.date) for one in read(text).signatures] == [
        ("সোহেল রানা", "পরিদর্শক", date(2024, 4, 2)),
        ("নাজমা বেগম", "উপপরিচালক", date(2024, 4, 3)),
    ]
