"""Chat models behind any server that speaks OpenAI's API.

Sentences go in one by one and come out checked: what is no translation, as far as a
machine can tell, comes out empty.
"""

from coranto.translate.engines.chat.engine import KEY_VARIABLE, Chat, Model, chat

__all__ = ["KEY_VARIABLE", "Chat", "Model", "chat"]
