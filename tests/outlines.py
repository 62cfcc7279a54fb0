"""Outlines for tests, of the sizes that offices send; all of it is invented."""

from __future__ import annotations

from collections.abc import Sequence

from agragati.model.outline import (
    Align,
    Blank,
    Block,
    BodyCell,
    Enclosure,
    HeadCell,
    Mark,
    Numbered,
    Orientation,
    Outline,
    Paragraph,
    Role,
    Section,
    SideBySide,
    Space,
    Table,
    TableColumn,
    TableRow,
)

RECORD = '{"schema":"report/1","office":"জেলা নমুনা কার্যালয়, মেঘপুর"}'
MARK = Mark(address="https://karmaporikalpana.example.gov.bd/r/7K2M9QXD", short_hash="7K2M-9QXD")
_LEVELS = ("অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে")
_ROWS = (
    (
        "[১.১] সেবা সহজিকরণ/ডিজিটাইজেশনের মাধ্যমে উদ্ভাবনী ধারণা বাস্তবায়ন",
        "[১.১.১] সেবা/অফিস ব্যবস্থাপনা সহজিকরণ/ডিজিটাইজেশনের মাধ্যমে ন্যূনতম একটি উদ্ভাবনী ধারণা বাস্তবায়িত",
        "তারিখ",
        "১০",
    ),
    (
        "[২.১] ইতঃপূর্বে উদ্ভাবিত/সহজিকৃত ও ডিজিটাইজকৃত সেবা চালু অব্যাহত রাখা",
        "[২.১.১] ইতঃপূর্বে উদ্ভাবিত/সহজিকৃত ও ডিজিটাইজকৃত সেবাসমূহের ডাটাবেজ হালনাগাদকৃত",
        "সংখ্যা",
        "৮",
    ),
    (
        "[৩.১] ইনোভেশন শোকেসিং",
        "[৩.১.১] আওতাধীন অফিসসমূহের অংশগ্রহণে ন্যূনতম একটি ইনোভেশন প্রদর্শনী (শোকেসিং) আয়োজন এবং শ্রেষ্ঠ উদ্ভাবনী উদ্যোগ নির্বাচিত",
        "তারিখ",
        "১০",
    ),
    ("[৪.১] ই-নথির ব্যবহার বৃদ্ধি", "[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত", "%", "৭"),
    ("[৫.১] তথ্য বাতায়ন হালনাগাদকরণ", "[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", "সংখ্যা", "৬"),
    ("", "[৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন ষাণ্মাসিক ভিত্তিতে হালনাগাদকৃত", "সংখ্যা", "৩"),
    (
        "[৬.১] স্মার্ট বাংলাদেশ বিনির্মাণে করণীয় বিষয়ে কর্মশালা/সভা/সেমিনার আয়োজন",
        "[৬.১.১] স্মার্ট বাংলাদেশ বিনির্মাণে করণীয় বিষয়ে কর্মশালা/সভা/সেমিনার আয়োজিত",
        "সংখ্যা",
        "৩",
    ),
    ("", "[৬.১.২] স্মার্ট বাংলাদেশ বিনির্মাণে র‍্যাংক অনুযায়ী কর্মপরিকল্পনা প্রণীত", "তারিখ", "৩"),
)


def an_outline(*blocks: Block, landscape: bool = False, **changes: object) -> Outline:
    """A document of one section with these blocks."""
    section = Section(orientation=Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT, blocks=blocks, name="form")
    return Outline(title="নমুনা", language="bn", sections=(section,), **changes)  # type: ignore[arg-type]


def a_table(*rows: Sequence[str], head: Sequence[str] = ("ক্রম", "সূচক", "মান"), widths: Sequence[float] = ()) -> Table:
    """A plain table of texts."""
    return Table(
        columns=tuple(TableColumn(role=f"c{at}", width=width) for at, width in enumerate(widths or [1.0] * len(head))),
        head=(tuple(HeadCell(text=text) for text in head),),
        rows=tuple(TableRow(cells=tuple(BodyCell(text=text) for text in row)) for row in rows),
    )


def a_quarter(rows: int = 8) -> Table:
    """The quarterly form: thirteen columns, two heading rows, five levels, activities over several rows, a total."""
    widths = (3, 14, 18, 5, 5, 8, 8, 8, 8, 8, 7, 7, 12)
    aligned = (Align.CENTER, Align.START, Align.START, *(Align.CENTER,) * 9, Align.START)
    head = (
        *(HeadCell(text=text, rows=2) for text in ("ক্রম", "কার্যক্রম", "কর্মসম্পাদন সূচক", "একক", "কর্মসম্পাদন সূচকের মান")),
        HeadCell(text="লক্ষ্যমাত্রা ২০২৩-২৪", columns=5),
        *(HeadCell(text=text, rows=2) for text in ("তৃতীয় ত্রৈমাসিকে অর্জন", "ক্রমপুঞ্জিত অর্জন", "মন্তব্য")),
    )
    total = TableRow(cells=(BodyCell(text="মোট", columns=4), BodyCell(text="৫০"), BodyCell(text="", columns=8)), kind="total")
    return Table(
        columns=tuple(
            TableColumn(role=f"c{at}", width=width, align=align) for at, (width, align) in enumerate(zip(widths, aligned, strict=True))
        ),
        head=(head, tuple(HeadCell(text=text) for text in _LEVELS)),
        rows=(*(_quarter_row(at) for at in range(rows)), total),
    )


def _quarter_row(at: int) -> TableRow:
    activity, indicator, unit, weight = _ROWS[at % len(_ROWS)]
    merged = () if not activity else (BodyCell(text=activity, rows=2 if at % len(_ROWS) in {4, 6} else 1),)
    dated = unit == "তারিখ"
    levels = ("১৫/০৪/২০২৪", "২১/০৪/২০২৪", "২৮/০৪/২০২৪", "০৫/০৫/২০২৪", "১২/০৫/২০২৪") if dated else ("৪", "৩", "২", "১", "-")
    achieved = "০৪/০২/২০২৪" if dated else "১"
    serial = f"{at + 1:02}".translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))
    texts = (indicator, unit, weight, *levels, achieved, achieved, "বাস্তবায়িত; ২৭তম সভায় ক্ষেত্র নির্ধারিত" if at % 3 == 0 else "")
    return TableRow(cells=(BodyCell(text=serial), *merged, *(BodyCell(text=text) for text in texts)))


def a_ministry(rows: int = 11) -> Table:
    """The ministry's form: fourteen columns, areas over the whole width, long remarks and feedback."""
    quarter = a_quarter(rows)
    columns = (*quarter.columns, TableColumn(role="feedback", width=12))
    feedback = "সেবাসমূহের ডাটাবেজ ষাণ্মাসিক ভিত্তিতে হালনাগাদ করে প্রমাণক ওয়েবসাইটে প্রকাশ করা এবং উদ্ভাবনী উদ্যোগের রেপ্লিকেশন ত্বরান্বিত করা প্রয়োজন।"
    area = TableRow(cells=(BodyCell(text="১. উদ্ভাবন ও গভর্ন্যান্স ক্ষেত্র (মান: ৩৩)", columns=14),), kind="area")
    body = [TableRow(cells=(*row.cells, BodyCell(text=feedback))) for row in quarter.rows[:-1]]
    total = TableRow(cells=(*quarter.rows[-1].cells, BodyCell(text="")), kind="total")
    head = ((*quarter.head[0], HeadCell(text="মন্ত্রণালয়/বিভাগের ফিডব্যাক", rows=2)), *quarter.head[1:])
    numbers = tuple(HeadCell(text=str(at).translate(str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"))) for at in range(1, 15))
    return Table(columns=columns, head=(*head, numbers), rows=(area, *body, total))


def a_letter() -> Section:
    """The letter that forwards a report."""
    head = ("গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা নমুনা কার্যালয়", "নদীর পাড় সড়ক, মেঘপুর", "namuna.meghpur.example.gov.bd")
    body = (
        "উপর্যুক্ত বিষয় ও সূত্রের পরিপ্রেক্ষিতে জানানো যাচ্ছে যে, জেলা নমুনা কার্যালয়, মেঘপুর এর ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা, ২০২৩-২৪ "
        "বাস্তবায়নের তৃতীয় ত্রৈমাসিক (জানুয়ারি-মার্চ ২০২৪) অগ্রগতি প্রতিবেদন মহোদয়ের সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য এতদসঙ্গে প্রেরণ করা হলো।"
    )
    return Section(
        orientation=Orientation.PORTRAIT,
        name="letter",
        blocks=(
            *(Paragraph(text=text, role=Role.LETTERHEAD, align=Align.CENTER) for text in head),
            Space(),
            SideBySide(
                blocks=(
                    (Align.START, ("স্মারক নম্বর: ৯৯.০১.৯৯০০.০০১.০৫.০০১.২৩.৪৭",)),
                    (Align.END, ("২১ চৈত্র ১৪৩০ বঙ্গাব্দ", "তারিখ: ৪ এপ্রিল ২০২৪ খ্রিস্টাব্দ")),
                )
            ),
            Space(),
            Paragraph(text="ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা, ২০২৩-২৪ এর তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন প্রেরণ সংক্রান্ত।", label="বিষয়:"),
            Paragraph(text="নমুনা অধিদপ্তরের পত্র নং ৯৯.০১.০০০০.০০২.০৫.০০১.২৩.১২; তারিখ: ১৪ জানুয়ারি ২০২৪", label="সূত্র:"),
            Space(),
            Paragraph(text=body),
            Paragraph(text="অগ্রগতি প্রতিবেদন ০১ (এক) সেট।", label="সংযুক্তি:"),
            Space(lines=3),
            Blank(hint="স্বাক্ষর", align=Align.END),
            SideBySide(
                blocks=(
                    (Align.START, ("মহাপরিচালক", "নমুনা অধিদপ্তর", "ঢাকা।")),
                    (Align.CENTER, ("শাপলা আক্তার", "উপপরিচালক", "ফোন: ০২৯৯৯০০০০০", "শাপলা@example.gov.bd dd.meghpur@example.gov.bd")),
                )
            ),
            Paragraph(text="অতিরিক্ত পরিচালক (উদ্ভাবন), নমুনা অধিদপ্তর", label="দৃষ্টি আকর্ষণ:"),
            Space(),
            Numbered(
                heading="সদয় অবগতি/অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য অনুলিপি (জ্যেষ্ঠতার ক্রমানুসারে নয়):",
                items=(
                    ("১)", "জেলা প্রশাসক, মেঘপুর।"),
                    ("২)", "সহকারী প্রোগ্রামার, জেলা নমুনা কার্যালয়, মেঘপুর (ওয়েবসাইটে প্রকাশের অনুরোধসহ)।"),
                    ("৩)", "অফিস কপি।"),
                ),
            ),
        ),
    )


def a_document(table: Table | None = None) -> Outline:
    """A letter and the form it forwards, with the record inside and the mark on its pages."""
    form = Section(
        orientation=Orientation.LANDSCAPE,
        name="form",
        blocks=(
            Paragraph(text="ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪ এর তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন", role=Role.TITLE, align=Align.CENTER),
            Paragraph(text="জেলা নমুনা কার্যালয়, মেঘপুর", role=Role.SUBTITLE, align=Align.CENTER),
            table or a_quarter(),
            Space(lines=2),
            SideBySide(
                blocks=((Align.CENTER, ("প্রস্তুতকারী", "অলোক রায়", "সহকারী পরিচালক")), (Align.CENTER, ("অনুমোদনকারী", "শাপলা আক্তার", "উপপরিচালক")))
            ),
        ),
    )
    return Outline(
        title="তৃতীয় ত্রৈমাসিক অগ্রগতি প্রতিবেদন ২০২৩-২৪",
        language="bn",
        author="জেলা নমুনা কার্যালয়, মেঘপুর",
        sections=(a_letter(), form),
        enclosures=(Enclosure(name="record.json", media_type="application/json", data=RECORD.encode()),),
        mark=MARK,
    )
