from agragati.model.reading import Cell, Line, RawDocument, Table

TITLE = Line("৩য় ত্রৈমাসিক প্রতিবেদন", 1)
TABLE = Table(((Cell("একক", 2), Cell("সংখ্যা", 2, 5)),))
SIGNED = Line("উপপরিচালক", 4)


def test_running_text_and_tables_are_told_apart_in_the_order_of_the_source() -> None:
    document = RawDocument("report.txt", (TITLE, TABLE, SIGNED, TABLE))

    assert document.lines == (TITLE, SIGNED)
    assert document.tables == (TABLE, TABLE)


def test_an_empty_document_has_neither() -> None:
    document = RawDocument("empty.txt", ())

    assert (document.lines, document.tables) == ((), ())
