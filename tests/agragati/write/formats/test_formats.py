import pytest

from agragati.write.formats import endings, renderer, text


def test_the_formats_that_are_there_are_known_by_their_endings() -> None:
    assert "txt" in endings()
    assert renderer("txt") is text.render


@pytest.mark.parametrize("ending", ["odt", "", "TXT"])
def test_another_ending_has_no_format(ending: str) -> None:
    with pytest.raises(KeyError):
        renderer(ending)
