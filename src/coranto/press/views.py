"""What the templates are handed: words and addresses, decided and ready to set."""

from dataclasses import dataclass

from markupsafe import Markup

from coranto.model import Mark
from coranto.press.changes import Run
from coranto.press.marks import marked


@dataclass(frozen=True, slots=True)
class Link:
    """A link, in the language it is written in.

    Attributes:
        href: Address, never empty.
        text: Its words.
        current: Whether it leads to this very page.
        lang: BCP 47 tag of the text and of what it leads to.
        dir: ``ltr`` or ``rtl``.
    """

    href: str
    text: str
    current: bool = False
    lang: str = ""
    dir: str = "ltr"


@dataclass(frozen=True, slots=True)
class Words:
    """Words with the language they are in.

    Attributes:
        text: Plain text.
        lang: BCP 47 tag.
        dir: ``ltr`` or ``rtl``.
        foreign: Whether that is another language than the page's.
        marks: Links and emphasis that the publisher gave them.
    """

    text: str
    lang: str
    dir: str
    foreign: bool
    marks: tuple[Mark, ...] = ()

    @property
    def html(self) -> Markup:
        """The text with its marks."""
        return marked(self.text, self.marks)


@dataclass(frozen=True, slots=True)
class Instant:
    """A time: ``iso`` for machines, ``text`` for readers."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What every page has around it.

    Attributes:
        lang: BCP 47 tag of the page.
        dir: ``ltr`` or ``rtl``.
        site: Name of the site.
        version: Version of Coranto.
        title: For the ``title`` element, without the site's name.
        description: One or two sentences.
        canonical: Full address.
        alternates: Tag and full address of every version, this one included.
        x_default: Full address of the version for everybody else, or empty.
        robots: For the ``robots`` meta element, or empty.
        languages: The language row, the page's own first.
        sections: The section row.
        front: Path of the front page.
        feed: Path of the Atom feed.
        stylesheet: Path of the style sheet.
        today: The day of printing, in words.
        body: Class of the ``body`` element.
        structured: JSON-LD, or None.
        licence: Address of the licence that the page is under, or empty.
    """

    lang: str
    dir: str
    site: str
    version: str
    title: str
    description: str
    canonical: str
    alternates: tuple[tuple[str, str], ...]
    x_default: str
    robots: str
    languages: tuple[Link, ...]
    sections: tuple[Link, ...]
    front: str
    feed: str
    stylesheet: str
    today: str
    body: str = ""
    structured: Markup | None = None
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A story on the front page or in a list.

    Attributes:
        href: Where its headline leads, or empty.
        headline: In the language of the edition, or as published.
        came_from: Name of its language, with a capital.
        went_to: Name of the language it was translated into; empty for an original.
        source: Name of the publisher.
        seen: When the source published it.
        summary: In the language of the edition, or empty.
        badge: ``Gist`` or ``Rough`` in the reader's language, or empty.
        held: Why it is withheld or not translated, in a sentence, or empty.
        held_title: What of the two it is; empty without ``held``.
        doubt: What a check says of its headline, or empty.
        page: Path of our page about a withheld one, or empty.
    """

    href: str
    headline: Words
    came_from: str
    went_to: str
    source: str
    seen: Instant
    summary: str = ""
    badge: str = ""
    held: str = ""
    held_title: str = ""
    doubt: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article.

    Attributes:
        words: Its words.
        state: ``plain``, ``flag`` (a check found something) or ``kept`` (shown as
            published, because its translation failed).
        lead: What stands between it and the sentence before.
        note: Id of its note, or empty.
        mark: Number of its note within the block, or empty.
    """

    words: Words
    state: str = "plain"
    lead: str = ""
    note: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What a check says of a sentence, for the reader.

    Attributes:
        id: Id of its element.
        mark: A number where a block has several notes, or ``!``.
        title: What to do, or what was done.
        reasons: Sentences.
    """

    id: str
    mark: str
    title: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of an article, sentence by sentence, beside what was published."""

    sentences: tuple[Sentence, ...]
    source: Words
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One block, the items of one list, or the rows of one table.

    Attributes:
        kind: ``paragraph``, ``heading``, ``quotation``, ``caption``, ``list`` or
            ``table``.
        passages: One, or as many as the list has items.
        rows: Of a table, its rows of cells; else none.
    """

    kind: str
    passages: tuple[Passage, ...]
    rows: tuple[tuple[Passage, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A change or withdrawal, as readers are told of it.

    Attributes:
        title: What happened, in a few words.
        when: When we learned of it.
        text: A sentence that says so.
        line: The publisher's own correction line, or without words.
        changes: Sentences, as runs of words, all in the publisher's language.
        lang: BCP 47 tag of those.
        dir: ``ltr`` or ``rtl``.
        more: Says how many more sentences changed, or empty.
    """

    title: str
    when: Instant
    text: Markup
    line: Words
    changes: tuple[tuple[Run, ...], ...]
    lang: str
    dir: str
    more: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the public ledger."""

    kind: str
    text: Markup
    source: str
    source_url: str
    headline: Words
    change: Change
    story: Link | None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """How many sentences passed a check.

    Attributes:
        name: What it looks at.
        count: How many passed, in words.
        passed: Whether all of them did; None where the check has no table for the
            languages, and looked at none.
    """

    name: str
    count: str
    passed: bool | None


@dataclass(frozen=True, slots=True)
class Slip:
    """The translation slip: where a text comes from and what was done to it.

    Attributes:
        title: What the slip is.
        route: Endonyms of source and target; empty for an original.
        facts: Names and values, in order.
        checks: One line per check.
        button: Link to the original, or None where it may not be linked.
    """

    title: str
    route: tuple[Words, ...]
    facts: tuple[tuple[str, str], ...]
    checks: tuple[CheckLine, ...]
    button: Link | None


@dataclass(frozen=True, slots=True)
class Story:
    """An article's page.

    Attributes:
        headline: As a passage, with what the checks say of it.
        original: Whether nothing on the page is translated.
        by: Who wrote it for whom.
        times: When it was published and updated.
        label: Sentences that say what the text is; the first is the label proper.
        tier: ``publish``, ``rough`` or ``gist``; empty for an original.
        bcp47: BCP 47 tag with the -t- extension (RFC 6497), or empty.
        how: Path of the page that explains the translation.
        source_url: Address of the original, or empty.
        source_lang: BCP 47 tag of the original.
        columns: Headings of the two columns.
        changes: What the source changed, newest first.
        parts: The body.
        links: Links of the original that found no words in the translation.
        note: Why there is no more of it, or empty.
        slip: The translation slip.
        credits: What licences ask for: who made the text, who made the models.
    """

    headline: Passage
    original: bool
    by: Markup
    times: tuple[Instant, ...]
    label: tuple[str, ...]
    tier: str
    bcp47: str
    how: str
    source_url: str
    source_lang: str
    columns: tuple[str, str]
    changes: tuple[Change, ...]
    parts: tuple[Part, ...]
    links: tuple[Words, ...]
    note: str
    slip: Slip
    credits: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that says one thing: withheld, withdrawn, not found.

    Attributes:
        kick: A word above the title, or empty.
        title: What it is about.
        paragraphs: What it says.
        links: Where to go from here.
    """

    kick: str
    title: Words
    paragraphs: tuple[str | Markup, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a source said about its rights.

    Attributes:
        text: Verbatim, after what it speaks of.
        where: Where it was read.
        since: When it was first read, or None where nobody noted it.
        articles: In how many articles.
        decides: Whether it decides what may be done with any of them.
    """

    text: str
    where: str
    since: Instant | None
    articles: int
    decides: bool


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A feed that is read.

    Attributes:
        address: Without what may be a key: no query, no name and password.
        href: The same where it leads to the feed, or empty.
        format: Name of the format, or empty.
        asked: When it was last asked, or None.
        trouble: Why nothing new comes from it, or empty.
    """

    address: str
    href: str
    format: str
    asked: Instant | None
    trouble: str


@dataclass(frozen=True, slots=True)
class SourcePage:
    """The page of one source.

    Attributes:
        home: Its own site, or None.
        language: Name of its language, or empty.
        rights: Who decides what is shown, in sentences.
        outcomes: What is shown, why, of how many articles; empty where the operator
            decides.
        latest: Of which articles that is told, or empty where of all.
        said: What it said about its rights.
        more: How much more it said, or empty.
        feeds: Where it announces its articles.
        counts: What is counted, and the number.
        steady: That it corrected and withdrew nothing, or empty.
        ledger: The corrections of all sources.
    """

    home: Link | None
    language: str
    rights: tuple[str, ...]
    outcomes: tuple[tuple[str, str, int], ...]
    latest: str
    said: tuple[Said, ...]
    more: str
    feeds: tuple[FeedLine, ...]
    counts: tuple[tuple[str, int], ...]
    steady: str
    ledger: Link
