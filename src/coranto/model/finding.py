"""What a check found wrong with a translation."""

from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How bad a finding is; a verdict is the worst one, never a sum."""

    DOUBT = 1
    """It may be right; a reader is told quietly."""
    ADDITION = 2
    """The translation says something the source does not."""
    LOSS = 3
    """The source says something the translation does not."""
    CONTRADICTION = 4
    """Both say it, and they differ."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check found in one unit.

    Attributes:
        check: Name of the check: ``numbers``, ``length``, ``language`` …
        kind: ITS 2.0 localization quality issue type, such as ``numbers``,
            ``omission``, ``addition``, ``untranslated``, ``non-conformance``.
        severity: How bad it is.
        message: Key of a sentence for the reader, rendered in the reader's
            language with ``facts`` as its variables.
        source: What the source says there, verbatim, or empty.
        target: What the translation says there, verbatim, or empty.
        source_at: Offset of ``source`` in the source text, in characters, or -1.
        target_at: Offset of ``target`` in the translation, in characters, or -1.
        facts: Variables of the message.
    """

    check: str
    kind: str
    severity: Severity
    message: str
    source: str = ""
    target: str = ""
    source_at: int = -1
    target_at: int = -1
    facts: dict[str, str] = field(default_factory=dict)
