"""The program as the tests call it: bytes in, the JSON of `agragati read` out."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from agragati import flow
from agragati.model.canonical import reading_json
from agragati.rules.load import packaged_catalog
from agragati.rules.template import Catalog

packaged = cache(packaged_catalog)


def read_json(text: str, name: str, catalog: Catalog | None = None) -> Mapping[str, Any]:
    """Read and check the text; where it comes as several reports, the first with the rows and findings of all.

    Raises:
        UnreadableError: the program says that it cannot read the text.
    """
    return read_bytes(text.encode(), name, catalog)


def read_bytes(data: bytes, name: str, catalog: Catalog | None = None) -> Mapping[str, Any]:
    """The same of a file."""
    checked = flow.check_document(data, name, catalog or packaged())
    parts = [reading_json(one.reading, one.findings, flow.wording) for one in checked]
    return {**parts[0], **{key: [item for part in parts for item in part[key]] for key in ("rows", "findings")}}
