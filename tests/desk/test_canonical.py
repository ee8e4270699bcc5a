import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.desk.canonical import canonical, preferred
from coranto.errors import NotAnArticle

HOSTS = st.sampled_from(
    ["paper.example", "WWW.Paper.Example", "пример.example", "[::1]"]
)
PARTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("HTTPS://Paper.Example:443/a?#top", "https://paper.example/a"),
        ("http://paper.example", "http://paper.example/"),
        ("https://paper.example:8443/a", "https://paper.example:8443/a"),
        (
            "https://paper.example/a?utm_source=x&b=2&fbclid=y&a=1",
            "https://paper.example/a?b=2&a=1",
        ),
        (
            "https://paper.example/a?id=7&UTM_Medium=mail",
            "https://paper.example/a?id=7",
        ),
        ("https://me:secret@paper.example/a", "https://paper.example/a"),
        ("https://пример.example/ж", "https://xn--e1afmkfd.example/%D0%B6"),
        (" https://paper.example/a\n", "https://paper.example/a"),
    ],
)
def test_an_article_has_one_address(written, kept):
    assert canonical(written) == kept


@given(st.sampled_from(["http", "https", "HTTPS"]), HOSTS, PARTS, PARTS)
def test_the_canonical_address_of_a_canonical_address_is_itself(
    scheme, host, path, query
):
    try:
        once = canonical(f"{scheme}://{host}/{path}?{query}")
    except NotAnArticle:
        return

    assert canonical(once) == once


@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text):
    try:
        found = canonical(text)
    except NotAnArticle:
        return

    assert found.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "",
        "/a",
        "ftp://paper.example/a",
        "https://",
        "http://[::1/a",
        "data:text/html,x",
    ],
)
def test_what_is_no_web_address_is_refused(address):
    with pytest.raises(NotAnArticle):
        canonical(address)


@pytest.mark.parametrize(
    ("read_at", "declared", "kept"),
    [
        (
            "https://paper.example/a?p=2",
            "https://paper.example/a",
            "https://paper.example/a",
        ),
        (
            "https://m.paper.example/a",
            "https://www.paper.example/a",
            "https://www.paper.example/a",
        ),
        ("https://paper.example/a", "/b#c", "https://paper.example/b"),
        (
            "https://paper.example/a",
            "http://paper.example/b",
            "https://paper.example/b",
        ),
        (
            "https://paper.example/a",
            "https://thief.example/a",
            "https://paper.example/a",
        ),
        (
            "https://paper.example/a",
            "https://paper.example/",
            "https://paper.example/a",
        ),
        ("https://paper.example/a", "javascript:alert(1)", "https://paper.example/a"),
        ("https://paper.example/a", "http://[x", "https://paper.example/a"),
        ("https://paper.example/a", None, "https://paper.example/a"),
    ],
)
def test_a_page_names_its_own_address_within_its_own_site(read_at, declared, kept):
    assert preferred(read_at, declared) == kept
