"""The letter that forwards a made document, with what a reader should find in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from agragati.model.periods import Period
from agragati.model.report import Kind
from agragati.rules.template import Framework
from making import words
from making.content import Content
from making.notation import bangla, bangla_calendar, write_bangla_date, write_date
from making.sheet import long_year, period_words

GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
_STYLES = ("{d:02}/{m:02}/{year}", "{d:02}.{m:02}.{year}", "{d} {month} {year}")


@dataclass(frozen=True, kw_only=True)
class Written:
    """A letter's lines with its truth, and the signature under the table, which agrees with it."""

    lines: tuple[str, ...]
    truth: Mapping[str, object] | None
    signature: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class _Sender:
    """Who sends, when and from where: chosen once, said alike in letter and signature."""

    day: date
    name: str
    post: str
    phone: str
    email: str
    above: str


def write_letter(content: Content, rng: Random, *, with_letter: bool) -> Written:
    """A letter of one of the kinds that the office uses."""
    sender = _sender(content, rng)
    style = rng.choice(_STYLES)
    signed = bangla(write_date(sender.day, style))
    signature = (signed, f"({sender.name})", sender.post, content.office)
    if not with_letter:
        return Written(lines=(), truth=None, signature=signature)
    if content.framework.tier.value == "ministry":
        return _note(content, sender, style, rng, signature)
    return _field_letter(content, sender, style, rng, signature)


def _sender(content: Content, rng: Random) -> _Sender:
    year, period = content.spec.fiscal_year, content.spec.period
    end = year.last_of(period) if content.form.kind is not Kind.PLAN else year.first_day - timedelta(20)
    day = end + timedelta(rng.randint(2, 12))
    while day.weekday() in {4, 5}:
        day += timedelta(1)
    ministry = content.framework.tier.value == "ministry"
    return _Sender(
        day=day,
        name=rng.choice(words.PEOPLE),
        post=rng.choice(words.MINISTRY_POSTS if ministry else words.FIELD_POSTS),
        phone=bangla(f"0222338{rng.randint(1000, 9999)}" if ministry else f"02588{rng.randint(810000, 899999)}"),
        email=f"{rng.choice(('office', 'info', 'ict'))}.{rng.choice(('boat', 'honey', 'bamboo', 'folk'))}@example.gov.bd",
        above=words.DEPARTMENTS[next((place for place, name in enumerate(words.FIELD_OFFICES) if content.office.startswith(name)), 0)],
    )


def period_span(content: Content) -> str:
    """`(জানুয়ারি/২৪ হতে মার্চ/২৪ পর্যন্ত)`."""
    first, last = content.spec.fiscal_year.first_of(content.spec.period), content.spec.fiscal_year.last_of(content.spec.period)
    return bangla(f"({words.MONTHS[first.month - 1]}/{first.year % 100} হতে {words.MONTHS[last.month - 1]}/{last.year % 100} পর্যন্ত)")


def document_name(content: Content) -> str:
    """What the letter says it forwards."""
    match content.form.kind:
        case Kind.PLAN:
            return "অনুমোদিত কপি"
        case Kind.SELF_ASSESSMENT:
            return "অর্ধবার্ষিক স্ব-মূল্যায়ন প্রতিবেদন"
        case Kind.EVALUATION:
            return "বার্ষিক মূল্যায়ন প্রতিবেদন"
    return f"{period_words(content.spec.period)} অগ্রগতি প্রতিবেদন"


def plan_name(framework: Framework, rng: Random) -> str:
    """What the title calls the plan."""
    return rng.choice(words.PLAN_NAMES.get(framework.plan_type, (official_name(framework),)))


def official_name(framework: Framework) -> str:
    """The plan's title without its year."""
    return framework.title.rpartition(" ")[0]


def _of_plan(content: Content) -> str:
    return f"{long_year(content.spec.fiscal_year)} অর্থবছরের {official_name(content.framework)}র"


def _subject(content: Content, rng: Random) -> str:
    year, name = long_year(content.spec.fiscal_year), official_name(content.framework)
    if content.form.kind is Kind.PLAN:
        return f"{year} অর্থবছরের {name} প্রেরণ।"
    span = f" {period_span(content)}" if rng.random() < 0.5 or content.spec.period is Period.H2 else ""
    return f"{_of_plan(content)} {document_name(content)}{span} প্রেরণ।"


def _memo(day: date, rng: Random, *, issue: bool) -> str:
    """ministry.organisation.geography.section.subject.serial.year and the issue number."""
    ministry, geography = f"{rng.randint(11, 59)}", "0000" if not issue else f"{rng.choice((8100, 4700, 1500, 5500, 3300))}"
    organisation = "00" if not issue else f"{rng.randint(1, 70):02}"
    parts = [
        ministry,
        organisation,
        geography,
        f"{rng.randint(1, 399):03}",
        f"{rng.randint(1, 99):02}",
        f"{rng.randint(1, 30):03}",
        f"{(day.year - rng.randint(0, 1)) % 100:02}",
    ]
    return bangla(".".join([*parts, *([str(rng.randint(2, 900))] if issue else [])]))


def _dates(sender: _Sender, style: str, *, both: bool) -> tuple[str, ...]:
    plain = bangla(write_date(sender.day, style))
    if not both:
        return (f"তারিখ: {plain} খ্রি.",)
    return (f"তারিখ: {write_bangla_date(sender.day)} বঙ্গাব্দ", bangla(write_date(sender.day, "{d} {month} {year}")) + " খ্রিস্টাব্দ")


def _bangla_iso(day: date) -> str:
    return "{:04}-{:02}-{:02}".format(*bangla_calendar(day))


def _field_letter(content: Content, sender: _Sender, style: str, rng: Random, signature: tuple[str, ...]) -> Written:
    memo, both, subject = _memo(sender.day, rng, issue=True), rng.random() < 0.5, _subject(content, rng)
    name, _, place = content.office.partition(", ")
    lines = (
        GOVERNMENT,
        name,
        f"{rng.choice(words.STREETS)}, {place}।",
        f"ই-মেইল: {sender.email}",
        "",
        f"{rng.choice(('স্মারক নম্বর:', 'নং-', 'স্মারক নং:'))} {memo}",
        *_dates(sender, style, both=both),
        "",
        f"বিষয়: {subject}",
        "",
        (
            f"উপর্যুক্ত বিষয়ের প্রেক্ষিতে জানানো যাচ্ছে যে, {content.office} এর {_of_plan(content)} "
            f"{document_name(content)} মহোদয়ের সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য এতদসঙ্গে প্রেরণ করা হলো।"
        ),
        "",
        "সংযুক্তি: ০১ (এক) সেট।",
        "",
        *signature[:1],
        "",
        *signature[1:3],
        content.office,
        f"ফোন: {sender.phone}",
        f"ই-মেইল: {sender.email}",
        "",
        "মহাপরিচালক",
        f"{sender.above}, ঢাকা।",
        "",
    )
    truth = {
        "kind": "letter",
        "memo_number": memo,
        "date": sender.day.isoformat(),
        "bangla_date": _bangla_iso(sender.day) if both else None,
        "subject_contains": subject.rstrip("।"),
        "sender_designation": sender.post,
        "recipient_contains": "মহাপরিচালক",
        "copies": 0,
    }
    return Written(lines=lines, truth=truth, signature=signature)


def _note(content: Content, sender: _Sender, style: str, rng: Random, signature: tuple[str, ...]) -> Written:
    memo, subject, copies = _memo(sender.day, rng, issue=False), _subject(content, rng), rng.randint(0, 3)
    day = bangla(write_date(sender.day, style))
    lines = (
        f"বিষয়: {subject}",
        "",
        (
            f"উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, {content.office} এর {_of_plan(content)} "
            f"{document_name(content)} তথ্য বাতায়নে প্রকাশের প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য নির্দেশক্রমে অনুরোধ করা হলো।"
        ),
        "",
        "সংযুক্তি: বর্ণনামতে ০১ (এক) পাতা।",
        "",
        day,
        "",
        "সিস্টেমস এনালিস্ট",
        "আইসিটি শাখা",
        content.office,
        "",
        sender.name,
        sender.post,
        f"ফোন: {sender.phone}",
        f"ইমেইল: {sender.email}",
        "",
        f"ইউ. ও. নোট নম্বর: {memo}",
        "",
        f"তারিখ: {write_bangla_date(sender.day)}",
        bangla(write_date(sender.day, "{d} {month} {year}")),
        "",
        *(_copies(content, copies) if copies else ()),
    )
    truth = {
        "kind": "uo_note",
        "memo_number": memo,
        "date": sender.day.isoformat(),
        "bangla_date": _bangla_iso(sender.day),
        "subject_contains": subject.rstrip("।"),
        "sender_designation": sender.post,
        "recipient_contains": "সিস্টেমস এনালিস্ট",
        "copies": copies,
    }
    return Written(lines=lines, truth=truth, signature=signature)


def _copies(content: Content, count: int) -> tuple[str, ...]:
    posts = ("অতিরিক্ত সচিব (প্রশাসন)", "সচিবের একান্ত সচিব, সচিবের দপ্তর", "প্রোগ্রামার, আইসিটি শাখা")
    listed = tuple(bangla(f"- {place}) {post}, {content.office}") for place, post in enumerate(posts[:count], start=1))
    return ("অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য অনুলিপি প্রেরণ করা হলো (জ্যেষ্ঠতার ক্রমানুসারে নয়):", "", *listed, "")
