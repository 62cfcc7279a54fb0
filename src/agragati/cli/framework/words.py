"""What the rules' own names are called: tiers, units, scales, deadlines, evidence."""

from __future__ import annotations

from collections.abc import Iterable

from agragati.cli.speech import Speech
from agragati.rules.grounds import certainties_of, unknowns_of
from agragati.rules.phrases import terminal_words
from agragati.rules.template import Catalog, Framework, Ground


def name_of(speech: Speech, group: str, name: str | None) -> str:
    """Return what a name of a group is called; the name itself where the words have none, for data may bring names of its own."""
    return "" if name is None else speech.show(terminal_words(speech.lang).get(f"{group}_{name}", name))


def names_of(speech: Speech, group: str, names: Iterable[str]) -> str:
    """Return several, with commas."""
    return ", ".join(name_of(speech, group, name) for name in names)


def plan_name(framework: Framework, catalog: Catalog, speech: Speech) -> str:
    """Return what kind of plan it is."""
    kinds = {kind.id: kind for kind in catalog.vocabulary.plan_types}
    kind = kinds.get(framework.plan_type)
    if kind is None:
        return framework.title
    return kind.name_en if speech.lang == "en" else kind.names[0]


def whose(framework: Framework, speech: Speech) -> str:
    """Return for whom the plan is: tier, variant, annex."""
    parts = [name_of(speech, "tier", framework.tier.value)]
    parts += (
        [speech.say("variant", variant=framework.variant.upper() if len(framework.variant) == 1 else framework.variant)]
        if framework.variant
        else []
    )
    parts += [speech.say("annex", annex=speech.show(framework.annex))] if framework.annex else []
    return ", ".join(parts)


def level_texts(speech: Speech, targets: Iterable[tuple[int, str]]) -> str:
    """Return points and targets in a line that breaks between two levels only."""
    return ", ".join(f"{speech.show(points)}: {target}".replace(" ", "\u00a0") for points, target in targets)


def certainty_line(framework: Framework, speech: Speech) -> str:
    """Return how many rules are stated, inferred, unverified and unknown, those that there are."""
    counts = [(f"certainty_{certainty}", count) for certainty, count in certainties_of(framework).items()]
    counts.append(("unknown", len(unknowns_of(framework))))
    return ", ".join(f"{speech.say(name)} {speech.show(count)}" for name, count in counts if count)


def ground_text(ground: Ground, speech: Speech) -> str:
    """Return what a rule stands on, how certain that is, and why."""
    text = speech.say("clause", clause=ground.clause, certainty=speech.say(f"certainty_{ground.certainty}"))
    return f"{text}: {ground.because}" if ground.because else text
