"""The templates, compiled once."""

from functools import cache
from importlib import resources

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from coranto.text.characters import NEVER_PRINTED, printable


def clean(text: str) -> str:
    """``text`` without what nobody should print, whenever it was stored."""
    return printable(NEVER_PRINTED.sub("", text))


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
