"""Who signs under a table: one after the other side by side, with their roles where one of them has another than signing."""

from __future__ import annotations

from collections.abc import Sequence

from agragati.model.outline import Align, Blank, Block, SideBySide, Space
from agragati.model.report import Signature
from agragati.write.pen import Pen

SIGNED = "signed"
_SIDE = 3
"""Signatures that fit beside each other on a page."""


def signature_blocks(signatures: Sequence[Signature], pen: Pen) -> tuple[Block, ...]:
    """The signatures with room above them to sign; without any the place for one."""
    if not signatures:
        return (Space(lines=2), Blank(hint=pen.writing.blanks[pen.language]["signature"], align=Align.END))
    has_roles = any(signature.role != SIGNED for signature in signatures)
    blocks = [(Align.CENTER, _lines(signature, pen, has_roles=has_roles)) for signature in signatures]
    rows = [blocks[start : start + _SIDE] for start in range(0, len(blocks), _SIDE)]
    return tuple(block for row in rows for block in (Space(lines=2), _row(row)))


def _row(blocks: Sequence[tuple[Align, tuple[str, ...]]]) -> SideBySide:
    """Side by side; a single one stands on the right."""
    return SideBySide(blocks=tuple(blocks) if len(blocks) > 1 else ((Align.START, ()), *blocks))


def _lines(signature: Signature, pen: Pen, *, has_roles: bool) -> tuple[str, ...]:
    lines = (
        pen.word(f"role.{signature.role}") if has_roles else None,
        pen.day(signature.date) if signature.date else None,
        f"({signature.name})" if signature.name else None,
        signature.designation,
    )
    return tuple(line for line in lines if line)
