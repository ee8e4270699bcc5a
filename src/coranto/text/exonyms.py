"""Places and people of history that are called otherwise in each language."""

from functools import cache
from importlib.resources import files

from coranto.text.vocabulary import Entry, Vocabulary


def exonym(name: str) -> frozenset[str]:
    """Whom or what ``name`` may be, by the first of its names in ``exonyms.txt``.

    Examples:
        >>> exonym("Peking") == exonym("Pequim") == frozenset({"Beijing"})
        True
    """
    return frozenset().union(*(found.values for found in _vocabulary().find(name)))


@cache
def _vocabulary() -> Vocabulary:
    lines = (
        files("coranto.text").joinpath("exonyms.txt").read_text("utf-8").splitlines()
    )
    listed = [line.split(", ") for line in lines if line and line[0] != "#"]
    return Vocabulary(Entry(name, names[0]) for names in listed for name in names)
