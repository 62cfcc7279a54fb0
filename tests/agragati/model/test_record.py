import json
from dataclasses import replace
from decimal import Decimal

import simplejson

from agragati.model.record import record_of, short_hash
from agragati.model.report_json import report_from_json
from builders import a_report, a_row, a_signature
from papers import unplaced

REPORT = a_report(a_row(achieved={"Q3": "89.120"}), signatures=(a_signature(line=62),))


def test_the_record_is_the_report_without_its_places() -> None:
    record = json.loads(record_of(REPORT))

    assert record["schema"] == "report/1"
    assert record["signatures"][0]["line"] is None
    assert not {"source", "findings", "origins", "leftovers"} & record.keys()


def test_the_report_comes_back_from_its_record() -> None:
    assert report_from_json(simplejson.loads(record_of(REPORT), parse_float=Decimal)) == unplaced(REPORT)


def test_the_same_report_gives_the_same_bytes_and_another_does_not() -> None:
    written_anew = replace(REPORT, rows=(a_row(achieved={"total": None, "Q3": "89.12"}),), signatures=(a_signature(line=3),))
    ordered = replace(REPORT, rows=(a_row(achieved={"Q3": "89.12", "total": None}),))

    assert record_of(written_anew) == record_of(ordered)
    assert short_hash(record_of(ordered)) != short_hash(record_of(replace(ordered, office="অন্য কার্যালয়")))
    assert len(short_hash(record_of(ordered))) == 12
