"""What may be done with an article follows from what its source says, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.model import Rights, Signal, SignalKind, Source, Terms, Where
from coranto.rights.terms import Judge, terms

AT = datetime(2026, 3, 1, tzinfo=UTC)
EARLIER = datetime(2026, 2, 1, tzinfo=UTC)
PAPER = Source("quay", "Quay Post", "https://quay.example/")


def cases():
    text = (Path(__file__).parent / "terms.txt").read_text(encoding="utf-8")
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


def test_an_article_may_be_shown_until_the_second_its_source_named():
    ends = Signal(
        SignalKind.ROBOTS,
        "unavailable_after: 2026-03-01",
        Where.PAGE,
        "meta robots",
    )
    second = timedelta(seconds=1)

    assert [
        Judge(at, noncommercial=False)(PAPER, [ends]).rights
        for at in (AT - second, AT, AT + second)
    ] == [Rights.EXCERPT, Rights.NONE, Rights.NONE]
