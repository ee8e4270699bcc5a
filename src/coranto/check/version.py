"""Which checker it was: verdicts of another one are worth asking for again."""

from coranto import __version__
from coranto.check.standards import NONE, Standards
from coranto.text.fingerprint import fingerprint


def version(standards: Standards = NONE) -> str:
    """The checker's version: of the package, its rules and tables, and ``standards``.

    Returns:
        Such as ``0.1.0+1f3a07bc`` or ``0.1.0+1f3a07bc.77d20e91``. It is another one
        whenever a rule, a table or the standards are others: all that a verdict follows
        from, besides the libraries.
    """
    rules = f"{__version__}+{fingerprint('coranto.check', 'coranto.text')}"
    return f"{rules}.{standards.edition}" if standards.edition else rules
