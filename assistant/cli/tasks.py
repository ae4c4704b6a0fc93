"""`penwright summarize`, `draft` and `support`: the tasks on texts."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from assistant.cancellation import Cancellation
from assistant.cli.common import AddCommand, add_model_options, answered, open_desk, read, rewrite_line, tell, whole
from assistant.collect.kept import parse as kept_item
from assistant.i18n import tr
from assistant.settings import Settings
from assistant.tasks import texts
from assistant.tasks.templates import Template

# What is no plain text is read as material for a draft is.
_MATERIAL = (".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".ods", ".docx", ".html", ".htm", ".xml", ".rss", ".atom")


def add(command: AddCommand, settings: Settings) -> None:
    """Add the commands."""
    summarize = command(
        "summarize", _summarize, tr("Summarize texts in sentences of their own."),
        tr("Each sentence is one of the text, shortened. --sources shows where each comes from."),
    )  # fmt: skip
    summarize.add_argument("files", metavar="FILE", nargs="+", help=tr("a text; - reads standard input"))
    summarize.add_argument("--length", choices=texts.LENGTHS, default=settings.text("summary.length"),
                           help=tr("how long (default {default})", default=settings.text("summary.length")))
    summarize.add_argument("--style", choices=texts.STYLES, default=settings.text("summary.style"),
                           help=tr("in which form (default {default})", default=settings.text("summary.style")))
    summarize.add_argument("--key-sentences", action="store_true", default=settings.flag("summary.key_sentences"),
                           help=tr("give the key sentences as they stand; this needs no model"))
    _add_common(summarize, settings)

    draft = command(
        "draft", _draft, tr("Write a draft from notes by a template."),
        tr("Notes are texts, tables or what `penwright collect` found. `penwright template list` names the templates."),
    )  # fmt: skip
    draft.add_argument("files", metavar="FILE", nargs="+",
                       help=tr("notes: a text, a table, a saved page; - reads standard input"))
    draft.add_argument("--template", metavar="NAME", default=settings.text("draft.template"),
                       help=tr("the template (default {name})", name=settings.text("draft.template")))
    draft.add_argument("--length", choices=texts.LENGTHS, default=settings.text("draft.length"),
                       help=tr("how long (default {default})", default=settings.text("draft.length")))
    _add_common(draft, settings)

    support = command(
        "support", _support, tr("Check a text against its sources, sentence by sentence."),
        tr("The exit code is 1 where a sentence is in doubt."),
    )  # fmt: skip
    support.add_argument("text", metavar="TEXT", help=tr("the text to check; - reads standard input"))
    support.add_argument("files", metavar="SOURCE", nargs="+", help=tr("what it should rest on"))
    _add_common(support, settings, seed=False)


def _add_common(parser: argparse.ArgumentParser, settings: Settings, seed: bool = True) -> None:
    parser.add_argument("--sources", action="store_true", help=tr("show below each sentence what it rests on"))
    parser.add_argument("--json", action="store_true", help=tr("print the answer as one JSON object"))
    if seed:
        parser.add_argument("--seed", type=whole, metavar="N", default=0,
                            help=tr("another number gives another version, the same one the same (default 0)"))
    add_model_options(parser, settings)


def sources(names: list[str]) -> tuple[texts.Source, ...]:
    """The texts of the files NAMES; tables, pages and other material as `penwright collect` gives them.

    PenwrightError where one cannot be read.
    """
    found: list[texts.Source] = []
    for name in names:
        if Path(name).suffix.lower() in _MATERIAL or (name != "-" and Path(name).is_dir()):
            found += _collected(name)
            continue
        text = read(name)
        # What `penwright collect --keep` wrote has a head that is no part of the material.
        kept = kept_item(text)
        found.append(texts.Source(kept.title, kept.text) if kept else texts.Source(Path(name).name, text))
    return tuple(found)


def _collected(name: str) -> Iterator[texts.Source]:
    from assistant import collect
    from assistant.errors import PenwrightError
    from assistant.i18n import N_

    found = collect.collect([name])
    for problem in found.problems:
        raise PenwrightError(N_("{file}: {reason}"), file=Path(name).name, reason=problem.message)
    for item in found.items:
        yield texts.Source(item.title or name, item.text)


def _done(arguments: argparse.Namespace, settings: Settings, task: texts.Task) -> tuple[list[texts.Part], texts.Report]:
    """The parts of TASK's answer, in the order in which they came, and its report."""
    from assistant.tasks.desk import work_without_model

    if isinstance(task, texts.Summarize) and not task.phrased:
        events = work_without_model(task, Cancellation())
    else:
        events = open_desk(arguments, settings).work(task, Cancellation())
    terminal = sys.stderr.isatty()
    found = answered(events, (lambda progress: rewrite_line(progress.message)) if terminal else None)
    if terminal:
        rewrite_line("")
    return found


def _summarize(arguments: argparse.Namespace, settings: Settings) -> int:
    task = texts.Summarize(
        sources(arguments.files), arguments.length, arguments.style, not arguments.key_sentences, arguments.seed
    )
    parts, _ = _done(arguments, settings, task)
    marks = {"summary": "- "} if arguments.style == "bullets" else {}
    _show(arguments, task.sources, parts, texts.Report(), _Layout(marks=marks))
    return 0


def _draft(arguments: argparse.Namespace, settings: Settings) -> int:
    from assistant.tasks import house_style, templates

    style = replace(house_style.from_settings(settings), length=arguments.length)
    for problem in house_style.problems(settings):
        tell(problem)
    task = texts.Draft(sources(arguments.files), arguments.template, style, seed=arguments.seed)
    template = templates.load(task.template)
    if template.problem:
        tell(template.problem)
    parts, report = _done(arguments, settings, task)
    order = [part.key for part in template.parts]
    parts.sort(key=lambda part: order.index(part.key))
    if template.notice and not arguments.json:
        print(template.notice + "\n")
    _show(arguments, task.notes, parts, report, _headed(template), template.notice)
    for question in report.missing:
        tell(tr("The notes do not answer: {question}", question=tr(texts.QUESTIONS[question])))
    for remark in report.remarks:
        tell(remark.message)
    return 0


def _support(arguments: argparse.Namespace, settings: Settings) -> int:
    task = texts.Support(sources(arguments.files), read(arguments.text))
    parts, _ = _done(arguments, settings, task)
    _show(arguments, task.sources, parts, texts.Report())
    return 0 if all(s.supported for part in parts for paragraph in part.paragraphs for s in paragraph) else 1


@dataclass(frozen=True)
class _Layout:
    """How parts are printed: the line before a part, and the mark before each of its paragraphs, by the part's key."""

    headings: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)


def _headed(template: Template) -> _Layout:
    """A draft by TEMPLATE in Markdown."""
    letter = any(part.kind == "fixed" for part in template.parts)  # it has a greeting, and no headings
    kinds = () if letter else ("section", "field")
    sections = {part.key: f"## {part.label}" for part in template.parts if part.kind in kinds}
    return _Layout(
        sections,
        {part.key: "# " for part in template.parts if part.kind == "headline"}
        | {part.key: "- " for part in template.parts if part.bullets},
    )


def _show(
    arguments: argparse.Namespace, known: tuple[texts.Source, ...], parts: list[texts.Part], report: texts.Report,
    layout: _Layout | None = None, notice: str = "",
) -> None:  # fmt: skip
    """Print PARTS, which rest on KNOWN, as the ARGUMENTS ask, with what their REPORT and NOTICE say."""
    if arguments.json:
        answer: dict[str, Any] = {
            "parts": [
                {"key": part.key, "label": part.label, "text": part.text, "sentences": _rows(part, known)}
                for part in parts
            ],
            "missing": list(report.missing), "remarks": [remark.message for remark in report.remarks],
            "notice": notice,
        }  # fmt: skip
        print(json.dumps(answer, ensure_ascii=False))
        return
    layout = layout or _Layout()
    blocks = []
    for part in parts:
        mark = layout.marks.get(part.key, "")
        paragraphs = []
        for paragraph in part.paragraphs:
            paragraphs.append(mark + texts.joined([sentence.text for sentence in paragraph]))
            if arguments.sources:
                paragraphs += [_quotes(sentence, known) for sentence in paragraph if sentence.sources]
        heading = layout.headings.get(part.key, "")
        blocks += [heading] if heading else []
        blocks.append(("\n" if mark == "- " else "\n\n").join(paragraphs))
    print("\n\n".join(blocks))
    for part in parts:
        for paragraph in part.paragraphs:
            for sentence in paragraph:
                if not sentence.supported:
                    tell(tr("In doubt: “{text}” {why}", text=sentence.text, why=sentence.why))


def _quotes(sentence: texts.Sentence, known: tuple[texts.Source, ...]) -> str:
    lines = []
    for passage in sentence.sources:
        source = known[passage.source]
        quote = " ".join(source.text[passage.start : passage.end].split())
        name = f"{source.name}:" if len(known) > 1 else ""
        lines.append(f"    [{name}{passage.start}-{passage.end}] {quote}")
    return "\n".join(lines)


def _rows(part: texts.Part, known: tuple[texts.Source, ...]) -> list[dict[str, Any]]:
    return [
        {
            "text": sentence.text, "supported": sentence.supported, "why": sentence.why,
            "sources": [
                {"source": known[p.source].name, "start": p.start, "end": p.end} for p in sentence.sources
            ],
        }
        for paragraph in part.paragraphs for sentence in paragraph
    ]  # fmt: skip
