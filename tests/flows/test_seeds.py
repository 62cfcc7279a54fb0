"""The five real reports beside the repository, judged by the judge that lies with them. They are not part of the project."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SHARED = ROOT.parent / "shared"


@pytest.mark.slow
@pytest.mark.skipif(not (SHARED / "evaluate.py").is_file(), reason="the folder `shared` with the real reports is not beside the repository")
def test_every_field_and_every_finding_of_the_real_reports_is_right() -> None:
    command = f'"{sys.executable}" -m agragati read --format json'
    run = subprocess.run(  # noqa: S603 - the judge, by its path
        [sys.executable, SHARED / "evaluate.py", SHARED / "seeds", SHARED / "truth", "--command", command],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "fields 1.0000" in run.stdout
    assert "findings recalled 1.0000" in run.stdout
    assert ", 0 not in the truth, 0 failed" in run.stdout
