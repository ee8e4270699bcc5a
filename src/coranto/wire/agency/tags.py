"""Elements of XML by their name alone: namespaces and prefixes are often wrong."""

from typing import TYPE_CHECKING

from coranto.wire import markup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element


def each(element: "_Element | None", *path: str) -> "Iterator[_Element]":
    """Elements at the end of ``path`` below ``element``, in the document's order."""
    if element is None:
        return
    if not path:
        yield element
        return
    for child in element.iterchildren("*"):
        if markup.local_name(child) == path[0].lower():
            yield from each(child, *path[1:])


def first(element: "_Element | None", *path: str) -> "_Element | None":
    """The first element at the end of ``path``, or None."""
    return next(each(element, *path), None)


def below(element: "_Element", name: str) -> "Iterator[_Element]":
    """Every element called ``name``, however deep, ``element`` itself included."""
    low = name.lower()
    return (one for one in element.iter("*") if markup.local_name(one) == low)


def text(element: "_Element | None") -> str:
    """All text in ``element``, or empty."""
    parts = () if element is None else element.itertext()
    return "".join(map(str, parts)).strip()


def said(element: "_Element | None", *path: str) -> str:
    """The text in the first element at the end of ``path``, or empty."""
    return text(first(element, *path))


def attribute(element: "_Element | None", name: str) -> str:
    """The attribute called ``name``, without its namespace, or empty."""
    if element is None:
        return ""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2].lower() == name.lower():
            return str(value)
    return ""
