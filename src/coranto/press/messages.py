"""What the site says to a reader, in the reader's language.

One folder per language under ``press/messages``, named by its BCP 47 tag, with any
number of Fluent files in it. Adding a language is adding a folder.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from fluent.runtime import FluentBundle, FluentResource
from markupsafe import Markup, escape

from coranto.press.language import subtag

FALLBACK = "en"

# Characters of a private use plane stand for values that are markup while Fluent puts the
# sentence together, so that the sentence itself can be escaped afterwards.
_PLACES = 0xF0000

_FRENCH_SPACES = {
    " ;": "\u202f;",
    " ?": "\u202f?",
    " !": "\u202f!",
    " :": "\u00a0:",
    "« ": "«\u00a0",
    " »": "\u00a0»",
}


class Messages:
    """The messages of one language; any instance for one language is as good as another.

    Attributes:
        lang: BCP 47 tag the reader asked for.
        speaks: BCP 47 tag for names of languages and for dates that stand in these
            messages: ``lang``, or English where there are no messages in ``lang``.
    """

    def __init__(self, lang: str) -> None:
        chain = list(_chain(lang))
        self.lang = lang
        self.speaks = lang if subtag(chain[0]) == subtag(lang) else FALLBACK
        self._bundles = [_bundle(tag) for tag in chain]

    def __call__(self, key: str, /, **facts: str | int) -> str:
        """Put the sentence called ``key`` together.

        Args:
            key: Name of the message.
            facts: Its variables; numbers choose plural forms.

        Returns:
            Plain text in the first language of the chain that has it: ``pt-BR``,
            ``pt``, ``en``.

        Raises:
            KeyError: No language has the message.
            ValueError: A variable of the message is missing.
        """
        for bundle in self._bundles:
            if bundle.has_message(key):
                return _formatted(bundle, key, facts)
        raise KeyError(key)

    def __contains__(self, key: str) -> bool:
        """Whether there is such a message in any language of the chain."""
        return any(bundle.has_message(key) for bundle in self._bundles)

    def keys(self, prefix: str) -> list[str]:
        """The messages whose names begin with ``prefix``, in the order of the files."""
        return re.findall(rf"^({prefix}[\w-]+) =", ftl(FALLBACK), re.MULTILINE)

    def markup(self, key: str, /, **facts: str | int) -> Markup:
        """Put the sentence together for a page: all is escaped that is no Markup."""
        values = dict(facts)
        places: dict[int, Markup] = {}
        for number, (name, value) in enumerate(facts.items(), _PLACES):
            if isinstance(value, Markup):
                values[name] = chr(number)
                places[number] = value
        return Markup(escape(self(key, **values)).translate(places))  # noqa: S704 # escaped


def languages() -> list[str]:
    """The BCP 47 tags of the languages that have messages, sorted."""
    folders = resources.files("coranto.press").joinpath("messages")
    return sorted(folder.name for folder in folders.iterdir() if folder.is_dir())


def ftl(lang: str) -> str:
    """All that is in the folder of ``lang``, as one Fluent document."""
    folder = resources.files("coranto.press").joinpath("messages", lang)
    files = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".ftl")),
        key=lambda file: file.name,
    )
    text = "\n\n".join(file.read_text("utf-8") for file in files)
    return _spaced(text) if subtag(lang) == "fr" else text


@cache
def messages(lang: str) -> Messages:
    """The messages of ``lang``, read once."""
    return Messages(lang)


@cache
def _bundle(lang: str) -> FluentBundle:
    # Isolation marks are left out: the pages isolate foreign runs with elements, and feeds,
    # titles and tests should hold the characters a reader would type.
    bundle = FluentBundle([lang], use_isolating=False)
    bundle.add_resource(FluentResource(ftl(lang)))
    return bundle


def _spaced(text: str) -> str:
    """French with the spaces that keep high punctuation on its line.

    Narrow before ``;``, ``?`` and ``!``, whole before ``:`` and inside guillemets
    (Lexique des règles typographiques en usage à l'Imprimerie nationale). Whoever
    writes a message only has to type a space.
    """
    for plain, kept in _FRENCH_SPACES.items():
        text = text.replace(plain, kept)
    return text


def _chain(lang: str) -> Iterator[str]:
    """``pt-BR`` as ``pt-BR``, ``pt``, ``en`` (RFC 4647 §3.4), as far as they exist."""
    known = languages()
    parts = lang.split("-")
    tags = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    for tag in dict.fromkeys([*tags, FALLBACK]):
        if tag in known:
            yield tag


def _formatted(bundle: FluentBundle, key: str, facts: Mapping[str, str | int]) -> str:
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise KeyError(key)
    text, errors = bundle.format_pattern(pattern, dict(facts))
    if errors:
        reasons = "; ".join(str(error) for error in errors)
        message = f"{key}: {reasons}"
        raise ValueError(message)
    return str(text)
