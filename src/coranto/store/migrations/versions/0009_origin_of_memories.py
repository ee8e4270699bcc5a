"""Of each rendering that is remembered: by which engine, between which languages, when."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Apply the step."""
    for name in ("engine", "source_lang", "target_lang"):
        op.add_column(
            "memory", sa.Column(name, sa.Text(), nullable=False, server_default="")
        )
    op.add_column("memory", sa.Column("remembered_at", sa.BigInteger()))
