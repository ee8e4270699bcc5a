"""How long each schedule can make a row wait: the one place that says so.

What waits longer was written by a clock that ran ahead. An embargo alone has no limit:
it ends when its agency says.
"""

from datetime import datetime, timedelta

from coranto.newsroom import subscribing
from coranto.newsroom.policy import attempts, recovery
from coranto.store.instants import Latest
from coranto.store.settings import MOST_KEEP_PAGES_DAYS
from coranto.store.spending import month_after
from coranto.text.clock import LONGEST_WAIT_S
from coranto.wire import cadence, websub

FEED_S = cadence.LONGEST_S
"""Polls, failures, quarantine and what a server asks for, each at most so many seconds."""

SUBSCRIPTION_S = max(cadence.LONGEST_S, subscribing.RENEWED * websub.LONGEST_S)

LEASE_S = float(websub.LONGEST_S)

_BACK_OFF_S = max(LONGEST_WAIT_S, attempts.back_off_s(attempts.MOST_WAITS - 1))

ARTICLE_S = max(cadence.LONGEST_LOOK_S, attempts.SECOND_LOOK_S, _BACK_OFF_S)

RENDITION_S = max(_BACK_OFF_S, recovery.ONCE_MORE_AFTER[-1].total_seconds())

TEST_S = recovery.LONGEST_TEST_PAUSE.total_seconds()

PAGE_S = timedelta(days=MOST_KEEP_PAGES_DAYS).total_seconds()

# Rows are written a moment after their time was reckoned.
_MOMENT = timedelta(minutes=1)


def latest(at: datetime) -> Latest:
    """The latest instants that the schedules give a row until ``at``."""

    def after(seconds: float) -> datetime:
        return at + timedelta(seconds=seconds) + _MOMENT

    return Latest(
        feed=after(FEED_S),
        subscription=after(SUBSCRIPTION_S),
        lease=after(LEASE_S),
        article=after(ARTICLE_S),
        rendition=after(RENDITION_S),
        test=after(TEST_S),
        page=after(PAGE_S),
        budget=month_after(at),
    )
