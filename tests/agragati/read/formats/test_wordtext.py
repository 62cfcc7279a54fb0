import pytest

from agragati.read.formats.wordtext import PAGE_BREAK, Shown, symbol
from officekit import p, w


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def text(inside: str) -> str:
    return Shown(w(f"<w:p>{inside}</w:p>")).text


def said(words: str) -> str:
    return run(f"<w:t>{words}</w:t>")


FIELD = '<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def a_field(instruction: str, result: str) -> str:
    begin, separate, end = (FIELD.format(kind=kind) for kind in ("begin", "separate", "end"))
    return begin + run(f"<w:instrText>{instruction}</w:instrText>") + separate + said(result) + end


SHOWN = {
    "runs": (said("ক") + said("খ"), "কখ"),
    "tab and breaks": (run("<w:t>ক</w:t><w:tab/><w:t>খ</w:t><w:br/><w:t>গ</w:t><w:cr/>"), "ক\tখ\nগ\n"),
    "page break": (run('<w:t>ক</w:t><w:br w:type="page"/><w:t>খ</w:t>'), f"ক{PAGE_BREAK}খ"),
    "hyphens": (run("<w:t>২০২৩</w:t><w:noBreakHyphen/><w:t>২৪</w:t><w:softHyphen/>"), "২০২৩-২৪"),
    "inserted": (f'<w:ins w:id="1">{said("নতুন")}</w:ins>', "নতুন"),
    "deleted": (f'<w:del w:id="1">{run("<w:delText>পুরোনো</w:delText>")}</w:del>{said("ক")}', "ক"),
    "moved away": (f"<w:moveFrom>{said('ক')}</w:moveFrom><w:moveTo>{said('খ')}</w:moveTo>", "খ"),
    "hidden": (run("<w:t>গোপন</w:t>", "<w:vanish/>") + said("ক"), "ক"),
    "not hidden after all": (run("<w:t>ক</w:t>", '<w:vanish w:val="0"/>'), "ক"),
    "link": (f"<w:hyperlink>{said('www.example.gov.bd')}</w:hyperlink>", "www.example.gov.bd"),
    "line ends of the file": (run("<w:t>ক\nখ</w:t>"), "ক খ"),
    "page number": (said("পাতা ") + a_field(" PAGE ", "৩"), "পাতা "),
    "date field": (a_field(' DATE \\@ "dd" ', "০৪/০৪/২০২৪"), "০৪/০৪/২০২৪"),
    "field within a field": (a_field("IF " + "x", "ক") + a_field(" NUMPAGES ", "৯") + said("খ"), "কখ"),
    "simple field": (f'<w:fldSimple w:instr=" NUMPAGES ">{said("৯")}</w:fldSimple>', ""),
    "tick": (run('<w:sym w:font="Wingdings" w:char="F0FC"/><w:t> ক</w:t>'), "✓ ক"),
    "no symbol": (run('<w:sym w:font="Wingdings" w:char="zz"/><w:t>ক</w:t>'), "ক"),
    "prompt of a control": (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{said('লিখুন')}</w:sdtContent></w:sdt>", ""),
    "filled control": (f"<w:sdt><w:sdtPr/><w:sdtContent>{said('৪')}</w:sdtContent></w:sdt>", "৪"),
    "formula": ("<m:oMath><m:r><m:t>৪/৫</m:t></m:r></m:oMath>", "৪/৫"),
}


@pytest.mark.parametrize("case", SHOWN)
def test_a_paragraph_is_read_as_it_is_shown(case: str) -> None:
    inside, expected = SHOWN[case]

    assert text(inside) == expected


def test_a_text_box_that_is_drawn_in_two_ways_is_found_once_and_apart_from_the_text() -> None:
    box = f"<w:txbxContent>{p('গণপ্রজাতন্ত্রী')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"

    shown = Shown(w(f"<w:p>{run(both)}{said('ক')}</w:p>"))

    assert shown.text == "ক"
    assert [Shown(box).text for box in shown.boxes] == ["গণপ্রজাতন্ত্রী"]


def test_symbols_without_a_usual_character_are_bullets() -> None:
    assert [
        symbol(0xF0FC, "Wingdings"),
        symbol(0xF0B7, "Symbol"),
        symbol(0xF0AA, "Wingdings 2"),
        symbol(0xF0AA, ""),
        symbol(0x2022, "Arial"),
    ] == [
        *"✓•••",
        "•",
    ]
