"""Why a file of an office program cannot be read, each in one line that says what to do."""

from agragati.read.faults import UnreadableError


def damaged() -> UnreadableError:
    """The file is cut off or broken."""
    return UnreadableError(
        "the file is damaged or cut off: open it, save it again and send that",
        "ফাইলটি নষ্ট বা অসম্পূর্ণ: খুলে আবার সংরক্ষণ করে পাঠান",
    )


def locked() -> UnreadableError:
    """The file opens with a password only."""
    return UnreadableError(
        "the file is locked with a password: save it without one and send that",
        "ফাইলটি পাসওয়ার্ড দিয়ে বন্ধ: পাসওয়ার্ড ছাড়া সংরক্ষণ করে পাঠান",
    )


def swollen() -> UnreadableError:
    """The file unpacks to more than any report."""
    return UnreadableError(
        "the file unpacks to far more than a report holds: copy the report alone into a new file and send that",
        "ফাইলটি খুললে প্রতিবেদনের তুলনায় অনেক বড় হয়: শুধু প্রতিবেদনটি নতুন ফাইলে কপি করে পাঠান",
    )


def old_word() -> UnreadableError:
    """A file of Word before 2007, or of another program of that time."""
    return UnreadableError(
        "the file is of an old kind (.doc, .ppt): open it, save it as .docx or PDF and send that",
        "ফাইলটি পুরোনো ধরনের (.doc, .ppt): খুলে .docx বা পিডিএফ হিসেবে সংরক্ষণ করে পাঠান",
    )


def no_document() -> UnreadableError:
    """A zip without a document of a kind that we know."""
    return UnreadableError(
        "the file is a packed archive or a document of another kind: take the Word, Excel or PDF file out, or save it as one, and send it",
        "ফাইলটি সংকুচিত ফাইল বা অন্য ধরনের নথি: ভেতরের ওয়ার্ড, এক্সেল বা পিডিএফ ফাইলটি বের করে অথবা সেভাবে সংরক্ষণ করে পাঠান",
    )


def scan() -> UnreadableError:
    """Pages that are pictures."""
    return UnreadableError(
        "the file is a scan or picture, and scans are not read yet: send the Word, Excel or PDF file that it was printed from",
        "ফাইলটি স্ক্যান বা ছবি, স্ক্যান এখনো পড়া যায় না: যে ওয়ার্ড, এক্সেল বা পিডিএফ ফাইল থেকে ছাপা হয়েছে সেটি পাঠান",
    )
