"""What a consolidation can be asked."""

from agragati.model.consolidation import Consolidation, NodeTotal, Occasion
from agragati.model.offices import Office, grow
from builders import a_contribution


def test_the_missing_are_those_that_owe_a_report_and_sent_none() -> None:
    tree = grow(
        [
            Office(code="1", name="ক", owes=False),
            Office(code="2", name="খ", parent="1"),
            Office(code="3", name="গ", parent="2"),
            Office(code="4", name="ঘ", parent="1"),
        ]
    )
    whole = Consolidation(occasion=Occasion(), tree=tree, reporting={"3": a_contribution()})

    assert [office.code for office in whole.missing()] == ["2", "4"]
    assert [office.code for office in whole.missing(1, 2)] == ["2"]


def test_what_is_due_and_not_reported_is_missing() -> None:
    assert NodeTotal(code="1", due=7, reported=5).missing == 2
