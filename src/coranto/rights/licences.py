"""Creative Commons licences, by their addresses and their names."""

import re

from coranto.model import Licence

_ADDRESS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/"
    r"(?:licenses/(?P<parts>[a-z-]+)/(?P<version>\d\.\d)|publicdomain/(?P<pd>zero|mark))",
    re.IGNORECASE,
)
# "CC BY-SA 4.0", "CC-BY-NC-ND", "cc by nd 3.0".
_NAME = re.compile(
    r"\bCC[ -]?(?P<parts>BY(?:[ -](?:NC|ND|SA))*)\b(?:[ -]?(?P<version>\d\.\d))?",
    re.IGNORECASE,
)
_ZERO = re.compile(r"\bCC[ -]?0\b(?: 1\.0)?", re.IGNORECASE)
_PARTS = frozenset({"by", "nc", "nd", "sa", "sampling+"})
_SITE = "https://creativecommons.org"


def licence(said: str) -> Licence | None:
    """The licence that is named in ``said``, or None.

    Examples:
        >>> from coranto.rights.licences import licence
        >>> licence("https://creativecommons.org/licenses/by-nd/4.0/deed.de").name
        'CC BY-ND 4.0'
        >>> licence("All rights reserved") is None
        True
    """
    if found := _ADDRESS.search(said):
        if kind := (found["pd"] or "").lower():
            return _ZERO_LICENCE if kind == "zero" else _MARK
        return _of_parts(found["parts"], found["version"])
    if found := _NAME.search(said):
        return _of_parts(found["parts"], found["version"] or "")
    return _ZERO_LICENCE if _ZERO.search(said) else None


def is_only_a_licence(said: str) -> bool:
    """Whether ``said`` names a licence and says nothing beside it.

    "Text CC BY 4.0, photographs all rights reserved" says more.
    """
    text = said.strip(" .")
    if _ADDRESS.match(text):
        return " " not in text
    return bool(_NAME.fullmatch(text) or _ZERO.fullmatch(text))


def _of_parts(written: str, version: str) -> Licence | None:
    parts = re.split(r"[ -]", written.lower())
    if not set(parts) <= _PARTS:
        return None
    name = "-".join(parts)
    return Licence(
        name=f"CC {name.upper()} {version}".strip(),
        url=f"{_SITE}/licenses/{name}/{version}/" if version else "",
        attribution="by" in parts,
        noncommercial="nc" in parts,
        noderivatives="nd" in parts,
        sharealike="sa" in parts,
    )


_ZERO_LICENCE = Licence("CC0 1.0", f"{_SITE}/publicdomain/zero/1.0/", attribution=False)
_MARK = Licence(
    "Public Domain Mark 1.0", f"{_SITE}/publicdomain/mark/1.0/", attribution=False
)
