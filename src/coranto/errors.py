"""Every error Coranto raises on purpose.

::

    CorantoError
    ├── BadConfig               the operator's settings cannot be used
    ├── WireError               a source could not be read
    │   ├── Unreachable         network or server trouble; try again
    │   ├── Refused             the source asks not to be read (robots.txt, 401, 403, 451)
    │   ├── Gone                the page is no longer there (404, 410)
    │   ├── PrivateAddress      the address leads into a private network
    │   ├── TooLarge            more bytes than we accept
    │   └── NotAFeed            the document cannot be read as a feed
    ├── Retracted               the publisher takes the article back, in words
    ├── NotAnArticle            the page holds no article we could publish
    ├── Blocked                 the operator keeps it out
    ├── TranslateError          a text could not be translated
    │   ├── NoRoute             no chain of engines leads to the language
    │   ├── EngineUnreachable   the engine does not answer; nobody's fault, try again
    │   ├── EngineFailed        the engine answered with nothing usable
    │   │   └── RequestRefused  this request, not every one
    │   ├── BudgetSpent         the operator's budget for an engine does not reach
    │   ├── ModelRefused        a model's files or its licence cannot be accepted
    │   └── HubUnreachable      models cannot be fetched; try again
    └── StoreError              the database cannot be used
        ├── AskedMeanwhile      a row is wanted anew; what was made of it is dropped
        ├── Occupied            another process works on the newsroom
        └── Damaged             the database cannot be read any more
"""

from datetime import datetime


class CorantoError(Exception):
    """The root of the tree.

    Attributes:
        subject: What the error is about: a URL, a setting, a language pair.
        why: What happened, and the way out where there is one.
        retry: Whether the same work may succeed later.
        retry_after_s: Seconds the other side asked us to wait, or None.
    """

    retry = False

    def __init__(
        self, subject: str, why: str, retry_after_s: float | None = None
    ) -> None:
        self.subject = subject
        self.why = why
        self.retry_after_s = retry_after_s
        super().__init__(f"{subject}: {why}")


class BadConfig(CorantoError):
    """The operator's settings cannot be used."""


class WireError(CorantoError):
    """A source could not be read."""


class Unreachable(WireError):
    """Network or server trouble."""

    retry = True


class Refused(WireError):
    """The source asks not to be read."""


class Gone(WireError):
    """The page is no longer there.

    Attributes:
        status: 404 or 410.
    """

    def __init__(self, subject: str, status: int, why: str = "") -> None:
        self.status = status
        super().__init__(subject, why or f"answered {status}")


class PrivateAddress(WireError):
    """The address leads into a private network."""


class TooLarge(WireError):
    """More bytes than we accept."""


class NotAFeed(WireError):
    """The document cannot be read as a feed."""


class Retracted(CorantoError):
    """The publisher takes the article back, in words."""


class NotAnArticle(CorantoError):
    """The page holds no article we could publish."""


class Blocked(CorantoError):
    """The operator keeps it out."""


class TranslateError(CorantoError):
    """A text could not be translated."""


class NoRoute(TranslateError):
    """No chain of engines leads to the language."""


class EngineUnreachable(TranslateError):
    """The engine does not answer at all; the text is not to blame."""

    retry = True


class EngineFailed(TranslateError):
    """The engine crashed, hung or answered with nothing usable."""

    retry = True


class RequestRefused(EngineFailed):
    """A server refuses this request, not every request."""


class BudgetSpent(TranslateError):
    """The operator's budget for an engine does not reach; nothing was asked.

    Attributes:
        opens_at: When the next budget begins.
    """

    retry = True

    def __init__(self, subject: str, why: str, opens_at: datetime) -> None:
        self.opens_at = opens_at
        super().__init__(subject, why)


class ModelRefused(TranslateError):
    """A model's files or its licence cannot be accepted."""


class HubUnreachable(TranslateError):
    """The hub that models come from does not answer, or broke off."""

    retry = True


class StoreError(CorantoError):
    """The database cannot be used."""


class AskedMeanwhile(StoreError):
    """Something was asked of a row while it was worked on; it is due at once."""

    retry = True


class Occupied(StoreError):
    """Another process works on the newsroom."""


class Damaged(StoreError):
    """The database cannot be read any more: no other try helps."""
