"""Argos packages: zip archives, unpacked without trusting them."""

import zipfile
from pathlib import Path, PurePosixPath
from shutil import copyfileobj

import msgspec

from coranto.errors import ModelRefused
from coranto.translate.engines.neural.cards import (
    NEEDED,
    SOURCE_PIECES,
    VOCABULARIES,
    languages,
)

SUFFIX = ".argosmodel"
# The largest packages have some 300 MB; more than this is no model but a bomb.
MOST_BYTES = 4 * 2**30
MOST_FILES = 1000
PIECES = "sentencepiece.model"
# Their codes that are no BCP 47 tags.
_TAGS = {"zt": "zh-Hant", "pb": "pt-BR"}


class Package(msgspec.Struct):
    """``metadata.json`` of a package, as far as it is used."""

    from_code: str
    to_code: str
    package_version: str = ""
    target_prefix: str = ""

    @property
    def pair(self) -> str:
        """The direction, in BCP 47 tags."""
        ends = (self.from_code, self.to_code)
        return "-".join(_TAGS.get(code, code) for code in ends)


def unpacked(archive: Path, folder: Path) -> Package:
    """Take the model out of a package; everything else stays in it.

    Args:
        archive: The package.
        folder: Where the model's files go, under the names that the engine wants.

    Raises:
        ModelRefused: It is no package, too large, or of a kind that cannot be used.
    """
    try:
        with zipfile.ZipFile(archive) as package:
            return _taken(package, folder, archive.name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        # Broken, packed in an unknown way, or encrypted.
        raise ModelRefused(archive.name, f"is no Argos package: {error}") from error


def _taken(package: zipfile.ZipFile, folder: Path, name: str) -> Package:
    files = {
        _inside(info.filename): info
        for info in package.infolist()
        # An archive may hold a member without a name, which zipfile cannot ask.
        if info.filename and not info.is_dir()
    }
    if len(files) > MOST_FILES or sum(i.file_size for i in files.values()) > MOST_BYTES:
        raise ModelRefused(name, "is larger than any model")
    if "metadata.json" not in files:
        raise ModelRefused(name, "is no Argos package: it has no metadata.json")
    about = _about(package.read(files["metadata.json"]), name)
    wanted = {f"model/{each}": each for each in (*NEEDED, *VOCABULARIES)}
    wanted[PIECES] = SOURCE_PIECES
    if PIECES not in files:
        raise ModelRefused(name, f"has no {PIECES}; only such packages can be used")
    for inside, here in wanted.items():
        if inside in files:
            with (
                package.open(files[inside]) as source,
                (folder / here).open("wb") as to,
            ):
                copyfileobj(source, to, 2**20)
    return about


def _inside(path: str) -> str:
    """A path below the package's own folder; what it is called there is nothing to us."""
    return PurePosixPath(*PurePosixPath(path).parts[1:]).as_posix()


def _about(raw: bytes, name: str) -> Package:
    try:
        about = msgspec.json.decode(raw, type=Package)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ModelRefused(name, f"metadata.json: {error}") from error
    languages(about.pair)
    return about
