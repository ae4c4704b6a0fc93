"""What reading one source gives, in the process that reads: raw items, and remarks that the parent translates."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assistant.collect.items import Item, Limits, one_line, tidy
from assistant.errors import PenwrightError
from assistant.i18n import N_

# Messages of the process that are no outcome: it has begun; an address is fetched and about to be read.
READY, FETCHED = "ready", "fetched"

Remark = tuple[str, dict[str, object]]  # a marked message and its values


class Unsuitable(PenwrightError):  # noqa: N818 - named by what it is
    """A file that is no material; in a folder it is passed over."""


@dataclass
class Found:
    """The ITEMS of the source called NAME and the REMARKS about it."""

    name: str
    limits: Limits
    items: list[Item] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)

    def add(self, item: Item) -> None:
        """Add ITEM, tidied, unless it says nothing; a text that is too long is cut, and that is remarked."""
        text, title = tidy(item.text), one_line(item.title)
        if not text:
            return
        if len(text) > self.limits.text:
            text = text[: text.rfind(" ", self.limits.text // 2, self.limits.text)].rstrip()
            self.remark(
                N_("“{title}” is very long: only its first {count} characters were taken."),
                title=title or self.name,
                count=f"{len(text):,}",
            )
        self.items.append(replace(item, text=text, title=title, date=one_line(item.date)))

    def remark(self, message: str, **values: object) -> None:
        """Have MESSAGE, marked for translation, told."""
        self.remarks.append((message, values))
