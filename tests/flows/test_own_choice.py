"""Where each office chooses its own activities, as in the third group of the integrity plan, other rows than the file's are no fault."""

from dataclasses import replace

from agragati.model.periods import Period
from agragati.rules.template import Framework
from making.content import Spec
from making.maker import make
from making.program import packaged, read_json

CHOSEN = ("নদীঘাটের ইজারা যাচাইকৃত", "গণশুনানির সিদ্ধান্ত প্রকাশিত", "নৌযান নিবন্ধন সরেজমিনে দেখা", "কর্মচারীদের আচরণবিধি পাঠ", "ভাড়ার তালিকা টানানো")


def integrity() -> Framework:
    return next(one for one in packaged().frameworks if one.plan_type == "integrity")


def of_another_office() -> Framework:
    """The plan with activities in group 3 that no file knows."""
    rules = list(integrity().indicators)
    own = [at for at, rule in enumerate(rules) if rule.area == 3]
    for at, label in zip(own, CHOSEN, strict=True):
        rules[at] = replace(rules[at], id=f"chosen-{at}", label=label, aliases=())
    return replace(integrity(), indicators=tuple(rules))


def test_rows_of_an_offices_own_choice_are_kept_and_raise_nothing() -> None:
    made = make(
        of_another_office(), Spec(form="integrity-monitoring", period=Period.Q4, fiscal_year=integrity().fiscal_year, seed=3), syntax="tabs"
    )

    read = read_json(made.text, made.draft.name)

    kept = [row["text"]["indicator"] for row in read["rows"] if row["indicator"] is None]
    assert [next((label for label in CHOSEN if label in text), text) for text in kept] == list(CHOSEN)
    assert [finding["code"] for finding in read["findings"] if finding["code"] in {"indicator-unknown", "row-missing"}] == []
    assert read["framework"] == integrity().id
