from agragati.bangla.month_names import fold_names, long_names, nearest

FRUITS = {1: ("আম", "আম্র"), 2: ("কাঁঠাল",)}


def test_names_are_keyed_by_their_folded_spelling() -> None:
    assert fold_names(FRUITS) == {"আম": 1, "আমর": 1, "কাঠাল": 2}


def test_short_names_bear_no_wrong_letter() -> None:
    assert long_names(FRUITS) == {"কাঠাল": 2}


def test_the_nearest_name_is_at_most_one_edit_away() -> None:
    names = long_names(FRUITS)

    assert nearest("কাঠল", names) == 2
    assert nearest("কাঠালে", names) == 2
    assert nearest("কটল", names) is None
    assert nearest("কা", names) is None
