"""What plans and frameworks are called, in Bangla and in English."""

from __future__ import annotations

from dataclasses import dataclass

from agragati.cli.speech import Speech
from agragati.rules.template import Catalog, Framework


@dataclass(frozen=True, slots=True)
class Names:
    """What plans and frameworks are called in a language."""

    catalog: Catalog
    speech: Speech

    def plan(self, plan_type: str) -> str:
        """A kind of plan by its id."""
        plan = next((plan for plan in self.catalog.vocabulary.plan_types if plan.id == plan_type), None)
        if plan is None:
            return plan_type
        return plan.names[0] if self.speech.lang == "bn" else plan.name_en

    def rules(self, name: str) -> str:
        """A framework by its id, or other rules by `<plan type>/<year>`."""
        framework = next((framework for framework in self.catalog.frameworks if framework.id == name), None)
        if framework:
            return self._framework(framework)
        plan_type, _, year = name.rpartition("/")
        return f"{self.plan(plan_type)} {self.speech.show(year)}"

    def _framework(self, framework: Framework) -> str:
        say = self.speech.say
        parts = [f"{self.plan(framework.plan_type)} {self.speech.show(framework.fiscal_year)}", say(f"tier_{framework.tier}")]
        parts += [say("variant", variant=framework.variant.upper())] if framework.variant else []
        return ", ".join(parts)
