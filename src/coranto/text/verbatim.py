"""What is written the same in every language: addresses, handles, file names, code."""

import re
from typing import NamedTuple

# Two letters are a country's domain (ISO 3166-1), the rest the older generic ones.
# Small letters alone: a capital after a full stop begins a sentence.
_TOP = r"(?:com|org|net|edu|gov|int|mil|info|biz|news|tv|app|dev|[a-z]{2})"
_FILE = (
    r"(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|tsv|json|xml|html?|txt|rtf|md|epub|zip|gz|tar"
    r"|rar|7z|jpe?g|png|gif|svg|webp|tiff?|mp3|mp4|mov|avi|wav|ogg|webm|exe|dmg|apk|iso"
    r"|py|js|ts|css|sql|php|java|cpp|sh|bat|yml|yaml|toml|ini|log|bak)"
)
_EXCHANGES = (
    "NYSE",
    "NASDAQ",
    "Nasdaq",
    "LSE",
    "BME",
    "TSX",
    "ASX",
    "XETRA",
    "Euronext",
)
_BEHIND_EXCHANGE = "|".join(rf"(?<=\b{each}:\ )" for each in _EXCHANGES)
_INSIDE = r"[^\s<>\"«»“”„‘’()（）、。，`]"

# Every row is bounded (a label of a domain has 63 characters at most, RFC 1035 §2.3.4),
# so that no text takes longer than its length.
_VERBATIM = re.compile(
    rf"""
      `[^`\n]{{1,200}}`
    | \b(?:https?://|www\.){_INSIDE}+
    | (?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}}
    | (?<![\w@./])@[A-Za-z\d_][A-Za-z\d_.-]{{0,63}}(?:@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,8}})?
    | (?<![\w\#&/])\#\w*[^\W\d]\w*
    | (?:{_BEHIND_EXCHANGE})[A-Z][A-Z\d.]{{0,5}}\b
    | (?<!\w)\$[A-Z]{{1,5}}\b
    | (?<![\w./])(?:~|\.{{1,2}})?(?:/[\w.-]{{1,255}}){{2,}}/?
    | (?<!\w)[A-Z]:\\[^\s<>"]+
    | \b\w{{1,99}}(?:[-.]\w{{1,99}}){{0,9}}\.{_FILE}\b
    | \b(?:[a-z\d][a-z\d-]{{1,62}}\.){{1,6}}{_TOP}\b(?:/{_INSIDE}*)?
    | \bv\d{{1,9}}(?:\.\d{{1,9}}){{1,9}}[\w.-]*
    | \b[A-Za-z][A-Za-z\d]{{0,99}}_\w+\b
    """,
    re.VERBOSE,
)
# A mark that ends a clause ends no address.
_END_MARKS = ".,;:!?…'-"


class Verbatim(NamedTuple):
    """A stretch that no translation changes.

    Attributes:
        text: As written.
        start: Offset in the text, in characters.
    """

    text: str
    start: int

    @property
    def end(self) -> int:
        """Offset of the first character after it."""
        return self.start + len(self.text)


def verbatim(text: str) -> list[Verbatim]:
    """The stretches of ``text`` that are the same in every language, in order.

    Web and mail addresses (RFC 3986, RFC 5322, as they stand in prose), handles,
    hashtags, tickers, paths and names of files, versions, identifiers, and code between
    backticks.

    Examples:
        >>> [each.text for each in verbatim("Ask @ana_b or see https://a.example/b.")]
        ['@ana_b', 'https://a.example/b']
    """
    found = (
        Verbatim(match[0].rstrip(_END_MARKS), match.start())
        for match in _VERBATIM.finditer(text)
    )
    return [each for each in found if each.text]
