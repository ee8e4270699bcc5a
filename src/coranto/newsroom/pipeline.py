"""What Coranto does, in the order in which it does it.

Each is a step: its name, what is said of it while it works, what it does in plain words,
and what waits for it.
A story enters at the top; a correction or a withdrawal by its publisher enters at the
top again and goes the same way, so that every language follows.

Beside the way there is what comes round by the clock: at each start, in this order, and
again after a pause.
"""

from datetime import timedelta

from coranto.newsroom import (
    checking,
    clearing,
    examining,
    expiring,
    polling,
    publishing,
    reading,
    recovering,
    subscribing,
    taking_up,
    translating,
)
from coranto.newsroom.hints import Waits
from coranto.newsroom.runner import Recurring, Step
from coranto.store import articles, renditions, sources

WAY_OF_A_STORY = (
    Step(
        "poll",
        "Feeds asked",
        "Ask every publisher's feed what is new, what changed and what is gone.",
        Waits.TO_BE_POLLED,
        polling.due,
        polling.poll,
        at_once=8,
        recurs=True,
        units=sources.UNITS,
    ),
    Step(
        "subscribe",
        "Hubs asked",
        "Ask the hubs that feeds name to push them here, where a hub can reach us.",
        Waits.TO_BE_SUBSCRIBED,
        subscribing.due,
        subscribing.subscribe,
    ),
    Step(
        "read",
        "Pages fetched",
        "Fetch each article its publisher lets us read, once, without hurry; "
        "find its headline, words, authors, times and language; notice corrections.",
        Waits.TO_BE_READ,
        reading.due,
        reading.read,
        at_once=16,
        units=articles.AT_HOST,
    ),
    Step(
        "translate",
        "Translations made",
        "Put it into every language of the site, sentence by sentence, "
        "never the same sentence twice.",
        Waits.TO_BE_TRANSLATED,
        translating.due,
        translating.translate,
        at_once=2,
        batch=16,
        units=renditions.UNITS,
    ),
    Step(
        "check",
        "Translations checked",
        "Hold every sentence against its original and note what is wrong with it.",
        Waits.TO_BE_CHECKED,
        checking.due,
        checking.check,
        batch=16,
        units=renditions.UNITS,
    ),
    Step(
        "publish",
        "Published or held back",
        "Bring out what passed; hold back what did not and say why; "
        "drop what its publisher withdrew.",
        Waits.TO_BE_DECIDED,
        publishing.due,
        publishing.publish,
        batch=64,
        units=renditions.UNITS,
    ),
    Step(
        "examine",
        "Engines tested",
        "Test an engine whose translations were held back one after the other, and "
        "leave it alone until it is well.",
        Waits.TO_BE_TESTED,
        examining.due,
        examining.examine,
    ),
    Step(
        "recover",
        "Taken up again",
        "Translate once more, later and less and less often, what was held back where "
        "the engine may have been to blame.",
        Waits.TO_BE_TRIED_AGAIN,
        recovering.due,
        recovering.once_more,
        batch=64,
    ),
)

COMES_ROUND = (
    Recurring(
        "languages taken off",
        "{count:,} editions in languages taken off are taken out.",
        "Leave a tombstone of whatever stands in a language the site no longer speaks.",
        taking_up.leave_languages,
        every=timedelta(hours=1),
    ),
    Recurring(
        "budgets",
        "{count:,} translations have a budget now and are taken up.",
        "Take up what waits for the budget of another day, and need not wait any more.",
        taking_up.resume,
        every=timedelta(minutes=10),
    ),
    Recurring(
        "backfill",
        "{count:,} translations are possible now and taken up.",
        "Take up what could not be translated and now can, and what a language that is "
        "new lacks, where its cost is agreed on.",
        taking_up.backfill,
        every=timedelta(days=1),
    ),
    Recurring(
        "engines",
        "{count:,} translations are possible now and taken up.",
        "Ask engines that were away or have changed what they can do now.",
        taking_up.follow_engines,
        every=timedelta(seconds=5),
        own=True,
    ),
    Recurring(
        "old pages",
        "{count:,} old pages are removed.",
        "Remove the bytes of pages that nothing is compared with any more.",
        clearing.clear,
        every=timedelta(hours=1),
    ),
    Recurring(
        "old sentences",
        "{count:,} sentences that engines said long ago are forgotten.",
        "Forget what engines said longer ago than the settings keep it.",
        expiring.expire,
        every=timedelta(hours=1),
    ),
)
