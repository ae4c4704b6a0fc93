"""The statement of what a model wrote, for those who read the text."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.i18n import tr
from assistant.publish import markup
from assistant.publish.article import Article

# More than this many sources would be longer than many an article.
_NAMED_SOURCES = 12


@dataclass(frozen=True)
class Authorship:
    """Who wrote how many sentences of a text.

    MODEL is the model's name for a reader. PERSON: sentences by the person; UNCHANGED: by the model and taken over as
    they were; EDITED: by the model and changed by the person. SOURCES: the names of what the model wrote from.
    """

    model: str
    person: int = 0
    unchanged: int = 0
    edited: int = 0
    sources: tuple[str, ...] = ()


def sentence(authorship: Authorship) -> str:
    """What AUTHORSHIP says, in the interface's language; "" where the model wrote nothing."""
    if authorship.unchanged + authorship.edited <= 0:
        return ""
    said = tr(
        "Written with the help of the language model {model} on the writer's own computer. Sentences by the person: "
        "{person}; by the model, as they stand: {unchanged}; by the model, edited by the person: {edited}.",
        model=authorship.model, person=authorship.person, unchanged=authorship.unchanged, edited=authorship.edited,
    )  # fmt: skip
    if not authorship.sources:
        return said
    names = list(authorship.sources[:_NAMED_SOURCES])
    if more := len(authorship.sources) - len(names):
        names.append(tr("{count} more", count=more))
    return tr("{said} The model wrote from these sources: {names}.", said=said, names="; ".join(names))


def stated(article: Article, authorship: Authorship) -> Article:
    """ARTICLE with the statement of its AUTHORSHIP."""
    return replace(article, statement=sentence(authorship))


def html(article: Article) -> str:
    """ARTICLE's statement as a paragraph of HTML, "" where it has none."""
    if not article.statement:
        return ""
    return f'<p class="penwright-statement"><em>{markup.escape_html(article.statement)}</em></p>\n'
