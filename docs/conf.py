"""How the documentation is built: ``just docs``."""

import sys
from pathlib import Path

import click
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from coranto import __version__
from coranto.cli import cli

sys.path.insert(0, str(Path(__file__).parent))
from findings import example

project = "Coranto"
author = "The Coranto contributors"
release = version = __version__
language = "en"

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.doctest",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Examples in docstrings are run where the module is documented.
doctest_global_setup = "from coranto.check import check_pair, unable"

html_theme = "furo"
html_title = f"Coranto {version}"

autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented"
napoleon_use_ivar = True

# Links into other projects' references would need the network at every build.
nitpick_ignore_regex = [
    ("py:.*", r"(datetime|collections\.abc|typing|enum|dataclasses)\..*"),
    ("py:.*", r"(datetime|date|timedelta|Sequence|Mapping|Iterable|Iterator|Callable)"),
]

# The prompt of an example is not part of the command.
copybutton_prompt_text = r"\$ "
copybutton_prompt_is_regexp = True


class CommandHelp(Directive):
    """``{command-help} VERB``: what ``coranto VERB --help`` prints, always current."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        verb = self.arguments[0]
        command = cli.get_command(click.Context(cli), verb)
        if command is None:
            message = f"coranto has no verb {verb}"
            raise self.error(message)
        above = click.Context(cli, info_name="coranto")
        return [_help(text) for text in _helps(command, verb, above)]


class FindingExample(Directive):
    """``{finding} en:es``: sentences in turn, with what the checks find in them."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        shown = example(self.arguments[0], list(self.content))
        return [_help(shown.text())]


def _helps(command: click.Command, name: str, above: click.Context) -> list[str]:
    context = click.Context(command, info_name=name, parent=above, max_content_width=80)
    texts = [command.get_help(context)]
    if isinstance(command, click.Group):
        for name_below in command.list_commands(context):
            below = command.get_command(context, name_below)
            if below is not None:
                texts += _helps(below, name_below, context)
    return texts


def _help(text: str) -> nodes.Node:
    return nodes.literal_block(text, text, language="text")


def setup(app: Sphinx) -> None:
    app.add_directive("command-help", CommandHelp)
    app.add_directive("finding", FindingExample)
