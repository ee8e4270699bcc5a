"""trafilatura, loaded when it is first needed, and quiet."""

import functools
import logging
from types import ModuleType


@functools.cache
def trafilatura() -> ModuleType:
    """The library that finds the article on a page; half a second to load.

    It logs as warnings and errors what we return as an empty body, so its log is
    turned off.
    """
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    import trafilatura as library  # noqa: PLC0415 - heavy

    return library
