"""`penwright batch`: every task for other programs, one JSON object a line in, one a line out."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO, Any, TypeVar

from assistant.cancellation import Cancellation
from assistant.cli.common import AddCommand, add_model_options, answered, open_desk
from assistant.errors import PenwrightError
from assistant.i18n import N_, tr
from assistant.settings import Settings
from assistant.tasks import texts
from assistant.tasks.context import Context, Preferences

SUGGESTIONS = 3
_Kind = TypeVar("_Kind")


def add(command: AddCommand, settings: Settings) -> None:
    """Add the command."""
    batch = command(
        "batch", _batch, tr("Answer many requests: one JSON object a line in, one a line out."),
        tr(
            "complete   request: id, before, after\n"
            "           answer: id, suggestions (best first, each with text and confidence), shown, ms\n"
            "summarize  request: id, text; length (short, medium, long), style (paragraph, bullets, headline),\n"
            "           phrased, seed\n"
            "           answer: id, summary, sentences (each with text, sources, supported, why)\n"
            "draft      request: id, notes; template, length, seed\n"
            "           answer: id, notice, headline, lede, body, parts, unsupported, missing, remarks\n"
            "support    request: id, source, text\n"
            "           answer: id, sentences (each with text, supported, why, sources)\n"
            "A request that cannot be served is answered by id and error, and the run goes on."
        ),
    )  # fmt: skip
    batch.add_argument("task", choices=list(_TASKS), help=tr("what to do with each request"))
    add_model_options(batch, settings)


def _batch(arguments: argparse.Namespace, settings: Settings) -> int:
    desk = open_desk(arguments, settings)
    answer = _TASKS[arguments.task]
    for request in _requests(sys.stdin):
        if isinstance(request, str):
            answered: dict[str, Any] = {"id": None, "error": request}
        else:
            answered = {"id": request.get("id")} | _guarded(answer, desk, request, settings)
        print(json.dumps(answered, ensure_ascii=False), flush=True)
    return 0


def _requests(lines: IO[str]) -> Iterator[dict[str, Any] | str]:
    """The requests in LINES; a sentence for one that is no JSON object."""
    for line in lines:
        content = line.strip("\ufeff \t\r\n")  # some shells begin a pipe with a byte order mark
        if content:
            try:
                request = json.loads(content, parse_constant=_refuse)
            except (ValueError, RecursionError):
                yield tr("This line is no JSON.")
                continue
            yield request if isinstance(request, dict) else tr("This line is no JSON object.")


def _refuse(name: str) -> None:
    raise ValueError(name)  # NaN and its like are Python's, not JSON's


Answer = Callable[[Any, dict[str, Any], Settings], dict[str, Any]]


def _guarded(answer: Answer, desk: Any, request: dict[str, Any], settings: Settings) -> dict[str, Any]:
    try:
        return answer(desk, request, settings)
    except PenwrightError as error:
        return {"error": str(error)}
    except Exception as error:  # noqa: BLE001 - one request must not end the run
        return {"error": f"{type(error).__name__}: {error}"}


def _field(request: dict[str, Any], name: str, kind: type[_Kind], default: _Kind | None = None) -> _Kind:
    """Field NAME of REQUEST, of type KIND; PenwrightError where it is missing or something else."""
    value = request.get(name, default)
    if value is None or not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise PenwrightError(N_("The request's field `{name}` is missing or of the wrong type."), name=name)
    return value


def _seed(request: dict[str, Any]) -> int:
    """Field `seed` of REQUEST, 0 where it is missing."""
    seed = _field(request, "seed", int, 0)
    if seed < 0:
        raise PenwrightError(N_("The request's field `{name}` is missing or of the wrong type."), name="seed")
    return seed


def _one_of(request: dict[str, Any], name: str, choices: tuple[str, ...]) -> str:
    """Field NAME of REQUEST, one of CHOICES, the first of them where it is missing."""
    value = request.get(name, choices[0])
    if value not in choices:
        known = ", ".join(choices)
        raise PenwrightError(N_("The request's field `{name}` can be: {choices}."), name=name, choices=known)
    return str(value)


# --- the tasks


def _complete(desk: Any, request: dict[str, Any], settings: Settings) -> dict[str, Any]:
    before, after = _field(request, "before", str), _field(request, "after", str, "")
    preferences = Preferences(settings.integer("suggestions.tokens"), settings.number("suggestions.confidence"))
    started = time.perf_counter()
    context = Context.around(before + after, len(before))
    found = desk.completer.suggestions(context, preferences, SUGGESTIONS, Cancellation())
    return {
        "suggestions": [{"text": s.text, "confidence": round(s.confidence, 4)} for s in found],
        "shown": bool(found) and found[0].shown,
        "ms": round((time.perf_counter() - started) * 1000, 1),
    }


def _work(desk: Any, task: texts.Task) -> tuple[dict[str, texts.Part], texts.Report]:
    """The parts of TASK's answer by their keys, and its report."""
    parts, report = answered(desk.work(task, Cancellation()))
    return {part.key: part for part in parts}, report


def _sentence(sentence: texts.Sentence) -> dict[str, Any]:
    sources = [[passage.start, passage.end] for passage in sentence.sources]
    return {"text": sentence.text, "sources": sources, "supported": sentence.supported, "why": sentence.why}


def _sentences(part: texts.Part) -> list[dict[str, Any]]:
    return [_sentence(sentence) for paragraph in part.paragraphs for sentence in paragraph]


def _summarize(desk: Any, request: dict[str, Any], _settings: Settings) -> dict[str, Any]:
    task = texts.Summarize(
        (texts.Source("", _field(request, "text", str)),),
        _one_of(request, "length", texts.LENGTHS), _one_of(request, "style", texts.STYLES),
        _field(request, "phrased", bool, True), _seed(request),
    )  # fmt: skip
    parts, _ = _work(desk, task)
    return {"summary": parts["summary"].text, "sentences": _sentences(parts["summary"])}


def _draft(desk: Any, request: dict[str, Any], settings: Settings) -> dict[str, Any]:
    from assistant.tasks import house_style, templates

    style = house_style.from_settings(settings)
    if "length" in request:
        style = replace(style, length=_one_of(request, "length", texts.LENGTHS))
    task = texts.Draft(
        (texts.Source("", _field(request, "notes", str)),), _field(request, "template", str, "news"), style,
        seed=_seed(request),
    )  # fmt: skip
    parts, report = _work(desk, task)
    named = {key: part.text for key, part in parts.items()}
    body = [text for key, part in parts.items() if key not in ("headline", "lede") for text in part.text.split("\n\n")]
    doubted = [s for part in parts.values() for s in _sentences(part) if not s["supported"]]
    return {
        "notice": templates.load(task.template).notice,
        "headline": named.get("headline", ""), "lede": named.get("lede", ""), "body": body,
        "parts": {key: _sentences(part) for key, part in parts.items()},
        "unsupported": [{"text": s["text"], "why": s["why"]} for s in doubted],
        "missing": list(report.missing), "remarks": [remark.message for remark in report.remarks],
    }  # fmt: skip


def _support(desk: Any, request: dict[str, Any], _settings: Settings) -> dict[str, Any]:
    task = texts.Support((texts.Source("", _field(request, "source", str)),), _field(request, "text", str))
    parts, _ = _work(desk, task)
    return {"sentences": _sentences(parts["support"])}


_TASKS: dict[str, Answer] = {
    "complete": _complete, "summarize": _summarize, "draft": _draft, "support": _support,
}  # fmt: skip
