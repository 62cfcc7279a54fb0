from collections.abc import Callable

import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats import refusals

ALL = [refusals.damaged, refusals.locked, refusals.swollen, refusals.old_word, refusals.no_document, refusals.scan]


@pytest.mark.parametrize("refusal", ALL)
def test_every_refusal_is_one_line_in_each_language_that_says_what_to_send(refusal: Callable[[], UnreadableError]) -> None:
    fault = refusal()

    assert "\n" not in fault.message_en + fault.message_bn
    assert "send" in fault.message_en
    assert "পাঠান" in fault.message_bn
