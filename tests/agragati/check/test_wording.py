from agragati.model.values import Unit
from builders import a_framework, a_letter, a_reading, a_report, a_row, an_origin
from checking import FIELD, a_full_report, brief, found, says


def test_official_wording_raises_nothing() -> None:
    assert found("wording", a_full_report(), framework=FIELD) == []
    assert found("unit-in-indicator", a_full_report(), framework=FIELD) == []


def test_misspelt_words_of_one_text_are_one_finding() -> None:
    row = a_row(indicator_text="নূনতম একটি প্রদর্শনী (পোর্কেজিং) আয়োজিত, নূনতম")

    assert brief(found("wording", row)) == [(0, "text.indicator", "নূনতম, পোর্কেজিং", "ন্যূনতম, শোকেসিং", "official-word")]


def test_a_misspelling_inside_a_longer_word_is_none() -> None:
    assert found("wording", a_row(activity_text="চালাচল")) == []
    assert len(found("wording", a_row(activity_text="সেবা চালা, রাখা"))) == 1


def test_an_official_word_is_no_misspelling_of_another() -> None:
    assert found("wording", a_row(activity_text="স্মার্ট বাংলাদেশ বিনির্মাণে কর্মশালা আয়োজন")) == []


def test_the_label_before_the_offices_name_has_words_of_its_own() -> None:
    text = "আঞ্চলিক/স্মার্ট পর্যায়ের কার্যালয়ের নাম: স্মার্ট নমুনা কার্যালয়"
    label = says("office", "স্মার্ট নমুনা কার্যালয়", "office_line", text=text, line=39)
    findings = found("wording", a_report(), label)

    assert brief(findings) == [(None, "office", "স্মার্ট", "মাঠ", "official-word")]
    assert findings[0].line == 39
    right = ("আঞ্চলিক/মাঠ পর্যায়ের কার্যালয়ের নাম: স্মার্ট নমুনা কার্যালয়", "অধিদপ্তরের নাম: নমুনা অধিদপ্তর", "নমুনা অধিদপ্তর")
    assert [found("wording", a_report(), says("office", "নমুনা", "office_line", text=text)) for text in right] == [[], [], []]


def test_subject_and_headings_are_looked_at() -> None:
    report = a_report(letter=a_letter(subject="লক্ষমাত্রা প্রেরণ"))
    reading = a_reading(report, origins={"headings[0]": an_origin(text="খসড়া ক্রোর", line=63, column=7)})

    assert [(one.cell, one.expected, one.line) for one in found("wording", reading)] == [
        ("letter.subject", "লক্ষ্যমাত্রা", None),
        ("headings[0]", "স্কোর", 63),
    ]


def test_the_head_of_the_unit_column_with_or_without_a_unit_leaked() -> None:
    texts = ("নোট নিষ্পত্তিকৃত একক %", "হালনাগাদকৃত (নিয়মিতভাবে) একক।")

    assert [found("unit-in-indicator", a_row(indicator_text=text))[0].read for text in texts] == ["একক %", "একক"]


def test_a_units_own_word_at_the_end_leaked_where_the_rule_has_none() -> None:
    row = a_row(unit=Unit.NUMBER, indicator_text="তথ্য বাতায়ন হালনাগাদকৃত সংখ্যা")

    assert brief(found("unit-in-indicator", row, framework=a_framework())) == [(0, "text.indicator", "সংখ্যা", None, "unit-word-inside")]
    assert found("unit-in-indicator", row) == []


def test_what_is_no_heading_of_the_table_is_not_looked_at() -> None:
    reading = a_reading(a_report(), origins={"rows[0].remarks": an_origin(text="লক্ষমাত্রা")})

    assert found("wording", reading) == []


def headed(*texts: str) -> list[tuple[str | None, str | None, str | None]]:
    reading = a_reading(a_report(), origins={f"headings[{place}]": an_origin(text=text) for place, text in enumerate(texts)})
    return [(one.cell, one.read, one.expected) for one in found("wording", reading)]


def test_a_misspelt_word_of_a_heading_is_told_with_the_official_one() -> None:
    assert headed("কর্সসম্পাদন সূচফের মান", "মোট অর্জন", "২০২৩-২৪ অর্থবছরের লক্ষ্যসাত্রা") == [
        ("headings[0]", "কর্সসম্পাদন, সূচফের", "কর্মসম্পাদন, সূচকের"),
        ("headings[2]", "লক্ষ্যসাত্রা", "লক্ষ্যমাত্রা"),
    ]


def test_other_words_and_other_forms_of_official_words_are_no_misspellings() -> None:
    assert headed("৩য় ত্রৈমাসিকে অর্জন", "টার্গেট", "৪র্থ কোঃ", "সুচকের মান", "জানুয়ারি-মার্চ/২৪", "দায়িত্ব", "মন্তব্যসমূহ") == []


def test_a_word_as_near_to_one_official_word_as_to_another_is_left_alone() -> None:
    assert headed("চলতি সানের নিম্নে") == []
