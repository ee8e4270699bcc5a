"""What holds for the house as a whole, and no other tool proves."""

import re
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path
from runpy import run_path

import pytest

from coranto.check import NAMES
from coranto.cli import VERBS
from coranto.config import Settings
from coranto.errors import CorantoError
from coranto.model import Severity

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "coranto"
DOCS = ROOT / "docs"

# Two modules are scripts: python -m coranto, and Alembic's, which is given a context.
IMPORT_ALL = """
import importlib, os, pkgutil, sys

WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC
ACTS = {
    "socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto",
    "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.truncate",
    "os.system", "os.exec", "os.fork", "os.posix_spawn", "subprocess.Popen",
    "sqlite3.connect",
}
done = []

def watch(event, args):
    if event in ACTS or (event == "open" and args[2] & WRITES):
        done.append(f"{name}: {event} {args[:2]}")

import coranto
name = "coranto"
sys.addaudithook(watch)
modules = pkgutil.walk_packages(coranto.__path__, "coranto.")
for name in [found.name for found in modules]:
    if name not in {"coranto.__main__", "coranto.store.migrations.env"}:
        importlib.import_module(name)
print("\\n".join(done))
"""


def test_importing_every_module_makes_writes_and_connects_to_nothing():
    command = [sys.executable, "-B", "-c", IMPORT_ALL]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (ran.stderr, ran.stdout.strip()) == ("", "")


def drawn_errors():
    """Name of each error and of the one above it, as drawn in ``errors.py``."""
    drawing = sys.modules[CorantoError.__module__].__doc__ or ""
    above: dict[int, str] = {}
    drawn = {}
    for line in drawing.splitlines():
        if found := re.match(r"    ([ │├└─]*)([A-Z]\w+)", line):
            depth = len(found[1]) // 4
            above[depth] = found[2]
            drawn[found[2]] = above.get(depth - 1, "Exception")
    return drawn


def known_errors(error):
    """Name of each error of ours below ``error`` and of the one above it."""
    known = {error.__name__: error.__base__.__name__}
    for below in error.__subclasses__():
        ours = below.__module__.startswith("coranto.")
        if ours and not below.__name__.startswith("_"):
            known |= known_errors(below)
    return known


def test_the_drawing_of_the_errors_is_true():
    assert drawn_errors() == known_errors(CorantoError)


def test_every_verb_is_in_the_reference():
    text = (DOCS / "commands.md").read_text()

    told = re.findall(r"^### (\w+)\n\n```{command-help} \1$", text, re.MULTILINE)

    assert sorted(told) == sorted(VERBS)


CHECKS = (DOCS / "checks.md").read_text()


def test_every_check_is_documented_with_its_severities():
    told = re.findall(r"^\| `(\w+)` \| (.*?) \|", CHECKS, re.MULTILINE)
    sections = re.findall(r"^### (\w+)$", CHECKS, re.MULTILINE)
    shown = {(each.check, each.severity) for each in exemplary_findings()}

    assert {
        (name, Severity[word.upper()])
        for name, words in told
        for word in re.findall(r"\w+", words.partition(";")[0])
    } == shown
    assert sorted(sections) == sorted(name for name, _ in told) == sorted(NAMES)


def test_every_finding_there_is_has_an_example():
    called = {
        key
        for file in (SOURCE / "check").glob("*.py")
        for key in re.findall(r'"(finding-[\w-]+)"', file.read_text())
    }

    assert called == {each.message for each in exemplary_findings()}


def exemplary_findings():
    """What the checks find in the examples of their page."""
    examples = run_path(str(DOCS / "findings.py"))["examples"]
    return [each for one in examples(CHECKS) for each in one.findings()]


def test_no_command_lets_text_from_outside_be_read_as_markup():
    opened = {
        file.name
        for file in (SOURCE / "cli").glob("*.py")
        if re.search(r"\bConsole\(", file.read_text())
    }

    assert opened == {"terminal.py"}


def settings():
    """Every setting with its default."""
    return {
        f"{table.name}.{setting.name}": getattr(part, setting.name)
        for table in fields(Settings)
        for part in [getattr(Settings(), table.name)]
        for setting in fields(part)
    }


def plain(value):
    """``value`` as TOML would give it back."""
    return list(value) if isinstance(value, tuple) else value


def test_every_setting_is_documented_with_its_default():
    text = (DOCS / "settings.md").read_text()
    rows = re.findall(r"^\| `([\w.]+)` \| `(.*?)` \|", text, re.MULTILINE)
    told = {name: tomllib.loads(f"value = {value}")["value"] for name, value in rows}

    assert told == {name: plain(value) for name, value in settings().items()}


def test_the_file_that_init_writes_has_every_setting():
    text = (SOURCE / "cli" / "coranto.toml").read_text()
    tables = tomllib.loads(re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE))
    named = {f"{table}.{name}" for table, values in tables.items() for name in values}

    assert named == set(settings())


def test_debian_packages_are_listed_in_one_place():
    listed = (ROOT / "setup" / "debian-packages.txt").read_text()
    others = [
        ROOT / "Makefile",
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *ROOT.glob("setup/*.sh"),
        *DOCS.rglob("*.md"),
    ]
    package = re.compile(r"\bapertium-[a-z]{2,3}-[a-z]{2,3}\b")

    assert len(package.findall(listed)) > 5
    assert [file for file in others if package.search(file.read_text())] == []
    assert [
        file.name
        for file in (ROOT / "setup" / "setup.sh", DOCS / "install.md")
        if "setup/debian-packages.txt" not in file.read_text()
    ] == []


def test_continuous_integration_runs_the_tests_as_anybody_would():
    lines = (ROOT / ".ci" / "run").read_text().splitlines()
    commands = [
        line for line in lines if line and not line.startswith(("#", "set ", "cd "))
    ]

    assert commands == ["make test"]
    assert "$ make test" in (ROOT / "README.md").read_text()


def test_decisions_are_numbered_and_say_why():
    records = sorted(DOCS.glob("decisions/0*.md"))
    parts = ["Context", "Decision", "Consequences"]

    assert [int(file.name[:4]) for file in records] == list(range(1, len(records) + 1))
    assert [
        file.name
        for file in records
        if re.findall(r"^## (.+)$", file.read_text(), re.MULTILINE) != parts
        or not file.read_text().startswith(f"# {int(file.name[:4])}. ")
    ] == []


@pytest.mark.parametrize("folder", ["src", "tests"])
def test_no_module_has_more_than_600_lines(folder):
    sizes = {
        str(file.relative_to(ROOT)): len(file.read_text().splitlines())
        for file in (ROOT / folder).rglob("*.py")
    }

    assert {file: size for file, size in sizes.items() if size > 600} == {}
