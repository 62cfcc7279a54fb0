import pytest

from agragati.read.formats.wordnumbers import Numbers
from officekit import p, w


def level(number: int, form: str, pattern: str, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{pattern}"/></w:lvl>'


def numbering(*levels: str, nums: str = '<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:numbering><w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}</w:numbering>'


def item(at: int = 0, list_id: str = "7") -> str:
    return p("", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="{list_id}"/></w:numPr>')


def printed(lists: str, *paragraphs: str, styles: str | None = None) -> list[str]:
    numbers = Numbers(w(lists), w(styles) if styles else None)
    return [numbers.before(w(paragraph)) for paragraph in paragraphs]


def test_items_are_counted_and_other_paragraphs_are_not() -> None:
    assert printed(numbering(level(0, "decimal", "%1)")), item(), p("ক"), item(), item(list_id="0")) == ["1) ", "", "2) ", ""]


def test_a_deeper_level_begins_anew_under_each_item() -> None:
    lists = numbering(level(0, "decimal", "%1."), level(1, "lowerLetter", "%1.%2"))

    assert printed(lists, item(), item(1), item(1), item(), item(1)) == ["1. ", "1.a ", "1.b ", "2. ", "2.a "]


def test_a_deeper_level_that_comes_first_counts_its_parents_as_begun() -> None:
    lists = numbering(level(0, "upperRoman", "%1"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))

    assert printed(lists, item(1), item(0)) == ["1.1 ", "I "]


FORMS = {
    "decimalZero": ["01", "02"],
    "upperLetter": ["A", "B"],
    "lowerRoman": ["i", "ii"],
    "none": ["", ""],
    "aFormOfTomorrow": ["1", "2"],
}


@pytest.mark.parametrize("form", FORMS)
def test_a_level_is_written_in_its_own_form(form: str) -> None:
    assert [text.strip() for text in printed(numbering(level(0, form, "%1")), item(), item())] == FORMS[form]


def test_letters_go_on_after_z_and_roman_numerals_over_ten() -> None:
    letters = printed(numbering(level(0, "lowerLetter", "%1")), *[item()] * 28)
    roman = printed(numbering(level(0, "lowerRoman", "%1")), *[item()] * 49)

    assert (letters[25], letters[26], letters[27]) == ("z ", "aa ", "bb ")
    assert (roman[8], roman[13], roman[48]) == ("ix ", "xiv ", "xlix ")


def test_a_bullet_is_the_character_that_its_font_shows() -> None:
    tick = level(0, "bullet", "\uf0fc", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>')

    # Word writes the font after the text; the order does not matter here.
    assert printed(numbering(tick), item()) == ["✓ "]


def test_a_list_that_restarts_begins_anew_once_and_others_of_its_kind_go_on() -> None:
    nums = "".join(
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/>{change}</w:num>'
        for number, change in (("7", ""), ("8", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'), ("9", ""))
    )
    lists = numbering(level(0, "decimal", "%1"), nums=nums)

    assert printed(lists, item(), item(list_id="8"), item(list_id="8"), item(list_id="9")) == ["1 ", "5 ", "6 ", "7 "]


def test_a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() -> None:
    base = '<w:style w:styleId="A"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    styles = f'<w:styles>{base}<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>'
    named = [p("", f'<w:pStyle w:val="{name}"/>') for name in ("A", "B", "C")]

    assert printed(numbering(level(0, "decimal", "%1.")), *named, styles=styles) == ["1. ", "2. ", ""]


def test_a_style_that_is_based_on_itself_ends() -> None:
    styles = '<w:styles><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>'

    assert printed(numbering(level(0, "decimal", "%1.")), p("", '<w:pStyle w:val="A"/>'), styles=styles) == [""]
