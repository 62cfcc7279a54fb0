from hypothesis import given
from hypothesis import strategies as st

from agragati.write.formats.plain import clean


def test_control_and_private_characters_and_turning_marks_are_left_out() -> None:
    assert clean("ক\x00\x07\x1b\ue000\ufffe\ud800\u202eখ") == "কখ"


def test_every_line_end_becomes_one_and_a_tab_a_blank() -> None:
    assert clean("ক\r\nখ\rগ\u2028ঘ\tঙ") == "ক\nখ\nগ\nঘ ঙ"


def test_joiners_stay_for_they_shape_bangla() -> None:
    assert clean("র\u200d\u09cdযাংক উদ্\u200cযাপন") == "র\u200d\u09cdযাংক উদ্\u200cযাপন"


@given(st.text())
def test_cleaning_twice_changes_nothing_and_leaves_what_xml_may_hold(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert all(character == "\n" or ord(character) >= 32 for character in once)
    once.encode("utf-8")
