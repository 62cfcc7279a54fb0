import pytest
from hypothesis import given
from hypothesis import strategies as st

from agragati.bangla.legacy import looks_like_bijoy


@pytest.mark.parametrize(
    "text",
    [
        "MYcÖRvZš¿x evsjv‡`k miKvi",
        "evwl©K Kg©m¤úv`b Pzw³",
        "B-Mfb©¨vÝ I D™¢veb Kg©cwiKíbv 2023-2024",
        "ZvwiL: 02/01/2024 wLªt",
        "\u02c6ÎgvwmK cÖwZ‡e`b",
    ],
)
def test_text_of_the_bijoy_fonts_is_known(text: str) -> None:
    assert looks_like_bijoy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "২য় ত্রৈমাসিক প্রতিবেদন",
        "Government of the People’s Republic of Bangladesh",
        "DevOps",
        "Visit www.example.gov.bd or write to Vivek.Van@example.gov.bd — available via iPhone",
        "© 2024 † every value given ‡ revised",
        "Évaluation privée vécue à Vévey",
        "à¦¬à¦¾à¦\u201aà¦²à¦¾",
        "12.03.2024 | 80% | - | 4",
        "getValueOf(viewModel) saveView",
    ],
)
def test_other_text_is_not_taken_for_bijoy(text: str) -> None:
    assert not looks_like_bijoy(text)


@given(st.text(st.sampled_from("কখগিা† ‡vwiKL©¨"), min_size=1).filter(lambda text: any(letter in text for letter in "কখগিা")))
def test_text_with_bangla_letters_is_never_bijoy(text: str) -> None:
    assert not looks_like_bijoy(text)
