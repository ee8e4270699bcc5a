"""The modes installed on this machine: which languages, which programs, which data."""

import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import msgspec

from coranto.translate.engines.apertium import packages
from coranto.translate.selftest import sentence

# Installed modes are shell pipelines; whatever else a shell could do is not for us.
_SHELL = frozenset("&;<>()`\n")


@dataclass(frozen=True, slots=True)
class Mode:
    """A pipeline of programs that leads from one language to another.

    Attributes:
        name: As installed, ``spa-cat``.
        source_lang: BCP 47 tag.
        target_lang: BCP 47 tag.
        stages: Each program with its arguments, null flush and marks switched on.
        model: Mode and version of its data, ``spa-cat 2.2.0-3``.
        licence: SPDX expression, or empty.
    """

    name: str
    source_lang: str
    target_lang: str
    stages: tuple[tuple[str, ...], ...]
    model: str
    licence: str


def installed(directory: Path) -> tuple[Mode, ...]:
    """The modes in ``directory`` that can be started, one for each pair of languages.

    Left out are modes that are denied, whose languages have no tag or no sentence, or
    whose programs or data are not all there.
    """
    versions = packages.versions()
    found: dict[tuple[str, str], Mode] = {}
    # Pairs with three-letter names are the newer ones: where both are installed, the
    # newer one sorts last and stays.
    names = (path.stem for path in directory.glob("*.mode"))
    for name in sorted(names, key=lambda name: (len(name), name)):
        tags = _tags(name)
        if tags is None or name in _tables().denied:
            continue
        stages = _stages((directory / f"{name}.mode").read_text(encoding="utf-8"))
        if stages:
            model, licence = _origin(name, stages, versions)
            found[tags] = Mode(name, *tags, stages, model, licence)
    return tuple(found.values())


def wants_straight_apostrophe(lang: str) -> bool:
    """Whether ``’`` must become ``'`` in text of ``lang``, which is one of ours."""
    return lang in _tables().straight_apostrophe["from"]


def joins_by_hyphen(lang: str) -> bool:
    """Whether a hyphen between words needs spaces around it in text of ``lang``."""
    return lang in _tables().hyphen_joins["from"]


def written_out(text: str, lang: str) -> str:
    """``text`` of ``lang`` with those abbreviations as words that would be misread.

    Examples:
        >>> written_out("Gen. Park vs. Col. Ruiz", "en")
        'General Park versus Col. Ruiz'
    """
    words = _tables().written_out.get(lang, {})
    pattern = _abbreviations(lang)
    return pattern.sub(lambda found: words[found[0]], text) if pattern else text


@cache
def _abbreviations(lang: str) -> re.Pattern[str] | None:
    words = _tables().written_out.get(lang, {})
    either = "|".join(rf"{re.escape(word)}(?=\s{_behind(word)})" for word in words)
    return re.compile(rf"(?<!\w)(?:{either})") if words else None


def _behind(word: str) -> str:
    """What follows ``word`` where it ends no sentence: "The 5th Gen." may, and "no."."""
    if word.lower() == "no.":
        return r"\d"
    return r"[^\W\d_a-z]" if word[0].isupper() else r"\w"


def _tags(name: str) -> tuple[str, str] | None:
    """Source and target tag of a mode's name, or None where it is not for us."""
    codes = name.split("-")
    tags = [_tag_by_code()[code] for code in codes if code in _tag_by_code()]
    if len(codes) != 2 or len(tags) != 2 or not sentence(tags[0]):
        return None
    return tags[0], tags[1]


def _stages(text: str) -> tuple[tuple[str, ...], ...]:
    """The programs of a mode file, with ``-z`` for null flush.

    Returns:
        Nothing where it is no plain pipeline, or a program or its data is missing.
    """
    if _SHELL & set(text.strip()):
        return ()
    stages = []
    for program, *arguments in _split(text):
        data = [Path(word) for word in arguments if word.startswith("/")]
        if not all(file.exists() for file in data):
            return ()
        for name, *words in _looked_up_apart(program, arguments):
            path = shutil.which(name)
            if path is None:
                return ()
            stages.append((path, "-z", *words))
    return tuple(stages)


def _looked_up_apart(program: str, arguments: list[str]) -> Iterator[tuple[str, ...]]:
    """A stage, in two where it looks words up and transfers them in one.

    So the ``apertium`` script rewrites older modes before it runs them
    (``apertium-wblank-mode``), and how they are written is not how they are tried:
    the ``apertium-transfer`` of Debian 13 (3.9.12) hands on words whose tags are cut
    short, ``^O<det><def><m><sg$``. Besides, only a transfer that is handed the words of
    both languages, ``-b``, carries word-bound blanks.
    """
    is_transfer = Path(program).name == "apertium-transfer"
    if is_transfer and len(arguments) == 3 and not arguments[0].startswith("-"):
        rules, compiled, words = arguments
        yield ("lt-proc", "-b", words)
        yield (program, "-b", rules, compiled)
    else:
        yield (program, *arguments)


def _split(text: str) -> list[list[str]]:
    """The commands of a pipeline, each as its words.

    ``$1`` is where the ``apertium`` script says how to mark words: ``-g``. ``$2`` is
    for debugging the tagger.
    """
    lexer = shlex.shlex(text, posix=True, punctuation_chars="|")
    lexer.whitespace_split = True
    lexer.commenters = ""
    commands: list[list[str]] = [[]]
    for word in lexer:
        if word == "|":
            commands.append([])
        elif word != "$2":
            commands[-1].append("-g" if word == "$1" else word)
    return [command for command in commands if command]


def _origin(
    name: str, stages: tuple[tuple[str, ...], ...], versions: dict[str, str]
) -> tuple[str, str]:
    """Model and licence, from the package that the data lies in."""
    words = (word for stage in stages for word in stage[1:])
    data = [Path(word) for word in words if word.startswith("/")]
    package = data[0].parent.name if data else ""
    if package in versions:
        return f"{name} {versions[package]}", packages.licence(package)
    return f"{name} {packages.digest(data)}", ""


@dataclass(frozen=True, slots=True)
class _Tables:
    """``languages.toml``."""

    codes: dict[str, list[str]]
    straight_apostrophe: dict[str, list[str]]
    hyphen_joins: dict[str, list[str]]
    written_out: dict[str, dict[str, str]]
    denied: dict[str, str]


@cache
def _tables() -> _Tables:
    raw = files(__package__).joinpath("languages.toml").read_bytes()
    return msgspec.toml.decode(raw, type=_Tables)


@cache
def _tag_by_code() -> dict[str, str]:
    codes = _tables().codes
    return {code: tag for tag, spelt in codes.items() for code in spelt}
