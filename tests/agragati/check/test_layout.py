from builders import a_framework, a_report, a_row, an_indicator
from checking import FIELD, a_full_report, brief, found, full_rows, says


def test_a_page_with_every_indicator_lacks_none() -> None:
    assert found("row-missing", a_full_report(), framework=FIELD) == []


def test_an_indicator_that_the_page_lacks_is_named() -> None:
    findings = found("row-missing", a_full_report(*full_rows()[:-1]), framework=FIELD)

    assert brief(findings) == [(None, "rows.smart-bangladesh-workshops", None, None, "indicator-lacking")]
    assert findings[0].params == {"code": "6.1.1", "label": "সূচক 6.1.1"}


def test_where_most_indicators_are_lacking_it_is_another_table() -> None:
    plan = a_framework(*(an_indicator(id=name) for name in ("own-portal-updated", "b", "c")))

    assert found("row-missing", a_row(), framework=plan) == []
    assert len(found("row-missing", a_row(), framework=a_framework(*plan.indicators[:2]))) == 1


def test_the_stated_number_of_indicators_is_the_number_of_rows() -> None:
    report = a_report(a_row(), a_row())

    assert found("row-count", report, says("indicator_count", "2", "body")) == []
    findings = found("row-count", report, says("indicator_count", "3", "body", line=9, column=4))
    assert brief(findings) == [(None, "rows", "3", None, "rows-counted")]
    assert (findings[0].line, findings[0].column) == (9, 4)
