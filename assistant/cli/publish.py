"""`penwright publish`."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cancellation import Cancellation
from assistant.cli.common import AddCommand, positive, read, tell, whole
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.publish.account import Account, Password
    from assistant.publish.article import Article

# As in assistant.publish.output, which takes a while to import.
_FORMATS = ("markdown", "html", "docx", "rss", "atom")


def add(command: AddCommand, _settings: Settings) -> None:
    """Add the command."""
    publish = command(
        "publish", _publish, tr("Bring a finished text into a file, a feed or a WordPress site."),
        tr("A WordPress site gets a draft; --release publishes it. The password is asked for on the terminal;\n"
           "with --remember it is kept in the system's keyring, nowhere else."),
    )  # fmt: skip
    publish.set_defaults(wrong=publish.error)
    publish.add_argument("file", metavar="FILE", nargs="?", help=tr("the text; - reads standard input"))
    where = publish.add_argument_group(tr("where to"))
    where.add_argument("--to", type=Path, metavar="OUT",
                       help=tr("a file .md, .html or .docx, or a feed .rss, .xml or .atom that the text is added to"))
    where.add_argument("--wordpress", metavar="SITE", help=tr("the address of a WordPress site"))
    where.add_argument("--release", type=whole, metavar="ID", help=tr("publish the draft ID that was sent before"))
    where.add_argument("--forget", metavar="SITE", help=tr("delete the password kept for the site and --user"))

    text = publish.add_argument_group(tr("the text"))
    text.add_argument("--title", metavar="TEXT", default="", help=tr("the headline, if not the first line"))
    text.add_argument("--author", metavar="NAME", default="")
    text.add_argument("--tag", metavar="TAG", action="append", default=[], help=tr("may be given several times"))
    text.add_argument("--language", metavar="CODE", default="", help=tr("such as en or zh-CN; else it is guessed"))
    text.add_argument("--model-wrote", metavar="TEXT", default="",
                      help=tr("the statement of what a model wrote; it is put below the text"))

    files = publish.add_argument_group(tr("into a file"))
    files.add_argument("--format", choices=_FORMATS, default="", help=tr("if the name of OUT does not say it"))
    files.add_argument("--overwrite", action="store_true", help=tr("replace OUT if it is there"))
    files.add_argument("--link", metavar="ADDRESS", default="", help=tr("where the text is to be read, for a feed"))
    files.add_argument("--limit", type=positive, metavar="N", default=50,
                       help=tr("the most entries of the feed (default 50); the oldest go"))
    files.add_argument("--feed-title", metavar="TEXT", default="", help=tr("the title of a new feed"))
    files.add_argument("--feed-address", metavar="ADDRESS", default="", help=tr("the site that a new feed belongs to"))

    site = publish.add_argument_group(tr("to a site"))
    site.add_argument("--user", metavar="NAME", help=tr("your user name on the site"))
    site.add_argument("--category", metavar="NAME", action="append", default=[],
                      help=tr("may be given several times; made where it is missing"))
    site.add_argument("--password-stdin", action="store_true", help=tr("read the password from standard input"))
    site.add_argument("--remember", action="store_true", help=tr("keep the password in the system's keyring"))
    site.add_argument("--plain-http", action="store_true",
                      help=tr("send the password over a connection that is not encrypted"))


def _publish(arguments: argparse.Namespace, _settings: Settings) -> int:
    _check(arguments)
    if arguments.forget:
        return _forget(arguments)
    if arguments.release is not None:
        return _release(arguments)
    article = _article(arguments)
    if arguments.to:
        _save(arguments, article)
    if arguments.wordpress:
        _send(arguments, article)
    return 0


def _check(arguments: argparse.Namespace) -> None:
    """End with what is wrong with the command, if anything."""
    site = arguments.wordpress or arguments.forget
    brings = bool(arguments.to or (arguments.wordpress and arguments.release is None))
    if not site and not arguments.to:
        arguments.wrong(tr("say where to: --to OUT, --wordpress SITE, or --forget SITE"))
    if arguments.release is not None and not arguments.wordpress:
        arguments.wrong(tr("--release needs --wordpress SITE"))
    if site and not arguments.user:
        arguments.wrong(tr("a site needs --user NAME"))
    if brings and not arguments.file:
        arguments.wrong(tr("say which text: FILE, or - for standard input"))
    if (arguments.file and not brings) or (arguments.forget and (arguments.wordpress or arguments.to)) or (
        arguments.release is not None and arguments.to
    ):
        arguments.wrong(tr("--release and --forget go alone, without FILE or --to"))
    if arguments.password_stdin and arguments.file == "-":
        arguments.wrong(tr("the text and the password cannot both come from standard input"))


def _article(arguments: argparse.Namespace) -> Article:
    from assistant.publish import article

    text = read(arguments.file)
    # A pipe has no name: its text is Markdown, as the output of other programs mostly is.
    markdown = arguments.file == "-" or article.is_markdown(arguments.file, text)
    made = article.from_document(text, markdown, arguments.title)
    return replace(
        made,
        author=arguments.author or made.author, tags=tuple(arguments.tag) or made.tags,
        language=arguments.language or made.language, statement=arguments.model_wrote or made.statement,
        date=made.date or datetime.now().astimezone().replace(microsecond=0),
    )  # fmt: skip


def _save(arguments: argparse.Namespace, article: Article) -> None:
    from assistant.publish import feed, output

    plan = feed.FeedPlan(arguments.link, arguments.limit, arguments.feed_title, arguments.feed_address)
    try:
        output.save(article, arguments.to, arguments.format, arguments.overwrite, plan)
    except output.AlreadyThere as error:
        raise PenwrightError(N_("{reason} (The option is --overwrite.)"), reason=str(error)) from error
    print(arguments.to)


def _send(arguments: argparse.Namespace, article: Article) -> None:
    from assistant.publish import wordpress

    account = _account(arguments)
    draft = wordpress.send(account, article, Cancellation(), tuple(arguments.category))
    _remember(arguments, account)
    for remark in draft.remarks:
        tell(remark)
    print(tr("Draft {number} is on the site: {edit}", number=draft.number, edit=draft.edit))


def _release(arguments: argparse.Namespace) -> int:
    from assistant.publish import wordpress

    account = _account(arguments)
    published = wordpress.release(account, arguments.release, Cancellation())
    _remember(arguments, account)
    print(tr("Published: {link}", link=published.link) if published.new else
          tr("It was published before: {link}", link=published.link))  # fmt: skip
    return 0


def _forget(arguments: argparse.Namespace) -> int:
    from assistant.publish import account, passwords

    kept = passwords.forget(account.site_address(arguments.forget), arguments.user)
    print(tr("The password is deleted from the keyring.") if kept else tr("There is no password in the keyring."))
    return 0


def _account(arguments: argparse.Namespace) -> Account:
    from assistant.publish.account import Account, site_address

    site = site_address(arguments.wordpress)
    return Account(site, arguments.user, _password(arguments, site), arguments.plain_http)


def _password(arguments: argparse.Namespace, site: str) -> Password:
    """From standard input, the keyring, or whoever sits at the terminal."""
    from assistant.publish import passwords
    from assistant.publish.account import Password

    if arguments.password_stdin:
        return Password(sys.stdin.readline())
    try:
        kept = passwords.find(site, arguments.user)
    except passwords.NoKeyring:
        kept = None  # only --remember needs one, and says so
    if kept:
        return kept
    if not sys.stdin.isatty():
        arguments.wrong(tr("there is no terminal to ask for the password on; use --password-stdin"))
    import getpass

    return Password(getpass.getpass(tr("Application password of {user} on {site}: ", user=arguments.user, site=site)))


def _remember(arguments: argparse.Namespace, account: Account) -> None:
    """Keep the password, which works, if that is wanted. Failing that costs typing it again, nothing else."""
    from assistant.publish import passwords

    if not arguments.remember:
        return
    try:
        passwords.keep(account.site, account.user, account.password)
    except passwords.NoKeyring as error:
        tell(str(error))
