import zlib
from io import BytesIO
from zipfile import ZipFile

import pytest

from agragati.read.faults import UnreadableError
from agragati.read.formats.package import MOST_PARTS, MOST_UNPACKED, Package
from officekit import packed, relations


def test_parts_are_found_whatever_the_case_of_their_names() -> None:
    package = Package(packed({"Word/Document.xml": "<a/>"}))

    assert package.holds("word/document.xml")
    assert package.part("word/document.xml") == b"<a/>"
    assert package.tree_if_any("word/styles.xml") is None


def test_references_lead_from_the_part_that_makes_them() -> None:
    targets = {"rId1": ("styles", "styles.xml"), "rId2": ("header", "/word/header1.xml"), "rId3": ("image", "../media/a.png")}
    package = Package(packed({"word/document.xml": "<a/>", "word/_rels/document.xml.rels": relations(targets)}))

    assert package.related("word/document.xml") == {"rId1": "word/styles.xml", "rId2": "word/header1.xml", "rId3": "media/a.png"}
    assert package.related_by_kind("word/document.xml")["header"] == "word/header1.xml"
    assert package.related("word/styles.xml") == {}


def test_a_main_part_that_is_not_there_is_none() -> None:
    reference = relations({"rId1": ("officeDocument", "word/document2.xml")})

    assert Package(packed({"_rels/.rels": reference, "word/document2.xml": "<a/>"})).main_part() == "word/document2.xml"
    assert Package(packed({"_rels/.rels": reference})).main_part() == ""


def test_the_strict_form_of_the_standard_is_read_like_the_usual_one() -> None:
    package = Package(packed({"a.xml": '<a xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"/>'}))

    assert package.tree("a.xml").tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}a"


def test_a_package_that_is_cut_off_is_damaged() -> None:
    data = packed({"a.xml": "<a>" + "খ" * 500 + "</a>"})

    for length in (4, len(data) // 2, len(data) - 1):
        with pytest.raises(UnreadableError, match="damaged"):
            Package(data[:length]).part("a.xml")


@pytest.mark.parametrize("name", ["b.xml", "a.xml"])
def test_a_part_that_is_missing_or_no_xml_is_damage(name: str) -> None:
    with pytest.raises(UnreadableError, match="damaged"):
        Package(packed({"a.xml": "<a>"})).tree(name)


def test_a_part_that_unpacks_to_more_than_any_report_is_refused() -> None:
    package = Package(packed({"a.xml": bytes(MOST_UNPACKED // 2), "b.xml": bytes(MOST_UNPACKED)}))

    assert len(package.part("a.xml")) == MOST_UNPACKED // 2
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        package.part("b.xml")


def test_more_parts_than_any_document_has_are_refused() -> None:
    with pytest.raises(UnreadableError, match="unpacks to far more"):
        Package(packed({str(number): "" for number in range(MOST_PARTS + 1)}))


def test_a_locked_zip_says_that_it_is_locked() -> None:
    data = bytearray(packed({"a.xml": "<a/>"}))
    data[6] |= 1  # the flags of the part itself ...
    data[data.index(b"PK\x01\x02") + 8] |= 1  # ... and in the list of parts

    with pytest.raises(UnreadableError, match="password"):
        Package(bytes(data))


def test_a_part_whose_bytes_were_changed_is_damaged() -> None:
    data = BytesIO()
    with ZipFile(data, "w") as file:
        file.writestr("a.xml", "<a>খ</a>")
    spoilt = data.getvalue().replace("খ".encode(), "গ".encode())
    assert zlib.crc32(spoilt) != zlib.crc32(data.getvalue())

    with pytest.raises(UnreadableError, match="damaged"):
        Package(spoilt).part("a.xml")
