"""Of a watched folder only plain, finished files are read, and nothing beside it."""

import os

import pytest

from coranto.errors import TooLarge, Unreachable
from coranto.wire.folder import address, contents, is_folder, listing


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "in box"
    folder.mkdir()
    (tmp_path / "secret.xml").write_text("secret")
    return folder


def test_files_are_listed_as_they_were_written(inbox):
    for number, name in enumerate(["b.xml", "a.json"]):
        (inbox / name).write_text(name)
        os.utime(inbox / name, ns=(0, number))

    assert [file.name for file in listing(address(inbox))] == ["b.xml", "a.json"]


def test_what_is_no_finished_plain_file_is_left_alone(inbox):
    for name in [".hidden", "a.part", "a.TMP", "a.xml~"]:
        (inbox / name).write_text("x")
    (inbox / "below").mkdir()
    (inbox / "link.xml").symlink_to(inbox.parent / "secret.xml")
    os.mkfifo(inbox / "pipe.xml")

    assert listing(address(inbox)) == []


def test_a_file_written_anew_has_another_stamp(inbox):
    (inbox / "a").write_text("1")
    [before] = listing(address(inbox))
    (inbox / "a").write_text("22")

    assert listing(address(inbox)) != [before]


@pytest.mark.parametrize(
    "name", ["link.xml", "../secret.xml/", "gone", "pipe", "below"]
)
def test_nothing_but_a_file_of_the_folder_is_opened(inbox, name):
    (inbox / "link.xml").symlink_to(inbox.parent / "secret.xml")
    (inbox / "below").mkdir()
    os.mkfifo(inbox / "pipe")

    with pytest.raises(Unreachable):
        contents(address(inbox), name, 100)


def test_a_file_has_its_limit(inbox):
    (inbox / "a").write_text("12345")

    assert contents(address(inbox), "a", 5) == b"12345"
    with pytest.raises(TooLarge, match="longer than 4 bytes"):
        contents(address(inbox), "a", 4)


def test_a_folder_that_is_gone_says_so(inbox):
    inbox.rmdir()

    with pytest.raises(Unreachable, match="No such file"):
        listing(address(inbox))


@pytest.mark.parametrize("url", ["https://quay.example/file:", "http://file/", ""])
def test_no_web_address_is_a_folder(url):
    assert not is_folder(url)
