"""Right documents that look wrong: what an office may well do, and a check could take for a fault. None raises an error or a warning."""

import pytest

from making.program import read_json

FRONT = "কার্যালয়ের নাম: জেলা জলাভূমি অফিস, মেঘপুর\nই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২০২৪ এর {period}\n\n"
Q2, Q3, H2 = "২য় ত্রৈমাসিক (অক্টোবর-ডিসেম্বর ২০২৩) প্রতিবেদন", "৩য় ত্রৈমাসিক (জানুয়ারি-মার্চ ২০২৪) প্রতিবেদন", "২য় ষাণ্মাসিক (জানুয়ারি-জুন ২০২৪) প্রতিবেদন"
LEVELS = "১০০%\t৯০%\t৮০%\t৭০%\t৬০%"
TEXTS = {
    "1.1.1": ("[১.১.১] সেবা/অফিস ব্যবস্থাপনা সহজিকরণ/ডিজিটাইজেশনের মাধ্যমে ন্যূনতম একটি উদ্ভাবনী ধারণা বাস্তবায়িত", "তারিখ", "১২"),
    "2.1.1": ("[২.১.১] ইতঃপূর্বে উদ্ভাবিত/সহজিকৃত/ডিজিটাইজকৃত সেবাসমূহের ডাটাবেজ হালনাগাদকরণ ও ডাটাবেজের সেবাসমূহ চালু রাখা", "সংখ্যা", "৫"),
    "3.1.1": (
        "[৩.১.১] আওতাধীন অফিসসমূহের অংশগ্রহণে ন্যূনতম একটি ইনোভেশন প্রদর্শনী (শোকেসিং) আয়োজিত এবং শ্রেষ্ঠ উদ্ভাবনী উদ্যোগ নির্বাচিত",
        "তারিখ",
        "১০",
    ),
    "4.1.1": ("[৪.১.১] ই-ফাইলে নোট নিষ্পত্তিকৃত", "%", "৮"),
    "5.1.1": ("[৫.১.১] তথ্য বাতায়ন হালনাগাদকৃত", "সংখ্যা", "৭"),
    "5.1.2": ("[৫.১.২] আওতাধীন অফিসসমূহের তথ্য বাতায়ন হালনাগাদকরণ নিশ্চিতকরণ", "সংখ্যা", "৩"),
    "6.1.1": ("[৬.১.১] স্মার্ট বাংলাদেশ বিনির্মাণ বিষয়ক কর্মশালা/সভা/সেমিনার আয়োজিত", "সংখ্যা", "৫"),
}
TARGETS = {
    "1.1.1": "১৬-০৩-২০২৪\t২৩-০৩-২০২৪\t৩০-০৩-২০২৪\t০৬-০৪-২০২৪\t১৩-০৪-২০২৪",
    "2.1.1": "৪\t৩\t২\t১\t-",
    "3.1.1": "১৫-০৪-২০২৪\t২১-০৪-২০২৪\t২৮-০৪-২০২৪\t০৫-০৫-২০২৪\t১২-০৫-২০২৪",
    "4.1.1": "৮০%\t৭৫%\t৭০%\t৬৫%\t৬০%",
    "5.1.1": "৪\t৩\t২\t১\t-",
    "5.1.2": "৪\t৩\t২\t১\t-",
    "6.1.1": "২\t-\t১\t-\t-",
}
DONE = {
    "1.1.1": "১০-০৩-২০২৪\t১০-০৩-২০২৪",
    "2.1.1": "১\t৩",
    "3.1.1": "-\t-",
    "4.1.1": "৮৫%\t৮৩%",
    "5.1.1": "১\t৩",
    "5.1.2": "১\t৩",
    "6.1.1": "১\t২",
}
SECOND = {**DONE, "1.1.1": "-\t-", "2.1.1": "১\t২", "5.1.1": "১\t২", "5.1.2": "১\t২", "6.1.1": "১\t১"}


def progress(
    period: str, heads: str, cells: dict[str, str], targets: dict[str, str] | None = None, remarks: dict[str, str] | None = None
) -> str:
    """A quarterly report whose achievement cells (by code) stand under the given heads, remarks last."""
    lines = [
        f"ক্রম\tকর্মসম্পাদন সূচক\tএকক\tসূচকের মান\tলক্ষ্যমাত্রা ২০২৩-২৪\t\t\t\t\t{heads}\tমন্তব্য",
        f"\t\t\t\t{LEVELS}" + "\t" * (heads.count("\t") + 2),
    ]
    for number, (code, (text, unit, weight)) in enumerate(TEXTS.items(), start=1):
        row = [str(number), text, unit, weight, {**TARGETS, **(targets or {})}[code], cells[code], (remarks or {}).get(code, "")]
        lines.append("\t".join(row))
    return FRONT.format(period=period) + "\n".join(lines) + "\n"


def quarterly(remarks: dict[str, str] | None = None, **cells: str) -> str:
    """A right report of the third quarter with some cells changed (`c511` for the code 5.1.1)."""
    changed = {".".join(name[1:]): cell for name, cell in cells.items()}
    return progress(Q3, "৩য় ত্রৈমাসিক অর্জন\tমোট অর্জন", {**DONE, **changed}, remarks=remarks)


def monitoring(rows: dict[str, tuple[str, str, str]], period: str = Q3) -> str:
    """The form of pairs: for each code the annual target, the quarters' targets, the quarters' achievements with the total."""
    heads = "কর্মসম্পাদন সূচক\tসূচকের মান\tএকক\tবার্ষিক লক্ষ্যমাত্রা\tলক্ষ্যমাত্রা/অর্জন\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন"
    lines = [heads]
    for code, (annual, planned, done) in rows.items():
        text, unit, weight = TEXTS[code]
        lines += [f"{text}\t{weight}\t{unit}\t{annual}\tলক্ষ্যমাত্রা\t{planned}\t", f"\t\t\t\tঅর্জন\t{done}"]
    return FRONT.format(period=period) + "\n".join(lines) + "\n"


PAIRS = {
    "1.1.1": ("১৬-০৩-২০২৪", "\t\t১৬-০৩-২০২৪\t", "\t\t১০-০৩-২০২৪\t\t১০-০৩-২০২৪"),
    "2.1.1": ("৪", "১\t১\t১\t১", "১\t১\t১\t\t৩"),
    "3.1.1": ("১৫-০৪-২০২৪", "\t\t\t১৫-০৪-২০২৪", "\t\t\t\t"),
    "4.1.1": ("৮০%", "৮০%\t৮০%\t৮০%\t৮০%", "৮১%\t৮২%\t৮৬%\t\t৮৩%"),
    "5.1.1": ("৪", "১\t১\t১\t১", "১\t১\t১\t\t৩"),
    "5.1.2": ("৪", "১\t১\t১\t১", "১\t১\t১\t\t৩"),
    "6.1.1": ("২", "\t১\t\t১", "\t১\t\t\t১"),
}
OWN = {
    "1.1.1": "১৫-০৩-২০২৪\t২২-০৩-২০২৪\t২৯-০৩-২০২৪\t০৫-০৪-২০২৪\t১২-০৪-২০২৪",
    "4.1.1": "৮৬%\t৮৩%\t৮০%\t৭৬%\t৭৩%",
    "5.1.1": "৬\t৫\t৩\t২\t১",
    "6.1.1": "৪\t৩\t২\t১\t-",
}
LETTER = """গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
জেলা জলাভূমি অফিস
মেঘপুর
ফোন: ০২৪৭৭৭-৬২১১৪

স্মারক নম্বর: ২৪.০২.৮১০০.০১১.৯৯.০২৩.২২.৩৪৪
তারিখ: ২১ চৈত্র ১৪৩০ বঙ্গাব্দ / ০৪ এপ্রিল ২০২৪ খ্রিস্টাব্দ

বিষয়: ই-গভর্ন্যান্স ও উদ্ভাবন কর্মপরিকল্পনা ২০২৩-২৪ এর ৩য় ত্রৈমাসিক (জানুয়ারি/২৪ - মার্চ/২৪) প্রতিবেদন প্রেরণ।

২য় ত্রৈমাসিক প্রতিবেদন ইতঃপূর্বে ০৮/০১/২০২৪ তারিখে প্রেরণ করা হয়েছিল। এক্ষণে ৩য় ত্রৈমাসিক প্রতিবেদন মহোদয়ের সদয় অবগতির জন্য প্রেরণ করা হলো।

সংযুক্তি: ০২ (দুই) পাতা।

নাজমা বেগম
উপপরিচালক
জেলা জলাভূমি অফিস, মেঘপুর
ফোন: ০২৪৭৭৭-৬২১১৪
মোবাইল: ০১৭১২-৩৪৫৬৭৮
ই-মেইল: dd.meghpur@example.gov.bd

মহাপরিচালক
জলাভূমি অধিদপ্তর
১১২ নদী রোড, ঢাকা-১২০৭।

অনুলিপি সদয় অবগতি ও কার্যার্থে:
১। বিভাগীয় উপপরিচালকের কার্যালয়, জলাভূমি অধিদপ্তর, সোনাইল।
২। জেলা জলাভূমি অফিস, নদীগাঁও।
৩। উপজেলা জলাভূমি কর্মকর্তা, বিলপাড়/হাওরগঞ্জ।

"""
HALF_LETTER = (
    LETTER.replace("৩য় ত্রৈমাসিক (জানুয়ারি/২৪ - মার্চ/২৪) প্রতিবেদন", "ষাণ্মাসিক প্রতিবেদন")
    .replace("এক্ষণে ৩য় ত্রৈমাসিক", "এক্ষণে অর্ধবার্ষিক")
    .replace("২১ চৈত্র ১৪৩০ বঙ্গাব্দ / ০৪ এপ্রিল", "২৪ আষাঢ় ১৪৩১ বঙ্গাব্দ / ০৮ জুলাই")
)
SIGNED = "\n০৩/০৪/২০২৪\nনাজমা বেগম\nউপপরিচালক\nমোবাইল: ০১৭১২-৩৪৫৬৭৮\n"
CASES = {
    "targets of the office's own": progress(Q3, "৩য় ত্রৈমাসিক অর্জন\tমোট অর্জন", {**DONE, "5.1.1": "১\t৪"}, OWN),
    "a second half-year with a bare half": progress(
        H2, "অর্ধবার্ষিক অর্জন", {code: cell.split("\t")[0] for code, cell in {**DONE, "3.1.1": "১৪-০৪-২০২৪\t"}.items()}
    ),
    "a half-year without its number in letter and title": HALF_LETTER
    + progress(
        "ষাণ্মাসিক প্রতিবেদন (জানুয়ারি-জুন ২০২৪)",
        "অর্ধবার্ষিক অর্জন",
        {code: cell.split("\t")[0] for code, cell in {**DONE, "3.1.1": "১৪-০৪-২০২৪\t"}.items()},
    ),
    "only totals": progress(Q3, "মোট অর্জন", {code: cell.split("\t")[1] for code, cell in DONE.items()}),
    "guests, offices and pages in remarks": quarterly(
        {"6.1.1": "৪৫ জন অংশগ্রহণ করেন", "5.1.2": "৬ টি উপজেলা অফিসের", "5.1.1": "১২ টি নোটিশ প্রকাশ", "4.1.1": "৫০০ টি নোটের মধ্যে ৪২৫ টি"}
    ),
    "quarters named in the remark beside their total": quarterly({"6.1.1": "১ম কোয়ার্টারে ১ টি এবং ৩য় কোয়ার্টারে ১ টি"}),
    "what was to be done in the remark": quarterly({"3.1.1": "১৫-০৪-২০২৪ তারিখে আয়োজন করা হবে", "6.1.1": "লক্ষ্যমাত্রা ২ টি, ০২ টি অর্জিত"}),
    "a comparison in the remark": quarterly({"4.1.1": "গত ত্রৈমাসিকের তুলনায় ৪% বেশি"}),
    "a date of an earlier quarter shown again": quarterly(c111="২০-১২-২০২৩\t২০-১২-২০২৩"),
    "a date of an earlier quarter in the total alone": quarterly(c111="-\t২০-১২-২০২৩"),
    "no workshop in this quarter": quarterly(c611="-\t১"),
    "more than the target of a count": quarterly(c511="৩\t৮"),
    "everything of a share": quarterly(c411="১০০%\t৯৯.৯৯%"),
    "a share with its parts": quarterly(c411="৮৫% (৪২৫/৫০০)\t৮৩%"),
    "first and second quarter in the letter's body": LETTER + quarterly() + SIGNED,
    "quarters planned one by one": monitoring(PAIRS),
    "a quarter for which nothing was planned": monitoring({**PAIRS, "6.1.1": ("২", "১\t\t\t১", "১\t\t\t\t১")}),
    "a share planned to rise": monitoring({**PAIRS, "4.1.1": ("৮০%", "৬৫%\t৭০%\t৭৫%\t৮০%", "৬৬%\t৭২%\t৭৭%\t\t৭২%")}),
    "ahead of the plan": monitoring({**PAIRS, "3.1.1": ("১৫-০৪-২০২৪", "\t\t\t১৫-০৪-২০২৪", "\t\t২৮-০৩-২০২৪\t\t২৮-০৩-২০২৪")}),
    "three quarters without a total yet": monitoring(
        {code: (annual, planned, done.rsplit("\t", 1)[0] + "\t") for code, (annual, planned, done) in PAIRS.items()}
    ),
    "the second quarter in words": progress(
        "দ্বিতীয় প্রান্তিক (অক্টোবর/২৩ হতে ডিসেম্বর/২৩ পর্যন্ত) প্রতিবেদন", "২য় কোয়ার্টারে অর্জন\tক্রমপুঞ্জিত অর্জন", SECOND
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_only_looks_wrong_raises_no_error_and_no_warning(name: str) -> None:
    reading = read_json(CASES[name], "report.txt")

    assert [row["indicator"] for row in reading["rows"]] == [
        *("innovation-implemented", "digitized-services-active", "innovation-showcase", "e-file-notes-disposed"),
        *("own-portal-updated", "subordinate-portals-updated", "smart-bangladesh-workshops"),
    ]
    assert [
        (found["code"], found["row"], found["cell"], found["why"]) for found in reading["findings"] if found["severity"] != "info"
    ] == []
