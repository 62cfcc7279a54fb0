"""How long `agragati --help` takes: the median of ten runs after one to fill the caches."""

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
RUNS = 10
SAMPLE = str(ROOT / "samples" / "progress-quarter-clean.txt")
COMMANDS = {"agragati --help": ("--help",), "agragati read, one sample": ("read", SAMPLE, "--format", "json")}


def seconds_of(arguments: tuple[str, ...]) -> float:
    """Run the command once."""
    begin = time.perf_counter()
    program = str(Path(sys.executable).with_name("agragati"))
    subprocess.run([program, *arguments], stdout=subprocess.DEVNULL, check=True)  # noqa: S603 - the installed command
    return time.perf_counter() - begin


def main() -> None:
    """Print the table and write it to bench/results/startup.md."""
    lines = ["| command | median of ten, ms |", "| --- | --- |"]
    for name, arguments in COMMANDS.items():
        seconds_of(arguments)
        lines.append(f"| `{name}` | {1000 * median(seconds_of(arguments) for _ in range(RUNS)):.0f} |")
    table = "\n".join(lines)
    print(table)
    (ROOT / "bench" / "results").mkdir(exist_ok=True)
    (ROOT / "bench" / "results" / "startup.md").write_text(f"{table}\n", "utf-8")


if __name__ == "__main__":
    main()
