import pytest

from agragati.cli.framework.finding import NoSuchPlanError, find_framework, find_frameworks
from agragati.cli.speech import Speech
from builders import a_framework

PLANS = [
    a_framework(id=id_)
    for id_ in ("apa/egov/2021-22/ministry", "apa/egov/2023-24/field-a", "apa/egov/2023-24/field-b", "apa/nis/2023-24/field")
]
ENGLISH = Speech("en")


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("apa/egov/2023-24/field-a", "apa/egov/2023-24/field-a"),
        ("field-b", "apa/egov/2023-24/field-b"),
        ("2021-22", "apa/egov/2021-22/ministry"),
        ("minis", "apa/egov/2021-22/ministry"),
        ("NIS/2023-24/", "apa/nis/2023-24/field"),
        ("field", "apa/nis/2023-24/field"),
    ],
)
def test_a_whole_id_or_a_part_that_no_other_has_finds_a_plan(name: str, found: str) -> None:
    assert find_framework(PLANS, name, ENGLISH).id == found


def test_where_several_fit_they_are_offered() -> None:
    with pytest.raises(NoSuchPlanError) as caught:
        find_framework(PLANS, "egov/2023-24", ENGLISH)

    assert caught.value.message == (
        "egov/2023-24 stands for several plans. Choose one:\n  apa/egov/2023-24/field-b\n  apa/egov/2023-24/field-a"
    )


def test_where_none_fits_the_near_ones_are_offered() -> None:
    with pytest.raises(NoSuchPlanError) as caught:
        find_framework(PLANS, "apa/egov/2023-24/feild-a", Speech("bn"))

    assert caught.value.message.splitlines()[:2] == [
        "apa/egov/2023-24/feild-a নামে কোনো পরিকল্পনা নেই। কাছাকাছি আছে:",
        "  apa/egov/2023-24/field-a",
    ]


def test_a_folder_finds_all_its_plans() -> None:
    assert [one.id for one in find_frameworks(PLANS, "apa/egov/2023-24", ENGLISH)] == [
        "apa/egov/2023-24/field-a",
        "apa/egov/2023-24/field-b",
    ]

    with pytest.raises(NoSuchPlanError):
        find_frameworks(PLANS, "2019-20", ENGLISH)
