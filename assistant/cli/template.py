"""`penwright template`: the templates of drafts."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.cli.common import AddCommand, tell
from assistant.i18n import N_, tr
from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.tasks.templates import Template, TemplatePart

_KINDS = {
    "headline": N_("a headline, phrased by the model"),
    "lede": N_("the weightiest notes"),
    "body": N_("the notes that are left"),
    "section": N_("the notes that its words fit"),
    "field": N_("what stands after its labels in the notes"),
    "fixed": N_("fixed words, filled in from the notes"),
    "phrased": N_("phrased by the model"),
}


def add(command: AddCommand, _settings: Settings) -> None:
    """Add the command and its actions."""
    template = command("template", _list, tr("Show, copy and check the templates that drafts are made by."))
    actions = template.add_subparsers(prog="penwright template", title=tr("actions"), metavar="ACTION")
    listing = actions.add_parser("list", help=tr("show the templates that there are"))
    listing.set_defaults(run=_list)
    show = actions.add_parser("show", help=tr("show the parts and checks of a template"))
    show.add_argument("name", metavar="NAME")
    show.set_defaults(run=_show)
    copying = actions.add_parser("copy", help=tr("copy a template into a file of your own, to change it"))
    copying.add_argument("name", metavar="NAME")
    copying.add_argument("new", metavar="NEW")
    copying.set_defaults(run=_copy)
    check = actions.add_parser("check", help=tr("say what is wrong with a template file"))
    check.add_argument("file", metavar="FILE", type=Path)
    check.set_defaults(run=_check)


def _list(_arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.tasks import templates

    known = templates.all_templates()
    for template in known.templates:
        notes = [tr("your own")] if template.own else []
        notes += [tr("in use")] if template.name == settings.text("draft.template") else []
        print(f"{template.name}  {template.title}" + (f"  ({', '.join(notes)})" if notes else ""))
        print(f"    {template.description}")
    for problem in known.problems:
        tell(problem.message)
    return 0


def _show(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.tasks import templates

    template = templates.load(arguments.name)
    if template.problem:
        tell(template.problem)
    _print(template)
    return 0


def _print(template: Template) -> None:
    print(template.title)
    for text in (template.description, template.notice):
        if text:
            print(text)
    print()
    width = max(len(part.key) for part in template.parts)
    for part in template.parts:
        print(f"{part.key:{width}}  {part.label}: {'; '.join(_facts(part))}")
    print()
    if template.questions:
        print(tr("Questions: {questions}", questions=", ".join(template.questions)))
    if template.checks:
        print(tr("Checks: {checks}", checks=", ".join(template.checks)))


def _facts(part: TemplatePart) -> list[str]:
    found = [tr(_KINDS[part.kind])]
    if part.rest:
        found.append(tr("and what fits nowhere"))
    if part.required:
        found.append(tr("required"))
    if part.sentences:
        found.append(tr("at most {count} sentences", count=part.sentences))
    if part.choices > 1:
        found.append(tr("{count} to choose from", count=part.choices))
    return found


def _copy(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.tasks import templates

    file = templates.copy(arguments.name, arguments.new)
    print(tr("{file} is yours to change; begin with its title. Then: penwright template check {file}", file=file))
    return 0


def _check(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.tasks import templates

    try:
        templates.read(arguments.file)
    except templates.BadTemplate as error:
        for reason in error.reasons:
            print(reason)
        return 1
    print(tr("{file} is a good template.", file=arguments.file))
    if not templates.is_name(arguments.file.stem):
        print(tr("Give the file a name of lower-case letters, digits, - and _ before you use it."))
    return 0
