"""What cannot be read at all, said so that the sender can mend it."""


class UnreadableError(Exception):
    """A file that holds no report that we can read.

    One line in each language: what the file is, and what to do.
    """

    def __init__(self, message_en: str, message_bn: str) -> None:
        """Keep both messages; the English one is the exception's own text."""
        super().__init__(message_en)
        self.message_en = message_en
        self.message_bn = message_bn
