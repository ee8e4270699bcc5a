"""Bytes of a page become text, whatever their charset is called and whatever it is."""

import codecs
import re

# The WHATWG Encoding Standard §4.2 reads these labels as their larger Windows (or
# otherwise extended) sisters, because that is what pages that use them contain.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# Codecs that turn bytes into text and are charsets of the standard. Python knows
# others under such names as "rot13", "zip" or "unicode_escape", and a page must not
# choose those; UTF-7 is left out by the standard because it smuggles markup.
_CHARSETS = {
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "big5hkscs", "euc_jp", "gb18030"),
    *("iso2022_jp", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp866", "cp874"),
    *("cp932", "cp949", "johab"),
    *(f"cp125{number}" for number in range(9)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
}

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# HTML §13.2.3.2 looks through the first 1024 bytes; real pages put scripts before it.
_PRESCAN_BYTES = 8192
_DECLARED = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_XML_DECLARED = re.compile(
    rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})"""
)

# One broken character in a thousand is a cut-off emoji or a pasted quotation mark;
# more of them is another charset.
_BROKEN_SHARE = 0.001

# All of C0 but tab and line ends, DEL, and C1, none of which HTML allows in text.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def decoded(body: bytes, charset: str | None = None) -> str:
    """The text of a page.

    A byte order mark is believed before anything else; then UTF-8 wherever the bytes
    are valid UTF-8 with characters beyond ASCII, because no other charset looks like
    it by chance; then the charset of the HTTP header, then the page's own; and where
    those do not fit the bytes, the detected one.

    Args:
        body: Any bytes.
        charset: The ``charset`` parameter of the HTTP ``Content-Type``, or None.

    Returns:
        Text without NUL, other control characters or surrogates. Bytes that fit no
        charset come back as U+FFFD.
    """
    return _CONTROLS.sub("", _text(body, charset))


def _text(body: bytes, charset: str | None) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for label in (charset, *_declared(body)):
        text = _fitting(body, _codec(label))
        if text is not None:
            return text
    text = _fitting(body, _detected(body))
    return body.decode("utf-8", "replace") if text is None else text


def _declared(body: bytes) -> list[str]:
    head = body[:_PRESCAN_BYTES]
    found = [_XML_DECLARED.search(head), _DECLARED.search(head)]
    return [match[1].decode("ascii", "replace") for match in found if match]


def _codec(label: str | None) -> str | None:
    """Python's name of a charset a page may use, or None."""
    try:
        name = codecs.lookup((label or "").strip().lower().removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    name = _READ_AS.get(name, name)
    return name if name in _CHARSETS else None


def _fitting(body: bytes, codec: str | None) -> str | None:
    if codec is None:
        return None
    text = body.decode(codec, "replace")
    return text if text.count("\ufffd") <= len(text) * _BROKEN_SHARE else None


def _detected(body: bytes) -> str | None:
    import cchardet  # noqa: PLC0415 - a compiled library, loaded for the rare page

    found = cchardet.detect(body)["encoding"]
    return _codec(found)
