"""Inputs that nobody wrote, for everything that reads what strangers send."""
