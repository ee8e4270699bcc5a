"""The verbs that keep a newsroom say what they did, and mistakes name the way out."""

import json
import re

import pytest
from click.testing import CliRunner, Result

from coranto.cli import VERBS, cli
from coranto.wire.opml import listed_feeds
from tests.newsdesk import FEED, Desk

OPML = """<opml version="2.0"><body><outline text="Papers">
<outline type="rss" text="Quay Post" xmlUrl="https://quay.example/feed" htmlUrl="https://quay.example/"/>
<outline type="rss" text="Le Môle" xmlUrl="https://mole.example/rss"/>
</outline></body></opml>"""


@pytest.fixture
def folder(tmp_path):
    coranto(tmp_path, "init", str(tmp_path))
    (tmp_path / "feeds.opml").write_text(OPML)
    return tmp_path


def coranto(folder, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(folder / "coranto.toml"), *words])


def test_help_names_every_verb_with_a_line():
    text = CliRunner().invoke(cli, ["--help"]).output

    assert [
        verb
        for verb, line in VERBS.items()
        if f"  {verb}" not in text or line not in text
    ] == []


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_help(verb):
    answer = CliRunner().invoke(cli, [verb, "--help"])

    assert (answer.exit_code, "Usage" in answer.output) == (0, True)


def test_init_changes_no_settings_that_are_there(folder):
    (folder / "coranto.toml").write_text("[site]")

    answer = coranto(folder, "init", str(folder))

    assert (answer.exit_code, (folder / "coranto.toml").read_text()) == (1, "[site]")


def test_an_opml_file_is_imported_once(folder):
    opml = str(folder / "feeds.opml")

    said = [
        coranto(folder, "source", "import", opml, "--rights", "full").output
        for _ in "ab"
    ]

    assert said == [
        "2 feeds are read from now on (rights: full).\n",
        "0 feeds are read from now on (rights: full); 2 were known.\n",
    ]


def test_folders_of_a_list_become_sections_and_folders_again(folder):
    coranto(folder, "source", "import", str(folder / "feeds.opml"))

    exported = coranto(folder, "source", "export").stdout
    told = coranto(folder, "source", "list").output

    assert [(each.url, each.folder) for each in listed_feeds(exported.encode())] == [
        ("https://mole.example/rss", "Papers"),
        ("https://quay.example/feed", "Papers"),
    ]
    assert "Papers  https://quay.example/feed" in told


def test_a_folder_is_a_source_and_its_broken_files_are_named(folder):
    inbox = folder / "wire-inbox"
    inbox.mkdir()
    (inbox / "1.json").write_text(
        '{"uri": "urn:1", "headline": "Fog", "source": "QNA"}'
    )
    (inbox / "2.xml").write_text("broken")

    added = coranto(folder, "source", "add", str(inbox), "--section", "Wires").output
    listed = coranto(folder, "source", "list", "--json").output

    assert added == ("QNA is read from now on (1 entries, ninjs, rights: signals).\n")
    [row] = map(json.loads, listed.splitlines())
    assert (row["source"]["key"], row["source"]["url"]) == (
        "wire-inbox",
        "wire:wire-inbox",
    )
    assert row["feeds"][0]["feed"]["url"] == f"{inbox.resolve().as_uri()}/"
    assert row["feeds"][0]["feed"]["section"] == "Wires"
    assert coranto(folder, "source", "export").stdout.count("<outline") == 0


def test_sources_are_listed_with_their_rights(folder):
    coranto(folder, "source", "import", str(folder / "feeds.opml"))

    lines = coranto(folder, "source", "list", "--json").output.splitlines()

    assert [
        (row["source"]["key"], row["source"]["rights"], len(row["feeds"]))
        for row in map(json.loads, lines)
    ] == [("mole.example", None, 1), ("quay.example", None, 1)]


def test_a_removed_source_is_gone_and_an_unknown_one_is_named(folder):
    coranto(folder, "source", "import", str(folder / "feeds.opml"))

    first = coranto(folder, "source", "remove", "quay.example")
    second = coranto(folder, "source", "remove", "quay.example")

    assert (first.exit_code, second.exit_code) == (0, 1)
    assert 'no source is called "quay.example"' in second.output


def test_a_source_that_is_no_address_is_refused(folder):
    answer = coranto(folder, "source", "add", "quay.example/feed")

    assert (answer.exit_code, "begins with https://" in answer.output) == (2, True)


def test_explain_tells_the_life_of_an_article(desk: Desk):
    desk.poll()
    (desk.path / "coranto.toml").write_text("")

    told = coranto(desk.path, "explain", "1").output

    for fact in ("Quay Post", "first seen", "revision 1", "fr usable", "fake by en-fr"):
        assert fact in told


def test_explain_tells_a_headline_as_it_is(desk: Desk):
    feed = desk.wire.answers[FEED]
    assert isinstance(feed, bytes)
    title = b"<item><title>A [bold]quay[/] :anchor: [/dim]</title>"
    desk.wire.answers[FEED] = re.sub(rb"<item><title>.*?</title>", title, feed)
    desk.poll()
    (desk.path / "coranto.toml").write_text("")

    told = coranto(desk.path, "explain", "1").output

    assert told.startswith("A [bold]quay[/] :anchor: [/dim]  (article 1)\n")


def test_explain_finds_an_article_by_either_address(desk: Desk):
    desk.poll()
    (desk.path / "coranto.toml").write_text("")
    page = f"http://127.0.0.1:8000/fr/{desk.article().path}"

    told = [
        coranto(desk.path, "explain", each, "--json").output
        for each in ("https://quay.example/article/0", page)
    ]

    assert [json.loads(each)["article"]["id"] for each in told] == [1, 1]


def test_explain_names_an_article_that_is_not_there(folder):
    answer = coranto(folder, "explain", "99")

    assert (answer.exit_code, 'no article "99"' in answer.output) == (1, True)


def test_doctor_says_what_is_missing(folder):
    answer = coranto(folder, "doctor", "--json")
    well = {
        row["subject"]: row["well"]
        for row in map(json.loads, answer.output.splitlines())
    }

    assert answer.exit_code == 1
    assert (
        well["settings"],
        well["wire.contact"],
        well["database"],
        well["feeds"],
    ) == (
        True,
        False,
        True,
        False,
    )
