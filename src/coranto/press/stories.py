"""A printing becomes what its page, and its line on the front page, have to say."""

import re
from collections import Counter
from datetime import datetime

from markupsafe import Markup

from coranto.model import Printing, PubStatus, Tier
from coranto.press import creditline
from coranto.press.excerpt import Extract, extract, kept, printed, summary
from coranto.press.language import (
    brief_moment,
    endonym,
    language_label,
    language_name,
    short_moment,
    subtag,
)
from coranto.press.messages import Messages
from coranto.press.notices import change, instant, limit_of, stamp
from coranto.press.reading import (
    homeless,
    naming,
    objection,
    parts,
    passage,
    reasons,
    words,
)
from coranto.press.urls import Urls, web_url
from coranto.press.views import CheckLine, Instant, Item, Link, Slip, Story

# ``es-ca-pt-BR`` is three tags: a hyphen before a region or a script is inside one.
_BETWEEN_TAGS = re.compile(r"-(?=[a-z]{2,3}(?:-|$))")

_BADGES = {Tier.GIST: "front-gist", Tier.ROUGH: "front-rough"}


def item(printing: Printing, m: Messages, urls: Urls, today: datetime) -> Item:
    """A story in a list; a withheld one only as the source's own headline."""
    revision = printing.revision
    at = revision.published_at or printing.first_seen_at
    seen = Instant(stamp(at), short_moment(at, m.speaks, today))
    page = urls.path(printing.lang, printing.path)
    if printing.pubstatus is not PubStatus.USABLE or printing.silenced:
        return Item(
            href=web_url(revision.url),
            headline=words(revision.headline, revision.lang, m.lang),
            came_from=language_label(revision.lang, m.speaks),
            went_to="",
            source=printing.source.name,
            seen=seen,
            held=objection(_why_not(printing), printing.rendition, m),
            held_title=m("silenced-short" if printing.silenced else "withheld-short"),
            page=page,
        )
    headline = extract(printing).headline
    lang = headline.source_lang if kept(headline) else printing.lang
    badge = "" if printing.original else _BADGES.get(printing.rendition.tier, "")
    return Item(
        href=page,
        headline=words(printed(headline), lang, m.lang),
        came_from=language_label(revision.lang, m.speaks),
        went_to="" if printing.original else language_label(printing.lang, m.speaks),
        source=printing.source.name,
        seen=seen,
        summary=summary(printing),
        badge=m(badge) if badge else "",
        doubt=" ".join(reasons(headline.findings, m)),
    )


def _why_not(printing: Printing) -> str:
    return f"terms-{printing.terms.silence}" if printing.silenced else printing.reason


def story(printing: Printing, m: Messages, urls: Urls) -> Story:
    """An article's page.

    Args:
        printing: A usable one, whose source allows at least a headline.
        m: The reader's language.
        urls: The site's addresses.
    """
    shown = extract(printing)
    revision = printing.revision
    limit = limit_of(printing.terms.rights)
    return Story(
        headline=passage([shown.headline], m, 0),
        original=printing.original,
        by=_by(printing, m),
        times=_times(printing, m),
        label=_label(printing, shown, m),
        tier="" if printing.original else printing.rendition.tier.value,
        bcp47=_bcp47(printing),
        how=urls.path(printing.lang, "how"),
        source_url=web_url(revision.url),
        source_lang=revision.lang,
        columns=(
            m("column-target", language=language_label(printing.lang, m.speaks)),
            m("column-source", language=language_label(revision.lang, m.speaks)),
        ),
        changes=tuple(
            change(notice, m, limit)
            for notice in printing.notices
            if notice.kind.is_change
        ),
        parts=parts(shown.body, m),
        links=homeless(shown.body, m.lang),
        note=note(printing, shown, m),
        slip=_slip(printing, m),
        credits=creditline.lines(printing, m),
    )


def label(printing: Printing, m: Messages) -> str:
    """The sentence that says what the text is: first on the page, first in a feed."""
    if printing.original:
        return m("label-original", source=printing.source.name)
    key = f"label-{printing.rendition.tier.value}"
    return m(key, **naming(printing.revision.lang, m))


def note(printing: Printing, shown: Extract, m: Messages) -> str:
    """Why there is no more of it and where the rest is; empty where all is shown."""
    if not shown.note:
        return ""
    why = m(f"terms-{printing.terms.reason}")
    names = naming(printing.revision.lang, m)
    return m(shown.note, source=printing.source.name, why=why, **names)


def _label(printing: Printing, shown: Extract, m: Messages) -> tuple[str, ...]:
    said = [label(printing, m)]
    if printing.original:
        return tuple(said)
    units = [shown.headline, *shown.body]
    unfit = sum(kept(unit) for unit in units)
    doubtful = sum(bool(unit.findings) and not kept(unit) for unit in units)
    said += reasons(printing.rendition.findings, m)
    if doubtful:
        said.append(m("label-flagged", count=doubtful))
    if unfit:
        names = naming(printing.revision.lang, m)
        said.append(m("label-kept", count=unfit, **names))
    return tuple(said)


def _by(printing: Printing, m: Messages) -> Markup:
    """Who wrote it for whom, as markup: names are isolated, the publisher is linked."""
    source = Markup("<b><bdi>{}</bdi></b>").format(printing.source.name)
    if web_url(printing.source.url):
        home = web_url(printing.source.url)
        source = Markup('<a href="{}" rel="external">{}</a>').format(home, source)
    people = Markup(", ").join(
        Markup("<b><bdi>{}</bdi></b>").format(name)
        for name in printing.revision.authors
    )
    if people:
        return m.markup("by-author", author=people, source=source)
    return m.markup("by-source", source=source)


def _times(printing: Printing, m: Messages) -> tuple[Instant, ...]:
    """When the source published and last changed it, as far as it says so."""
    first, last = printing.revision.published_at, printing.revision.updated_at
    shown = []
    if first:
        shown.append(_time("time-published", first, m))
    if last and (not first or last > first):
        shown.append(_time("time-updated", last, m))
    return tuple(shown)


def _time(key: str, at: datetime, m: Messages) -> Instant:
    when = instant(at, m.speaks)
    return Instant(when.iso, m(key, time=when.text))


def _slip(printing: Printing, m: Messages) -> Slip:
    original = printing.original
    route = () if original else (printing.revision.lang, printing.lang)
    terms = printing.terms
    facts = [
        (m("slip-source"), printing.source.name),
        (m("slip-seen"), brief_moment(printing.first_seen_at, m.speaks)),
        (
            m("slip-printed" if original else "slip-translated"),
            brief_moment(printing.published_at, m.speaks),
        ),
    ]
    if not original:
        facts.append((m("slip-engine"), printing.rendition.engine))
        facts += _detour(printing, m)
    facts.append((m("slip-rights"), m(f"rights-{terms.rights.value}")))
    facts.append((m("slip-why"), m(f"terms-{terms.reason}")))
    if terms.licence:
        facts.append((m("slip-licence"), terms.licence.name))
    return Slip(
        title=m("slip-original" if original else "slip-title"),
        route=tuple(words(endonym(lang), lang, m.lang) for lang in route),
        facts=tuple(facts),
        checks=() if original else _checks(printing, m),
        button=read_button(printing, m),
    )


def _detour(printing: Printing, m: Messages) -> list[tuple[str, str]]:
    """The languages passed through, where there are more than two of them."""
    hops = _BETWEEN_TAGS.split(printing.rendition.route)
    if len(hops) < 3:
        return []
    names = [language_name(hop, m.speaks) for hop in hops]
    return [(m("slip-route"), " – ".join(names))]


_PASSED_LAST = (False, None, True)


def _checks(printing: Printing, m: Messages) -> tuple[CheckLine, ...]:
    """A line for each check that looked at anything, or has no table to do so.

    What did not pass comes first, and what all of it passed comes last.
    """
    rendition = printing.rendition
    failed = Counter(
        check
        for unit in rendition.units
        for check in {finding.check for finding in unit.findings}
    )
    whole = {finding.check for finding in rendition.findings}
    looked = rendition.coverage | {
        check: max(failed[check], rendition.coverage.get(check, 0))
        for check in sorted(failed | Counter(whole))
    }
    lines = []
    # By name, for PostgreSQL keeps no order of what is counted.
    for check, count in sorted(looked.items()):
        key = f"check-{check}"
        name = m(key) if key in m else m("check-other", check=check)
        if count or check in whole:
            told = m("slip-count", ok=count - failed[check], all=count)
            passed = check not in whole and not failed[check]
        else:
            told, passed = m("slip-unchecked"), None
        lines.append(CheckLine(name, told, passed))
    return tuple(sorted(lines, key=lambda line: _PASSED_LAST.index(line.passed)))


def read_button(printing: Printing, m: Messages) -> Link | None:
    """The link to the original, or None where its address is none a page may link to."""
    url = web_url(printing.revision.url)
    if not url:
        return None
    names = naming(printing.revision.lang, m)
    text = m("read-button", source=printing.source.name, **names)
    return Link(url, text, lang=printing.revision.lang)


def _bcp47(printing: Printing) -> str:
    """``en-t-es-t0-apertium`` (RFC 6497): what BCP 47 calls a machine translation."""
    if printing.original:
        return ""
    engine = printing.rendition.engine.lower()
    # A subtag has three to eight letters or digits; "und" is the unknown engine.
    fits = engine.isascii() and engine.isalnum() and 3 <= len(engine) <= 8
    mechanism = engine if fits else "und"
    return f"{printing.lang}-t-{subtag(printing.revision.lang)}-t0-{mechanism}"
