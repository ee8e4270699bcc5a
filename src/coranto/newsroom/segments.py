"""A revision becomes the sentences that are rendered, as far as rights and tier let it."""

from collections.abc import Iterator
from dataclasses import replace

from coranto.model import (
    BlockKind,
    Rendition,
    Revision,
    Scope,
    Tier,
    Unit,
    cut,
)
from coranto.text.excerpt import excerpt
from coranto.text.headlines import sentence_case
from coranto.text.sentences import sentences

HEADLINE_BLOCK = -1


def units(revision: Revision, lang: str, scope: Scope) -> list[Unit]:
    """The sentences of ``revision`` to be rendered in ``lang``, headline first.

    Their targets are empty: nothing is rendered yet.
    """
    headline = Unit(
        revision.headline,
        "",
        revision.lang,
        lang,
        HEADLINE_BLOCK,
        BlockKind.HEADLINE,
        recased=_recased(revision.headline, revision),
    )
    body = [] if scope is Scope.HEADLINE else list(_body(revision, lang))
    if scope is Scope.EXCERPT:
        body = [unit for unit in body if unit.kind.running]
        body = body[: excerpt([unit.source for unit in body])]
    return [headline, *body]


def original(revision: Revision, lang: str) -> Rendition:
    """The revision in its own language, word for word."""
    spoken = [
        replace(unit, target=unit.source) for unit in units(revision, lang, Scope.FULL)
    ]
    return Rendition(lang, tuple(spoken), Scope.FULL, tier=Tier.PUBLISH)


def _body(revision: Revision, lang: str) -> Iterator[Unit]:
    for number, block in enumerate(revision.blocks):
        end = 0
        for sentence in sentences(block.text, revision.lang):
            start = block.text.index(sentence, end)
            end = start + len(sentence)
            yield Unit(
                sentence,
                "",
                revision.lang,
                lang,
                number,
                block.kind,
                marks=cut(block.marks, start, end),
                recased=_recased(sentence, revision)
                if block.kind is BlockKind.HEADING
                else "",
            )


def _recased(headline: str, revision: Revision) -> str:
    """``headline`` as a sentence; empty where it is written as one."""
    running = "\n".join(each.text for each in revision.blocks if each.kind.running)
    made = sentence_case(headline, running, revision.lang)
    return "" if made == headline else made
