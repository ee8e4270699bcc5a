"""``/.well-known/tdmrep.json``: where a site reserves text and data mining (W3C TDMRep)."""

import msgspec

from coranto.model import Signal, SignalKind, Where
from coranto.wire.patterns import most_specific, path_of

# Reservation and policy, as written.
Rule = tuple[str, str]

_MOST_RULES = 2000


class Reservations:
    """The rules of one origin.

    Attributes:
        url: Where they were read.
    """

    def __init__(self, url: str, rules: list[tuple[str, Rule]]) -> None:
        self.url = url
        self._rules = rules

    def signals(self, url: str) -> tuple[Signal, ...]:
        """What the rule for ``url``, of this origin, says; of several the longest.

        The notation is that of robots.txt (TDMRep, TDM File on the Origin Server).
        """
        rule = most_specific(self._rules, path_of(url))
        if rule is None:
            return ()
        reserved, policy = rule
        told = [Signal(SignalKind.TDM, reserved, Where.SITE, self.url)]
        if policy:
            told.append(Signal(SignalKind.TDM_POLICY, policy, Where.SITE, self.url))
        return tuple(told)


def read(body: bytes, url: str) -> Reservations:
    """Read the file; what cannot be understood in it says nothing."""
    try:
        listed = msgspec.json.decode(body.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeError):
        listed = []
    # The list is mandatory; some write a single rule without it.
    rules = listed if isinstance(listed, list) else [listed]
    return Reservations(
        url, [found for rule in rules[:_MOST_RULES] if (found := _rule(rule))]
    )


def _rule(rule: object) -> tuple[str, Rule] | None:
    if not isinstance(rule, dict) or "tdm-reservation" not in rule:
        return None
    location, policy = rule.get("location"), rule.get("tdm-policy")
    if not isinstance(location, str):
        return None
    # Early drafts had whole addresses.
    pattern = path_of(location) if "://" in location else location
    told = str(rule["tdm-reservation"])[:10]
    return pattern, (told, policy if isinstance(policy, str) else "")
