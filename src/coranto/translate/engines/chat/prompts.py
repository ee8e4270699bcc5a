"""What a chat model is asked, and what of its answer is the translation."""

import hashlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import msgspec
from babel import Locale, UnknownLocaleError

# What a template of one's own must hold, and what it may hold besides.
NEEDED = ("{target}", "{text}")
PLACES = re.compile(r"\{(?:source|target|source_tag|target_tag|text)\}")
# Servers that know how hold the model to this shape.
_SHAPE = {
    "type": "json_schema",
    "json_schema": {
        "name": "translation",
        "strict": True,
        "schema": {
            "type": "object",
            "properties": {"translation": {"type": "string"}},
            "required": ["translation"],
            "additionalProperties": False,
        },
    },
}
_FENCED = re.compile(r"```(?:json)?\s*(.*?)\s*```", re.DOTALL)

Message = dict[str, str]


class _Translated(msgspec.Struct, forbid_unknown_fields=True):
    """The one thing that a model may say."""

    translation: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """How a model is asked.

    A model that follows instructions is told ours, is given the sentence as JSON, and
    has to answer in JSON. A model that was made for translation alone is told what it
    was trained on, and all of its answer is the translation.

    Attributes:
        template: What such a model was trained on, with :data:`PLACES` to be filled in;
            empty for a model that follows instructions.
    """

    template: str = ""

    @property
    def version(self) -> str:
        """Eight hex digits that change with the wording: part of the memory's key."""
        words = self.template or _instructions()
        return hashlib.sha256(words.encode()).hexdigest()[:8]

    @property
    def extras(self) -> dict[str, object]:
        """What a server is asked for besides, as long as it does not refuse it."""
        shape = {} if self.template else {"response_format": _SHAPE}
        return {"temperature": 0, **shape}

    def messages(self, text: str, source_lang: str, target_lang: str) -> list[Message]:
        """What to send for one sentence.

        Args:
            text: One line of plain text.
            source_lang: BCP 47 tag.
            target_lang: BCP 47 tag.
        """
        places = {
            "{source}": _name(source_lang),
            "{target}": _name(target_lang),
            "{source_tag}": source_lang,
            "{target_tag}": target_lang,
            "{text}": text,
        }
        words = PLACES.sub(
            lambda place: places[place[0]], self.template or _instructions()
        )
        if self.template:
            return [{"role": "user", "content": words}]
        sentence = json.dumps({"text": text}, ensure_ascii=False)
        return [
            {"role": "system", "content": words},
            {"role": "user", "content": sentence},
        ]

    def translation(self, content: str) -> str | None:
        """The translation in an answer; None where the answer has another shape."""
        if self.template:
            return content
        fenced = _FENCED.fullmatch(content.strip())
        try:
            answer = msgspec.json.decode(
                fenced[1] if fenced else content, type=_Translated
            )
        except (msgspec.DecodeError, UnicodeError, RecursionError):
            return None
        return answer.translation


def _name(tag: str) -> str:
    """``Portuguese (Brazil)`` for ``pt-BR`` (CLDR); the tag where CLDR has no name."""
    try:
        return Locale.parse(tag, sep="-").english_name or tag
    except (UnknownLocaleError, ValueError):
        return tag


@cache
def _instructions() -> str:
    folder = files("coranto.translate.engines.chat")
    return folder.joinpath("prompt.txt").read_text(encoding="utf-8").strip()
