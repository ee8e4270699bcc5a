"""No more of a text is printed than its publisher and its engine allow."""

from dataclasses import dataclass, replace

from coranto.model import BlockKind, Printing, Rights, Scope, Tier, Unit
from coranto.press.language import joiner
from coranto.text.excerpt import LIMIT, excerpt, shortened

SUMMARY = 200
"""Characters of a summary on the front page and in descriptions."""

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION})


@dataclass(frozen=True, slots=True)
class Extract:
    """What may be printed of one printing.

    Attributes:
        headline: The headline's unit.
        body: Units in reading order.
        note: Key of the message that says why there is no more, or empty.
    """

    headline: Unit
    body: tuple[Unit, ...]
    note: str


def extract(printing: Printing) -> Extract:
    """Take what today's rights and the quality of the engine allow to print.

    An excerpt is measured on both sides, because both are on the page: neither the
    source nor the rendering shown exceeds 300 characters, or what its source asks for.
    """
    units = _units(printing)
    headline, body = units[0], units[1:]
    allowed = printing.terms.rights
    if allowed in {Rights.HEADLINE, Rights.NONE}:
        return Extract(headline, (), "note-headline")
    gist = not printing.original and printing.rendition.tier is Tier.GIST
    if gist or allowed is Rights.EXCERPT:
        shown = _first(body, min(LIMIT, printing.terms.limit or LIMIT))
        whole = shown == body and printing.rendition.scope is Scope.FULL
        return Extract(headline, shown, "" if whole else _why(printing))
    whole = printing.rendition.scope is Scope.FULL
    return Extract(headline, body, "" if whole else "note-beginning")


def summary(printing: Printing) -> str:
    """The first sentences in the language of the edition, up to 200 characters.

    Only sentences that the checks cleared: a summary has no room to explain a doubt.
    Empty where rights or checks leave nothing.
    """
    sentences = []
    for unit in extract(printing).body:
        if unit.kind not in _PROSE:
            continue
        if kept(unit) or (unit.findings and not printing.original):
            break
        sentences.append(printed(unit))
    shown = sentences[: excerpt(sentences, SUMMARY)]
    return shortened(joiner(printing.lang).join(shown), SUMMARY)


def kept(unit: Unit) -> bool:
    """Whether readers are shown the source because the rendering is not fit to print."""
    return not (unit.printed and unit.target.strip())


def printed(unit: Unit) -> str:
    """The words readers are shown first: the rendering, or else the source."""
    return unit.source if kept(unit) else unit.target


def _first(body: tuple[Unit, ...], limit: int) -> tuple[Unit, ...]:
    """Whole sentences up to the limit, without headings, captions and tables."""
    body = tuple(unit for unit in body if unit.kind.running)
    count = min(
        excerpt([unit.source for unit in body], limit),
        excerpt([printed(unit) for unit in body], limit),
    )
    if count != 1:
        return body[:count]
    only = body[0]
    source, target = shortened(only.source, limit), shortened(only.target, limit)
    return (replace(only, source=source, target=target),)


def _why(printing: Printing) -> str:
    excerpt_only = printing.terms.rights is Rights.EXCERPT
    return "note-excerpt" if excerpt_only else "note-gist"


def _units(printing: Printing) -> tuple[Unit, ...]:
    """The headline's unit, then the body's; of an original, the source on both sides."""
    units = printing.rendition.units
    if printing.original:
        units = tuple(_own_words(unit) for unit in units) or _of_revision(printing)
    if units and units[0].block == -1:
        return units
    revision = printing.revision
    headline = Unit(
        revision.headline,
        revision.headline if printing.original else "",
        revision.lang,
        printing.lang,
        block=-1,
        kind=BlockKind.HEADLINE,
    )
    return (headline, *units)


def _own_words(unit: Unit) -> Unit:
    return replace(unit, target=unit.source, printed=True, findings=())


def _of_revision(printing: Printing) -> tuple[Unit, ...]:
    revision = printing.revision
    return tuple(
        Unit(
            block.text,
            block.text,
            revision.lang,
            revision.lang,
            number,
            block.kind,
            marks=block.marks,
        )
        for number, block in enumerate(revision.blocks)
    )
