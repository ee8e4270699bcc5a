"""``coranto.toml`` and the environment become each stage's own settings, once."""

import math
import re
from collections.abc import Iterable, Set
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import msgspec
import structlog

from coranto.errors import BadConfig
from coranto.press.settings import Settings as SiteSettings
from coranto.store.settings import MOST_KEEP_PAGES_DAYS
from coranto.store.settings import Settings as StoreSettings
from coranto.text.languages import pair
from coranto.translate.settings import (
    DEVICES,
    ENGINES,
    OWN,
    WAIT,
    WEAKER,
    Budget,
    called,
)
from coranto.translate.settings import Settings as TranslateSettings
from coranto.translate.tiers import LEAST, WORDS
from coranto.wire.settings import Settings as WireSettings

log = structlog.get_logger()

DEFAULT_PATH = Path("coranto.toml")

# RFC 5646 §2.1, as far as a site's own languages need it: en, pt-BR, zh-Hans.
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
# A hundred years: as good as for ever.
LONGEST_DAYS = 36_500
_POSTGRESQL = re.compile(r"postgres(ql)?://[^/]*/[^/?]")


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting of a newsroom.

    Attributes:
        site: Name, address and languages of the site.
        wire: Manners and limits towards sources.
        translate: The engines.
        store: The database.
    """

    site: SiteSettings = field(default_factory=SiteSettings)
    wire: WireSettings = field(default_factory=WireSettings)
    translate: TranslateSettings = field(default_factory=TranslateSettings)
    store: StoreSettings = field(default_factory=StoreSettings)


def load(path: Path) -> Settings:
    """Read the settings in ``path``.

    Returns:
        The settings, with all paths made absolute, and the
        site's address as the contact where none is named.

    Raises:
        BadConfig: The file is missing, is no TOML, or holds a setting that does not
            exist or has the wrong type.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = f"cannot be read ({error.strerror}); make one with: coranto init"
        raise BadConfig(str(path), why) from error
    settings = parse(raw, str(path))
    folder = path.absolute().parent
    database = folder / settings.store.path
    id_file = folder / (settings.store.id_file or path.with_suffix(".id").name)
    models = folder / settings.translate.models
    engines = tuple(
        str(folder / name) if name.endswith(OWN) else name
        for name in settings.translate.engines
    )
    terms = tuple(str(folder / name) for name in settings.translate.terms)
    contact = settings.wire.contact or settings.site.url
    return replace(
        settings,
        store=replace(settings.store, path=str(database), id_file=str(id_file)),
        translate=replace(
            settings.translate, engines=engines, models=str(models), terms=terms
        ),
        wire=replace(settings.wire, contact=contact),
    )


def present(path: Path) -> Settings | None:
    """The settings in ``path``; None where it is the usual one and there is none.

    For what works without a newsroom too.

    Raises:
        BadConfig: As :func:`load`.
    """
    return load(path) if path != DEFAULT_PATH or path.exists() else None


def parse(raw: bytes, name: str) -> Settings:
    """Read settings from the bytes of a TOML file called ``name`` in messages.

    What an earlier version wrote is read as it was meant then, with a warning that says
    the line to write instead.
    """
    tables: dict[str, Any] = {}
    try:
        tables = msgspec.toml.decode(raw)
        for old, new in _renewed(tables):
            # In TOML's other quotes, which a line of the log leaves as they are.
            found, write = (each.replace('"', "'") for each in (old, new))
            log.warning(
                "setting of an earlier version", file=name, found=found, write=write
            )
        _refuse_unknown(tables, name)
        settings = msgspec.convert(tables, Settings)
    except msgspec.DecodeError as error:
        raise BadConfig(name, _in_words(error, tables)) from error
    _refuse_nonsense(settings, name)
    return settings


def outdated(path: Path) -> list[tuple[str, str]]:
    """(what stands there, what to write) of settings that an earlier version wrote."""
    return _renewed(msgspec.toml.decode(path.read_bytes())) if path.exists() else []


def _renewed(tables: dict[str, Any]) -> list[tuple[str, str]]:
    """Put what is written today in the place of what earlier versions wrote.

    Returns:
        Each line that was found, and the line to write instead.
    """
    translate = tables.get("translate")
    # Until 0.1 had a second engine, there was one, by its name.
    engine = translate.get("engine") if isinstance(translate, dict) else None
    if not isinstance(engine, str) or translate is None:
        return []
    del translate["engine"]
    if "engines" in translate:
        return [(f'engine = "{engine}"', "nothing: engines says it")]
    translate["engines"] = [engine]
    return [(f'engine = "{engine}"', _as_array("engines", engine))]


def _as_array(setting: str, value: str) -> str:
    return f"{setting} = {msgspec.json.encode([value]).decode()}"


def _refuse_unknown(tables: dict[str, object], name: str) -> None:
    known = {part.name: part.default_factory() for part in _parts()}
    for table, values in tables.items():
        if table not in known:
            raise BadConfig(name, f"there is no table [{table}]{_near(table, known)}")
        settings = [part.name for part in fields(known[table])]
        for setting in values if isinstance(values, dict) else ():
            if setting not in settings:
                why = f"there is no setting {table}.{setting}{_near(setting, settings)}"
                raise BadConfig(name, why)
    _refuse_unknown_in_budgets(tables, name)


def _refuse_unknown_in_budgets(tables: dict[str, Any], name: str) -> None:
    """A limit that is misspelt would be none."""
    translate = tables.get("translate", {})
    budgets = translate.get("budgets", {}) if isinstance(translate, dict) else {}
    known = [part.name for part in fields(Budget)]
    for engine, budget in budgets.items() if isinstance(budgets, dict) else ():
        for setting in budget if isinstance(budget, dict) else ():
            if setting not in known:
                where = f"translate.budgets.{engine}.{setting}"
                raise BadConfig(name, f"there is no {where}{_near(setting, known)}")


def _parts() -> list[Any]:
    return list(fields(Settings))


def _near(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, list(known), n=1)
    return f"; did you mean {close[0]}?" if close else f"; there are {', '.join(known)}"


def _in_words(error: msgspec.DecodeError, tables: dict[str, Any]) -> str:
    """``Expected `int`, got `str` - at `$.wire.poll_s``` as ``wire.poll_s: expected …``."""
    what, _, where = str(error).partition(" - at ")
    setting = where.strip("`").removeprefix("$.")
    sentence = what[:1].lower() + what[1:]
    table, _, key = setting.partition(".")
    if "got `str`" in what and "`array`" in what and key in tables.get(table, {}):
        sentence = f"is a list; write {_as_array(key, tables[table][key])}"
    return f"{setting}: {sentence}" if setting else sentence


def _refuse_nonsense(settings: Settings, name: str) -> None:
    if not settings.site.languages:
        raise BadConfig(name, 'site.languages is empty; name one, such as ["en"]')
    for lang in settings.site.languages:
        if not _TAG.fullmatch(lang):
            raise BadConfig(name, f'site.languages: "{lang}" is no language tag')
    _refuse_bad_engines(settings.translate, name)
    if not 1 <= settings.store.keep_memory_days <= LONGEST_DAYS:
        why = f"store.keep_memory_days must be from 1 to {LONGEST_DAYS}"
        raise BadConfig(name, why)
    if settings.store.url and not _POSTGRESQL.match(settings.store.url):
        # Without the address: it may hold a password.
        why = "is no address of a PostgreSQL database"
        way_out = 'write it as "postgresql://user@host/database"'
        raise BadConfig(name, f"store.url {why}; {way_out}")
    if not 0 <= settings.store.keep_pages_days <= MOST_KEEP_PAGES_DAYS:
        why = f"is no number of days from 0 to {MOST_KEEP_PAGES_DAYS:.0f}"
        raise BadConfig(name, f"store.keep_pages_days {why}")


def _refuse_bad_engines(settings: TranslateSettings, name: str) -> None:
    if not settings.engines:
        raise BadConfig(
            name, 'translate.engines is empty; name one, such as ["neural"]'
        )
    for engine in settings.engines:
        if engine not in ENGINES and not engine.endswith(OWN):
            why = f'translate.engines: "{engine}" is unknown{_near(engine, ENGINES)}'
            raise BadConfig(name, why)
    if "libretranslate" in settings.engines and not settings.url:
        raise BadConfig(name, "translate.url is missing: the address of the server")
    _refuse_bad_addresses(settings, name)
    if settings.device not in DEVICES:
        why = f'translate.device "{settings.device}" is unknown; use {_or(DEVICES)}'
        raise BadConfig(name, why)
    _refuse_bad_tiers(settings, name)
    _refuse_bad_budgets(settings, name)


def _refuse_bad_budgets(settings: TranslateSettings, name: str) -> None:
    if not re.fullmatch("[A-Z]{3}", settings.currency):
        why = f'translate.currency: "{settings.currency}" is no currency; use "EUR"'
        raise BadConfig(name, why)
    if settings.when_spent not in {WAIT, WEAKER}:
        why = f'translate.when_spent is "{settings.when_spent}"; use wait or weaker'
        raise BadConfig(name, why)
    known = {*ENGINES, *map(called, settings.engines)}
    for engine in settings.prefer:
        if engine not in known:
            why = f'translate.prefer: "{engine}" is unknown{_near(engine, known)}'
            raise BadConfig(name, why)
    for engine, budget in settings.budgets.items():
        where = f"translate.budgets.{engine}"
        if engine not in known:
            raise BadConfig(
                name, f"{where}: no engine is called so{_near(engine, known)}"
            )
        if not 0 <= budget.price < math.inf:
            raise BadConfig(name, f"{where}.price: {budget.price} is no price")
        limits = (budget.characters_a_day, budget.characters_a_month)
        if any(limit is not None and limit < 1 for limit in limits):
            why = "a limit is at least 1; to switch an engine off, use translate.tiers"
            raise BadConfig(name, f"{where}: {why}")


def _refuse_bad_tiers(settings: TranslateSettings, name: str) -> None:
    known = {*ENGINES, *map(called, settings.engines)}
    for what, word in settings.tiers.items():
        if not _is_direction(what, known):
            way_out = f'write "{ENGINES[0]}", "en-es" or "{ENGINES[0]} en-es"'
            why = f'translate.tiers: "{what}" is no engine and no direction; {way_out}'
            raise BadConfig(name, why)
        if word not in WORDS:
            why = f'translate.tiers: "{what}" is "{word}"; use {_or(WORDS)}'
            raise BadConfig(name, why)
    for lang, word in settings.least_tiers.items():
        if not _TAG.fullmatch(lang):
            why = f'translate.least_tiers: "{lang}" is no language tag'
            raise BadConfig(name, why)
        if word not in LEAST:
            why = f'translate.least_tiers: "{lang}" is "{word}"; use {_or(LEAST)}'
            raise BadConfig(name, why)


def _is_direction(what: str, engines: Set[str]) -> bool:
    """Whether it is ``deepl``, ``en-es`` or ``deepl en-es``."""
    engine, _, direction = what.rpartition(" ")
    return what in engines or bool(pair(direction) and engine in {"", *engines})


def _refuse_bad_addresses(settings: TranslateSettings, name: str) -> None:
    for setting in ("url", "deepl_url", "chat_url"):
        url = getattr(settings, setting)
        if url and not re.match(r"https?://[^/]", url):
            why = f'translate.{setting}: "{url}" is no address; begin it with https://'
            raise BadConfig(name, why)


def _or(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}"
