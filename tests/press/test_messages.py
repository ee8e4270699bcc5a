import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from markupsafe import Markup

from coranto.press.messages import Messages, ftl, languages


class Variables(Visitor):
    def __init__(self):
        self.found: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node):  # noqa: N802 # the visitor's own names
        self.found.add(node.id.name)

    def visit_MessageReference(self, node):  # noqa: N802
        self.references.add(node.id.name)


def entries(lang: str) -> dict[str, ast.Message]:
    body = FluentParser().parse(ftl(lang)).body
    return {each.id.name: each for each in body if isinstance(each, ast.Message)}


def variables(lang: str) -> dict[str, set[str]]:
    """Every message's variables, those of messages it refers to included."""
    found, references = {}, {}
    for key, message in entries(lang).items():
        visitor = Variables()
        visitor.visit(message)
        found[key], references[key] = visitor.found, visitor.references
    # $code only chooses between forms of "from English": not every language needs it.
    return {
        key: (own | {v for ref in references[key] for v in found[ref]}) - {"code"}
        for key, own in found.items()
    }


@pytest.mark.parametrize("lang", languages())
def test_every_language_says_all_that_english_says_with_the_same_variables(lang):
    assert variables(lang) == variables("en")


@pytest.mark.parametrize("lang", languages())
def test_no_line_of_a_language_is_broken(lang):
    body = FluentParser().parse(ftl(lang)).body

    assert [each.content for each in body if isinstance(each, ast.Junk)] == []


@pytest.mark.parametrize("lang", languages())
def test_no_message_is_written_twice(lang):
    body = FluentParser().parse(ftl(lang)).body
    keys = [each.id.name for each in body if isinstance(each, ast.Message)]

    assert sorted(keys) == sorted(set(keys))


def test_the_site_speaks_eight_languages():
    assert languages() == ["ca", "de", "en", "es", "fr", "gl", "it", "pt"]


def test_brazilian_readers_are_spoken_to_in_portuguese():
    assert Messages("pt-BR")("section-sources") == Messages("pt")("section-sources")


def test_a_language_without_messages_is_spoken_to_in_english():
    assert Messages("ar")("section-front") == "Front page"


def test_names_of_languages_follow_the_language_of_the_messages():
    assert [Messages(lang).speaks for lang in ("pt-BR", "ar")] == ["pt-BR", "en"]


def test_a_message_that_does_not_exist_is_an_error():
    with pytest.raises(KeyError):
        Messages("en")("no-such-message")


def test_a_variable_that_was_forgotten_is_an_error():
    with pytest.raises(ValueError, match="source"):
        Messages("en")("by-source")


def test_a_hostile_name_is_escaped_and_markup_is_not():
    hostile, bold = "<script>", Markup("<b>El Faro</b>")
    said = Messages("en").markup("by-author", author=hostile, source=bold)

    assert said == "Written by &lt;script&gt; for <b>El Faro</b>"


def test_french_elides_before_a_vowel():
    m = Messages("fr")
    said = [
        m("from-language", code=code, language=name)
        for code, name in [("en", "anglais"), ("pt", "portugais")]
    ]

    assert said == ["de l’anglais", "du portugais"]


def test_french_high_punctuation_never_starts_a_line():
    said = Messages("fr")("label-rough", code="en", language="anglais")

    assert (said.count("\u00a0:"), said.count("\u202f;"), " :" in said) == (1, 1, False)
