import pytest

from agragati_web.history.chain import Act, record
from agragati_web.history.models import HistoryError
from web_builders import a_person

pytestmark = pytest.mark.django_db


def test_a_row_is_written_once() -> None:
    entry = record(Act(name="cell", subject="report:1", actor=a_person()))

    with pytest.raises(HistoryError, match="is written already"):
        entry.save()


def test_a_row_is_never_deleted() -> None:
    entry = record(Act(name="cell", subject="report:1", actor=a_person()))

    with pytest.raises(HistoryError, match="stays"):
        entry.delete()
