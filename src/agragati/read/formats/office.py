"""Documents that are zip files: which office program's, by what is inside."""

from agragati.read.formats import opensheet, spreadsheet, word
from agragati.read.formats.package import Package
from agragati.read.formats.refusals import no_document
from agragati.read.formats.source import Block

_KIND_OF_OPEN_DOCUMENT = "mimetype"
_OPEN_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


def read_office(data: bytes) -> tuple[Block, ...]:
    """Return the lines and tables of a document of Word, Excel or LibreOffice Calc.

    Raises:
        UnreadableError: it is of another kind, locked, damaged, or larger than any report.
    """
    package = Package(data)
    main = package.main_part()
    if main.startswith("word/") or package.holds(word.MAIN_PART):
        return word.read_word(package)
    if main.endswith(".xml") and (main.startswith("xl/") or package.holds(spreadsheet.MAIN_PART)):
        return spreadsheet.read_workbook(package)
    if package.holds(_KIND_OF_OPEN_DOCUMENT) and package.part(_KIND_OF_OPEN_DOCUMENT).startswith(_OPEN_SPREADSHEET):
        return opensheet.read_open_sheets(package)
    raise no_document()
