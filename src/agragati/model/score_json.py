"""A score sheet as the contract's `score/1`: plain values, ready to be written as JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from agragati.model.points import exact_text
from agragati.model.scores import ScoreLine, ScoreSheet, Step, figure_text


def explain(line: ScoreLine, workings: Mapping[str, str], *, spell: Callable[[str], str] = str) -> str:
    """Return the working of a line in words, one sentence a step.

    Args:
        line: the line.
        workings: step to sentence with `{name}` for each param: the messages of one language.
        spell: writes a figure for that language (Bangla digits, say); figures come in Latin digits, dates in ISO form.

    Raises:
        KeyError: a step has no sentence, or a sentence asks for a param that its step lacks.
    """
    return " ".join(workings[step.key].format_map(_shown(step, spell)) for step in line.working)


def score_json(sheet: ScoreSheet, workings: Mapping[str, str], *, spell: Callable[[str], str] = str) -> dict[str, Any]:
    """Return the sheet as the contract has it: exact values as text (`7.6`, `280/3`), `null` where there is none."""
    return {
        "schema": "score/1",
        "source": sheet.source,
        "office": sheet.office,
        "fiscal_year": str(sheet.fiscal_year) if sheet.fiscal_year else None,
        "period": sheet.period,
        "framework": sheet.framework,
        "method": sheet.method,
        "repaired": sheet.repaired,
        "rows": [_row(line, explain(line, workings, spell=spell)) for line in sheet.lines],
        "total": exact_text(sheet.total),
        "of": _number(sheet.of),
        "share": _exact(sheet.share),
        "share_of": _number(sheet.share_of),
        "inputs_hash": sheet.inputs_hash,
    }


def _row(line: ScoreLine, working: str) -> dict[str, Any]:
    return {
        "indicator": line.indicator,
        "code": line.code,
        "weight": _number(line.weight),
        "value": None if line.value is None else figure_text(line.value),
        "points": _exact(line.points),
        "weighted": _exact(line.weighted),
        "levels_from": line.levels_from,
        "working": working,
        "clause": line.clause,
        "certainty": line.certainty,
    }


def _shown(step: Step, spell: Callable[[str], str]) -> Mapping[str, str]:
    return {name: spell(figure_text(figure)) for name, figure in step.params.items()}


def _exact(value: Fraction | None) -> str | None:
    return None if value is None else exact_text(value)


def _number(value: Decimal | None) -> int | Decimal | None:
    """A whole number as such: the JSON of other numbers is the caller's, who writes decimals without loss."""
    return int(value) if value is not None and value == value.to_integral_value() else value
