"""What texts name of the whole document, and the vote between the places that name it."""

import pytest

from agragati.model.periods import Period
from agragati.model.reading import Mention
from agragati.read.mentions import mentions_in, mentions_of, period_of, vote
from builders import a_mention
from tablekit import lines


def voice(value: str, place: str, kind: str = "period") -> Mention:
    return a_mention(kind=kind, value=value, place=place)


def test_a_range_that_runs_backwards_says_so() -> None:
    assert list(mentions_of(lines("(জানুয়ারি/২৪ হতে মার্চ/২৩ পর্যন্ত)", line=7), "subject")) == [
        Mention(kind="period", value="Q3", place="subject", line=7, column=2, text="জানুয়ারি/২৪ হতে মার্চ/২৩ পর্যন্ত", other="backwards")
    ]


def test_mentions_count_their_columns_from_the_texts_own() -> None:
    assert list(mentions_in("৩য় ত্রৈমাসিক ২০২৩-২৪", "heading", 7, column=5)) == [
        Mention(kind="period", value="Q3", place="heading", line=7, column=5, text="৩য় ত্রৈমাসিক"),
        Mention(kind="fiscal_year", value="2023-24", place="heading", line=7, column=19, text="২০২৩-২৪"),
    ]


def test_the_title_outweighs_the_subject() -> None:
    assert vote([voice("Q3", "subject"), voice("Q2", "title")], "period") == "Q2"


def test_two_weaker_places_outweigh_a_stronger_one_only_together() -> None:
    assert vote([voice("Q3", "subject"), voice("Q3", "subject"), voice("Q2", "title")], "period") == "Q3"


def test_places_that_are_not_believed_have_no_vote() -> None:
    assert vote([voice("Q3", "copies")], "period") is None


def test_other_kinds_of_mention_do_not_vote() -> None:
    assert vote([voice("2023-24", "title", "fiscal_year")], "period") is None


def test_the_period_that_is_named_wins_over_the_columns() -> None:
    assert period_of([voice("Q2", "title")], ["Q3", "total"]) is Period.Q2


@pytest.mark.parametrize(
    ("columns", "period"),
    [
        (["Q3", "total"], Period.Q3),
        (["Q1", "Q2", "total"], Period.H1),
        (["Q3", "Q4"], Period.H2),
        (["Q1", "Q2", "Q3", "Q4"], Period.FY),
        (["H1"], Period.H1),
        (["Q1", "Q2", "Q3"], None),
        (["total", "{period}"], None),
        ([], None),
    ],
)
def test_columns_tell_the_period_where_nothing_names_it(columns: list[str], period: Period | None) -> None:
    assert period_of([], columns) is period


def test_a_half_without_its_number_is_the_half_that_another_place_names() -> None:
    subject = list(mentions_in("অর্ধবার্ষিক প্রতিবেদন", "subject", 3))
    title = list(mentions_in("ষাণ্মাসিক প্রতিবেদন (জানুয়ারি-জুন ২০২৪)", "title", 9))

    assert [(one.value, one.other) for one in (*subject, *title)] == [("H1", "bare"), ("H1", "bare"), ("H2", None)]
    assert [vote(several, "period") for several in (subject, title, [*subject, *title])] == ["H1", "H2", "H2"]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("সূচকের সংখ্যা: ৯টি", "9"),
        ("সূচকের মোট সংখ্যা ০৮", "8"),
        ("কর্মপরিকল্পনার মোট ৮ (আট) টি সূচকের অগ্রগতি নিম্নরূপ", "8"),
        ("৮টি কর্মসম্পাদন সূচকের মধ্যে ৫টি সূচকের লক্ষ্যমাত্রা অর্জিত হয়েছে", "8"),
        ("মোট ৫টি সূচক অর্জিত হয়েছে", None),
        ("৫টি সূচকের অগ্রগতি", None),
        ("সূচকের মান ৮", None),
    ],
)
def test_how_many_indicators_there_are_is_told_from_how_many_were_achieved(text: str, count: str | None) -> None:
    assert next((one.value for one in mentions_in(text, "body", 3) if one.kind == "indicator_count"), None) == count


def test_the_number_of_indicators_stands_where_it_is_said() -> None:
    assert list(mentions_in("এতে সূচকের সংখ্যা: ৯টি", "title", 4, column=3)) == [
        Mention(kind="indicator_count", value="9", place="title", line=4, column=7, text="সূচকের সংখ্যা: ৯")
    ]
