"""``python -m coranto`` is the ``coranto`` command."""

from coranto.cli import main

main()
