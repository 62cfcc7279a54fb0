"""A country added up from the readings of its offices: seconds and memory, beside pandas on the same figures in a flat table.

`python bench/consolidate.py [OFFICES] [FOLDER]` invents the offices (33,000 unless told), or takes those of a folder, prints the table and
writes it to bench/results/consolidate.md. The peer is given the figures read, scored and laid to their offices: it only adds them up.
"""

import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import offices
import pandas as pd

ROOT = Path(__file__).parents[1]
COUNT = 33_000
POLL = 0.25


def main() -> None:
    """Measure both, and compare what they give for the whole country."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as place:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(place)
        if not (folder / "offices.csv").exists():
            offices.write(folder, count)
        whole = folder / "whole.json"
        seconds, megabytes = run(folder, whole)
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = used.ru_utime + used.ru_stime
        result = json.loads(whole.read_text("utf-8"))
        flat = folder / "flat.csv"
        flatten(result, flat)
        peer_seconds, peer_sums = add_up(flat, {one["code"]: one["parent"] for one in result["offices"]})
    sums = {one["indicator"]: float(one["value"]) for one in result["nodes"][0]["indicators"] if one["totalling"] == "sum"}
    same = all(abs(peer_sums[name] - value) < 1e-6 for name, value in sums.items())  # noqa: PLR2004 - floats
    reports = sum(one["set_aside"] is None for one in result["reports"])
    table = "\n".join(
        (
            "| who | does | offices | reports | seconds | of processor | peak memory MB |",
            "| --- | --- | --- | --- | --- | --- | --- |",
            f"| agragati | reads, scores, adds up, writes JSON | {count} | {reports} | {seconds:.1f} | {cpu:.1f} | {megabytes:.0f} |",
            f"| pandas | adds up a flat table of what was read and scored | {count} | {reports} | {peer_seconds:.1f} | | |",
            "",
            f"Sums of the whole country {'equal' if same else 'DIFFER'}. {os.cpu_count()} processors; load before the run {LOAD[0]:.1f}.",
        )
    )
    print(table)
    (ROOT / "bench" / "results" / "consolidate.md").write_text(f"{table}\n", "utf-8")


LOAD = os.getloadavg()


def run(folder: Path, whole: Path) -> tuple[float, float]:
    """Seconds of the command, and the most memory that it and its processes held together, in megabytes."""
    call = [sys.executable, "-m", "agragati", "consolidate", str(folder / "readings"), "--offices", str(folder / "offices.csv")]
    begin, most = time.perf_counter(), 0.0
    with whole.open("wb") as out:
        process = subprocess.Popen([*call, "--format", "json"], stdout=out, start_new_session=True)  # noqa: S603 - ourselves
        while process.poll() is None:
            most = max(most, held(process.pid))
            time.sleep(POLL)
    if process.returncode:
        raise SystemExit(process.returncode)
    return time.perf_counter() - begin, most


def held(session: int) -> float:
    """Megabytes that the processes of a session hold for themselves."""
    total = 0
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            if int(status.read_text().rpartition(")")[2].split()[3]) == session:
                pages = (status.parent / "statm").read_text().split()
                total += (int(pages[1]) - int(pages[2])) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError, ValueError):
            continue
    return total / 1e6


def flatten(result: dict[str, list[dict[str, object]]], path: Path) -> None:
    """Write a line an indicator of each report that counts: what the peer begins with."""
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("office", "indicator", "totalling", "value", "numerator", "denominator", "points"))
        for report in result["reports"]:
            if report["set_aside"] is None:
                for one in report["entries"]:
                    parts = [number(part) for part in one["parts"] or (None, None)]
                    row = (report["of_office"], one["indicator"], one["totalling"], one["value"], *parts, number(one["points"]))
                    table.writerow(row)


def number(exact: str | None) -> float | None:
    """An exact figure as a peer would have it."""
    if exact is None:
        return None
    above, _, below = exact.partition("/")
    return float(above) / float(below or 1)


def add_up(path: Path, parents: dict[str, str | None]) -> tuple[float, dict[str, float]]:
    """What one would write: join each office to those above it, group, add up."""
    begin = time.perf_counter()
    table = pd.read_csv(path, dtype={"office": str, "value": str})
    table["number"] = pd.to_numeric(table["value"].where(table["totalling"] == "sum"), errors="coerce")
    table["day"] = pd.to_datetime(table["value"].where(table["totalling"] == "dates"), errors="coerce")
    above = [(code, over) for code in parents for over in _up(code, parents)]
    wide = table.merge(pd.DataFrame(above, columns=["office", "node"]), on="office")
    totals = wide.groupby(["node", "indicator"]).agg(
        value=("number", "sum"),
        numerator=("numerator", "sum"),
        denominator=("denominator", "sum"),
        done=("day", "count"),
        earliest=("day", "min"),
        latest=("day", "max"),
        points=("points", "mean"),
    )
    root = next(code for code, parent in parents.items() if parent is None)
    return time.perf_counter() - begin, totals.loc[root]["value"].to_dict()


def _up(code: str, parents: dict[str, str | None]) -> list[str]:
    way = [code]
    while (parent := parents[way[-1]]) is not None:
        way.append(parent)
    return way


if __name__ == "__main__":
    main()
