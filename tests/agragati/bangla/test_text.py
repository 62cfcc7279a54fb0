import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.text import fold, has_bangla, letters_share, normalise, squeeze, words

MIXED = st.text(st.sampled_from("কখগযয়জড়ণনশষসিীুূেো়্ঃঁ।০৯ab19%\t\n\r -()\u200b\u200c\u200d\u00a0\ufeff\u09df\u09c7\u09be"))


def test_blanks_of_every_kind_become_ordinary_ones() -> None:
    assert normalise("মেঘপুর\u00a0জেলা\u2009ও\u202fসদর") == "মেঘপুর জেলা ও সদর"


def test_invisible_marks_go_and_joiners_stay() -> None:
    assert normalise("\ufeffর\u200d্যাব\u200b ক\u00ad\u200eষ\u200c") == "র\u200d্যাব কষ\u200c"


def test_the_two_spellings_of_ya_become_one() -> None:
    assert normalise("\u09df") == normalise("\u09af\u09bc") == "\u09af\u09bc"


def test_a_mark_between_two_halves_of_a_vowel_sign_does_not_keep_them_apart() -> None:
    assert normalise("ক\u09c7\u200b\u09be") == "ক\u09cb"


def test_tabs_and_runs_of_blanks_stay_and_line_ends_become_one_kind() -> None:
    assert normalise("ক\t\tখ  গ\r\nঘ\rঙ") == "ক\t\tখ  গ\nঘ\nঙ"


@given(MIXED)
def test_normalising_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text)

    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


def test_squeezing_leaves_single_blanks_between_words() -> None:
    assert squeeze("  মোট \t অর্জন\n ") == "মোট অর্জন"


def test_usual_misspellings_fold_to_one_key() -> None:
    assert fold("ন্যূনতম একটি") == fold("ন্যুনতম এক টি") == "নজুনতমএকটি"
    assert fold("শ্রাবণ") == fold("স্রাবন") == "সরাবন"
    assert fold("জানুয়ারী ") == fold("জানুয়ারি") == "জানুযারি"
    assert fold("কার্যক্রম") == fold("কার্জক্রম")
    assert fold("ইতঃপূর্বে") == fold("ইত:পুর্বে") == "ইতপুরবে"
    assert fold("[৩.১.১] ই-ফাইল (Note)") == "311ইফাইলnote"


def test_ya_with_its_dot_is_not_folded_into_ja() -> None:
    assert fold("যয়") == "জয"


def test_the_per_cent_sign_is_a_unit_and_stays_in_the_key() -> None:
    assert fold(" % ") == "%"


@given(MIXED)
def test_the_key_does_not_depend_on_normalising_first(text: str) -> None:
    assert fold(normalise(text)) == fold(text)


def test_words_keep_their_vowel_signs_and_joiners() -> None:
    assert words("ন্যূনতম ১টি (e-file) র\u200d্যালি।") == ("ন্যূনতম", "১টি", "e", "file", "র\u200d্যালি")


def test_bangla_is_told_from_other_scripts() -> None:
    assert has_bangla("APA ২০২৩")
    assert not has_bangla("APA 2023 कार्य")


def test_the_share_of_letters_counts_signs_and_leaves_blanks_out() -> None:
    assert letters_share("মান ১২") == 0.6
    assert letters_share(" \t") == 0.0


def test_a_whole_passage_is_normalised_as_its_words_are() -> None:
    assert normalise("ন\u09c7\u09be\u200bট\u00a0১। " * 100) == "নোট ১। " * 100
