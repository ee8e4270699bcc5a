"""Segments in, renderings out, by the best chain of engines there is.

In: sentences and a pair of languages. Out: as many renderings, in order, with the
route they took. Never: a judgement on whether a rendering may be published.
"""
