from agragati.check.text import alike, within


def test_spelling_blanks_and_punctuation_make_no_difference() -> None:
    assert alike("ই-নথির ব্যবহার", "ই নথীর ব্যবহার।") == 1
    assert alike("ক", "খ") == 0


def test_a_part_stands_within_the_whole_and_nothing_within_nothing() -> None:
    assert within("অফিস নাই", "আওতাধীন কোনো অফিসনাই।")
    assert not within("", "কিছু")
    assert not within("অফিস নাই", "অফিস আছে")
