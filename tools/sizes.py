"""No file of more than 400 lines, no function of more than 60."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FOLDERS = ("src", "tests", "tools", "bench")
FILE_LINES = 400
FUNCTION_LINES = 60
# A file that may be longer, and why.
EXCEPTIONS: dict[str, str] = {}


def main() -> int:
    """Print what is too long; give 1 when anything is."""
    files = [path for folder in FOLDERS for path in sorted(Path(folder).rglob("*.py"))]
    faults = [fault for path in files for fault in find_long(path)]
    print(*faults, f"{len(faults)} too long in {len(files)} files", sep="\n")
    return 1 if faults else 0


def find_long(path: Path) -> Iterator[str]:
    """Name the file if it is too long, and each function of it that is."""
    source = path.read_text(encoding="utf-8")
    lines = len(source.splitlines())
    if lines > FILE_LINES and path.as_posix() not in EXCEPTIONS:
        yield f"{path}: {lines} lines, more than {FILE_LINES}"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{path}:{node.lineno}: {node.name} has {length} lines, more than {FUNCTION_LINES}"


if __name__ == "__main__":
    sys.exit(main())
