from pathlib import Path

import pytest

from agragati_web import env


@pytest.fixture(autouse=True)
def setting(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.delenv("AGRAGATI_SAMPLE", raising=False)
    return monkeypatch


def test_a_missing_setting_without_default_is_named() -> None:
    with pytest.raises(env.SettingError, match="AGRAGATI_SAMPLE is not set"):
        env.text("AGRAGATI_SAMPLE")


def test_a_default_stands_for_a_missing_setting() -> None:
    assert (env.text("AGRAGATI_SAMPLE", ""), env.flag("AGRAGATI_SAMPLE", default=True)) == ("", True)


def test_a_flag_is_one_or_nothing(setting: pytest.MonkeyPatch) -> None:
    setting.setenv("AGRAGATI_SAMPLE", "yes")

    with pytest.raises(env.SettingError, match="AGRAGATI_SAMPLE is 'yes', expected 1 or 0"):
        env.flag("AGRAGATI_SAMPLE", default=False)


def test_words_stand_between_commas(setting: pytest.MonkeyPatch) -> None:
    setting.setenv("AGRAGATI_SAMPLE", " one, two,,")

    assert env.words("AGRAGATI_SAMPLE") == ["one", "two"]


def test_a_folder_may_begin_with_the_home_folder(setting: pytest.MonkeyPatch) -> None:
    setting.setenv("AGRAGATI_SAMPLE", "~/papers")

    assert env.folder("AGRAGATI_SAMPLE", Path("/srv")) == Path.home() / "papers"
