import pytest
from django.db import connection

from agragati_web.history.chain import Act, Break, breaks, record
from agragati_web.history.models import Chain, Entry
from web_builders import a_person, an_office

pytestmark = pytest.mark.django_db


def acts(count: int) -> list[Entry]:
    person, office = a_person(), an_office("f")
    return [
        record(Act(name="cell", subject="report:1", actor=person, office=office, before={"value": None}, after={"value": str(number)}))
        for number in range(count)
    ]


def found() -> list[Break]:
    return list(breaks(Entry.objects.all(), Chain.objects.first()))


def behind_its_back(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_every_row_follows_the_one_before() -> None:
    first, second = acts(2)

    assert (first.number, second.number, second.previous_hash) == (1, 2, first.hash)
    assert found() == []


def test_the_same_request_sent_twice_is_kept_once() -> None:
    act = Act(name="submit", subject="report:1", actor=a_person(), request_key="k-1")

    assert record(act) == record(act)
    assert Entry.objects.count() == 1


def test_a_row_that_was_edited_is_found() -> None:
    acts(3)
    behind_its_back("UPDATE history_entry SET reason = 'অন্য কারণ' WHERE number = 2")

    assert found() == [Break(2, "altered")]


def test_a_row_that_was_deleted_is_found() -> None:
    acts(3)
    behind_its_back("DELETE FROM history_entry WHERE number = 2")

    assert found() == [Break(2, "missing")]


def test_a_history_that_was_cut_off_is_found() -> None:
    acts(3)
    behind_its_back("DELETE FROM history_entry WHERE number = 3")

    assert found() == [Break(3, "cut-off")]


def test_a_paper_that_was_exchanged_is_found() -> None:
    record(Act(name="send", subject="report:1", actor=a_person(), frozen='{"rows":[]}'))
    behind_its_back("UPDATE history_frozen SET text = '{}'")

    assert found() == [Break(1, "other-paper")]


def test_the_same_paper_is_kept_once() -> None:
    person = a_person()
    one, two = (record(Act(name=name, subject="report:1", actor=person, frozen='{"rows":[]}')) for name in ("submit", "send"))

    assert one.frozen_id == two.frozen_id
