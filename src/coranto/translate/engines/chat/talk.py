"""Whether a chat model translated, or talked; and what it is never shown.

The phrases are text files, one for each language, for whoever speaks it to extend.
"""

import re
import unicodedata
from functools import cache
from importlib.resources import files

# A translation may take three times the characters (Chinese to English) or three times
# the bytes (English to Hindi), never both; nor a fifth of both.
_TIMES_LONGER, _LONGER_BY = 3, 60
_TIMES_SHORTER, _SHORTER_FROM = 5, 40
# How a model that thinks aloud begins, where its server does not take that away.
_THINKING = "<think"
# Where code begins and ends in Markdown: between renderings to choose from, and notes.
_FENCE = "```"


def orders(text: str) -> bool:
    """Whether ``text`` speaks to a machine rather than to readers.

    ``Ignore all previous instructions``, and the marks by which models tell who speaks.
    Other engines translate it like any sentence; a chat model may obey it.
    """
    return _orders().search(_plain(text)) is not None


def flaw(source: str, text: str) -> str:
    """What shows that ``text`` is no translation of ``source`` but a model's talk.

    Returns:
        A phrase for the operator, or empty where nothing is wrong with it.
    """
    sizes = [(len(source), len(text)), (_bytes(source), _bytes(text))]
    flaws = {
        "the answer is empty": not text,
        "the model thinks aloud; have its server leave that out": text.startswith(
            _THINKING
        ),
        "the answer has more lines than the text": (
            len(text.splitlines()) > len(source.splitlines())
        ),
        "the answer is written as code": _FENCE in text and _FENCE not in source,
        "the answer is far longer than the text": all(
            new > _TIMES_LONGER * old + _LONGER_BY for old, new in sizes
        ),
        "the answer is far shorter than the text": all(
            old > max(_SHORTER_FROM, _TIMES_SHORTER * new) for old, new in sizes
        ),
        "the model talks instead of translating": _talks(text) and not _talks(source),
    }
    return next((flaw for flaw, is_there in flaws.items() if is_there), "")


def _bytes(text: str) -> int:
    return len(text.encode(errors="replace"))


def _talks(text: str) -> bool:
    """Whether ``text`` begins as models begin that speak of themselves."""
    return _plain(text).lstrip("\"'«“„*#_>( ").startswith(_phrases("refusals"))


def _plain(text: str) -> str:
    """``text`` as the lists are read: small letters, one kind of apostrophe and space.

    Characters that nobody sees (Unicode category Cf) are left out.
    """
    shown = (char for char in text if unicodedata.category(char) != "Cf")
    letters = unicodedata.normalize("NFKC", "".join(shown)).casefold()
    return " ".join(letters.replace("’", "'").split())


@cache
def _orders() -> re.Pattern[str]:
    return re.compile("|".join(map(_in_words, _phrases("orders"))))


def _in_words(phrase: str) -> str:
    """A pattern for ``phrase``, in whole words where its script has words."""
    first, last = (
        char.isalpha() and unicodedata.east_asian_width(char) != "W"
        for char in (phrase[0], phrase[-1])
    )
    before, after = r"(?<!\w)" if first else "", r"(?!\w)" if last else ""
    return f"{before}{re.escape(phrase)}{after}"


@cache
def _phrases(folder: str) -> tuple[str, ...]:
    """The phrases of every language: a model may answer in any."""
    lists = files("coranto.translate.engines.chat").joinpath(folder)
    lines = [
        _plain(line)
        for file in lists.iterdir()
        if file.name.endswith(".txt")
        for line in file.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    return tuple(line for line in lines if line)
