"""Where a command serves the site."""

from collections.abc import Callable
from typing import Any

import click


def site_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give ``command`` the options --host and --port; port 0 takes a free one."""
    host = click.option(
        "--host", default="127.0.0.1", show_default=True, help="Of the site."
    )
    port = click.option(
        "--port",
        type=click.IntRange(0, 65535),
        default=8000,
        show_default=True,
        help="Of the site.",
    )
    return host(port(command))
