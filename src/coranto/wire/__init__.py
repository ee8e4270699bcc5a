"""Sources in, entries and pages out, read politely.

In: addresses. Out: feed documents and bytes of pages. Never: what an article says.
"""
