import json
import re
from dataclasses import replace

import pytest
from lxml import html

from coranto.model import (
    Finding,
    NoticeKind,
    PubStatus,
    Rendition,
    Rights,
    Scope,
    Severity,
    Terms,
    Tier,
    Unit,
)
from coranto.press.messages import messages
from coranto.press.pages import Press, Tally
from coranto.press.reading import told
from coranto.press.settings import Settings

TALLY = Tally(4, 3, 2, 1)


def parsed(page: bytes):
    return html.document_fromstring(page.decode(), ensure_head_body=True)


def words(page: bytes) -> str:
    """What a reader of the page can read, and what its head tells others."""
    return page.decode()


def targets(printing) -> list[str]:
    return [unit.target for unit in printing.rendition.units]


def every_page(press: Press, at, *printings) -> list[bytes]:
    first = printings[0]
    return [
        *(press.article(printing, at) for printing in printings),
        press.front(first.lang, printings, TALLY, at),
        press.withheld(first.lang, printings, at),
        press.sources(first.lang, [first.source], at),
        press.corrections(first.lang, first.notices, at),
        press.how(first.lang, at),
        press.not_found(first.lang),
    ]


def test_a_withheld_translation_is_on_no_page(press, at, withheld):
    pages = b"".join(every_page(press, at, withheld)).decode()

    assert [text for text in targets(withheld) if text in pages] == []


def test_a_withheld_story_is_told_as_the_publisher_s_own_headline(press, at, withheld):
    page = parsed(press.article(withheld, at))
    (headline,) = page.xpath("//main//h1")
    (button,) = page.xpath("//main//a[@class='btn']")

    assert (headline.text, headline.get("lang"), button.get("href")) == (
        "El puerto reabre",
        "es",
        "https://faro.example/muelle",
    )


def test_a_withheld_story_says_why(press, at, withheld):
    pages = [press.article(withheld, at), press.front("en", [withheld], TALLY, at)]
    reason = "The headline or the first sentence did not pass the checks."

    assert [reason in words(page) for page in pages] == [True, True]


def test_on_the_front_page_a_withheld_headline_leads_to_the_source(press, at, withheld):
    page = parsed(press.front("en", [withheld], TALLY, at))
    links = page.xpath("//article//h3/a")

    assert [(link.get("href"), link.get("lang")) for link in links] == [
        ("https://faro.example/muelle", "es")
    ]


def test_a_withdrawn_story_leaves_no_word_but_source_time_and_reason(
    press, at, canceled
):
    page = parsed(press.tombstone(canceled, at))
    paragraphs = [each.text_content() for each in page.xpath("//main//p[not(a)]")]

    assert paragraphs == [
        "A story by El Faro stood here. It was withdrawn on 22 November 2026, 09:05 UTC.",
        "The source withdrew the story.",
    ]


def test_the_page_of_a_withdrawn_story_is_its_tombstone(press, at, canceled):
    assert press.article(canceled, at) == press.tombstone(canceled, at)


def test_a_withdrawn_story_is_not_on_the_front_page(press, at, canceled, build):
    page = parsed(press.front("en", [canceled, build()], TALLY, at))

    assert len(page.xpath("//main//h2/a | //main//h3")) == 1


HOSTILE = "<script>alert(1)</script>\"' onload='x'"


def test_a_hostile_text_is_never_markup(press, at, build, correction):
    story = build()
    units = tuple(
        replace(unit, source=HOSTILE, target=HOSTILE) for unit in story.rendition.units
    )
    hostile = replace(
        story,
        source=replace(story.source, name=HOSTILE),
        revision=replace(story.revision, headline=HOSTILE, authors=(HOSTILE,)),
        rendition=replace(story.rendition, units=units, engine=HOSTILE),
        notices=(
            replace(
                correction, line=HOSTILE, changes=((HOSTILE, "x"),), source_name=HOSTILE
            ),
        ),
    )
    pages = [parsed(page) for page in every_page(press, at, hostile)]
    scripts = [s for page in pages for s in page.xpath("//script[not(@type)]")]
    handlers = [a for page in pages for a in page.xpath("//@onload")]

    assert scripts + handlers == []


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "//x", ""])
def test_only_web_addresses_become_links(press, at, build, url):
    story = build()
    story = replace(
        story,
        source=replace(story.source, url=url),
        revision=replace(story.revision, url=url),
    )
    page = parsed(press.article(story, at))
    links = [
        link for link in page.xpath("//main//@href") if not link.startswith("/en/")
    ]

    assert [link for link in links if not link.startswith("#")] == []


def test_characters_that_no_document_may_hold_are_left_out(press, at, build):
    story = build()
    bad = replace(story.revision, authors=("In\x00és\ud800\x0b",))
    page = press.article(replace(story, revision=bad), at).decode()

    assert "<bdi>Inés</bdi>" in page


def test_nothing_that_turns_letters_round_or_hides_is_on_a_page(press, at, build):
    story = build()
    bad = "A\u202eb\u200b c\x07\ue000\u200d, 12."
    units = tuple(replace(unit, target=bad) for unit in story.rendition.units)
    made = replace(story, rendition=replace(story.rendition, units=units))
    page = press.article(made, at).decode()

    assert "Ab c, 12." in page
    assert not (set(bad) - set("Ab c, 12.")) & set(page)


def test_no_page_has_inline_script_or_style(press, at, build, withheld):
    pages = [parsed(page) for page in every_page(press, at, build(), withheld)]
    inline = [
        found
        for page in pages
        for found in page.xpath(
            "//@style | //style | //script[@type!='application/ld+json']"
            " | //@*[starts-with(name(), 'on')]"
        )
    ]

    assert inline == []


@pytest.mark.parametrize(
    ("lang", "dir_"), [("en", "ltr"), ("es", "ltr"), ("fr", "ltr"), ("ar", "rtl")]
)
def test_a_page_says_its_language_and_direction(press, at, build, lang, dir_):
    roots = [parsed(page) for page in every_page(press, at, build(lang))]

    assert {(root.get("lang"), root.get("dir")) for root in roots} == {(lang, dir_)}


def test_every_version_of_a_story_names_the_same_versions(press, at, build):
    versions = [press.article(build(lang), at) for lang in ("es", "en", "ar")]
    named = [
        [
            (link.get("hreflang"), link.get("href"))
            for link in parsed(page).xpath("//link[@rel='alternate'][@hreflang]")
        ]
        for page in versions
    ]
    path = "2026/11/21/puerto-17"

    assert (
        named
        == [
            [
                ("en", f"https://news.example/en/{path}"),
                ("es", f"https://news.example/es/{path}"),
                ("ar", f"https://news.example/ar/{path}"),
                ("x-default", f"https://news.example/en/{path}"),
            ]
        ]
        * 3
    )


def test_the_language_row_starts_with_the_page_s_own(press, at, build):
    page = parsed(press.article(build("es"), at))
    row = page.xpath("//ul[@class='langs']//a")

    assert [(link.text, link.get("href")) for link in row] == [
        ("Español", "/es/2026/11/21/puerto-17"),
        ("English", "/en/2026/11/21/puerto-17"),
        ("Català", "/ca/"),
        ("Français", "/fr/"),
        ("العربية", "/ar/2026/11/21/puerto-17"),
    ]


@pytest.mark.parametrize(
    ("index", "robots"),
    [(False, ["noindex,follow,max-image-preview:large"]), (True, [])],
)
def test_search_engines_list_translations_only_if_the_operator_says_so(
    at, build, index, robots
):
    press = Press(Settings(url="https://news.example", index=index), "0.1.0")
    page = parsed(press.article(build(), at))

    assert page.xpath("//meta[@name='robots']/@content") == robots


def structured(page: bytes):
    (script,) = parsed(page).xpath("//script[@type='application/ld+json']")
    return json.loads(script.text)


def test_machines_are_told_who_translated_what(press, at, build):
    data = structured(press.article(build(), at))
    told = {key: data[key] for key in ("inLanguage", "translator", "translationOfWork")}

    assert told == {
        "inLanguage": "en",
        "translator": {
            "@type": "Organization",
            "name": "Coranto (machine translation, no human editing)",
            "url": "https://news.example/en/how",
        },
        "translationOfWork": {
            "@type": "NewsArticle",
            "url": "https://faro.example/muelle",
            "headline": "El puerto reabre",
            "inLanguage": "es",
            "datePublished": "2026-11-21T18:40:00Z",
        },
    }


def test_of_an_original_no_machine_is_said_to_be_the_author(press, at, build):
    data = structured(press.article(build("es"), at))

    assert {
        "translator",
        "translationOfWork",
        "digitalSourceType",
    } & data.keys() == set()


def test_an_original_carries_no_label_of_a_machine(press, at, build):
    page = parsed(press.article(build("es"), at))
    (label,) = page.xpath("//main//div[starts-with(@class, 'label')]")

    assert " ".join(label.text_content().split()) == (
        "Tal como lo publicó El Faro. En esta página no se ha traducido nada."
        " Leer el original"
    )


@pytest.mark.parametrize(
    ("tier", "start"),
    [
        (Tier.PUBLISH, "Translated from Spanish by machine"),
        (Tier.ROUGH, "Rough machine translation from Spanish"),
        (Tier.GIST, "Machine gist from Spanish"),
    ],
)
def test_the_label_says_what_the_translation_is_worth(press, at, build, tier, start):
    story = build(rendition=replace(build().rendition, tier=tier))
    page = parsed(press.article(story, at))
    (label,) = page.xpath("//main//div[starts-with(@class, 'label')]//p[1]")

    assert label.text_content().startswith(start)


def marked(press, at, build, **changes):
    rendition = build().rendition
    headline, first, second, third = rendition.units
    second = replace(second, **changes)
    marked = replace(rendition, units=(headline, first, second, third))
    story = build(rendition=marked)
    return parsed(press.article(story, at))


def test_a_doubtful_sentence_is_underlined_and_explained(press, at, build, doubt):
    page = marked(press, at, build, findings=(doubt,))
    (sentence,) = page.xpath("//main//span[@class='f']")
    (note,) = page.xpath("//main//*[@id=$id]", id=sentence.get("aria-describedby"))

    assert (sentence.text, note.text_content().strip()) == (
        "It cost 14.2 million euros.",
        "!Check this sentence. The translation did not pass the checks.",
    )


def test_a_sentence_that_failed_stands_in_the_original_with_its_reason(
    press, at, build, doubt
):
    bad = replace(doubt, severity=Severity.CONTRADICTION)
    page = marked(press, at, build, findings=(bad,), printed=False)
    (sentence,) = page.xpath("//main//span[@class='k']")

    assert (sentence.text, sentence.get("lang"), sentence.get("translate")) == (
        "Costó 14,2 millones de euros.",
        "es",
        "no",
    )


def test_a_sentence_that_failed_is_not_printed_anywhere_on_the_page(
    press, at, build, doubt
):
    page = marked(press, at, build, findings=(doubt,), printed=False)

    assert "14.2 million" not in html.tostring(page, encoding="unicode")


def test_a_sentence_without_translation_says_so(press, at, build):
    page = marked(press, at, build, target="")
    (note,) = page.xpath("//main//div[@class='flagnote']//p")

    assert note.text_content() == (
        "Shown in Spanish, as published. There is no translation of this sentence."
    )


def test_the_slip_counts_what_passed_each_check(press, at, build, doubt):
    page = marked(press, at, build, findings=(doubt,))
    lines = page.xpath("//ul[@class='chk']/li")

    assert [line.text_content() for line in lines] == [
        "!Numbers3 of 4",
        "–Negationsnot checked for these languages",
        "✓Completeness4 of 4",
        "✓Nothing left out4 of 4",
        "✓Right language4 of 4",
        "✓Nothing left untranslated4 of 4",
    ]


def test_what_is_held_back_says_how_much_of_it_failed(press, at, build):
    unfit = replace(build().rendition.units[2], printed=False)
    held = build(
        pubstatus=PubStatus.WITHHELD,
        reason="withheld-many",
        rendition=replace(
            build().rendition, units=(*build().rendition.units[:3], unfit)
        ),
    )

    page = words(press.article(held, at))

    assert "1 of its 4 sentences did not pass the checks." in page


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "This sentence came out in Spanish."),
        ("fr", "Cette phrase est sortie en espagnol."),
    ],
)
def test_a_finding_names_the_language_that_came_out(lang, said):
    facts = {"expected": "ca", "found": "es"}
    found = Finding(
        "language", "non-conformance", Severity.LOSS, "finding-language", facts=facts
    )

    assert told(found, messages(lang)) == said


def test_a_recheck_is_told_to_the_readers_of_its_edition(press, at, correction):
    told = replace(
        correction,
        kind=NoticeKind.RECHECK,
        line="",
        changes=(),
        lang="en",
        message="rechecked-marks",
        sentences=2,
    )

    ours, theirs = (words(press.corrections(lang, [told], at)) for lang in ("en", "es"))

    assert "2 sentences are shown otherwise now." in ours
    assert "El puerto reabre" not in theirs


def test_the_slip_names_the_languages_passed_through(press, at, build):
    story = build("fr", rendition=replace(build("fr").rendition, route="es-ca-fr"))
    page = parsed(press.article(story, at))

    assert "espagnol – catalan – français" in page.xpath("//aside//dd/bdi/text()")


def test_where_only_headlines_may_be_shown_no_sentence_is(press, at, build):
    story = build()
    story = replace(story, terms=Terms(Rights.HEADLINE))
    pages = press.article(story, at) + press.front("en", [story], TALLY, at)
    sentences = [
        text
        for unit in story.rendition.units[1:]
        for text in (unit.source, unit.target)
    ]

    assert [text for text in sentences if text in pages.decode()] == []


def test_where_nothing_may_be_shown_not_even_the_headline_is(press, at, build):
    story = build()
    story = replace(story, terms=Terms(Rights.NONE))
    pages = press.article(story, at) + press.front("en", [story], TALLY, at)

    assert [text for text in targets(story) if text in pages.decode()] == []


def test_readers_are_told_why_there_is_no_more(press, at, build):
    part = replace(build().rendition, scope=Scope.EXCERPT)
    story = build(rendition=part)
    story = replace(story, terms=Terms(Rights.EXCERPT))
    page = parsed(press.article(story, at))

    assert page.xpath("//p[@class='beginning']/text()") == [
        (
            "Only an excerpt is shown here."
            " The source says nothing that would allow more."
            " Read the rest in Spanish at El Faro."
        )
    ]


def test_a_correction_is_told_on_the_page_in_the_source_s_words(
    press, at, build, correction
):
    page = parsed(press.article(build(notices=(correction,)), at))
    (box,) = page.xpath("//section[@class='changed']")
    shown = (
        box.xpath(".//del/text()"),
        box.xpath(".//ins/text()"),
        box.xpath(".//ul/@lang"),
        box.xpath(".//blockquote/p/text()"),
    )

    assert shown == (
        ["12,4"],
        ["14,2"],
        ["es"],
        ["Corrección: costó 14,2 millones."],
    )


def test_a_correction_shows_no_more_than_rights_allow(press, at, build, correction):
    story = build(notices=(correction,))
    story = replace(story, terms=Terms(Rights.HEADLINE))
    page = parsed(press.article(story, at))

    assert (
        page.xpath("//section[@class='changed']//*[self::del or self::blockquote]")
        == []
    )


def test_a_front_page_without_news_says_what_will_happen(press, at):
    page = parsed(press.front("es", [], Tally(0, 0, 0, 0), at))

    assert page.xpath("//main//h2/text()")[0] == "Todavía no hay nada impreso"


def test_the_lead_is_a_story_whose_headline_is_beyond_doubt(press, at, build, doubt):
    headline, *rest = build().rendition.units
    doubtful = Rendition("en", (replace(headline, findings=(doubt,)), *rest))
    stories = [build(rendition=doubtful), build(path="2026/11/21/second-18")]
    page = parsed(press.front("en", stories, TALLY, at))

    assert page.xpath("//section[@class='lead']/h2/a/@href") == [
        "/en/2026/11/21/second-18"
    ]


def test_the_tally_is_printed(press, at, build):
    page = parsed(press.front("en", [build()], TALLY, at))

    assert page.xpath("//aside[@class='today']//dd/text()") == ["4", "3", "2", "1"]


def test_the_ledger_lists_corrections_and_withdrawals(press, at, correction, canceled):
    page = parsed(press.corrections("en", [correction, *canceled.notices], at))
    kinds = [each.text_content() for each in page.xpath("//article/h2")]

    assert kinds == [
        "Corrected by the source · 22 November 2026, 09:05 UTC",
        "Withdrawn by the source · 22 November 2026, 09:05 UTC",
    ]


def test_every_file_a_page_asks_for_is_packaged(press, at, build):
    page = press.article(build(), at).decode()
    sheets = re.findall(r'"(/static/[^"]+)"', page)
    css = press.assets()[sheets[0]][0].decode()
    asked = sheets + [f"/static/{name}" for name in re.findall(r"url\(([^)]+)\)", css)]

    assert set(asked) - press.assets().keys() == set()


def test_a_site_below_a_path_keeps_its_links_there(at, build):
    press = Press(Settings(url="https://x.example/news"), "0.1.0")
    page = parsed(press.article(build(), at))
    links = page.xpath("//*[self::a or self::link]/@href")

    assert [
        link for link in links if link[0] == "/" and not link.startswith("/news/")
    ] == []


def test_between_chinese_sentences_stands_no_space(press, at, build):
    unit = Unit("A.", "一。", "es", "zh", 0)
    head = replace(build().rendition.units[0], target="题")
    story = build("zh", rendition=Rendition("zh", (head, unit, unit)))
    page = parsed(press.article(story, at))

    assert page.xpath("//div[@class='pair']/p[1]/text()") == ["一。一。"]
