"""Which language an article is in: read off its words, whatever it declares."""

from collections.abc import Iterable

from coranto.model import Block

# Enough for language identification, and less than a language lesson: quotations in
# other languages come later in a text.
_LEAD_CHARACTERS = 1500


def language(
    headline: str, blocks: Iterable[Block], declared: str | None
) -> str | None:
    """The language read off headline and lead; where they are too short, the declared.

    Args:
        headline: Plain text, or empty.
        blocks: The body.
        declared: What the source says, in any form, or None.

    Returns:
        BCP 47 tag, or None where nothing tells.
    """
    from coranto.text.languages import detect, normal, primary  # noqa: PLC0415 - loads a model

    text = "\n".join([headline, *(block.text for block in blocks)])
    said = normal(declared or "")
    found = detect(text[:_LEAD_CHARACTERS])
    if found == "no":
        # The macrolanguage, which no engine translates; a page says which of its two
        # written standards it is in, and nine of ten are in Bokmål.
        return said if primary(said or "") in {"nb", "nn"} else "nb"
    return found or said


def conflict(lang: str | None, declared: str) -> str | None:
    """The declared language as a tag, where the text is in another one; else None.

    Args:
        lang: BCP 47 tag of the text, or None.
        declared: What the page says, in any form, or empty.
    """
    from coranto.text.languages import normal, primary  # noqa: PLC0415 - loads a model

    said = normal(declared)
    both = {primary(lang or ""), primary(said or "")}
    agree = len(both) == 1 or both <= {"no", "nb", "nn"}
    return said if lang and said and not agree else None
