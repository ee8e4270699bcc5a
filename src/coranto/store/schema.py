"""The tables. Times are aware UTC; nouns are kept whole, as JSON.

A row that waits for work has a ``due_at``; work not yet due, or done, is not pending.
What is true of feeds, articles and renditions as units of work is said in ``units``.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Identity,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    false,
    true,
)

from coranto.model import Condition, Entry, Notice, Rendition, Revision, Signal
from coranto.store.types import Instant, Noun, Number
from coranto.store.units import unit_columns

metadata = MetaData()

# AUTOINCREMENT (sqlite_autoincrement) everywhere: SQLite would otherwise give the
# number of a deleted row to the next one, and numbers are in addresses and cursors.
# What it is for SQLite, Identity is for PostgreSQL.

# One row: which newsroom all the others belong to.
newsroom = Table(
    "newsroom",
    metadata,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("id", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    # Of Coranto, when it last worked here.
    Column("version", Text, nullable=False, server_default=""),
    CheckConstraint("one = 1", name="newsroom_is_one"),
)

source = Table(
    "source",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("rights", Text, nullable=False),
    Column("lang", Text),
    Column("note", Text, nullable=False, server_default=""),
    Column("declared_at", Instant),
    # When the operator removed it; its articles' addresses stay.
    Column("removed_at", Instant),
    sqlite_autoincrement=True,
)

feed = Table(
    "feed",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("source_id", ForeignKey("source.id", ondelete="CASCADE"), nullable=False),
    Column("url", Text, nullable=False, unique=True),
    Column("etag", Text, nullable=False, server_default=""),
    Column("last_modified", Text, nullable=False, server_default=""),
    Column("kind", Text, nullable=False, server_default=""),
    Column("section", Text, nullable=False, server_default=""),
    Column("due_at", Instant, nullable=False, index=True),
    Column("not_before", Instant),
    Column("polled_at", Instant),
    Column("condition", Noun(Condition), nullable=False, server_default="{}"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    *unit_columns("feed"),
    sqlite_autoincrement=True,
)

# What the operator keeps out, whoever announces it. ``value`` is what addresses have in
# common: of a page, or of all that is below a source's.
block = Table(
    "block",
    metadata,
    Column("kind", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("why", Text, nullable=False, server_default=""),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

delivery = Table(
    "delivery",
    metadata,
    Column("feed_id", ForeignKey("feed.id", ondelete="CASCADE"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("error", Text, nullable=False),
    sqlite_with_rowid=False,
)

article = Table(
    "article",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("source_id", ForeignKey("source.id"), nullable=False),
    # None once its source was removed.
    Column("feed_id", ForeignKey("feed.id", ondelete="SET NULL")),
    Column("url", Text, nullable=False, unique=True),
    Column("host", Text, nullable=False),
    Column("path", Text, nullable=False, server_default=""),
    Column("entry", Noun(Entry), nullable=False),
    Column("listed", Boolean, nullable=False, server_default=true()),
    Column("state", Text, nullable=False, server_default="new"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("due_at", Instant),
    Column("priority", Integer, nullable=False, server_default="1"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("missing", Integer, nullable=False, server_default="0"),
    Column("etag", Text, nullable=False, server_default=""),
    Column("last_modified", Text, nullable=False, server_default=""),
    Column("first_seen_at", Instant, nullable=False),
    Column("dated_at", Instant),
    Column("read_at", Instant),
    Column("signals", Noun(tuple[Signal, ...]), nullable=False, server_default="[]"),
    # The revision that stands: its newest. No foreign key, for that would be a circle.
    Column("standing_id", BigInteger),
    # What all addresses of its page have in common; its page's own word, once read.
    Column("common_url", Text, nullable=False, server_default="", index=True),
    *unit_columns("article"),
    Index("article_of_source", "source_id"),
    Index("article_due", "due_at", "host"),
    Index("article_of_feed", "feed_id", "listed"),
    sqlite_autoincrement=True,
)

revision = Table(
    "revision",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("lang", Text, nullable=False),
    Column("body", Noun(Revision), nullable=False),
    Column("canceled", Boolean, nullable=False, server_default=false()),
    Column("seen_at", Instant, nullable=False),
    # Version of the extractor, and name of the page's bytes, that it was read from;
    # empty where nobody knows.
    Column("extractor", Text, nullable=False, server_default=""),
    Column("page", Text, nullable=False, server_default=""),
    UniqueConstraint("article_id", "number"),
    sqlite_autoincrement=True,
)

# What each article was last read from: what stands is what this says.
page = Table(
    "page",
    metadata,
    Column(
        "article_id",
        ForeignKey("article.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("hash", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("charset", Text),
    Column("content_type", Text, nullable=False),
    Column("entry", Noun(Entry), nullable=False),
    Column("extractor", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("read_at", Instant, nullable=False),
    Index("page_of_bytes", "hash"),
)

# Bytes that may be in the folder of pages, and when to see whether they still should.
blob = Table(
    "blob",
    metadata,
    Column("hash", Text, primary_key=True),
    Column("due_at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

rendition = Table(
    "rendition",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("article_id", ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
    Column(
        "revision_id", ForeignKey("revision.id", ondelete="CASCADE"), nullable=False
    ),
    Column("lang", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("body", Noun(Rendition)),
    Column("due_at", Instant),
    Column("priority", Integer, nullable=False, server_default="1"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    Column("changed_at", Instant, nullable=False),
    Column("taken_up", Integer, nullable=False, server_default="0"),
    Column("made_with", Text, nullable=False, server_default=""),
    # Its last publication, which has the body as it was printed; ``body`` is what is
    # being made of it now.
    Column("seq", BigInteger),
    *unit_columns("rendition"),
    UniqueConstraint("revision_id", "lang"),
    Index("rendition_due", "due_at", "state"),
    Index("rendition_of_article", "article_id"),
    sqlite_autoincrement=True,
)

# The outbox: rows are added, never changed and never removed. It outlives what it tells
# of, so its numbers are no foreign keys.
publication = Table(
    "publication",
    metadata,
    Column("seq", Number, Identity(), primary_key=True),
    Column("article_id", BigInteger, nullable=False),
    Column("revision_id", BigInteger, nullable=False),
    # None where no rendition is behind it: what was taken out.
    Column("rendition_id", BigInteger),
    Column("lang", Text, nullable=False),
    Column("pubstatus", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("published_at", Instant, nullable=False),
    Index("publication_of_article", "article_id"),
    sqlite_autoincrement=True,
)

# What a publication said, as it was printed. Apart from it, because texts may have to be
# forgotten and the outbox forgets nothing.
printing = Table(
    "printing",
    metadata,
    Column("seq", ForeignKey("publication.seq"), primary_key=True, autoincrement=False),
    Column("body", Noun(Rendition), nullable=False),
)

# What stands of each article in each language: the newest publication of the newest
# revision. Moved in the transaction that adds the publication, never to an older revision.
edition = Table(
    "edition",
    metadata,
    Column("article_id", ForeignKey("article.id"), primary_key=True),
    Column("lang", Text, primary_key=True),
    Column("seq", ForeignKey("publication.seq"), nullable=False, unique=True),
    Column("revision_id", ForeignKey("revision.id"), nullable=False),
    Column("rendition_id", BigInteger),
    Column("pubstatus", Text, nullable=False),
    Column("reason", Text, nullable=False, server_default=""),
    Column("published_at", Instant, nullable=False),
    Column("first_at", Instant, nullable=False),
    # Its article's place on front pages.
    Column("dated_at", Instant, nullable=False),
    Index("edition_by_date", "lang", "pubstatus", "dated_at", "article_id"),
    Index("edition_of_rendition", "rendition_id"),
    Index("edition_of_revision", "revision_id"),
    sqlite_with_rowid=False,
)

# The public ledger. It outlives the texts that it tells of.
notice = Table(
    "notice",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column("article_id", ForeignKey("article.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Noun(Notice), nullable=False),
    Index("notice_of_article", "article_id"),
    Index("notice_by_time", "at"),
    sqlite_autoincrement=True,
)

subscription = Table(
    "subscription",
    metadata,
    Column("id", Number, Identity(), primary_key=True),
    Column(
        "feed_id",
        ForeignKey("feed.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    Column("hub", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("token", Text, nullable=False, unique=True),
    Column("secret", Text, nullable=False),
    Column("due_at", Instant, nullable=False, index=True),
    Column("asked_at", Instant),
    Column("expires_at", Instant),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("error", Text, nullable=False, server_default=""),
    sqlite_autoincrement=True,
)

# What engines said, as they said it: what is made of it is made whenever it is read.
memory = Table(
    "memory",
    metadata,
    Column("key", Text, primary_key=True),
    Column("said", Text, nullable=False),
    Column("unknown", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("facts", Text, nullable=False, server_default="{}"),
    Column("engine", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("source_lang", Text, nullable=False),
    Column("target_lang", Text, nullable=False),
    Column("remembered_at", Instant, nullable=False, index=True),
    # When the checks refused what was made of it; it is not used as long as they do.
    Column("refused_at", Instant),
    sqlite_with_rowid=False,
)

# What people want to be said, whatever an engine would say. It never expires.
wording = Table(
    "wording",
    metadata,
    Column("key", Text, primary_key=True),
    Column("text", Text, nullable=False),
    # Empty, and no time, for what an earlier version took in.
    Column("source_lang", Text, nullable=False, server_default=""),
    Column("target_lang", Text, nullable=False, server_default=""),
    Column("settled_at", Instant),
    sqlite_with_rowid=False,
)

ailment = Table(
    "ailment",
    metadata,
    Column("engine", Text, primary_key=True),
    Column("source_lang", Text, primary_key=True),
    Column("target_lang", Text, primary_key=True),
    Column("refused", Integer, nullable=False),
    Column("since", Instant, nullable=False),
    Column("tests", Integer, nullable=False, server_default="0"),
    Column("test_at", Instant),
    Column("why", Text, nullable=False, server_default=""),
    sqlite_with_rowid=False,
)

# When what comes round by the clock last did.
turn = Table(
    "turn",
    metadata,
    Column("name", Text, primary_key=True),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

spending = Table(
    "spending",
    metadata,
    Column("engine", Text, primary_key=True),
    # The beginning of the day in UTC.
    Column("day", Instant, primary_key=True, autoincrement=False),
    Column("characters", BigInteger, nullable=False),
    Column("segments", BigInteger, nullable=False),
    Column("calls", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
