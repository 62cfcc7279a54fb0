"""What `read` prints comes back as the same report, whatever it holds; what is malformed is named by its place."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import simplejson
from hypothesis import given, settings
from hypothesis import strategies as st

from agragati.model.canonical import Wording, reading_json
from agragati.model.findings import Finding
from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear, Period
from agragati.model.report import Area, Kind, Report, Row, Signature
from agragati.model.report_json import MalformedError, corrections_from_json, report_from_json
from agragati.model.values import Parts, Status, Unit
from builders import a_finding, a_reading, a_report, a_row

KEYS = st.sampled_from([*(period.value for period in Period), "total"])
TEXT = st.text(alphabet="কখ গ১2,.\n", max_size=8)
TEXT_OR_NONE = st.none() | TEXT
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12)
DAYS = st.dates(min_value=date(1900, 1, 1))
VALUES = st.none() | NUMBERS | DAYS | st.lists(DAYS, max_size=3).map(tuple)
WHOLES = st.none() | st.integers(min_value=0, max_value=99)
ROWS = st.builds(
    Row,
    indicator=TEXT_OR_NONE,
    serial=TEXT_OR_NONE,
    activity_code=TEXT_OR_NONE,
    code=TEXT_OR_NONE,
    area=WHOLES,
    unit=st.none() | st.sampled_from(Unit),
    weight=st.none() | NUMBERS,
    targets=st.dictionaries(st.sampled_from([100, 90, 80]), VALUES),
    annual_target=VALUES,
    quarter_targets=st.none() | st.dictionaries(st.sampled_from(Period), VALUES),
    achieved=st.dictionaries(KEYS, VALUES),
    parts=st.dictionaries(KEYS, st.builds(Parts, NUMBERS, NUMBERS)),
    status=st.dictionaries(KEYS, st.sampled_from(Status)),
    claimed=st.dictionaries(st.sampled_from(["rate", "raw"]), st.none() | NUMBERS),
    responsible=TEXT_OR_NONE,
    remarks=TEXT_OR_NONE,
    feedback=TEXT_OR_NONE,
    other=st.dictionaries(TEXT, TEXT),
    activity_text=TEXT_OR_NONE,
    indicator_text=TEXT_OR_NONE,
    confidence=NUMBERS,
)
PARTIES = st.builds(Party, **dict.fromkeys(Party.__slots__, TEXT_OR_NONE))
LETTERS = st.builds(
    Letter,
    kind=st.sampled_from(LetterKind),
    memo_number=TEXT_OR_NONE,
    date=st.none() | DAYS,
    bangla_date=TEXT_OR_NONE,
    subject=TEXT_OR_NONE,
    reference=TEXT_OR_NONE,
    sender=PARTIES,
    recipient=TEXT_OR_NONE,
    attention=TEXT_OR_NONE,
    attachments=st.lists(TEXT, max_size=2).map(tuple),
    copies=st.lists(TEXT, max_size=2).map(tuple),
    slogan=TEXT_OR_NONE,
)
REPORTS = st.builds(
    Report,
    office=TEXT_OR_NONE,
    tier=st.none() | st.sampled_from(Tier),
    parent_office=TEXT_OR_NONE,
    fiscal_year=st.none() | st.integers(1990, 2090).map(FiscalYear),
    period=st.none() | st.sampled_from(Period),
    kind=st.sampled_from(Kind),
    annex=TEXT_OR_NONE,
    framework=TEXT_OR_NONE,
    letter=st.none() | LETTERS,
    areas=st.lists(st.builds(Area, number=WHOLES, name=TEXT, weight=st.none() | NUMBERS), max_size=2).map(tuple),
    rows=st.lists(ROWS, max_size=3).map(tuple),
    claimed_total=st.none() | st.dictionaries(st.sampled_from(["raw", "weighted"]), st.none() | NUMBERS),
    signatures=st.lists(
        st.builds(Signature, role=TEXT, name=TEXT_OR_NONE, designation=TEXT_OR_NONE, date=st.none() | DAYS, line=WHOLES), max_size=2
    ).map(tuple),
)


def words(_finding: Finding, _report: Report) -> Wording:
    return Wording("", "", "")


def stored(report: Report, *findings: Finding) -> dict[str, Any]:
    written = simplejson.dumps(reading_json(a_reading(report), findings, words), use_decimal=True)
    back: dict[str, Any] = simplejson.loads(written, use_decimal=True)
    return back


@pytest.mark.slow
@settings(deadline=None)
@given(REPORTS)
def test_every_report_comes_back_from_its_json(report: Report) -> None:
    assert report_from_json(stored(report)) == report


def test_an_ordinary_report_comes_back_from_its_json() -> None:
    report = a_report(
        a_row(), a_row(achieved={"Q3": None, "total": ["2024-01-01", "2024-06-30"]}, parts={"Q3": Parts(Decimal(1), Decimal(3))})
    )

    assert report_from_json(stored(report)) == report


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"schema": "score/1"}, "schema: is 'score/1', expected report/1"),
        ({"rows": None}, "rows: is None, expected an array"),
        ({"rows": ["x"]}, "rows[0]: is 'x', expected an object"),
        ({"rows": [{"weight": True}]}, "rows[0].weight: is True, expected a number"),
        ({"rows": [{"weight": Decimal("NaN")}]}, "rows[0].weight: is Decimal('NaN'), expected a number of at most 1000 digits"),
        ({"rows": [{"weight": Decimal("1E+5000")}]}, "rows[0].weight: is Decimal('1E+5000'), expected a number of at most 1000 digits"),
        ({"rows": [{"achieved": {"Q3": False}}]}, "rows[0].achieved.Q3: is False, expected a number, a date, several dates or null"),
        ({"rows": [{"achieved": {"Q3": "soon"}}]}, "rows[0].achieved.Q3: is 'soon', expected a date such as 2024-04-15"),
        ({"rows": [{"targets": {"best": 1}}]}, "rows[0].targets.best: is 'best', expected a level such as 100"),
        ({"rows": [{"area": "1"}]}, "rows[0].area: is '1', expected a whole number or null"),
        ({"period": "Q5"}, "period: is 'Q5', expected one of Q1, Q2, Q3, Q4, H1, H2, FY"),
        ({"fiscal_year": "2023-25"}, "fiscal_year: is '2023-25', expected a year such as 2023-24"),
        ({"office": 7}, "office: is 7, expected text"),
        ({"letter": {"date": 5}}, "letter.date: is 5, expected a date such as 2024-04-15"),
    ],
)
def test_what_is_malformed_is_named_by_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(MalformedError) as raised:
        report_from_json(stored(a_report()) | change)

    assert str(raised.value) == said


def test_an_array_in_place_of_a_reading_is_malformed() -> None:
    with pytest.raises(MalformedError, match=r"^the reading: is \[\], expected an object$"):
        report_from_json([])


def test_the_corrections_that_a_reading_proves_come_back_without_their_words() -> None:
    report = a_report(a_row(), a_row(indicator=None, code="9.9.9"))
    kept = stored(report, a_finding(), a_finding(row=1, expected=None), a_finding(row=None, code="sent-late"))

    assert corrections_from_json(kept, report) == (Finding(code="weight-misread", row=0, cell="weight", expected="7", reason=""),)


def test_a_correction_whose_row_has_a_namesake_is_of_neither() -> None:
    report = a_report(a_row(), a_row())

    assert corrections_from_json(stored(report, a_finding()), report) == ()
