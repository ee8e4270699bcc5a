"""The checker as a library: what it needs, and what it is called."""

import subprocess
import sys

import pytest

from coranto.check import NAMES, Standards, check_pair, version
from coranto.press.messages import ftl, languages

FOREIGN = ("aiohttp", "alembic", "lxml", "sqlalchemy", "starlette", "structlog")


def test_checking_a_pair_loads_nothing_of_the_newsroom():
    loaded = (
        "import sys; from coranto.check import check_pair;"
        "check_pair('120 boats came in.', '12 barques van entrar.', 'en', 'ca');"
        f"print([name for name in {FOREIGN} if name in sys.modules])"
    )

    told = subprocess.run(
        [sys.executable, "-c", loaded], capture_output=True, text=True, check=True
    )

    assert told.stdout.strip() == "[]"


def test_the_worst_finding_of_a_pair_comes_first():
    found = check_pair("At least 120 boats.", "Almenys 12 barques.", "en", "ca")

    assert [(each.check, each.facts) for each in found] == [
        ("numbers", {"said": "120", "printed": "12"})
    ]


@pytest.mark.parametrize("lang", languages())
def test_every_check_has_its_label_and_its_explanation_in_every_language(lang):
    keys = [f"{key}-{name}" for name in NAMES for key in ("check", "how-check")]

    assert [key for key in keys if f"\n{key} = " not in ftl(lang)] == []


def test_no_check_is_listed_twice():
    assert len(set(NAMES)) == len(NAMES)


def test_other_standards_make_another_version():
    versions = [version(), version(Standards(edition="77d20e91"))]

    assert versions[1] == f"{versions[0]}.77d20e91"
