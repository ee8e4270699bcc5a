"""How a feed is, in the operator's words."""

from collections import Counter
from collections.abc import Iterable

from coranto.model import Condition, Health

_SICK = frozenset({Health.FAILING, Health.GONE, Health.EMPTY, Health.STALE})


def sick(condition: Condition) -> bool:
    """Whether the feed is not as it should be."""
    return condition.health in _SICK


def in_words(condition: Condition) -> str:
    """``failing since 2026-11-25 07:12 UTC (3 times): answered 503 …``."""
    said = _how(condition)
    if condition.quarantined:
        said += "; in quarantine, asked once a day"
    return said


def _how(condition: Condition) -> str:
    since = f"{condition.since:%Y-%m-%d %H:%M} UTC" if condition.since else ""
    match condition.health:
        case Health.UNKNOWN:
            return "never asked"
        case Health.WELL:
            return "well"
        case Health.FAILING:
            times = f"{condition.failures} in a row"
            return f"failing since {since} ({times}): {condition.error}"
        case Health.GONE:
            return f"gone for good since {since}: {condition.error}"
        case Health.EMPTY:
            return f"empty since {since}"
        case Health.STALE:
            return f"stale: nothing new since {condition.news_at:%Y-%m-%d}"


def tally(conditions: Iterable[Condition]) -> str:
    """How many feeds are how: ``12 well, 1 failing, 2 in quarantine``."""
    how = Counter(
        "in quarantine" if each.quarantined else each.health.value
        for each in conditions
    )
    order = [each.value for each in Health] + ["in quarantine"]
    return ", ".join(f"{how[one]} {one}" for one in order if how[one]) or "none"
