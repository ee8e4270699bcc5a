"""Who made a text and the model that translated it, and under which licences."""

from markupsafe import Markup

from coranto.model import Credit, Licence, Printing, Rights
from coranto.press.messages import Messages
from coranto.press.reading import naming
from coranto.press.urls import web_url
from coranto.rights.licences import licence


def lines(printing: Printing, m: Messages) -> tuple[Markup, ...]:
    """What licences ask for, of the text first and then of the models; often nothing.

    A line names author and source, or the makers of a model, and the licence with its
    address, and says that the text was changed (CC BY 4.0 §3(a)(1)).
    """
    text = (
        [_of_text(printing, printing.terms.licence, m)]
        if printing.terms.licence
        else []
    )
    made = () if printing.original else printing.rendition.credits
    return (*text, *(_of_model(each, m) for each in made))


def licence_url(printing: Printing) -> str:
    """The licence of what this page shows, or empty where the page cannot be under it."""
    found = printing.terms.licence
    if found is None or not (printing.original or found.sharealike):
        return ""
    return found.url


def rights(printing: Printing) -> str:
    """Who holds the rights, in a line of plain text: "© Quay Post, CC BY 4.0"."""
    found = printing.terms.licence
    return f"© {printing.source.name}" + (f", {found.name}" if found else "")


def _of_text(printing: Printing, found: Licence, m: Messages) -> Markup:
    """A translation of what is shared alike is under its licence (CC BY-SA 4.0 §3(b))."""
    facts = {"credit": _credit(printing), "licence": _named(found)}
    if printing.original:
        whole = printing.terms.rights is Rights.FULL
        return m.markup("licence-original" if whole else "licence-excerpt", **facts)
    names = naming(printing.revision.lang, m)
    said = m.markup("licence-translated", **facts, **names)
    shared = Markup(" ") + m.markup("licence-shared") if found.sharealike else Markup()
    return said + shared


def _of_model(credit: Credit, m: Messages) -> Markup:
    model = Markup("<bdi>{}</bdi>").format(credit.name)
    found = licence(credit.licence) or Licence(credit.licence, "")
    return m.markup("licence-model", model=model, licence=_named(found))


def _credit(printing: Printing) -> Markup:
    names = [*printing.revision.authors, printing.source.name]
    named = Markup(", ").join(Markup("<bdi>{}</bdi>").format(name) for name in names)
    url = web_url(printing.revision.url)
    return (
        Markup('<a href="{}" rel="external">{}</a>').format(url, named)
        if url
        else named
    )


def _named(found: Licence) -> Markup:
    # Without rel=license, which would put this page under it (HTML §4.6.7.8).
    link = Markup('<a href="{}" rel="external">{}</a>')
    return (
        link.format(found.url, found.name)
        if found.url
        else Markup("{}").format(found.name)
    )
