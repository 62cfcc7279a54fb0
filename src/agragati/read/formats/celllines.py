"""Tables whose every cell stands on a line of its own, as copying from Word or a PDF leaves them.

Found by the headings that stand one after the other; the headings say what the columns hold, and that says where rows begin.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agragati.bangla.digits import is_blank, parse_number, to_latin
from agragati.bangla.text import fold
from agragati.model.reading import Cell, Line
from agragati.read.formats.evenrows import even_rows, suits
from agragati.read.formats.fullgrid import full_grid
from agragati.read.formats.source import Block, SourceLine, make_table, refuse_rows
from agragati.read.formats.stackedcosts import NO_HEAD
from agragati.read.formats.stackedheads import LONGEST_HEADING, Arrangement, arrangements, is_known, is_share, numbered
from agragati.read.formats.stackedlines import Cut, CutRow, Entry, Token, entries_of, said_gaps, stride, tokens_of
from agragati.read.formats.stackedrows import cut_rows
from agragati.read.lexicon import Lexicon, lexicon_of
from agragati.read.tables.cells import Sort, sort_of
from agragati.read.tables.grid import is_heading
from agragati.rules.load import packaged_catalog

LEAST_HEADINGS = 4
"""So many headings within `_HEADING_SPAN` lines begin a table."""
_HEADING_SPAN = 12
_MOST_HEADINGS = 60
_MOST_UNKNOWN = 3
"""How many lines between two headings may be none that we know."""
_FIRST_ROLES = {"serial", "area", "activity", "indicator", "code"}
"""What the first column of a table holds; titles above it may hold words of other headings."""
_LEAST_FILLED = 3
"""A row has at least so many filled cells, a figure or a unit among them."""

_MOST_WEIGHED = 400
"""So many lines show how the headings are arranged."""
_MOST_AT_ONCE = 4_000
"""So many lines are cut into rows at once: more of them would take much memory."""

_CODE = re.compile(r"\[?\s*\d{1,2}\.\d{1,2}(\.\d{1,2})?")
_FIGURES = {Sort.NUMBER, Sort.PERCENT, Sort.DATE}
_TELLING = {Sort.UNIT, Sort.LINE_KIND, *_FIGURES}

Rows = list[tuple[Cell, ...]]
Roles = Sequence[str | None]


def read_cell_lines(lines: Sequence[SourceLine]) -> list[Block]:
    """Return the text's lines and the tables that stand one cell a line; no table among them where none is recognised."""
    lexicon = lexicon_of(packaged_catalog())
    entries = list(entries_of(lines))
    blocks: list[Block] = []
    place = 0
    starts = list(_starts(entries, lexicon))
    for number, start in enumerate(starts):
        limit = starts[number + 1] if number + 1 < len(starts) else len(entries)
        blocks.extend(_running(entries[place:start]))
        found, place = _table(entries, start, limit, lexicon)
        blocks.extend(found)
    blocks.extend(_running(entries[place:]))
    return blocks


def _running(entries: Sequence[Entry]) -> list[Block]:
    return [Line(entry.cell.text, entry.cell.line, entry.page) for entry in entries]


def _starts(entries: Sequence[Entry], lexicon: Lexicon) -> Iterator[int]:
    """Yield where headings begin to follow each other, once for each heading row."""
    headed = [is_known(entry.cell.text, lexicon) for entry in entries]
    free = 0
    for place, known in enumerate(headed):
        if known and place >= free and sum(headed[place : place + _HEADING_SPAN]) >= LEAST_HEADINGS:
            start = _first_column(entries, place, lexicon)
            if sum(headed[start : start + _HEADING_SPAN]) >= LEAST_HEADINGS:
                yield start
                free = max(start + _HEADING_SPAN, _heading_end(entries, start, lexicon))


def _exact_role(text: str, lexicon: Lexicon) -> str | None:
    return lexicon.headings.exact.get(fold(text))


def _first_column(entries: Sequence[Entry], place: int, lexicon: Lexicon) -> int:
    """Return where the first column's heading stands, from the first known heading on; that one where no first column's is known."""
    span = range(place, min(place + _HEADING_SPAN, len(entries)))
    start = next((one for one in span if _exact_role(entries[one].cell.text, lexicon) in _FIRST_ROLES), place)
    if start > 0:
        before = entries[start - 1].cell.text
        found = lexicon.headings.find(before)
        if found and found[0] in _FIRST_ROLES and len(before) <= LONGEST_HEADING:
            return start - 1
    return start


def _heading_end(entries: Sequence[Entry], start: int, lexicon: Lexicon) -> int:
    """Return the place after the headings, the names of levels and their shares; some lines between them may be unknown, or dashes."""
    end = start + 1
    dashes = 0
    for place in range(start + 1, min(start + _MOST_HEADINGS, len(entries))):
        text = entries[place].cell.text
        dashes += is_blank(text)
        if (
            place - dashes > end + _MOST_UNKNOWN
            or _begins_body(text, lexicon)
            or numbered([entry.cell.text for entry in entries[place : place + 4]])
        ):
            break
        if is_share(text, lexicon) or (len(text) <= LONGEST_HEADING and is_heading(text, lexicon)):
            end, dashes = place + 1, 0
    return end


def _begins_body(text: str, lexicon: Lexicon) -> bool:
    """Whether the text is a code with its wording or a unit: no heading comes after it."""
    if _CODE.match(to_latin(text)):
        return True
    return _is_unit(text, lexicon) and _exact_role(text, lexicon) is None


def _is_unit(text: str, lexicon: Lexicon) -> bool:
    return sort_of(text, lexicon) is Sort.UNIT


def _table(entries: Sequence[Entry], start: int, limit: int, lexicon: Lexicon) -> tuple[list[Block], int]:
    """Return the table that begins here, then the lines that stand in it; and the place after it. No table where no row is found."""
    if full := full_grid(entries[start:limit], lexicon):
        return [make_table(full[0], entries[start].page)], start + full[1]
    end = _heading_end(entries, start, lexicon)
    count = numbered([entry.cell.text for entry in entries[end:limit]])
    first = end + count
    if not any(_is_unit(entry.cell.text, lexicon) for entry in entries[first:limit]):
        return _running(entries[start:first]), first
    total = _total_place(entries, first, limit, lexicon)
    arranged = _arranged([entry.cell for entry in entries[start:end]], entries[first : min(total, first + _MOST_WEIGHED)], count, lexicon)
    rows, lines, after = _body(entries, first, limit, arranged.roles, lexicon)
    if not rows:
        return _running(entries[start:first]), first
    numbers = [[entry.cell for entry in entries[end:first]]] if count else []
    table = make_table([*arranged.rows, *numbers, *rows], entries[start].page)
    return [table, *_running(lines)], after


def _arranged(heads: Sequence[Cell], body: Sequence[Entry], count: int, lexicon: Lexicon) -> Arrangement:
    """Return the arrangement of the headings under which the rows fit best; `count` is how many columns are numbered, or 0."""
    tokens = tokens_of(body, lexicon)
    options = []
    for option in arrangements(heads, lexicon):
        even = even_rows(body, tokens, option.roles)
        if even and suits(even, option.roles, lexicon):
            return option
        options.append(option)
    options = [option for option in options if len(option.roles) == count] or options
    options += [wide for option in options for wide in _widened(option, tokens)]
    return options[0] if len(options) == 1 else max(options, key=lambda option: cut_rows(body, tokens, option.roles).score)


def _widened(option: Arrangement, tokens: Sequence[Token]) -> Iterator[Arrangement]:
    """Yield the arrangement with columns at its end that have no heading, where the units stand so far apart."""
    width = len(option.roles)
    # One blank line more than there are cells only parts the rows.
    for apart, least in ((stride([token for token in tokens if token.entry is not None]), 1), (stride(tokens), 2)):
        if apart and width + least <= apart <= width + _MOST_UNKNOWN:
            yield replace(option, roles=(*option.roles, *[NO_HEAD] * (apart - width)))
            return


def _body(entries: Sequence[Entry], first: int, limit: int, roles: Roles, lexicon: Lexicon) -> tuple[Rows, list[Entry], int]:
    """Return the rows, rows of totals among them; the lines that stand between them; and the place after them."""
    rows: Rows = []
    lines: list[Entry] = []
    place = first
    while place < limit:
        total = _total_place(entries, place, limit, lexicon)
        again = _numbers_place(entries, place, total, len(roles))
        end = min(again, place + _MOST_AT_ONCE)
        cut = _cut(entries[place:end], roles, lexicon)
        # The last row of a piece may go on in the next.
        found = cut.rows if end == again else cut.rows[:-1]
        if found:
            rows += [row.cells for row in found]
            lines += [entries[place + number] for number in cut.dropped if number < found[-1].end]
            place += found[-1].end
        refuse_rows(len(rows))
        if found and end < again:
            continue
        if not rows or again == limit or again - place > (_MOST_UNKNOWN if again < total else 0):
            break
        lines += entries[place:again]
        if again < total:
            place = again + numbered([entry.cell.text for entry in entries[again:total]])
            rows.append(tuple(entry.cell for entry in entries[again:place]))
        else:
            row, place = _total_row(entries, total, limit, roles)
            rows.append(row)
    refuse_rows(len(rows))
    return rows, lines, place


def _numbers_place(entries: Sequence[Entry], start: int, limit: int, width: int) -> int:
    """Return where the columns are numbered again, as on a new page; the limit where they are not."""
    for place in range(start, limit - width + 1):
        if parse_number(entries[place].cell.text) == 1 and numbered([entry.cell.text for entry in entries[place : place + width]]) == width:
            return place
    return limit


def _cut(entries: Sequence[Entry], roles: Roles, lexicon: Lexicon) -> Cut:
    if not entries:
        return Cut((), (), 0.0)
    tokens = tokens_of(entries, lexicon)
    even = even_rows(entries, tokens, roles)
    if even:
        return even
    cut = cut_rows(entries, tokens, roles)
    return Cut(_sound(cut, lexicon), cut.dropped, cut.score)


def _sound(cut: Cut, lexicon: Lexicon) -> tuple[CutRow, ...]:
    """The rows without those after the last that holds figures; none where no row has a unit."""
    rows = cut.rows
    while rows and not _is_sound(rows[-1], lexicon):
        rows = rows[:-1]
    told = any(sort_of(cell.text, lexicon) in {Sort.UNIT, Sort.LINE_KIND} for row in rows for cell in row.cells)
    return rows if told else ()


def _is_sound(row: CutRow, lexicon: Lexicon) -> bool:
    filled = [sort for cell in row.cells if (sort := sort_of(cell.text, lexicon)) is not Sort.BLANK]
    figures = any(sort in _FIGURES for sort in filled)
    # The achievement line of a pair may hold its name and one figure.
    return (len(filled) >= _LEAST_FILLED and any(sort in _TELLING for sort in filled)) or (Sort.LINE_KIND in filled and figures)


def _total_place(entries: Sequence[Entry], start: int, limit: int, lexicon: Lexicon) -> int:
    """Return where the next row of totals begins; the limit where none does."""
    for place in range(start, limit - 1):
        if lexicon.is_sum(entries[place].cell.text) and _is_figure(entries[place + 1].cell.text):
            return place
    return limit


def _is_figure(text: str) -> bool:
    return is_blank(text) or parse_number(text) is not None


def _total_row(entries: Sequence[Entry], start: int, limit: int, roles: Roles) -> tuple[tuple[Cell, ...], int]:
    """Return the row of totals and the place after it; where blank cells have left no line, its figures stand under the last scores."""
    end = start + 1
    blank = Cell("", entries[start].cell.line)
    cells = [entries[start].cell]
    gaps = said_gaps(entries[start : min(start + len(roles), limit)])
    while end < limit and _is_figure(entries[end].cell.text) and len(cells) + gaps[end - start] < len(roles):
        cells += [*[blank] * gaps[end - start], entries[end].cell]
        end += 1
    scores = [col for col, role in enumerate(roles) if role and role.startswith("claimed.")]
    if len(scores) >= len(cells) - 1 and not any(is_blank(cell.text) for cell in cells):
        under = dict(zip(scores[1 - len(cells) :], cells[1:], strict=True))
        cells[1:] = [under.get(col, blank) for col in range(1, len(roles))]
    return tuple(cells), end
