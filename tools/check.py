"""Run every check and print one line for each, with the whole output of those that fail."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CHECKS = {
    "format": ["ruff", "format", "--check"],
    "lint": ["ruff", "check", "--output-format=concise"],
    "types": ["mypy"],
    "imports": ["lint-imports", "--no-logo"],
    "sizes": [sys.executable, "tools/sizes.py"],
    "characters": [sys.executable, "tools/characters.py"],
    "mirror": [sys.executable, "tools/mirror.py"],
}


def main() -> int:
    """Run the checks two at a time; give 1 when any of them fails."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        runs = pool.map(_run, CHECKS.values())
        failed = [name for name, run in zip(CHECKS, runs, strict=True) if not _passed(name, run)]
    return 1 if failed else 0


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - the commands above


def _passed(name: str, run: subprocess.CompletedProcess[str]) -> bool:
    output = (run.stdout + run.stderr).strip()
    if run.returncode:
        print(f"{name:<11}FAILED\n{output}\n", flush=True)
        return False
    print(f"{name:<11}{output.splitlines()[-1]}", flush=True)
    return True


if __name__ == "__main__":
    sys.exit(main())
