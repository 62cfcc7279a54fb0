import pytest

from agragati.read.letters.wordkinds import WordKind

OFFICES = WordKind.of(("কার্যালয়", "অধিদপ্তর", "অফিস", "কমিশন"), shut_out=("কমিশনার", "অফিসার"))
POSTS = WordKind.of(("পরিচালক", "সচিব", "কমিশনার"))


@pytest.mark.parametrize("word", ["কার্যালয়", "কাযালয়", "কার্যালয", "জেলাকার্যালয়", "অধিদপ্হর", "অফিস", "অফস"])
def test_an_office_is_known_misread_and_glued(word: str) -> None:
    assert OFFICES.has(word)


@pytest.mark.parametrize("word", ["কার্যালয়ের", "কার্যালয়ে", "অফিসার", "কমিশনার", "কমিশনের", "মেঘপুর", "ও", ""])
def test_what_only_looks_like_an_office_is_none(word: str) -> None:
    assert not OFFICES.has(word)


@pytest.mark.parametrize(
    ("word", "known"), [("মহাপরিচালক", True), ("মহাপরিচালকের", False), ("সচিব", True), ("উপসচিব", False), ("পরিচালনা", False)]
)
def test_a_long_post_may_have_another_word_before_it(word: str, *, known: bool) -> None:
    assert POSTS.has(word) is known


def test_a_name_of_the_same_consonants_is_no_kind_of_office() -> None:
    circles = WordKind.of(("সার্কেল",))

    assert [circles.has(word) for word in ("সার্কেল", "সাকেল", "শরিফুল")] == [True, True, False]


def test_what_is_remembered_is_bounded_and_answers_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("agragati.read.letters.wordkinds._KEPT", 2)
    offices = WordKind.of(("কার্যালয়",))
    asked = ("কার্যালয়", "মেঘপুর", "কাযালয়", "সোনাইল", "কার্যালয়", "মেঘপুর")

    assert [offices.has(word) for word in asked] == [True, False, True, False, True, False]
