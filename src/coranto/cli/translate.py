"""``coranto translate``: texts into another language, sentence by sentence."""

import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

import click

from coranto import config
from coranto.cli.lines import Answer, answer, questions
from coranto.cli.stopping import finished, waiting_for_input
from coranto.errors import EngineFailed, TranslateError
from coranto.model import Tier
from coranto.text.languages import detect
from coranto.text.sentences import sentences
from coranto.translate.engine import Rendering, Route
from coranto.translate.memory import InMemory
from coranto.translate.opening import open_engines
from coranto.translate.settings import Settings, called
from coranto.translate.tiers import said
from coranto.translate.translator import Translator

# Lines answered together: enough sentences to keep every program of a pipeline busy,
# and the first answers come within a second.
BATCH_LINES = 200
# Written without spaces between sentences.
_UNSPACED = frozenset({"zh", "ja", "th", "my", "km", "lo"})
_GOOD_FOR = {
    Tier.PUBLISH: "good enough to print when the checks pass",
    Tier.ROUGH: "readable, to be printed with a warning",
    Tier.GIST: "tells what it is about, and gets things wrong",
}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """What became of one.

    Attributes:
        text: Its translation.
        left: Sentences that no engine rendered: there they stand as they were.
    """

    text: str
    left: list[str]


@click.command()
@click.argument("text", required=False)
@click.option(
    "--to", "target_lang", required=True, metavar="LANG", help="Translate into this."
)
@click.option(
    "--from", "source_lang", metavar="LANG", help="Language of the text, if known."
)
@click.option("--engine", metavar="NAME", help="This engine alone.")
@click.option("--jsonl", is_flag=True, help="Answer JSON Lines on standard input.")
@click.pass_obj
def translate(  # noqa: PLR0913 - an argument for each option
    settings_path: Path,
    text: str | None,
    target_lang: str,
    source_lang: str | None,
    engine: str | None,
    *,
    jsonl: bool,
) -> None:
    """Translate TEXT, or what stands on standard input.

    With --jsonl, answer lines of {"id", "text", "lang"} with lines of {"id", "text",
    "engine", "route"}. Nothing is remembered, and nothing is checked. A sentence that
    cannot be translated stands as it was: it is named in "left", and without --jsonl
    the command then exits 1.
    """
    settings = engine_settings(settings_path, engine)
    if jsonl:
        finished(_answer_lines(settings, target_lang, source_lang))
        return
    if text is None:
        text = sys.stdin.buffer.read().decode(errors="replace")
    source_lang = source_lang or detect(text)
    if source_lang is None:
        message = "too little text to know its language by; say it with --from"
        raise click.UsageError(message)
    finished(_print(settings, text, source_lang, target_lang))


def engine_settings(path: Path, engine: str | None = None) -> Settings:
    """The settings of the newsroom at ``path``, or the defaults where there is none.

    Args:
        path: Where the newsroom's settings would be.
        engine: An engine to use instead of those that are set.

    Raises:
        BadConfig: The file cannot be used.
    """
    settings = config.present(path) or config.Settings()
    chosen = settings.translate
    if engine is None:
        return chosen
    named = [each for each in chosen.engines if called(each) == engine]
    return replace(chosen, engines=tuple(named) or (engine,))


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[Translator]:
    """A translator that forgets, with its engines, until the body ends."""
    translator = Translator(open_engines(settings), InMemory(), said(settings))
    try:
        for error in await translator.open():
            click.echo(str(error), err=True)
        yield translator
    finally:
        await translator.aclose()


async def _print(
    settings: Settings, text: str, source_lang: str, target_lang: str
) -> None:
    async with opened(settings) as translator:
        # A paragraph a line, as it was given.
        made, route = await _paragraphs(
            translator, text.splitlines(), source_lang, target_lang
        )
    for paragraph in made:
        click.echo(paragraph.text)
    tier = f"{route.tier} ({_GOOD_FOR[route.tier]})"
    click.echo(f"{route.engines}, {route.name}, {tier}", err=True)
    if left := sum(len(paragraph.left) for paragraph in made):
        says = f"{left} sentences could not be translated and stand as they were"
        click.echo(says, err=True)
        raise SystemExit(1)


async def _answer_lines(
    settings: Settings, target_lang: str, source_lang: str | None
) -> None:
    lines = questions(sys.stdin.buffer)
    async with opened(settings) as translator:
        while batch := _next(lines):
            for lang, group in _groups(batch, source_lang):
                for line in await _answers(translator, group, lang, target_lang):
                    answer(line)


def _next(lines: Iterator[Answer]) -> list[Answer]:
    with waiting_for_input():
        return list(islice(lines, BATCH_LINES))


def _groups(
    batch: Sequence[Answer], source_lang: str | None
) -> Iterator[tuple[str | None, list[Answer]]]:
    """The lines of each language together; None for those that name none."""
    groups: dict[str | None, list[Answer]] = {}
    for line in batch:
        lang = line.get("lang") or source_lang
        groups.setdefault(lang, []).append(line)
    yield from groups.items()


async def _answers(
    translator: Translator, lines: Sequence[Answer], lang: str | None, target_lang: str
) -> list[Answer]:
    """One answer for each line, whatever happens."""
    faults = {id(line): _fault(line, lang) for line in lines}
    sound = [line for line in lines if not faults[id(line)]]
    texts = [line["text"] for line in sound]
    answers: list[Answer] = [
        {"id": line.get("id"), "error": faults[id(line)]}
        for line in lines
        if faults[id(line)]
    ]
    if not sound or lang is None:
        return answers
    try:
        made, route = await _paragraphs(translator, texts, lang, target_lang)
    except TranslateError as error:
        return answers + [{"id": line.get("id"), "error": str(error)} for line in sound]
    for line, paragraph in zip(sound, made, strict=True):
        facts: Answer = {"engine": route.engines, "route": route.name}
        if paragraph.left:
            facts["left"] = paragraph.left
        answers.append({"id": line.get("id"), "text": paragraph.text, **facts})
    return answers


def _fault(line: Answer, lang: str | None) -> str:
    if not isinstance(line.get("text"), str):
        return "the line has no 'text'"
    if not isinstance(lang, str):
        return "the line has no 'lang', and there is no --from"
    return ""


async def _paragraphs(
    translator: Translator, texts: Sequence[str], source_lang: str, target_lang: str
) -> tuple[list[_Paragraph], Route]:
    """Texts of any length, translated, and the route they took.

    Raises:
        TranslateError: Nothing leads there, or no engine made it.
    """
    split = [sentences(text, source_lang) for text in texts]
    flat = [sentence for parts in split for sentence in parts]
    route = translator.route(source_lang, target_lang)
    try:
        renderings = iter(await translator.render(flat, route))
    except EngineFailed:
        # A mode that failed its self-test is out of the plan from now on.
        route = translator.route(source_lang, target_lang)
        renderings = iter(await translator.render(flat, route))
    gap = "" if target_lang.partition("-")[0].lower() in _UNSPACED else " "
    made = [
        _paragraph(parts, list(islice(renderings, len(parts))), gap) for parts in split
    ]
    return made, route


def _paragraph(
    parts: Sequence[str], renderings: Sequence[Rendering], gap: str
) -> _Paragraph:
    pairs = list(zip(parts, renderings, strict=True))
    text = gap.join(made.text or part for part, made in pairs)
    return _Paragraph(text, [part for part, made in pairs if not made.text])
