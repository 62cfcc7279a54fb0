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
    """Read and check the one report of the text."""
    (checked,) = flow.check_document(text.encode(), name, catalog or packaged())
    return reading_json(checked.reading, checked.findings, flow.wording)
