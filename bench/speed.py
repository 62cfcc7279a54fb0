"""Documents a second and peak memory in one warm process on one core, and cells right, beside the simple peer of `peer.py`.

`python bench/speed.py` runs each reader in processes of its own, the two in turn, prints the tables and writes them to
bench/results/speed.md. Time is the processor's: what else runs on the machine counts for little.
"""

import gc
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "bench")]

import peer  # noqa: E402

from agragati import flow  # noqa: E402
from agragati.model.canonical import reading_json  # noqa: E402
from agragati.rules.load import packaged_catalog  # noqa: E402
from making.compare import cells, judge  # noqa: E402 - the path comes first
from making.maker import SCANNED_SYNTAXES, make_many  # noqa: E402
from making.noise import LIGHT, spoil  # noqa: E402

ROUNDS = 3
"""Processes of each reader, in turn."""
PASSES = 3
"""Passes over all documents in a process; the median of all rounds' passes counts."""
MADE = 60
Reader = Callable[[str, str], dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Document:
    """A text, and its truth where it was made."""

    name: str
    text: str
    truth: dict[str, Any] | None = None


def documents() -> Iterator[Document]:
    """The samples, made documents, and the same made documents lightly spoilt."""
    for path in sorted((ROOT / "samples").glob("*-*.*")):
        yield Document(name=path.name, text=path.read_text("utf-8"))
    for made in make_many(packaged_catalog(), MADE, seed=11, syntaxes=SCANNED_SYNTAXES):
        yield Document(name=made.draft.name, text=made.text, truth=dict(made.truth))
        yield Document(name=f"spoilt-{made.draft.name}", text=spoil(made.draft, LIGHT, seed=11).text, truth=dict(made.truth))


def read_by_program(text: str, name: str) -> dict[str, Any]:
    """Read, check and score, as `agragati run` does; give the reading's JSON."""
    catalog = packaged_catalog()
    (checked, *_) = flow.check_document(text.encode(), name, catalog)
    flow.score_reading(checked, catalog)
    return reading_json(checked.reading, checked.findings, flow.wording)


def read_by_peer(text: str, name: str) -> dict[str, Any]:
    """Read by the peer."""
    del name
    return peer.read(text, packaged_catalog())


READERS: dict[str, Reader] = {"agragati": read_by_program, "pandas + rapidfuzz": read_by_peer}


def measure(reader: Reader) -> dict[str, Any]:
    """Seconds of each pass over all documents, after one to warm up; memory, and how much was read right."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = list(documents())
    shares = {"clean": (0, 0), "spoilt": (0, 0)}
    for one in texts:
        read = reader(one.text, one.name)
        if one.truth:
            kind = "spoilt" if one.name.startswith("spoilt-") else "clean"
            right, total = cells_right(read, one.truth)
            shares[kind] = (shares[kind][0] + right, shares[kind][1] + total)
    return {
        "documents": len(texts),
        "seconds": [_seconds(lambda: [reader(one.text, one.name) for one in texts]) for _ in range(PASSES)],
        "stages": _stages(texts) if reader is read_by_program else {},
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **{kind: right / total for kind, (right, total) in shares.items()},
    }


def _seconds(work: Callable[[], object]) -> float:
    begin = time.process_time()
    work()
    return time.process_time() - begin


def _stages(texts: Sequence[Document]) -> dict[str, float]:
    """Milliseconds a document of each stage alone, the median pass."""
    catalog = packaged_catalog()
    checked = [flow.check_document(one.text.encode(), one.name, catalog)[0] for one in texts]
    stages: dict[str, Callable[[], object]] = {
        "read": lambda: [flow.read_document(one.text.encode(), one.name, catalog) for one in texts],
        "check": lambda: [flow.check_one(one.reading, catalog) for one in checked],
        "score": lambda: [flow.score_reading(one, catalog) for one in checked],
        "JSON of the reading": lambda: [reading_json(one.reading, one.findings, flow.wording) for one in checked],
    }
    return {name: median(_seconds(work) for _ in range(PASSES)) / len(texts) * 1000 for name, work in stages.items()}


def cells_right(read: dict[str, Any], truth: dict[str, Any]) -> tuple[int, int]:
    """The cells of the table that hold something: how many are right, of how many."""
    paths = {(row["indicator"], path) for row in truth["rows"] for path, value in cells(row) if value is not None}
    told = [field for field in judge(read, truth).fields if (field.row, field.path) in paths]
    return sum(field.right for field in told), len(told)


RARELY = 100_000
"""As the command line has it: both readers make many values and next to no cycles."""


def _in_a_process(name: str) -> dict[str, Any]:
    run = subprocess.run([sys.executable, __file__, name], stdout=subprocess.PIPE, encoding="utf-8", check=True)  # noqa: S603 - ourselves
    got: dict[str, Any] = json.loads(run.stdout)
    return got


def main() -> None:
    """Measure both in turn, each in fresh processes."""
    if len(sys.argv) > 1:
        gc.set_threshold(RARELY)
        print(json.dumps(measure(READERS[sys.argv[1]])))
        return
    lines = [
        "| reader | documents | documents a second, one core | peak memory MB | cells right, clean | cells right, spoilt 1 % |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    rounds = [{name: _in_a_process(name) for name in READERS} for _ in range(ROUNDS)]
    for name, got in rounds[-1].items():
        per_second = got["documents"] / median(seconds for one in rounds for seconds in one[name]["seconds"])
        lines.append(
            f"| {name} | {got['documents']} | {per_second:.0f} | {got['megabytes']:.0f} | {got['clean']:.2%} | {got['spoilt']:.2%} |"
        )
    ratios = sorted(median(one["pandas + rapidfuzz"]["seconds"]) / median(one["agragati"]["seconds"]) for one in rounds)
    lines += ["", f"agragati's documents a second to the peer's, round by round: {', '.join(f'{ratio:.2f}' for ratio in ratios)}."]
    lines += ["", "| stage of agragati | milliseconds a document |", "| --- | --- |"]
    stages = rounds[0]["agragati"]["stages"]
    lines += [f"| {stage} | {median(one['agragati']['stages'][stage] for one in rounds):.2f} |" for stage in stages]
    table = "\n".join(lines)
    print(table)
    (ROOT / "bench" / "results").mkdir(exist_ok=True)
    (ROOT / "bench" / "results" / "speed.md").write_text(f"{table}\n", "utf-8")


if __name__ == "__main__":
    main()
