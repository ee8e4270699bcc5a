"""What is made of an engine's answers: two hops one, what it never saw put back, mended."""

from dataclasses import replace

from coranto.translate import alignment
from coranto.translate.engine import Hop, Rendering
from coranto.translate.postedit import Draft, repaired
from coranto.translate.shields import Shielded


def chained(first: Rendering, second: Rendering) -> Rendering:
    """Both hops as one rendering.

    A word that the first engine copied is unknown to the second one too: it is counted
    once.
    """
    unknown = max(first.unknown, second.unknown)
    return replace(
        second,
        unknown=unknown,
        failures=first.failures + second.failures,
        truncated=first.truncated or second.truncated,
        alignment=alignment.composed(first.alignment, second.alignment),
    )


def restored(shield: Shielded, found: Rendering) -> Rendering:
    """Those wordings of ``found`` that have all that the engine never saw."""
    each, *more = (shield.restored(one) for one in (found, *found.alternatives))
    return replace(
        each or Rendering(""), alternatives=tuple(other for other in more if other)
    )


def other_wordings(
    known: Rendering, early: Rendering | None, late: Rendering, hop: Hop, source: str
) -> tuple[Rendering, ...]:
    """Every wording of ``late`` but the ``known`` one, repaired, with both hops' facts."""
    found: dict[str, Rendering] = {}
    for each in (late, *late.alternatives):
        made = mended(source, replace(each, alternatives=()), hop)
        if made.text and made.text != known.text:
            found.setdefault(made.text, chained(early, made) if early else made)
    return tuple(found.values())


def mended(source: str, rendering: Rendering, hop: Hop) -> Rendering:
    """``rendering`` with what engines do wrong put right; half a sentence is none."""
    if rendering.truncated:
        # Half a sentence reads like a whole one: it is none.
        return replace(rendering, text="", alignment=())
    if not rendering.text:
        return rendering
    draft = Draft(source, rendering.text, hop.source_lang, hop.target_lang)
    text = repaired(draft, hop.engine)
    links = alignment.moved(rendering.alignment, rendering.text, text)
    return replace(rendering, text=text, alignment=links)
