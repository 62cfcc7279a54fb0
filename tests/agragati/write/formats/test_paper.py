from agragati.model.outline import Align, Blank, Numbered, Orientation, Paragraph, Section, SideBySide, Space
from agragati.write.formats.paper import height_beside_table, paper_of
from outlines import a_quarter


def test_a_letter_stands_and_a_table_lies_on_the_same_sheet() -> None:
    standing, lying = paper_of(Orientation.PORTRAIT), paper_of(Orientation.LANDSCAPE)
    assert (standing.width, standing.height) == (lying.height, lying.width) == (595.28, 841.89)
    assert round(lying.room) == 782
    assert round(standing.tall) == 728


def test_what_stands_beside_a_table_takes_its_lines_of_the_page() -> None:
    blocks = (
        Paragraph(text="শিরোনাম"),
        a_quarter(),
        Space(lines=2),
        SideBySide(blocks=((Align.START, ("ক", "খ")), (Align.END, ("গ",)))),
        Numbered(items=(("১)", "এক"),)),
        Blank(hint="স্বাক্ষর"),
    )
    assert round(height_beside_table(Section(orientation=Orientation.LANDSCAPE, blocks=blocks)), 1) == round(
        17 * (1.4 + 2 + 2 + 2 + 1.4), 1
    )
