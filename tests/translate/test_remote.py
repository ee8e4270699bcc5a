"""A server is asked politely, and what it says of our key goes no further."""

import asyncio
import socket
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from coranto.errors import EngineFailed, EngineUnreachable, RequestRefused
from coranto.translate.engines.remote import SPENT_S, Key, Remote, at_once
from tests.translate.servers import Handler, answering, silent

pytestmark = pytest.mark.enable_socket
KEY = Key("CORANTO_X_KEY", "s3cret", "Bearer")


class Asked:
    """A server that gives one answer after the other, and how often it was asked."""

    def __init__(self, *answers: Handler) -> None:
        self.answers = list(answers)
        self.asked = 0
        self.authorization: list[str | None] = []

    def use(self, key: Key = KEY, user: str = "", timeout_s: float = 5.0) -> Any:
        async def used() -> Any:
            app = web.Application()
            app.router.add_route("*", "/x", self._answered)
            async with TestServer(app, host="127.0.0.1") as server:
                url = str(server.make_url("/")).replace("//", f"//{user}", 1)
                remote = Remote(url, timeout_s, key, pauses_s=(0.0, 0.0))
                try:
                    return await remote.ask("x", object)
                finally:
                    await remote.aclose()

        return asyncio.run(used())

    async def _answered(self, request: web.Request) -> web.StreamResponse:
        self.asked += 1
        self.authorization.append(request.headers.get("Authorization"))
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return await answer(request)


GOOD = answering('{"good": true}')
SLOW_DOWN = answering('{"error": "slow down"}', 429)


def test_the_key_goes_into_the_header_its_server_wants():
    server = Asked(GOOD)

    assert server.use() == {"good": True}
    assert server.authorization == ["Bearer s3cret"]


@pytest.mark.parametrize(
    "busy",
    [
        SLOW_DOWN,
        answering("{}", 529),
        answering("{}", 429, Retry_After="0"),
        answering("{}", 503, Retry_After="0"),
        answering("{}", 503, Retry_After="Thu, 08 Jan 2026 11:00:00 GMT"),
    ],
)
def test_a_busy_server_is_asked_again_after_as_long_as_it_wants(busy):
    server = Asked(busy, busy, GOOD)

    assert (server.use(), server.asked) == ({"good": True}, 3)


def test_a_server_that_stays_busy_is_given_up():
    server = Asked(SLOW_DOWN)

    with pytest.raises(EngineUnreachable, match='answered 429 with "slow down"'):
        server.use()
    assert server.asked == 3


def test_a_server_that_wants_long_to_be_left_alone_is_left_alone():
    server = Asked(answering("{}", 429, Retry_After="3600"))

    with pytest.raises(EngineUnreachable) as caught:
        server.use()
    assert (server.asked, caught.value.retry_after_s) == (1, 3600.0)


@pytest.mark.parametrize("status", [402, 456])
def test_what_is_spent_is_not_asked_for_every_minute(status):
    server = Asked(answering('{"message": "Quota exceeded"}', status))

    with pytest.raises(EngineUnreachable) as caught:
        server.use()
    assert (caught.value.why, server.asked, caught.value.retry_after_s) == (
        (
            f'answered {status} with "Quota exceeded"; '
            "what was paid for is spent: raise the limit of the account"
        ),
        1,
        SPENT_S,
    )


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize(
    ("value", "way_out"),
    [
        ("", "set CORANTO_X_KEY to its key"),
        ("s3cret", "the key in CORANTO_X_KEY is not one of its keys"),
    ],
)
def test_a_server_that_wants_another_key_says_where_it_belongs(status, value, way_out):
    server = Asked(answering("{}", status))

    with pytest.raises(EngineUnreachable) as caught:
        server.use(Key("CORANTO_X_KEY", value, "Bearer"))
    assert caught.value.why == f"answered {status}; {way_out}"


@pytest.mark.parametrize(
    "body",
    [
        '{"error": {"message": "Incorrect API key provided: s3cret."}}',
        '{"error": "s3cret"}',
        '{"message": "no such key:\\ns3cret"}',
    ],
)
def test_a_key_that_the_server_repeats_is_in_no_message(body):
    with pytest.raises(EngineUnreachable) as caught:
        Asked(answering(body, 401)).use()

    assert "…" in str(caught.value)
    assert "s3cret" not in str(caught.value) + repr(KEY)


def test_a_password_in_the_address_is_in_no_message():
    with pytest.raises(EngineFailed) as caught:
        Asked(answering("<html>")).use(Key("CORANTO_X_KEY"), user="us:pass@")

    assert "pass" not in str(caught.value)
    assert str(caught.value).startswith("http://127.0.0.1:")


@pytest.mark.parametrize("status", [400, 413, 414, 422])
def test_a_request_that_is_refused_is_not_repeated(status):
    server = Asked(answering('{"error": {"message": "too long"}}', status))

    with pytest.raises(RequestRefused, match=f'answered {status} with "too long"'):
        server.use()
    assert server.asked == 1


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("<html>Sign in to the hotel's network</html>", "the answer is no JSON"),
        ("", "the answer is no JSON"),
        ("[" * 100_000, "the answer is no JSON"),
        ('"\\ud800"', "the answer is no JSON"),
        ("x" * 10 * 2**20, "answered more than 4194304 bytes"),
    ],
)
def test_what_is_no_answer_is_seen(body, why):
    with pytest.raises(EngineFailed, match=why):
        Asked(answering(body)).use()


def test_a_server_that_is_silent_is_given_up():
    with pytest.raises(EngineFailed, match=r"no answer in 0\.2 s"):
        Asked(silent).use(timeout_s=0.2)


def test_a_key_is_not_carried_to_another_address():
    server = Asked(answering("", 307, Location="/x"), GOOD)

    with pytest.raises(EngineUnreachable, match="answered 307"):
        server.use()
    assert server.asked == 1


def test_a_host_that_is_not_there_is_named():
    async def work() -> None:
        remote = Remote("http://nowhere.invalid", 5.0, KEY)
        try:
            await remote.ask("x", object)
        finally:
            await remote.aclose()

    with pytest.raises(EngineUnreachable, match="there is no such host, or no network"):
        asyncio.run(work())


def test_where_nobody_listens_the_address_is_named():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}"

    async def work() -> None:
        remote = Remote(url, 5.0, KEY)
        try:
            await remote.ask("x", object)
        finally:
            await remote.aclose()

    with pytest.raises(EngineUnreachable, match=f"^{url}/x: nothing answers there"):
        asyncio.run(work())


def test_of_many_requests_the_first_that_fails_ends_the_others():
    async def work() -> None:
        async def fails() -> None:
            raise EngineUnreachable("x", "is away")

        await at_once([asyncio.sleep(30), fails()])

    with pytest.raises(EngineUnreachable, match="is away"):
        asyncio.run(work())
