"""Which version of a language pair is installed, and under which licence."""

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

DPKG_STATUS = Path("/var/lib/dpkg/status")
DPKG_DOC = Path("/usr/share/doc")

# Debian's short names (copyright-format 1.0 §7.1) beside those of SPDX.
_SPDX = {
    "GPL-2": "GPL-2.0-only",
    "GPL-2+": "GPL-2.0-or-later",
    "GPL-3": "GPL-3.0-only",
    "GPL-3+": "GPL-3.0-or-later",
    "AGPL-3+": "AGPL-3.0-or-later",
}
_PACKAGE = re.compile(
    r"^Package: (?P<name>apertium-\S+)$.*?^Version: (?P<version>\S+)$",
    re.MULTILINE | re.DOTALL,
)
_LICENCE = re.compile(
    r"^Files: \*$.*?^License: (?P<name>[^\n]+)$", re.MULTILINE | re.DOTALL
)


def versions(status: Path = DPKG_STATUS) -> dict[str, str]:
    """Package versions as dpkg knows them: ``{"apertium-spa-cat": "2.2.0-3"}``.

    Returns:
        Packages whose name starts with ``apertium-``; empty where dpkg is not used.
    """
    try:
        text = status.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    stanzas = text.split("\n\n")
    found = (_PACKAGE.search(stanza) for stanza in stanzas)
    return {match["name"]: match["version"] for match in found if match}


def digest(files: Iterable[Path]) -> str:
    """A version for data that no package manager knows: 12 hex digits.

    Made of names, sizes and times of change: reading 300 MB at start would be too slow.
    """
    facts = []
    for file in sorted(files):
        stat = file.stat()
        facts.append(f"{file.name} {stat.st_size} {stat.st_mtime_ns}")
    return hashlib.sha256("\n".join(facts).encode()).hexdigest()[:12]


def licence(package: str, doc: Path = DPKG_DOC) -> str:
    """SPDX expression of a Debian package's own files, or empty where unknown."""
    try:
        text = (doc / package / "copyright").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    match = _LICENCE.search(text)
    return _SPDX.get(match["name"].strip(), "") if match else ""
