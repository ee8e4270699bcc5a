from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from coranto.model import (
    Block,
    BlockKind,
    Finding,
    Notice,
    NoticeKind,
    Printing,
    PubStatus,
    Rendition,
    Revision,
    Rights,
    Severity,
    Source,
    Terms,
    Tier,
    Unit,
)
from coranto.press.pages import Press
from coranto.press.settings import Settings

NINE = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
SIX_PM = datetime(2026, 11, 21, 18, 40, tzinfo=UTC)

SETTINGS = Settings(
    url="https://news.example", languages=("en", "es", "ca", "fr", "ar")
)

LIGHTHOUSE = Source("faro", "El Faro", "https://faro.example/", Rights.FULL, "es")

SENTENCES = (
    ("El puerto abrirá el lunes un muelle.", "The port will open a pier on Monday."),
    ("Costó 14,2 millones de euros.", "It cost 14.2 million euros."),
    ("No habrá despidos.", "There will be no layoffs."),
)

Build = Callable[..., Printing]


def units(lang: str) -> tuple[Unit, ...]:
    headline = Unit(
        "El puerto reabre", "The port reopens", "es", lang, -1, BlockKind.HEADLINE
    )
    body = [
        Unit(source, target, "es", lang, number // 2)
        for number, (source, target) in enumerate(SENTENCES)
    ]
    return (headline, *body)


@pytest.fixture
def build() -> Build:
    """Makes a usable Spanish story in English; any field can be given."""

    def made(lang: str = "en", **fields: Any) -> Printing:
        revision = Revision(
            "https://faro.example/muelle",
            "es",
            "El puerto reabre",
            tuple(Block(BlockKind.PARAGRAPH, source) for source, _ in SENTENCES),
            ("Inés Carballo",),
            SIX_PM,
        )
        rendition = Rendition(
            lang,
            units(lang),
            engine="apertium",
            route=f"es-{lang}",
            tier=Tier.PUBLISH,
            coverage={
                "numbers": 4,
                "negation": 0,
                "empty": 4,
                "untranslated": 4,
                "completeness": 4,
                "language": 4,
            },
        )
        story = Printing(
            seq=1,
            article=17,
            path="2026/11/21/puerto-17",
            lang=lang,
            pubstatus=PubStatus.USABLE,
            reason="",
            source=LIGHTHOUSE,
            revision=revision,
            rendition=rendition,
            first_seen_at=SIX_PM + timedelta(minutes=6),
            first_published_at=SIX_PM + timedelta(minutes=7),
            published_at=SIX_PM + timedelta(minutes=7),
            alternates=("es", "en", "ar"),
            terms=Terms(Rights.FULL, reason="declared"),
        )
        return replace(story, **fields)

    return made


@pytest.fixture
def withheld(build: Build) -> Printing:
    """A story whose translation is held back, and still in the rendition."""
    return build(pubstatus=PubStatus.WITHHELD, reason="withheld-headline")


@pytest.fixture
def canceled(build: Build) -> Printing:
    """A story the source withdrew."""
    gone = replace(build().revision, headline="", blocks=(), authors=())
    return build(
        pubstatus=PubStatus.CANCELED,
        reason="canceled-source",
        revision=gone,
        rendition=Rendition("en", ()),
        notices=(_withdrawal(),),
    )


def _withdrawal() -> Notice:
    return Notice(
        NoticeKind.WITHDRAWAL, NINE, 17, "El Faro", "https://faro.example/muelle", "es"
    )


@pytest.fixture
def correction() -> Notice:
    """The source changed a figure, and said so."""
    return Notice(
        NoticeKind.CORRECTION,
        NINE,
        17,
        "El Faro",
        "https://faro.example/muelle",
        "es",
        "El puerto reabre",
        "Corrección: costó 14,2 millones.",
        (("Costó 12,4 millones de euros.", "Costó 14,2 millones de euros."),),
        "2026/11/21/puerto-17",
    )


@pytest.fixture
def doubt() -> Finding:
    """A doubt, in words that every language has."""
    return Finding("numbers", "numbers", Severity.DOUBT, "kept-reason")


@pytest.fixture
def press() -> Press:
    """A site in five languages."""
    return Press(SETTINGS, "0.1.0")


@pytest.fixture
def at() -> datetime:
    """The morning after."""
    return NINE
