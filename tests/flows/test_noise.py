"""Documents spoilt as a bad scan spoils them: rows are still found, and what another cell determines is not wrong in silence.

`making.measure.determined` says which cells count. `bench/noise.py` measures more documents.
"""

import pytest

from making.maker import make_many
from making.measure import measure
from making.noise import HEAVY, LIGHT, Level, spoil
from making.program import packaged

PLAN_TYPES = sorted({framework.plan_type for framework in packaged().frameworks if not framework.example})


@pytest.mark.slow
@pytest.mark.parametrize("plan_type", PLAN_TYPES)
@pytest.mark.parametrize(("level", "matched", "silent"), [(LIGHT, 0.99, 0.001), (HEAVY, 0.95, 0.01)], ids=["light", "heavy"])
def test_spoilt_documents_keep_their_rows_and_their_faults_are_told(level: Level, matched: float, silent: float, plan_type: str) -> None:
    found = measure(packaged(), 60, level, seed=7, plan_type=plan_type)
    assert found.matched_share >= matched, found.matched_share
    assert found.silent_share <= silent, found.silent


def test_the_noise_is_the_same_for_the_same_seed_and_its_log_tells_every_changed_cell() -> None:
    (made,) = make_many(packaged(), 1, seed=3)
    once, again = spoil(made.draft, HEAVY, seed=5), spoil(made.draft, HEAVY, seed=5)
    assert once == again
    assert once.log
    assert {change.kind for change in once.log} <= {"text", "code", "slide", "blank-row", "merged"}
    for change in once.log:
        assert change.kind != "text" or (change.before in made.text.replace("&amp;", "&") and change.before != change.after)
