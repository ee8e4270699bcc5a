"""The order of the work, the decisions, and what keeps the work going.

``pipeline`` alone knows the order; ``policy`` alone decides what is published.
"""
