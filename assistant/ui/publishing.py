"""What the Publish dialog has done on another thread. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from assistant.cancellation import Cancellation
from assistant.i18n import N_, tr
from assistant.publish import article as articles
from assistant.publish import output, passwords, wordpress
from assistant.publish.account import Account, Password, site_address
from assistant.publish.article import Article
from assistant.publish.feed import FeedPlan
from assistant.publish.statement import Authorship, stated
from assistant.ui import contributions
from assistant.ui.contributions import Kept

WORDPRESS = "wordpress"
FEEDS = output.FEEDS
# Each target, its name for the writer, and what its files end in.
TARGETS = {
    output.MARKDOWN: (N_("Markdown file"), ".md"),
    output.HTML: (N_("HTML page"), ".html"),
    output.WORD: (N_("Word document (.docx)"), ".docx"),
    output.RSS: (N_("RSS feed"), ".rss"),
    output.ATOM: (N_("Atom feed"), ".atom"),
    WORDPRESS: (N_("WordPress site, as a draft"), ""),
}


@dataclass(frozen=True)
class Site:
    """A WordPress site and who sends to it; KEEP the password in the system's keyring."""

    address: str
    user: str
    password: Password
    keep: bool = False


@dataclass(frozen=True)
class Sent:
    """What became of it: a sentence, and where the draft can be edited, "" for a file."""

    message: str
    edit: str = ""


def prepare(kept: Kept, name: str, model: str) -> Article:
    """Make an article of the text KEPT of document NAME; it states what the model, called MODEL, wrote in it.

    PenwrightError where there is no text. Slow for a long one.
    """
    made = articles.from_document(kept.text, articles.is_markdown(name, kept.text))
    counted = contributions.count(kept)
    return stated(made, Authorship(model, counted.person, counted.unchanged, counted.edited, kept.sources))


def entitled(prepared: Article, kept: Kept, name: str, title: str, author: str) -> Article:
    """PREPARED by AUTHOR under TITLE, which takes the place of a heading."""
    found = prepared
    if title and title != found.headline:
        made = articles.from_document(kept.text, articles.is_markdown(name, kept.text), title)
        found = replace(made, statement=prepared.statement)
    return replace(found, author=author or found.author)


def write(article: Article, file: Path, kind: str, overwrite: bool, plan: FeedPlan | None) -> Sent:
    """Write ARTICLE to FILE; see publish.output.save."""
    output.save(article, file, kind, overwrite, plan)
    if kind in output.FEEDS:
        return Sent(tr("The text is the first entry of the feed {name} now.", name=file.name))
    return Sent(tr("Written to {name}.", name=file.name))


def send(article: Article, site: Site, cancel: Cancellation) -> Sent:
    """Send ARTICLE to SITE as a draft. An empty password stands for the one in the keyring, which keeps one that works.

    PenwrightError says what went wrong. Slow.
    """
    address = site_address(site.address)
    password = site.password or passwords.find(address, site.user) or Password("")
    sent = wordpress.send(Account(address, site.user, password), article, cancel)
    said = [tr("The text is on the site as a draft. Readers don't see it yet.") if sent.new else "", *sent.remarks]
    if site.keep and site.password:
        try:
            passwords.keep(address, site.user, site.password)
        except passwords.NoKeyring as error:
            said.append(str(error))
    return Sent(" ".join(text for text in said if text), sent.edit)
