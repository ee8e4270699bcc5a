"""Examples in the documentation of the checks: run when it is built, and by a test."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coranto.check import Standards, judged
from coranto.model import EngineReport, Finding, Unit
from coranto.press.messages import messages
from coranto.press.reading import told
from coranto.text.termbase import Termbase

_BLOCK = re.compile(r"^```\{finding\} (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_OPTION = re.compile(r":(\w+): (.+)")


@dataclass(frozen=True)
class Example:
    """The sentences of an article, their renderings, and what is known besides.

    Attributes:
        langs: Such as ``en:es``.
        lines: Source and rendering in turn.
        options: ``terms``, a term and how it is wanted; ``signals``, a field of EngineReport and a value.
    """

    langs: str
    lines: Sequence[str]
    options: dict[str, str]

    def findings(self) -> tuple[Finding, ...]:
        """What the checks find."""
        source_lang, target_lang = self.langs.split(":")
        signals = None
        if told := self.options.get("signals"):
            name, _, value = told.partition(" ")
            signals = EngineReport("an-engine", **{name: float(value)})
        units = [
            Unit(source, target, source_lang, target_lang, signals=signals)
            for source, target in zip(self.lines[::2], self.lines[1::2], strict=True)
        ]
        said, _, wanted = self.options.get("terms", "").partition("=")
        concept = {source_lang: (said,), target_lang: (wanted,)} if said else {}
        limits = {"signals.score": 1.0, "signals.reverse": 4.0}
        pair = f"{source_lang}-{target_lang}"
        house = Standards({pair: limits}, terms=Termbase((concept,)))
        return tuple(each for unit in judged(units, house) for each in unit.findings)

    def text(self) -> str:
        """The example, with what the checks say of it, as a person reads it."""
        said = [
            f"{each.check}, {each.severity.name.lower()}: {told(each, messages('en'))}"
            for each in self.findings()
        ]
        return "\n".join((*self.lines, "", *said))


def example(langs: str, lines: Sequence[str]) -> Example:
    """An example as it is written: options, then two lines for each sentence."""
    options = [match.groups() for line in lines if (match := _OPTION.fullmatch(line))]
    texts = [line for line in lines if line and not _OPTION.fullmatch(line)]
    return Example(langs, texts, dict(options))


def examples(page: str) -> Iterator[Example]:
    """The examples on a page in Markdown."""
    for langs, body in _BLOCK.findall(page):
        yield example(langs, body.splitlines())
