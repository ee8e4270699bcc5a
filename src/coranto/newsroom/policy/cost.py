"""When a backfill may begin without a question."""


def may_begin(cost: float, unknown: int, ask_above: float) -> bool:
    """Whether a backfill is so cheap that nobody is to be asked.

    Args:
        cost: What it costs, as far as that is known.
        unknown: How many translations have no price that is known.
        ask_above: What it may cost unasked, in the same currency.
    """
    return cost <= ask_above and not unknown
