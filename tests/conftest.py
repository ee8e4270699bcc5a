"""What every test may rely on."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

from coranto.newsroom import translating
from coranto.newsroom.policy import attempts
from coranto.store.settings import Settings as StoreSettings
from coranto.translate.engines.apertium import Apertium
from coranto.translate.engines.apertium.engine import MODES_DIR
from coranto.translate.engines.apertium.modes import installed
from tests import postgres, synthetic
from tests.fakes import FakeEngine, FakeWire
from tests.newsdesk import Desk

# How long an example takes says more about the machine than about the code.
settings.register_profile(
    "untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


_run = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        _run.enter_context(postgres.lifetime())


def pytest_unconfigure() -> None:
    _run.close()


def pytest_report_header() -> str:
    return f"postgresql: {postgres.programs() or NO_POSTGRESQL}"


NO_POSTGRESQL = "NOT FOUND, nothing is tested on it (see setup/debian-packages.txt)"


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter,
) -> None:
    """Say aloud that half of it was not tested; a line among the skipped is overlooked."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", ())
        if postgres.UNTESTED in str(report.longrepr)
    ]
    if skipped:
        told = f"{len(skipped)} tests were NOT run on PostgreSQL; the reason is below"
        terminalreporter.section(told, red=True, bold=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a pair that Apertium does not have here: ``apertium("es-ca")``."""
    for item in items:
        wanted = [mark.args for mark in item.iter_markers("apertium")]
        missing = [pair for pairs in wanted for pair in pairs if pair not in _pairs()]
        if missing:
            names = ", ".join(missing)
            reason = f"Apertium has no {names} here (see setup/debian-packages.txt)"
            item.add_marker(pytest.mark.skip(reason=reason))


@cache
def _pairs() -> frozenset[str]:
    """The pairs of Apertium that are installed here."""
    found = installed(MODES_DIR) if Apertium.installed() else ()
    return frozenset(f"{mode.source_lang}-{mode.target_lang}" for mode in found)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is marked so runs on both databases, if it uses one."""
    if metafunc.definition.get_closest_marker("both_databases"):
        for name in {"store", "unmade"} & set(metafunc.fixturenames):
            metafunc.parametrize(name, ["sqlite", "postgresql"], indirect=True)


@pytest.fixture
def store(request, tmp_path) -> Iterator[StoreSettings]:
    """Where a newsroom is kept: in SQLite, or as ``both_databases`` asks."""
    with _kept_in(request, tmp_path) as settings:
        yield settings


@pytest.fixture
def unmade(request, tmp_path) -> Iterator[StoreSettings]:
    """As ``store``, but nothing was ever kept there."""
    with _kept_in(request, tmp_path, migrated=False) as settings:
        yield settings


@contextmanager
def _kept_in(request, tmp_path, **how) -> Iterator[StoreSettings]:
    path = str(tmp_path / "coranto.db")
    if getattr(request, "param", "sqlite") == "sqlite":
        yield StoreSettings(path)
        return
    with ExitStack() as stack:
        try:
            url = stack.enter_context(postgres.database(**how))
        except postgres.CannotStartError as error:
            pytest.skip(f"{postgres.UNTESTED}: {error} (see setup/debian-packages.txt)")
        yield StoreSettings(path, url=url)


@pytest.fixture
def desk(tmp_path, store, monkeypatch) -> Desk:
    monkeypatch.setattr(translating, "ENGINE_AWAY_S", 0.0)
    monkeypatch.setattr(attempts, "BACK_OFF_S", 0.0)
    engine = FakeEngine(synthetic.LANGS, synthetic.translated)
    made = Desk(tmp_path, FakeWire(), engine, store=store)
    made.publish(1)
    return made
