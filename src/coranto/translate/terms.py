"""Terms of the house are in its translations.

A term that is kept, or whose rendering is a name, is put in the place of what the engine
made of it, where the alignment tells that place: names have no other form. A common noun
is left as the engine inflects it; whether it is the house's is for the checks to say.
"""

from collections.abc import Iterable, Sequence

from coranto.model import Mark, MarkKind
from coranto.text.termbase import Term
from coranto.translate.alignment import moved
from coranto.translate.engine import Link
from coranto.translate.markup import projected


def missing(target: str, terms: Iterable[Term]) -> list[Term]:
    """Those of ``terms`` of which no wanted rendering stands in ``target``."""
    low = target.casefold()
    return [
        term
        for term in terms
        if not any(wanted.casefold() in low for wanted in term.wanted)
    ]


def applied(
    source: str, target: str, terms: Sequence[Term], links: Sequence[Link]
) -> tuple[str, tuple[Link, ...]]:
    """``target`` with the names among ``terms`` as the house wants them.

    Args:
        source: The sentence.
        target: Its rendering.
        terms: What stands in the source.
        links: Which words say which; without any, nothing is changed.

    Returns:
        The text, and the links into it.
    """
    for term in missing(target, terms):
        place = _place(source, target, term, links) if _is_name(term) else None
        if place:
            better = f"{target[: place.start]}{term.wanted[0]}{target[place.end :]}"
            target, links = better, moved(links, target, better)
    return target, tuple(links)


def _is_name(term: Term) -> bool:
    """Kept as it is, or every word of its rendering but small ones has a capital."""
    words = [word for word in term.wanted[0].split() if len(word) > 3]
    return term.kept or (bool(words) and all(word[0].isupper() for word in words))


def _place(source: str, target: str, term: Term, links: Sequence[Link]) -> Mark | None:
    mark = Mark(term.start, term.end, MarkKind.EMPHASIS)
    found = projected(source, target, [mark], links) if links else ()
    return found[0] if found else None
