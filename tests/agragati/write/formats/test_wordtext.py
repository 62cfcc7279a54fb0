from docx.oxml.ns import qn

from agragati.model.outline import Align
from agragati.write.formats.wordtext import Look, element, letters, paragraph, run, twips


def _names(made: object) -> list[str]:
    return [part.tag.rpartition("}")[2] for part in made]  # type: ignore[attr-defined]


def test_letters_say_font_size_and_weight_for_complex_scripts_too_in_the_order_of_the_schema() -> None:
    made = letters(size=8.5, bold=True, italic=True)
    assert _names(made) == ["rFonts", "b", "bCs", "i", "iCs", "sz", "szCs", "cs"]
    fonts = made[0]
    assert {name: fonts.get(qn(f"w:{name}")) for name in ("ascii", "hAnsi", "cs", "eastAsia")} == {
        "ascii": "Noto Sans",
        "hAnsi": "Noto Sans",
        "cs": "Noto Sans Bengali",
        "eastAsia": "Noto Sans Bengali",
    }
    assert (made[5].get(qn("w:val")), made[6].get(qn("w:val"))) == ("17", "17")


def test_only_a_run_of_latin_letters_is_not_of_a_complex_script() -> None:
    assert _names(run("www.example.gov.bd", size=10)[0]) == ["rFonts", "sz", "szCs"]
    assert _names(run("ওয়েব www", size=10)[0])[-1] == "cs"


def test_line_ends_become_breaks_and_control_characters_go() -> None:
    made = run("ক\x00\nখ <b>", size=10)
    assert _names(made) == ["rPr", "t", "br", "t"]
    assert [made[1].text, made[3].text] == ["ক", "খ <b>"]


def test_a_paragraph_has_its_settings_in_the_order_of_the_schema() -> None:
    look = Look(align=Align.END, indent=30, keep_next=True, line_above=True, style="Heading1")
    assert _names(paragraph("কথা", look, label="বিষয়:")) == ["pPr", "r", "r", "r"]
    assert _names(paragraph("কথা", look)[0]) == ["pStyle", "keepNext", "pBdr", "tabs", "spacing", "ind", "jc"]
    assert paragraph("কথা", look)[0][-1].get(qn("w:val")) == "right"
    assert paragraph("কথা", Look(justify=True))[0][-1].get(qn("w:val")) == "both"


def test_word_counts_in_twentieths_of_a_point() -> None:
    assert twips(10.5) == 210
    assert element("sz", val=21).get(qn("w:val")) == "21"
