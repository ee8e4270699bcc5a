"""How often a rendition was taken up again, and by what it was made when it was decided."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Apply the step."""
    op.add_column(
        "rendition",
        sa.Column("taken_up", sa.Integer(), nullable=False, server_default="0"),
    )
    op.add_column(
        "rendition",
        sa.Column("made_with", sa.Text(), nullable=False, server_default=""),
    )
