"""A publisher that takes an article back, in words, is understood."""

from dataclasses import replace

import pytest

from coranto.desk.articles import retraction
from coranto.model import Block, BlockKind, Page, Revision

LONG = "The harbour of Porto was closed on Monday after a fire on the quay, " * 3
STOOD = Revision(
    "https://p.example/a",
    "en",
    "Harbour closed",
    tuple(Block(BlockKind.PARAGRAPH, f"{LONG}{n}.") for n in range(4)),
)


def page(title, blocks, lang="en"):
    return Page("https://p.example/a", title, (), None, None, lang, blocks)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "This article has been retracted because the fire did not happen."),
        ("es", "Esta noticia ha sido retirada porque el incendio no ocurrió."),
        ("fr", "Cet article a été retiré : l'incendie n'a pas eu lieu."),
        ("de", "Dieser Artikel wurde zurückgezogen, es hat keinen Brand gegeben."),
        ("pt", "Esta notícia foi retirada porque o incêndio não aconteceu."),
        ("it", "Questo articolo è stato ritirato: l'incendio non c'è stato."),
        ("ca", "Aquesta notícia ha estat retirada perquè l'incendi no va existir."),
        ("gl", "Esta nova foi retirada porque o incendio non ocorreu."),
    ],
)
def test_a_page_that_says_it_was_taken_back_and_has_lost_its_text_is_retracted(
    lang, line
):
    blocks = (Block(BlockKind.PARAGRAPH, line),)
    now = page(title="Harbour closed", lang=lang, blocks=blocks)

    assert retraction(now, replace(STOOD, lang=lang)) == line


def test_a_title_that_newly_says_so_is_a_retraction_though_the_text_still_stands():
    title = "Retracted: Harbour closed"
    now = page(title=title, blocks=STOOD.blocks)

    assert (
        retraction(now, STOOD),
        retraction(now, replace(STOOD, headline=title)),
    ) == (
        title,
        "",
    )


def test_news_about_a_retraction_is_not_one():
    line = Block(
        BlockKind.PARAGRAPH, "Article withdrawn: a journal takes a study back."
    )
    now = page(title="A study is withdrawn", blocks=(line, *STOOD.blocks))

    assert retraction(now, STOOD) == ""
