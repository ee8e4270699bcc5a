"""No request leads into a private network, whatever a name resolves to."""

import ipaddress
import socket
from typing import Any, Final, TypeAlias
from urllib.parse import urlsplit

AddrInfo: TypeAlias = tuple[Any, ...]
"""Family, type, protocol, canonical name and socket address, as from getaddrinfo."""

# All of today's public IPv6; whatever else is_global may call global is not in use
# (IANA IPv6 Global Unicast Address Assignments).
_UNICAST: Final = ipaddress.IPv6Network("2000::/3")

# Python calls these global, and each leads on into IPv4 or to a local service:
# 6to4 (RFC 3056), protocol assignments (RFC 6890), 6to4 relays (RFC 7526).
# NAT64 (64:ff9b::/96, RFC 6052) is outside 2000::/3 already.
_LEADS_ON: Final = (
    ipaddress.IPv6Network("2002::/16"),
    ipaddress.IPv4Network("192.0.0.0/24"),
    ipaddress.IPv4Network("192.88.99.0/24"),
)


class Blocked(OSError):
    """A connection was about to be made to an address that is not public.

    An :class:`OSError`, because the library that connects tries the next address only
    after one. The text is always the same, because it would merge different ones
    into an error of its own.
    """

    def __init__(self) -> None:
        super().__init__("the address is not public")


def is_public(address: str) -> bool:
    """Whether ``address`` belongs to the public internet.

    Args:
        address: An IP address, v4 or v6, as a socket wants it; a zone is allowed.

    Returns:
        False for private, loopback, link-local, multicast and reserved addresses, for
        IPv4 wrapped into IPv6, and for what is no IP address.

    Examples:
        >>> is_public("93.184.216.34"), is_public("::ffff:10.0.0.1")
        (True, False)
    """
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        if found.ipv4_mapped is not None:
            return is_public(str(found.ipv4_mapped))
        if found not in _UNICAST:
            return False
    leads_on = any(found in net for net in _LEADS_ON if net.version == found.version)
    return found.is_global and not found.is_multicast and not leads_on


def is_reachable(url: str) -> bool:
    """Whether strangers could reach ``url``: its host is public, or a name with a dot.

    Examples:
        >>> is_reachable("https://news.example"), is_reachable("http://127.0.0.1:8000")
        (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return "." in host and not host.endswith((".local", ".localhost", ".internal"))
    return is_public(host)


def public_socket(info: AddrInfo) -> socket.socket:
    """Make the socket for one address a name resolved to, if it is public.

    It is asked for every connection, with the address that will be used: names that
    resolve differently the second time, redirects and bare addresses all pass here.

    Raises:
        Blocked: The address is not public. No packet has been sent.
    """
    family, kind, protocol, _, address = info
    if not is_public(str(address[0])):
        raise Blocked
    return socket.socket(family, kind, protocol)
