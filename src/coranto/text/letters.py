"""What a word is made of in each script."""

import unicodedata

# Vowels of the scripts of India are marks on a consonant (Unicode 16, chapter 12), which
# re takes for no part of a word: लाख would be three.
_MARKS = "".join(
    chr(code)
    for code in range(0x0900, 0x0E00)
    if unicodedata.category(chr(code)) in {"Mn", "Mc"}
)

WORD = rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*"
"""A pattern for letters in a row, with what belongs to them."""
