"""What is measured on our own corpora; see ``tests/floors.py``."""
