"""The severities are the contract's."""

import pytest

from agragati.model.findings import SEVERITIES, Finding, Severity


@pytest.mark.parametrize(
    ("code", "severity"),
    [("weight-misread", Severity.ERROR), ("cell-shifted", Severity.WARNING), ("row-merged", Severity.INFO)],
)
def test_a_finding_is_as_severe_as_its_code(code: str, severity: Severity) -> None:
    assert Finding(code=code, reason="tenth-scale").severity is severity


def test_each_code_has_one_severity() -> None:
    counted = {severity: sum(one is severity for one in SEVERITIES.values()) for severity in Severity}

    assert counted == {Severity.ERROR: 15, Severity.WARNING: 25, Severity.INFO: 12}


def test_a_code_that_the_contract_lacks_has_no_severity() -> None:
    with pytest.raises(KeyError, match="no-such-code"):
        _ = Finding(code="no-such-code", reason="tenth-scale").severity
