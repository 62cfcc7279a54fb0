"""What must hold of every written page, whatever the report: reading it gives the report again."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agragati.model.letter import Letter, LetterKind, Party
from agragati.model.periods import Period
from agragati.model.report import Report, Row, Signature
from agragati.model.values import Parts, Status, Unit
from agragati.rules.load import packaged_catalog
from agragati.rules.load_writing import packaged_writing
from agragati.rules.status import remark_phrases, status_of
from agragati.write.document import Wish, write_report
from agragati.write.formats.text import render
from builders import YEAR, a_report
from making import words
from papers import differences, read_back, unplaced

CATALOG = packaged_catalog()
FIELD = next(framework for framework in CATALOG.frameworks if framework.id.endswith("2023-24/field-a"))
PHRASES = remark_phrases(CATALOG)
ACTIVITIES = {activity.id: activity for activity in FIELD.activities}
KEYS = ("Q3", "total")

days = st.integers(0, 365).map(lambda day: YEAR.first_day + timedelta(day))
figures = {Unit.NUMBER: st.decimals(0, 40, places=0), Unit.PERCENT: st.decimals(0, 100, places=2), Unit.DATE: days}
remarks = st.sampled_from(
    [None, "প্রযোজ্য নয়", "৪র্থ কোয়ার্টারে অর্জিত হবে", "অধিদপ্তর কর্তৃক বাস্তবায়িত", "{office} #set 5 < 6 & 7", "সভার কার্যবিবরণী সংযুক্ত"]
)


@st.composite
def rows(draw: st.DrawFn, place: int) -> Row:
    """A row of the plan with figures of its unit, right or wrong, and any of the reasons why there may be none."""
    rule = FIELD.indicators[place]
    activity = ACTIVITIES[rule.activity]
    cell = st.none() | figures[rule.unit]
    row = Row(
        indicator=rule.id,
        serial=f"{place + 1:02}",
        activity_code=activity.code,
        code=rule.code,
        unit=rule.unit,
        weight=draw(st.decimals(1, 20, places=1)),
        targets={points: draw(cell) for points in (100, 90, 80, 70, 60)},
        achieved={key: draw(cell) for key in KEYS},
        remarks=draw(remarks),
        feedback=draw(st.sampled_from([None, None, "দেখুন"])),
        other=draw(st.sampled_from([{}, {}, {"evidence": "হ্যাঁ"}])),
        activity_text=f"[{activity.code}] {activity.label}",
        indicator_text=f"[{rule.code}] {rule.label}",
    )
    done = row.achieved["Q3"]
    if rule.unit is Unit.PERCENT and isinstance(done, Decimal) and draw(st.booleans()):
        row = replace(row, parts={"Q3": Parts(done, Decimal(100))})
    derived = status_of(row, "Q3", YEAR, PHRASES)
    said = st.sampled_from([derived, Status.NOT_APPLICABLE, Status.DONE_BY_SUPERIOR, Status.NOT_DUE, Status.NOT_REPORTED])
    return replace(row, status={"Q3": draw(said) if done is None else derived})


parties = st.builds(
    Party,
    name=st.sampled_from(words.PEOPLE),
    designation=st.sampled_from(words.FIELD_POSTS),
    office=st.just(f"{words.FIELD_OFFICES[1]}, {words.PLACES[0]}"),
    address=st.none() | st.sampled_from([f"{street}, {words.PLACES[0]}" for street in words.STREETS]),
    phone=st.none() | st.just("০২৫৮৮-৮১২৩৪৫"),
    email=st.none() | st.just("office.boat@example.gov.bd"),
)
letters = st.builds(
    Letter,
    kind=st.sampled_from(LetterKind),
    memo_number=st.just("২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪"),
    date=st.just(date(2024, 4, 4)),
    bangla_date=st.sampled_from([None, "1430-12-21"]),
    subject=st.just("২০২৩-২০২৪ অর্থবছরের ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনার ৩য় ত্রৈমাসিক অগ্রগতি প্রতিবেদন প্রেরণ।"),
    sender=parties,
    recipient=st.just(f"মহাপরিচালক, {words.DEPARTMENTS[1]}, ঢাকা"),
    attention=st.none() | st.just(f"সহকারী পরিচালক, {words.DEPARTMENTS[1]}, ঢাকা"),
    attachments=st.sampled_from([("প্রতিবেদন ০১ (এক) সেট।",), ("প্রতিবেদন ০১ (এক) সেট।", "প্রমাণক ০২ (দুই) সেট।")]),
    copies=st.sampled_from([(), (f"পরিচালক (প্রশাসন), {words.DEPARTMENTS[1]}, ঢাকা",)]),
    slogan=st.none() | st.just("সেবাই আমাদের লক্ষ্য"),
)
signatures = st.builds(
    Signature, role=st.just("signed"), name=st.sampled_from(words.PEOPLE), designation=st.sampled_from(words.FIELD_POSTS), date=days
)
reports = st.builds(
    lambda lines, letter, signature: a_report(
        *lines, letter=letter, signatures=(signature,), office=f"{words.FIELD_OFFICES[1]}, {words.PLACES[0]}", period=Period.Q3
    ),
    st.tuples(*(rows(place) for place in range(len(FIELD.indicators)))),
    st.none() | letters,
    signatures,
)


@pytest.mark.slow
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(reports)
def test_the_page_of_a_report_gives_the_report(report: Report) -> None:
    written = write_report(report, CATALOG, packaged_writing(), Wish())

    found = read_back(render(written.outline).decode())

    assert [one for one in written.findings if one.code == "left-out"] == []
    # Which rules govern is chosen by the rows, and these may be like those of no plan.
    assert list(differences(unplaced(report), replace(found, framework=report.framework))) == []
