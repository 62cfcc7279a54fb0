from datetime import date

from agragati.model.outline import Align, Blank, SideBySide, Space
from agragati.write.signatures import signature_blocks
from builders import a_signature
from papers import pen

PREPARED = ("প্রস্তুতকারী", "০৩/০৪/২০২৪", "(নমুনা রহমান)", "সহকারী পরিচালক")


def test_a_single_signature_stands_on_the_right_without_its_role() -> None:
    blocks = signature_blocks([a_signature(role="signed")], pen())

    assert blocks == (Space(lines=2), SideBySide(blocks=((Align.START, ()), (Align.CENTER, PREPARED[1:]))))


def test_where_one_signature_has_a_role_all_have() -> None:
    approved = a_signature(role="approved", name=None, date=None, designation="উপপরিচালক")
    signed = a_signature(role="signed", name="কাল্পনিক হক", date=date(2024, 4, 4), designation=None)

    blocks = signature_blocks([a_signature(), approved, signed], pen())

    assert blocks[1] == SideBySide(
        blocks=(
            (Align.CENTER, PREPARED),
            (Align.CENTER, ("অনুমোদনকারী", "উপপরিচালক")),
            (Align.CENTER, ("স্বাক্ষরিত", "০৪/০৪/২০২৪", "(কাল্পনিক হক)")),
        )
    )


def test_more_than_three_go_into_another_row() -> None:
    blocks = signature_blocks([a_signature()] * 4, pen())

    assert [len(block.blocks) for block in blocks if isinstance(block, SideBySide)] == [3, 2]


def test_without_a_signature_its_place_is_left() -> None:
    assert signature_blocks([], pen())[1] == Blank(hint="এখানে স্বাক্ষর হবে", align=Align.END)
