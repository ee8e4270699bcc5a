"""How newspapers sign, correct and turn readers away, language by language, from one file each."""

import functools
import tomllib
from dataclasses import dataclass, fields
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Customs:
    """The customs of one language; every word in lower case.

    Attributes:
        by: What stands before a name in a byline.
        conjunctions: What joins the last two names.
        roles: Words for what a journalist does, which are no part of a name.
        staff: Bylines that name nobody.
        corrections: How a correction line begins.
        retractions: How a line begins that takes the whole article back.
        cookies: What cookies are called, as far as all forms of the word have it.
        consent: What agreeing to them is called, likewise.
        missing: How a headline says that there is no such page.
    """

    by: tuple[str, ...]
    conjunctions: tuple[str, ...]
    roles: tuple[str, ...]
    staff: tuple[str, ...]
    corrections: tuple[str, ...]
    retractions: tuple[str, ...]
    cookies: tuple[str, ...]
    consent: tuple[str, ...]
    missing: tuple[str, ...]


def customs(lang: str | None) -> Customs:
    """The customs of ``lang``, and of English, which bylines everywhere borrow from.

    Args:
        lang: BCP 47 tag, or None. An unknown language has English customs only.
    """
    known = _all()
    primary = (lang or "").partition("-")[0].lower()
    own = known.get({"nb": "no", "nn": "no"}.get(primary, primary))
    return _joined((own, known["en"]) if own else (known["en"],))


@functools.cache
def every() -> Customs:
    """The customs of all languages together."""
    return _joined(tuple(_all().values()))


def _joined(several: tuple[Customs, ...]) -> Customs:
    names = [field.name for field in fields(Customs)]
    return Customs(*(_together(name, several) for name in names))


def _together(field: str, several: tuple[Customs, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for one in several for word in getattr(one, field)))


@functools.cache
def _all() -> dict[str, Customs]:
    folder = files("coranto.desk") / "languages"
    tables = [path for path in folder.iterdir() if path.name.endswith(".toml")]
    return {
        path.name.removesuffix(".toml"): _read(path.read_text("utf-8"))
        for path in tables
    }


def _read(text: str) -> Customs:
    table = tomllib.loads(text)
    return Customs(
        by=tuple(table["by"]),
        conjunctions=tuple(table["and"]),
        roles=tuple(table["roles"]),
        staff=tuple(table["staff"]),
        corrections=tuple(table["corrections"]),
        retractions=tuple(table.get("retractions", ())),
        cookies=tuple(table.get("cookies", ())),
        consent=tuple(table.get("consent", ())),
        missing=tuple(table.get("missing", ())),
    )
