"""Where Alembic finds the connection and the tables; it calls this file itself."""

from alembic import context

from coranto.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
