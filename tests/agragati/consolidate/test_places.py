"""Which office a report is of; what is not certain is proposed and never guessed."""

from agragati.consolidate.places import Place, place_of, propose, register
from agragati.model.consolidation import Reason
from agragati.model.offices import Office, grow
from builders import a_contribution

TREE = grow(
    [
        Office(code="1", name="নমুনা অধিদপ্তর, ঢাকা"),
        Office(code="11", name="জেলা নমুনা কার্যালয়, মেঘপুর", parent="1", aliases=("নমুনা মেঘপুর",)),
        Office(code="12", name="জেলা নমুনা কার্যালয়, নদীগাঁও", parent="1"),
        Office(code="111", name="উপজেলা নমুনা কার্যালয়, সদর", parent="11"),
        Office(code="121", name="উপজেলা নমুনা কার্যালয়, সদর", parent="12"),
    ]
)


def placed(**changes: object) -> Place:
    return place_of(a_contribution(**changes), register(TREE))


def test_a_name_is_known_in_any_spelling_order_or_as_an_alias() -> None:
    names = ("জেলা নমুনা কার্যালয়, মেঘপুর", "জেলা  নমুনা কার্যালয় মেঘপূর।", "মেঘপুর জেলা নমুনা কার্যালয়", "নমুনা মেঘপুর")

    assert [placed(office=name) for name in names] == [Place("11")] * 4


def test_the_code_decides_before_the_name() -> None:
    assert placed(office="জেলা নমুনা কার্যালয়, মেঘপুর", office_code="১২") == Place("12")
    assert placed(office_code="99") == Place(None, Reason.UNKNOWN_CODE)


def test_of_two_offices_of_one_name_the_one_below_the_named_superior_is_meant() -> None:
    assert placed(office="উপজেলা নমুনা কার্যালয়, সদর", parent_office="জেলা নমুনা কার্যালয়, নদীগাঁও") == Place("121")
    assert placed(office="উপজেলা নমুনা কার্যালয়, সদর") == Place(None, Reason.AMBIGUOUS_OFFICE, ("111", "121"))


def test_a_misread_name_is_believed_only_with_its_superior_office() -> None:
    misread = "জেলা লমুনা কার্যালয়, মেঘপুর"

    assert placed(office=misread) == Place(None, Reason.UNKNOWN_OFFICE, ("11",))
    assert placed(office=misread, parent_office="নমুনা অধিদপ্তর, ঢাকা") == Place("11")


def test_an_office_that_is_not_in_the_tree_or_not_named_is_nowhere() -> None:
    assert placed(office="বন বিভাগ, টিলাগড়") == Place(None, Reason.UNKNOWN_OFFICE)
    assert placed(office=None) == Place(None, Reason.NO_OFFICE)
    assert placed(office="—") == Place(None, Reason.NO_OFFICE)


def test_the_nearest_office_is_proposed_where_one_is_near() -> None:
    assert propose(["জেলা নমুনা কার্যালয়, মেঘনাপুর", "xyz"], TREE) == {"জেলা নমুনা কার্যালয়, মেঘনাপুর": ("11",), "xyz": ()}
