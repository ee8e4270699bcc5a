"""Corrections and withdrawals, as readers are told of them."""

from datetime import datetime

from markupsafe import Markup

from coranto.model import Notice, NoticeKind, Rights
from coranto.press.changes import runs
from coranto.press.language import direction, moment
from coranto.press.messages import Messages
from coranto.press.reading import words
from coranto.press.views import Change, Instant
from coranto.text.excerpt import LIMIT, shortened

# Messages: over the box on the article's page, in it, and in the ledger.
_SAID = {
    NoticeKind.UPDATE: ("changed-title", "changed-text", "corrections-changed"),
    NoticeKind.RETITLE: ("retitled-title", "retitled-text", "corrections-retitled"),
    NoticeKind.CORRECTION: (
        "corrected-title",
        "corrected-text",
        "corrections-corrected",
    ),
    NoticeKind.WITHDRAWAL: (
        "tombstone-title",
        "tombstone-text",
        "corrections-withdrawn",
    ),
    NoticeKind.REMOVAL: ("removed-title", "", "corrections-removed"),
    # What is said of a recheck, it says itself.
    NoticeKind.RECHECK: ("corrections-rechecked", "", "corrections-rechecked"),
}

_LIMITS = {Rights.FULL: None, Rights.EXCERPT: LIMIT, Rights.HEADLINE: 0, Rights.NONE: 0}


def instant(at: datetime, reader: str) -> Instant:
    """``at`` with its zone, in words."""
    return Instant(stamp(at), moment(at, reader))


def stamp(at: datetime) -> str:
    """RFC 3339 in UTC, to the second: ``2026-11-22T07:12:00Z``."""
    return f"{at:%Y-%m-%dT%H:%M:%SZ}"


def limit_of(rights: Rights) -> int | None:
    """Characters of a source's sentences that a notice may show, or None for all."""
    return _LIMITS[rights]


def change(notice: Notice, m: Messages, limit: int | None) -> Change:
    """Say what happened.

    Args:
        notice: The entry of the ledger.
        m: The reader's language.
        limit: Characters of the publisher's sentences that may be shown, or None.
    """
    shown = _shown(notice, limit)
    left = len(notice.changes) - len(shown)
    line = notice.line if limit is None else _cut(notice.line, limit)
    return Change(
        title=m(_SAID[notice.kind][0]),
        when=instant(notice.at, m.speaks),
        text=_text(notice, m),
        line=words(line, notice.source_lang, m.lang),
        changes=tuple(runs(before, after) for before, after in shown),
        lang=notice.source_lang,
        dir=direction(notice.source_lang),
        more=m("changed-more", count=left) if shown and left else "",
    )


def in_ledger(notice: Notice, m: Messages) -> str:
    """What kind of change it is, as the ledger has it."""
    return m(_SAID[notice.kind][2])


def _text(notice: Notice, m: Messages) -> Markup:
    when = moment(notice.at, m.speaks)
    if notice.kind is NoticeKind.RECHECK:
        return m.markup(notice.message, time=when, count=notice.sentences)
    if notice.kind is NoticeKind.REMOVAL:
        # The ledger has the rest beside it; these are the operator's own words.
        return Markup.escape(notice.said)
    source = Markup("<bdi>{}</bdi>").format(notice.source_name)
    return m.markup(_SAID[notice.kind][1], source=source, time=when)


def _shown(notice: Notice, limit: int | None) -> tuple[tuple[str, str], ...]:
    if limit is None:
        return notice.changes
    used = 0
    for count, (before, after) in enumerate(notice.changes):
        used += len(before) + len(after)
        if used > limit:
            return notice.changes[:count]
    return notice.changes


def _cut(text: str, limit: int) -> str:
    return shortened(text, limit) if limit else ""
