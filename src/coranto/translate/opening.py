"""The engines that the settings name, each made where it is wanted."""

import os
from collections.abc import Callable
from pathlib import Path

from coranto.errors import BadConfig
from coranto.translate.engine import Engine
from coranto.translate.engines import own
from coranto.translate.engines.apertium import Apertium
from coranto.translate.settings import OWN, Settings


def open_engines(settings: Settings) -> tuple[Engine, ...]:
    """The engines that the settings name. None is started or called yet.

    Raises:
        BadConfig: An engine is unknown, or has no address.
    """
    return tuple(_made(name, settings) for name in settings.engines)


def _made(name: str, settings: Settings) -> Engine:
    if name.endswith(OWN):
        return own.engine(Path(name), settings)
    make = _MAKERS.get(name)
    if make is None:
        why = f'"{name}" is unknown; there are {", ".join(_MAKERS)}'
        raise BadConfig("translate.engines", why)
    return make(settings)


def _apertium(settings: Settings) -> Engine:
    return Apertium(settings.timeout_s, settings.workers)


# What an engine needs may take longer to import than Apertium to translate, so each is
# imported where it is wanted.
def _neural(settings: Settings) -> Engine:
    from coranto.translate.engines.neural import Neural  # noqa: PLC0415

    return Neural(
        Path(settings.models),
        settings.timeout_s,
        settings.memory_mb,
        settings.device,
        settings.threads,
        allow_noncommercial=settings.allow_noncommercial,
    )


def _libretranslate(settings: Settings) -> Engine:
    from coranto.translate.engines import libretranslate  # noqa: PLC0415

    if not settings.url:
        raise BadConfig("translate.url", "is missing: the address of the server")
    api_key = _api_key(libretranslate.KEY_VARIABLE)
    return libretranslate.LibreTranslate(settings.url, settings.timeout_s, api_key)


def _deepl(settings: Settings) -> Engine:
    from coranto.translate.engines import deepl  # noqa: PLC0415

    api_key = _api_key(deepl.KEY_VARIABLE)
    if not api_key:
        why = "is not in the environment; put the key of your DeepL account there"
        raise BadConfig(deepl.KEY_VARIABLE, why)
    return deepl.DeepL(settings.deepl_url, settings.timeout_s, api_key)


def _chat(settings: Settings) -> Engine:
    from coranto.translate.engines.chat import KEY_VARIABLE, chat  # noqa: PLC0415

    return chat(settings, _api_key(KEY_VARIABLE))


def _api_key(variable: str) -> str:
    """A key comes from the environment alone, so that it is in no file."""
    api_key = os.environ.get(variable, "").strip()
    if not (api_key.isascii() and api_key.isprintable()):
        raise BadConfig(variable, "holds characters that no key has; copy it again")
    return api_key


_MAKERS: dict[str, Callable[[Settings], Engine]] = {
    "apertium": _apertium,
    "neural": _neural,
    "libretranslate": _libretranslate,
    "deepl": _deepl,
    "chat": _chat,
}
