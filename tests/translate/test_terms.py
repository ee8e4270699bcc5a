"""Names of the house stand in a translation as the house writes them."""

from coranto.text.termbase import Termbase
from coranto.translate.engine import Link
from coranto.translate.terms import applied

HOUSE = Termbase(
    (
        {"ca": ("Noia",), "fr": ("Noia",)},
        {"ca": ("Consell de Mar",), "fr": ("Conseil de Mer",)},
        {"ca": ("barca",), "fr": ("bateau",)},
    )
)


def made(source: str, target: str, *pairs: tuple[str, str]) -> str:
    terms = HOUSE.terms(source, "ca", "fr")
    links = [
        Link(s := source.index(a), s + len(a), t := target.index(b), t + len(b))
        for a, b in pairs
    ]
    return applied(source, target, terms, links)[0]


def test_a_kept_name_takes_the_place_of_what_was_made_of_it():
    text = made("Viu a Noia.", "Il vit à Fille.", ("Viu", "vit"), ("Noia", "Fille"))

    assert text == "Il vit à Noia."


def test_a_name_with_its_own_form_takes_that_form():
    text = made(
        "El Consell de Mar vota.", "Le Conseil du Mal vote.",
        ("Consell", "Conseil"), ("de", "du"), ("Mar", "Mal"), ("vota", "vote"),
    )  # fmt: skip

    assert text == "Le Conseil de Mer vote."


def test_a_common_noun_is_left_as_the_engine_has_it():
    text = made("La barca surt.", "La barque part.", ("barca", "barque"))

    assert text == "La barque part."


def test_without_alignment_nothing_is_changed():
    assert made("Viu a Noia.", "Il vit à Fille.") == "Il vit à Fille."


def test_links_follow_the_words_that_moved():
    source, target = "Noia: pau.", "Fille : paix."
    links = [Link(0, 4, 0, 5), Link(6, 9, 8, 12)]

    text, told = applied(source, target, HOUSE.terms(source, "ca", "fr"), links)

    assert [text[link.target_start : link.target_end] for link in told][-1] == "paix"
