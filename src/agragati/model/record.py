"""A report as the record that a document carries inside it: canonical JSON of `report/1`, the same bytes for the same report."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import simplejson

from agragati.model.canonical import report_json
from agragati.model.report import Report

RECORD_NAME = "report.json"
"""What the record is called inside a document whose pages print it."""

SCORED_NAME = "scored-report.json"
"""What it is called inside a score sheet, which prints its marks and not the report."""

SHORT = 12
"""Digits of the hash that are printed."""


def record_of(report: Report) -> bytes:
    """Return the report's canonical JSON in UTF-8: keys in order, no blanks, figures exact; places in a source are no part of it."""
    placeless = replace(report, signatures=tuple(replace(signature, line=None) for signature in report.signatures))
    text: str = simplejson.dumps(report_json(placeless), use_decimal=True, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def short_hash(record: bytes) -> str:
    """Return the first digits of the record's SHA-256, as printed on its pages."""
    return hashlib.sha256(record).hexdigest()[:SHORT]
