"""What an engine says comes in as text alone: no codes, no marks of models, nothing hidden.

One place through which every rendering passes, whatever engine made it.
"""

import re
import unicodedata
from dataclasses import replace
from html import unescape

from coranto.text.characters import printable
from coranto.translate import alignment
from coranto.translate.engine import Rendering

# References as HTML writes them (Living Standard §13.1.4), escaped once or again.
_REFERENCE = re.compile(
    r"&(?:amp;){0,4}(?:#\d{1,7};?|#[xX][0-9A-Fa-f]{1,6};?|[A-Za-z][A-Za-z0-9]{1,31};)"
)
# The marks by which models and their tokenisers tell who speaks, where a text ends and
# what language it is in: ChatML and Llama 3, DeepSeek, Mistral and Llama 2, Gemma, T5 and
# MADLAD, BERT, M2M-100, NLLB, OPUS-MT. A role behind a mark belongs to it.
_HEADER = r"<\|(?:im_start|start)\|>(?:system|user|assistant)?"
_SPEAKER = r"<\|start_header_id\|>\w*<\|end_header_id\|>"
_TURN = r"<start_of_turn>(?:user|model)?"
_MARKS = (
    _HEADER,
    _SPEAKER,
    _TURN,
    r"<\|[\w ./-]{1,40}\|>",
    "<｜[^<>｜]{1,40}｜>",
    r"\[/?(?:INST|SYS|SYSTEM_PROMPT|TOOL_CALLS|TOOL_RESULTS|AVAILABLE_TOOLS)\]",
    r"<</?SYS>>",
    r"<(?:end_of_turn|end_of_text|endoftext|eos|bos|/?s|pad|sep|cls|mask)>",
    r"\[(?:PAD|CLS|SEP|MASK|BOS|EOS)\]",
    r"<extra_id_\d{1,3}>",
    r"</?think(?:ing)?>",
    r"<2[a-z]{2,3}(?:_[A-Za-z]{2,4})?>",
    r"__[a-z]{2,3}__",
    r">>[a-z]{2,3}(?:_[A-Za-z]{4})?<<",
    r"\b[a-z]{3}_[A-Z][a-z]{3}\b",
)
# In their place stands a word that the model could not write, or a piece of one.
_HOLES = r"<unk>|\[UNK\]|<0x[0-9A-F]{2}>|\u2047|@@(?=\s|$)|\u2581"
_MARK = re.compile("|".join([*_MARKS, rf"(?P<hole>{_HOLES})"]))
_SPACE_OF_PIECES = "\u2581"
_LINE_ENDS = re.compile(r" *[\t\n\r]+ *")


def admitted(source: str, rendering: Rendering) -> Rendering:
    """``rendering`` as plain text, without what is no part of a translation.

    References of HTML become their characters, unless ``source`` writes them too; what
    nobody should print goes (:func:`~coranto.text.characters.printable`); so do marks
    of models that ``source`` has not, at either end.

    Returns:
        NFC, without outer white space. Empty where a mark stands in the middle, or in
        the place of a word: what was around it is no sentence.
    """
    text = _admitted(source, rendering.text)
    others = [admitted(source, each) for each in rendering.alternatives]
    if text == rendering.text and others == list(rendering.alternatives):
        return rendering
    return replace(
        rendering,
        text=text,
        alignment=alignment.moved(rendering.alignment, rendering.text, text),
        alternatives=tuple(each for each in others if each.text),
    )


def _admitted(source: str, text: str) -> str:
    if "&" in text:
        text = _unescaped(source, text)
    text = printable(unicodedata.normalize("NFC", text))
    # A text of one line has a rendering of one line.
    line = text if "\n" in source else _LINE_ENDS.sub(" ", text)
    return unicodedata.normalize("NFC", _unmarked(source, line.strip()))


def _unescaped(source: str, text: str) -> str:
    own = frozenset(_REFERENCE.findall(source)) if "&" in source else frozenset[str]()

    def read(found: re.Match[str]) -> str:
        said = found[0]
        while said not in own and (plain := unescape(said)) != said:
            said = plain
        return said

    return _REFERENCE.sub(read, text)


def _unmarked(source: str, text: str) -> str:
    """``text`` without marks at its ends; empty where there are others."""
    marks = [found for found in _MARK.finditer(text) if found[0] not in source]
    if not marks:
        return text
    start, end = 0, len(text)
    for found in marks:
        if _is_cut(found) and not text[start : found.start()].strip():
            start = found.end()
    for found in reversed(marks):
        if _is_cut(found) and not text[found.end() : end].strip():
            end = found.start()
    if any(start <= found.start() < end for found in marks):
        return ""
    return text[start:end].strip()


def _is_cut(found: re.Match[str]) -> bool:
    """Whether nothing is lost with a mark at an end."""
    return found["hole"] in {None, _SPACE_OF_PIECES}
