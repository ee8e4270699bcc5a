"""What the newsroom remembers of a rendering is the whole of it."""

import asyncio

from coranto.newsroom.records import Records
from coranto.newsroom.room import Remembered
from coranto.store.database import opened
from coranto.store.settings import Settings
from coranto.translate.engine import Link, Rendering


def test_a_rendering_is_remembered_with_all_its_facts(tmp_path):
    plain = Rendering("Llueve.", unknown=1, failures=2)
    told = Rendering("Hay.", score=-0.25, truncated=True, alignment=(Link(0, 3, 0, 4),))

    async def recalled(records: Records):
        memory = Remembered(records)
        await memory.remember({"a": plain, "b": told})
        return await memory.recall(["a", "b", "c"])

    with opened(Settings(str(tmp_path / "coranto.db"))) as database:
        records = Records(database)
        found = asyncio.run(recalled(records))
        records.close()

    assert found == {"a": plain, "b": told}
