"""What each signal asks for; ``terms`` draws the conclusion from all of them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources

from coranto.model import Licence, Rights, Signal, SignalKind, Where
from coranto.model.rights import UNREADABLE
from coranto.rights.licences import is_only_a_licence, licence
from coranto.text.instants import instant

# TDMRep, Processing priority: what the page says holds over its header, and that over
# the file of the site.
_NEARNESS = (Where.PAGE, Where.HEADER, Where.SITE)

# A translation is made by putting the text into a model (RSL 1.0, usage types).
_OUR_USE = frozenset({"all", "ai-all", "ai-input"})
_UNTIL = re.compile(r"unavailable_after\s*:", re.IGNORECASE)
_FOR_NOTHING = frozenset({"free", "attribution"})


@dataclass(frozen=True, slots=True)
class Effect:
    """What a signal asks for.

    Attributes:
        because: The signal.
        reason: As of :class:`coranto.model.rights.Terms`.
        most: The most that may be shown.
        translate: Whether it may be translated.
        index: Whether search engines may list it.
        limit: Characters of an excerpt, or None for as many as usual.
    """

    because: Signal
    reason: str
    most: Rights = Rights.FULL
    translate: bool = True
    index: bool = True
    limit: int | None = None


def effects(
    signals: Sequence[Signal], at: datetime, *, noncommercial: bool
) -> list[Effect]:
    """What ``signals`` ask for, in their order, licences first.

    Args:
        signals: All that was read about one article.
        at: The present; some hold from a time on.
        noncommercial: Whether the site is non-commercial, by its operator's word.
    """
    return [
        *_licences(signals, noncommercial),
        *_mining(signals),
        *_machine_terms(signals),
        *(effect for signal in signals for effect in _single(signal, at)),
    ]


def licences(signals: Iterable[Signal]) -> list[tuple[Signal, Licence]]:
    """Licences that signals grant: named in a place for licences, or standing alone."""
    return [
        (signal, found)
        for signal in signals
        if signal.kind is SignalKind.LICENCE or _is_grant(signal)
        if (found := licence(signal.value))
    ]


def _is_grant(signal: Signal) -> bool:
    return signal.kind is SignalKind.RIGHTS and is_only_a_licence(signal.value)


def _licences(signals: Sequence[Signal], noncommercial: bool) -> Iterator[Effect]:
    for signal, found in licences(signals):
        if found.noderivatives:
            yield Effect(signal, "derivatives", translate=False)
        if found.noncommercial and not noncommercial:
            yield Effect(signal, "commercial", Rights.HEADLINE)
    for signal in signals:
        if signal.kind is SignalKind.LICENCE and licence(signal.value) is None:
            # Some licence, and nobody here has read it.
            yield Effect(signal, "default", Rights.EXCERPT)
        if signal.kind is SignalKind.RIGHTS and not _is_grant(signal):
            yield from _statement(signal)


def _statement(signal: Signal) -> Iterator[Effect]:
    """Of a statement in words only what restricts is believed."""
    found = licence(signal.value)
    if found and found.noderivatives:
        yield Effect(signal, "derivatives", translate=False)
    if any(phrase in signal.value.casefold() for phrase in _reserved()):
        yield Effect(signal, "default", Rights.EXCERPT)


@cache
def _reserved() -> tuple[str, ...]:
    file = resources.files("coranto.rights").joinpath("reserved.txt")
    lines = file.read_text("utf-8").splitlines()
    return tuple(each.casefold() for each in lines if each and each[0] != "#")


def _mining(signals: Sequence[Signal]) -> Iterator[Effect]:
    told = {each.where: each for each in signals if each.kind is SignalKind.TDM}
    nearest = next((told[where] for where in _NEARNESS if where in told), None)
    if nearest and nearest.value == "1":
        yield Effect(nearest, "reserved", Rights.HEADLINE)


def _machine_terms(signals: Sequence[Signal]) -> Iterator[Effect]:
    """RSL: of several licences in one document anyone may choose."""
    told: dict[str, list[Signal]] = {}
    for signal in signals:
        if signal.kind is SignalKind.RSL:
            told.setdefault(signal.name, []).append(signal)
    for offered in told.values():
        if offered[0].value == UNREADABLE:
            yield Effect(offered[0], "reserved", Rights.HEADLINE)
        elif not any(_lets_us(each.value) for each in offered):
            yield Effect(offered[0], "reserved", Rights.HEADLINE, translate=False)


def _lets_us(terms: str) -> bool:
    """Whether a licence of RSL lets us use the text without asking or paying."""
    for term in terms.split(" | "):
        name, _, told = term.partition(": ")
        words = set(told.split())
        if name == "payment" and not words <= _FOR_NOTHING:
            return False
        if name == "prohibits usage" and words & _OUR_USE:
            return False
        # Whom and where it is for (user, geo) cannot be told of a site for everybody.
        if name.startswith("permits") and not words & _OUR_USE:
            return False
    return True


def _single(signal: Signal, at: datetime) -> Iterator[Effect]:
    match signal.kind:
        case SignalKind.ROBOTS:
            yield from _robots(signal, at)
        case SignalKind.FREE if signal.value == "false":
            yield Effect(signal, "paywall", Rights.EXCERPT)
        case SignalKind.REFUSED:
            yield Effect(signal, "refused", Rights.HEADLINE)


def _robots(signal: Signal, at: datetime) -> Iterator[Effect]:
    """Google, robots meta tag specifications; ``noai`` is DeviantArt's."""
    said, *last = _UNTIL.split(signal.value, maxsplit=1)
    ends = _ends("".join(last))
    if ends and ends <= at:
        yield Effect(signal, "expired", Rights.NONE, index=False)
    for rule in ",".join([said, *last]).split(","):
        name, _, value = rule.partition(":")
        match name.strip().lower():
            case "noindex" | "none":
                yield Effect(signal, "robots", Rights.HEADLINE, index=False)
            case "nosnippet":
                yield Effect(signal, "robots", Rights.HEADLINE)
            case "noarchive" | "nocache":
                yield Effect(signal, "robots", Rights.EXCERPT)
            case "max-snippet" if value.strip().isdecimal():
                yield _snippet(signal, int(value.strip()[:6]))
            case "notranslate":
                yield Effect(signal, "robots", translate=False)
            case "noai":
                yield Effect(signal, "reserved", Rights.HEADLINE, translate=False)


def _snippet(signal: Signal, most: int) -> Effect:
    """-1, which is no number of characters, stands for no limit."""
    if most == 0:
        return Effect(signal, "robots", Rights.HEADLINE)
    return Effect(signal, "robots", Rights.EXCERPT, limit=most)


def _ends(written: str) -> datetime | None:
    """The date at the beginning of ``written``; RFC 850 and RFC 822 have a comma in it."""
    parts = written.split(",")
    tried = [", ".join(each.strip() for each in parts[:count]) for count in (1, 2)]
    return next(filter(None, map(instant, reversed(tried))), None)
