"""A model is fetched, converted, put to the test and only then put to use."""

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from coranto.errors import ModelRefused
from coranto.text.languages import detect, kin, primary
from coranto.translate import selftest
from coranto.translate.engines.neural import Neural, cards
from coranto.translate.engines.neural.cards import CARD, Card
from coranto.translate.models import argos, catalogue
from coranto.translate.models.catalogue import Entry
from coranto.translate.models.conversion import converted
from coranto.translate.models.hub import Hub, Remote
from coranto.translate.selftest import Proof
from coranto.translate.settings import Settings


class Watcher(Protocol):
    """Who is told how far things are."""

    def says(self, phrase: str) -> None:
        """A step begins that takes long."""
        ...

    def brought(self, name: str, have: int, total: int) -> None:
        """So many bytes of a file are here; ``total`` is 0 where nobody knows."""
        ...


async def add(
    entry: Entry, pairs: Sequence[str], settings: Settings, watcher: Watcher
) -> list[Proof]:
    """Make ``entry`` serve ``pairs``; fetched only where it is not here yet.

    Returns:
        The self-test of each pair. Those that failed are not used.

    Raises:
        ModelRefused: Its licence is not allowed, its files cannot be used, or no pair
            passed its self-test.
        HubUnreachable: The hub does not answer; the same again goes on where it ended.
    """
    if not catalogue.is_allowed(entry, settings):
        why = f"{entry.terms}; translate.allow_noncommercial allows it"
        raise ModelRefused(entry.id, why)
    models = Path(settings.models)
    async with _staged(models) as stage:
        folder = stage / entry.id
        folder.mkdir()
        if (models / entry.id / CARD).exists():
            return await _widened(models / entry.id, pairs, folder, watcher)
        await _brought(entry, folder, settings, watcher)
        card = _card(entry, pairs, await asyncio.to_thread(cards.digest, folder))
        proofs = await _proved(folder, card, watcher)
        _put(folder, models / entry.id)
        shutil.rmtree(_downloads(models, entry), ignore_errors=True)
    return proofs


async def add_package(
    archive: Path, licence: str, settings: Settings, watcher: Watcher
) -> list[Proof]:
    """Make an Argos package that lies at ``archive`` serve its pair.

    Args:
        archive: An ``.argosmodel`` file; it is left as it is.
        licence: SPDX expression; the package itself names none.
        settings: The newsroom's.
        watcher: Told how far things are.

    Raises:
        ModelRefused: It cannot be used, or did not pass its self-test.
    """
    models = Path(settings.models)
    async with _staged(models) as stage:
        folder = stage / "package"
        folder.mkdir()
        watcher.says(f"Unpacking {archive.name}")
        about = await asyncio.to_thread(argos.unpacked, archive, folder)
        card = Card(
            id=f"argos-{about.pair}",
            family="argos",
            pairs=(about.pair,),
            licence=licence,
            digest=await asyncio.to_thread(cards.digest, folder),
            prefix=(about.target_prefix,) if about.target_prefix else (),
            origin=f"{archive.name} {about.package_version}".strip(),
        )
        folder = folder.replace(stage / card.id)
        proofs = await _proved(folder, card, watcher)
        _put(folder, models / card.id)
    return proofs


def remove(name: str, models: Path) -> None:
    """Take a model away with all its files.

    Raises:
        ModelRefused: There is none of that name.
    """
    shutil.rmtree(_folder(name, models))


def choose(name: str, pair: str, models: Path) -> None:
    """Have ``pair`` served by the model called ``name`` and by no other.

    Raises:
        ModelRefused: It is not here, or does not serve the pair.
    """
    chosen = cards.read(_folder(name, models))
    if pair not in chosen.pairs:
        serves = ", ".join(chosen.pairs)
        raise ModelRefused(name, f"does not serve {pair}; it serves {serves}")
    for folder, card in list(cards.installed(models)):
        others = tuple(each for each in card.chosen if each != pair)
        now = (*others, pair) if card.id == name else others
        if now != card.chosen:
            cards.write(folder, replace(card, chosen=now))


def _folder(name: str, models: Path) -> Path:
    known = {card.id: folder for folder, card in cards.installed(models)}
    if name not in known:
        there = f"; there are {', '.join(known)}" if known else ""
        raise ModelRefused(name, f"is not added{there}")
    return known[name]


@asynccontextmanager
async def _staged(models: Path) -> AsyncIterator[Path]:
    """A folder beside the models where a new one is made; gone at the end."""
    models.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".new-", dir=models) as folder:
        yield Path(folder)


async def _widened(
    place: Path, pairs: Sequence[str], folder: Path, watcher: Watcher
) -> list[Proof]:
    """Have the model at ``place`` serve more pairs, once they are proved in ``folder``.

    A newsroom that runs reads its card at any moment.
    """
    for file in place.iterdir():
        if file.name != CARD:
            (folder / file.name).symlink_to(file.absolute())
    card = cards.read(place)
    wanted = tuple(dict.fromkeys((*card.pairs, *pairs)))
    proofs = await _proved(folder, replace(card, pairs=wanted), watcher)
    passed = cards.read(folder)
    if set(card.pairs) - set(passed.pairs):
        raise _failed(card, proofs)
    cards.write(place, passed)
    return [proof for proof in proofs if _pair(proof) in pairs]


async def _brought(
    entry: Entry, folder: Path, settings: Settings, watcher: Watcher
) -> None:
    """The model's files in ``folder``, ready for the engine."""
    downloads = _downloads(Path(settings.models), entry)
    downloads.mkdir(parents=True, exist_ok=True)
    async with Hub(settings.hub) as hub:
        for there, here in entry.files.items():
            if not (downloads / here).exists():
                repo, _, name = there.rpartition(":")
                remote = Remote(repo or entry.repo, name, entry.sha256.get(here, ""))
                watcher.says(f"Fetching {name}")
                await hub.fetch(remote, downloads / here, watcher.brought)
    if entry.format == "transformers":
        await converted(downloads, folder, Path(settings.models), watcher.says)
    else:
        for here in entry.files.values():
            (downloads / here).replace(folder / here)


def _downloads(models: Path, entry: Entry) -> Path:
    """Where its files are brought; kept until it is in use, so that nothing is lost."""
    return models / ".downloads" / entry.id


def _card(entry: Entry, pairs: Sequence[str], digest: str) -> Card:
    return Card(
        id=entry.id,
        family=entry.family,
        pairs=tuple(pairs),
        licence=entry.licence,
        digest=digest,
        tier=entry.tier,
        codes=dict(entry.codes),
        chrf=dict(entry.chrf),
        noncommercial=entry.noncommercial,
        attribution=entry.attribution,
        origin=entry.repo,
    )


def _put(folder: Path, place: Path) -> None:
    """Move a model to its place, which may be taken by an older one."""
    shutil.rmtree(place, ignore_errors=True)
    folder.replace(place)


async def _proved(folder: Path, card: Card, watcher: Watcher) -> list[Proof]:
    """Put every pair of ``card`` to the test, and keep those that passed.

    Args:
        folder: The model's, beside no other.
        card: With all pairs that are wanted.
        watcher: Told which pair is tested.

    Raises:
        ModelRefused: None passed.
    """
    cards.write(folder, card)
    proofs = []
    engine = Neural(folder.parent, allow_noncommercial=True)
    try:
        for hop in await engine.hops():
            watcher.says(f"Testing {hop.source_lang}-{hop.target_lang}")
            proofs.append(_judged(await selftest.proof(engine, hop)))
    finally:
        await engine.aclose()
    passed = tuple(_pair(proof) for proof in proofs if not proof.flaw)
    if not passed:
        raise _failed(card, proofs)
    cards.write(folder, replace(card, pairs=passed))
    return proofs


def _failed(card: Card, proofs: Sequence[Proof]) -> ModelRefused:
    flaws = "; ".join(f"{_pair(each)}: {each.flaw}" for each in proofs if each.flaw)
    return ModelRefused(card.id, f"failed its self-test: {flaws}")


def _judged(proof: Proof) -> Proof:
    """A direction that was never trained mostly gives English, or any other language."""
    found = detect(proof.output) if proof.output and not proof.flaw else None
    target = proof.hop.target_lang
    if found is None or primary(found) == primary(target) or kin(found, target):
        return proof
    return replace(proof, flaw=f"the answer is in {found}, not in {target}")


def _pair(proof: Proof) -> str:
    return f"{proof.hop.source_lang}-{proof.hop.target_lang}"
