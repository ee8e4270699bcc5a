"""What may be done with an article follows from what its source says, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.model import Rights, Signal, SignalKind, Source, Terms, Where
from coranto.newsroom.policy import terms
from coranto.newsroom.signals import remembered

AT = datetime(2026, 3, 1, tzinfo=UTC)
EARLIER = datetime(2026, 2, 1, tzinfo=UTC)
PAPER = Source("quay", "Quay Post", "https://quay.example/")


def cases():
    text = (Path(__file__).parent / "rights.txt").read_text(encoding="utf-8")
    for case in text.split("\n## ")[1:]:
        title, *lines = case.strip().splitlines()
        yield pytest.param(lines, id=title)


def said(lines):
    """(the operator's word, whether the site is non-commercial, signals)."""
    word, noncommercial, signals = None, False, []
    for line in lines:
        where, _, rest = line.partition(" ")
        kind, _, value = rest.partition(": ")
        if where == "operator:":
            word = Rights(rest)
        elif where == "noncommercial":
            noncommercial = True
        else:
            name = "https://quay.example/rsl.xml" if kind == "rsl" else kind
            signals.append(Signal(SignalKind(kind), value, Where(where), name))
    return word, noncommercial, signals


def written(found: Terms) -> str:
    words = [
        found.rights.value,
        "" if found.index else "unlisted",
        str(found.limit or ""),
        found.reason,
        f"untranslated {found.silence}" if found.silence else "",
    ]
    return "= " + " ".join(filter(None, words))


@pytest.mark.parametrize("lines", list(cases()))
def test_what_follows_from_what_was_said(lines):
    *told, expected = lines
    word, noncommercial, signals = said(told)

    found = terms(replace(PAPER, rights=word), signals, AT, noncommercial=noncommercial)

    assert written(found) == expected


def test_a_decision_names_the_signals_it_rests_on():
    licence = Signal(SignalKind.LICENCE, "CC BY 4.0", Where.FEED, "entry", EARLIER)
    holder = Signal(SignalKind.RIGHTS, "Quay Post", Where.PAGE, "meta copyright")
    reserved = Signal(SignalKind.TDM, "1", Where.HEADER, "TDM-Reservation")

    assert [
        terms(PAPER, signals, AT, noncommercial=False).because
        for signals in ([], [licence, holder], [licence, holder, reserved])
    ] == [(), (licence,), (reserved,)]


SIGNAL = st.builds(
    Signal,
    st.sampled_from(SignalKind),
    st.text("noaindexlceby-4.0/:, 1|") | st.text(max_size=40),
    st.sampled_from(Where),
    st.text(max_size=5),
)


@given(st.lists(SIGNAL, max_size=6), SIGNAL)
def test_a_further_signal_that_is_no_licence_never_opens_anything(signals, another):
    restricting = {SignalKind.ROBOTS, SignalKind.FREE, SignalKind.REFUSED}
    if another.kind not in restricting:
        another = replace(another, kind=SignalKind.ROBOTS)
    before = terms(PAPER, signals, AT, noncommercial=False)
    after = terms(PAPER, [*signals, another], AT, noncommercial=False)

    assert after.rights.rank <= before.rights.rank
    assert (after.translate, after.index) <= (before.translate, before.index)


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
