"""How many sentences of a text came from the model, as far as one can tell. No Qt in here."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.language.sentences import sentences


@dataclass(frozen=True)
class Kept:
    """A TEXT and what is known of how it came about.

    PUT_IN are the model's sentences, each as it was put in and what stands in its place now, "" if it was deleted.
    CONTINUED are the places, in characters, where a suggestion was accepted. SOURCES are the names of what the model
    wrote from.
    """

    text: str
    put_in: tuple[tuple[str, str], ...] = ()
    continued: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Counted:
    """Sentences by the PERSON, by the model UNCHANGED, and by both: the model's EDITED, or continued by it."""

    person: int = 0
    unchanged: int = 0
    edited: int = 0


def count(kept: Kept) -> Counted:
    """Count the sentences of the text KEPT."""
    text = kept.text
    spans = sentences(text)
    plain = " ".join(text.split())
    unchanged = edited = 0
    theirs = []
    for original, now in kept.put_in:
        theirs.append(now)
        if original and " ".join(original.split()) in plain:
            unchanged += 1
            theirs.append(original)
        elif now.strip():
            edited += 1
    places = sorted(kept.continued)
    for span in spans:
        both = any(span.start <= place < span.end for place in places)
        if both and not any(span.of(text) in other or (other and other in span.of(text)) for other in theirs):
            edited += 1
    return Counted(max(0, len(spans) - unchanged - edited), unchanged, edited)
