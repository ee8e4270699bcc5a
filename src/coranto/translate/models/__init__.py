"""Neural models: which there are, how they are fetched, and what makes one usable.

In: the name of a model or a pair of languages. Out: a folder with weights in formats
that cannot run code, and a card with the directions that passed their self-test.
"""
