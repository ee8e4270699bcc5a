"""Whatever happens, in whatever order: nothing is lost, undone, or told that did not happen."""

import os
import sys
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import structlog
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from coranto.model import Rights
from coranto.newsroom.pipeline import WAY_OF_A_STORY
from coranto.store.settings import Settings
from tests import postgres
from tests.newsroom.histories import ALL, FREE, NO_AI, House

COUNT = 2
STORY = st.integers(0, COUNT - 1)
STEP = st.sampled_from([step.name for step in WAY_OF_A_STORY])
SOON = st.sampled_from([timedelta(minutes=2), timedelta(hours=1), timedelta(days=1)])


class Histories(RuleBasedStateMachine):
    """A newsroom in SQLite."""

    def __init__(self) -> None:
        super().__init__()
        self.left = ExitStack()
        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(50))
        self.house = House(self.database(), COUNT)

    def database(self) -> Settings:
        folder = self.left.enter_context(TemporaryDirectory())
        return Settings(str(Path(folder) / "coranto.db"))

    @rule(number=STORY, told=st.booleans())
    def the_publisher_corrects(self, number: int, *, told: bool) -> None:
        story = self.house.wire.stories[number]
        story.version += 1
        if told:
            story.told = story.version
        self.house.wire.say()

    @rule(number=STORY, status=st.sampled_from([404, 410]))
    def the_publisher_withdraws(self, number: int, status: int) -> None:
        story = self.house.wire.stories[number]
        story.status, story.listed = status, False
        self.house.wire.say()

    @rule(number=STORY)
    def the_publisher_takes_it_back(self, number: int) -> None:
        story = self.house.wire.stories[number]
        story.status, story.listed = 200, True
        story.version += 1
        story.told = story.version
        self.house.wire.say()

    @rule(number=STORY, signals=st.sampled_from([(FREE,), NO_AI, ()]))
    def the_header_says_otherwise(self, number: int, signals) -> None:
        self.house.wire.stories[number].signals = signals
        self.house.wire.say()

    @rule(mode=st.sampled_from(["well", "away", "failing", "wrong"]))
    def the_engine_is(self, mode: str) -> None:
        self.house.engine.mode = mode

    @rule(rights=st.sampled_from([None, *Rights]))
    def the_operator_declares(self, rights: Rights | None) -> None:
        self.house.declare(rights)

    @rule(langs=st.sampled_from(ALL))
    def the_site_speaks(self, langs: tuple[str, ...]) -> None:
        self.house.speak(langs)

    @rule()
    def the_source_is_removed(self) -> None:
        self.house.remove()

    @rule()
    def the_source_is_added(self) -> None:
        self.house.add()

    @rule(number=STORY)
    def the_operator_withdraws(self, number: int) -> None:
        self.house.withdraw(number)

    @rule(number=STORY)
    def the_operator_lets_it_in_again(self, number: int) -> None:
        self.house.unblock(number)

    @rule()
    def the_operator_retries(self) -> None:
        self.house.retry()

    @rule(span=SOON)
    def time_passes(self, span: timedelta) -> None:
        self.house.wait(span)
        self.house.expedite()

    @rule()
    def the_process_is_stopped_and_begins_again(self) -> None:
        self.house.restart()

    @rule(statements=st.integers(0, 60))
    def the_process_dies_soon(self, statements: int) -> None:
        self.house.process.fate.left = statements

    @rule(statements=st.integers(0, 40))
    def the_next_start_dies(self, statements: int) -> None:
        self.house.start_dies_after = statements

    @rule(name=STEP)
    def a_step_is_done(self, name: str) -> None:
        self.house.step(name)

    @rule()
    def all_steps_are_done(self) -> None:
        self.house.work()

    @rule(
        during=st.sampled_from(["feed or page", "translation"]),
        what=st.sampled_from(
            ["remove", "add", "retry", "none", "full", "told", "withdraw"]
        ),
        number=STORY,
    )
    def meanwhile(self, during: str, what: str, number: int) -> None:
        """Something happens while an answer is on its way."""
        where = self.house.wire if during == "feed or page" else self.house.engine

        async def happens() -> None:
            self._happens(what, number)

        where.meanwhile = happens

    def _happens(self, what: str, number: int) -> None:
        match what:
            case "remove":
                self.house.remove()
            case "add":
                self.house.add()
            case "withdraw":
                self.house.withdraw(number)
            case "retry":
                self.house.retry()
            case "none":
                self.house.declare(Rights.NONE)
            case "full":
                self.house.declare(Rights.FULL)
            case "told":
                self.the_publisher_corrects(number, told=True)
                self.house.hint(number)

    @rule(name=STEP, during=st.sampled_from(["feed or page", "translation"]))
    def another_step_is_done_meanwhile(self, name: str, during: str) -> None:
        where = self.house.wire if during == "feed or page" else self.house.engine
        where.meanwhile = lambda: self.house.beside(name)

    @rule(who=st.integers(0, 1))
    def somebody_reads_on(self, who: int) -> None:
        self.house.follow(self.house.followers[who])

    @invariant()
    def what_is_out_is_right(self) -> None:
        self.house.watch()

    @override
    def teardown(self) -> None:
        self.left.callback(structlog.reset_defaults)
        with self.left:
            if sys.exc_info()[0] is None:
                self.house.all_is_well()
            self.house.ends()


class HistoriesInPostgreSQL(Histories):
    """The same in PostgreSQL."""

    @override
    def database(self) -> Settings:
        try:
            url = self.left.enter_context(postgres.database())
        except postgres.CannotStartError as error:
            pytest.skip(f"{postgres.UNTESTED}: {error} (see setup/debian-packages.txt)")
        folder = self.left.enter_context(TemporaryDirectory())
        return Settings(str(Path(folder) / "coranto.db"), url=url)


# So many histories by hand: just histories.
MANY = int(os.environ.get("CORANTO_HISTORIES", "0"))
_HOW = settings(
    max_examples=MANY or 6,
    stateful_step_count=20,
    # Always the same few, so that a change of ours is what makes them fail.
    derandomize=not MANY,
)


def _marked(case: Any) -> Any:
    """The tests of a machine, which take as long as they take."""
    return pytest.mark.slow(pytest.mark.timeout(0)(case))


TestHistories = _marked(Histories.TestCase)
TestHistories.settings = _HOW
TestHistoriesInPostgreSQL = _marked(HistoriesInPostgreSQL.TestCase)
TestHistoriesInPostgreSQL.settings = _HOW
