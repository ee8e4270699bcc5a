import contextlib
import gzip
import json
import time
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.errors import NotAFeed, TooLarge
from coranto.model import Part
from coranto.wire.feeds import parse

GOLDEN = Path(__file__).parent / "feeds"
FEEDS = sorted(
    path for path in GOLDEN.iterdir() if not path.name.endswith(".expected.json")
)
URL = "https://feed.example/feed"


def expected(path):
    text = path.with_name(f"{path.stem}.expected.json").read_text(encoding="utf-8")
    return json.loads(text)


def read(body, content_type=""):
    return json.loads(msgspec.json.encode(parse(body, URL, content_type)))


def in_utc(document):
    """msgspec writes UTC as Z."""
    return json.loads(json.dumps(document).replace('Z"', '+00:00"'))


@pytest.mark.parametrize("path", FEEDS, ids=lambda path: path.name)
def test_a_feed_is_read_as_its_publisher_meant_it(path):
    base = "https://elfaro.example/feed.rss" if "rss" in path.name else URL

    document = msgspec.json.encode(parse(path.read_bytes(), base))

    assert in_utc(json.loads(document)) == {"parts": [], **expected(path)}


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
@pytest.mark.parametrize("name", ["harbour.atom.xml", "harbour.json"])
def test_the_width_of_a_character_makes_no_difference(name, encoding):
    text = (GOLDEN / name).read_text(encoding="utf-8")

    assert read(text.encode(encoding)) == read(text.encode())


def rss(title, encoding):
    return (
        f'<?xml version="1.0" encoding="{encoding}"?><rss version="2.0"><channel>'
        f"<item><title>{title}</title></item></channel></rss>"
    )


@pytest.mark.parametrize(
    ("title", "encoding", "declared", "header"),
    [
        ("Výbor", "cp1250", "windows-1250", ""),
        ("Výbor", "cp1250", "utf-8", "text/xml; charset=windows-1250"),
        ("Комитет", "koi8-r", "koi8-r", "application/rss+xml"),
        ("委員会", "euc-jp", "euc-jp", "text/xml"),
        ("委員会", "iso2022_jp", "iso-2022-jp", ""),
        ("委员会", "gb18030", "gb2312", ""),
        ("“Ja”", "cp1252", "iso-8859-1", ""),
        ("Comité “A”", "utf-8", "iso-8859-1", "text/xml; charset=ISO-8859-1"),
        ("Comité “A”", "utf-8", "no-such-thing", "text/xml; charset=utf-7"),
    ],
)
def test_a_title_is_decoded_as_it_was_meant(title, encoding, declared, header):
    body = rss(title, declared).encode(encoding)

    assert parse(body, URL, header).entries[0].title == title


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"Service unavailable", "is plain text"),
        (b"<!doctype html><title>Error</title>", "is a web page"),
        (b"<!-- x --><!DOCTYPE html><html><p>Please log in", "is a web page"),
        (b"<?xml version='1.0'?><html xmlns='x'/>", "is a web page"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a feed"),
        (b'{"items": []}', "is JSON, but neither JSON Feed nor ninjs"),
        (b"[1, {}]", "is JSON, but neither JSON Feed nor ninjs"),
        (b"<newsMessage/>", "NewsML-G2 without a news item"),
        (b"<NewsML/>", "NewsML without a news item"),
        (b"<nitf><head/></nitf>", "NITF without a body"),
        (b"<nitf><body><body.content><p>The first half", "broken XML, or breaks off"),
        (b"\x01qna062 4 i 211 quay\r\n\r\n\x02\x03", "IPTC 7901 without a text"),
        (b"\x01qna062 4 i 211 quay\r\n\r\n\x02Fog =\r\nHalf a", "breaks off"),
        (gzip.compress(b"<html>", mtime=0), "is a web page"),
        (gzip.compress(b"<rss>", mtime=0)[:-9], "gzip that breaks off"),
        (b"\x1f\x8bnot packed", "is broken gzip"),
        (b'{"version": "https://jsonfeed.org/version/1"', "begins like JSON"),
        (b'{"a":' * 100_000, "begins like JSON"),
        (b"/etc/passwd", "is plain text"),
        (b"https://feed.example/other", "is plain text"),
    ],
)  # fmt: skip
def test_what_is_no_feed_says_what_it_is(body, why):
    with pytest.raises(NotAFeed) as raised:
        parse(body, URL)

    assert (raised.value.subject, why in raised.value.why or raised.value.why) == (
        URL,
        True,
    )


LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE rss [
<!ENTITY a "ha"> <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
]>
<rss version="2.0"><channel><title>&b;</title></channel></rss>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be", "utf-32-le"])
@pytest.mark.parametrize(
    "text",
    [
        LAUGHS,
        LAUGHS.lower(),
        LAUGHS.replace("<!DOCTYPE", "<!-- <rss> --><!DOCTYPE"),
        LAUGHS.replace("<!ENTITY a", "<!-- <rss> ]> --><!ENTITY a"),
        LAUGHS.replace("<?xml", "\n<?xml"),
        "Warning: cannot connect" + LAUGHS,
        LAUGHS.replace("<!DOCTYPE rss [", '<!DOCTYPE rss SYSTEM "a" ['),
        LAUGHS.replace("rss", "urlset").replace("channel", "url"),
    ],
)
def test_entities_are_refused_wherever_a_parser_would_look_for_them(text, encoding):
    with pytest.raises(NotAFeed, match="entities"):
        parse(text.encode(encoding), URL)


@pytest.mark.parametrize("number", ["9" * 9, "9" * 30, "9" * 5000, "x" + "f" * 99])
def test_a_character_that_cannot_be_is_no_trouble(number):
    title = f"A&#{number};B&#{number} C"

    assert (
        parse(rss(title, "utf-8").encode(), URL).entries[0].title == "A\ufffdB\ufffd C"
    )


@pytest.mark.parametrize(
    "name", ["authors", "links", "content", "title_detail", "published_parsed"]
)
def test_an_element_called_like_a_part_of_feedparser_is_no_trouble(name):
    body = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>A</title>'
        f"<{name}>x</{name}></entry></feed>"
    )

    assert parse(body.encode(), URL).entries[0].title == "A"


def test_an_index_of_sitemaps_names_its_parts():
    body = (
        "<sitemapindex><sitemap><loc>1.xml.gz</loc><lastmod>2026-01-08</lastmod>"
        "</sitemap><sitemap><loc>javascript:x</loc></sitemap>"
        "<sitemap><loc>https://a.example/2.xml</loc></sitemap></sitemapindex>"
    )

    assert parse(body.encode(), "https://a.example/index.xml").parts == (
        Part("https://a.example/1.xml.gz", datetime(2026, 1, 8, tzinfo=UTC)),
        Part("https://a.example/2.xml"),
    )


def test_a_packed_feed_is_unpacked():
    body = (GOLDEN / "harbour.sitemap.xml").read_bytes()

    assert read(gzip.compress(body)) == read(body)


def test_a_bomb_of_gzip_is_refused_before_it_is_unfolded():
    with pytest.raises(TooLarge, match="unpacks to more than 52,428,800 bytes"):
        parse(gzip.compress(bytes(60 * 1024 * 1024), 9), URL)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&eacute;", "é"),
        ("?a&LT;b", "?a<b"),
        ("?a=1&amp;b=2", "?a=1&b=2"),
        ("?a=1&b=2", "?a=1&b=2"),
        ("?&no-such;&no_such;x", "?&no-such;&no_such;x"),
        ("<![CDATA[?a=1&b=2&eacute;]]>", "?a=1&b=2&eacute;"),
    ],
)
def test_an_ampersand_that_xml_does_not_know_costs_nothing(written, meant):
    body = f"<urlset>&no-such;<url>&nbsp;<loc>https://a.example/{written}</loc></url>"

    assert [each.link for each in parse(body.encode(), URL).entries] == [
        f"https://a.example/{meant}"
    ]


def test_an_article_may_speak_of_entities():
    body = (
        '<?xml version="1.0"?><rss version="2.0"><channel><item><title><![CDATA['
        "What <!DOCTYPE x [<!ENTITY a 'b'>]> does]]></title></item></channel></rss>"
    )

    assert len(parse(body.encode(), URL).entries) == 1


def test_the_old_document_type_of_rss_is_no_entity():
    body = (
        '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" '
        '"http://my.netscape.com/publish/formats/rss-0.91.dtd">'
        '<rss version="0.91"><channel><item><title>A</title></item></channel></rss>'
    )

    assert [entry.title for entry in parse(body.encode(), URL).entries] == ["A"]


@pytest.mark.parametrize(
    "hostile",
    [
        "<rss " + " ".join(f"a{i}='x'" for i in range(20_000)) + "/>",
        "<rss version='2.0'><channel><item><author>"
        + "a.b-c" * 50_000
        + "</author></item></channel></rss>",
        "<!--" * 100_000,
        "<!DOCTYPE x [" * 50_000,
        "<urlset>" + "<url>" * 100_000,
        "<rss version='2.0'><channel><item><title>" + "&lt;script" * 50_000,
    ],
)
def test_no_feed_keeps_a_parser_busy_for_long(hostile):
    began = time.process_time()
    with contextlib.suppress(NotAFeed):
        parse(hostile.encode(), URL)

    assert time.process_time() - began < 3


XML = [
    "<rss version='2.0'>", "<channel>", "<item>", "</item>", "<title>", "</title>",
    "<link>", "</link>", "<feed xmlns='http://www.w3.org/2005/Atom'>", "<entry>",
    "<urlset>", "<url>", "<loc>", "<!DOCTYPE", "<!ENTITY", "[", "]>", "<!--", "-->",
    "<![CDATA[", "]]>", "&#xD800;", "&#99999999999;", "&amp;", "&", "<", ">", "\x00",
    "<georss:point>1 2</georss:point>", "<gml:pos>a</gml:pos>", "<image><width>x</width>",
    "http://[::1", "xml:base='http://['", "<pubDate>Thu, 99 Foo 99999 25:61</pubDate>",
    "<newsItem guid='a'>", "<itemMeta>", "<embargoed/>", "<contentSet><inlineXML>", "<nitf>",
    "<body>", "<body.content>", "<p>", "<br/>", "<tr><td>", "<hl2>", "<NewsML>", "<NewsItem>",
    "<DataContent>", "\x01qna062 4 i 211 quay", "\x02", "\x03131137 GMT Nov 13", "&nbsp;",
    "<dc:date>0000-99</dc:date>", "<?xml version='1.0' encoding='hex'?>", "é", "\ud800",
]  # fmt: skip


@given(st.binary())
def test_any_bytes_are_a_feed_or_not(body):
    _parsed_or_refused(body)


@given(st.lists(st.sampled_from(XML) | st.text(max_size=5)))
def test_any_pieces_of_xml_are_a_feed_or_not(pieces):
    _parsed_or_refused("".join(pieces).encode("utf-8", "surrogatepass"))


json_values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["id", "url", "title", "items", "authors", "name", "language"])
        | st.text(max_size=3),
        inner,
    ),
    max_leaves=20,
)  # fmt: skip


@given(st.lists(st.dictionaries(st.sampled_from(
    ["id", "url", "title", "authors", "author", "date_published", "content_html"]
), json_values)), json_values)  # fmt: skip
def test_any_json_with_a_version_is_a_feed(items, title):
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "items": items,
    }
    body = json.dumps(feed).encode()

    assert len(parse(body, URL).entries) == len(items)


@given(st.lists(st.dictionaries(st.sampled_from(
    ["uri", "version", "headline", "headlines", "bodies", "body_html", "embargoed",
     "pubstatus", "subject", "renditions", "urgency", "type"]
), json_values)))  # fmt: skip
def test_any_json_of_an_agency_is_read_or_refused(items):
    _parsed_or_refused(json.dumps(items).encode())


def _parsed_or_refused(body):
    with contextlib.suppress(NotAFeed):
        msgspec.json.encode(parse(body, URL))
