"""Five invented newspapers to try Coranto on: one story is corrected, one withdrawn.

In comes a clock, out goes an ASGI application that behaves like five publishers.
Nothing here is used for a newsroom's own sources.
"""

from coranto.web.sample.stories import Publisher, Story, publishers
from coranto.web.sample.wire import SampleFeed, SampleWire

__all__ = ["Publisher", "SampleFeed", "SampleWire", "Story", "publishers"]
