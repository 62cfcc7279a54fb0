"""The QR code that leads from a printed page to its record."""

from __future__ import annotations

from io import BytesIO

import segno

_MASK = 3


def draw_qr(address: str) -> bytes:
    """Return the QR code of an address as SVG, white margin included, with the correction that survives a photocopy."""
    return _draw(address, "svg", xmldecl=False, svgns=True, omitsize=True, border=2)


def paint_qr(address: str, *, scale: int = 6) -> bytes:
    """Return the same as a PNG picture, for documents that hold no drawings."""
    return _draw(address, "png", scale=scale, border=2)


def _draw(address: str, kind: str, **options: object) -> bytes:
    picture = BytesIO()
    # Trying all eight masks takes longer than laying the page out; an address looks random under any of them.
    segno.make(address, error="m", micro=False, mask=_MASK).save(picture, kind=kind, **options)
    return picture.getvalue()
