"""What the rules of a plan stand on: every ground with the rule's place, how sure they are together, and what no source gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from agragati.model.values import Certainty
from agragati.rules.template import Framework, Ground, IndicatorRule


def grounds_of(framework: Framework) -> Iterator[tuple[str, Ground]]:
    """Yield the place and the ground of every rule: `plan`, `area.1`, `indicator.<id>`, `indicator.<id>.evidence`, `scoring.rounding`."""
    yield "plan", framework.ground
    yield from ((f"area.{area.number}", area.ground) for area in framework.areas)
    yield from ((f"activity.{activity.id}", activity.ground) for activity in framework.activities)
    for rule in framework.indicators:
        yield f"indicator.{rule.id}", rule.ground
        yield f"indicator.{rule.id}.evidence", rule.evidence_ground
    yield from ((f"scoring.{name}", ground) for name, ground in scoring_grounds(framework).items())
    yield from ((f"deadline.{at}", deadline.ground) for at, deadline in enumerate(framework.calendar, start=1))
    yield from ((f"form.{form.id}", form.ground) for form in framework.forms)


def scoring_grounds(framework: Framework) -> Mapping[str, Ground]:
    """Return the ground of each choice of scoring, by its name in `scoring.toml`."""
    scoring = framework.scoring
    return {
        "scale": scoring.scale_ground,
        "aggregation": scoring.aggregation_ground,
        "below_lowest_level": scoring.below_lowest_ground,
        "not_applicable": scoring.not_applicable_ground,
        "rounding": scoring.rounding_ground,
        **{f"method.{method}": ground for method, ground in scoring.method_grounds.items()},
    }


def certainties_of(framework: Framework) -> Mapping[Certainty, int]:
    """Return how many rules are stated, inferred and unverified, all three in this order."""
    counts = Counter(ground.certainty for _, ground in grounds_of(framework))
    return {certainty: counts[certainty] for certainty in Certainty}


def unknowns_of(framework: Framework) -> tuple[tuple[str, str], ...]:
    """Return place and key of everything that no source gives: `("indicator.own-portal-updated", "levels.70")`."""
    named = [(place, key) for place, ground in grounds_of(framework) for key in ground.unknown]
    open_levels = [(f"indicator.{rule.id}", f"levels.{points}") for rule in framework.indicators for points in _some_open(rule)]
    return tuple(dict.fromkeys((*named, *open_levels)))


def _some_open(rule: IndicatorRule) -> list[int]:
    """The levels without a known target, where the others have one; where none has, `levels` as a whole is named unknown."""
    return sorted(rule.open_levels, reverse=True) if rule.levels else []
