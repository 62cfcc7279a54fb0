"""The whole: contributions of any number of reports, in any order and from any number of heaps, to one consolidation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from hashlib import sha256

from agragati.consolidate.choice import choose, occasion_of, without_copies
from agragati.consolidate.outliers import second_look
from agragati.consolidate.totals import total_nodes
from agragati.model.consolidation import Consolidation, Contribution, Occasion, Reason
from agragati.model.consolidation_json import compact, node_json
from agragati.model.offices import OfficeTree, grow
from agragati.rules.template import Framework

ANY = Occasion()
_REPEATED = (Reason.SAME_AGAIN, Reason.REPLACED)


def consolidate(
    tree: OfficeTree, reports: Iterable[Contribution], frameworks: Iterable[Framework], wanted: Occasion = ANY
) -> Consolidation:
    """Return the tree with its reports added up; the same for the same reports, in whatever order and however often they are given.

    Args:
        tree: the offices, of any shape.
        reports: what each report gives.
        frameworks: the rules that reports were scored by.
        wanted: the plan, year and period; where one is not said, that of most of the reports.
    """
    rules = {framework.id: framework for framework in frameworks}
    several = without_copies(reports)
    occasion = occasion_of(several, wanted)
    choice = choose(several, tree, occasion)
    repeated = {one.office for one in choice.set_aside if one.reason in _REPEATED and one.office is not None}
    nodes = total_nodes(tree, choice.reporting, repeated, rules)
    whole = Consolidation(
        occasion=occasion,
        tree=tree,
        reporting=choice.reporting,
        set_aside=choice.set_aside,
        nodes=nodes,
        outliers=second_look(tree, choice.reporting),
    )
    return replace(whole, digest=digest_of(whole))


def contributions_of(whole: Consolidation) -> tuple[Contribution, ...]:
    """Return all reports that went into a consolidation, those that were set aside too."""
    return (*whole.reporting.values(), *(one.contribution for one in whole.set_aside))


def merge(wholes: Iterable[Consolidation], frameworks: Iterable[Framework], wanted: Occasion = ANY) -> Consolidation:
    """Return the consolidation of all reports of several ones of the same tree.

    Raises:
        ValueError: their trees differ, or there is none.
    """
    several = tuple(wholes)
    if not several or any(one.tree != several[0].tree for one in several):
        raise ValueError("only consolidations of one tree can be merged")
    return consolidate(several[0].tree, (one for whole in several for one in contributions_of(whole)), frameworks, wanted)


def at_node(whole: Consolidation, code: str) -> Consolidation:
    """Return the part of a consolidation that is of one office and all below it.

    Raises:
        KeyError: the tree has no such office.
    """
    place = whole.tree.place(code)
    if place is None:
        raise KeyError(code)
    inside = slice(place, place + whole.tree.sizes[place])
    top, *others = whole.tree.offices[inside]
    tree = grow((replace(top, parent=None), *others))
    codes = {office.code for office in tree.offices}
    part = replace(
        whole,
        tree=tree,
        reporting={of: report for of, report in whole.reporting.items() if of in codes},
        set_aside=tuple(one for one in whole.set_aside if one.office in codes),
        nodes=whole.nodes[inside],
        outliers=tuple(one for one in whole.outliers if one.office in codes),
    )
    return replace(part, digest=digest_of(part))


def digest_of(whole: Consolidation) -> str:
    """Return the SHA-256, in hexadecimal, of all totals, offices in order of their codes.

    Of an office with none below it the digest of its report stands for its totals, which are that report's own.
    """
    hashed = sha256()
    several = zip(whole.nodes, whole.tree.sizes, strict=True)
    for node, size in sorted(several, key=lambda one: one[0].code):
        alone = size == 1 and node.code in whole.reporting
        said = [node.code, whole.reporting[node.code].digest] if alone else node_json(node)
        hashed.update(compact(said).encode())
    return hashed.hexdigest()
