"""Every module with code has a test file of its name at the mirrored place: read/tables.py, read/test_tables.py."""

import ast
import sys
from pathlib import Path

SOURCE = Path("src")
TESTS = Path("tests")


def main() -> int:
    """Print what is missing; give 1 when anything is."""
    modules = [path for path in sorted(SOURCE.rglob("*.py")) if path.name != "__init__.py" and has_code(path)]
    faults = [f"{module}: no {test_of(module)}" for module in modules if not test_of(module).is_file()]
    # A package of that name among the tests would hide the real one.
    faults += [f"{path}: remove it, tests are no package" for path in sorted(TESTS.rglob("__init__.py"))]
    print(*faults, f"{len(faults)} test files missing for {len(modules)} modules", sep="\n")
    return 1 if faults else 0


def has_code(path: Path) -> bool:
    """Tell whether a module holds a function or a method; names and plain records need no test of their own."""
    nodes = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return any(isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) for node in nodes)


def test_of(module: Path) -> Path:
    """Give the place of a module's tests."""
    return TESTS / module.relative_to(SOURCE).with_name(f"test_{module.name}")


if __name__ == "__main__":
    sys.exit(main())
