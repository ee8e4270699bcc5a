"""An operator answers a letter at the command line."""

import json

import pytest
from click.testing import CliRunner

from coranto.cli import cli
from coranto.model import PubStatus
from coranto.store.database import opened
from coranto.store.schema import article
from coranto.text.clock import now
from tests import synthetic
from tests.newsdesk import BASE

URL = f"{BASE}/article/0"
WHY = "letter of 2026-11-30"


@pytest.fixture
def paper(desk):
    """A newsroom with one article out."""
    (desk.path / "coranto.toml").write_text('[site]\nlanguages = ["en", "fr", "es"]\n')
    desk.publish(1)
    desk.poll()
    return desk


def coranto(desk, *words):
    config = str(desk.path / "coranto.toml")
    return CliRunner().invoke(cli, ["--config", config, *words])


def test_an_article_is_taken_out_and_let_in_again(paper):
    out = coranto(paper, "withdraw", URL, "--why", WHY, "--yes")
    listed = coranto(paper, "block", "list").output
    removed = {paper.out(lang).pubstatus for lang in paper.langs}
    back = coranto(paper, "block", "remove", "1")
    paper.poll()

    assert (out.exit_code, out.output) == (
        0,
        "Taken out of 3 editions. Blocked: quay.example/article/0.\n",
    )
    assert listed.split(maxsplit=1)[1] == f"address  quay.example/article/0  {WHY}\n"
    assert removed == {PubStatus.REMOVED}
    assert back.output == f"1 is let in again. Read anew: {URL}.\n"
    assert paper.out("fr").pubstatus is PubStatus.USABLE
    assert coranto(paper, "block", "list").output == ""


def test_without_a_terminal_it_says_what_it_would_take_out_and_how(paper):
    asked = coranto(paper, "withdraw", "1")

    assert asked.exit_code == 1
    assert synthetic.sentences(0, "en")[0] in asked.output
    assert "add --yes" in asked.output
    assert paper.out("fr").pubstatus is PubStatus.USABLE


def test_what_is_not_here_is_told_with_the_way_to_keep_it_out(paper):
    unknown = coranto(paper, "withdraw", f"{BASE}/other", "--yes")
    kept_out = coranto(paper, "block", "add", f"{BASE}/other")

    assert unknown.exit_code == 1
    assert "coranto block add URL" in unknown.output
    assert kept_out.output == "Blocked: quay.example/other.\n"


def test_explain_tells_who_took_it_out_and_what_it_said(paper):
    coranto(paper, "withdraw", "1", "--why", WHY, "--yes")
    told = coranto(paper, "explain", "1").output
    facts = json.loads(coranto(paper, "explain", "1", "--json").output)

    assert f"taken out by this site: {WHY}" in told
    assert "address quay.example/article/0 blocked" in told
    assert f"“{synthetic.sentences(0, 'en')[0]}”" in told
    assert "withdrawal" not in told
    assert facts["blocked"][0]["why"] == WHY


def test_a_publisher_is_kept_out_and_is_told_of_when_it_is_added(paper):
    asked = coranto(paper, "block", "add", "Quay Post")
    done = coranto(paper, "block", "add", "Quay Post", "--why", WHY, "--yes")
    opml = paper.path / "feeds.opml"
    opml.write_text(
        '<opml version="2.0"><body><outline text="Quay" type="rss" '
        f'xmlUrl="{BASE}/other.rss" htmlUrl="{BASE}/"/></body></opml>'
    )
    added = coranto(paper, "source", "import", str(opml))

    assert (asked.exit_code, "add --yes" in asked.output) == (1, True)
    assert (
        done.output
        == "quay.example is blocked, and what is below it, with all words of 1 articles.\n"
    )
    assert "0 feeds are read from now on" in added.output
    assert "is blocked since" in added.output
    assert f"({WHY})" in added.output
    assert "coranto block remove quay.example" in added.output


def test_a_site_that_is_not_read_here_can_be_kept_out(paper):
    done = coranto(paper, "block", "add", "https://other.example/")
    listed = coranto(paper, "block", "list").output

    assert done.output == "other.example is blocked, and what is below it.\n"
    assert listed.split()[1:] == ["source", "other.example"]


@pytest.mark.parametrize("word", ["Nobody", "two words", "http://"])
def test_what_is_no_address_and_no_source_is_not_blocked(paper, word):
    told = coranto(paper, "block", "add", word)

    assert told.exit_code == 1
    assert coranto(paper, "block", "list").output == ""


def test_what_was_given_up_is_taken_up_by_whatever_names_it(paper):
    give_up = article.update().values(given_up_at=now(), reason="failed", due_at=None)
    words = ["1", "http://www.quay.example/article/0/", "Quay Post", "--all"]

    answers = []
    for word in words:
        with opened(paper.settings.store) as database, database.write() as connection:
            connection.execute(give_up)
        answers.append(coranto(paper, "retry", word).output)

    assert answers == ["1 taken up again.\n"] * 4
    assert "no article or source" in coranto(paper, "retry", "Nobody").output
