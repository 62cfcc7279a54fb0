from agragati.read.faults import UnreadableError


def test_an_unreadable_file_is_named_in_both_languages() -> None:
    fault = UnreadableError("the file is empty", "ফাইলটি খালি")

    assert (str(fault), fault.message_en, fault.message_bn) == ("the file is empty", "the file is empty", "ফাইলটি খালি")
