from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from agragati.cli.check import Found, Tally, github_line, text_line
from agragati.cli.speech import Speech
from agragati.flow import Checked
from agragati.model.findings import Finding
from agragati.rules import messages
from builders import a_finding, a_reading

BANGLA, ENGLISH = Speech("bn"), Speech("en")
ERROR = a_finding(code="value-unreadable", cell="achieved.Q3", read="১,৪", expected=None, reason="", line=49, column=3)
WHOLE = a_finding(code="letter-missing", row=None, cell=None, read=None, expected=None, reason="")


def found(finding: Finding, path: str = "in/report.txt") -> Found:
    return Found(Path(path), Checked(a_reading(), (finding,)), finding)


def test_a_line_begins_with_its_place_code_and_severity() -> None:
    message = messages.render(ERROR, a_reading().report, "en")

    assert click.unstyle(text_line(found(ERROR), ENGLISH)) == f"in/report.txt:49:3: value-unreadable error: {message}"
    assert click.unstyle(text_line(found(WHOLE), BANGLA)).startswith("in/report.txt:1:1: letter-missing জ্ঞাতব্য: ")


@pytest.mark.parametrize(("code", "colour"), [("value-unreadable", "31"), ("row-count", "33"), ("wording", "36")])
def test_the_code_has_the_colour_of_its_severity(code: str, colour: str) -> None:
    assert f"\x1b[{colour}m\x1b[1m{code}\x1b[0m" in text_line(found(a_finding(code=code)), ENGLISH)


def test_the_severity_is_a_word_of_the_language() -> None:
    codes = ("value-unreadable", "row-count", "wording")
    words = [[text_line(found(a_finding(code=code)), speech).split(" ")[2] for code in codes] for speech in (BANGLA, ENGLISH)]

    assert words == [["ভুল:", "সতর্কতা:", "জ্ঞাতব্য:"], ["error:", "warning:", "info:"]]


def test_github_gets_its_command_with_every_special_sign_escaped() -> None:
    line = github_line(found(ERROR, "a,b:c/50%.txt"), ENGLISH)

    assert line.startswith("::error file=a%2Cb%3Ac/50%25.txt,line=49,col=3,title=value-unreadable::")
    assert line.endswith(messages.render(ERROR, a_reading().report, "en").replace("%", "%25"))


@pytest.mark.parametrize(("code", "level"), [("value-unreadable", "error"), ("row-count", "warning"), ("wording", "notice")])
def test_github_knows_the_severities_by_its_own_names(code: str, level: str) -> None:
    assert github_line(found(a_finding(code=code)), BANGLA).startswith(f"::{level} file=")


def lines(tally: Tally, *, unreadable: int) -> Iterator[str]:
    return (line for speech in (BANGLA, ENGLISH) for line in tally.lines(speech, unreadable=unreadable))


def test_the_closing_line_counts_reports_and_findings() -> None:
    tally = Tally()
    tally.add(Checked(a_reading(), (ERROR, ERROR, WHOLE)))
    tally.add(Checked(a_reading(), ()))

    assert list(lines(tally, unreadable=0)) == [
        "প্রতিবেদন ২টি: ভুল ২টি, সতর্কতা ০টি, জ্ঞাতব্য ১টি",
        "reports: 2, errors: 2, warnings: 0, infos: 1",
    ]


def test_files_that_could_not_be_read_are_counted_too() -> None:
    assert list(lines(Tally(), unreadable=3))[1::2] == ["পড়া যায়নি এমন ফাইল ৩টি", "files that could not be read: 3"]
