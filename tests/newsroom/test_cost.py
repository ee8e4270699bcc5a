"""What was translated once is not paid for again."""

from coranto.model import PubStatus
from tests import synthetic
from tests.newsdesk import BASE, FEED

URL = f"{BASE}/article/0"
# Forty sentences, of which no two are the same.
BODY = [each for number in range(10) for each in synthetic.sentences(number, "en")[1:]]


def page(body: list[str]) -> bytes:
    """The page of an article with these sentences, one to a paragraph."""
    whole = synthetic.page(0)
    start, end = whole.index(f"<p>{BODY[0]}"), whole.index("</article>")
    paragraphs = "".join(f"<p>{each}</p>" for each in body)
    return f"{whole[:start]}{paragraphs}{whole[end:]}".encode()


def asked(desk, body: list[str], minute: int = 0) -> list[str]:
    """What the engine is asked for when the publisher's page says ``body``."""
    desk.engine.asked.clear()
    desk.wire.answers[URL] = page(body)
    feed = synthetic.feed(BASE, 1).replace("Mar 2026 00:00", f"Mar 2026 00:{minute:02}")
    desk.wire.answers[FEED] = feed.encode()
    desk.poll()
    assert [desk.out(lang).pubstatus for lang in ("fr", "es")] == [PubStatus.USABLE] * 2
    return list(desk.engine.asked)


def test_an_article_costs_each_of_its_sentences_once_in_each_language(desk):
    headline = synthetic.sentences(0, "en")[0]

    assert sorted(asked(desk, BODY)) == sorted(2 * [headline, *BODY])


def test_one_corrected_sentence_of_forty_costs_one_sentence_in_each_language(desk):
    corrected = BODY[2].replace("49 weeks", "44 weeks")
    asked(desk, BODY)

    again = asked(desk, [*BODY[:2], corrected, *BODY[3:]], 30)

    assert (corrected != BODY[2], again) == (True, [corrected, corrected])


def test_paragraphs_that_moved_cost_nothing(desk):
    asked(desk, BODY)

    assert asked(desk, [*BODY[20:], *BODY[:20]], 30) == []


def test_a_copy_elsewhere_costs_nothing(desk):
    asked(desk, BODY)
    desk.publish(2)
    desk.wire.answers[f"{BASE}/article/1"] = page(BODY)
    desk.wire.answers[URL] = page(BODY)
    desk.engine.asked.clear()

    desk.poll()

    assert (desk.out("fr", 2) is None, desk.engine.asked) == (False, [])
