"""The nouns of the newsroom: frozen data, no behaviour beyond what follows from it.

Everything a stage takes or returns is made of these. They read nothing and write
nothing, and every time in them is aware UTC.
"""

from coranto.model.article import Block, BlockKind, Mark, MarkKind, Page, Revision, cut
from coranto.model.dispatch import Dispatch, PubStatus
from coranto.model.edition import Notice, NoticeKind, Printing
from coranto.model.finding import Finding, Severity
from coranto.model.rendition import Rendition, Scope, State, Tier, Trial, Unit
from coranto.model.source import Entry, Feed, FeedDocument, Rights, Source

__all__ = [
    "Block",
    "BlockKind",
    "Dispatch",
    "Entry",
    "Feed",
    "FeedDocument",
    "Finding",
    "Mark",
    "MarkKind",
    "Notice",
    "NoticeKind",
    "Page",
    "Printing",
    "PubStatus",
    "Rendition",
    "Revision",
    "Rights",
    "Scope",
    "Severity",
    "Source",
    "State",
    "Tier",
    "Trial",
    "Unit",
    "cut",
]
