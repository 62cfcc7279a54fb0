"""Hold a reading (the JSON of `agragati read`) against a truth: which fields are right, which are wrong and nobody says so."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from rapidfuzz import fuzz

HEADER = ("level", "fiscal_year", "period", "kind")
GROUPS = ("targets", "quarter_targets", "achieved", "claimed")
_UNSEEN = dict.fromkeys(map(ord, "\u200b\u200c\u200d\ufeff"))


@dataclass(frozen=True, kw_only=True)
class Field:
    """One compared field: of the row `row` (the indicator), or of the document where `row` is `None`."""

    row: str | None
    path: str
    read: Any
    true: Any
    right: bool
    flagged: bool = False
    """A finding names the field, its column group or its whole row."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What comparing gave."""

    fields: tuple[Field, ...]
    matched: int
    rows: int
    missed: tuple[tuple[str, str | None], ...]
    """Expected findings that were not reported."""
    extra: tuple[tuple[str, str | None], ...]
    """Errors and warnings that nobody expected."""

    @property
    def wrong(self) -> tuple[Field, ...]:
        """The fields that differ from the truth."""
        return tuple(field for field in self.fields if not field.right)

    @property
    def unflagged(self) -> tuple[Field, ...]:
        """The wrong fields that no finding names."""
        return tuple(field for field in self.wrong if not field.flagged)


def judge(read: Mapping[str, Any], true: Mapping[str, Any]) -> Verdict:
    """Compare every field of the truth; rows pair by indicator, or by code where the truth has no indicator."""
    findings = read.get("findings") or []
    fields = list(_header(read, true))
    pairs = _pairs(read.get("rows") or [], true["rows"])
    for row, got in zip(true["rows"], pairs, strict=True):
        fields += _row(got or {}, row, findings)
    for key, want in (true.get("claimed_total") or {}).items():
        got = (read.get("claimed_total") or {}).get(key)
        fields.append(
            Field(
                row=None,
                path=f"claimed_total.{key}",
                read=got,
                true=want,
                right=same(got, want),
                flagged=_flagged(findings, None, f"claimed_total.{key}"),
            )
        )
    missed, extra = _compare_findings(findings, true)
    return Verdict(
        fields=tuple(fields), matched=sum(pair is not None for pair in pairs), rows=len(true["rows"]), missed=missed, extra=extra
    )


def same(read: Any, true: Any) -> bool:  # noqa: ANN401 - JSON values
    """Equal as figures, or as texts but for blanks and closing signs; a list under `any` holds several right answers."""
    if isinstance(true, dict) and "any" in true:
        return any(same(read, one) for one in true["any"])
    if isinstance(true, int | float) and isinstance(read, int | float | Decimal):
        return abs(float(read) - true) < 1e-6
    if isinstance(true, str) and isinstance(read, str):
        return _folded(read) == _folded(true)
    return bool(read == true)


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).translate(_UNSEEN).replace("।", " ").split()).strip(" .,:;")


def _alike(read: object, true: str) -> bool:
    return fuzz.ratio(_folded(str(read or "")), _folded(true)) >= 90


def _header(read: Mapping[str, Any], true: Mapping[str, Any]) -> Iterator[Field]:
    for key in HEADER:
        if true.get(key) is not None:
            yield Field(row=None, path=key, read=read.get(key), true=true[key], right=same(read.get(key), true[key]))
    for place, area in enumerate(true.get("areas") or ()):
        got = dict(enumerate(read.get("areas") or ())).get(place) or {}
        right = (
            same(got.get("weight"), area["weight"]) and same(got.get("number"), area["number"]) and _alike(got.get("name"), area["name"])
        )
        yield Field(row=None, path=f"areas[{place}]", read=got, true=area, right=right)
    if true.get("office"):
        yield Field(row=None, path="office", read=read.get("office"), true=true["office"], right=_alike(read.get("office"), true["office"]))
    if "letter" not in true:
        return
    letter, want = read.get("letter") or {}, true["letter"]
    if want is None:
        yield Field(row=None, path="letter", read=letter or None, true=None, right=not letter.get("memo_number"))
        return
    told = {**letter, "sender_designation": (letter.get("sender") or {}).get("designation"), "copies": len(letter.get("copies") or [])}
    for key, value in want.items():
        path = key.removesuffix("_contains")
        right = (
            _folded(value) in _folded(str(told.get(path) or ""))
            if key != path or path == "sender_designation"
            else same(told.get(path), value)
        )
        yield Field(row=None, path=f"letter.{path}", read=told.get(path), true=value, right=right)


def _name(row: Mapping[str, Any]) -> str | None:
    return row.get("indicator") or row.get("code")


def _pairs(rows: Sequence[Mapping[str, Any]], true_rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any] | None]:
    left, pairs = list(rows), []
    for row in true_rows:
        key = "indicator" if row.get("indicator") else "code"
        fit = [got for got in left if got.get(key) is not None and same(got[key], row[key])]
        best = max(fit, key=lambda got: sum(same(value_at(got, path), want) for path, want in cells(row)), default=None)
        left = [got for got in left if got is not best]
        pairs.append(best)
    return pairs


def cells(row: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The cells of a true row: path and value."""
    for key in ("code", "unit", "weight", "annual_target"):
        yield key, row.get(key)
    for group in GROUPS:
        for key, value in (row.get(group) or {}).items():
            yield f"{group}.{key}", value


def value_at(row: Mapping[str, Any], path: str) -> Any:  # noqa: ANN401 - a JSON value
    """The value at the path, `None` where there is none."""
    value: Any = row
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _row(got: Mapping[str, Any], row: Mapping[str, Any], findings: Sequence[Mapping[str, Any]]) -> Iterator[Field]:
    name = _name(row)
    for path, want in cells(row):
        value = value_at(got, path)
        right = bool(got) and same(value, want)
        yield Field(row=name, path=path, read=value, true=want, right=right, flagged=not right and _flagged(findings, name, path))
    for group in GROUPS:
        for key, value in (got.get(group) or {}).items():
            if value is not None and key not in (row.get(group) or {}):
                yield Field(
                    row=name, path=f"{group}.{key}", read=value, true=None, right=False, flagged=_flagged(findings, name, f"{group}.{key}")
                )
    for key in ("responsible", "remarks"):
        if row.get(key):
            yield Field(row=name, path=key, read=got.get(key), true=row[key], right=_alike(got.get(key), row[key]))
    for key, want in (row.get("other") or {}).items():
        value = value_at(got, f"other.{key}")
        yield Field(row=name, path=f"other.{key}", read=value, true=want, right=_alike(value, want))


# Which cells of its row a finding speaks of, besides the one it names: the others of the equation that does not hold.
_EQUATIONS = {
    "total-mismatch": ("achieved",),
    "rate-mismatch": ("claimed.rate", "achieved", "annual_target"),
    "quarter-targets-mismatch": ("quarter_targets", "annual_target"),
    "score-misread": ("claimed", "weight"),
    "score-mismatch": ("claimed",),
    "score-exceeds-weight": ("claimed",),
    "weight-misread": ("weight", "claimed.scaled_weight"),
    "targets-order": ("targets",),
    "targets-incomplete": ("targets",),
    "unit-mismatch": ("unit", "targets", "annual_target", "quarter_targets", "achieved"),
    "targets-misplaced": ("targets",),
    **dict.fromkeys(("cell-shifted", "match-uncertain", "indicator-unknown", "row-missing", "row-merged", "low-confidence"), ("",)),
}
# Which cells a finding about the whole document speaks of.
_WIDE = {"weights-total": ("weight",), "composite-mismatch": ("claimed",), "heading-shifted": ("",)}


def _flagged(findings: Sequence[Mapping[str, Any]], row: str | None, path: str) -> bool:
    return any(_names(finding, row, path) for finding in findings if finding.get("severity") != "info")


def _names(finding: Mapping[str, Any], row: str | None, path: str) -> bool:
    code, cell = finding["code"], finding.get("cell") or ""
    if finding.get("row") is None:
        return path.startswith(_WIDE.get(code, ("no such path",))) or (row is None and cell == path)
    if finding["row"] != row:
        return False
    return cell in {path, path.partition(".")[0]} or path.startswith(_EQUATIONS.get(code, ("no such path",)))


def _compare_findings(
    findings: Sequence[Mapping[str, Any]], true: Mapping[str, Any]
) -> tuple[tuple[tuple[str, str | None], ...], tuple[tuple[str, str | None], ...]]:
    said = {(finding["code"], finding.get("row")) for finding in findings}
    allowed, missed = {(code, row) for code, row in true.get("may_report", [])}, []
    for want in true.get("findings", []):
        ways = {(code, row) for code in [want["code"], *want.get("or_codes", [])] for row in [want.get("row"), *want.get("or_rows", [])]}
        allowed |= ways
        if not ways & said:
            missed.append((want["code"], want.get("row")))
    extra = {(finding["code"], finding.get("row")) for finding in findings if finding["severity"] != "info"} - allowed
    return tuple(missed), tuple(sorted(extra, key=str))
