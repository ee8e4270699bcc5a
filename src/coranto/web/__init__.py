"""Serves what press prints. Never decides what is printed."""
