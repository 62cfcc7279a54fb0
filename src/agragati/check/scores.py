"""Printed scores: each is the full mark times the rate, none is more than the full mark, and they add up to the printed total.

Source: check C40; the half-year form's draft score (annual ratio).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from agragati.check.case import Case, has_achievement
from agragati.check.values import shown
from agragati.check.weights import explain_weights, weights_in_doubt
from agragati.model.findings import Finding
from agragati.model.points import exact_text
from agragati.model.report import Row
from agragati.rules.misreadings import looks_like
from agragati.rules.relations import Ref, broken, column_sums, column_unit, compute

_HUNDRED = 100
_SCORE = "claimed.scaled_score"


def check_scores(case: Case) -> Iterator[Finding]:
    """Find marks that are not full mark times rate; `score-misread` where the page shows that only the print can be wrong."""
    if all(row.claimed.get("scaled_score") is None for row in case.rows):
        return
    explained = explain_weights(case).values if weights_in_doubt(case) else {}
    for place, row in enumerate(case.rows):
        score, printed = row.claimed.get("scaled_score"), row.claimed.get("scaled_weight")
        full = explained.get(Ref(place, "claimed.scaled_weight"), None if printed is None else Fraction(printed))
        if score is None or full is None:
            continue
        finding = Finding(code="score-mismatch", row=place, cell=_SCORE, read=shown(score), reason="score-is")
        if not has_achievement(row) and row.claimed.get("rate") is None:
            if score:
                yield replace(finding, reason="score-without-achievement")
            continue
        yield from _compare(finding, row, Fraction(score), full, column_unit(case.report, "scaled_score"))


def _compare(finding: Finding, row: Row, score: Fraction, full: Fraction, unit: Fraction) -> Iterator[Finding]:
    rate = _rate(row)
    printed = row.claimed.get("scaled_weight")
    if rate is None or any(_rounds(score, mark * rate / _HUNDRED, unit) for mark in (full, Fraction(printed or full))):
        return
    expected = full * rate / _HUNDRED
    params = {"full": exact_text(full), "rate": exact_text(rate), "score": exact_text(expected)}
    # What is above the full mark no reckoning gives; a look-alike of the right figure is a misreading too.
    misread = score > full or (looks_like(score, expected) and score != 0)
    if misread:
        yield replace(finding, code="score-misread", expected=exact_text(expected), params=params)
    else:
        yield replace(finding, params=params)


def _rounds(score: Fraction, meant: Fraction, unit: Fraction) -> bool:
    """Tell whether the score stands for the other: decimals may be rounded or cut off, whole numbers are rounded."""
    return abs(score - meant) < unit if unit < 1 else abs(score - meant) <= unit / 2


def _rate(row: Row) -> Fraction | None:
    rate = row.claimed.get("rate")
    if rate is not None:
        return min(Fraction(rate), Fraction(_HUNDRED))
    days = [value for value in row.achieved.values() if isinstance(value, dt.date)]
    target = row.annual_target
    return Fraction(_HUNDRED) if days and isinstance(target, dt.date) and min(days) <= target else None


def check_exceeding(case: Case) -> Iterator[Finding]:
    """Find marks above the full mark: of the small scale, of the weight, of a hundred points."""
    for place, row in enumerate(case.rows):
        claimed = row.claimed
        limits = (
            ("scaled_score", claimed.get("scaled_weight")),
            ("weighted", row.weight),
            ("raw", Decimal(_HUNDRED)),
        )
        for column, limit in limits:
            score = claimed.get(column)
            if score is not None and limit is not None and score > limit:
                params = {"full": shown(limit) or ""}
                yield Finding(
                    code="score-exceeds-weight",
                    row=place,
                    cell=f"claimed.{column}",
                    read=shown(score),
                    reason="over-full-mark",
                    params=params,
                )


def check_weighted(case: Case) -> Iterator[Finding]:
    """Find weighted scores that are not points times weight over a hundred, where both are printed."""
    unit = column_unit(case.report, "weighted")
    for place, row in enumerate(case.rows):
        raw, weighted = row.claimed.get("raw"), row.claimed.get("weighted")
        if raw is None or weighted is None or row.weight is None or raw == weighted:
            continue
        expected = Fraction(raw) * Fraction(row.weight) / _HUNDRED
        if abs(Fraction(weighted) - expected) >= unit:
            params = {"raw": shown(raw) or "", "weight": shown(row.weight) or "", "score": exact_text(expected)}
            yield Finding(
                code="score-mismatch", row=place, cell="claimed.weighted", read=shown(weighted), reason="weighted-is", params=params
            )


def check_composites(case: Case) -> Iterator[Finding]:
    """Find printed totals that are not the sum of the printed scores."""
    figures = case.figures
    for relation in broken(column_sums(case.report, case.framework), figures):
        terms = " + ".join(exact_text(figures[ref]) for ref in relation.operands if ref in figures)
        yield Finding(
            code="composite-mismatch",
            cell=relation.result.path,
            read=exact_text(figures[relation.result]),
            reason="column-sum",
            params={"terms": terms, "sum": exact_text(compute(relation, figures) or Fraction(0))},
        )


SCORE_CHECKS = (check_scores, check_exceeding, check_weighted, check_composites)
