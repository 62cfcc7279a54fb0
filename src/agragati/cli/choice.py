"""Which rules a report was read by, and how sure that is, in one line."""

from __future__ import annotations

from agragati.cli.names import Names
from agragati.cli.speech import Speech
from agragati.model.choice import Choice, Sign
from agragati.model.reading import Reading
from agragati.rules.template import Catalog


def choice_line(reading: Reading, catalog: Catalog, speech: Speech) -> str:
    """Return the line: the framework that governs, or whose indicators the rows have, and what is then not checked."""
    choice, names = reading.choice, Names(catalog, speech)
    if choice.plan_type is None:
        return speech.say("rules", rules=speech.say("rules_no_plan"))
    if choice.year is None:
        return speech.say("rules", rules=speech.say("rules_none", plan=names.plan(choice.plan_type)))
    parts = [names.rules(choice.framework) if choice.framework else _borrowed(reading, choice.plan_type, names)]
    parts += [_certainty(choice, names)] if choice.framework or not choice.is_sure else []
    return speech.say("rules", rules=" — ".join(parts))


def _borrowed(reading: Reading, plan_type: str, names: Names) -> str:
    """Rules that name the indicators only."""
    choice, year, say = reading.choice, reading.report.fiscal_year, names.speech.say
    plan = names.plan(plan_type)
    if year is None:
        return say("rules_no_year", plan=plan, rules_year=choice.year)
    if year == choice.year:
        return say("rules_unlike", plan=plan, year=year)
    phrase = "rules_by_rows" if Sign.YEAR_BY_ROWS in choice.signs else "rules_nearest"
    return say(phrase, plan=plan, year=year, rules_year=choice.year)


def _certainty(choice: Choice, names: Names) -> str:
    if choice.is_sure:
        return names.speech.say("sure")
    if choice.rival is None:
        return names.speech.say("unsure_alone")
    return names.speech.say("unsure_between", rival=names.rules(choice.rival))
