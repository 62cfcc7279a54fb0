"""Offices and the tier they stand on."""

from __future__ import annotations

from enum import StrEnum


class Tier(StrEnum):
    """How high an office stands; the contract's `level` ("level" also names the five targets)."""

    MINISTRY = "ministry"
    DEPARTMENT = "department"
    FIELD = "field"
