"""The models in memory: the one that was used longest ago makes room."""

from collections import OrderedDict
from collections.abc import Callable

from coranto.translate.engines.neural.weights import Weights

# Beside the weights a model takes what it computes with.
OVERHEAD_BYTES = 20 * 2**20


class Shelf:
    """Models in memory, in the order of their last use. Used by one thread at a time.

    Args:
        limit_bytes: What all may take together; one model is always kept.
    """

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self._loaded: OrderedDict[str, Weights] = OrderedDict()

    def __contains__(self, name: str) -> bool:
        return name in self._loaded

    def taken(self, name: str, load: Callable[[], Weights]) -> Weights:
        """The model called ``name``, loaded if it is not here.

        Raises:
            ModelRefused: As ``load``.
        """
        if name not in self._loaded:
            loaded = load()
            self._make_room(loaded.bytes + OVERHEAD_BYTES)
            self._loaded[name] = loaded
        self._loaded.move_to_end(name)
        return self._loaded[name]

    def forget(self, name: str) -> None:
        """Drop a model without touching it: somebody may still compute with it."""
        self._loaded.pop(name, None)

    def clear(self) -> None:
        """Give all memory back."""
        while self._loaded:
            self._loaded.popitem()[1].close()

    def _make_room(self, bytes_wanted: int) -> None:
        def taken_bytes() -> int:
            return sum(each.bytes + OVERHEAD_BYTES for each in self._loaded.values())

        while self._loaded and taken_bytes() + bytes_wanted > self._limit_bytes:
            self._loaded.popitem(last=False)[1].close()
