"""The links and the emphasis that a publisher gave its own words."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from coranto.model import Mark, MarkKind
from coranto.press.templates import clean
from coranto.press.urls import web_url

# We did not choose these links and do not vouch for them, so they lend no rank.
_LINK = Markup('<a href="{}" rel="external nofollow">')
_TAGS = {MarkKind.LINK: "a", MarkKind.EMPHASIS: "em", MarkKind.STRONG: "strong"}


def marked(text: str, marks: Iterable[Mark]) -> Markup:
    """``text`` with its marks as elements.

    Nothing but ``a``, ``em`` and ``strong`` can come out of it, properly nested, and
    links lead to http or https addresses only, whatever the marks say. A mark that
    does not fit is left out: one that reaches beyond a shortened text, or crosses
    another one.
    """
    made: list[str] = []
    opened: list[Mark] = []
    at = 0

    def run_to(end: int) -> None:
        nonlocal at
        made.append(escape(clean(text[at:end])))
        at = max(at, end)

    def close(before: int) -> None:
        while opened and opened[-1].end <= before:
            mark = opened.pop()
            run_to(mark.end)
            made.append(f"</{_TAGS[mark.kind]}>")

    for mark in marks:
        close(mark.start)
        inside = not opened or mark.end <= opened[-1].end
        fits = at <= mark.start < mark.end <= len(text)
        href = web_url(mark.href) if mark.kind is MarkKind.LINK else ""
        if fits and inside and (href or mark.kind is not MarkKind.LINK):
            run_to(mark.start)
            made.append(_LINK.format(href) if href else f"<{_TAGS[mark.kind]}>")
            opened.append(mark)
    close(len(text))
    run_to(len(text))
    return Markup("".join(made))  # noqa: S704 - escaped piece by piece
