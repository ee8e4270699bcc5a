"""Look for what is wrong or missing, and say the way out."""

import asyncio
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click
import msgspec

from coranto.cli.health import in_words, sick, tally
from coranto.cli.stopping import finished
from coranto.cli.terminal import mark, terminal
from coranto.cli.translate import opened as engines_of
from coranto.config import Settings, outdated, present
from coranto.errors import CorantoError, TranslateError
from coranto.newsroom import schedules
from coranto.newsroom.room import Newsroom, open_newsroom
from coranto.newsroom.timekeeping import JUMP
from coranto.store import ailments, given_up, instants, renditions, sources
from coranto.store.database import Database
from coranto.text.clock import now
from coranto.translate.engines.apertium import Apertium
from coranto.translate.settings import called
from coranto.translate.translator import Translator


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What was looked at and how it is.

    Attributes:
        subject: What was looked at.
        well: Whether it is as it should be.
        says: How it is, and the way out where it is not well.
    """

    subject: str
    well: bool
    says: str


_NO_FEEDS = Diagnosis("feeds", False, "none yet; add one: coranto source add URL")


@click.command()
@click.option("--json", "as_json", is_flag=True, help="JSON Lines instead of words.")
@click.pass_obj
def doctor(config: Path, *, as_json: bool) -> None:
    """Look for what is wrong or missing.

    Exits 0 when all is well and 1 when something is not.
    """
    found = finished(_examine(config))
    console = terminal()
    for each in found:
        if as_json:
            click.echo(msgspec.json.encode(each).decode())
        else:
            told = (each.subject, "bold"), f"  {each.says}"
            console.print(mark(*told, well=each.well))
    raise SystemExit(0 if all(each.well for each in found) else 1)


async def _examine(config: Path) -> list[Diagnosis]:
    try:
        settings = present(config) or Settings()
        said = [*_settings(settings), *_outdated(config)]
        if unused := await asyncio.to_thread(_unused, settings):
            async with engines_of(settings.translate) as translator:
                engines = await _engines(settings, translator)
            return [*said, *unused, *engines]
        async with open_newsroom(settings) as room:
            return [
                *said,
                await _database(room),
                await _clock(room, now()),
                await _feeds(room),
                *await _given_up(room),
                *await _engines(settings, room.translator),
                *await _ill(room),
                *await _budgets(room),
            ]
    except CorantoError as error:
        return [Diagnosis(error.subject, False, error.why)]


def _unused(settings: Settings) -> list[Diagnosis]:
    """How a database is that can be read only after a change, which is not for us.

    Raises:
        StoreError: It cannot be used here.
    """
    with closing(Database(settings.store)) as database:
        if not database.is_begun():
            says = f"{database.name}: not made yet; coranto source add URL makes it"
            return [Diagnosis("database", True, says), _NO_FEEDS]
        if database.standing().is_current:
            return []
        verdict = database.integrity()
        if verdict == "ok":
            verdict = "of an older Coranto; coranto run brings it up to date"
        return [Diagnosis("database", False, f"{database.name}: {verdict}")]


def _settings(settings: Settings) -> Iterator[Diagnosis]:
    yield Diagnosis(
        "settings", True, f"editions in {', '.join(settings.site.languages)}"
    )
    contact = settings.wire.contact
    if not contact or "//127.0.0.1" in contact or "//localhost" in contact:
        says = f'is "{contact}"; give publishers an address at which to reach you'
        yield Diagnosis("wire.contact", False, says)
    if settings.wire.allow_private_networks:
        says = "is true: a hostile feed can make Coranto ask machines on your network"
        yield Diagnosis("wire.allow_private_networks", False, says)


def _outdated(config: Path) -> Iterator[Diagnosis]:
    for old, new in outdated(config):
        yield Diagnosis(
            f"{config}", False, f"{old} is of an earlier version; write {new}"
        )


async def _database(room: Newsroom) -> Diagnosis:
    database = room.records.database
    verdict = await asyncio.to_thread(database.integrity)
    return Diagnosis("database", verdict == "ok", f"{database.name}: {verdict}")


async def _clock(room: Newsroom, at: datetime) -> Diagnosis:
    """Whether the clock agrees with what was recorded, and with what waits."""
    by = await room.records.read(instants.ahead, at)
    late = await room.records.read(instants.beyond, schedules.latest(at))
    faults = []
    if by >= JUMP:
        faults.append(
            f"the records go up to {at + by:%Y-%m-%d %H:%M} UTC, and it says "
            f"{at:%Y-%m-%d %H:%M}: it ran ahead then, or is behind now"
        )
    if late:
        told = ", ".join(f"{count:,} {kind}" for kind, count in late.items())
        faults.append(
            f"{told} wait longer than any schedule; coranto run takes them up"
        )
    return Diagnosis("clock", not faults, "; ".join(faults) or "as the records have it")


async def _feeds(room: Newsroom) -> Diagnosis:
    rows = await room.records.read(sources.listed)
    feeds = [feed for _, feeds, _ in rows for feed in feeds]
    ill = [feed for feed in feeds if sick(feed.condition)]
    if not feeds:
        return _NO_FEEDS
    says = tally(feed.condition for feed in feeds)
    told = "".join(f"\n    {feed.feed.url}: {in_words(feed.condition)}" for feed in ill)
    return Diagnosis("feeds", not ill, says + told)


async def _given_up(room: Newsroom) -> list[Diagnosis]:
    """How much failed too often; nothing where there is none."""
    count = await room.records.read(given_up.count)
    says = f"{count:,} feeds, articles or translations; see: coranto retry"
    return [Diagnosis("given up", False, says)] if count else []


async def _engines(settings: Settings, translator: Translator) -> list[Diagnosis]:
    engines = settings.translate.engines
    name = ", ".join(map(called, engines))
    absent = await translator.open()
    away = [Diagnosis(error.subject, False, error.why) for error in absent]
    langs = settings.site.languages
    missing = [
        f"{one}→{other}"
        for one in langs
        for other in langs
        if one != other and not _route(translator, one, other)
    ]
    pairs = len(langs) * (len(langs) - 1)
    if engines == (Apertium.name,) and not Apertium.installed():
        says = "is not installed here; the documentation says how, under Install"
        return [*away, Diagnosis(name, False, says)]
    if len(missing) == pairs:
        says = "translates none of the site's languages; see: coranto engine list"
        return [*away, Diagnosis(name, False, says)]
    says = f"{pairs - len(missing)} of {pairs} pairs of the site's languages"
    if missing:
        says += f"; none for {', '.join(missing)}"
    return [*away, Diagnosis(name, True, says)]


async def _ill(room: Newsroom) -> list[Diagnosis]:
    """Engines that answer, and whose answers the checks refuse."""
    known = await room.records.read(ailments.known)
    return [
        Diagnosis(
            each.key,
            False,
            f"is ill since {each.since:%Y-%m-%d %H:%M} UTC: {each.refused} translations "
            f"in a row were held back, and {each.why}; it is left alone, and tested "
            f"again at {each.test_at:%H:%M} UTC",
        )
        for each in known
        if each.tests and each.test_at
    ]


async def _budgets(room: Newsroom) -> list[Diagnosis]:
    """How many translations wait for money, where engines have a limit."""
    budgets = room.settings.translate.budgets.values()
    if not any(budget.limited for budget in budgets):
        return []
    held = await room.records.read(renditions.waiting, renditions.FOR_BUDGET)
    says = f"{len(held):,} translations wait for another day"
    if held:
        says += "; see: coranto budget"
    return [Diagnosis("budgets", not held, says)]


def _route(translator: Translator, source_lang: str, target_lang: str) -> bool:
    try:
        translator.route(source_lang, target_lang)
    except TranslateError:
        return False
    return True
