"""A publisher and a translation server on loopback, as big as a test wants them.

``python tests/synthetic.py --articles 500`` prints its address and serves until it is
stopped. The server's translations are true: every sentence is made from a pattern that
is written here in three languages.
"""

import argparse
import asyncio
import re
import signal
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

LANGS = ("en", "fr", "es")

# Two numbers stand in each pattern, so that no two articles say the same.
PATTERNS = (
    (
        "The harbour council approved plan {a} after a debate of {b} hours",
        "Le conseil du port a approuvé le plan {a} après un débat de {b} heures",
        "El consejo del puerto aprobó el plan {a} tras un debate de {b} horas",
    ),
    (
        "The council of the old harbour voted on Tuesday for plan {a}, which opens {b} new moorings for small boats.",
        "Le conseil du vieux port a voté mardi pour le plan {a}, qui ouvre {b} nouveaux mouillages pour les petits bateaux.",
        "El consejo del puerto viejo votó el martes a favor del plan {a}, que abre {b} nuevos amarres para barcos pequeños.",
    ),
    (
        "Residents had collected {b} signatures against plan {a}, and most of them live in the streets behind the market.",
        "Les habitants avaient réuni {b} signatures contre le plan {a}, et la plupart vivent dans les rues derrière le marché.",
        "Los vecinos habían reunido {b} firmas contra el plan {a}, y la mayoría vive en las calles detrás del mercado.",
    ),
    (
        "The engineer in charge said that the work on plan {a} will last {b} weeks and that the ferry will not stop during that time.",
        "L’ingénieur responsable a dit que les travaux du plan {a} dureront {b} semaines et que le bac ne s’arrêtera pas pendant ce temps.",
        "El ingeniero responsable dijo que las obras del plan {a} durarán {b} semanas y que el transbordador no parará durante ese tiempo.",
    ),
    (
        "Fishermen asked for {b} places in the shade, because plan {a} takes away the trees along the quay.",
        "Les pêcheurs ont demandé {b} places à l’ombre, parce que le plan {a} enlève les arbres le long du quai.",
        "Los pescadores pidieron {b} plazas a la sombra, porque el plan {a} quita los árboles a lo largo del muelle.",
    ),
)


def sentences(number: int, lang: str, version: int = 0) -> list[str]:
    """Headline and body of article ``number`` in ``lang``, corrected ``version`` times."""
    index = LANGS.index(lang)
    return [
        pattern[index].format(
            a=number + 100, b=(number * 7 + place * 13 + version) % 89 + 10
        )
        for place, pattern in enumerate(PATTERNS)
    ]


def translated(text: str, target: str) -> str:
    """``text``, made from a pattern, in ``target``; any other text as it is."""
    for pattern in PATTERNS:
        for written in pattern:
            shape = re.escape(written).replace(r"\{a\}", r"(?P<a>\d+)")
            shape = shape.replace(r"\{b\}", r"(?P<b>\d+)")
            if found := re.fullmatch(shape, text):
                return pattern[LANGS.index(target)].format(**found.groupdict())
    return text


def page(number: int, version: int = 0, most: int = len(PATTERNS)) -> str:
    """The page of article ``number``, corrected ``version`` times; ``most`` sentences."""
    headline, *body = sentences(number, "en", version)[:most]
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in body)
    return f"""<!doctype html><html lang="en"><head><title>{headline} | Quay Post</title>
<meta property="og:title" content="{headline}"><meta property="og:site_name" content="Quay Post">
<meta property="article:published_time" content="{_published(number).isoformat()}"></head>
<body><header><a href="/">Quay Post</a></header><article><h1>{headline}</h1>
<p class="byline">By Ada Quill</p>{paragraphs}</article></body></html>"""


def feed(base: str, count: int) -> str:
    """The feed that lists ``count`` articles."""
    return listing(base, dict.fromkeys(range(count), 0))


def listing(base: str, versions: Mapping[int, int]) -> str:
    """The feed that lists articles, each with how often it was corrected."""
    items = "".join(
        f"<item><title>{sentences(number, 'en', version)[0]}</title>"
        f"<link>{base}/article/{number}</link><guid>{base}/article/{number}</guid>"
        f"<pubDate>{format_datetime(_published(number))}</pubDate></item>"
        for number, version in versions.items()
    )
    return (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Post</title>'
        f"<link>{base}/</link><language>en</language>{items}</channel></rss>"
    )


def _published(number: int) -> datetime:
    return datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=number)


@dataclass
class Stand:
    """What the publisher has out, and what it was asked for.

    Attributes:
        versions: How often each article that is out was corrected.
        asked: The articles whose pages were asked for, in that order.
    """

    versions: dict[int, int]
    asked: list[int] = field(default_factory=list)


def app(count: int) -> Starlette:
    """The publisher of ``count`` articles, with a LibreTranslate server beside it."""
    stand = Stand(dict.fromkeys(range(count), 0))

    async def serve_feed(request: Request) -> Response:
        base = f"http://{request.headers['host']}"
        told = listing(base, stand.versions)
        return Response(told, media_type="application/rss+xml")

    async def serve_page(request: Request) -> Response:
        number = request.path_params["number"]
        stand.asked.append(number)
        if number not in stand.versions:
            return Response("withdrawn", status_code=410)
        said = page(number, stand.versions[number])
        return Response(said, media_type="text/html")

    async def correct(request: Request) -> Response:
        stand.versions[request.path_params["number"]] += 1
        return Response()

    async def withdraw(request: Request) -> Response:
        del stand.versions[request.path_params["number"]]
        return Response()

    async def serve_asked(_: Request) -> Response:
        return JSONResponse(stand.asked)

    async def serve_robots(_: Request) -> Response:
        return PlainTextResponse("User-agent: *\nAllow: /\n")

    async def serve_languages(_: Request) -> Response:
        return JSONResponse(
            [{"code": lang, "name": lang, "targets": list(LANGS)} for lang in LANGS]
        )

    async def serve_translate(request: Request) -> Response:
        asked = await request.json()
        texts = asked["q"] if isinstance(asked["q"], list) else [asked["q"]]
        out = [translated(text, asked["target"]) for text in texts]
        whole = out if isinstance(asked["q"], list) else out[0]
        return JSONResponse({"translatedText": whole})

    return Starlette(
        routes=[
            Route("/feed.rss", serve_feed),
            Route("/article/{number:int}", serve_page),
            Route("/article/{number:int}/correct", correct, methods=["POST"]),
            Route("/article/{number:int}/withdraw", withdraw, methods=["POST"]),
            Route("/asked", serve_asked),
            Route("/robots.txt", serve_robots),
            Route("/languages", serve_languages),
            Route("/translate", serve_translate, methods=["POST"]),
        ]
    )


async def _serve(count: int) -> None:
    from coranto.web.server import served

    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with served(app(count), "127.0.0.1", 0) as address:
        print(address, flush=True)
        await stop.wait()


if __name__ == "__main__":
    options = argparse.ArgumentParser()
    options.add_argument("--articles", type=int, default=20)
    asyncio.run(_serve(options.parse_args().articles))
