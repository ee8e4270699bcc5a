"""What a news agency says of a text that it sends whole."""

from dataclasses import dataclass
from enum import StrEnum

from coranto.model.article import Block


class PubStatus(StrEnum):
    """Whether readers may see it; the values are ninjs's, but for the last."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"
    """Its publisher withdrew it."""
    REMOVED = "removed"
    """We took out its language, its source, or itself by our operator's word.

    ninjs and feeds call this canceled as well; readers are told who did it.
    """

    @property
    def is_gone(self) -> bool:
        """Whether there was something here of which only a tombstone is left."""
        return self in (PubStatus.CANCELED, PubStatus.REMOVED)


@dataclass(frozen=True, slots=True)
class Dispatch:
    """What came with an agency's item besides headline, times and language.

    The names are those of ninjs. Texts are plain, and empty where nothing is said.

    Attributes:
        blocks: The whole body in reading order, without the headline.
        version: Number of the version as the agency counts, or empty.
        type: ``text``, ``picture``, ``video``, ``audio``, ``graphic``, ``composite``,
            or another word of the agency's.
        pubstatus: Whether the agency lets it be published.
        byline: Who wrote it, as the agency prints it.
        located: Where it was written.
        subjects: What it is about, in the agency's words or codes.
        usageterms: On which terms it may be used.
        copyrightholder: Whose it is.
        copyrightnotice: The notice to be printed with it.
        ednote: A note to editors, never to readers.
        slugline: The agency's working title.
        urgency: 1 (highest) to 9, or None.
    """

    blocks: tuple[Block, ...] = ()
    version: str = ""
    type: str = "text"
    pubstatus: PubStatus = PubStatus.USABLE
    byline: str = ""
    located: str = ""
    subjects: tuple[str, ...] = ()
    usageterms: str = ""
    copyrightholder: str = ""
    copyrightnotice: str = ""
    ednote: str = ""
    slugline: str = ""
    urgency: int | None = None
