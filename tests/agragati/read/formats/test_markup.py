import pytest

from agragati.read.formats.markup import MarkupError, inner, parse_xml


def test_xml_is_parsed_without_comments_and_instructions() -> None:
    root = parse_xml("<a><!-- x --><?y z?><b>খ</b></a>".encode())

    assert [(child.tag, child.text) for child in root] == [("b", "খ")]


BOMB = b'<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;">]><a>&y;&y;</a>'
OUTSIDE = b'<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>'


@pytest.mark.parametrize("data", [b"", b"<a>", b"no markup", BOMB, OUTSIDE, b"<a>" * 1000 + b"</a>" * 1000])
def test_what_is_broken_nested_without_end_or_declares_entities_is_refused(data: bytes) -> None:
    with pytest.raises(MarkupError):
        parse_xml(data)


def test_children_are_found_through_what_only_wraps_them() -> None:
    root = parse_xml(b"<a><b n='1'/><w><b n='2'/><w><b n='3'/></w></w><c><b n='4'/></c></a>")

    assert [one.get("n") for one in inner(root, "b", frozenset({"w"}))] == ["1", "2", "3"]
