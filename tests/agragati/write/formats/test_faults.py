from agragati.write.formats.faults import UnwritableError


def test_a_document_that_cannot_be_made_says_so_in_both_languages() -> None:
    fault = UnwritableError("the font is missing", "ফন্ট নেই")
    assert (str(fault), fault.message_en, fault.message_bn) == ("the font is missing", "the font is missing", "ফন্ট নেই")
