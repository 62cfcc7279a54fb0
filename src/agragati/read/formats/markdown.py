"""Markdown: what its marks stand for, taken off or turned into cells."""

import html
import re

from agragati.bangla.text import normalise, squeeze

_MARKS = re.compile(r"[*_\\<&`#>+~=-]|\]\(")
_INLINE_MARKS = re.compile(r"\*\*|__|[\\<&]|\]\(")
_BLOCK_MARKS = re.compile(r"(?:\s*(?:#{1,6}(?=\s)|[-*+](?=\s+\S)|>(?=\s*\S))\s*){1,6}")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|`{3,}\w*|~{3,}\w*)\s*")
# The target is an address in ASCII: `[১.১](ক)` is a code and a letter, no link.
_LINK = re.compile(r"!?\[([^\[\]]*)\]\(<?(?=[^()\s]{0,200}[:/.#@])[!-'*-;=?-Z\\^-~]{1,2000}>?\)")
_AUTOLINK = re.compile(r"<(?:mailto:)?([^<>\s@]{1,100}@[^<>\s]{1,200}|https?://[^<>\s]{1,2000})>")
_TAG = re.compile(r"</?(?:a|b|i|u|s|p|em|br|hr|sup|sub|div|span|font|strong|center|small|img|h[1-6])(?:\s[^<>]*)?/?>", re.IGNORECASE)
_UNDERSCORES = re.compile(r"(?<![^\s(\[“\"'*])__(?=[^\s_])|(?<=[^\s_])__(?![^\s.,;:।)\]”\"'*])")
# Numbers of any length would trouble the converter, and mean nothing.
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_ESCAPE = re.compile(r"\\(?=[!-/:-@\[-`{-~])")


def plain_line(text: str) -> str:
    """Return a line of running text in the one spelling, without the marks of Markdown; empty where there was nothing else."""
    if _MARKS.search(text) is None:
        return squeeze(normalise(text))
    if _RULE.fullmatch(text):
        return ""
    if mark := _BLOCK_MARKS.match(text):
        text = text[mark.end() :]
    return squeeze(normalise(plain(text)))


def is_marked(text: str) -> bool:
    """Tell quickly whether there is anything in the text for `plain` to take off."""
    return _INLINE_MARKS.search(text) is not None


def plain(text: str) -> str:
    """Return the text without emphasis, links, tags and escapes; the text that a link shows stays."""
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "<" in text:
        text = _TAG.sub(" ", _AUTOLINK.sub(r"\1", text))
    # A mark may open on one line and close on another, so that marks are not sought in pairs.
    text = text.replace("**", "")
    if "__" in text:
        text = _UNDERSCORES.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub("", text)
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text
