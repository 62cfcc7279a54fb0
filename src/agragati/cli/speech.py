"""Words, figures and dates as the reader of the terminal wants them: Bangla or English."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from agragati.bangla.digits import format_number
from agragati.model.points import exact_text, round_points
from agragati.model.report import Report
from agragati.model.scores import Figure
from agragati.model.values import Unit, Value
from agragati.rules.messages import show
from agragati.rules.phrases import consolidation_words, terminal_words
from agragati.rules.template import Framework

NOTHING = "–"
"""A cell that holds nothing; a dash on the page means the same."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One language."""

    lang: str

    def say(self, phrase: str, /, **parts: object) -> str:
        """Return a phrase, filled with figures and dates in this language; a text (a path, a remark) stays as it is."""
        shown = {name: part if type(part) is str else self.show(part) for name, part in parts.items()}
        return terminal_words(self.lang)[phrase].format_map(shown)

    def about(self, phrase: str, /, **parts: object) -> str:
        """Return a phrase about a consolidation, filled as by `say`."""
        shown = {name: part if type(part) is str else self.show(part) for name, part in parts.items()}
        return consolidation_words(self.lang)[phrase].format_map(shown)

    def show(self, part: object) -> str:
        """Return a text or whole number with the digits, dates and period names of the language."""
        return show(str(part), self.lang)

    def value(self, value: Value | Figure | None, unit: Unit | None = None) -> str:
        """Return a figure of a cell; a percentage with its sign."""
        if value is None:
            return NOTHING
        if isinstance(value, Decimal):
            return format_number(value, bangla=self.lang == "bn") + ("%" if unit is Unit.PERCENT else "")
        if isinstance(value, Fraction):
            return self.show(exact_text(value)) + ("%" if unit is Unit.PERCENT else "")
        if isinstance(value, tuple):
            return ", ".join(map(self.show, value))
        return self.show(value)

    def points(self, value: Fraction | Decimal | None, framework: Framework | None) -> str:
        """Return exact points rounded as the framework says; exactly where there is none."""
        if value is None:
            return NOTHING
        if framework is None:
            return self.show(exact_text(value))
        scoring = framework.scoring
        return self.value(round_points(Fraction(value), method=scoring.rounding, decimals=scoring.decimals))

    def occasion(self, report: Report) -> str:
        """Return what the report is: its kind, period and year."""
        named = (self.say(f"kind_{report.kind}"), report.period, report.fiscal_year)
        return ", ".join(self.show(one) for one in named if one is not None)

    def office(self, report: Report) -> str:
        """Return the office as printed."""
        return report.office or self.say("unnamed_office")
