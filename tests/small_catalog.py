"""The smallest set of data files that loads, and a way to spoil one line of it. All of it is invented."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from agragati.rules.datafaults import DataFileError
from agragati.rules.load import load_catalog

YEAR = "demo/tidy-office/2030-31"
PLAN = f"{YEAR}/field.toml"

_PLAN = """
plan_type = "tidy-office"
fiscal_year = "2030-31"
tier = "field"
title = "পরিপাটি অফিস"
weights_total = 10
share_of = 2
level_points = [100, 90, 80]
expects = { indicators = 2, weights_total = 10 }
clause = "circular#plan"

[[area]]
number = 1
name = "ঘর"
weight = 10
clause = "circular#area"

[[activity]]
id = "sweeping"
code = "1.1"
clause = "circular#1.1"

[[indicator]]
id = "rooms-swept"
code = "1.1.1"
activity = "sweeping"
area = 1
unit = "number"
weight = 6
levels = { 100 = 4, 80 = 2 }
direction = "higher"
scale = "five_level"
aggregator = "sum"
continuing = true
clause = "circular#1.1.1"

[indicator.evidence]
items = ["photographs"]
clause = "circular#evidence"

[[indicator]]
id = "list-made"
code = "1.1.2"
activity = "sweeping"
area = 1
unit = "date"
weight = 4
levels = { 100 = 2030-12-01, 90 = 2030-12-15 }
direction = "earlier"
scale = "five_level"
aggregator = "first_date"
continuing = false
clause = "circular#1.1.2"
certainty = "inferred"
because = "The day is not printed."

[indicator.evidence]
items = ["list"]
clause = "circular#evidence"
"""

_LABELS = """
[activity.sweeping]
labels = { field = "ঝাড়ু দেওয়া" }

[indicator.rooms-swept]
labels = { field = "কক্ষ পরিষ্কার", ministry = "সকল কক্ষ পরিষ্কার" }
aliases = ["কক্ষ ঝাড়ু"]

[indicator.list-made]
labels = { field = "তালিকা প্রস্তুত" }

[headings]
serial = ["ক্রম"]
"targets.100" = ["অসাধারণ"]
"achieved.{period}" = ["অর্জন"]
"group.targets" = ["লক্ষ্যমাত্রা"]

[level_names]
100 = ["অসাধারণ"]

[units]
number = ["সংখ্যা"]

[line_kinds]
target = ["লক্ষ্যমাত্রা"]
achievement = ["অর্জন"]

[words]
total_row = ["মোট"]
office_labels = ["কার্যালয়ের নাম"]
annex = ["সংযোজনী"]

[kinds]
progress = ["প্রতিবেদন"]

[remarks]
not_due = ["হবে"]

[wording]
"কক্ষ" = ["কক্খ"]
"""

_SCORING = """
[scale]
clause = "circular#scale"

[aggregation]
clause = "circular#scale"

[consolidation]
score = "mean"
clause = "circular#scale"
figures = { sum = "sum", ratio = "ratio", average = "mean", last = "sum", first_date = "dates", milestones = "dates" }

[below_lowest_level]
value = "zero"
clause = "circular#scale"

[not_applicable]
value = "zero"
clause = "circular#scale"

[rounding]
value = "half-up"
decimals = 2
clause = "circular#scale"

[methods]
plan = "five-level"
progress = "five-level"
monitoring = "five-level"
self_assessment = "annual-ratio"
evaluation = "five-level"

[method.five-level]
clause = "circular#scale"

[method.annual-ratio]
clause = "circular#scale"

[method.period-target]
clause = "circular#scale"
"""

_LAYOUTS = """
[[form]]
id = "short"
kind = "progress"
periods = ["Q1"]
clause = "circular#form"
columns = [{ role = "serial", head = "ক্রম" }, { role = "achieved.{period}", head = "অর্জন", group = "সব", optional = true }]
"""

_CALENDAR = """
[[deadline]]
event = "progress-report"
tier = "field"
period = "Q1"
opens = 2030-10-01
due = 2030-10-15
clause = "circular#days"

[[deadline]]
event = "progress-report"
tier = "ministry"
due = 2030-10-20
clause = "circular#days"
"""

_SOURCES = """
[circular]
title = "পরিপত্র"
issuer = "নমুনা মন্ত্রণালয়"
unknown = ["date", "link", "archived", "sha256"]
"""

_LETTERS = """
clause = "circular#letters"
memo_labels = ["স্মারক"]
government = ["সরকার"]
closings = ["প্রেরণ করা হলো"]
designations = ["পরিচালক"]
office_words = ["অফিস"]
honorifics = ["জনাব"]
phone_patterns = ["0\\\\d{9}"]

[kinds]
notice = ["নোটিশ"]

[labels]
subject = ["বিষয়"]
reference = ["সূত্র"]
attachments = ["সংযুক্তি"]
attention = ["দৃষ্টি আকর্ষণ"]
copies = ["অনুলিপি"]
recipient = ["প্রাপক"]
date = ["তারিখ"]
phone = ["ফোন"]
fax = ["ফ্যাক্স"]
email = ["ইমেইল"]
web = ["ওয়েব"]

[signature_roles]
prepared = ["প্রস্তুতকারী"]
approved = ["অনুমোদনকারী"]
signed = ["স্বাক্ষর"]

[[memo_pattern]]
id = "short"
parts = [2, 3]
part_names = ["ministry", "file"]
issue_number = "optional"
clause = "circular#memo"
unknown = ["since", "until"]
"""

_TIERS = """
[[tier]]
tier = "field"
contains = ["জেলা"]
clause = "circular#tiers"
"""

_PLAN_TYPES = """
[[plan_type]]
id = "tidy-office"
name_en = "Tidy office"
names = ["পরিপাটি অফিস"]
"""

_FILES = {
    PLAN: _PLAN,
    f"{YEAR}/labels.bn.toml": _LABELS,
    f"{YEAR}/layouts.toml": _LAYOUTS,
    f"{YEAR}/scoring.toml": _SCORING,
    f"{YEAR}/calendar.toml": _CALENDAR,
    f"{YEAR}/sources.toml": _SOURCES,
    "letters/letters.toml": _LETTERS,
    "offices/tiers.toml": _TIERS,
    "plan-types.toml": _PLAN_TYPES,
}


def small_files() -> dict[str, bytes]:
    """Files in which nothing is wrong."""
    return {path: text.encode() for path, text in _FILES.items()}


def edited(path: str, old: str, new: str) -> dict[str, bytes]:
    """The files with one text of one of them replaced; the text must stand there once."""
    text = _FILES[path]
    assert text.count(old) == 1, f"{text.count(old)} times in {path}: {old!r}"
    return {**small_files(), path: text.replace(old, new).encode()}


def faults_of(files: Mapping[str, bytes]) -> list[str]:
    """All faults that loading the files finds."""
    with pytest.raises(DataFileError) as caught:
        load_catalog(files)
    lines = [str(fault) for fault in caught.value.faults]
    assert str(caught.value) == "\n".join(lines)
    return lines
