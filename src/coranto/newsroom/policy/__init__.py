"""Every decision about what is published, held back, tried again or given up.

In: nouns and facts. Out: decisions. Never: a row of the store, I/O, or a clock.
"""
