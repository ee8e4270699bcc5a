"""How politely and how carefully sources are read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[wire]`` table of ``coranto.toml``.

    Attributes:
        contact: Web or e-mail address of the operator, sent in the User-Agent so that
            a publisher can reach a person. Where it is empty in ``coranto.toml``, the
            site's address.
        allow_private_networks: Whether addresses inside private networks may be read.
            Only for tests and closed networks: it opens the way into them.
        timeout_s: Seconds for one whole request, body included.
        body_bytes: Bytes accepted of one body, after unpacking.
        redirects: Redirects followed for one request.
        delay_s: Least pause between two requests to one host, in seconds.
        poll_s: Pause between two polls of a feed of which nothing is known yet, in
            seconds.
        fastest_s: Least pause between two polls of one feed, however often it changes.
        slowest_s: Longest pause between two polls of a feed that is well, however
            seldom it changes.
    """

    contact: str = ""
    allow_private_networks: bool = False
    timeout_s: float = 20.0
    body_bytes: int = 10 * 1024 * 1024
    redirects: int = 5
    delay_s: float = 1.0
    poll_s: float = 900.0
    fastest_s: float = 120.0
    slowest_s: float = 3600.0
