import pytest

from agragati.read.letters.words import Label, has_honorific, has_office, has_post, post_end, words_of
from agragati.rules.load import packaged_catalog

WORDS = words_of(packaged_catalog().letters)


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("বিষয়: প্রতিবেদন", "subject", "প্রতিবেদন"),
        ("বিষয়ঃ প্রতিবেদন", "subject", "প্রতিবেদন"),
        ("বিষয় :প্রতিবেদন", "subject", "প্রতিবেদন"),
        ("বিযয : প্রতিবেদন", "subject", "প্রতিবেদন"),
        ("Subject: report", "subject", "report"),
        ("নং- ১২.০৪", "memo", "১২.০৪"),
        ("নং ১২.০৪", "memo", "১২.০৪"),
        ("স্মারক নম্বর: ১২.০৪", "memo", "১২.০৪"),
        ("স্নারক নম্বব: ১২.০৪", "memo", "১২.০৪"),
        ("ইউ. ও. নোট নম্বর: ১২.০৪", "memo", "১২.০৪"),
        ("ইউ.ও নোট নং ১২.০৪", "memo", "১২.০৪"),
        ("তারিখ ০১/০২/২০২৪", "date", "০১/০২/২০২৪"),
        ("তারখ : ০১/০২/২০২৪", "date", "০১/০২/২০২৪"),
        ("প্রতিবেদন প্রেরণের তারিখঃ-১৫/০১/২০২৪", "sent", "১৫/০১/২০২৪"),
        ("দৃ:আ: জনাব রহিম", "attention", "জনাব রহিম"),
        ("দৃষ্টি আকর্ষণ:", "attention", ""),
        ("প্রাপক : মহাপরিচালক", "recipient", "মহাপরিচালক"),
        ("প্রাপক মহাপরিচালক", "recipient", "মহাপরিচালক"),
        ("বিতরণ (কার্যার্থে):", "copies", "(কার্যার্থে):"),
        ("সংযুক্তি", "attachments", ""),
    ],
)
def test_a_label_is_known_by_its_words_and_what_follows(text: str, name: str, rest: str) -> None:
    label = WORDS.label(text)

    assert label is not None
    assert (label.name, text[label.end :].strip(), label.strong or name in ("memo", "date")) == (name, rest, True)


@pytest.mark.parametrize(
    "text",
    [
        "সংযুক্ত করে প্রেরণ করা হলো।",
        "প্রতি মাসে একবার সভা হবে",
        "সূত্রোক্ত পত্রের আলোকে",
        "অনুলিপি পাওয়া গিয়েছে",
        "উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে",
        "",
    ],
)
def test_ordinary_words_are_no_labels(text: str) -> None:
    assert WORDS.label(text) is None


def test_a_subject_without_a_mark_is_a_weak_label() -> None:
    assert WORDS.label("বিষয় প্রতিবেদন প্রেরণ") == Label("subject", len("বিষয় "), strong=False)


@pytest.mark.parametrize(
    ("text", "post", "office"),
    [
        ("মহাপরিচালক", True, False),
        ("সিস্টেমস এনালিস্ট", True, False),
        ("উপজেলা নির্বাহী অফিসার", True, False),
        ("জেলা তথ্য অফিস, মেঘপুর", False, True),
        ("মহাপরিচালকের দপ্তর", False, True),
        ("মহাপরিচালক, বীজ অধিদপ্তর", True, True),
        ("মেঘপুর", False, False),
    ],
)
def test_posts_and_offices_are_known_by_their_words(text: str, *, post: bool, office: bool) -> None:
    assert (has_post(text, WORDS), has_office(text, WORDS)) == (post, office)


def test_a_post_ends_with_its_bracket() -> None:
    text = "যুগ্মসচিব (সমন্বয়) বীজ মন্ত্রণালয়"

    assert text[: post_end(text, WORDS)] == "যুগ্মসচিব (সমন্বয়)"
    assert post_end("মেঘপুর", WORDS) is None


@pytest.mark.parametrize(
    ("text", "known"),
    [("মোঃ রহিম", True), ("(মো: রহিম)", True), ("ড. রহিম", True), ("জনাব রহিম", True), ("রহিম উদ্দিন", False), ("মোবাইল", False)],
)
def test_a_name_is_known_by_its_honorific(text: str, *, known: bool) -> None:
    assert has_honorific(text, WORDS) is known


def test_phrases_are_found_at_the_beginning_the_end_and_inside() -> None:
    assert WORDS.begins("উপরোক্ত বিষয়ে জানানো যাচ্ছে", "opening")
    assert not WORDS.begins("জানানো যাচ্ছে যে উপরোক্ত", "opening")
    assert WORDS.ends("প্রশাসন শাখা", "section")
    assert not WORDS.ends("শাখা প্রশাসন", "section")
    assert WORDS.holds("সদয় অবগতির জন্য অনুলিপি প্রেরণ", "copies")
    assert WORDS.holds("সদয় অবগতির জন্য অনলপি প্রেরণ", "copies")
    assert not WORDS.holds("সদয় অবগতির জন্য প্রেরণ", "copies")
