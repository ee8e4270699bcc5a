"""An operator's word about rights: given, shown, taken back."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from coranto.cli import cli
from coranto.model import Source
from coranto.store import sources
from coranto.store.database import opened
from coranto.store.settings import Settings
from coranto.text.clock import now
from tests.newsdesk import BASE, Desk

NOTE = "agreement of 2026-03-01"


def coranto(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, ["--config", str(folder / "coranto.toml"), *words])


@pytest.fixture
def folder(tmp_path):
    """A newsroom that reads one publisher, by its signals."""
    (tmp_path / "coranto.toml").write_text("[wire]\nallow_private_networks = true\n")
    with opened(Settings(str(tmp_path / "coranto.db"))) as database:
        paper = Source("quay.example", "Quay Post", "https://quay.example/")
        with database.write() as connection:
            sources.add(connection, paper, "https://quay.example/rss", now())
    return tmp_path


@pytest.fixture
def publisher() -> Iterator[str]:
    script = Path(__file__).parent.parent / "synthetic.py"
    command = [sys.executable, str(script), "--articles", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def listed(folder):
    """(rights, note, whether the time of the word is noted) of each source."""
    lines = coranto(folder, "source", "list", "--json").output.splitlines()
    found = [json.loads(line)["source"] for line in lines]
    return [
        (each["rights"], each["note"], each["declared_at"] is not None)
        for each in found
    ]


def test_a_word_is_given_with_its_ground_and_taken_back(folder):
    said = [
        coranto(folder, "source", "set", "quay.example", *words).output
        for words in (("--rights", "full", "--note", NOTE), ("--rights", "signals"))
    ]

    assert said == [
        f"Quay Post, rights: full ({NOTE}).\n",
        "Quay Post, rights: signals.\n",
    ]
    assert listed(folder) == [(None, "", False)]


def test_the_ground_stands_in_the_list(folder):
    coranto(folder, "source", "set", "quay.example", "--rights", "full", "--note", NOTE)

    assert listed(folder) == [("full", NOTE, True)]
    assert f"rights: full ({NOTE}), 0 articles" in coranto(
        folder, "source", "list"
    ).output.replace("\n", " ")


def test_another_name_leaves_the_word_as_it_was(folder):
    coranto(folder, "source", "set", "quay.example", "--rights", "full", "--note", NOTE)

    coranto(folder, "source", "set", "quay.example", "--name", "Quay")

    assert listed(folder) == [("full", NOTE, True)]


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (("quay.example", "--note", NOTE), 2, "--note is the ground of --rights"),
        (("quay.example", "--rights", "signals", "--note", NOTE), 2, "give both"),
        (("quay.example", "--rights", "all"), 2, "'all' is not one of"),
        (("nobody.example", "--rights", "full"), 1, "coranto source list"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_changes_nothing(
    folder, words, status, said
):
    answer = coranto(folder, "source", "set", *words)

    assert (answer.exit_code, said in answer.output) == (status, True)
    assert listed(folder) == [(None, "", False)]


@pytest.mark.enable_socket
def test_a_source_is_added_with_a_word_and_its_ground(publisher, tmp_path):
    (tmp_path / "coranto.toml").write_text("[wire]\nallow_private_networks = true\n")

    answer = coranto(
        tmp_path,
        *("source", "add", f"{publisher}/feed.rss"),
        *("--rights", "headline", "--note", NOTE),
    )

    assert (answer.exit_code, ", rights: headline)" in answer.output) == (
        0,
        True,
    )
    assert listed(tmp_path) == [("headline", NOTE, True)]


def test_explain_keeps_a_long_signal_apart_from_where_it_was_read(desk: Desk):
    said = "All rights reserved. " + "No part of it may be copied. " * 6
    mark = f'<meta name="copyright" content="{said}"></head>'.encode()
    page = desk.wire.answers[f"{BASE}/article/0"]
    assert isinstance(page, bytes)
    desk.wire.answers[f"{BASE}/article/0"] = page.replace(b"</head>", mark)
    desk.poll()
    (desk.path / "coranto.toml").write_text("")

    lines = coranto(desk.path, "explain", "1").output.splitlines()
    told = " ".join(" ".join(line.strip("│├└─ ") for line in lines).split())

    assert max(map(len, lines)) <= 80
    assert said.strip() in told
    assert any("── page meta copyright, " in line for line in lines)


@pytest.mark.parametrize(
    "called",
    [
        "quay.example",
        "Quay Post",
        "quay post",
        "https://quay.example",
        "https://quay.example/rss",
    ],
)
def test_a_source_is_removed_and_changed_by_whatever_the_list_shows_of_it(
    folder, called
):
    changed = coranto(folder, "source", "set", called, "--rights", "headline")
    removed = coranto(folder, "source", "remove", called)

    assert (changed.output, removed.output) == (
        "Quay Post, rights: headline.\n",
        "Quay Post (quay.example) is forgotten.\n",
    )
    assert listed(folder) == []


@pytest.mark.parametrize("verb", [("remove",), ("set", "--rights", "full")])
def test_a_name_of_two_sources_lists_both_and_changes_nothing(folder, verb):
    with opened(Settings(str(folder / "coranto.db"))) as database:
        other = Source("quay.test", "Quay Post", "https://quay.test/")
        with database.write() as connection:
            sources.add(connection, other, "https://quay.test/rss", now())

    answer = coranto(folder, "source", verb[0], "Quay Post", *verb[1:])

    assert answer.exit_code == 1
    for told in ('2 sources are called "Quay Post"', "quay.example ", "quay.test "):
        assert told in answer.output
    assert listed(folder) == [(None, "", False)] * 2


def test_without_a_terminal_articles_are_deleted_only_with_yes(desk: Desk):
    desk.poll()
    (desk.path / "coranto.toml").write_text("")

    refused = coranto(desk.path, "source", "remove", "Quay Post")
    kept = desk.article()
    removed = coranto(desk.path, "source", "remove", "Quay Post", "--yes")

    assert (refused.exit_code, removed.exit_code) == (1, 0)
    assert "has 1 articles, and there is no terminal to ask at" in refused.output
    assert "--yes" in refused.output
    assert (kept.state, desk.article().state) == ("read", "removed")


def test_on_a_terminal_it_asks_before_it_deletes_articles(desk, monkeypatch, capsys):
    desk.poll()
    config = desk.path / "coranto.toml"
    config.write_text("")
    main, terminal = pty.openpty()
    keyboard = os.fdopen(terminal)
    monkeypatch.setattr(sys, "stdin", keyboard)

    def removed(answer: str) -> int | str | None:
        os.write(main, f"{answer}\n".encode())
        words = ["--config", str(config), "source", "remove", "Quay Post"]
        with pytest.raises(SystemExit) as ended:
            cli.main(words)
        return ended.value.code

    refused, kept = removed("n"), desk.article()
    agreed = removed("y")
    keyboard.close()
    os.close(main)

    said = capsys.readouterr().err
    assert "Forget Quay Post (quay.example) and delete its 1 articles?" in said
    assert "nothing was deleted" in said
    assert (refused, kept.id, agreed, desk.article().state) == (1, 1, 0, "removed")


def test_a_feed_on_this_machine_is_refused_with_the_setting_to_write(tmp_path):
    (tmp_path / "coranto.toml").write_text("")

    answer = coranto(tmp_path, "source", "add", "http://127.0.0.1:9/feed")

    assert answer.exit_code == 1
    assert "wire.allow_private_networks" in str(answer.exception)
    assert "write under [wire]: allow_private_networks = true" in str(answer.exception)
