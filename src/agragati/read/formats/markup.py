"""XML of files that strangers send: parsed without entities, network or unlimited depth."""

from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

Element: TypeAlias = etree._Element  # noqa: SLF001  lxml gives its element type no public name


class MarkupError(Exception):
    """The bytes are no well-formed XML, or hold what no office program writes: a document type, elements nested without end."""


def parse_xml(data: bytes) -> Element:
    """Return the root of the document.

    Raises:
        MarkupError: it cannot be parsed, or declares entities.
    """
    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise MarkupError(str(error)) from error
    if root.getroottree().docinfo.doctype:
        raise MarkupError("a document type is declared")
    return root


def inner(element: Element, wanted: str, wrappers: frozenset[str]) -> Iterator[Element]:
    """Give the children of a name in their order, through elements that only wrap them."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag in wrappers:
            yield from inner(child, wanted, wrappers)
