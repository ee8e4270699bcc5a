"""Every page of the site, and its feeds, as bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from coranto.model import (
    Dossier,
    Notice,
    NoticeKind,
    Printing,
    PubStatus,
    Rights,
    Source,
    Tier,
)
from coranto.press import creditline, dossiers, statics
from coranto.press.atom import feed
from coranto.press.chrome import Head, chrome
from coranto.press.excerpt import extract, kept, printed, summary
from coranto.press.language import language_label, moment
from coranto.press.messages import Messages, messages
from coranto.press.notices import change, in_ledger, limit_of
from coranto.press.reading import naming, objection, words
from coranto.press.settings import Settings
from coranto.press.stories import item, label, read_button, story
from coranto.press.structured import structured
from coranto.press.templates import render
from coranto.press.urls import Urls, web_url
from coranto.press.views import Chrome, Entry, Link, Sheet
from coranto.text.characters import NEVER_PRINTED

# Search engines do not list what a machine wrote until the operator says so, nor copies
# of a publisher's own page, but may follow the links to the originals.
_UNLISTED = "noindex,follow,max-image-preview:large"


# What the ledger prints of these beside their kind is a sentence of their own.
_SAY_IT_THEMSELVES = (NoticeKind.RECHECK, NoticeKind.REMOVAL)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one edition did since midnight, in articles."""

    published: int
    withheld: int
    corrected: int
    withdrawn: int


class Press:
    """Prints the pages of one site.

    Attributes:
        settings: What the site is called, where it is, which languages it speaks.
        version: Version of Coranto, for the ``generator``.
    """

    def __init__(self, settings: Settings, version: str) -> None:
        self.settings = settings
        self.version = version
        self._urls = Urls(settings.url)

    def front(
        self, lang: str, printings: Sequence[Printing], tally: Tally, at: datetime
    ) -> bytes:
        """The front page of one edition.

        Args:
            lang: BCP 47 tag of the edition.
            printings: Newest first. Canceled ones, and those whose source allows
                nothing today, are left out; withheld ones are told in the original.
            tally: For the box "Since midnight".
            at: The time of printing, aware.
        """
        m = messages(lang)
        out = [printing for printing in printings if _may_be_listed(printing)]
        lead = _lead(out)
        rest = [item(each, m, self._urls, at) for each in out if each is not lead]
        chrome = self._chrome(Head(lang, "", "", m("front-description")), at)
        return _encoded(
            "front",
            chrome=chrome,
            m=m,
            lead=item(lead, m, self._urls, at) if lead else None,
            below=rest[:2],
            left=rest[2:6],
            right=rest[6:11],
            older=rest[11:],
            tally=tally,
            urls=self._urls,
        )

    def article(self, printing: Printing, at: datetime) -> bytes:
        """The page of one article in one language, whatever its state.

        A canceled one is a tombstone; a withheld one, and one whose source allows
        nothing today, says so and shows no word of the translation.
        """
        if printing.pubstatus.is_gone:
            return self.tombstone(printing, at)
        if printing.terms.rights is Rights.NONE:
            return self._barred(printing, at)
        if printing.silenced:
            return self._silenced(printing, at)
        if printing.pubstatus is PubStatus.WITHHELD:
            return self._withheld(printing, at)
        m = messages(printing.lang)
        view = story(printing, m, self._urls)
        headline = extract(printing).headline
        description = " ".join(filter(None, [label(printing, m), summary(printing)]))
        head = Head(
            printing.lang,
            printing.path,
            printed(headline),
            description,
            out=(printing.lang, *self._spoken(printing)),
            robots="" if self.settings.index and printing.terms.index else _UNLISTED,
            body="art",
            structured=structured(printing, description, m, self.settings),
            licence=creditline.licence_url(printing),
        )
        chrome = self._chrome(head, at)
        return _encoded("article", chrome=chrome, m=m, story=view)

    def tombstone(self, printing: Printing, at: datetime) -> bytes:
        """The page of what is gone: source, time, reason, and none of its words."""
        if printing.pubstatus is PubStatus.REMOVED:
            return self._removed(printing, at)
        m = messages(printing.lang)
        withdrawals = [
            notice.at
            for notice in printing.notices
            if notice.kind is NoticeKind.WITHDRAWAL
        ]
        when = max(withdrawals, default=printing.published_at)
        text = m.markup(
            "tombstone-text",
            source=_isolated(printing.source.name),
            time=moment(when, m.speaks),
        )
        reason = m(printing.reason or "canceled-source")
        return self._sheet(printing, at, m, "tombstone-title", (text, reason))

    def corrections(self, lang: str, notices: Sequence[Notice], at: datetime) -> bytes:
        """The public ledger, newest first, as far as ``notices`` goes.

        A notice does not carry its source's rights, so that no more of any source's
        sentences is shown here than an excerpt.
        """
        m = messages(lang)
        chrome = self._section(lang, "corrections", "corrections-title", at)
        entries = [
            self._entry(notice, lang, m)
            for notice in notices
            if notice.lang in ("", lang)
        ]
        return _encoded("corrections", chrome=chrome, m=m, entries=entries)

    def withheld(self, lang: str, printings: Sequence[Printing], at: datetime) -> bytes:
        """What is held back in one edition, with the reasons; others are left out."""
        m = messages(lang)
        chrome = self._section(lang, "withheld", "held-title", at)
        held = [
            item(printing, m, self._urls, at)
            for printing in printings
            if printing.pubstatus is PubStatus.WITHHELD
            and _may_be_listed(printing)
            and not printing.silenced
        ]
        return _encoded("withheld", chrome=chrome, m=m, items=held)

    def sources(self, lang: str, sources: Sequence[Source], at: datetime) -> bytes:
        """Who is read here, and how much of their text may be shown."""
        m = messages(lang)
        chrome = self._section(lang, "sources", "sources-title", at)
        rows = [
            (
                source.name,
                self._urls.path(lang, f"sources/{source.key}"),
                language_label(source.lang, m.speaks) if source.lang else "",
                m(f"sources-rights-{source.rights.value if source.rights else 'auto'}"),
            )
            for source in sources
        ]
        return _encoded("sources", chrome=chrome, m=m, rows=rows)

    def source(self, lang: str, dossier: Dossier, at: datetime) -> bytes:
        """Who one source is, what may be shown of it and why, and how it is read."""
        m = messages(lang)
        name, key = dossier.source.name, dossier.source.key
        chrome = self._chrome(Head(lang, f"sources/{key}", name, m("sources-text")), at)
        view = dossiers.page(dossier, m, self._urls)
        return _encoded("source", chrome=chrome, m=m, page=view)

    def how(self, lang: str, at: datetime) -> bytes:
        """How translation works here, in plain words."""
        m = messages(lang)
        chrome = self._section(lang, "how", "how-title", at)
        sources = self._urls.path(lang, "sources")
        index = self.settings.index
        return _encoded("how", chrome=chrome, m=m, index=index, sources=sources)

    def not_found(self, lang: str, at: datetime | None = None) -> bytes:
        """The page for an address where nothing is."""
        m = messages(lang)
        title, text = m("missing-title"), m("missing-text")
        head = Head(lang, "", title, text, out=(), robots="noindex")
        chrome = self._chrome(head, at)
        sheet = Sheet(
            "404",
            words(title, lang, lang),
            (text,),
            (Link(chrome.front, m("missing-link"), lang=lang),),
        )
        return _encoded("sheet", chrome=chrome, m=m, sheet=sheet)

    def atom(self, lang: str, printings: Sequence[Printing], at: datetime) -> bytes:
        """The Atom feed of one edition; withheld articles are not in it."""
        return feed(lang, printings, at, self.settings, self.version)

    def robots_txt(self) -> bytes:
        """Everything may be read: a page must be read to see that it asks for noindex."""
        return b"User-agent: *\nAllow: /\n"

    def assets(self) -> dict[str, tuple[bytes, str]]:
        """Every file the pages refer to: path to bytes and media type."""
        return statics.assets()

    def _removed(self, printing: Printing, at: datetime) -> bytes:
        """The tombstone of what this site took out; its source may say it still."""
        m = messages(printing.lang)
        text = m.markup(
            "removed-text",
            source=_isolated(printing.source.name),
            time=moment(printing.published_at, m.speaks),
        )
        said = [
            notice.said
            for notice in printing.notices
            if notice.kind is NoticeKind.REMOVAL and notice.at == printing.published_at
        ]
        lines = (text, m(printing.reason), *filter(None, said))
        return self._sheet(printing, at, m, "removed-title", lines)

    def _barred(self, printing: Printing, at: datetime) -> bytes:
        m = messages(printing.lang)
        source = _isolated(printing.source.name)
        text = m.markup("barred-text", source=source)
        return self._sheet(printing, at, m, "barred-title", (text,))

    def _withheld(self, printing: Printing, at: datetime) -> bytes:
        return self._as_published(printing, at, "withheld", printing.reason)

    def _silenced(self, printing: Printing, at: datetime) -> bytes:
        """Instead of a translation that may not be: the headline as it is, the link."""
        reason = f"terms-{printing.terms.silence}"
        return self._as_published(printing, at, "silenced", reason)

    def _as_published(
        self, printing: Printing, at: datetime, kind: str, reason: str
    ) -> bytes:
        """A page with nothing but the original headline, the reason, and the link."""
        m = messages(printing.lang)
        revision = printing.revision
        text = m.markup(
            f"{kind}-text",
            source=_isolated(printing.source.name),
            **naming(revision.lang, m),
        )
        head = Head(
            printing.lang,
            printing.path,
            m(f"{kind}-title"),
            m(f"{kind}-title"),
            out=[tag for tag in self._spoken(printing) if tag != printing.lang],
            robots=_UNLISTED,
            body="art",
        )
        chrome = self._chrome(head, at)
        button = read_button(printing, m)
        sheet = Sheet(
            m(f"{kind}-title"),
            words(revision.headline, revision.lang, m.lang),
            (text, objection(reason, printing.rendition, m)),
            (button,) if button else (),
        )
        return _encoded("sheet", chrome=chrome, m=m, sheet=sheet)

    def _sheet(
        self,
        printing: Printing,
        at: datetime,
        m: Messages,
        title: str,
        paragraphs: tuple[str | Markup, ...],
    ) -> bytes:
        """A page without a word of the article, and a link to its publisher."""
        head = Head(
            printing.lang, printing.path, m(title), m(title), out=(), robots="noindex"
        )
        chrome = self._chrome(head, at)
        home = web_url(printing.source.url)
        link = Link(home, m("source-link", source=printing.source.name))
        sheet = Sheet(
            "", words(m(title), m.lang, m.lang), paragraphs, (link,) if home else ()
        )
        return _encoded("sheet", chrome=chrome, m=m, sheet=sheet)

    def _entry(self, notice: Notice, lang: str, m: Messages) -> Entry:
        withdrawn = notice.kind in (NoticeKind.WITHDRAWAL, NoticeKind.REMOVAL)
        silent = withdrawn or notice.rights is Rights.NONE
        story_link = None
        if notice.path and not withdrawn:
            text = m("corrections-story", **naming(lang, m))
            story_link = Link(self._urls.path(lang, notice.path), text, lang=lang)
        told = change(notice, m, limit_of(notice.rights))
        return Entry(
            kind=in_ledger(notice, m),
            text=told.text if notice.kind in _SAY_IT_THEMSELVES else Markup(),
            source=notice.source_name,
            source_url=web_url(notice.source_url),
            headline=words("" if silent else notice.headline, notice.source_lang, lang),
            change=told,
            story=story_link,
        )

    def _spoken(self, printing: Printing) -> list[str]:
        """The languages in which the article is out that the site still speaks."""
        spoken = self.settings.languages
        return [lang for lang in printing.alternates if lang in spoken]

    def _section(self, lang: str, path: str, title: str, at: datetime) -> Chrome:
        m = messages(lang)
        lede = {"how": "how-lede", "withheld": "held-text"}.get(path, f"{path}-text")
        return self._chrome(Head(lang, path, m(title), m(lede)), at)

    def _chrome(self, head: Head, at: datetime | None) -> Chrome:
        return chrome(head, at, self.settings, self.version)


def _encoded(template: str, **values: object) -> bytes:
    return NEVER_PRINTED.sub("", render(template, **values)).encode()


def _isolated(name: str) -> Markup:
    return Markup("<bdi>{}</bdi>").format(name)


def _may_be_listed(printing: Printing) -> bool:
    return not printing.pubstatus.is_gone and printing.terms.rights is not Rights.NONE


def _lead(printings: Sequence[Printing]) -> Printing | None:
    """The newest that can carry the page: readable, without a doubt in its headline."""
    usable = [
        each
        for each in printings
        if each.pubstatus is PubStatus.USABLE and not each.silenced
    ]
    for printing in usable:
        headline = extract(printing).headline
        doubtful = kept(headline) or (headline.findings and not printing.original)
        gist = not printing.original and printing.rendition.tier is Tier.GIST
        if not doubtful and not gist and summary(printing):
            return printing
    return usable[0] if usable else None
