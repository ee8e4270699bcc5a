"""Pages in, articles out: body, headline, people, instants, language.

In: bytes of a page and what the feed said of it. Out: a Page, or the reason why there
is none. Never: the network, or a rendering in another language.
"""
