"""Which engines translate, and where they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

ENGINES = ("apertium", "neural", "libretranslate", "deepl", "chat")
DEVICES = ("auto", "cpu", "cuda")

# What becomes of an article when the budgets of all engines that are good enough are
# spent.
WAIT, WEAKER = "wait", "weaker"

# The end of a name that is a file with an engine.
OWN = ".py"


def called(engine: str) -> str:
    """What an engine calls itself: ``marian`` for ``engines/marian.py``."""
    return PurePath(engine).stem if engine.endswith(OWN) else engine


@dataclass(frozen=True, slots=True)
class Budget:
    """What an engine costs, and how much of it may be used.

    Attributes:
        price: For a million characters, in ``translate.currency``.
        characters_a_day: Most characters it is asked for in a day (UTC); None for as
            many as there are.
        characters_a_month: Most in a calendar month.
    """

    price: float = 0.0
    characters_a_day: int | None = None
    characters_a_month: int | None = None

    @property
    def limited(self) -> bool:
        """Whether there is an end to it."""
        return (self.characters_a_day, self.characters_a_month) != (None, None)

    def cost(self, characters: int) -> float:
        """What so many characters cost, in ``translate.currency``."""
        return self.price * characters / 1_000_000


NO_BUDGET = Budget()


@dataclass(frozen=True, slots=True)
class Settings:
    """The ``[translate]`` table of ``coranto.toml``.

    Attributes:
        engines: Which of :data:`ENGINES` work side by side; each direction is taken by
            the one that does it best. A name that ends in ``.py`` is a file with an
            engine of the operator's own; a relative path starts at the configuration
            file.
        timeout_s: Seconds for one call of an engine.
        workers: Apertium pipelines kept open at once (each holds about 150 MB).
        models: The folder of neural models; a relative path starts at the configuration
            file.
        hub: Where models are fetched from.
        allow_noncommercial: Whether models may be used whose licence forbids commercial
            use.
        memory_mb: What loaded neural models may take together, in mebibytes.
        device: Where neural models compute: one of :data:`DEVICES`.
        threads: Processor threads for neural models; 0 for one a core.
        terms: Files of terms, CSV or TBX, which renderings are held to; relative paths
            start at the configuration file.
        tiers: What the operator says of an engine, of a direction or of both, as
            :class:`~coranto.translate.tiers.Tiers` reads it.
        least_tiers: The weakest tier that readers are given, by language.
        budgets: What engines cost and may be asked for, by name; those left out cost
            nothing and have no limit.
        currency: Of all prices, as ISO 4217 has it.
        prefer: Engines that are taken before others of the same tier, whatever they
            cost; without them, the cheaper goes first.
        ask_above: What a backfill may cost before ``coranto run`` asks, in
            ``currency``.
        when_spent: What happens when the budgets of the best tier are spent:
            :data:`WAIT` for the next day, or go on at a :data:`WEAKER` tier.
        url: Address of a LibreTranslate-compatible server, without ``/translate``.
        deepl_url: Address of a server with DeepL's API, without ``/v2``; empty for the
            one of DeepL's that the key belongs to.
        chat_url: Address of a server with OpenAI's chat API, with its ``/v1``.
        chat_model: Which model, as that server calls it.
        chat_languages: BCP 47 tags of the languages that model knows.
        chat_prompt: What a model made for translation was trained on, as
            :class:`~coranto.translate.engines.chat.prompts.Prompt` reads it; empty for
            one that follows instructions.
        chat_parallel: Requests to that server at the same time.
    """

    engines: tuple[str, ...] = ("apertium", "neural")
    timeout_s: float = 30.0
    workers: int = 12
    models: str = "models"
    hub: str = "https://huggingface.co"
    allow_noncommercial: bool = False
    memory_mb: int = 2048
    device: str = "auto"
    threads: int = 0
    terms: tuple[str, ...] = ()
    tiers: Mapping[str, str] = field(default_factory=dict)
    least_tiers: Mapping[str, str] = field(default_factory=dict)
    budgets: Mapping[str, Budget] = field(default_factory=dict)
    currency: str = "EUR"
    when_spent: str = WAIT
    prefer: tuple[str, ...] = ()
    ask_above: float = 5.0
    url: str = ""
    deepl_url: str = ""
    chat_url: str = ""
    chat_model: str = ""
    chat_languages: tuple[str, ...] = ()
    chat_prompt: str = ""
    chat_parallel: int = 4

    def cost(self, characters: Mapping[str, int]) -> float:
        """What so many characters of each engine cost together, in ``currency``."""
        budgets = {engine: self.budgets.get(engine, NO_BUDGET) for engine in characters}
        return sum(budgets[name].cost(count) for name, count in characters.items())
