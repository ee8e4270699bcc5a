import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from coranto.desk.jsonld import article, nodes, resolved, types


def objects(script):
    return nodes(
        document_fromstring(
            f'<html><script type="application/ld+json">{script}</script></html>'
        )
    )


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"Bridge closed"}',
        '<!-- {"@type":"NewsArticle","headline":"Bridge closed"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Bridge closed"}\n//]]>',
        '/*<![CDATA[*/ {"@type":"NewsArticle","headline":"Bridge closed"} /*]]>*/',
        '{"@type":"NewsArticle","headline":"Bridge closed",}',
        '{"@type":"NewsArticle","headline":"Bridge closed"};',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Bridge closed&quot;}",
    ],
)
def test_an_object_is_read_however_it_is_wrapped(script):
    assert objects(script) == [{"@type": "NewsArticle", "headline": "Bridge closed"}]


def test_raw_line_ends_within_a_text_are_read():
    assert objects('{"headline":"Bridge\nclosed"}') == [{"headline": "Bridge\nclosed"}]


def test_the_pages_own_article_comes_before_the_ones_it_links_to():
    found = objects(
        '[{"@type":"NewsArticle","url":"https://p.example/b","headline":"B"},'
        '{"@type":["Thing","http://schema.org/NewsArticle"],"mainEntityOfPage":{"@id":"https://p.example/a"},"headline":"A"}]'
    )

    assert article(found, {"https://p.example/a"})["headline"] == "A"


def test_a_reference_stands_for_what_it_refers_to():
    found = objects('[{"author":{"@id":"#1"}},{"@id":"#1","name":"Ana Prado"}]')

    assert resolved(found[0]["author"], found) == [{"@id": "#1", "name": "Ana Prado"}]


def test_types_are_read_with_and_without_the_vocabularys_address():
    assert types({"@type": ["https://schema.org/Report", "Thing", 7]}) == {
        "Report",
        "Thing",
    }


@given(st.text(max_size=200))
def test_any_script_gives_objects_or_none(text):
    tree = document_fromstring(
        "<html><script type='application/ld+json'></script></html>"
    )
    next(tree.iter("script")).text = "".join(
        char for char in text if char.isprintable()
    )

    assert all(isinstance(node, dict) for node in nodes(tree))
