"""Bytes from outside become text, and XML is looked at before any parser trusts it."""

import codecs
import re
import sys
from html import escape
from html.entities import html5
from typing import TYPE_CHECKING

from coranto.text.characters import NOT_IN_XML

if TYPE_CHECKING:
    from lxml.etree import _Element

_BOMS = (
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    # Without a mark, "<" or "{" shows how wide a character is (XML 1.0, appendix F).
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00{", "utf-16-be"),
    (b"{\x00", "utf-16-le"),
)

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.ASCII)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.ASCII | re.IGNORECASE)

# Names by which publishers mean a larger set than they say (WHATWG Encoding §4.2).
_MEANT = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# Character sets of the web, as Python names them. Everything else Python can decode
# is not text (punycode), or hides ASCII from whoever looks for it (UTF-7, EBCDIC).
_KNOWN = re.compile(
    r"utf-(8|16|32)(-[bl]e)?|cp(125\d|866|874|932|949|950)|koi8-[rut]|gb18030|big5hkscs"
    r"|iso8859-\d+|mac-(roman|cyrillic)|euc_jp|iso2022_(jp|kr)(_\d)?|johab|kz1048|ptcp154"
)


def charset(content_type: str) -> str:
    """The charset parameter of a ``Content-Type`` header as written, or empty."""
    found = _CHARSET.search(content_type)
    return found.group(1) if found else ""


def decoded(body: bytes, declared: str = "") -> str:
    """Decode ``body`` as the publisher most probably meant it.

    A byte order mark counts most. Then UTF-8, where the bytes are valid in it: they
    are so by chance in no other encoding of real text, and headers are wrong more
    often. Then ``declared`` (RFC 7303 §3), the XML declaration, and a guess.

    Args:
        body: Any bytes.
        declared: Charset of the ``Content-Type`` header, or empty.

    Returns:
        Text without a byte order mark. Bytes that mean nothing in the encoding
        become U+FFFD; nothing is ever raised.
    """
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body.decode(name, "replace").removeprefix("\ufeff")
    found = _DECLARED.search(body[:1024])
    in_document = found.group(1).decode() if found else ""
    names = [name for said in (declared, in_document) if (name := _codec(said))]
    escapes = b"\x1b" in body
    for name in names if escapes else ["utf-8", *names]:
        try:
            return body.decode(name)
        except UnicodeDecodeError:
            continue
    return body.decode(_guess(body) if not names else names[0], "replace")


def _codec(said: str) -> str:
    """Python's name of the web encoding called ``said``, or empty."""
    try:
        name = codecs.lookup(said).name if said else ""
    except (LookupError, ValueError):  # a NUL in a name is a ValueError
        return ""
    name = _MEANT.get(name, name)
    return name if _KNOWN.fullmatch(name) else ""


def _guess(body: bytes) -> str:
    import cchardet  # noqa: PLC0415 - slow to load

    return _codec(cchardet.detect(body)["encoding"] or "") or "cp1252"


# References to characters by number.
_REFERENCE = re.compile(r"&#(?:x([0-9a-f]+)|([0-9]+));?", re.IGNORECASE)
_MOST_DIGITS = 16


def mended(text: str) -> str:
    """Take out what makes any XML parser give up, and no reader would miss.

    Returns:
        ``text`` without control characters; references to characters that cannot be
        (``&#xD800;``, ``&#99999999;``) are U+FFFD.
    """
    return _REFERENCE.sub(_referred, NOT_IN_XML.sub("", text))


def _referred(found: re.Match[str]) -> str:
    if len(found[1] or found[2]) > _MOST_DIGITS:
        return "\ufffd"
    number = int(found[1], 16) if found[1] else int(found[2])
    possible = number <= sys.maxunicode and not NOT_IN_XML.match(chr(number))
    return found[0] if possible else "\ufffd"


# An "&" that begins no reference of XML itself (XML 1.0 §4.6), with the name behind it.
_NAMED = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#[0-9]+|#x[0-9A-Fa-f]+);)(\w{1,40};)?")
_CDATA, _CDATA_END = "<![CDATA[", "]]>"


def _with_known_references(text: str) -> str:
    """``text`` without references that XML does not know.

    libxml2 repairs XML by leaving them out, and every "&amp;" and "&lt;" behind the
    first one too: "?a=1&amp;b=2" became "?a=1b=2".
    """
    done, at = [], 0
    while (begin := text.find(_CDATA, at)) >= 0:
        end = text.find(_CDATA_END, begin)
        if end < 0:
            break
        done += [_NAMED.sub(_named, text[at:begin]), text[begin:end]]
        at = end
    return "".join([*done, _NAMED.sub(_named, text[at:])])


def _named(found: re.Match[str]) -> str:
    """The character that HTML means by the name, or the "&" as a character."""
    return escape(html5.get(found[1] or "", found[0]))


def declares_entities(text: str) -> bool:
    """Whether an XML parser would find entity declarations in ``text``.

    A few of them unfold to gigabytes or read files, and no feed needs any. An article
    in a CDATA section may speak of them.
    """
    # feedparser looks in front of the first tag, wherever that is; an XML parser
    # looks in the document type declaration, whatever stands in that.
    first_tag = re.search(r"<\w", text)
    head = text[: first_tag.start()] if first_tag else text
    if "<!entity" in head.lower():
        return True
    return bool(_prolog(text)[1]) and "<!entity" in text.lower()


def root_name(text: str) -> str:
    """Name of the first element of ``text`` without its prefix, in lower case.

    A page of HTML may leave its first tag out; then its document type tells.
    """
    end, doctype = _prolog(text)
    if re.match(r"<!doctype\s+html\b", doctype):
        return "html"
    found = re.compile(r"<(?:[\w.-]+:)?([\w.-]+)").match(text, end)
    return found.group(1).lower() if found else ""


_SPACE = re.compile(r"\s*")


def _prolog(text: str) -> tuple[int, str]:
    """Where the first element begins, and the start of the DOCTYPE in front of it."""
    at, doctype = 0, ""
    while True:
        found = _SPACE.match(text, at)
        at = found.end() if found else at
        is_doctype = text[at : at + 9].lower() == "<!doctype"
        end = _doctype_end(text, at) if is_doctype else _aside_end(text, at)
        doctype = doctype or (text[at : at + 40].lower() if is_doctype else "")
        if end < 0:
            return at, doctype
        at = end


def _aside_end(text: str, at: int) -> int:
    """Where the comment or processing instruction at ``at`` ends; -1 if none does."""
    for opening, closing in (("<!--", "-->"), ("<?", "?>")):
        if text.startswith(opening, at):
            end = text.find(closing, at + len(opening))
            return end + len(closing) if end >= 0 else -1
    return -1


def _doctype_end(text: str, at: int) -> int:
    end = text.find(">", at)
    subset = text.find("[", at, end) if end >= 0 else -1
    if subset >= 0:
        end = text.find(">", text.find("]", subset))
    return end + 1 if end >= 0 else -1


def tree(text: str) -> "_Element | None":
    """Parse XML that nobody vouches for; :func:`declares_entities` is asked first.

    Returns:
        The root, broken markup repaired where that is possible; None where it is not.
    """
    return _parsed(text, recover=True)


def whole_tree(text: str) -> "_Element | None":
    """Parse XML as :func:`tree`, but repair nothing.

    Returns:
        The root; None where the document is broken, or only the beginning of one: half
        of a text must not pass for the whole.
    """
    return _parsed(text, recover=False)


def _parsed(text: str, *, recover: bool) -> "_Element | None":
    from lxml import etree  # noqa: PLC0415 - slow to load

    # Bytes, because lxml refuses a str that carries an encoding declaration.
    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    known = _with_known_references(text.lstrip())
    try:
        return etree.fromstring(known.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def local_name(element: "_Element") -> str:
    """Name of ``element`` without its namespace, in lower case."""
    return element.tag.rpartition("}")[2].lower()
