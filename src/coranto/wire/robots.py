"""What a publisher's robots.txt asks of us (RFC 9309)."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from protego import Protego

PRODUCT = "Coranto"
"""Our product token (RFC 9309 §2.2.1)."""

LIMIT_BYTES = 500 * 1024
"""Bytes of a robots.txt that are read (RFC 9309 §2.5 asks for at least as many)."""

LONGEST_DELAY_S = 30.0
"""Seconds between two requests that a Crawl-delay can ask for."""

# It stands outside the groups, and so holds for every crawler.
_LICENCE = re.compile(
    r"^[ \t]*licen[sc]e[ \t]*:[ \t]*([^\s#]+)", re.IGNORECASE | re.MULTILINE
)
_MOST_LICENCES = 3


class Rules:
    """The rules of one origin.

    Attributes:
        delay_s: Seconds asked for between two requests, from 0 to ``LONGEST_DELAY_S``.
        licences: Where the terms of use for machines are (``License:`` of RSL 1.0,
            §4.4), as written.
        sitemaps: Addresses of sitemaps, as written (https://www.sitemaps.org).
    """

    def __init__(
        self, parsed: "Protego | None", licences: tuple[str, ...] = ()
    ) -> None:
        self._parsed = parsed
        self.licences = licences
        self.sitemaps = tuple(parsed.sitemaps) if parsed else ()
        asked = parsed.crawl_delay(PRODUCT) if parsed else None
        # Not "asked or 0": NaN is neither more nor less than anything.
        self.delay_s = min(asked, LONGEST_DELAY_S) if asked and asked > 0 else 0.0

    def allow(self, url: str) -> bool:
        """Whether ``url``, of this origin, may be read."""
        return self._parsed is None or self._parsed.can_fetch(url, PRODUCT)


EVERYTHING = Rules(None)
"""There is no robots.txt: all may be read (RFC 9309 §2.3.1.3)."""


def read(body: bytes) -> Rules:
    """Read a robots.txt; what cannot be understood in it says nothing.

    Args:
        body: Any bytes; those beyond ``LIMIT_BYTES``, and the line they cut, are left
            out.
    """
    from protego import Protego  # noqa: PLC0415 - not everybody who imports this asks

    if len(body) > LIMIT_BYTES:
        body = body[:LIMIT_BYTES].rpartition(b"\n")[0]
    # protego takes a byte order mark for a part of the first line.
    text = body.decode("utf-8-sig", "replace")
    licences = tuple(dict.fromkeys(_LICENCE.findall(text)))
    return Rules(Protego.parse(text), licences[:_MOST_LICENCES])
