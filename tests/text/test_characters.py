"""Nobody reads what nobody should print, and every script keeps what it needs."""

import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coranto.text.characters import NEVER_PRINTED, printable
from coranto.text.clean import from_html, plain

FSI, PDI = "\u2068", "\u2069"

WHOLE = {
    "Persian joins and parts": "می\u200cخواهم کتاب\u200cها، ه\u200d.ق",
    "Arabic with marks": "ارتفع السعر \u200f5%\u200f أمس \u061c(12).",
    "Hebrew with a mark": "א\u200f! ב\u200e-C",
    "Hebrew points kept in order": "יְרוּשָׁלִַ\u034fם",
    "Hindi half letters": "क्\u200dष और क्\u200cष",
    "Bengali ya-phalaa": "র\u200d্যাব",
    "Sinhala": "ශ්\u200dරී ලංකා",
    "Malayalam chillus, old and new": "അവന്\u200d അവൻ",
    "Thai with breaks": "ภาษา\u200bไทย",
    "Khmer with breaks": "ភាសា\u200bខ្មែរ",
    "Burmese with breaks": "မြန်မာ\u200bဘာသာ",
    "Mongolian variants": "ᠮᠣᠩᠭ\u180bᠣᠯ ᠬᠠᠭ\u180eᠠ",
    "Japanese variant": "葛\U000e0100城市",
    "a family": "👨\u200d👩\u200d👧\u200d👦",
    "a profession with a skin": "👩🏽\u200d🚀 🧑🏿\u200d⚕\ufe0f",
    "a rainbow flag": "🏳\ufe0f\u200d🌈",
    "a pirate": "🏴\u200d☠\ufe0f",
    "an eye in a bubble": "👁\ufe0f\u200d🗨\ufe0f",
    "a key": "1\ufe0f\u20e3",
    "a heart and a text sign": "❤\ufe0f ☎\ufe0e",
    "England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "Spain": "🇪🇸",
    "Hebrew around a name of its own direction": f"היא כותבת {FSI}C++{PDI} מאז",
    "French spaces": "« Non\u00a0! »\u202f: 12\u202f000",
    "Vietnamese": "Việt Nam", "Greek": "Ἀθῆναι", "Chinese": "北京，“晴”。",
    "Korean": "서울에서", "Tamil": "தமிழ்", "Tibetan": "བོད་སྐད།", "Amharic": "አማርኛ",
    "Yoruba": "Ọ̀ṣun", "Inuktitut": "ᐃᓄᒃᑎᑐᑦ", "signs": "5 °C ± 1 µm™ §2 ½ ‰ …",
}  # fmt: skip

NOT_PRINTED = {
    "an override": ("Puerto \u202eabla\u202c Alba", "Puerto abla Alba"),
    "an override in Hebrew": ("שלום \u202eabc\u202c עולם", "שלום abc עולם"),
    "an embedding that has no end": ("שלום \u202babc עולם", "שלום abc עולם"),
    "an end without a beginning": ("שלום\u202c\u2069 עולם", "שלום עולם"),
    "an embedding": ("שלום \u202aC++\u202c עולם", f"שלום {FSI}C++{PDI} עולם"),
    "an isolate": ("שלום \u2067C++\u2069 עולם", f"שלום {FSI}C++{PDI} עולם"),
    "one that crosses another": (
        "שלום \u2067ab \u202acd\u2069 ef\u202c עולם",
        f"שלום {FSI}ab cd{PDI} ef עולם",
    ),
    "an embedding of all": ("\u202bשלום עולם\u202c", "שלום עולם"),
    "isolates around nothing": ("שלום\u2068\u2069 עולם", "שלום עולם"),
    "isolates where nothing is written so": ("Hi \u2068Ana\u2069!", "Hi Ana!"),
    "a mark that turns a score round": ("won \u200f3 - 1", "won 3 - 1"),
    "a bell and a colour": ("a\x07b \x1b[31mred\x1b[0m", "ab red"),
    "C1": ("a\x80\x9fb", "ab"),
    "odd line ends": ("a\x85b\u2028c\u2029d\x0be", "a b c d e"),
    "zero widths": ("1\u200b0\u200c0\u200d0\u2060 \ufeffdead", "1000 dead"),
    "a run of joiners": ("می\u200c\u200c\u200c\u200cخواهم", "می\u200cخواهم"),
    "a run of marks": ("א" + "\u200f\u200e" * 20 + "!", "א\u200f\u200e!"),
    "bits in variation selectors": ("👍\ufe0f\U000e0101\U000e0102\ufe01", "👍\ufe0f"),
    "a variation of a letter": ("Al\ufe01ba", "Alba"),
    "a joiner before a letter": ("👩\u200dAlba", "👩Alba"),
    "hidden letters": ("Hi\U000e0069\U000e0067\U000e006e\U000e006f", "Hi"),
    "hidden letters behind a flag": ("🏴" + "\U000e0061" * 30 + "\U000e007f", "🏴"),
    "private use": ("a\ue000\uf8ff\U000f0000\U00100000b", "ab"),
    "noncharacters": ("a\ufdd0\ufffe\U0001ffff\U0010fffeb", "ab"),
    "halves of pairs": ("a\ud83d b\udc00", "a b"),
    "notes on a word": ("\ufff9東京\ufffaとうきょう\ufffb都", "東京都"),
    "a picture's place and fillers": ("a\ufffcb\u3164\uffa0", "ab"),
    "a mark of the order of bytes": ("\ufeffa\ufeffb", "ab"),
    "a soft hyphen": ("Donau\xaddampfer", "Donaudampfer"),
}

INVISIBLE = st.sampled_from(
    "\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068"
    "\u2069\ufe0f\ufe01\U000e0101\u180b\u180e\u034f\U000e0061\U000e007f\x07\x85\ufeff\ufff9"
    "\ufffa\ufffb\x1b\ud83d\ue000 "
)
VISIBLE = st.sampled_from("a1é\u0301\u212a+[mאش۱क्ไกᠮ葛👩🏽❤🏴")
MIXED = st.lists(VISIBLE | INVISIBLE, max_size=30).map("".join)


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_what_a_script_needs_stays(text):
    text = unicodedata.normalize("NFC", text)

    assert printable(text) == text
    assert plain(text) == " ".join(text.split())


@pytest.mark.parametrize(("text", "expected"), NOT_PRINTED.values(), ids=NOT_PRINTED)
def test_nobody_prints(text, expected):
    assert printable(text) == expected
    assert plain(text) == expected


def test_no_override_hides_behind_a_reference():
    assert from_html("Puerto&#8238; Alba&rlm;&shy;&ZeroWidthSpace;") == "Puerto Alba"


@given(MIXED | st.text())
def test_twice_is_as_good_as_once(text):
    once = printable(text)

    assert (printable(once), plain(plain(text))) == (once, plain(text))


@given(MIXED)
def test_what_people_see_is_not_touched(text):
    hidden = {"Cc", "Cf", "Cs", "Co"}
    text = text.replace("\ufffa", "").replace("\x1b", "")
    seen = [
        char
        for char in text
        if unicodedata.category(char) not in hidden
        and char not in "\ufe0f\ufe01\U000e0101\u180b\u034f "
    ]
    made = printable(text)

    assert [char for char in made if char in seen] == seen


@given(MIXED)
def test_no_direction_outlives_its_text(text):
    open_ones = 0
    for char in printable(text):
        open_ones += (char == FSI) - (char == PDI)
        assert open_ones >= 0
    assert open_ones == 0
    assert not NEVER_PRINTED.search(printable(text))


def test_no_letter_of_any_script_is_lost():
    letters = [
        chr(code)
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code))[0] in "LMNPS"
        and chr(code) not in "\u3164\uffa0\u034f"
        and not 0x180B <= code <= 0x180F
        and not 0xFE00 <= code <= 0xFE0F
        and not 0xE0100 <= code <= 0xE01EF
        and chr(code) != "\ufffc"
    ]
    text = " ".join(letters)

    assert printable(text) is text


@pytest.mark.parametrize(
    "piece",
    ["\u202b", "\u2068", "\u2068\u202a", "\u2069", "\u202e\u2068\u2069", "\u200d", "\ufffa", "\x1b["],
)  # fmt: skip
def test_no_run_of_them_takes_long(piece):
    def took_s(count: int) -> float:
        began = time.process_time()
        printable("א" + piece * count + "ב")
        return time.process_time() - began

    took_s(1000)

    assert took_s(80_000) < 40 * took_s(10_000) + 0.05
