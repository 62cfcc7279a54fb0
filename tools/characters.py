"""Text is in NFC and holds no invisible characters but the two joiners that Bangla needs.

Two spellings of one Bangla word look alike and compare unequal. A test that needs another
spelling or an invisible character writes it as an escape.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

PLACES = ("src", "tests", "tools", "bench", "docs", "changelog.d")
SUFFIXES = {".py", ".toml", ".md", ".json", ".txt"}
# Documents are kept as they came, whatever they hold.
AS_THEY_CAME = Path("tests/documents")
JOINERS = "\u200c\u200d"
NO_BREAK_SPACES = "\u00a0\u2007\u202f"


def main() -> int:
    """Print where a wrong character stands; give 1 when there is any."""
    files = sorted(_files())
    faults = [fault for path in files for fault in find_wrong(path)]
    print(*faults, f"{len(faults)} wrong characters in {len(files)} files", sep="\n")
    return 1 if faults else 0


def find_wrong(path: Path) -> Iterator[str]:
    """Name each line that is not in NFC or holds an invisible character."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not unicodedata.is_normalized("NFC", line):
            yield f"{path}:{number}: not in NFC: {_first_change(line)}"
        for character in sorted(set(line)):
            if character in NO_BREAK_SPACES or (unicodedata.category(character) == "Cf" and character not in JOINERS):
                yield f"{path}:{number}: {_name(character)}"


def _files() -> Iterator[Path]:
    yield from (path for path in Path().iterdir() if path.suffix in SUFFIXES)
    for place in PLACES:
        for path in Path(place).rglob("*"):
            if path.suffix in SUFFIXES and not path.is_relative_to(AS_THEY_CAME):
                yield path


def _first_change(line: str) -> str:
    normal = unicodedata.normalize("NFC", line)
    at = next((i for i, (old, new) in enumerate(zip(line, normal, strict=False)) if old != new), len(normal))
    return _name(line[at])


def _name(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


if __name__ == "__main__":
    sys.exit(main())
