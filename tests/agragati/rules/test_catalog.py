"""Which rules govern a plan type, a year, a tier; and the tier that an office's name shows. All names are invented or common."""

from dataclasses import replace

import pytest

from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.rules.catalog import RuleYear, frameworks_of, nearest_years, of_plan, real_plans, rule_years, tier_of
from agragati.rules.load import load_catalog, packaged_catalog
from agragati.rules.template import Catalog, Framework
from small_catalog import PLAN, small_files

FIELD = [
    "বিভাগীয় বস্ত্র অধিদপ্তর, রাজশাহী",
    "বিভাগীয় সরকারি গণগ্রন্থাগার, চট্টগ্রাম",
    "জেলা তথ্য অফিস, খুলনা",
    "বিভাগীয় সমবায় কার্যালয়, রংপুর",
    "উপজেলা নির্বাহী অফিসারের কার্যালয়, সদর, নাটোর",
    "উপজেলা কৃষি অফিস, পবা, রাজশাহী",
    "জেলা প্রশাসকের কার্যালয়, বগুড়া",
    "বিভাগীয় কমিশনারের কার্যালয়, সিলেট",
    "আঞ্চলিক পাসপোর্ট অফিস, কুমিল্লা",
    "জোনাল সেটেলমেন্ট অফিস, বরিশাল",
    "সড়ক সার্কেল, যশোর",
    "উপপরিচালকের কার্যালয়, মহিলা বিষয়ক অধিদপ্তর, পাবনা",
    "উপ-পরিচালকের কার্যালয়, কৃষি সম্প্রসারণ অধিদপ্তর, বগুড়া।",
    "মৎস্য অধিদপ্তর, রাজশাহী",
    "পরিবেশ অধিদপ্তর, চট্টগ্রাম-৪০০০।",
    "নির্বাহী প্রকৌশলীর কার্যালয়, গণপূর্ত বিভাগ, ফেনী",
    "সিভিল সার্জনের কার্যালয়, নোয়াখালী",
    "জেলা ও দায়রা জজ আদালত, পটুয়াখালী",
    "থানা শিক্ষা অফিস, মতিঝিল, ঢাকা",
    "রাজশাহী পলিটেকনিক ইনস্টিটিউট, রাজশাহী",
    "সহকারী কমিশনার (ভূমি) এর কার্যালয়, তানোর",
    "বাংলাদেশ পানি উন্নয়ন বোর্ড, খুলনা",
    "বাংলাদেশ ধান গবেষণা ইনস্টিটিউট, আঞ্চলিক কার্যালয়, রংপুর",
    "জেলা সঞ্চয় অফিস/ব্যুরো, দিনাজপুর",
    "কেন্দ্রীয় কারাগার, রাজশাহী",
    "জেলা মৎস্য কর্মকর্তার দপ্তর, ভোলা",
    "ঢাকা বিভাগীয় বন কার্যালয়",
    "যুব উন্নয়ন অধিদপ্তর, জেলা কার্যালয়, মাগুরা",
    "District Information Office, Khulna",
    "অতিরিক্ত পরিচালকের কার্যালয়, কৃষি সম্প্রসারণ অধিদপ্তর, রাজশাহী অঞ্চল, রাজশাহী",
    "আঞ্চলিক পরিচালকের কার্যালয়, প্রত্নতত্ত্ব অধিদপ্তর, খুলনা ও বরিশাল বিভাগ",
    "তত্ত্বাবধায়ক প্রকৌশলীর দপ্তর, জনস্বাস্থ্য প্রকৌশল অধিদপ্তর, রংপুর সার্কেল",
    "উপজেলা মৎস্য অফিস, মেঘপুর",
    "কর অঞ্চল-৩, চট্টগ্রাম",
    "বিভাগীয় বস্ত্র অধিদপ্তর, কাজীপাড়া, রাজশাহী, বস্ত্র ও পাট মন্ত্রণালয়",
    "বিভাগীয় প্রাণিসম্পদ দপ্তর, ময়মনসিংহ।",
    "বিভাগীয়  শ্রম   দপ্তর , খুলনা",
]
DEPARTMENT = [
    "বস্ত্র অধিদপ্তর, ঢাকা",
    "মৎস্য অধিদপ্তর",
    "গণযোগাযোগ অধিদপ্তর, ১১২ সার্কিট হাউজ রোড, ঢাকা-১০০০",
    "পাট অধিদপ্তর, বস্ত্র ও পাট মন্ত্রণালয়",
    "নিবন্ধক ও মহাপরিচালকের দপ্তর, সমবায় অধিদপ্তর, ঢাকা",
    "বাংলাদেশ পরিসংখ্যান ব্যুরো",
    "রপ্তানি উন্নয়ন ব্যুরো, ঢাকা",
    "বাংলাদেশ কৃষি গবেষণা ইনস্টিটিউট, গাজীপুর",
    "পল্লী উন্নয়ন একাডেমি, বগুড়া",
    "রাজশাহী উন্নয়ন কর্তৃপক্ষ, রাজশাহী",
    "বাংলাদেশ কৃষি গবেষণা কাউন্সিল",
    "মাধ্যমিক ও উচ্চ মাধ্যমিক শিক্ষা বোর্ড, রাজশাহী",
    "রাজশাহী সিটি কর্পোরেশন",
    "বাংলাদেশ ক্ষুদ্র ও কুটির শিল্প করপোরেশন (বিসিক), ঢাকা",
    "প্রধান প্রকৌশলীর কার্যালয়, গণপূর্ত অধিদপ্তর, ঢাকা",
    "জাতীয় রাজস্ব বোর্ড, ঢাকা",
    "মহাপরিচালকের কার্যালয়, প্রাণিসম্পদ অধিদপ্তর, বাংলাদেশ",
    "নিবন্ধন পরিদপ্তর",
    "বাংলাদেশ বিনিয়োগ উন্নয়ন কর্তৃপক্ষ",
]
MINISTRY = [
    "ধর্ম বিষয়ক মন্ত্রণালয়",
    "কৃষি মন্ত্রণালয়, বাংলাদেশ সচিবালয়, ঢাকা",
    "মন্ত্রিপরিষদ বিভাগ",
    "স্থানীয় সরকার বিভাগ",
    "স্থানীয় সরকার বিভাগ, স্থানীয় সরকার, পল্লী উন্নয়ন ও সমবায় মন্ত্রণালয়",
    "অর্থ বিভাগ, অর্থ মন্ত্রণালয়",
    "আইসিটি শাখা, ধর্ম বিষয়ক মন্ত্রণালয়",
    "সচিবের দপ্তর, ভূমি মন্ত্রণালয়",
    "পার্বত্য চট্টগ্রাম বিষয়ক মন্ত্রণালয়",
    "তথ্য ও যোগাযোগ প্রযুক্তি বিভাগ",
    "প্রধানমন্ত্রীর কার্যালয়, তেজগাঁও, ঢাকা",
    "সুরক্ষা সেবা বিভাগ, স্বরাষ্ট্র মন্ত্রণালয়",
    "মন্ত্রীপরিষদ বিভাগ",
    "Ministry of Land",
]
NO_TIER = [
    "রাজশাহী বিভাগ",
    "ঢাকা বিভাগ",
    "হিসাব বিভাগ",
    "মো: আবদুল করিম",
    "",
]


def a_catalog_of_two_years() -> Catalog:
    """Field plans of 2030-31 and 2034-35, and a ministry's of 2034-35."""
    files = small_files()
    later = {path.replace("2030-31", "2034-35"): data.replace(b"2030-31", b"2034-35") for path, data in files.items()}
    later["demo/tidy-office/2034-35/sources.toml"] = b""
    ministry = later[PLAN.replace("2030-31", "2034-35")].replace(b'tier = "field"', b'tier = "ministry"')
    labels = "demo/tidy-office/2034-35/labels.bn.toml"
    text = later[labels].decode().replace(', ministry = "সকল কক্ষ পরিষ্কার"', "")
    later[labels] = text.replace("labels = { field", 'labels = { ministry = "মন্ত্রণালয়ের কাজ", field').encode()
    return load_catalog({**files, **later, "demo/tidy-office/2034-35/ministry.toml": ministry})


def ids(frameworks: tuple[Framework, ...]) -> list[str]:
    return [framework.id.removeprefix("demo/tidy-office/") for framework in frameworks]


def test_a_year_and_a_tier_have_their_own_frameworks() -> None:
    catalog = a_catalog_of_two_years()

    assert ids(frameworks_of(catalog, "tidy-office", FiscalYear(2034), Tier.MINISTRY)) == ["2034-35/ministry"]


def test_without_a_tier_those_of_all_tiers_come() -> None:
    catalog = a_catalog_of_two_years()

    assert ids(frameworks_of(catalog, "tidy-office", FiscalYear(2034), None)) == ["2034-35/field", "2034-35/ministry"]


@pytest.mark.parametrize(
    ("plan_type", "year", "tier"),
    [("tidy-office", 2032, Tier.FIELD), ("tidy-office", 2030, Tier.MINISTRY), ("tidy-house", 2030, Tier.FIELD)],
)
def test_no_framework_of_another_year_tier_or_plan_type_comes(plan_type: str, year: int, tier: Tier) -> None:
    assert frameworks_of(a_catalog_of_two_years(), plan_type, FiscalYear(year), tier) == ()


def starts(years: tuple[RuleYear, ...]) -> list[int]:
    return [year.fiscal_year.start for year in years]


def test_a_plan_has_its_years_the_earliest_first_with_the_frameworks_of_every_tier() -> None:
    years = rule_years(a_catalog_of_two_years(), "tidy-office")

    assert [(year.plan_type, year.fiscal_year.start, ids(year.frameworks)) for year in years] == [
        ("tidy-office", 2030, ["2030-31/field"]),
        ("tidy-office", 2034, ["2034-35/field", "2034-35/ministry"]),
    ]


@pytest.mark.parametrize(
    ("year", "nearest"), [(2020, [2030]), (2031, [2030]), (2032, [2030, 2034]), (2033, [2034]), (2034, [2034]), (2050, [2034])]
)
def test_the_nearest_year_comes_and_both_of_two_as_near(year: int, nearest: list[int]) -> None:
    assert starts(nearest_years(a_catalog_of_two_years(), "tidy-office", FiscalYear(year), Tier.FIELD)) == nearest


def test_the_nearest_year_is_sought_among_those_with_rules_of_the_tier() -> None:
    assert starts(nearest_years(a_catalog_of_two_years(), "tidy-office", FiscalYear(2030), Tier.MINISTRY)) == [2034]


def test_for_a_tier_without_rules_every_year_counts() -> None:
    assert starts(nearest_years(a_catalog_of_two_years(), "tidy-office", FiscalYear(2030), Tier.DEPARTMENT)) == [2030]


def test_a_document_without_a_year_may_be_of_each() -> None:
    assert starts(nearest_years(a_catalog_of_two_years(), "tidy-office", None, Tier.FIELD)) == [2030, 2034]


def test_a_plan_type_without_rules_has_no_years() -> None:
    assert rule_years(a_catalog_of_two_years(), "tidy-house") == ()
    assert nearest_years(a_catalog_of_two_years(), "tidy-house", FiscalYear(2030), None) == ()


@pytest.mark.parametrize("name", FIELD)
def test_field_offices_are_known_by_their_names(name: str) -> None:
    assert tier_of(packaged_catalog(), name) is Tier.FIELD


@pytest.mark.parametrize("name", DEPARTMENT)
def test_departments_and_bodies_are_known_by_their_names(name: str) -> None:
    assert tier_of(packaged_catalog(), name) is Tier.DEPARTMENT


@pytest.mark.parametrize("name", MINISTRY)
def test_ministries_and_their_divisions_are_known_by_their_names(name: str) -> None:
    assert tier_of(packaged_catalog(), name) is Tier.MINISTRY


@pytest.mark.parametrize("name", NO_TIER)
def test_a_name_that_shows_no_tier_has_none(name: str) -> None:
    assert tier_of(packaged_catalog(), name) is None


@pytest.mark.parametrize(
    ("name", "tier"),
    [
        ("পরিবেশ অধদগ্তর", Tier.DEPARTMENT),
        ("পরিরেশঅধিদপ্তর", Tier.DEPARTMENT),
        ("পরিবেশ অধ িদপ্তর", Tier.DEPARTMENT),
        ("পরিবেশ অধদগ্তর, সিনেট", Tier.FIELD),
        ("ভূমি সন্ত্রনালষ়", Tier.MINISTRY),
        ("রিভাগীয় নমুনা কার্যানয়", Tier.FIELD),
    ],
)
def test_a_misread_name_shows_its_tier_still(name: str, tier: Tier) -> None:
    assert tier_of(packaged_catalog(), name) is tier


def test_a_word_counts_only_as_a_whole_word() -> None:
    catalog = load_catalog(
        {**small_files(), "offices/tiers.toml": small_files()["offices/tiers.toml"].replace("জেলা".encode(), "মেলা".encode())}
    )

    assert tier_of(catalog, "মেলা কার্যালয়") is Tier.FIELD
    assert tier_of(catalog, "ঝামেলা কার্যালয়") is None


def test_head_and_tail_of_a_name_can_be_asked_together() -> None:
    rule = '[[tier]]\ntier = "department"\nbegins = ["নমুনা"]\nends = ["ঢাকা"]\nclause = "circular#tiers"\n'.encode()
    catalog = load_catalog({**small_files(), "offices/tiers.toml": rule})

    assert tier_of(catalog, "নমুনা ভবন, ঢাকা-১০০০।") is Tier.DEPARTMENT
    assert tier_of(catalog, "নমুনা ভবন, খুলনা") is None
    assert tier_of(catalog, "ভবন নমুনা, ঢাকা") is None


def test_an_example_counts_only_where_its_plan_has_nothing_real() -> None:
    (real,) = load_catalog(small_files()).frameworks
    example = replace(real, id="demo/tidy-office/2031-32/field", fiscal_year=FiscalYear(2031), example=True)
    both = replace(load_catalog(small_files()), frameworks=(example, real))
    alone = replace(both, frameworks=(example,))

    assert of_plan(both, "tidy-office") == (real,)
    assert of_plan(alone, "tidy-office") == (example,)
    assert [year.frameworks for year in rule_years(both, "tidy-office")] == [(real,)]
    assert frameworks_of(both, "tidy-office", FiscalYear(2031), None) == ()
    assert (real_plans(both), real_plans(alone)) == (("tidy-office",), ())
