"""Money, as languages name it and as it is written."""

import functools
import re
from dataclasses import replace

from coranto.text.languages import primary
from coranto.text.vocabulary import Mention, Vocabulary, table_entries

# Signs that several currencies share, and what they may stand for.
_SIGNS = {
    "R$": {"real"},
    "$": {"dollar", "peso", "real"},
    "＄": {"dollar", "peso", "real"},
    "¥": {"yen", "yuan"},
    "￥": {"yen", "yuan"},
    "£": {"pound", "lira"},
    "￡": {"pound", "lira"},
    "€": {"euro"},
    "₽": {"ruble"},
    "₴": {"hryvnia"},
    "₩": {"won"},
    "₹": {"rupee"},
    "₪": {"shekel"},
    "₺": {"lira"},
    "₱": {"peso"},
    "฿": {"baht"},
}
_SIGN = re.compile("|".join(re.escape(sign) for sign in _SIGNS))
# A figure, a scale word and one more may lie between: "5 million US dollars".
_FIGURE_BEFORE = re.compile(
    r"[\d一二三四五六七八九十百千万億亿兆]\s?(?:[^\W\d_]+\.?\s){0,3}$"
)
_FIGURE_AFTER = re.compile(r"\s?\d")
_NEAR = 40


def currencies(text: str, lang: str) -> list[Mention]:
    """The money named in ``text``, by kind: "dollar" is that of every state.

    A sign that several kinds share has the values of all of them. A word that may be
    another one is money for sure only beside a figure.
    """
    signs = (
        Mention(match.group(), match.start(), frozenset(_SIGNS[match.group()]))
        for match in _SIGN.finditer(text)
    )
    words = (_counted(text, each) for each in _vocabulary(primary(lang)).find(text))
    return sorted((*signs, *words), key=lambda each: each.start)


def has_currencies(lang: str) -> bool:
    """Whether words for money are known in a language; signs are the same in all."""
    return any(table_entries("currencies", primary(lang)))


def _counted(text: str, money: Mention) -> Mention:
    if money.sure or len(money.values) > 1:
        return money
    before = _FIGURE_BEFORE.search(text, max(0, money.start - _NEAR), money.start)
    # "Rs 500", but not "it won 5".
    after = money.text.istitle() and _FIGURE_AFTER.match(text, money.end)
    return replace(money, sure=bool(before or after))


@functools.cache
def _vocabulary(lang: str) -> Vocabulary:
    codes = table_entries("currencies", "any")
    return Vocabulary((*codes, *table_entries("currencies", lang)))
