import pytest

from agragati_web.offices.models import Office
from agragati_web.offices.queries import above, at_and_below
from web_builders import an_office

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree() -> dict[str, Office]:
    ministry = an_office("m")
    department = an_office("d", ministry)
    return {"m": ministry, "d": department, "f": an_office("f", department), "g": an_office("g", ministry), "other": an_office("other")}


def codes(offices: object) -> list[str]:
    return [office.code for office in offices]  # type: ignore[attr-defined]


def test_an_office_stands_before_those_below_it(tree: dict[str, Office]) -> None:
    assert codes(at_and_below(tree["m"])) == ["m", "d", "f", "g"]


def test_an_office_without_others_below_is_alone(tree: dict[str, Office]) -> None:
    assert codes(at_and_below(tree["other"])) == ["other"]


def test_the_offices_above_begin_with_the_highest(tree: dict[str, Office]) -> None:
    assert (codes(above(tree["f"])), codes(above(tree["m"]))) == (["m", "d"], [])
