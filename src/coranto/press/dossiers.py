"""What the records tell of a source becomes its page."""

from urllib.parse import urlsplit, urlunsplit

from coranto.model import Dossier, FeedReport, Health, Outcome, Saying, Source
from coranto.press.language import brief_moment, day, language_label
from coranto.press.messages import Messages
from coranto.press.notices import stamp
from coranto.press.urls import Urls, web_url
from coranto.press.views import FeedLine, Instant, Link, Said, SourcePage

MOST_SAYINGS = 40
"""A source may say something else of every article."""

# As their publishers write them; they are the same in every language.
_FORMATS = {
    "rss": "RSS",
    "atom": "Atom",
    "rdf": "RSS 1.0",
    "json": "JSON Feed",
    "sitemap": "Sitemap",
    "newsml-g2": "NewsML-G2",
    "newsml": "NewsML 1",
    "nitf": "NITF",
    "ninjs": "ninjs",
    "iptc7901": "IPTC 7901",
}

_TROUBLES = frozenset({Health.FAILING, Health.GONE, Health.EMPTY, Health.STALE})


def page(dossier: Dossier, m: Messages, urls: Urls) -> SourcePage:
    """Say who a source is, what may be shown of it and why, and how it is read."""
    source = dossier.source
    home = web_url(source.url)
    left = len(dossier.sayings) - MOST_SAYINGS
    quiet = not (dossier.changed or dossier.withdrawn)
    return SourcePage(
        home=Link(home, m("source-link", source=source.name)) if home else None,
        language=language_label(source.lang, m.speaks) if source.lang else "",
        rights=_rights(source, m),
        outcomes=()
        if source.rights
        else tuple(_outcome(each, m) for each in dossier.outcomes),
        latest=m("source-latest", count=dossier.judged)
        if 0 < dossier.judged < dossier.found
        else "",
        said=tuple(_said(each, m) for each in dossier.sayings[:MOST_SAYINGS]),
        more=m("source-more", count=left) if left > 0 else "",
        # A folder on this machine is nobody else's to see.
        feeds=tuple(_feed(each, m) for each in dossier.feeds if web_url(each.url)),
        counts=_counts(dossier, m),
        steady=m("source-corrections-none") if quiet else "",
        ledger=Link(urls.path(m.lang, "corrections"), m("corrections-title")),
    )


def _rights(source: Source, m: Messages) -> tuple[str, ...]:
    """The operator's word, or that the source's own decides.

    Readers learn that there is a ground for the operator's word. What it is may be in a
    contract, and is told by ``coranto explain`` alone.
    """
    if source.rights is None:
        return (m("source-undeclared"),)
    rights = m(f"sources-rights-{source.rights.value}")
    if source.declared_at is None:
        said = m("source-declared-undated", rights=rights)
    else:
        when = day(source.declared_at, m.speaks)
        said = m("source-declared", rights=rights, day=when)
    return (said, m("source-note")) if source.note else (said,)


def _outcome(outcome: Outcome, m: Messages) -> tuple[str, str, int]:
    shown = m(f"sources-rights-{outcome.rights.value}")
    why = m(f"terms-{outcome.reason}")
    if outcome.silence:
        shown = f"{shown} · {m('silenced-title')}"
        why = " ".join(dict.fromkeys([why, m(f"terms-{outcome.silence}")]))
    return shown, why, outcome.articles


def _said(saying: Saying, m: Messages) -> Said:
    signal = saying.signal
    return Said(
        f"{signal.kind.value}: {signal.value}",
        m(f"where-{signal.where.value}", name=signal.name),
        Instant(stamp(signal.at), day(signal.at, m.speaks)) if signal.at else None,
        saying.articles,
        saying.decides,
    )


def _feed(feed: FeedReport, m: Messages) -> FeedLine:
    condition, asked = feed.condition, feed.asked_at
    trouble = ""
    if condition.health in _TROUBLES:
        news = condition.news_at
        facts = {"day": day(news, m.speaks)} if news else {}
        trouble = m(f"feed-{condition.health.value}", **facts)
    address = _without_keys(feed.url)
    return FeedLine(
        address,
        address if address == feed.url else "",
        _FORMATS.get(condition.kind, ""),
        Instant(stamp(asked), brief_moment(asked, m.speaks)) if asked else None,
        trouble,
    )


def _without_keys(url: str) -> str:
    """``url`` as strangers may see it: an agency's feed may have its key in it."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit((parts.scheme, host, parts.path, "", ""))


def _counts(dossier: Dossier, m: Messages) -> tuple[tuple[str, int], ...]:
    counts = [
        (m("source-found"), dossier.found),
        (m("source-out"), dossier.out),
    ]
    if dossier.changed:
        counts.append((m("tally-corrected"), dossier.changed))
    if dossier.withdrawn:
        counts.append((m("tally-withdrawn"), dossier.withdrawn))
    return tuple(counts)
