"""The nouns of the newsroom: frozen data, no behaviour beyond what follows from it.

Everything a stage takes or returns is made of these. They read nothing and write
nothing, and every time in them is aware UTC.
"""

from coranto.model.article import (
    Block,
    BlockKind,
    Mark,
    MarkKind,
    Page,
    PageKind,
    Revision,
    cut,
)
from coranto.model.condition import Condition, Health
from coranto.model.dispatch import Dispatch, PubStatus
from coranto.model.dossier import Dossier, FeedReport, Outcome, Saying
from coranto.model.edition import Notice, NoticeKind, Printing
from coranto.model.finding import Finding, Severity
from coranto.model.licence import Licence
from coranto.model.rendition import (
    Credit,
    EngineReport,
    Rendition,
    Scope,
    State,
    Tier,
    Trial,
    Unit,
)
from coranto.model.rights import Rights, Signal, SignalKind, Terms, Where
from coranto.model.source import Entry, Feed, FeedDocument, Part, Source

__all__ = [
    "Block",
    "BlockKind",
    "Condition",
    "Credit",
    "Dispatch",
    "Dossier",
    "EngineReport",
    "Entry",
    "Feed",
    "FeedDocument",
    "FeedReport",
    "Finding",
    "Health",
    "Licence",
    "Mark",
    "MarkKind",
    "Notice",
    "NoticeKind",
    "Outcome",
    "Page",
    "PageKind",
    "Part",
    "Printing",
    "PubStatus",
    "Rendition",
    "Revision",
    "Rights",
    "Saying",
    "Scope",
    "Severity",
    "Signal",
    "SignalKind",
    "Source",
    "State",
    "Terms",
    "Tier",
    "Trial",
    "Unit",
    "Where",
    "cut",
]
