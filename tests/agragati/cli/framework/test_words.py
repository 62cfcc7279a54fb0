from decimal import Decimal

from agragati.cli.framework.words import certainty_line, ground_text, level_texts, name_of, names_of, plan_name, whose
from agragati.cli.speech import Speech
from agragati.model.offices import Tier
from agragati.model.values import Certainty
from agragati.rules.load import packaged_catalog
from builders import a_framework, a_ground, an_indicator

BANGLA, ENGLISH = Speech("bn"), Speech("en")


def test_a_name_is_said_in_the_language_and_one_without_words_as_it_is() -> None:
    assert name_of(BANGLA, "evidence", "notice") == "নোটিশ"
    assert name_of(ENGLISH, "tier", "ministry") == "ministry"
    assert name_of(BANGLA, "evidence", "drone-film") == "drone-film"
    assert name_of(BANGLA, "office", None) == ""
    assert names_of(ENGLISH, "evidence", ("notice", "drone-film")) == "notice, drone-film"


def test_a_plan_is_called_by_its_kind_or_else_by_its_title() -> None:
    catalog = packaged_catalog()

    assert plan_name(a_framework(), catalog, ENGLISH) == "E-governance and innovation work plan"
    assert plan_name(a_framework(plan_type="tidy-office", title="পরিপাটি অফিস"), catalog, BANGLA) == "পরিপাটি অফিস"


def test_whose_a_plan_is_names_tier_variant_and_annex() -> None:
    assert whose(a_framework(tier=Tier.FIELD, variant="a", annex="5"), ENGLISH) == "field office, variant A, annex 5"
    assert whose(a_framework(tier=Tier.MINISTRY, variant="cluster-1", annex=None), BANGLA) == "মন্ত্রণালয়/বিভাগ, ধরন cluster-1"


def test_a_line_of_levels_breaks_between_levels_only() -> None:
    assert level_texts(ENGLISH, [(100, "4"), (90, "01/02/2030, 03/02/2030")]) == "100:\u00a04, 90:\u00a001/02/2030,\u00a003/02/2030"


def test_what_is_certain_and_what_is_unknown_is_counted() -> None:
    framework = a_framework(an_indicator(levels={100: Decimal(4)}, open_levels=frozenset({80})))

    assert certainty_line(framework, ENGLISH).endswith(", unknown 1")


def test_a_ground_names_its_clause_how_certain_it_is_and_why() -> None:
    ground = a_ground("annex-5#1", certainty=Certainty.INFERRED, because="The page is torn.")

    assert ground_text(ground, ENGLISH) == "clause: annex-5#1 (inferred): The page is torn."
    assert ground_text(a_ground("annex-5#1"), BANGLA) == "ধারা: annex-5#1 (সরাসরি বলা আছে)"
