"""The templates, compiled once."""

from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

# What HTML and XML 1.0 do not allow: C0 and C1 controls but tab and line ends, surrogates
# and the last two code points of a plane. Sources do contain them.
_FORBIDDEN = {
    code: None
    for codes in (
        range(9),
        range(11, 13),
        range(14, 32),
        range(127, 160),
        range(0xD800, 0xE000),
        range(0xFDD0, 0xFDF0),
        (
            code
            for plane in range(17)
            for code in (plane * 65536 + 65534, plane * 65536 + 65535)
        ),
    )
    for code in codes
}


def clean(text: str) -> str:
    """``text`` without the characters that may stand in no document."""
    return text.translate(_FORBIDDEN)


def render(name: str, /, **values: object) -> str:
    """Fill the template called ``name``.

    Raises:
        jinja2.UndefinedError: The template asks for something it was not given.
    """
    return _environment().get_template(f"{name}.html.j2").render(**values)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_printable,
    )


def _source(name: str) -> str:
    return (
        resources.files("coranto.press").joinpath("templates", name).read_text("utf-8")
    )


def _printable(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return clean(value)
    return value
