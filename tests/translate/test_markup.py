"""Links and emphasis stay on their words, and the text stays as it is."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from coranto.model import Mark, MarkKind
from coranto.translate.engine import Link
from coranto.translate.markup import projected

HREF = "https://a.example/"


def link(text: str, words: str) -> Mark:
    at = text.index(words)
    return Mark(at, at + len(words), MarkKind.LINK, HREF)


def strong(text: str, words: str) -> Mark:
    at = text.index(words)
    return Mark(at, at + len(words), MarkKind.STRONG)


def links(source: str, target: str, *pairs: tuple[str, str]) -> list[Link]:
    return [
        Link(
            s := source.index(said),
            s + len(said),
            t := target.index(made),
            t + len(made),
        )
        for said, made in pairs
    ]


def marked(target: str, marks: tuple[Mark, ...]) -> list[str]:
    return [target[mark.start : mark.end] for mark in marks]


CAR = "They saw the red car, and left."
COCHE = "Vieron el coche rojo, y se fueron."
CAR_LINKS = links(
    CAR, COCHE, ("saw", "Vieron"), ("the", "el"), ("red", "rojo"), ("car", "coche"),
    (",", ","), ("and", "y"), ("left", "fueron"),
)  # fmt: skip


def test_a_mark_follows_its_words_to_where_they_stand():
    made = projected(CAR, COCHE, [link(CAR, "red car")], CAR_LINKS)

    assert marked(COCHE, made) == ["coche rojo"]


def test_an_inner_mark_stays_inside_its_outer_one():
    made = projected(CAR, COCHE, [link(CAR, "red car"), strong(CAR, "red")], CAR_LINKS)

    assert [(COCHE[m.start : m.end], m.kind) for m in made] == [
        ("coche rojo", MarkKind.LINK),
        ("rojo", MarkKind.STRONG),
    ]


def test_two_marks_whose_words_interleave_do_not_cross():
    source, target = "one two three four", "uno tres dos cuatro"
    order = links(
        source, target, ("one", "uno"), ("two", "dos"), ("three", "tres"),
        ("four", "cuatro"),
    )  # fmt: skip

    made = projected(
        source, target, [link(source, "one two"), link(source, "three four")], order
    )

    assert marked(target, made) == ["uno", "tres"]


def test_a_mark_whose_words_have_no_rendering_is_dropped():
    made = projected(
        "It is so very cold.", "Hace frío.", [strong("It is so very cold.", "so very")],
        links("It is so very cold.", "Hace frío.", ("is", "Hace"), ("cold", "frío")),
    )  # fmt: skip

    assert made == ()


def test_quotation_marks_join_a_mark_only_where_they_did_in_the_source():
    source, target = "He read “The Wind” twice.", "Leyó «El viento» dos veces."
    order = links(source, target, ("“The Wind”", "«El viento»"), ("twice", "dos veces"))

    without = projected(source, target, [link(source, "The Wind")], order)
    inside = projected(source, target, [link(source, "“The Wind”")], order)

    assert marked(target, without + inside) == ["El viento", "«El viento»"]


def test_without_alignment_a_name_is_found_where_it_stands_once():
    source = "The ship Esperanza left Vigo with 41 people."
    target = "O barco Esperanza deixou Vigo com 41 pessoas."

    made = projected(
        source,
        target,
        [link(source, word) for word in ("Esperanza", "41 people", "41")],
    )

    assert marked(target, made) == ["Esperanza", "41"]


def test_without_alignment_a_name_that_stands_twice_is_dropped():
    source = "Vigo beat Vigo B."

    assert projected(source, "Vigo venció a Vigo B.", [link(source, "Vigo")]) == ()


def test_a_mark_over_the_whole_sentence_covers_the_whole_rendering():
    source = "Read more here."

    made = projected(source, "Leia mais aqui.", [link(source, "Read more here")])

    assert marked("Leia mais aqui.", made) == ["Leia mais aqui"]


TEXT = st.text(alphabet="abc XYZ1.,“”", min_size=1, max_size=30)


@st.composite
def sentences(draw):
    source, target = draw(TEXT), draw(TEXT)

    def spans(text):
        ends = st.integers(0, len(text))
        return st.tuples(ends, ends).map(sorted).filter(lambda at: at[0] < at[1])

    marks: list[Mark] = []
    for start, end in draw(st.lists(spans(source), max_size=4)):
        kind = draw(st.sampled_from(MarkKind))
        marks.append(Mark(start, end, kind, HREF if kind is MarkKind.LINK else ""))
    nested = [m for m in marks if not any(cross(m, other) for other in marks)]
    joins = st.tuples(spans(source), spans(target), st.floats(0, 1))
    order = [
        Link(s[0], s[1], t[0], t[1], share)
        for s, t, share in draw(st.lists(joins, max_size=6))
    ]
    return source, target, nested, order


def cross(one: Mark, other: Mark) -> bool:
    first, second = sorted([one, other], key=lambda mark: (mark.start, -mark.end))
    return second.start < first.end < second.end


@given(sentences())
def test_what_comes_out_is_a_tree_over_the_text(case):
    source, target, marks, order = case

    made = projected(source, target, marks, order)

    assert all(0 <= mark.start < mark.end <= len(target) for mark in made)
    assert not any(cross(*pair) for pair in combinations(made, 2))
    assert len(made) <= len(marks)
    both = [mark for mark in made if mark.kind is MarkKind.LINK]
    assert all(a.end <= b.start for a, b in combinations(both, 2))
