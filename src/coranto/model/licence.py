"""A Creative Commons licence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Licence:
    """A Creative Commons licence, or a dedication to the public domain.

    Attributes:
        name: As one writes it: ``CC BY-SA 4.0``.
        url: Its own address; empty where no version was named.
        attribution: Whether author and source must be named (BY).
        noncommercial: Whether commercial use is forbidden (NC).
        noderivatives: Whether adaptations, which translations are, are forbidden (ND).
        sharealike: Whether adaptations must be under the same licence (SA).
    """

    name: str
    url: str
    attribution: bool = True
    noncommercial: bool = False
    noderivatives: bool = False
    sharealike: bool = False
