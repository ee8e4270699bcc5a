"""A newsroom is put away, brought back, and looked over: what operators do with it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

from coranto.config import Settings, load
from coranto.errors import BadConfig, StoreError
from coranto.newsroom import lexicons, standards
from coranto.store import backups, verifying
from coranto.store.backups import Manifest, Tell
from coranto.store.database import Database
from coranto.store.settings import Settings as StoreSettings

# What the file of settings is called in a backup, whatever it is called outside.
SETTINGS = "coranto.toml"

_OWNERS_ALONE = 0o600


def back_up(
    config: Path, target: Path, at: datetime, tell: Tell
) -> tuple[Path, Manifest]:
    """Write a backup of the newsroom, which may be at work meanwhile.

    Args:
        config: Its settings.
        target: A file that is not there yet, or a folder, in which the file is named
            for the time.
        at: Now.
        tell: Is told, again and again, how many rows are written.

    Returns:
        The file, which is whole as soon as it has its name, and what it holds.

    Raises:
        StoreError: The records cannot be read, or the file is there already.
    """
    settings = load(config)
    file = target / f"coranto-{at:%Y%m%d-%H%M%S}.zip" if target.is_dir() else target
    if file.exists():
        raise StoreError(str(file), "is there already; name another file, or a folder")
    part = file.with_name(f"{file.name}.part")
    with closing(Database(settings.store)) as database:
        database.standing()
        descriptor = os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, _OWNERS_ALONE)
        try:
            with os.fdopen(descriptor, "w+b") as stream:
                with database.read() as connection:
                    beside = dict(_beside(config, settings))
                    held = backups.write(connection, stream, beside, at, tell)
                stream.flush()
                os.fsync(stream.fileno())
            part.rename(file)
        finally:
            part.unlink(missing_ok=True)
    return file, held


def restore(
    config: Path, file: Path, at: datetime, tell: Tell
) -> tuple[Manifest, list[Path]]:
    """Bring a newsroom back into a folder without records.

    Args:
        config: Where its settings are, or are to be if they are gone too.
        file: The backup.
        at: Now.
        tell: Is told, again and again, how many rows are there.

    Returns:
        What the backup holds, and the files beside the database that were written;
        those that were there stay as they are.

    Raises:
        StoreError: The backup cannot be used, or there are records already.
        BadConfig: The settings cannot be used.
    """
    with backups.opened(file) as backup, ExitStack() as undone:
        lay = dict(backup.files())
        written = []
        if not config.exists():
            if SETTINGS not in lay:
                why = "is not there, and the backup holds none; make it: coranto init"
                raise BadConfig(str(config), why)
            config.write_bytes(lay[SETTINGS])
            undone.callback(config.unlink)
            written.append(config)
        settings = load(config)
        with closing(Database(settings.store)) as database:
            database.fill(
                lambda connection: backup.load(connection, tell),
                backup.manifest.newsroom,
                at,
            )
        undone.pop_all()
        for name, raw in lay.items():
            path = Path(settings.store.path).with_name(name)
            if name != SETTINGS and not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(raw)
                written.append(path)
        return backup.manifest, written


def faults_of_backup(
    file: Path, at: datetime, tell: Tell
) -> tuple[Manifest, list[str]]:
    """Restore a backup into a folder that is thrown away, and look it over.

    Raises:
        StoreError: It cannot be restored.
    """
    with (
        backups.opened(file) as backup,
        tempfile.TemporaryDirectory(prefix="coranto-verify-") as folder,
    ):
        list(backup.files())
        settings = StoreSettings(str(Path(folder) / "coranto.db"))
        with closing(Database(settings)) as database:
            database.fill(
                lambda connection: backup.load(connection, tell),
                backup.manifest.newsroom,
                at,
            )
            return backup.manifest, list(verifying.faults(database))


def _beside(config: Path, settings: Settings) -> Iterator[tuple[str, Path]]:
    """What operators and commands wrote for this newsroom, beside its database."""
    yield SETTINGS, config
    folder = Path(settings.store.path).parent
    found = [standards.path(settings), *map(Path, settings.translate.terms)]
    found += sorted(lexicons.folder(settings).glob("**/*"))
    for path in found:
        if path.is_file() and path.is_relative_to(folder):
            yield path.relative_to(folder).as_posix(), path
