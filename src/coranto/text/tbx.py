"""Terms in TBX, the exchange format of terminology (ISO 30042).

Of both its forms only what every dialect has: concepts, languages, terms, and whether a
term is preferred, admitted or deprecated.
"""

from collections.abc import Iterator

from lxml import etree

from coranto.errors import BadConfig
from coranto.text.clean import plain
from coranto.text.languages import normal, primary
from coranto.text.termbase import Concept

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_CONCEPTS = ("termEntry", "conceptEntry")
_LANGUAGES = ("langSet", "langSec")
_STATUS = ("administrativeStatus", "normativeAuthorization")
_REFUSED = ("deprecated", "superseded")


def concepts(raw: bytes, name: str) -> Iterator[Concept]:
    """The concepts of a TBX file that name terms in two languages or more.

    Args:
        raw: The file. No entity of it is expanded and nothing fetched.
        name: Of the file, for messages.

    Raises:
        BadConfig: It is no XML, or holds no concept.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        tree = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError as error:
        raise BadConfig(name, f"is no TBX ({error})") from error
    found = list(_named(tree, _CONCEPTS))
    if not found:
        raise BadConfig(name, "has no termEntry and no conceptEntry: it is no TBX")
    for entry in found:
        concept = dict(_languages(entry))
        if len(concept) > 1:
            yield concept


def _languages(entry: etree._Element) -> Iterator[tuple[str, tuple[str, ...]]]:
    for section in _named(entry, _LANGUAGES):
        lang = normal(section.get(_LANG) or "")
        terms = sorted(_terms(section))
        if lang and terms:
            yield primary(lang), tuple(text for _, _, text in terms)


def _terms(section: etree._Element) -> Iterator[tuple[bool, int, str]]:
    """Terms that may be used, the preferred ones sorting first."""
    for number, term in enumerate(_named(section, ("term",))):
        text = plain("".join(map(str, term.itertext())))
        status = _status(term)
        if text and not status.startswith(_REFUSED):
            yield not status.startswith("preferred"), number, text


def _status(term: etree._Element) -> str:
    """``preferredTerm-admn-sts`` and its like, of the term or of the group around it."""
    group = term.getparent()
    notes = group.iter() if group is not None else ()
    return next(
        ((note.text or "").strip() for note in notes if note.get("type") in _STATUS),
        "",
    )


def _named(root: etree._Element, names: tuple[str, ...]) -> Iterator[etree._Element]:
    """Elements below ``root`` by their name, whatever namespace a dialect has."""
    for element in root.iter():
        # A comment or an instruction has no name.
        if str(element.tag).rpartition("}")[2] in names:
            yield element
