"""What news agencies send: whole texts with a number, a status and terms of use.

Each format is read in two steps: its own module finds what the document says and
gives it the names of ninjs (:class:`~coranto.wire.agency.item.Item`), and
:func:`~coranto.wire.agency.item.entry` makes of that what the newsroom works with.
"""
