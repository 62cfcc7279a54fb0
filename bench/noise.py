"""How spoilt documents are read: rows found, and determined cells that are wrong in silence, over many made documents of each plan.

`python bench/noise.py [COUNT]` prints the table and writes it to bench/results/noise.md.
`making.measure.determined` says which cells count.
"""

import sys
import time
from collections import Counter
from itertools import product
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from agragati.rules.load import packaged_catalog  # noqa: E402
from making.measure import Measure, measure  # noqa: E402 - the path comes first
from making.noise import HEAVY, LIGHT  # noqa: E402

COUNT = 600
SEED = 2024
WANTED = {"light": (LIGHT, "99 %", "0.1 %"), "heavy": (HEAVY, "95 %", "1 %")}


def row(plan_type: str, name: str, found: Measure, seconds: float) -> str:
    """One line of the table."""
    _, matched, silent = WANTED[name]
    return (
        f"| {plan_type} | {name} | {found.documents} | {found.matched_share:.2%} of {found.rows} (wanted {matched}) | "
        f"{found.wrong} of {found.determined} | "
        f"{len(found.silent)} = {found.silent_share:.3%} (wanted at most {silent}) | {found.documents / seconds:.0f} |"
    )


def main() -> None:
    """Measure both levels."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    lines = [
        "| plan | noise | documents | rows matched | determined cells wrong | of these without a finding | documents a second |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    silent: Counter[str] = Counter()
    plan_types = dict.fromkeys(one.plan_type for one in packaged_catalog().frameworks if not one.example)
    for plan_type, (name, (level, _, _)) in product(plan_types, WANTED.items()):
        begin = time.perf_counter()
        found = measure(packaged_catalog(), count // len(plan_types), level, seed=SEED, plan_type=plan_type)
        lines.append(row(plan_type, name, found, time.perf_counter() - begin))
        silent.update(f"{plan_type} {name}: {field.path.partition('.')[0]}" for _, field in found.silent)
    if silent:
        lines += ["", "Silent cells by kind: " + ", ".join(f"{kind} {number}" for kind, number in silent.most_common())]
    table = "\n".join(lines)
    print(table)
    (ROOT / "bench" / "results").mkdir(exist_ok=True)
    (ROOT / "bench" / "results" / "noise.md").write_text(f"{table}\n", "utf-8")


if __name__ == "__main__":
    main()
