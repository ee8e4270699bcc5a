"""Every figure in the source reaches the reader, and no other figure does."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain, pairwise, zip_longest

from coranto.check.magnitudes import magnitudes
from coranto.check.spelled import respelled
from coranto.model import Finding, Severity, Unit
from coranto.text.figures import Figure, figures
from coranto.text.numberwords import Spelled, spells
from coranto.text.scales import Scale
from coranto.text.units import Measure, is_same_quantity, measures

Keys = Callable[[Figure], Iterable[Decimal]]
Number = Figure | Scale | Spelled

# What one may leave out: "a tonne" for 1トン, "at 18" for 18:0, and every language with
# articles has a word for 1 that is often none in another.
_NEGLIGIBLE = frozenset({Decimal(0), Decimal(1)})

# Nobody spells out more of a list, and looking for each would cost its square.
_MOST_SPELLED = 200

# The parts of one time or decimal stand this near: 02:30, "6 h 30".
_NEAR = 3
# Minutes, and years of a decade, are less.
_MOST_PART = 100


def numbers(unit: Unit) -> Iterator[Finding]:
    """Compare the figures on both sides of ``unit``, as values and not as text.

    Order is free, because word order is. A figure may be spelled out on the other side.

    Yields:
        A contradiction for each figure that became another one, a loss for each that
        is missing, an addition for each invented; a doubt where a figure was kept as
        written and reads differently in the other language. Then the same for
        "million" and its like, and for numbers in words, without digits.
    """
    said = figures(unit.source, unit.source_lang)
    printed = figures(unit.target, unit.target_lang)
    lost = _unmatched(said, printed, unit.target, unit.target_lang)
    # Said once and printed twice is nothing invented: "a 24 hour network" is "un réseau
    # 24 heures sur 24".
    values = {figure.value for figure in said}
    invented = [
        figure
        for figure in _unmatched(printed, said, unit.source, unit.source_lang)
        if figure.value not in values
    ]
    lost = _without_parts(lost, said, printed)
    invented = _without_parts(invented, printed, said)
    if lost or invented:
        lost, invented = _without_converted(unit, lost, invented)
    yield from _doubts(lost, invented)
    lost, invented = _unambiguous(lost, invented), _unambiguous(invented, lost)
    yield from _findings(lost, invented)
    for scale, other_scale in magnitudes(unit, said, printed):
        yield _contradiction(scale, other_scale)
    for word, other_word in respelled(unit, said, printed):
        yield _contradiction(word, other_word)


def _unmatched(
    some: Sequence[Figure], others: Sequence[Figure], text: str, lang: str
) -> list[Figure]:
    """The ``some`` that the other side, written ``text``, does not have in any way."""
    left = _without_pairs(*_without_twins(some, others))
    return [
        figure
        for at, figure in enumerate(left)
        if at >= _MOST_SPELLED
        or not any(spells(text, value, lang) for value in figure.values)
    ]


def _without_twins(
    some: Sequence[Figure], others: Sequence[Figure]
) -> tuple[list[Figure], list[Figure]]:
    """What is left on either side when pairs of equal value are taken away."""
    twins: dict[Decimal, list[Figure]] = {}
    for other in others:
        twins.setdefault(other.value, []).append(other)
    left = []
    for one in some:
        if waiting := twins.get(one.value):
            waiting.pop()
        else:
            left.append(one)
    return left, [other for waiting in twins.values() for other in waiting]


def _without_pairs(some: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    """The ``some`` that are left when pairs of figures that may be one are taken away."""
    by_value = _indexed(others, lambda figure: figure.values)
    by_decade = _indexed(others, _short)
    taken: set[int] = set()
    left = []
    for one in some:
        likely = chain(
            *(by_value.get(value, ()) for value in one.values | _short(one)),
            by_decade.get(one.value, ()),
        )
        twin = next((at for at in sorted(likely) if at not in taken), None)
        if twin is None:
            left.append(one)
        else:
            taken.add(twin)
    return left


def _indexed(some: Sequence[Figure], keys: Keys) -> dict[Decimal, list[int]]:
    """The places in ``some`` of figures, by each of their keys."""
    index: dict[Decimal, list[int]] = {}
    for at, figure in enumerate(some):
        for key in keys(figure):
            index.setdefault(key, []).append(at)
    return index


def _short(figure: Figure) -> frozenset[Decimal]:
    """The 1970s are "los años 70" in Spanish and "20世纪70年代" in Chinese."""
    if not 1000 <= figure.value <= 2100 or figure.value % 10:
        return frozenset()
    return frozenset({figure.value % 100, figure.value // 100 + 1})


def _same_either_way(one: Figure, other: Figure) -> bool:
    """Whether a separator that is read two ways makes all the difference.

    Before a scale word it does only where the number was copied: 1.200 millones and
    1.2 million are no two readings of one thing.
    """
    if one.factor == other.factor != 1 and _digits(one) != _digits(other):
        return False
    return one.value == other.foreign or one.foreign == other.value


def _without_parts(
    some: Sequence[Figure], own: Sequence[Figure], others: Sequence[Figure]
) -> list[Figure]:
    """``some`` but for what the other side has in parts, or has the whole of.

    0230 is 02:30, and a time of day may be printed either way.
    """
    wholes = {_digits(other) for other in others}
    values = {other.value for other in others}
    joined = set().union(*_joined(others).values())
    ours = _joined(own)
    return [
        one
        for one in some
        if _digits(one) not in joined
        and wholes.isdisjoint(ours.get(one, ()))
        and (one.value >= _MOST_PART or values.isdisjoint(one.also))
    ]


def _without_converted(
    unit: Unit, lost: Sequence[Figure], invented: Sequence[Figure]
) -> tuple[list[Figure], list[Figure]]:
    """Both but for what another figure of either side says in another unit.

    "645 miles (1,040 km)" is said whole by "1.040 km", and 32 °C are 90 °F. One beside
    an odd figure in the same unit was changed, not converted.
    """
    said = measures(unit.source, unit.source_lang)
    printed = measures(unit.target, unit.target_lang)
    odd = _units(invented, printed), _units(lost, said)
    return (
        _unconverted(lost, said, printed, odd[0]),
        _unconverted(invented, printed, said, odd[1]),
    )


def _units(some: Sequence[Figure], own: Sequence[Measure]) -> frozenset[str]:
    odd = set(some)
    return frozenset[str]().union(
        *(each.unit.values for each in own if each.figure in odd)
    )


def _unconverted(
    some: Sequence[Figure],
    own: Sequence[Measure],
    others: Sequence[Measure],
    odd: frozenset[str],
) -> list[Figure]:
    apart = [each for each in own if odd.isdisjoint(each.unit.values)]
    left = _unlike(some, apart, others)
    missing = set(left)
    return _unlike(left, apart, [each for each in own if each.figure not in missing])


def _unlike(
    some: Sequence[Figure], own: Sequence[Measure], others: Sequence[Measure]
) -> list[Figure]:
    """``some`` but for those that are one quantity with one of the ``others``."""
    asked = set(some)
    same = {
        mine.figure
        for mine in own
        if mine.figure in asked and any(is_same_quantity(mine, each) for each in others)
    }
    return [one for one in some if one not in same]


def _joined(some: Sequence[Figure]) -> dict[Figure, set[str]]:
    """For each figure the digits that it makes with a near neighbour."""
    joined: dict[Figure, set[str]] = {}
    for one, other in pairwise(some):
        if other.start - one.end <= _NEAR:
            for each in (one, other):
                joined.setdefault(each, set()).add(_digits(one) + _digits(other))
    return joined


def _digits(figure: Figure) -> str:
    return "".join(character for character in figure.text if character.isdigit())


def _doubts(lost: Sequence[Figure], invented: Sequence[Figure]) -> Iterator[Finding]:
    """Figures kept as written that have another value in the other language."""
    for one, other in _ambiguous(lost, invented):
        yield _finding("finding-number-doubt", Severity.DOUBT, one, other)


def _ambiguous(
    some: Sequence[Figure], others: Sequence[Figure]
) -> Iterator[tuple[Figure, Figure]]:
    """Those of ``some`` that one of the ``others`` is, read the other way."""
    by_value = _indexed(others, lambda figure: [figure.value])
    by_foreign = _indexed(
        others, lambda figure: [] if figure.foreign is None else [figure.foreign]
    )
    for one in some:
        likely = [*by_foreign.get(one.value, ())]
        if one.foreign is not None:
            likely += by_value.get(one.foreign, ())
        for at in sorted(likely):
            if _same_either_way(one, others[at]):
                yield one, others[at]
                break


def _unambiguous(some: Sequence[Figure], others: Sequence[Figure]) -> list[Figure]:
    ambiguous = {one for one, _ in _ambiguous(some, others)}
    return [one for one in some if one not in ambiguous]


def _findings(lost: Sequence[Figure], invented: Sequence[Figure]) -> Iterator[Finding]:
    """Pair what is left over by order, names and numbers apart."""
    for code in {figure.code for figure in lost if figure.code}:
        # A6 that became A8 is wrong. A code without its twin was reworded ("the G7" is
        # "the Seven"), and a name is no figure.
        yield from (
            _contradiction(one, other)
            for one, other in zip(_of(lost, code), _of(invented, code), strict=False)
        )
    for one, other in zip_longest(_of(lost, ""), _of(invented, "")):
        if one and other:
            yield _contradiction(one, other)
        elif one and one.value not in _NEGLIGIBLE:
            yield _finding("finding-number-lost", Severity.LOSS, one, None)
        elif other and other.value not in _NEGLIGIBLE:
            yield _finding("finding-number-added", Severity.ADDITION, None, other)


def _of(some: Sequence[Figure], code: str) -> list[Figure]:
    return [figure for figure in some if figure.code == code]


def _contradiction(said: Number, printed: Number) -> Finding:
    return _finding("finding-number-changed", Severity.CONTRADICTION, said, printed)


def _finding(
    message: str, severity: Severity, said: Number | None, printed: Number | None
) -> Finding:
    facts = {"said": said, "printed": printed}
    return Finding(
        "numbers",
        "numbers",
        severity,
        message,
        source=said.text if said else "",
        target=printed.text if printed else "",
        source_at=said.start if said else -1,
        target_at=printed.start if printed else -1,
        facts={name: figure.text for name, figure in facts.items() if figure},
    )
