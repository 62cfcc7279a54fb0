from decimal import Decimal

import pytest

from agragati.check.remarks import stated_figures
from agragati.model.report import Row
from agragati.model.values import Unit
from builders import a_row
from checking import FIELD, a_full_report, brief, found

CODES = ("remark-disagrees", "not-applicable")
BLANK = {"Q3": None, "total": None}


def test_a_right_page_raises_none_of_them() -> None:
    assert [one for code in CODES for one in found(code, a_full_report(), framework=FIELD)] == []


def remarked(remark: str, **changes: object) -> Row:
    return a_row(remarks=remark, **{"achieved": {"Q3": 1, "total": 2}} | changes)


def test_a_remark_that_states_the_total_or_the_quarter_agrees() -> None:
    assert found("remark-disagrees", remarked("১ম ও ২য় কোয়ার্টারে ০১ টি করে মোট ০২ টি অর্জিত হয়েছে।")) == []
    assert found("remark-disagrees", remarked("০১ টি সম্পন্ন হয়েছে")) == []


def test_a_remark_with_another_total_disagrees() -> None:
    remark = "প্রতি কোয়ার্টারে ০১ টি করে মোট ০৩ টি অর্জিত হয়েছে।"
    findings = found("remark-disagrees", remarked(remark))

    assert brief(findings) == [(0, "achieved.Q3", remark, None, "other-figure")]
    assert findings[0].params == {"stated": "3", "cell": "1, 2"}


def test_a_stated_percentage_is_compared() -> None:
    share = {"unit": Unit.PERCENT, "targets": {}, "achieved": {"Q3": 80}}

    assert found("remark-disagrees", remarked("৮০ % অর্জিত হয়েছে।", **share)) == []
    assert len(found("remark-disagrees", remarked("৮৫ % অর্জিত হয়েছে।", **share))) == 1


def test_a_stated_date_is_compared() -> None:
    day = {"unit": Unit.DATE, "targets": {}, "achieved": {"Q3": "2024-03-13"}}

    assert found("remark-disagrees", remarked("১৩/০৩/২০২৪ তারিখে সম্পন্ন হয়েছে", **day)) == []
    assert len(found("remark-disagrees", remarked("১৫/০৩/২০২৪ তারিখে সম্পন্ন হয়েছে", **day))) == 1


def test_done_by_the_superior_office_and_nothing_claimed_disagrees() -> None:
    findings = found("remark-disagrees", remarked("অধিদপ্তর কর্তৃক বাস্তবায়িত", achieved=BLANK))

    assert brief(findings) == [(0, "achieved.Q3", "অধিদপ্তর কর্তৃক বাস্তবায়িত", None, "done-but-blank")]


def test_a_promise_a_denial_and_another_quarters_work_disagree_with_nothing() -> None:
    remarks = ("৪র্থ কোয়ার্টারে অর্জিত হবে।", "এখনো বাস্তবায়িত হয়নি", "২য় কোয়ার্টারে সম্পন্ন হয়েছে", "কাজ চলছে")

    assert [found("remark-disagrees", remarked(remark, achieved=BLANK)) for remark in remarks] == [[], [], [], []]


def test_a_target_named_in_the_remark_is_no_achievement() -> None:
    assert found("remark-disagrees", remarked("লক্ষ্যমাত্রা ৪ টি, ০২ টি অর্জিত হয়েছে")) == []


def test_an_indicator_that_does_not_apply_has_no_targets() -> None:
    remark = "আওতাধীন কোনো অফিসনাই"

    assert brief(found("not-applicable", remarked(remark))) == [(0, "remarks", remark, None, "targets-stand")]
    assert found("not-applicable", remarked(remark, weight=None, targets={})) == []
    assert found("not-applicable", remarked("কাজ চলছে")) == []


MEETINGS = "কর্মশালা/সভা/সেমিনার আয়োজিত"
OFFICES = "আওতাধীন অফিসসমূহের তথ্য বাতায়ন হালনাগাদকরণ নিশ্চিতকরণ"


@pytest.mark.parametrize(
    ("remark", "figures"),
    [
        ("৩০ জন অংশগ্রহণ করেন", []),
        ("১২-১২-২০২৩ তারিখে ৪৫ জন অংশগ্রহণকারীর উপস্থিতিতে", []),
        ("৬ টি উপজেলা অফিসের", []),
        ("১২ টি স্কুলে সভা আয়োজিত", []),
        ("২৫ টি নোটিশ প্রেরিত, ব্যয় ৫০০০ টাকা", []),
        ("১০ টি অফিসের মধ্যে ৮ টি হালনাগাদ", []),
        ("গত বছরের তুলনায় ২ টি বেশি আয়োজিত", []),
        ("০২ টি", [2]),
        ("০২ টি অর্জিত", [2]),
        ("০২ (দুই) টি কর্মশালা আয়োজন করা হয়েছে", [2]),
        ("৩ বার সম্পন্ন হয়েছে", [3]),
        ("৩য় ত্রৈমাসিকে ১টি", [1]),
        ("১ম কোয়ার্টারে ১ টি এবং ২য় কোয়ার্টারে ২ টি", [1, 2]),
        ("প্রতি কোয়ার্টারে ০১ টি করে মোট ০৩ টি অর্জিত হয়েছে।", [3]),
    ],
)
def test_a_count_is_what_was_achieved_of_the_indicators_own(remark: str, figures: list[int]) -> None:
    assert stated_figures(remark, Unit.NUMBER, MEETINGS) == tuple(map(Decimal, figures))


def test_a_word_within_a_word_of_the_indicator_is_not_its_own() -> None:
    assert stated_figures("৬ টি অফিস হালনাগাদ করা হয়েছে", Unit.NUMBER, OFFICES) == ()


def test_a_share_stands_beside_what_was_achieved_or_alone() -> None:
    assert stated_figures("৮৯.৫ % অর্জিত হয়েছে", Unit.PERCENT, "") == (Decimal("89.5"),)
    assert stated_figures("৯২ শতাংশ", Unit.PERCENT, "") == (Decimal(92),)
    assert stated_figures("গত বছরের চেয়ে ১০% বেশি অর্জিত", Unit.PERCENT, "") == ()
    assert stated_figures("৫০০ টি নোটের মধ্যে ৪৬৩ টি", Unit.PERCENT, "") == ()


def test_quarters_in_the_remark_agree_with_their_total_in_the_cell() -> None:
    row = remarked("১ম কোয়ার্টারে ২ টি এবং ২য় কোয়ার্টারে ২ টি", achieved={"total": 4})

    assert found("remark-disagrees", row) == []
