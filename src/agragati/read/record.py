"""A PDF of ours carries its record: taken where it says what the pages say, doubted where it does not.

The pages are what was signed and what a superior office sees, so they win: a figure changed on the page is the office's word, one
changed in the record alone is nobody's. Where both agree, the record is the better copy: a text layer may have lost a blank, and some
things no page prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, NamedTuple

import simplejson

from agragati.model.canonical import report_json
from agragati.model.findings import Finding
from agragati.model.reading import Reading
from agragati.model.report import Report
from agragati.model.report_json import report_from_json
from agragati.model.stored import MalformedError

_COLUMNS = frozenset({"targets", "quarter_targets", "achieved", "claimed", "claimed_total", "other"})
"""Their keys are columns: those that both have are compared, blanks too; elsewhere what the page lacks may stand in the record alone."""
_NOT_PRINTED = frozenset({"schema", "level", "plan_type", "framework", "indicator", "confidence", "status", "line"})
_ROW = re.compile(r"rows\[(\d+)\]\.(?:text\.)?(.+)")


class _Difference(NamedTuple):
    path: str
    printed: object
    told: object


def with_record(reading: Reading, record: bytes) -> Reading:
    """Return the reading with the report of the record; or with a finding for each place where page and record differ."""
    told = _report_of(record)
    if told is None:
        return reading
    differences = list(_differences(report_json(reading.report), report_json(told)))
    if not differences:
        return replace(reading, report=_placed(told, reading.report))
    return replace(reading, repairs=(*reading.repairs, *map(_finding, differences)))


def _report_of(record: bytes) -> Report | None:
    """The report of a record; `None` where it is none that this program has written."""
    try:
        return report_from_json(simplejson.loads(record.decode(), parse_float=Decimal))
    except (ValueError, RecursionError, MalformedError):
        return None


def _placed(report: Report, read: Report) -> Report:
    """The report with the places where its signatures were read."""
    lines = [signature.line for signature in read.signatures]
    signatures = tuple(replace(signature, line=line) for signature, line in zip(report.signatures, lines, strict=True))
    return replace(report, signatures=signatures)


def _differences(printed: object, told: object, path: str = "") -> Iterator[_Difference]:
    """Where a page says otherwise than a record; both as `report_json` gives them."""
    if isinstance(printed, dict) and isinstance(told, dict):
        columns = path.rpartition(".")[2] in _COLUMNS
        for key, value in printed.items():
            if key not in _NOT_PRINTED and (key in told if columns else value is not None):
                yield from _differences(value, told.get(key), f"{path}.{key}" if path else key)
    elif isinstance(printed, list) and isinstance(told, list) and len(printed) == len(told):
        for place, (one, other) in enumerate(zip(printed, told, strict=True)):
            yield from _differences(one, other, f"{path}[{place}]")
    elif _bare(printed) != _bare(told):
        yield _Difference(path, printed, told)


def _bare(value: object) -> object:
    """A text without white space, of which a text layer may have lost some."""
    return "".join(value.split()) if isinstance(value, str) else value


def _finding(difference: _Difference) -> Finding:
    found = _ROW.fullmatch(difference.path)
    return Finding(
        code="record-differs",
        row=int(found[1]) if found else None,
        cell=found[2] if found else difference.path,
        read=_shown(difference.printed),
        reason="record-says",
        params={"told": _shown(difference.told) or "-"},
    )


def _shown(value: Any) -> str | None:  # noqa: ANN401 - a JSON value
    if isinstance(value, Mapping):
        return ", ".join(filter(None, map(_shown, value.values()))) or None
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(filter(None, map(_shown, value))) or None
    return None if value is None else str(value)
