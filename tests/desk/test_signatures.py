from coranto.desk.extract import extract

TEXT = (
    "The council of Aldmoor voted on Tuesday to close the last coal harbour of the "
    "coast, and to give its 312 workers a place in the new ferry company, which will "
    "run four boats a day to the islands, as the mayor had proposed in May last year."
)
OTHERS = '<div><a href="/authors/luc-roy">Luc Roy</a></div>'


def authors(byline, head=""):
    body = f"<h1>Harbour closes</h1>{byline}<p>{TEXT}</p>{OTHERS}"
    return extract(f"<head>{head}</head>{body}".encode(), "https://p.example/a").authors


def test_a_link_to_the_authors_page_below_the_headline_is_the_byline():
    assert authors('<p>By <a href="/authors/ana-prado">Ana Prado</a></p>') == (
        "Ana Prado",
    )


def test_a_marked_byline_is_read_once_though_it_is_shown_twice():
    byline = '<div class="c-byline"><b>Ana Prado</b> <span>Ana Prado</span></div>'

    assert authors(byline) == ("Ana Prado",)


def test_authors_of_other_articles_further_down_are_not_taken():
    assert authors("") == ()


def test_metadata_is_believed_before_what_is_seen():
    seen = '<p class="author">Luc Roy</p>'

    assert authors(seen, '<meta name="author" content="Ana Prado">') == ("Ana Prado",)
