"""What a licence asks for stands on the page, in the feed and in the data for machines."""

import json
from dataclasses import replace

import feedparser
import pytest
from lxml import html

from coranto.model import Credit, Rights, Terms
from coranto.rights.licences import licence

BY = "https://creativecommons.org/licenses/by/4.0/"
SHARED = "https://creativecommons.org/licenses/by-sa/4.0/"

NAMES = {BY: "CC BY 4.0", SHARED: "CC BY-SA 4.0"}

LINES = {
    BY: "Changed from Inés Carballo, El Faro, which is under the licence CC BY 4.0:"
    " translated from Spanish by machine.",
    SHARED: "Changed from Inés Carballo, El Faro, which is under the licence"
    " CC BY-SA 4.0: translated from Spanish by machine."
    " This translation is under the same licence.",
}


@pytest.fixture
def licensed(build):
    """A story under a licence."""

    def made(address, lang="en"):
        terms = Terms(Rights.FULL, licence=licence(address), reason="licence")
        return build(lang, terms=terms)

    return made


@pytest.fixture
def page(press, at, licensed):
    def made(address, lang="en"):
        found = press.article(licensed(address, lang), at)
        return html.document_fromstring(found.decode())

    return made


def line(document):
    """The line of the licence, and where it leads."""
    (found,) = [
        each for each in document.xpath("//p") if "licenses" in "".join(hrefs(each))
    ]
    return " ".join(found.text_content().split()), hrefs(found)


def hrefs(element):
    return element.xpath(".//a/@href")


def data(document):
    (script,) = document.xpath("//script[@type='application/ld+json']/text()")
    return json.loads(script)


@pytest.mark.parametrize("address", LINES)
def test_a_translated_page_names_author_source_licence_and_change(page, address):
    assert line(page(address)) == (
        LINES[address],
        ["https://faro.example/muelle", address],
    )


@pytest.mark.parametrize("address", LINES)
def test_the_feed_says_the_same(press, at, licensed, address):
    feed = feedparser.parse(press.atom("en", [licensed(address)], at))
    (entry,) = feed.entries
    content = html.fragment_fromstring(entry.content[0].value, create_parent=True)

    assert line(content) == (
        LINES[address],
        ["https://faro.example/muelle", address],
    )
    assert entry.rights == f"© El Faro, {NAMES[address]}"


OPUS = Credit("OPUS-MT, University of Helsinki", "CC-BY-4.0")
TOLD = (
    "Translated by OPUS-MT, University of Helsinki, which is under the licence CC BY 4.0.",
    [BY],
)


def credited(printing):
    """The same, translated by a model whose makers want to be named."""
    return replace(printing, rendition=replace(printing.rendition, credits=(OPUS,)))


def test_the_makers_of_a_model_are_named_on_the_page(press, at, build):
    found = press.article(credited(build("en")), at)

    assert line(html.document_fromstring(found.decode())) == TOLD


def test_the_makers_of_a_model_are_named_in_the_feed(press, at, build):
    feed = feedparser.parse(press.atom("en", [credited(build("en"))], at))
    content = feed.entries[0].content[0].value

    assert line(html.fragment_fromstring(content, create_parent=True)) == TOLD


def test_a_licence_without_an_address_is_named_alone(press, at, build):
    model = replace(OPUS, licence="OpenRAIL-M")
    made = build("en")
    made = replace(made, rendition=replace(made.rendition, credits=(model,)))
    document = html.document_fromstring(press.article(made, at).decode())
    (told,) = [
        str(each) for each in document.itertext() if "which is under" in str(each)
    ]

    assert told.endswith(", which is under the licence OpenRAIL-M.")


@pytest.mark.parametrize(("address", "own"), [(BY, []), (SHARED, [SHARED])])
def test_only_a_translation_of_what_is_shared_alike_is_under_its_licence(
    page, address, own
):
    document = page(address)
    told = data(document).get("license")

    assert document.xpath("//link[@rel='license']/@href") == own
    assert told == (own[0] if own else None)


@pytest.mark.parametrize(("address", "own"), [(BY, []), (SHARED, [SHARED])])
def test_in_the_feed_too(press, at, licensed, address, own):
    feed = feedparser.parse(press.atom("en", [licensed(address)], at))
    (entry,) = feed.entries

    assert [each.href for each in entry.links if each.rel == "license"] == own


@pytest.mark.parametrize("address", LINES)
def test_machines_are_told_the_licence_of_the_original(page, address):
    told = data(page(address))

    assert (told["copyrightNotice"], told["translationOfWork"]["license"]) == (
        f"© El Faro, {NAMES[address]}",
        address,
    )


@pytest.mark.parametrize("address", LINES)
def test_the_original_is_under_its_licence_as_published(page, address):
    document = page(address, "es")

    assert document.xpath("//link[@rel='license']/@href") == [address]
    assert line(document)[0] == (
        f"Inés Carballo, El Faro, con la licencia {NAMES[address]},"
        " tal como se publicó."
    )
