"""What a writer waits for while typing: `penwright bench --typing`.

Our own prose is typed key by key, with slips that are corrected, pauses, and jumps of the caret, all from a seed. The
keys reach the model the window's way: the same requests through the same worker, which replaces and stops them. First
each key waits for its answer; then the keys come at a writer's pace and wait for nothing; then so fast that they stop
nearly every answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assistant import jobs
from assistant.i18n import tr
from assistant.replay.runs import SUGGESTION_TOKENS, Answer, Page, Stepwise, type_hurried, type_paced, type_stepwise
from assistant.replay.spread import Spread
from assistant.replay.work import Watched, Work
from assistant.replay.writer import script
from assistant.tasks.context import Preferences
from assistant.tasks.desk import Desk

HURRY = 0.3  # of the time that a writer takes
TYPED_CHARACTERS = 400  # of the text; what is before them, about 1,000 tokens of our prose, is there already


def measure(
    open_model: Callable[[], Desk],
    text: str,
    preferences: Preferences,
    seed: int,
    tell: Callable[[str], None],
    typed: int = TYPED_CHARACTERS,
    pace: float = 1.0,
) -> list[Spread]:
    """All figures of typing the last TYPED characters of TEXT as SEED says.

    At a writer's pace, PACE times as slowly, suggestions are as PREFERENCES ask. TELL gets a line before each part.
    PenwrightError where the model cannot be opened or fails.
    """
    tell(tr("Opening the model"))
    model = Watched(open_model())
    page = Page(model, "", preferences)
    play = script(text, typed, seed)
    try:
        tell(tr("Typing, each key after the answer to the one before"))
        stepwise = type_stepwise(page, model, play)
        tell(tr("Typing at a writer's pace"))
        answers, work = type_paced(page, model, play, preferences, pace)
        tell(tr("Typing in a hurry"))
        stopped = type_hurried(page, play, pace * HURRY)
    finally:
        page.close()
    return [*_stepwise(stepwise), *_paced(answers, work), _stopped(stopped)]


def _stepwise(found: Stepwise) -> list[Spread]:
    first = tr("key to first words")
    whole = tr("key to all of {count} tokens", count=SUGGESTION_TOKENS)
    begun = [(warm.first, cold.first) for warm, cold in found.pairs if warm.first and cold.first]
    full = [(warm.whole, cold.whole) for warm, cold in found.pairs if warm.is_full and cold.is_full]
    return [
        Spread(first, "ms", tuple(waited.first for waited in found.warm if waited.first)),
        Spread(whole, "ms", tuple(waited.whole for waited in found.warm if waited.is_full), {"p95": 100}),
        Spread(tr("{what}, empty cache", what=first), "ms", tuple(cold for _, cold in begun)),
        Spread(tr("{what}, empty cache", what=whole), "ms", tuple(cold for _, cold in full)),
        Spread(tr("{what}, share of that", what=first), "", tuple(warm / cold for warm, cold in begun),
               {"median": 0.1}),
        Spread(tr("{what}, share of that", what=whole), "", tuple(warm / cold for warm, cold in full)),
    ]  # fmt: skip


def _paced(answers: Sequence[Answer], work: Work) -> list[Spread]:
    first = tuple((answer.first - answer.asked) * 1000 for answer in answers if answer.first)
    replaced = sum(isinstance(answer.outcome, jobs.Cancelled) for answer in answers)
    return [
        Spread(tr("at a writer's pace: key to first words"), "ms", first),
        Spread(tr("at a writer's pace: answers replaced"), "%", _share(replaced, len(answers))),
        Spread(tr("work for replaced answers"), "%", _share(work.replaced, work.tokens), {"value": 15}),
        Spread(tr("work for them that no later answer used"), "%", _share(work.lost, work.tokens), {"value": 15}),
    ]


def _stopped(answers: Sequence[Answer]) -> Spread:
    # One that was stopped and was given to its end all the same counts too: that would be the worst of all.
    waits = [(answer.end - answer.stopped) * 1000 for answer in answers if answer.end and answer.stopped]
    return Spread(tr("in a hurry: stopping an answer to its end"), "ms", tuple(waits), {"p99": 30})


def _share(part: int, whole: int) -> tuple[float, ...]:
    return (100 * part / whole,) if whole else ()
