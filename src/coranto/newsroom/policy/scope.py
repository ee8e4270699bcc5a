"""How much of an article may be had: read, rendered, shown."""

from datetime import timedelta

from coranto.model import Entry, PubStatus, Rights, Scope, Terms, Tier

BACKLOG = timedelta(days=7)
"""How far back articles are begun anew where more of them may be had than before.

In a language that is new to the site, and under rights that the operator opens.
"""


def unreadable(rights: Rights | None) -> str:
    """Why an article is not even read, or empty.

    Args:
        rights: What the operator declared for its source, or None.
    """
    if rights is Rights.NONE:
        return "the source's rights are set to none: nothing of it is published"
    return ""


def revoked(entry: Entry) -> str:
    """Why an agency's item may not be out, or empty.

    Both "withheld" and "canceled" ask that what is out already be revoked; the first
    until further notice (IPTC NewsCodes, pubstatusg2).
    """
    status = entry.dispatch.pubstatus if entry.dispatch else PubStatus.USABLE
    return "" if status is PubStatus.USABLE else f"the agency says: {status}"


def barred(allowed: Terms, *, translation: bool) -> str:
    """Why no engine may see the text and nobody its rendering, or empty.

    Args:
        allowed: What may be done with the article.
        translation: Whether the rendering is in another language than the article.
    """
    if allowed.rights is Rights.NONE:
        return "withheld-rights"
    return "withheld-translation" if translation and not allowed.translate else ""


def allowed_scope(rights: Rights, tier: Tier) -> Scope:
    """How much of an article is rendered: no more than may be printed."""
    if rights in (Rights.HEADLINE, Rights.NONE):
        return Scope.HEADLINE
    if rights is Rights.EXCERPT or tier is Tier.GIST:
        return Scope.EXCERPT
    return Scope.FULL
