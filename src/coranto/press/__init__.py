"""Renditions in; pages, feeds and messages in the reader's language out.

In: printings. Out: bytes of HTML and Atom. Never: the database, the network, a clock.
"""
