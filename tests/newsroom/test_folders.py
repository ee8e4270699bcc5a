"""What an agency lays into a folder goes the whole way, each file once."""

import json
import shutil
from dataclasses import dataclass

import pytest
from typing_extensions import override

from coranto.newsroom import folders
from coranto.store import deliveries, sources
from coranto.wire.folder import address
from tests import newsdesk
from tests.newsdesk import Desk
from tests.newsroom.test_dispatches import item


@dataclass
class Agency(Desk):
    """A newsroom whose only feed is a folder."""

    @override
    def poll(self) -> None:
        self.inbox.mkdir(exist_ok=True)
        super().poll()

    @property
    def inbox(self):
        return self.path / "inbox"

    def lay(self, name, told):
        self.inbox.mkdir(exist_ok=True)
        text = told if isinstance(told, str) else json.dumps(told)
        (self.inbox / name).write_text(text)

    def unread(self):
        found = self.ask(deliveries.unread)
        return [file.name for files in found.values() for file in files]

    def remembered(self):
        return sorted(self.ask(deliveries.known, 1))


@pytest.fixture
def agency(desk, monkeypatch):
    monkeypatch.setattr(newsdesk, "FEED", address(desk.path / "inbox"))
    return Agency(desk.path, desk.wire, desk.engine)


def test_a_file_comes_out_in_every_language_and_is_read_once(agency):
    agency.lay("1.json", item(1))
    agency.poll()
    first = agency.article()
    agency.poll()

    assert [agency.out(lang) is not None for lang in ("en", "fr", "es")] == [True] * 3
    assert (agency.article(), agency.wire.got) == (first, [])


def test_files_of_several_batches_are_all_taken_over_by_one_look(agency, monkeypatch):
    monkeypatch.setattr(folders, "_AT_A_TIME", 1)
    for number in (1, 2, 3):
        agency.lay(f"{number}.json", item(number, guid=f"urn:item:{number}"))

    agency.poll()

    assert agency.remembered() == ["1.json", "2.json", "3.json"]


def test_a_later_file_corrects_and_an_older_one_does_not(agency):
    agency.lay("1.json", item(2))
    agency.poll()
    agency.lay("2.json", item(3, headline="Corrected at last"))
    agency.lay("3.json", item(1))
    agency.poll()

    assert agency.article().standing.body.headline == "Corrected at last"


def test_a_broken_file_is_named_and_stops_nothing(agency):
    agency.lay("0.xml", "<newsItem")
    agency.lay("1.json", item(1))
    agency.poll()

    assert (agency.unread(), agency.out("fr") is not None) == (["0.xml"], True)


def test_a_file_that_is_whole_at_last_is_read(agency):
    agency.lay("1.json", json.dumps(item(1))[:40])
    agency.poll()
    before = agency.unread()
    agency.lay("1.json", item(1))
    agency.poll()

    assert (before, agency.unread()) == (["1.json"], [])
    assert agency.out("fr") is not None


def test_files_that_are_taken_away_are_forgotten_and_their_articles_stay(agency):
    agency.lay("1.json", item(1))
    agency.poll()
    before = agency.remembered()
    (agency.inbox / "1.json").unlink()
    agency.poll()

    assert (before, agency.remembered()) == (["1.json"], [])
    assert agency.out("fr") is not None


def test_a_folder_that_is_gone_is_an_error_on_its_source(agency):
    agency.lay("1.json", item(1))
    agency.poll()
    shutil.rmtree(agency.inbox)
    Desk.poll(agency)

    [(_, [feed], _)] = agency.ask(sources.listed)
    assert "cannot be read" in feed.condition.error
