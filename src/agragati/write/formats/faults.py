"""What cannot be written, said so that the person at the machine can mend it."""


class UnwritableError(Exception):
    """A document that cannot be made here: one line in each language, what is missing and what to do."""

    def __init__(self, message_en: str, message_bn: str) -> None:
        """Keep both messages; the English one is the exception's own text."""
        super().__init__(message_en)
        self.message_en = message_en
        self.message_bn = message_bn
