"""Facts about writing systems: pure functions over text and a language tag.

In: text and BCP 47 tags. Out: values, sentences, tags, cleaned text. Never: a
decision about news, or any I/O beyond reading the tables packaged beside the code.
"""
