"""All checks together: nothing on a right page, and no page that makes them fall."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agragati.check import READING_CHECKS, check_reading
from agragati.model.findings import SEVERITIES, Severity
from agragati.model.letter import Letter, Party
from agragati.model.periods import FiscalYear, Period
from agragati.model.reading import Mention, Reading
from agragati.model.report import Area, Kind, Report, Row, Signature
from agragati.model.values import Parts, Status, Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.messages import LANGUAGES, render
from builders import a_finding, a_letter, a_reading, a_report
from checking import FIELD, a_full_report, all_findings

CATALOG = packaged_catalog()
_IDS = [None, "unheard-of", *sorted({rule.id for framework in CATALOG.frameworks for rule in framework.indicators})]
_COLUMNS = [*(period.value for period in Period), "total"]
_WORDS = ["", "-", "আওতাধীন কোনো অফিস নাই", "মোট ০২ টি অর্জিত হয়েছে", "৮০ % অর্জিত", "অধিদপ্তর কর্তৃক বাস্তবায়িত", "নূনতম একক %", "২য় ত্রৈমাসিক", "ক, খ"]
_PLACES = ["letterhead", "subject", "body", "title", "office_line", "heading", "letter_signature", "table_signature", "attachments"]

days = st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31))
numbers = st.decimals(-5, 500, places=2) | st.integers(0, 20).map(Decimal) | st.sampled_from([Decimal("0E+2"), Decimal("1E+3")])
values = st.none() | numbers | days | st.lists(days, max_size=3).map(tuple)
texts = st.none() | st.sampled_from(_WORDS) | st.text(max_size=20)
codes = st.none() | st.sampled_from(["1.1", "5.1.1", "5.1.2", "০১", "1", "07", ""])


def optional(keys: list[object], content: st.SearchStrategy[object]) -> st.SearchStrategy[Mapping[object, object]]:
    return st.dictionaries(st.sampled_from(keys), content, max_size=5)


rows = st.builds(
    Row,
    indicator=st.sampled_from(_IDS),
    serial=codes,
    activity_code=codes,
    code=codes,
    area=st.none() | st.integers(0, 3),
    unit=st.none() | st.sampled_from(Unit),
    weight=st.none() | numbers,
    targets=optional([100, 90, 80, 70, 60], values),
    annual_target=values,
    quarter_targets=st.none() | optional(list(Period), values),
    achieved=optional(_COLUMNS, values),
    parts=optional(_COLUMNS, st.builds(Parts, numerator=numbers, denominator=numbers)),
    status=optional(_COLUMNS, st.sampled_from(Status)),
    claimed=optional(["rate", "raw", "weighted", "scaled_weight", "scaled_score"], st.none() | numbers),
    remarks=texts,
    activity_text=texts,
    indicator_text=texts,
)
letters = st.builds(
    Letter,
    memo_number=texts,
    date=st.none() | days,
    bangla_date=st.none() | st.just("1430-09-30"),
    subject=texts,
    sender=st.just(Party()),
    attachments=st.lists(st.text(max_size=10), max_size=2).map(tuple),
)
reports = st.builds(
    Report,
    office=texts,
    fiscal_year=st.none() | st.integers(2005, 2095).map(FiscalYear) | st.just(FiscalYear(2023)),
    period=st.none() | st.sampled_from(Period),
    kind=st.sampled_from(Kind),
    letter=st.none() | letters,
    areas=st.lists(st.builds(Area, number=st.none() | st.integers(0, 3), name=st.just(""), weight=st.none() | numbers), max_size=3).map(
        tuple
    ),
    rows=st.lists(rows, max_size=5).map(tuple),
    claimed_total=st.none() | optional(["weight", "weighted", "scaled_weight", "scaled_score"], st.none() | numbers),
    signatures=st.lists(st.builds(Signature, role=st.just("signed"), date=st.none() | days), max_size=2).map(tuple),
)


def mentions_of(kind: str, contents: st.SearchStrategy[str], others: st.SearchStrategy[str | None]) -> st.SearchStrategy[Mention]:
    return st.builds(Mention, kind=st.just(kind), value=contents, place=st.sampled_from(_PLACES), line=st.just(1), other=others)


mentions = st.lists(
    st.one_of(
        mentions_of("period", st.sampled_from([period.value for period in Period]), st.sampled_from([None, "backwards"])),
        mentions_of("fiscal_year", st.sampled_from(["2022-23", "2023-24"]), st.none()),
        mentions_of("office", st.text(max_size=12) | st.sampled_from(_WORDS), st.none()),
        mentions_of("person", st.text(max_size=12), st.sampled_from([None, "পরিচালক"])),
        mentions_of("phone", st.text("0123456789+-", max_size=14), st.none()),
        mentions_of("email", st.emails(), st.none()),
        mentions_of("attachment_count", st.just("1"), st.sampled_from([None, "1", "2"])),
        mentions_of("indicator_count", st.just("7"), st.none()),
        mentions_of("evidence", st.just("প্রমাণকসহ"), st.none()),
    ),
    max_size=6,
).map(tuple)


def test_a_right_page_raises_no_error_and_no_warning() -> None:
    assert [one.code for one in all_findings(a_full_report(), framework=FIELD) if one.severity is not Severity.INFO] == []


def test_what_the_reader_found_comes_with_what_the_checks_find() -> None:
    reading = a_reading(a_report(letter=None), repairs=(a_finding(code="row-merged", cell=None, reason="several-in-one-row", line=70),))

    assert [one.code for one in check_reading(reading, None, CATALOG)] == ["letter-missing", "row-merged"]


def test_no_check_stands_in_the_list_twice() -> None:
    assert len(set(READING_CHECKS)) == len(READING_CHECKS)


def test_a_date_before_the_calendar_in_force_is_no_crash() -> None:
    report = a_report(letter=a_letter(date=dt.date(2012, 1, 15), bangla_date="1418-10-02"))

    assert "bangla-date-mismatch" not in {one.code for one in all_findings(report)}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports, mentions, st.sampled_from([None, *CATALOG.frameworks]), st.none() | reports, st.lists(reports, max_size=1))
def test_any_report_can_be_checked_and_every_finding_worded(
    report: Report, named: tuple[Mention, ...], framework: object, plan: Report | None, previous: list[Report]
) -> None:
    findings = check_reading(Reading(source="any", report=report, mentions=named), framework, CATALOG, plan=plan, previous=previous)

    assert {one.code for one in findings} <= set(SEVERITIES)
    assert all(one.row is None or 0 <= one.row < len(report.rows) for one in findings)
    assert all("…" not in render(one, Report(), language) for one in findings for language in LANGUAGES if "…" not in str(one))
