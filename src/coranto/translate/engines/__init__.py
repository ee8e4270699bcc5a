"""The engines, one module or package each."""
