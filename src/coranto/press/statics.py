"""The style sheet and the fonts, packaged with the code."""

from functools import cache
from hashlib import sha256
from importlib import resources

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".woff2": "font/woff2",
    ".txt": "text/plain",
}


@cache
def assets() -> dict[str, tuple[bytes, str]]:
    """Every file the pages refer to.

    Returns:
        Path below the site's address, as ``/static/fonts/x.woff2``, to the bytes and
        their media type. The style sheet's name changes with its bytes, so that it may
        be cached for ever.
    """
    folder = resources.files("coranto.press").joinpath("assets")
    files = {stylesheet(): (_css(), _TYPES[".css"])}
    for file in folder.joinpath("fonts").iterdir():
        suffix = file.name[file.name.rfind(".") :]
        files[f"/static/fonts/{file.name}"] = (file.read_bytes(), _TYPES[suffix])
    return files


@cache
def stylesheet() -> str:
    """Path of the style sheet below the site's address."""
    return f"/static/coranto.{sha256(_css()).hexdigest()[:12]}.css"


@cache
def _css() -> bytes:
    return (
        resources.files("coranto.press").joinpath("assets", "coranto.css").read_bytes()
    )
