"""Files of stored readings in pieces: every line once, and a word for what is no reading."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.cli import pieces
from agragati.cli.pieces import BadLine, each_line, each_object, first_line, parse, taken
from agragati.model.stored import MalformedError
from agragati.read.faults import UnreadableError


def keep(stored: object) -> tuple[object, ...]:
    return (stored,)


@given(st.lists(st.integers(0, 30), max_size=12), st.integers(1, 40), st.sampled_from([b"", b"\n"]))
def test_the_pieces_of_a_file_are_its_lines_each_once(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], size: int, end: bytes
) -> None:
    data = b"\n".join(b"x" * length for length in sizes) + end
    path = tmp_path_factory.mktemp("pieces") / "all.jsonl"
    path.write_bytes(data)

    several = list(pieces.pieces(path, size))

    assert b"".join(piece.read() for piece in several) == data
    assert [first_line(piece) for piece in several] == [data[: piece.start].count(b"\n") + 1 for piece in several]
    assert all(piece.start == 0 or data[piece.start - 1 : piece.start] == b"\n" for piece in several)


def test_each_line_is_taken_and_blank_ones_are_passed_over() -> None:
    assert each_line(b'\xef\xbb\xbf{"a": 1.50}\r\n\n[2]\n', "x", take=keep) == ({"a": Decimal("1.50")}, [2])


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (b'{"a": 1, "origins": {"x": {}}, "leftovers": []}', {"a": 1}),
        (b'{"a": 1, "origins": {}, "office_code": "7"}', {"a": 1, "origins": {}, "office_code": "7"}),
        (b'{"a": {"b": 1, "origins": {}}, "c": 2}', {"a": {"b": 1, "origins": {}}, "c": 2}),
        (b'{"a": ", \\"origins\\": {"}', {"a": ', "origins": {'}),
    ],
)
def test_the_places_at_the_end_of_a_reading_are_left_and_nothing_else(line: bytes, values: object) -> None:
    assert each_line(line, "x", take=keep) == (values,)


def test_a_bad_line_stands_between_the_good_ones() -> None:
    good, bad, last = each_line(b"1\nx\n2", "x", take=keep)

    assert (good, last) == (1, 2)
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.why.message_en) == (2, "no JSON: Expecting value: line 1 column 1 (char 0)")


def test_a_file_is_an_object_an_array_or_lines_under_the_wrong_name() -> None:
    assert each_object(b'{"a": 1}', "x", take=keep) == ({"a": 1},)
    assert each_object(b"[1, 2]", "x", take=keep) == (1, 2)
    assert each_object(b"1\n2\n", "x", take=keep) == (1, 2)


@pytest.mark.parametrize("data", [b"{", b"\xff", b"[" * 100_000, b"1" * 5000, b"1\nx\n"])
def test_what_is_no_json_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"^no JSON: "):
        each_object(data, "x", take=keep)


def test_a_file_that_is_too_large_is_told_how_to_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "MOST_BYTES", 3)

    with pytest.raises(UnreadableError, match="one reading a line"):
        each_object(b"[1, 2]", "x", take=keep)


def test_fractions_are_exact() -> None:
    assert parse(b"89.120") == Decimal("89.120")


def test_that_an_object_is_malformed_is_said_in_both_languages() -> None:
    def take(stored: object) -> tuple[object, ...]:
        raise MalformedError("rows", stored, "an array")

    with pytest.raises(UnreadableError) as raised:
        taken(5, take)

    assert raised.value.message_en == "no reading that `agragati read` printed: rows: is 5, expected an array"
    assert raised.value.message_bn == "`agragati read`-এর দেওয়া পাঠ নয়: rows-এ আছে 5, থাকার কথা an array"
