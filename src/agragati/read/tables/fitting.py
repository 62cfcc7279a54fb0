"""How well a cell's look fits a column's role: the figures that both columns and rows are placed by."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from agragati.read.tables.cells import Sort

_B, _N, _P, _D, _U, _K, _A, _I, _T, _L, _M = (
    Sort.BLANK,
    Sort.NUMBER,
    Sort.PERCENT,
    Sort.DATE,
    Sort.UNIT,
    Sort.LINE_KIND,
    Sort.ACTIVITY_CODE,
    Sort.INDICATOR_CODE,
    Sort.TEXT,
    Sort.LONG,
    Sort.MIXED,
)

FITS: Mapping[str, Mapping[Sort, float]] = {
    "serial": {_N: 0.8, _B: 0.1, _A: 0.1, _I: -0.5, _T: -0.4, _L: -2, _D: -1, _P: -1, _U: -1.2, _K: -1, _M: -1},
    "area": {_L: 0.6, _T: 0.4, _B: 0.1, _A: 0.3, _I: -0.6, _N: -0.8, _D: -1.5, _P: -1, _U: -1, _K: -1, _M: -0.5},
    "activity": {_L: 0.8, _A: 1.2, _I: -0.2, _T: 0.2, _B: 0.1, _N: -1, _D: -1.5, _P: -1.2, _U: -1.2, _K: -1, _M: -0.6},
    "indicator": {_L: 0.9, _I: 1.4, _A: 0.3, _T: 0.2, _B: -0.5, _N: -1.2, _D: -1.5, _P: -1.2, _U: -1.2, _K: -1, _M: -0.3},
    "code": {_I: 1.4, _A: 0.9, _N: 0.3, _B: 0, _L: -1.2, _T: -0.6, _D: -1, _P: -1, _U: -1, _K: -1, _M: -1},
    "unit": {_U: 2, _B: -0.2, _T: -0.2, _L: -1.5, _N: -1, _D: -1.2, _P: -0.8, _K: -1, _A: -1.2, _I: -1.2, _M: -1},
    "weight": {_N: 0.8, _B: -0.3, _P: -0.6, _D: -1.2, _U: -1.2, _K: -1, _T: -0.7, _L: -1.6, _A: -1, _I: -1, _M: -0.4},
    "targets": {_N: 0.6, _P: 0.6, _D: 0.6, _B: 0, _M: 0.2, _T: -0.5, _L: -1.6, _U: -1.2, _K: -1, _A: -0.6, _I: -1},
    "achieved": {_N: 0.5, _P: 0.5, _D: 0.5, _B: 0, _M: 0.4, _T: -0.1, _L: -1, _U: -1, _K: -1, _A: -0.6, _I: -1},
    "line_kind": {_K: 2, _B: -0.1, _N: -1, _P: -1, _D: -1, _U: -1, _T: -0.3, _L: -1.5, _A: -1, _I: -1, _M: -1},
    "rate": {_P: 0.7, _N: 0.4, _B: 0, _D: -0.9, _T: -0.6, _L: -1.4, _U: -1, _K: -1, _A: -0.6, _I: -1, _M: -0.2},
    "score": {_N: 0.6, _B: 0, _P: -0.4, _D: -0.9, _T: -0.6, _L: -1.4, _U: -1, _K: -1, _A: -0.3, _I: -1, _M: -0.2},
    "text": {_L: 0.8, _T: 0.6, _M: 0.5, _K: 0.2, _A: 0.1, _I: 0.1, _U: -0.3, _B: 0.05, _N: -0.5, _D: -0.4, _P: -0.4},
    "none": {_B: 0.05, _N: -0.8, _P: -0.8, _D: -0.8, _U: -1.2, _K: -0.8, _A: -0.8, _I: -1.2, _T: -0.5, _L: -1, _M: -0.6},
    "other": {_B: 0, _N: 0, _P: 0, _D: 0, _U: -0.6, _K: -0.4, _A: -0.3, _I: -0.6, _T: 0, _L: -0.2, _M: 0},
}

_TEXTS = {"remarks", "feedback", "responsible", "evidence"}


@lru_cache(maxsize=4096)
def family(role: str | None) -> str:
    """The row of `FITS` that a role goes by."""
    if role is None:
        return "none"
    if role in FITS:
        return role
    if role in _TEXTS:
        return "text"
    head, _, tail = role.partition(".")
    if head == "claimed":
        return "rate" if tail == "rate" else "score"
    return _FAMILIES.get(head, "other")


_FAMILIES = {
    "targets": "targets",
    "annual_target": "targets",
    "quarter_targets": "targets",
    "achieved": "achieved",
    "quarter": "achieved",
    "area_weight": "serial",
}
