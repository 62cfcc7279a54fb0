"""Every office of the tree with all below it: who is due, who has sent, and the figures over those that have."""

from decimal import Decimal
from fractions import Fraction

from agragati.consolidate.totals import total_nodes
from agragati.model.consolidation import AreaTotal, Contribution, FrameworkTotal, NodeTotal
from agragati.model.offices import Office, grow
from agragati.model.values import Certainty
from agragati.rules.template import AreaRule
from builders import FRAMEWORK, a_contribution, a_framework, a_ground, an_entry

TREE = grow(
    [
        Office(code="1", name="ক", owes=False),
        Office(code="2", name="খ", parent="1"),
        Office(code="3", name="গ", parent="2"),
        Office(code="4", name="ঘ", parent="2"),
    ]
)
RULES = {FRAMEWORK: a_framework(areas=(AreaRule(number=1, name="সেবা", weight=Decimal(33), ground=a_ground()),))}


def totals(reporting: dict[str, Contribution], repeated: tuple[str, ...] = ()) -> dict[str, NodeTotal]:
    return {node.code: node for node in total_nodes(TREE, reporting, repeated, RULES)}


def test_offices_are_counted_at_every_office_above_them() -> None:
    nodes = totals({"1": a_contribution(), "3": a_contribution()}, ("3",))

    counts = {code: (node.due, node.reported, node.missing, node.unasked, node.repeated) for code, node in nodes.items()}
    assert counts == {"1": (3, 1, 2, 1, 1), "2": (3, 1, 2, 0, 1), "3": (1, 1, 0, 0, 1), "4": (1, 0, 1, 0, 0)}


def test_the_score_is_the_mean_of_those_that_reported_on_the_scale_of_a_hundred() -> None:
    nodes = totals({"3": a_contribution(total=Fraction(40)), "4": a_contribution(total=Fraction(10), of=Decimal(20))})

    assert {code: node.score for code, node in nodes.items()} == {"1": 65, "2": 65, "3": 80, "4": 50}


def test_where_nobody_reported_there_is_no_figure() -> None:
    node = totals({})["2"]

    assert node == NodeTotal(code="2", due=3, reported=0)


def test_frameworks_are_kept_apart_and_indicators_compared_by_their_id() -> None:
    other = a_contribution(an_entry(value=Fraction(1)), framework="b", share=None, share_of=None, total=Fraction(20), of=Decimal(25))

    node = totals({"3": a_contribution(an_entry(area=1)), "4": other})["2"]

    assert node.frameworks == (
        FrameworkTotal(
            framework=FRAMEWORK,
            method="five-level",
            offices=1,
            total=Fraction(40),
            of=Fraction(50),
            share=Fraction(8),
            share_of=Fraction(10),
            areas=(AreaTotal(number=1, name="সেবা", weight=Decimal(33), offices=1, weighted=Fraction(63, 10), points=Fraction(90)),),
            clause="guideline#offices",
            certainty=Certainty.INFERRED,
        ),
        FrameworkTotal(framework="b", method="five-level", offices=1, total=Fraction(20), of=Fraction(25), share=None, share_of=None),
    )
    assert [(total.indicator, total.offices, total.value) for total in node.indicators] == [("own-portal-updated", 2, Fraction(4))]


def test_an_office_alone_and_the_office_above_it_have_the_same_figures() -> None:
    nodes = totals({"3": a_contribution(an_entry(area=1), an_entry(indicator="b", value=None, points=None, weighted=None))})

    assert (nodes["3"].score, nodes["3"].frameworks, nodes["3"].indicators) == (
        nodes["2"].score,
        nodes["2"].frameworks,
        nodes["2"].indicators,
    )


def test_a_report_of_which_nothing_could_be_scored_has_no_score() -> None:
    nodes = totals({"3": a_contribution(of=Decimal(0), total=Fraction(0))})

    assert (nodes["3"].score, nodes["2"].score, nodes["2"].reported) == (None, None, 1)


def test_a_tree_may_be_very_deep_or_very_wide() -> None:
    deep = grow([Office(code=str(at), name="ক", parent=str(at - 1) if at else None) for at in range(5000)])
    wide = grow([Office(code="0", name="ক"), *(Office(code=str(at), name="ক", parent="0") for at in range(1, 5000))])
    reports = {str(at): a_contribution(an_entry()) for at in range(0, 5000, 100)}

    for tree in (deep, wide):
        assert total_nodes(tree, reports, (), RULES)[0].indicators[0].value == 150
