"""Sentence pairs in files: JSON Lines, TMX, XLIFF, and two texts line by line."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import IO, Any

import click
import msgspec
from lxml import etree

from coranto.cli.lines import Answer, numbered, unpacked
from coranto.errors import BadConfig
from coranto.text.languages import normal, primary

Id = str | int | float | None
Languages = tuple[str, str]

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

# TMX 1.4b §2.3: what stands in these is code of the format that was translated; only
# ``hi`` holds text.
_TMX_CODES = frozenset({"bpt", "ept", "it", "ph", "ut"})


@dataclass(frozen=True, slots=True)
class _Xliff:
    """How a version of XLIFF calls what is asked of it.

    Attributes:
        whole: The element that names the languages,
        source_lang: and by which attribute,
        target_lang: and which other.
        pair: The element that holds a source and its target.
        codes: Elements that hold code of the format that was translated, no text.
    """

    whole: str
    source_lang: str
    target_lang: str
    pair: str
    codes: frozenset[str] = frozenset()


_IN = "{urn:oasis:names:tc:xliff:document:%s}"
_XLIFF_2 = _Xliff("xliff", "srcLang", "trgLang", "segment")
# XLIFF 1.2 §2.3.2: the text of a code may hold text of its own (sub), which stands
# outside of the sentence.
_CODES = frozenset(_IN % "1.2" + name for name in ("bpt", "ept", "it", "ph"))
_XLIFF = {
    "1.2": _Xliff("file", "source-language", "target-language", "trans-unit", _CODES),
    "2.0": _XLIFF_2,
    "2.2": _XLIFF_2,
}


@dataclass(frozen=True, slots=True)
class Pair:
    """A text and its translation.

    Attributes:
        src: A sentence or a short paragraph.
        mt: Its translation.
        src_lang: BCP 47 tag.
        tgt_lang: BCP 47 tag.
        id: What the file calls it: an id, or the number of a line.
    """

    src: str
    mt: str
    src_lang: str
    tgt_lang: str
    id: Id = None


def pairs(file: Path, langs: Languages | None = None) -> Iterator[Pair]:
    """The pairs in ``file``, one after another and never all at once.

    Args:
        file: Its name ends in ``.tmx``, ``.xlf``, ``.xliff`` or ``.jsonl``; behind
            that ``.gz``, where it is packed.
        langs: Only pairs of these languages, regions apart.

    Raises:
        BadConfig: It cannot be read, or is not what its name says.
        click.UsageError: Its name ends in none of these.
    """
    name = file.name.removesuffix(".gz")
    readers: dict[str, Callable[[IO[bytes]], Iterator[Pair]]] = {
        ".tmx": _tmx,
        ".xlf": _xliff,
        ".xliff": _xliff,
        ".jsonl": _lines,
    }
    reader = readers.get(Path(name).suffix.lower())
    if reader is None:
        message = f"{file}: give a file in {', '.join(readers)}, or two texts"
        raise click.UsageError(message)
    wanted = [primary(lang) for lang in langs] if langs else None
    try:
        with unpacked(file) as stream:
            for pair in map(_tagged, reader(stream)):
                if wanted in (None, [primary(pair.src_lang), primary(pair.tgt_lang)]):
                    yield pair
    except (etree.LxmlError, msgspec.MsgspecError, ValueError) as error:
        raise BadConfig(str(file), f"cannot be read ({error})") from error


def parallel(source: Path, target: Path, langs: Languages) -> Iterator[Pair]:
    """Two texts in which every line of one is a line of the other.

    Raises:
        BadConfig: One cannot be read, or has more lines than the other.
    """
    with ExitStack() as files:
        streams = [files.enter_context(unpacked(each)) for each in (source, target)]
        for number, lines in enumerate(zip_longest(*streams), start=1):
            if None in lines:
                shorter = (source, target)[lines.index(None)]
                raise BadConfig(
                    str(shorter), f"ends before line {number} of the other file"
                )
            said, printed = (line.decode(errors="replace").strip() for line in lines)
            if said or printed:
                yield Pair(said, printed, *langs, id=number)


def pair_of(question: Answer) -> Pair:
    """The pair that a JSON object holds.

    Raises:
        msgspec.ValidationError: A field is missing, or no text, or no language.
    """
    return _tagged(msgspec.convert(question, Pair))


def _tagged(pair: Pair) -> Pair:
    """``pair``, where its languages are any; no table is found under another name."""
    for tag in (pair.src_lang, pair.tgt_lang):
        if normal(tag) is None:
            where = "" if pair.id is None else f"{pair.id}: "
            message = f'{where}"{tag}" is no language tag, such as en or pt-BR'
            raise msgspec.ValidationError(message)
    return pair


def _lines(stream: IO[bytes]) -> Iterator[Pair]:
    for number, question in numbered(stream):
        try:
            pair = pair_of(question)
        except msgspec.ValidationError as error:
            message = f"line {number}: {error}"
            raise ValueError(message) from error
        yield replace(pair, id=number) if pair.id is None else pair


def _elements(stream: IO[bytes], tags: list[str]) -> Iterator[tuple[str, Any]]:
    """Starts and ends of elements; what was read is forgotten when it has ended.

    No entity is expanded, no document type read and nothing fetched.
    """
    events = etree.iterparse(
        stream,
        events=("start", "end"),
        tag=tags,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for event, element in events:
            yield event, element
            if event == "end" and (parent := element.getparent()) is not None:
                element.clear()
                while parent[0] is not element:
                    del parent[0]
    except etree.XMLSyntaxError as error:
        # Of some faults only the log knows the line.
        log = [f"{each.message}, line {each.line}" for each in events.error_log]
        raise ValueError(log[0] if log else str(error)) from error


def _tmx(stream: IO[bytes]) -> Iterator[Pair]:
    source_lang = ""
    units = 0
    for event, element in _elements(stream, ["header", "tu"]):
        if element.tag == "header":
            source_lang = element.get("srclang", "")
        elif event == "end":
            units += 1
            yield from _variants(element, source_lang, element.get("tuid") or units)


def _variants(unit: Any, header_lang: str, name: Id) -> Iterator[Pair]:  # noqa: ANN401
    texts = [
        (each.get(_LANG) or each.get("lang") or "", _text(seg, _TMX_CODES))
        for each in unit.iterchildren("tuv")
        if (seg := each.find("seg")) is not None
    ]
    source_lang = unit.get("srclang") or header_lang
    # "*all*" says that any of them may be the source: the first is taken.
    said = next((one for one in texts if _is_same(one[0], source_lang)), None)
    said = said or next(iter(texts), None)
    for lang, text in texts:
        if said and (lang, text) != said:
            yield Pair(said[1], text, said[0], lang, name)


def _xliff(stream: IO[bytes]) -> Iterator[Pair]:
    langs, unit, found = ("", ""), "", 0
    names = {
        _IN % version + name: (version, name)
        for version, known in _XLIFF.items()
        for name in (known.whole, known.pair, "unit")
    }
    for event, element in _elements(stream, list(names)):
        version, name = names[element.tag]
        known = _XLIFF[version]
        if name == known.whole and event == "start":
            langs = (
                element.get(known.source_lang, ""),
                element.get(known.target_lang, ""),
            )
        elif name == "unit" and event == "start":
            unit = element.get("id", "")
        elif name == known.pair and event == "end":
            found += 1
            if texts := _texts(element, version):
                number = "/".join(filter(None, (unit, element.get("id"))))
                yield Pair(*texts, *langs, id=number or found)
    if not langs[0]:
        message = "it is no XLIFF 1.2 or 2 that names the language of its sources"
        raise ValueError(message)


def _texts(element: Any, version: str) -> tuple[str, str] | None:  # noqa: ANN401
    """Source and target of one pair, where it has both."""
    source, target = (
        element.find(_IN % version + side) for side in ("source", "target")
    )
    if source is None or target is None:
        return None
    codes = _XLIFF[version].codes
    return _text(source, codes), _text(target, codes)


def _text(element: Any, codes: frozenset[str] = frozenset()) -> str:  # noqa: ANN401
    """The text of an element without the codes in it, on one line."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in codes:
            pieces.append(_text(child, codes))
        pieces.append(child.tail or "")
    return " ".join("".join(pieces).split()) if codes else "".join(pieces)


def _is_same(one: str, other: str) -> bool:
    return primary(one) == primary(other)
