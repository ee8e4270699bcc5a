"""What the site is called, where it is, and which languages it speaks."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[site]`` table of ``coranto.toml``.

    Attributes:
        title: Name of the site, on every page.
        url: Public address, without a slash at the end.
        languages: BCP 47 tags of the editions, the first being the default.
        index: Whether search engines may list machine-translated pages.
        noncommercial: Whether the site is non-commercial, by its operator's word, so
            that licences which forbid commercial use (CC BY-NC) are met.
    """

    title: str = "Coranto"
    url: str = "http://127.0.0.1:8000"
    languages: tuple[str, ...] = ("es", "ca", "pt", "fr", "en")
    index: bool = False
    noncommercial: bool = False
