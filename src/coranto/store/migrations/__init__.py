"""The schema's history, one step a file, applied by Alembic."""

from sqlalchemy import Connection, inspect, text

HEAD = "0018"


def upgrade(connection: Connection, to: str = HEAD) -> None:
    """Bring the tables behind ``connection`` to a step, in its transaction."""
    if standing(connection) == to:
        return
    # Alembic takes half a second to import: only a database that is behind pays it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "coranto.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, to)


def standing(connection: Connection) -> str | None:
    """The step that the tables behind ``connection`` are at; None before the first."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = text("SELECT version_num FROM alembic_version")
    step: str | None = connection.execute(version).scalar()
    return step
