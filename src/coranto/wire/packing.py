"""Gzip from outside is unpacked piece by piece: a few kilobytes can hold gigabytes."""

import zlib

from coranto.errors import NotAFeed, TooLarge

# The most a sitemap may have (https://www.sitemaps.org/protocol.html#index).
MOST_BYTES = 50 * 1024 * 1024

_GZIP = b"\x1f\x8b"
_WITH_GZIP_HEADER = 31


def unpacked(body: bytes, url: str, most_bytes: int = MOST_BYTES) -> bytes:
    """``body`` without its gzip, where it has one.

    Args:
        body: Any bytes.
        url: What they are called in an error.
        most_bytes: Bytes accepted, after unpacking.

    Raises:
        TooLarge: It unpacks to more.
        NotAFeed: It is broken gzip.
    """
    if not body.startswith(_GZIP):
        return body
    packer = zlib.decompressobj(_WITH_GZIP_HEADER)
    try:
        whole = packer.decompress(body, most_bytes + 1)
    except zlib.error as error:
        raise NotAFeed(url, f"is broken gzip ({error})") from error
    if len(whole) > most_bytes:
        raise TooLarge(url, f"unpacks to more than {most_bytes:,} bytes")
    if not packer.eof:
        raise NotAFeed(url, "is gzip that breaks off")
    return whole
