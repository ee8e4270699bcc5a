"""What a source said before still counts where it was not heard again."""

from dataclasses import replace
from datetime import UTC, datetime

from coranto.model import Signal, SignalKind, Where
from coranto.rights.history import remembered

AT = datetime(2026, 3, 1, tzinfo=UTC)
EARLIER = datetime(2026, 2, 1, tzinfo=UTC)


def test_a_signal_keeps_the_time_when_it_was_first_read():
    old = Signal(SignalKind.ROBOTS, "noai", Where.HEADER, "X-Robots-Tag", EARLIER)
    new = Signal(SignalKind.TDM, "1", Where.PAGE, "meta tdm-reservation")

    holds = remembered([old], [replace(old, at=None), new], AT)

    assert [(each.value, each.at) for each in holds] == [("noai", EARLIER), ("1", AT)]


def test_what_could_not_be_heard_again_still_holds():
    page = Signal(SignalKind.ROBOTS, "noai", Where.PAGE, "meta robots", EARLIER)
    tag = Signal(SignalKind.ROBOTS, "noindex", Where.HEADER, "X-Robots-Tag", EARLIER)
    tdm = Signal(SignalKind.TDM, "1", Where.HEADER, "TDM-Reservation", EARLIER)
    site = Signal(SignalKind.TDM, "1", Where.SITE, "tdmrep.json", EARLIER)
    again = Signal(SignalKind.TDM, "0", Where.HEADER, "TDM-Reservation")

    holds = remembered(
        [page, tag, tdm, site], [again], AT, unheard=(Where.PAGE, Where.HEADER)
    )

    assert holds == (page, tag, again)
