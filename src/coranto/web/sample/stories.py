"""Stories are text files that a person who writes no Python can add and edit."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from coranto.errors import BadConfig

_HERE = Path(__file__).parent
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Correction:
    """What a publisher changes in a story later.

    Attributes:
        wrong: Words printed first.
        right: Words that replace them everywhere in the story.
        line: The publisher's own correction line.
    """

    wrong: str
    right: str
    line: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story as first printed.

    Attributes:
        slug: Name of its file and of its page.
        title: The headline.
        author: Who wrote it; an invented person.
        section: Section of the newspaper.
        minutes: Minutes between its publication and the start of the wire.
        paragraphs: The body, in reading order.
        correction: What is corrected later, or None.
        withdrawal: What the publisher says when it withdraws the story, or empty where
            it never does.
    """

    slug: str
    title: str
    author: str
    section: str
    minutes: int
    paragraphs: tuple[str, ...]
    correction: Correction | None = None
    withdrawal: str = ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """An invented newspaper.

    Attributes:
        key: First part of its addresses.
        name: As it writes itself.
        lang: BCP 47 tag of its pages.
        feed: ``rss`` or ``atom``.
        words: What its pages say around the stories, in its language.
        stories: Newest first.
    """

    key: str
    name: str
    lang: str
    feed: str
    words: dict[str, str]
    stories: tuple[Story, ...]


@cache
def publishers() -> tuple[Publisher, ...]:
    """The newspapers shipped with Coranto, with their stories.

    Raises:
        BadConfig: A story file has another form than ``publishers.toml`` describes.
    """
    tables = tomllib.loads((_HERE / "publishers.toml").read_text(encoding="utf-8"))
    return tuple(_publisher(key, table) for key, table in tables.items())


def parse_story(text: str, slug: str) -> Story:
    """Read the text of the story file called ``slug``.

    Args:
        text: Header lines, an empty line, paragraphs with empty lines between them.
        slug: Names the story in addresses and the file in messages.

    Raises:
        BadConfig: A header line is missing, unknown or unreadable, or there is no text.
    """
    head, _, body = text.strip().partition("\n\n")
    header = _Header(slug, dict(_header_line(line, slug) for line in head.split("\n")))
    paragraphs = tuple(" ".join(part.split("\n")) for part in body.split("\n\n"))
    if not paragraphs[0].strip():
        raise BadConfig(slug, "has a header and no text")
    story = Story(
        slug,
        title=header.take("title", str),
        author=header.take("author", str),
        section=header.take("section", str),
        minutes=header.take("minutes", int),
        paragraphs=tuple(part.strip(" \n") for part in paragraphs if part.strip()),
        correction=_correction(header),
        withdrawal=header.spare("withdrawal"),
    )
    header.refuse_rest()
    return story


def _publisher(key: str, table: dict[str, str]) -> Publisher:
    files = sorted((_HERE / "stories" / table["lang"]).glob("*.txt"))
    stories = [
        parse_story(file.read_text(encoding="utf-8"), file.stem) for file in files
    ]
    stories.sort(key=lambda story: (story.minutes, story.slug))
    return Publisher(
        key, table["name"], table["lang"], table["feed"], table, tuple(stories)
    )


@dataclass(frozen=True, slots=True)
class _Header:
    slug: str
    lines: dict[str, str]

    def take(self, name: str, read: Callable[[str], _T]) -> _T:
        try:
            return read(self.lines.pop(name))
        except KeyError as error:
            raise BadConfig(self.slug, f'the header has no line "{name}:"') from error
        except ValueError as error:
            raise BadConfig(self.slug, f'"{name}:" cannot be read') from error

    def spare(self, name: str) -> str:
        return self.lines.pop(name, "")

    def refuse_rest(self) -> None:
        if self.lines:
            names = ", ".join(self.lines)
            raise BadConfig(self.slug, f"unknown lines in the header: {names}")


def _header_line(line: str, slug: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise BadConfig(slug, f'"{line}" in the header is no "name: value"')
    # Only spaces and tabs: a no-break space at the edge belongs to the sentence.
    return name.strip(), value.strip(" \t")


def _correction(header: _Header) -> Correction | None:
    line = header.spare("correction")
    if not line:
        return None
    wrong, arrow, right = header.take("correct", str).partition("=>")
    if not arrow:
        raise BadConfig(header.slug, '"correct:" is no "wrong => right"')
    return Correction(wrong.strip(" \t"), right.strip(" \t"), line)
