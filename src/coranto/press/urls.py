"""Where the pages are."""

from urllib.parse import quote, urlsplit


class Urls:
    """Addresses of one site.

    Attributes:
        site: Public address of the site, without a slash at the end.
        host: Its host name, without a port.
    """

    def __init__(self, site: str) -> None:
        self.site = site.rstrip("/")
        parts = urlsplit(self.site)
        self.host = parts.hostname or "localhost"
        self._prefix = parts.path.rstrip("/")

    def path(self, lang: str, rest: str = "") -> str:
        """Path of a page from the root of the host: ``/en/how``."""
        return f"{self._prefix}/{lang}/{quote(rest)}"

    def static(self, name: str) -> str:
        """Path of a packaged file from the root of the host: ``/static/x.css``."""
        return f"{self._prefix}{name}"

    def absolute(self, lang: str, rest: str = "") -> str:
        """Full address of a page."""
        return f"{self.site}/{lang}/{quote(rest)}"


def web_url(url: str) -> str:
    """``url`` if a page may link to it, else empty: never ``javascript:`` or ``data:``."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    if parts.scheme.lower() in {"http", "https"} and parts.netloc:
        return url.strip()
    return ""
