import pytest

from agragati.read.letters.memo import find_memo
from agragati.read.letters.pieces import cut
from agragati.read.letters.words import words_of
from agragati.rules.load import packaged_catalog
from letterkit import lines_of

RULES = packaged_catalog().letters
WORDS = words_of(RULES)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("নং- ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩. ৩৪৪", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৩৪৪"),
        ("স্মারক নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩-৩৪৪", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩-৩৪৪"),
        ("স্মারক: 12.04.5800.011.২৫.০০৭.২৩", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩"),
        ("Memo No. 12.04.5800.011.25.007.23.9", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("স্মারক নং: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯ ০৪/০৪/২০২৪ খ্রি.", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("লং ১২।০৪।৫৮০০.০১১.২৫.০০৭.২৩.৯", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("নং ১২.০৪.৫৮ও০.০১১.২৫.oo৭.২৩.৯", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯/১(৬)", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯/১(৬)"),
        ("পত্র সংখ্যা- উজঅ/নীল/২০২৩/১৭", "উজঅ/নীল/২০২৩/১৭"),
        ("স্মারক নম্বর: ১২.০৪.৫৮০০.০১১.০০২.২৫.০০০৭.২৪.৩১", "১২.০৪.৫৮০০.০১১.০০২.২৫.০০০৭.২৪.৩১"),
        ("স্মারক নং: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯ হারিখ: ৩০ পৌষ ১৪৩০", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
        ("নম্বর: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.\n৪৭", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৪৭"),
        ("নম্বর: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.\n\n৪৭", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩"),
        ("নম্বর: ১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩\n৪৭", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩"),
        ("স্মারক নম্বর:\n১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯", "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯"),
    ],
)
def test_a_number_is_given_in_bangla_digits_without_blanks(text: str, number: str) -> None:
    assert find_memo(cut(lines_of(text), WORDS), RULES) == (0, number)


@pytest.mark.parametrize(
    "text", ["ফোন: ০২৫৮৮-১২৩৪৫৭", "তারিখ: ০৪/০৪/২০২৪", "নং", "২০২৩-২০২৪", "+৮৮-০২-৯৫০০০০১", "স্মারক নম্বর:\nবিষয়: প্রতিবেদন", ""]
)
def test_phones_dates_and_years_are_no_memo_numbers(text: str) -> None:
    assert find_memo(cut(lines_of(text), WORDS), RULES) is None


def test_the_first_of_two_numbers_is_the_letters_own() -> None:
    pieces = cut(lines_of("নং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯\nনং-১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯/১(৬)"), WORDS)

    assert find_memo(pieces, RULES) == (0, "১২.০৪.৫৮০০.০১১.২৫.০০৭.২৩.৯")
