"""Questions before something is done that cannot be taken back."""

import sys

import click


def agreed(question: str, unasked: str, refused: str) -> None:
    """Go on only where somebody at the terminal says so.

    Args:
        question: What is asked.
        unasked: What is said where there is no terminal to ask at, with the way out.
        refused: What is said when the answer is no.
    """
    if not sys.stdin.isatty():
        raise click.ClickException(unasked)
    if not click.confirm(question, err=True):
        raise click.ClickException(refused)
