"""Which extractor it was: what two of them read may differ where no page does."""

import functools
import hashlib
from importlib.metadata import version as installed

from coranto import __version__
from coranto.text.fingerprint import fingerprint

# What parses, decodes, cleans, tells languages and reads a page a second time.
_LIBRARIES = (
    "anyascii",
    "courlan",
    "faust-cchardet",
    "htmldate",
    "justext",
    "lxml",
    "lxml-html-clean",
    "py3langid",
    "trafilatura",
)


@functools.cache
def version() -> str:
    """The extractor's version: of the package, its rules and tables, and its libraries.

    Returns:
        Such as ``0.1.0+1f3a07bc.77d20e91``. It is another one whenever the same page
        may be read otherwise. Rather too often than too rarely: a page that is read
        again for nothing says the same.
    """
    rules = fingerprint("coranto.desk", "coranto.text", "coranto.model")
    libraries = " ".join(f"{name}={installed(name)}" for name in _LIBRARIES)
    digest = hashlib.sha256(libraries.encode()).hexdigest()[:8]
    return f"{__version__}+{rules}.{digest}"
