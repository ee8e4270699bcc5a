"""What kind of page it is: an article, or one that only looks like it."""

from coranto.desk import jsonld
from coranto.desk.languages import customs, every
from coranto.desk.reading import Reading
from coranto.model import Block, PageKind
from coranto.text.languages import primary

# A teaser is a few paragraphs; whoever is let in reads more than this. Chinese, Japanese
# and Korean say the same in less than half the characters.
_TEASER = 1000
_DENSE_TEASER = 500
_DENSE_LANGUAGES = frozenset({"zh", "ja", "ko"})
# A cookie notice is no longer than that either.
_NOTICE = 1500
# A video has a caption of a few sentences below it.
_CAPTION = 700
# A page that says "not found" says little more.
_APOLOGY = 600

# schema.org/WebPage and those of its subtypes that list other pages.
_LISTS = frozenset({"CollectionPage", "SearchResultsPage"})
_PAGES = frozenset({"WebPage", "ItemPage", "ProfilePage"})


def kind(
    page: Reading, title: str | None, blocks: list[Block], lang: str | None
) -> PageKind:
    """What kind of page it is, by what it states and by how little else it says.

    - live ticker: its article is a ``LiveBlogPosting`` (schema.org);
    - teaser: it states that it is not free (``isAccessibleForFree``, as search engines
      ask of paywalled pages, or ``article:content_tier``), is short, and has fewer
      words than it states;
    - missing, consent, video, listing: it states no article, and see below.

    Args:
        page: The page's statements.
        title: Its headline, or None.
        blocks: Its body.
        lang: BCP 47 tag of its text, or None.
    """
    prose = [one.text for one in blocks if one.kind.running]
    if "LiveBlogPosting" in jsonld.types(page.article):
        return PageKind.LIVE
    if _costs(page) and _is_cut(page, prose, lang):
        return PageKind.TEASER
    if page.article or page.meta("og:type").lower() == "article":
        return PageKind.ARTICLE
    return _without_article(page, title or page.title, prose, lang)


def _without_article(
    page: Reading, title: str, prose: list[str], lang: str | None
) -> PageKind:
    """The kind of a page that states no article, which articles of old sites are too.

    - missing: its headline says that there is nothing here, in any language;
    - consent: half of its few paragraphs speak of cookies and of agreeing to them;
    - video: it states a video (``og:type``, ``VideoObject``) and is short;
    - listing: it states a collection of pages and is no other page.
    """
    length = sum(map(len, prose))
    kinds = {
        PageKind.MISSING: length < _APOLOGY and _says(title, every().missing),
        PageKind.CONSENT: length < _NOTICE and _asks_for_consent(prose, lang),
        PageKind.VIDEO: length < _CAPTION and _shows_video(page),
        PageKind.LISTING: _lists(page),
    }
    return next((each for each, is_so in kinds.items() if is_so), PageKind.ARTICLE)


def _says(text: str, phrases: tuple[str, ...]) -> bool:
    low = text.lower().replace("’", "'")
    return any(phrase in low for phrase in phrases)


def _asks_for_consent(prose: list[str], lang: str | None) -> bool:
    habits = customs(lang)
    cookies = [_says(text, habits.cookies) for text in prose]
    consent = [_says(text, habits.consent) for text in prose]
    about = sum(one or other for one, other in zip(cookies, consent, strict=True))
    return any(cookies) and any(consent) and 2 * about >= len(prose)


def _costs(page: Reading) -> bool:
    free = str(page.article.get("isAccessibleForFree", "")).lower()
    tier = page.meta("article:content_tier").lower()
    return free.rsplit("/", 1)[-1] == "false" or tier == "locked"


def _is_cut(page: Reading, prose: list[str], lang: str | None) -> bool:
    """Whether the text is short, and shorter than the page says (``wordCount``)."""
    stated = str(page.article.get("wordCount", ""))
    words = sum(len(text.split()) for text in prose)
    whole = stated.isdecimal() and 10 * words >= 9 * int(stated[:9]) > 0
    dense = primary(lang or "") in _DENSE_LANGUAGES
    most = _DENSE_TEASER if dense else _TEASER
    return sum(map(len, prose)) < most and not whole


def _shows_video(page: Reading) -> bool:
    stated = any("VideoObject" in jsonld.types(node) for node in page.nodes)
    return stated or page.meta("og:type").lower().startswith("video")


def _lists(page: Reading) -> bool:
    """Whether it is a list, and not a page that says in which list it stands."""
    stated = [jsonld.types(node) for node in page.nodes]
    others = any(types & _PAGES and not types & _LISTS for types in stated)
    return any(types & _LISTS for types in stated) and not others
