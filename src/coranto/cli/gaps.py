"""What nothing translates here, in words for whoever starts the newsroom."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from coranto.errors import EngineUnreachable, NoRoute
from coranto.newsroom.room import Newsroom
from coranto.press.language import language_name
from coranto.store import sources
from coranto.text.languages import primary
from coranto.translate.translator import Translator

_NOTHING = (
    "Nothing translates on this machine: every edition shows only what was written in"
    " its own language."
)
_SOME = "Some translations cannot be made on this machine:"
_REST = "What cannot be translated is shown in its own language only."
_WAY_OUT = (
    "The way out: install the packages of Apertium, or a model with"
    " “coranto engine add {pair}”. See docs/install.md and docs/engines.md."
)


async def in_words(room: Newsroom) -> str:
    """Which editions go without the articles of which languages, as :func:`told`.

    The languages are those that the sources are declared to be in or, where none is
    declared, those of the site.
    """
    listed = await room.records.read(sources.listed)
    declared = {source.lang for source, _, _ in listed if source.lang}
    editions = room.settings.site.languages
    return told(room.translator, sorted(declared) or editions, editions)


def told(translator: Translator, langs: Sequence[str], editions: Sequence[str]) -> str:
    """Which of ``editions`` go without articles in which of ``langs``, and the way out.

    Returns:
        Lines for a terminal, or empty where every article reaches every edition.
    """
    pairs = [
        (lang, edition)
        for edition in editions
        for lang in langs
        if primary(lang) != primary(edition)
    ]
    missing = [pair for pair in pairs if not _leads(translator, *pair)]
    if not missing:
        return ""
    lines = [_NOTHING]
    if missing != pairs:
        by_edition = groupby(missing, key=itemgetter(1))
        lines = [_SOME, *(_line(*each) for each in by_edition), _REST]
    return "\n".join([*lines, _WAY_OUT.format(pair="-".join(missing[0]))])


def _leads(translator: Translator, lang: str, edition: str) -> bool:
    try:
        translator.route(lang, edition)
    except NoRoute:
        return False
    except EngineUnreachable:
        # It is away, which is another trouble.
        return True
    return True


def _line(edition: str, missing: Iterable[tuple[str, str]]) -> str:
    names = ", ".join(language_name(lang, "en") for lang, _ in missing)
    return f"  {language_name(edition, 'en')} ({edition}): nothing from {names}"
