"""Which rules govern: the frameworks of a plan type, a year and a tier, the nearest year's, and the tier of an office."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from agragati.bangla.skeleton import skeleton
from agragati.bangla.text import fold, words
from agragati.model.offices import Tier
from agragati.model.periods import FiscalYear
from agragati.rules.template import Catalog, Framework, TierRule


def frameworks_of(catalog: Catalog, plan_type: str, fiscal_year: FiscalYear, tier: Tier | None) -> tuple[Framework, ...]:
    """Return the frameworks of exactly this year, every variant; with no tier given, those of all tiers."""
    return tuple(one for one in of_plan(catalog, plan_type) if one.fiscal_year == fiscal_year and tier in {None, one.tier})


def of_plan(catalog: Catalog, plan_type: str) -> tuple[Framework, ...]:
    """Return the frameworks of a plan type; examples only where it has no others, for an example states no fact."""
    found = tuple(framework for framework in catalog.frameworks if framework.plan_type == plan_type)
    return tuple(framework for framework in found if not framework.example) or found


def real_plans(catalog: Catalog) -> tuple[str, ...]:
    """Return the plan types of which there is more than an example: those that a document without a named plan may be of."""
    return tuple(dict.fromkeys(framework.plan_type for framework in catalog.frameworks if not framework.example))


@dataclass(frozen=True, slots=True)
class RuleYear:
    """The frameworks of one plan type in one year, of every tier: an indicator's id is the same at all of them."""

    plan_type: str
    fiscal_year: FiscalYear
    frameworks: tuple[Framework, ...]


@lru_cache(maxsize=512)
def rule_years(catalog: Catalog, plan_type: str) -> tuple[RuleYear, ...]:
    """Return the years of which a plan type has frameworks, the earliest first."""
    of_type = of_plan(catalog, plan_type)
    years = sorted({framework.fiscal_year for framework in of_type})
    return tuple(RuleYear(plan_type, year, tuple(one for one in of_type if one.fiscal_year == year)) for year in years)


@lru_cache(maxsize=512)
def nearest_years(catalog: Catalog, plan_type: str, fiscal_year: FiscalYear | None, tier: Tier | None) -> tuple[RuleYear, ...]:
    """Return the year with rules that is nearest to the one asked, both where two are as near; empty where the plan type has none.

    Only years with rules of the tier count, where there is any such year. A document that names no year may be of each. What is
    asked here is only which indicator a row may be, not what it must weigh.
    """
    years = rule_years(catalog, plan_type)
    suited = tuple(year for year in years if tier in {framework.tier for framework in year.frameworks}) or years
    if fiscal_year is None or not suited:
        return suited
    least = min(abs(year.fiscal_year.start - fiscal_year.start) for year in suited)
    return tuple(year for year in suited if abs(year.fiscal_year.start - fiscal_year.start) == least)


@lru_cache(maxsize=4096)
def tier_of(catalog: Catalog, office_name: str) -> Tier | None:
    """Return the tier that an office's name shows; `None` where it shows none.

    Spelling, marks and postal codes do not matter. Source: data/offices/tiers.toml.
    """
    name = _folded(office_name)
    exact = next((rule.tier for rule in _folded_rules(catalog) if _fits(rule, name)), None)
    return exact or _misread_tier(catalog, office_name)


def _misread_tier(catalog: Catalog, office_name: str) -> Tier | None:
    """The tier by what a bad scan leaves of the words, which it may glue together or break."""
    name = _bones(office_name)
    name = f" {name.replace(' ', '')}{name}"
    return next((rule.tier for rule in _bone_rules(catalog) if _fits(rule, name)), None)


@lru_cache(maxsize=8)
def _bone_rules(catalog: Catalog) -> tuple[TierRule, ...]:
    """The rules that go by words inside the name, with those long enough to be known by their bones."""
    rules = []
    for rule in catalog.tiers:
        keys = [key for key in map(_bones, rule.contains) if len(key) > _SURE_BONES]
        # Several words stand where they begin: `সেতু বিভাগ` is not in `রাজশাহী বিভাগ`.
        inside = tuple(key if " " in key.strip() else key.lstrip() for key in keys)
        if inside and not rule.begins:
            rules.append(TierRule(tier=rule.tier, begins=(), contains=inside, ends=tuple(map(_bones, rule.ends))))
    return tuple(rules)


_SURE_BONES = 6
"""Letters, with the blanks around them, from which a misread word is known."""


def _bones(text: str) -> str:
    keys = (skeleton(word) for word in words(text))
    return f" {' '.join(key for key in keys if key and not key.isdecimal())} "


@lru_cache(maxsize=8)
def _folded_rules(catalog: Catalog) -> tuple[TierRule, ...]:
    return tuple(
        TierRule(
            tier=rule.tier,
            begins=tuple(map(_folded, rule.begins)),
            contains=tuple(map(_folded, rule.contains)),
            ends=tuple(map(_folded, rule.ends)),
        )
        for rule in catalog.tiers
    )


def _fits(rule: TierRule, name: str) -> bool:
    begins = not rule.begins or name.startswith(rule.begins)
    contains = not rule.contains or any(phrase in name for phrase in rule.contains)
    return begins and contains and (not rule.ends or name.endswith(rule.ends))


def _folded(text: str) -> str:
    """Each word as a comparing key between blanks, so that a part of a word never counts; numbers are left out."""
    keys = (fold(word) for word in words(text))
    return f" {' '.join(key for key in keys if key and not key.isdecimal())} "
