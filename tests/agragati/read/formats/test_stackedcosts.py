from agragati.read.formats.stackedcosts import NO_HEAD, gains, skips
from agragati.read.formats.stackedlines import Token
from agragati.read.tables.cells import Sort

ROLES = ("serial", "activity", "indicator", "unit", "targets.100", "targets.90", "achieved.Q1", NO_HEAD, None)
UNIT = Token(0, Sort.UNIT)


def test_a_serial_is_worth_more_in_its_column_than_another_number() -> None:
    found = gains(ROLES, [UNIT])

    assert found.of(Token(1, Sort.NUMBER, serial=True))[0] > found.of(Token(1, Sort.NUMBER))[0]


def test_a_text_without_a_code_is_no_activity_where_the_rows_have_codes() -> None:
    coded = gains(ROLES, [UNIT, Token(1, Sort.ACTIVITY_CODE)])
    bare = gains(ROLES, [UNIT])

    assert coded.of(Token(2, Sort.LONG))[1] < 0 < bare.of(Token(2, Sort.LONG))[1]
    assert coded.of(Token(2, Sort.LONG))[2] == bare.of(Token(2, Sort.LONG))[2]


def test_a_figure_that_is_no_lower_costs_only_under_a_level_that_follows_another() -> None:
    found = gains(ROLES, [UNIT])
    loss = [one - other for one, other in zip(found.of(Token(1, Sort.NUMBER)), found.of(Token(1, Sort.NUMBER, no_lower=True)), strict=True)]

    assert [col for col, less in enumerate(loss) if less > 0] == [ROLES.index("targets.90")]


def test_a_figure_of_another_unit_costs_under_targets_and_achievements() -> None:
    found = gains(ROLES, [UNIT])
    loss = [one - other for one, other in zip(found.of(Token(1, Sort.DATE)), found.of(Token(1, Sort.DATE, off_unit=True)), strict=True)]

    assert [ROLES[col] for col, less in enumerate(loss) if less > 0] == ["targets.100", "targets.90", "achieved.Q1"]


def test_blank_lines_are_worth_something_as_cells_only_where_they_do_not_part_rows() -> None:
    blank = Token(None, Sort.BLANK)
    parting = gains(ROLES, [UNIT, blank, UNIT, blank, UNIT])
    cells = gains(ROLES, [UNIT, blank, UNIT, blank, blank, UNIT])

    assert max(parting.blank) < 0 < max(cells.blank)
    assert parting.blank_ignored > cells.blank_ignored


def test_it_costs_more_to_leave_out_what_every_row_has_and_a_little_less_further_right() -> None:
    costs = dict(zip(("serial", "unit", "targets.100", "targets.90"), skips(("serial", "unit", "targets.100", "targets.90")), strict=True))

    assert costs["unit"] > costs["targets.100"] > costs["targets.90"] > costs["serial"]
