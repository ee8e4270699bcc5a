"""Where the nouns are kept: schema, migrations, and the questions asked of them.

In: nouns. Out: the same nouns, later. Never: a decision.
"""
