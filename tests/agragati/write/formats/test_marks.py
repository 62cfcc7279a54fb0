from agragati.write.formats.marks import draw_qr, paint_qr


def test_the_code_is_a_drawing_and_a_picture() -> None:
    address = "https://example.gov.bd/r/7K2M"
    assert draw_qr(address).startswith(b"<svg")
    assert paint_qr(address).startswith(b"\x89PNG")
    assert draw_qr(address) == draw_qr(address) != draw_qr(address + "X")
