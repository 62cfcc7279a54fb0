import pytest

from agragati.cli.names import Names
from agragati.cli.speech import Speech
from making.program import packaged


def names(language: str) -> Names:
    return Names(packaged(), Speech(language))


@pytest.mark.parametrize(
    ("language", "plan", "rules"),
    [
        ("bn", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা", "ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪, মাঠ পর্যায়ের কার্যালয়, ধরন B"),
        ("en", "E-governance and innovation work plan", "E-governance and innovation work plan 2023-24, field office, variant B"),
    ],
)
def test_plans_and_rules_are_called_by_their_names(language: str, plan: str, rules: str) -> None:
    assert names(language).plan("egov-innovation") == plan
    assert names(language).rules("apa/egov-innovation/2023-24/field-b") == rules


def test_what_has_no_name_is_called_as_it_is() -> None:
    assert (names("en").plan("forest"), names("en").rules("forest/2023-24")) == ("forest", "forest 2023-24")
