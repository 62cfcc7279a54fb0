"""A small invented country in a folder: eight offices and the readings of some of them, for tests of the command."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import simplejson
from click.testing import CliRunner, Result

from agragati.cli import main
from agragati.flow import wording
from agragati.model.canonical import reading_json
from agragati.model.report import Report
from agragati.model.values import Parts, Unit
from builders import a_letter, a_reading, a_report, a_row, a_value, levels

OFFICES: Mapping[str, tuple[str, str]] = {
    "1": ("নমুনা অধিদপ্তর, ঢাকা", ""),
    "11": ("জেলা নমুনা কার্যালয়, মেঘপুর", "1"),
    "111": ("উপজেলা নমুনা কার্যালয়, শালবন", "11"),
    "112": ("উপজেলা নমুনা কার্যালয়, টিলাগড়", "11"),
    "12": ("জেলা নমুনা কার্যালয়, নদীগাঁও", "1"),
    "121": ("উপজেলা নমুনা কার্যালয়, চরভদ্র", "12"),
    "122": ("উপজেলা নমুনা কার্যালয়, বনশ্রীপুর", "12"),
    "13": ("আঞ্চলিক নমুনা কার্যালয়, হাওরপাড়", "1"),
}
LIST = "code,name,parent\n" + "".join(f'{code},"{name}",{parent}\n' for code, (name, parent) in OFFICES.items())


def sent_by(code: str, count: int = 3, share: Any = "82.5", **changes: Any) -> Report:  # noqa: ANN401 - as a test writes it
    """A third quarter of two indicators: updates of the portal, and notes disposed of, of forty."""
    notes = a_row(
        indicator="e-file-notes-disposed",
        code="4.1.1",
        unit=Unit.PERCENT,
        weight=8,
        targets=levels(80, 75, 70, 65, 60),
        achieved={"Q3": None, "total": share},
        parts={"total": Parts(a_value(share) * 40 / 100, a_value(40))},
    )
    portal = a_row(achieved={"Q3": None, "total": count})
    return a_report(portal, notes, **{"office": OFFICES[code][0], "letter": a_letter(date=date(2024, 4, 4))} | changes)


def stored(report: Report, source: str, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """The reading as `read --format json` prints it."""
    return {**reading_json(a_reading(report, source=source), (), wording), **more}


def lay(folder: Path, *readings: dict[str, Any], offices: str = LIST) -> Path:
    """Write the list of offices and a file of JSON lines; return the folder of the readings."""
    (folder / "offices.csv").write_text(offices, "utf-8")
    reports = folder / "reports"
    reports.mkdir(exist_ok=True)
    lines = (simplejson.dumps(one, use_decimal=True, ensure_ascii=False) + "\n" for one in readings)
    (reports / "all.jsonl").write_text("".join(lines), "utf-8")
    return reports


def consolidate(reports: Path, *options: str) -> Result:
    """Call the command on a folder that `lay` made."""
    arguments = ["consolidate", str(reports), "--offices", str(reports.parent / "offices.csv"), *options]
    return CliRunner().invoke(main, arguments)
