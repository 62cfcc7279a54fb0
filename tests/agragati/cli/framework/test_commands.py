import subprocess
import sys

import pytest

from agragati.cli.framework.commands import framework
from frameworkkit import call


def test_the_group_has_the_five_commands() -> None:
    assert list(framework.commands) == ["list", "show", "diff", "check", "new"]


@pytest.mark.parametrize("name", ["list", "show", "diff", "check", "new"])
def test_help_answers_without_loading_the_rules(name: str) -> None:
    code = f"import sys; sys.argv = ['agragati', 'framework', '{name}', '--help']\n"
    code += "from agragati.cli import main\ntry: main()\nexcept SystemExit: pass\nprint('agragati.rules.load' in sys.modules)"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603 - our own code

    assert told.startswith(f"Usage: agragati framework {name} ")
    assert told.endswith("\nFalse\n")


def test_an_unknown_command_is_refused() -> None:
    assert call("make").exit_code == 2
