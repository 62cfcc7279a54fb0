"""The whole is the same in any order, from any number of heaps, and again from what was stored."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.consolidate.whole import at_node, consolidate, contributions_of, digest_of, merge
from agragati.model.consolidation import Consolidation, Contribution, Occasion, Reason
from agragati.model.consolidation_json import consolidation_parts
from agragati.model.consolidation_stored import contributions_from_json, occasion_from_json, tree_from_json
from agragati.model.offices import Office, grow
from agragati.model.periods import Period
from builders import YEAR, a_contribution, a_framework, an_entry

NAMES = ("নমুনা অধিদপ্তর", "জেলা কার্যালয়, মেঘপুর", "জেলা কার্যালয়, নদীগাঁও", "উপজেলা কার্যালয়, সদর", "উপজেলা কার্যালয়, চর")
PARENTS = (None, "0", "0", "1", "1")
TREE = grow([Office(code=str(at), name=name, parent=parent) for at, (name, parent) in enumerate(zip(NAMES, PARENTS, strict=True))])
RULES = (a_framework(),)
FIGURES = st.fractions(min_value=0, max_value=100, max_denominator=21)
REPORTS = st.lists(
    st.builds(
        lambda name, period, day, entries, total: a_contribution(
            *entries, office=name, period=period, dated=day, total=total, digest=repr((name, period, day, entries, total))
        ),
        st.sampled_from([*NAMES, "xyz"]),
        st.sampled_from([Period.Q3, Period.Q3, Period.Q2]),
        st.dates(date(2024, 4, 1), date(2024, 4, 2)),
        st.lists(st.builds(an_entry, indicator=st.sampled_from("ab"), value=FIGURES, points=FIGURES), max_size=1),
        FIGURES,
    ),
    max_size=9,
)


def whole_of(reports: list[Contribution]) -> Consolidation:
    return consolidate(TREE, reports, RULES)


def stored(whole: Consolidation) -> object:
    parts = {key: list(value) if key in {"offices", "nodes", "reports"} else value for key, value in consolidation_parts(whole)}
    return json.loads(json.dumps(parts))


@settings(deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_same_reports_give_the_same_whole_in_any_order(reports: list[Contribution], random: Random) -> None:
    shuffled = [*reports, *reports[:3]]
    random.shuffle(shuffled)

    assert whole_of(shuffled) == whole_of(reports)


@settings(deadline=None)
@given(REPORTS, st.integers(0, 9))
def test_heaps_that_were_added_up_apart_merge_into_the_whole(reports: list[Contribution], cut: int) -> None:
    heaps = [whole_of(reports[:cut]), whole_of(reports[cut:])]

    assert merge(heaps, RULES) == whole_of(reports)


@settings(deadline=None)
@given(REPORTS)
def test_what_was_stored_gives_the_same_whole_again(reports: list[Contribution]) -> None:
    whole = whole_of(reports)
    back = stored(whole)

    again = consolidate(tree_from_json(back), contributions_from_json(back), RULES, occasion_from_json(back))

    assert again == whole
    assert again.digest == digest_of(whole)


def test_the_order_of_the_offices_does_not_change_the_digest() -> None:
    reports = [a_contribution(an_entry(), office=NAMES[3])]
    turned = grow(reversed(TREE.offices))

    assert turned != TREE
    assert consolidate(turned, reports, RULES).digest == whole_of(reports).digest


def test_another_figure_changes_the_digest() -> None:
    one, other = (whole_of([a_contribution(an_entry(), office=NAMES[3], total=Fraction(total))]) for total in (40, 41))

    assert one.digest != other.digest


def test_nobody_reported_and_all_are_missing() -> None:
    whole = whole_of([])

    assert whole.occasion == Occasion()
    assert [office.code for office in whole.missing()] == ["0", "1", "3", "4", "2"]
    assert {node.score for node in whole.nodes} == {None}


def test_reports_that_are_not_counted_are_kept_with_their_reason() -> None:
    lost, counted = a_contribution(office="xyz"), a_contribution(office=NAMES[1])

    whole = whole_of([lost, counted])

    assert [(one.reason, one.contribution) for one in whole.set_aside] == [(Reason.UNKNOWN_OFFICE, lost)]
    assert contributions_of(whole) == (counted, lost)
    assert whole.occasion == Occasion("egov-innovation", YEAR, Period.Q3)


def test_an_office_with_all_below_it_is_a_whole_of_its_own() -> None:
    whole = whole_of([a_contribution(an_entry(), office=name) for name in NAMES])

    part = at_node(whole, "1")

    assert [(office.code, office.parent) for office in part.tree.offices] == [("1", None), ("3", "1"), ("4", "1")]
    assert part.nodes == whole.nodes[1:4]
    assert list(part.reporting) == ["1", "3", "4"]
    with pytest.raises(KeyError):
        at_node(whole, "9")


def test_consolidations_of_different_trees_do_not_merge() -> None:
    whole = whole_of([])
    other = replace(whole, tree=grow([Office(code="0", name="ক")]))

    with pytest.raises(ValueError, match="only consolidations of one tree"):
        merge([whole, other], RULES)
