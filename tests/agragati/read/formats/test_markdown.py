import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.text import normalise, squeeze
from agragati.read.formats.markdown import is_marked, plain, plain_line

LINES = {
    "## সংযোজনী ৫": "সংযোজনী ৫",
    "**নমুনা দপ্তরের প্রতিবেদন": "নমুনা দপ্তরের প্রতিবেদন",
    "__নমুনা__ দপ্তর": "নমুনা দপ্তর",
    "- ১) অতিরিক্ত পরিচালক": "১) অতিরিক্ত পরিচালক",
    "* ২) প্রোগ্রামার  ": "২) প্রোগ্রামার",
    "> - উদ্ধৃত": "উদ্ধৃত",
    "Email: [a@example.org](mailto:a@example.org)": "Email: a@example.org",
    "<https://example.org>": "https://example.org",
    "১\\. নমুনা\\_কাজ": "১. নমুনা_কাজ",
    "ক &amp; খ&nbsp;গ": "ক & খ গ",
    "নমুনা<br/>কাজ <b>মোটা</b>": "নমুনা কাজ মোটা",
    "---": "",
    "```markdown": "",
}
KEPT = ["[১.১](ক) নমুনা", "file__name@example.org", "+৮৮০-১২৩", "-", "-৫", "#১২", "নাম: ______", "৫ < ৬ > ৪", "2 * 3", "&#99999999999;"]


@pytest.mark.parametrize("source", LINES)
def test_marks_are_taken_off_and_the_text_stays(source: str) -> None:
    assert plain_line(source) == LINES[source]


@pytest.mark.parametrize("source", KEPT)
def test_what_only_looks_like_a_mark_stays(source: str) -> None:
    assert plain_line(source) == source


@given(st.text(alphabet="কখগি্১২ ,।()[].:/-%'\"", min_size=1))
def test_a_text_without_marks_is_only_squeezed(text: str) -> None:
    assert is_marked(text) == ("](" in text)
    assert is_marked(text) or plain(text) == text
    assert is_marked(text) or plain_line("ক" + text) == squeeze(normalise("ক" + text))
