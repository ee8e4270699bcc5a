"""What comes from a hub is whole, what was promised, and never fetched twice."""

import asyncio
import hashlib
from pathlib import Path

import pytest

from coranto.errors import HubUnreachable, ModelRefused
from coranto.translate.models.hub import CHUNK_BYTES, Hub, Remote
from tests.translate.hub_server import HubServer

pytestmark = pytest.mark.enable_socket

BODY = bytes(range(256)) * 4000


@pytest.fixture
def server(tmp_path) -> HubServer:
    place = tmp_path / "hub" / "own" / "model"
    place.mkdir(parents=True)
    (place / "model.bin").write_bytes(BODY)
    return HubServer(tmp_path / "hub")


class Fetch:
    """Brings ``model.bin`` of a server into a folder."""

    def __init__(self, server: HubServer, folder: Path) -> None:
        self.server = server
        self.path = folder / "here.bin"
        self.told: list[tuple[str, int, int]] = []

    def __call__(self, name: str = "model.bin", sha256: str = "") -> str:
        async def brought(url: str) -> str:
            async with Hub(url) as hub:
                remote = Remote("own/model", name, sha256)
                return await hub.fetch(
                    remote, self.path, lambda *told: self.told.append(told)
                )

        with self.server.at_work() as url:
            return asyncio.run(brought(url))


@pytest.fixture
def fetch(server, tmp_path) -> Fetch:
    return Fetch(server, tmp_path)


def test_a_file_is_brought_whole_and_progress_is_told(fetch):
    digest = fetch()

    assert (digest, fetch.path.read_bytes()) == (
        hashlib.sha256(BODY).hexdigest(),
        BODY,
    )
    assert fetch.told[-1] == ("model.bin", len(BODY), len(BODY))


def test_what_broke_off_goes_on_where_it_ended(fetch, server):
    server.breaks_after["model.bin"] = 2 * CHUNK_BYTES

    with pytest.raises(HubUnreachable, match="the same command again goes on"):
        fetch()
    have = fetch.path.with_name("here.bin.part").stat().st_size
    fetch()

    assert 0 < have < len(BODY)
    assert server.asked[-1] == ("model.bin", f"bytes={have}-")
    assert fetch.path.read_bytes() == BODY


def test_a_file_that_was_all_but_put_in_place_is_not_brought_again(fetch):
    fetch.path.with_name("here.bin.part").write_bytes(BODY)

    fetch()

    assert (fetch.told, fetch.path.read_bytes()) == ([], BODY)


@pytest.mark.parametrize("who", ["the hub", "the catalogue"])
def test_another_file_than_promised_is_thrown_away(fetch, server, who):
    wrong = "0" * 64
    if who == "the hub":
        server.promises["model.bin"] = wrong

    with pytest.raises(ModelRefused, match="is another file than promised"):
        fetch(sha256=wrong if who == "the catalogue" else "")

    assert list(fetch.path.parent.glob("here.bin*")) == []


def test_a_file_that_changed_in_between_is_not_patched_together(fetch, server):
    fetch.path.with_name("here.bin.part").write_bytes(b"older" * 1000)

    with pytest.raises(ModelRefused, match="is another file than promised"):
        fetch()
    fetch()

    assert fetch.path.read_bytes() == BODY


def test_a_file_that_is_not_there_is_named(fetch):
    with pytest.raises(ModelRefused, match=r"nothing\.bin: .* answered 404"):
        fetch("nothing.bin")


def test_a_hub_that_does_not_answer_is_named(tmp_path):
    async def brought() -> None:
        async with Hub("http://127.0.0.1:9") as hub:
            await hub.fetch(Remote("a/b", "c"), tmp_path / "c", lambda *_: None)

    with pytest.raises(
        HubUnreachable, match=r"^http://127\.0\.0\.1:9/a/b/resolve/main/c"
    ):
        asyncio.run(brought())
