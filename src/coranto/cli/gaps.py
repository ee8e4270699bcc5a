"""What nothing translates here, in words for whoever starts the newsroom."""

from collections.abc import Sequence

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
    missing = {
        edition: [lang for lang in langs if not _reaches(translator, lang, edition)]
        for edition in editions
    }
    gaps = [(edition, without) for edition, without in missing.items() if without]
    if not gaps:
        return ""
    lines = [_SOME, *(_line(*gap) for gap in gaps), _REST]
    edition, (lang, *_) = gaps[0]
    way_out = _WAY_OUT.format(pair=f"{lang}-{edition}")
    return "\n".join([*(lines if translator.hops else [_NOTHING]), way_out])


def _reaches(translator: Translator, lang: str, edition: str) -> bool:
    if primary(lang) == primary(edition):
        return True
    try:
        translator.route(lang, edition)
    except NoRoute:
        return False
    except EngineUnreachable:
        # It is away, which is another trouble.
        return True
    return True


def _line(edition: str, langs: Sequence[str]) -> str:
    names = ", ".join(language_name(lang, "en") for lang in langs)
    return f"  {language_name(edition, 'en')} ({edition}): nothing from {names}"
