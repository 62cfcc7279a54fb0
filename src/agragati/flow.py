"""Each whole pipeline on one screen; the only file that puts the verbs together.

bytes ─► read ─► Reading ─► check ─► findings
                    └────► score ─► ScoreSheet ─► contribution ─┐
                        of many offices, with their tree: consolidate ─► Consolidation
bytes ◄─ write.formats ◄─ Outline ◄─ write
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from agragati.check import check_reading
from agragati.consolidate.contribution import contribute
from agragati.consolidate.whole import consolidate
from agragati.model.canonical import Wording
from agragati.model.consolidation import Consolidation, Contribution, Occasion
from agragati.model.consolidation_json import SCHEMA as CONSOLIDATION
from agragati.model.consolidation_stored import contributions_from_json
from agragati.model.findings import Finding
from agragati.model.offices import OfficeTree
from agragati.model.outline import Outline
from agragati.model.reading import Reading
from agragati.model.report import Report
from agragati.model.report_json import corrections_from_json, report_from_json
from agragati.model.scores import ScoreSheet
from agragati.model.stored import object_of, text, whole
from agragati.read.detect import read_raw
from agragati.read.faults import UnreadableError
from agragati.read.report import read_reports
from agragati.rules.datafaults import DataFault, DataFileError, Faults
from agragati.rules.load import load_catalog, packaged_catalog
from agragati.rules.load_cases import load_cases
from agragati.rules.load_writing import packaged_writing
from agragati.rules.messages import render, why
from agragati.rules.template import Catalog, Framework, Method
from agragati.score.cases import check_cases
from agragati.score.repair import repaired
from agragati.score.sheet import score_report
from agragati.write.consolidation import whole_outline
from agragati.write.document import Wish, Written, write_report, write_sheet
from agragati.write.fresh import fresh_letter
from agragati.write.pen import Pen


@dataclass(frozen=True, slots=True)
class Checked:
    """A reading with its findings."""

    reading: Reading
    findings: tuple[Finding, ...]


def read_document(data: bytes, name: str, catalog: Catalog | None = None) -> tuple[Reading, ...]:
    """Read every report of a document; nothing is judged yet.

    Raises:
        UnreadableError: the document holds no report that can be read.
    """
    readings = read_reports(read_raw(data, name), catalog or packaged_catalog())
    if not any(reading.report.rows for reading in readings):
        raise UnreadableError(
            "no row of a report is in the file: its table has headings only, or is no report",
            "ফাইলটিতে প্রতিবেদনের কোনো সারি নেই: ছকে শুধু শিরোনাম আছে, অথবা এটি প্রতিবেদন নয়",
        )
    return readings


def check_document(
    data: bytes, name: str, catalog: Catalog | None = None, *, plan: Report | None = None, previous: Sequence[Report] = ()
) -> tuple[Checked, ...]:
    """Read every report of a document and check each, against the approved plan and earlier quarters where given.

    Raises:
        UnreadableError: as `read_document`.
    """
    rules = catalog or packaged_catalog()
    return tuple(check_one(reading, rules, plan=plan, previous=previous) for reading in read_document(data, name, rules))


def check_one(reading: Reading, catalog: Catalog, *, plan: Report | None = None, previous: Sequence[Report] = ()) -> Checked:
    """Check one reading by the rules that govern it."""
    framework = governing(reading.report, catalog)
    return Checked(reading, check_reading(reading, framework, catalog, plan=plan, previous=previous))


def score_reading(
    checked: Checked,
    catalog: Catalog,
    *,
    plan: Report | None = None,
    previous: Sequence[Report] = (),
    method: Method | None = None,
    as_repaired: bool = False,
) -> ScoreSheet:
    """Score a report as printed, or with every proved correction applied."""
    report = checked.reading.report
    scored = repaired(report, checked.findings) if as_repaired else report
    framework = governing(report, catalog)
    sheet = score_report(scored, framework, plan=plan, previous=previous, method=method, source=checked.reading.source)
    return replace(sheet, repaired=True) if as_repaired else sheet


@dataclass(frozen=True, slots=True)
class CheckedData:
    """What a set of data files holds, and every fault in it; no catalog where they do not load."""

    catalog: Catalog | None
    cases: int
    faults: tuple[DataFault, ...]


def check_data(files: Mapping[str, bytes], years: Sequence[str]) -> CheckedData:
    """Load data files, by path below `data/`, and put the worked cases of some years (`apa/egov-innovation/2023-24`) to the scoring."""
    faults = Faults()
    catalog = None
    try:
        catalog = load_catalog(files)
    except DataFileError as error:
        faults.found += error.faults
    chosen = {path: data for path, data in files.items() if path.startswith(tuple(f"{year}/" for year in years))}
    cases = load_cases(chosen, catalog.sources if catalog else None, faults)
    if catalog:
        check_cases(cases, catalog, faults)
    return CheckedData(catalog, len(cases), tuple(faults.found))


def contributions_of_document(
    data: bytes, name: str, catalog: Catalog | None = None, *, method: Method | None = None, as_repaired: bool = False
) -> tuple[Contribution, ...]:
    """Read and score every report of a document, and keep what it gives to the totals.

    Raises:
        UnreadableError: as `read_document`.
    """
    rules = catalog or packaged_catalog()
    readings = read_document(data, name, rules)
    # Only corrections need the checks.
    several = (check_one(one, rules) if as_repaired else Checked(one, ()) for one in readings)
    return tuple(_contribution(one, rules, method=method, as_repaired=as_repaired) for one in several)


def contributions_of_stored(
    stored: object, catalog: Catalog | None = None, *, method: Method | None = None, as_repaired: bool = False
) -> tuple[Contribution, ...]:
    """Score a stored reading (`report/1`) and keep what it gives to the totals; of a stored consolidation, what its reports gave.

    Raises:
        MalformedError: it is neither.
    """
    reading = object_of(stored, "")
    if reading.get("schema") == CONSOLIDATION:
        return contributions_from_json(reading)
    report = report_from_json(reading)
    found = corrections_from_json(reading, report) if as_repaired else ()
    checked = Checked(Reading(source=text(reading, "source") or "", part=whole(reading.get("part"), "part") or 1, report=report), found)
    code = text(reading, "office_code")
    return (_contribution(checked, catalog or packaged_catalog(), method=method, as_repaired=as_repaired, office_code=code),)


def _contribution(
    checked: Checked, catalog: Catalog, *, method: Method | None, as_repaired: bool, office_code: str | None = None
) -> Contribution:
    reading = checked.reading
    sheet = score_reading(checked, catalog, method=method, as_repaired=as_repaired)
    return contribute(reading.report, sheet, governing(reading.report, catalog), part=reading.part, office_code=office_code)


def consolidate_offices(
    tree: OfficeTree, reports: Iterable[Contribution], catalog: Catalog | None = None, *, wanted: Occasion | None = None
) -> Consolidation:
    """Add up the reports of many offices; the same for the same reports, in whatever order."""
    return consolidate(tree, reports, (catalog or packaged_catalog()).frameworks, wanted or Occasion())


def governing(report: Report, catalog: Catalog) -> Framework | None:
    """The framework that a report names; `None` where its plan or year has no data."""
    return next((framework for framework in catalog.frameworks if framework.id == report.framework), None)


def wording(finding: Finding, report: Report) -> Wording:
    """A finding in words, in both languages."""
    return Wording(render(finding, report, "en"), render(finding, report, "bn"), why(finding, "en"))


def write_document(report: Report, wish: Wish, catalog: Catalog | None = None, *, letter: Mapping[str, object] | None = None) -> Written:
    """Lay out a report's document; `letter` has values for its letter, by the keys of `write.fresh`.

    Raises:
        FormError: there is no form of the name asked for.
        GivenError: a value for the letter cannot be used.
    """
    rules, writing = catalog or packaged_catalog(), packaged_writing()
    if letter is not None:
        report = replace(report, letter=fresh_letter(report, letter, rules, Pen(wish.language, writing)))
    return write_report(report, rules, writing, wish)


def write_scores(report: Report, sheet: ScoreSheet, wish: Wish, catalog: Catalog) -> Written:
    """Lay out a report's score sheet with its working."""
    return write_sheet(report, sheet, catalog, packaged_writing(), wish)


def write_whole(consolidation: Consolidation, name: str, language: str = "bn", catalog: Catalog | None = None) -> Outline:
    """Lay out a consolidation: `consolidated` (offices and indicators) or `half-year-review` (offices and scores)."""
    return whole_outline(consolidation, name, catalog or packaged_catalog(), Pen(language, packaged_writing()))
