"""The memory keeps what engines said; what people settled is a table of its own.

What was remembered until now is repaired already, under keys that name the repairs of
that version and hold no sentence: nothing can make of it what the engine said, and
nothing would find it again. It is forgotten, once.
"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Apply the step."""
    op.create_table(
        "wording",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("source_lang", sa.Text(), nullable=False, server_default=""),
        sa.Column("target_lang", sa.Text(), nullable=False, server_default=""),
        sa.Column("settled_at", sa.BigInteger()),
        sqlite_with_rowid=False,
    )
    # Before the memory knew engines, nothing told people's words from theirs: those with
    # facts are an engine's, the others are kept. No sentence leads to one of an engine.
    op.execute("""
        INSERT INTO wording (key, text, settled_at)
        SELECT key, text, remembered_at FROM memory
        WHERE engine = '' AND unknown = 0 AND failures = 0 AND facts = '{}'
    """)
    op.drop_table("memory")
    op.create_table(
        "memory",
        sa.Column("key", sa.Text(), primary_key=True),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("unknown", sa.Integer(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False, server_default="{}"),
        sa.Column("engine", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("source_lang", sa.Text(), nullable=False),
        sa.Column("target_lang", sa.Text(), nullable=False),
        sa.Column("remembered_at", sa.BigInteger(), nullable=False),
        sa.Column("refused_at", sa.BigInteger()),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_memory_remembered_at", "memory", ["remembered_at"])
