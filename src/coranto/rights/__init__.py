"""What publishers' signals mean, and what may be done with an article for them.

In: a source, the signals read in one article, an instant. Out: terms. Never: I/O beyond
reading the table packaged beside the code, or a clock.
"""
