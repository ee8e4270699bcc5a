"""Stand-ins that obey our Protocols: an engine, a wire and a memory."""

from collections.abc import Callable, Mapping, Sequence

from coranto.errors import CorantoError
from coranto.model import Feed, Signal, Tier
from coranto.translate.engine import Hop, Rendering
from coranto.wire.fetch import Fetched, NotModified


class FakeEngine:
    """An engine that renders by a function; it counts what it is asked."""

    name = "fake"

    def __init__(
        self,
        langs: Sequence[str],
        render: Callable[[str, str], str],
        tier: Tier = Tier.PUBLISH,
    ) -> None:
        self.langs = langs
        self.render = render
        self.tier = tier
        self.model = "fake 1"
        self.asked: list[str] = []
        self.trouble: list[CorantoError] = []

    async def hops(self) -> tuple[Hop, ...]:
        return tuple(
            Hop(self.name, one, other, self.tier, self.model)
            for one in self.langs
            for other in self.langs
            if one != other
        )

    async def translate(self, texts: Sequence[str], hop: Hop) -> list[Rendering]:
        if self.trouble:
            raise self.trouble.pop(0)
        self.asked += texts
        return [Rendering(self.render(text, hop.target_lang)) for text in texts]

    async def aclose(self) -> None:
        return


class FakeWire:
    """An internet in a dictionary: what each address answers, or raises."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes | CorantoError] = {}
        self.got: list[str] = []
        self.moved: dict[str, str] = {}
        self.subscribed: list[tuple[str, dict[str, str]]] = []
        self.hub_trouble: CorantoError | None = None
        self.signals: dict[str, tuple[Signal, ...]] = {}

    async def feed(self, feed: Feed) -> Fetched | NotModified:
        return self._answer(feed.url, feed.etag)

    async def page(
        self, url: str, etag: str = "", last_modified: str = ""
    ) -> Fetched | NotModified:
        return self._answer(url, etag)

    async def subscribe(self, hub: str, form: Mapping[str, str]) -> None:
        if self.hub_trouble:
            raise self.hub_trouble
        self.subscribed.append((hub, dict(form)))

    async def aclose(self) -> None:
        return

    def _answer(self, url: str, etag: str) -> Fetched | NotModified:
        self.got.append(url)
        url = self.moved.get(url, url)
        answer = self.answers[url]
        if isinstance(answer, CorantoError):
            raise answer
        tag = f'"{hash(answer)}"'
        if tag == etag:
            return NotModified(self.signals.get(url, ()))
        return Fetched(
            url=url,
            body=answer,
            charset="utf-8",
            content_type="text/html",
            etag=tag,
            last_modified="",
            permanent_url=url,
            signals=self.signals.get(url, ()),
        )
