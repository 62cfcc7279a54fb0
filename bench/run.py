"""Run every benchmark in a process of its own: `make bench`."""

import subprocess
import sys
from pathlib import Path

BENCHMARKS = ("startup", "speed", "reading", "noise", "consolidate", "writing")


def main() -> int:
    """Give 1 when any benchmark fails."""
    failed = 0
    for name in BENCHMARKS:
        print(f"\n{name}\n", flush=True)
        run = subprocess.run([sys.executable, Path(__file__).with_name(f"{name}.py")], check=False)  # noqa: S603 - the files beside this
        failed |= run.returncode != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
