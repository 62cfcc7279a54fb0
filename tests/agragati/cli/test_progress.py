import sys

import pytest

from agragati.cli.progress import shown


class Terminal:
    """What a terminal says of itself, and what was written to it."""

    encoding = "utf-8"

    def __init__(self, *, is_terminal: bool = True) -> None:
        self.is_terminal = is_terminal
        self.text = ""

    def isatty(self) -> bool:
        return self.is_terminal

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass


def test_nobody_looks_on_so_nothing_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    elsewhere = Terminal(is_terminal=False)
    monkeypatch.setattr(sys, "stderr", elsewhere)

    assert (list(shown("abc", 3, "reading")), elsewhere.text) == (["a", "b", "c"], "")


def test_one_document_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)

    assert (list(shown("a", 1, "reading")), terminal.text) == (["a"], "")


@pytest.mark.parametrize("results_too", [False, True])
def test_a_person_sees_a_bar_and_gets_every_step(results_too: bool, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: FBT001 - a parameter
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(sys, "stdout", Terminal(is_terminal=results_too))

    assert list(shown("abc", 3, "reading")) == ["a", "b", "c"]
    assert "reading" in terminal.text


def test_where_the_results_go_to_the_same_terminal_they_come_after_the_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(sys, "stdout", Terminal())

    shown((taken.append(step) or step for step in "abc"), 3, "reading")  # type: ignore[func-returns-value]

    assert taken == ["a", "b", "c"]
