"""The ``coranto`` command: one module per verb, imported when it is called."""

import importlib
import logging
import os
import sys
from pathlib import Path

import click
from click.exceptions import Exit
from typing_extensions import override

from coranto import __version__
from coranto.cli import stopping
from coranto.cli.stopping import Stopped
from coranto.config import DEFAULT_PATH

# Ctrl-C at a question.
INTERRUPTED = 130

VERBS = {
    "demo": "See a newsroom at work, on a wire of invented news.",
    "init": "Make a newsroom of your own: a folder with its settings.",
    "source": "Choose the publishers to read.",
    "run": "Read, translate, check and publish, and serve the site.",
    "serve": "Serve the site alone.",
    "withdraw": "Take an article out, and keep it out.",
    "block": "Keep addresses and publishers out.",
    "recheck": "Check again what is out, after an upgrade.",
    "calibrate": "Fit the checks to your pairs of languages.",
    "explain": "Tell the whole life of one article.",
    "retry": "Take up again what failed too often.",
    "budget": "Show what the engines cost, and what is to come.",
    "backup": "Write all that the newsroom knows to one file.",
    "restore": "Bring a newsroom back from a backup.",
    "verify": "Look over the records, or a backup.",
    "doctor": "Look for what is wrong or missing.",
    "memory": "Take translations out, or put translations of your own in.",
    "lexicon": "Learn from your translations which words stand for which.",
    "engine": "List and test what translates.",
    "feed": "Read a feed in a file.",
    "extract": "Find the article on a page in a file.",
    "translate": "Translate a text.",
    "check": "Check a translation against its source.",
}


class Verbs(click.Group):
    """Finds each verb in its own module, so that ``--help`` loads no engine."""

    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in the order a newcomer needs them."""
        return list(VERBS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command called ``cmd_name``: the function of that name in its module."""
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"coranto.cli.{cmd_name}")
        command = getattr(module, cmd_name)
        return command if isinstance(command, click.Command) else None

    @override
    def format_commands(
        self, ctx: click.Context, formatter: click.HelpFormatter
    ) -> None:
        """The verbs with a line each."""
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--config",
    type=click.Path(dir_okay=False, path_type=Path),
    default=DEFAULT_PATH,
    show_default=True,
    metavar="FILE",
    help="The newsroom's settings.",
)
@click.version_option(__version__)
@click.pass_context
def cli(ctx: click.Context, config: Path) -> None:
    """A newsroom that reads feeds, translates, checks and publishes by itself."""
    # Help needs no log.
    from coranto.cli.log import configure_log  # noqa: PLC0415

    configure_log(logging.WARNING)
    if ctx.obj:
        # The verb is loaded, and will have something to tidy up.
        ctx.obj()
    ctx.obj = config


def main() -> int:
    """Do what the command line says; the exit status.

    What is wrong with the words, and being stopped, is told here in a line. Any other
    error is the caller's: see :mod:`coranto.machine`.
    """
    words = sys.argv[1:]
    if "_CORANTO_COMPLETE" in os.environ:
        # A shell asks what could come next; click answers and exits.
        cli.main(words)
    try:
        # Not click's own main(): it answers Ctrl-C and a closed pipe in its own way.
        with cli.make_context("coranto", words, obj=stopping.listen) as context:
            cli.invoke(context)
    except Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (Stopped, click.Abort) as error:
        new_line = "\n" if sys.stderr.isatty() else ""
        click.echo(f"{new_line}coranto: stopped", err=True)
        return error.status if isinstance(error, Stopped) else INTERRUPTED
    return 0
