import pytest

from agragati.model.report import Row
from agragati.write.codes import shows_code
from builders import a_row


@pytest.mark.parametrize(
    ("row", "shown"),
    [
        (a_row(indicator_text="[৫.১.১] তথ্য বাতায়ন"), True),
        (a_row(indicator_text="তথ্য বাতায়ন", serial="5.1.1"), True),
        (a_row(indicator_text="তথ্য বাতায়ন", code=None), True),
        (a_row(indicator_text=None), True),
        (a_row(indicator_text="নতুন সূচক", indicator=None, code="5.1"), True),
        (a_row(indicator_text="তথ্য বাতায়ন"), False),
    ],
)
def test_a_code_needs_a_column_where_nothing_else_shows_it(row: Row, *, shown: bool) -> None:
    assert shows_code(row) is shown
