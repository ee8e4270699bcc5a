"""What says what is still known after repairs and a second hop."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.translate.alignment import composed, moved
from coranto.translate.engine import Link


def stretches(links, source, target):
    """Each link as the words it joins."""
    return [
        (source[one:end], target[two:stop], round(share, 2))
        for one, end, two, stop, share in links
    ]


def test_a_number_written_anew_keeps_its_link():
    before, after = "hay 8,500 casas", "hay 8500 casas"
    links = (Link(0, 5, 0, 3), Link(10, 15, 4, 9), Link(16, 22, 10, 15))

    made = moved(links, before, after)

    assert [after[link.target_start : link.target_end] for link in made] == [
        "hay",
        "8500",
        "casas",
    ]


def test_a_link_into_what_is_gone_is_gone():
    assert moved((Link(0, 1, 0, 1), Link(2, 3, 2, 3)), "a b", "b") == (
        Link(2, 3, 0, 1),
    )


@given(st.text(max_size=20), st.text(max_size=20), st.data())
def test_a_moved_link_always_lies_in_the_new_text(before, after, data):
    start = data.draw(st.integers(0, len(before)))
    end = data.draw(st.integers(start, len(before)))

    made = moved((Link(0, 1, start, end),), before, after)

    assert all(
        0 <= one.target_start < one.target_end <= len(after) for one in made
    ) or (before == after)


def test_two_hops_make_one_alignment():
    source, middle, target = "the red house", "la casa roja", "a casa vermelha"
    first = (Link(0, 3, 0, 2), Link(8, 13, 3, 7, 0.9), Link(4, 7, 8, 12))
    second = (Link(0, 2, 0, 1), Link(3, 7, 2, 6), Link(8, 12, 7, 15, 0.8))

    made = composed(first, second)

    assert stretches(made, source, target) == [
        ("the", "a", 1.0),
        ("house", "casa", 0.9),
        ("red", "vermelha", 0.8),
    ]
    assert stretches(first, source, middle)[1] == ("house", "casa", 0.9)


@pytest.mark.parametrize("hops", [((), (Link(0, 1, 0, 1),)), ((Link(0, 1, 0, 1),), ())])
def test_a_chain_tells_nothing_where_one_hop_tells_nothing(hops):
    assert composed(*hops) == ()
